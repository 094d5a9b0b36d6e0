/// A value that marks are read against.
package struct ReferenceLine: Sendable, Equatable {
  /// Where the line stands, in the axis's unit.
  package var value: Double
  /// Its name for the legend; empty: none.
  package var name: String

  /// A line at a value.
  package init(_ value: Double, name: String = "") {
    self.value = value
    self.name = name
  }
}

/// The band of effects too small to matter: from −`size` to `size`.
package struct SmallestEffect: Sendable, Equatable {
  /// The smallest effect of interest, in the axis's unit; 0: no band.
  package var size: Double
  /// Its name for the legend.
  package var name: String

  /// A band of a size and its name.
  package init(_ size: Double, name: String) {
    self.size = size
    self.name = name
  }

  var isDrawable: Bool { size > 0 && Charts.isDrawable(size) }
}

extension Canvas {
  static let referenceDashes = ["", "5 3", "2 2"]

  /// The ground of a plot with a horizontal scale: the band, the axis with its grid, the reference lines. Moves the
  /// cursor under the axis.
  mutating func plane(
    _ scale: LinearScale, top: Double, bottom: Double, format: ValueFormat, references: [ReferenceLine] = [],
    band: SmallestEffect? = nil
  ) {
    if let band, band.isDrawable {
      let (low, high) = (scale(scale.clamped(-band.size)), scale(scale.clamped(band.size)))
      add(
        Marks.rectangle(x: low, y: top, width: high - low, height: bottom - top, color: theme.band)
          .data("smallest-effect", band.size))
      for x in [low, high] { add(Marks.line(x, top, x, bottom, color: theme.axis, width: 0.7, dash: "1 2")) }
    }
    horizontalAxis(scale, top: top, bottom: bottom, format: format, name: text.horizontal)
    for (index, line) in references.enumerated() where isDrawable(line.value) && scale.contains(line.value) {
      let dash = Self.referenceDashes[index % Self.referenceDashes.count]
      add(
        Marks.line(scale(line.value), top, scale(line.value), bottom, color: theme.ink, dash: dash.isEmpty ? nil : dash)
          .data("reference", line.value))
    }
  }

  /// Legend entries of the band and the lines.
  func referenceEntries(_ lines: [ReferenceLine], band: SmallestEffect?) -> [LegendEntry] {
    var entries = lines.enumerated().map { index, line in
      let dash = Self.referenceDashes[index % Self.referenceDashes.count]
      return LegendEntry(name: isDrawable(line.value) ? line.name : "") { [theme] x, y in
        [Marks.line(x, y - 7, x, y + 7, color: theme.ink, dash: dash.isEmpty ? nil : dash)]
      }
    }
    if let band, band.isDrawable {
      entries.append(
        LegendEntry(name: band.name) { [theme] x, y in
          [
            Marks.rectangle(x: x - 9, y: y - 6, width: 18, height: 12, color: theme.band)
              .set("stroke", theme.axis).set("stroke-width", 0.7).set("stroke-dasharray", "1 2")
          ]
        })
    }
    return entries
  }
}
