/// Scores by group: every score a dot, a box over the middle half, the mean; a panel per component.
///
/// Strips close up so that the chart fits a page; with dozens of groups in many panels, give each panel a chart of its own.
/// Beyond 400 values a group shows an even sample of its ordered values as dots; box and mean are always of all.
package struct DistributionChart: Chart {
  /// One group's values.
  package struct Group: Sendable, Equatable {
    /// The group's name.
    package var label: String
    /// Its values, one a person or unit, in any order, on the axis's scale; those that are not finite are counted and left out.
    package var values: [Double]
    /// The mean to draw, where it was computed before (weighted, say); otherwise that of the values.
    package var mean: Double?

    /// A group, each parameter the property of its name.
    package init(label: String, values: [Double], mean: Double? = nil) {
      self.label = label
      self.values = values
      self.mean = mean
    }
  }

  /// Groups on a scale of their own.
  package struct Panel: Sendable, Equatable {
    /// The panel's title: the component's name.
    package var title: String
    /// The groups, from the top.
    package var groups: [Group]

    /// A panel, each parameter the property of its name.
    package init(title: String, groups: [Group]) {
      self.title = title
      self.groups = groups
    }
  }

  /// The names of the marks, for the legend.
  package struct Names: Sendable, Equatable {
    /// The name of a dot: one value.
    package var value: String
    /// The name of the box: the middle half of the values.
    package var box: String
    /// The name of the mark of the mean.
    package var mean: String
    /// The name of a circle whose area is how many values are alike; empty: none is drawn.
    package var counted: String

    /// Names, each parameter the property of its name; without `counted` every value is a dot.
    package init(value: String, box: String, mean: String, counted: String = "") {
      self.counted = counted
      self.value = value
      self.box = box
      self.mean = mean
    }
  }

  /// The id of the drawing, unique in its page.
  package var id: String
  /// The texts, in the reader's language.
  package var text: ChartText
  /// The panels, from the top, each with its own scale.
  package var panels: [Panel]
  /// The names of the marks.
  package var names: Names
  /// How figures are written.
  package var format: ValueFormat
  /// Whether every row has the same colour, as where rows are many and of one kind.
  package var isPlain: Bool

  /// A distribution chart, each parameter the property of its name.
  package init(
    id: String, text: ChartText, panels: [Panel], names: Names, format: ValueFormat = .fixed(places: 1), isPlain: Bool = false
  ) {
    self.isPlain = isPlain
    self.id = id
    self.text = text
    self.panels = panels
    self.names = names
    self.format = format
  }

  static let mostDots = 400
  /// Values that are no more than so many different ones are drawn as a circle each, where these have a name.
  static let mostCounted = 12

  /// Whether few different values occur, of which dots and boxes would say nothing.
  private var isCounted: Bool {
    guard !names.counted.isEmpty else { return false }
    var seen: Set<Double> = []
    for group in panels.flatMap(\.groups) {
      seen.formUnion(group.values)
      if seen.count > Self.mostCounted { return false }
    }
    return true
  }

  /// The most groups drawn in a panel.
  package static let mostGroups = 40

  /// A group ready to draw.
  private struct Strip {
    let label: String
    let sorted: [Double]
    let numbers: FiveNumbers
    let mean: Double
    let series: Int
    let isCounted: Bool
  }

  /// The markup of the whole chart; the same bytes every time.
  package func svg(_ theme: Theme) -> String {
    var canvas = Canvas(id: id, text: text, theme: theme)
    var refusals = Refusals()
    let isCounted = isCounted
    let drawn = panels.map { panel in
      (
        title: panel.title,
        strips: panel.groups.prefix(Self.mostGroups).enumerated().compactMap { strip($1, $0, isCounted, &refusals) }
      )
    }.filter { !$0.strips.isEmpty }
    guard !drawn.isEmpty else { return canvas.empty(refused: refusals.count) }
    canvas.legend(entries(canvas))
    let columns = drawn.count > 1 && theme.width >= 560 ? 2 : 1
    let gap = 18.0
    let width = (canvas.right - canvas.left - gap * Double(columns - 1)) / Double(columns)
    let starts = stride(from: 0, to: drawn.count, by: columns)
    let rows = starts.reduce(0) { sum, start in
      sum + (drawn[start..<min(start + columns, drawn.count)].map(\.strips.count).max() ?? 0)
    }
    // As much as the page leaves each strip; panels carry a title and an axis.
    let pitch = min(34, max(12, (900 - 75 * Double(drawn.count + columns - 1) / Double(columns)) / Double(rows)))
    for start in starts {
      let top = canvas.cursor
      var lowest = top
      for column in 0..<min(columns, drawn.count - start) {
        canvas.cursor = top
        let left = canvas.left + Double(column) * (width + gap)
        let panel = drawn[start + column]
        draw(panel.title, panel.strips, left: left, right: left + width, pitch: pitch, on: &canvas)
        lowest = max(lowest, canvas.cursor)
      }
      canvas.cursor = lowest + 6
    }
    remarkSamples(drawn.flatMap(\.strips), on: &canvas)
    canvas.remark(refused: refusals.count)
    return canvas.finished()
  }

  private func strip(_ group: Group, _ index: Int, _ isCounted: Bool, _ refusals: inout Refusals) -> Strip? {
    let sorted = group.values.compactMap { refusals.admit($0) }.sorted()
    guard !sorted.isEmpty else { return nil }
    let numbers = FiveNumbers(sorted: sorted)
    return Strip(
      label: group.label, sorted: sorted, numbers: numbers,
      mean: group.mean.flatMap { refusals.admit($0) } ?? numbers.mean,
      series: isPlain ? 0 : index, isCounted: isCounted)
  }

  private func remarkSamples(_ strips: [Strip], on canvas: inout Canvas) {
    let total = strips.reduce(0) { $0 + $1.sorted.count }
    let dots = strips.reduce(0) { $0 + min($1.sorted.count, Self.mostDots) }
    if dots < total { canvas.remark(text.phrases.drawn(dots, total)) }
    let groups = panels.reduce(0) { $0 + $1.groups.count }
    let shown = panels.reduce(0) { $0 + min($1.groups.count, Self.mostGroups) }
    if shown < groups { canvas.remark(text.phrases.drawn(shown, groups)) }
  }

  private func draw(
    _ title: String, _ strips: [Strip], left: Double, right: Double, pitch: Double, on canvas: inout Canvas
  ) {
    if !title.isEmpty {
      canvas.add(
        canvas.label(
          title, x: left, middle: canvas.cursor + 8, size: TextSize.label, bold: true, fitting: right - left))
      canvas.cursor += 20
    }
    let labelWidth = min(
      strips.map { TextMetrics.width(of: $0.label, size: TextSize.tick) }.max() ?? 0, (right - left) * 0.32)
    var extent = Extent()
    for strip in strips {
      extent.include(strip.sorted[0])
      extent.include(strip.sorted[strip.sorted.count - 1])
      extent.include(strip.mean)
    }
    let limits = extent.limits()
    let scale = LinearScale(low: limits.low, high: limits.high, start: left + labelWidth + 10, end: right - 6)
    let top = canvas.cursor
    canvas.horizontalAxis(
      scale, top: top, bottom: top + pitch * Double(strips.count), format: format, name: text.horizontal,
      side: (left, right))
    for (index, strip) in strips.enumerated() {
      let middle = top + (Double(index) + 0.5) * pitch
      canvas.add(
        canvas.block(
          strip.label, x: left + labelWidth, middle: middle, size: TextSize.tick, anchor: .end, fitting: labelWidth,
          most: pitch > 30 ? 2 : 1))
      draw(strip, panel: title, middle: middle, half: pitch * 0.36, scale, on: &canvas)
    }
  }

  private func draw(
    _ strip: Strip, panel: String, middle: Double, half: Double, _ scale: LinearScale, on canvas: inout Canvas
  ) {
    let numbers = strip.numbers
    let color = canvas.theme.series(strip.series)
    let (low, high) = (scale(numbers.lowQuartile), scale(numbers.highQuartile))
    let box = Marks.rectangle(x: low, y: middle - half, width: high - low, height: 2 * half, color: "none")
      .set("stroke", canvas.theme.ink).set("stroke-width", 1)
    let whiskers = Marks.path(
      "M\(coordinate(scale(numbers.lowWhisker))) \(coordinate(middle))H\(coordinate(low))M\(coordinate(high)) \(coordinate(middle))H\(coordinate(scale(numbers.highWhisker)))",
      color: canvas.theme.ink, width: 1)
    let median = scale(numbers.median)
    let marks =
      strip.isCounted
      ? circles(strip, middle: middle, half: half, scale, color)
      : [
        dots(strip, middle: middle, half: half, scale, color), whiskers, box,
        Marks.line(median, middle - half, median, middle + half, color: canvas.theme.ink, width: 2),
      ]
    canvas.add(
      Element("g").data("panel", panel).data("name", strip.label).data("n", String(strip.sorted.count))
        .data("mean", strip.mean).data("median", numbers.median).data("q1", numbers.lowQuartile)
        .data("q3", numbers.highQuartile)
        .adding(marks)
        .adding(
          Marks.point(.diamond, x: scale(strip.mean), y: middle, size: 5, color: canvas.theme.background, ground: "")
            .set("stroke", canvas.theme.ink).set("stroke-width", 1.6)))
  }

  /// All dots of a group as one path of strokes without length, spread over the strip's height by the golden ratio in the
  /// order of the values: neighbours stand apart, and the picture is the same every time.
  private func dots(_ strip: Strip, middle: Double, half: Double, _ scale: LinearScale, _ color: String) -> Element {
    let count = min(strip.sorted.count, Self.mostDots)
    var definition = ""
    for dot in 0..<count {
      let index =
        count == strip.sorted.count
        ? dot : Int((Double(dot) * Double(strip.sorted.count - 1) / Double(count - 1)).rounded())
      let turn = (Double(dot) + 0.5) * 0.6180339887498949
      let offset = (turn - turn.rounded(.down) - 0.5) * 2 * half * 0.92
      definition += "M\(coordinate(scale(strip.sorted[index]))) \(coordinate(middle + offset))h0"
    }
    return Marks.path(definition, color: color, width: strip.sorted.count > 150 ? 3 : 4.4)
      .set("stroke-linecap", "round").set("stroke-opacity", strip.sorted.count > 150 ? "0.4" : "0.6")
  }

  /// A circle for each value, its area the share of the group's values that it is.
  private func circles(_ strip: Strip, middle: Double, half: Double, _ scale: LinearScale, _ color: String) -> [Element] {
    var counts: [Double: Int] = [:]
    for value in strip.sorted { counts[value, default: 0] += 1 }
    return counts.keys.sorted().map { value in
      let share = Double(counts[value] ?? 0) / Double(strip.sorted.count)
      return Element("circle").set("cx", scale(value)).set("cy", middle).set("r", max(1.5, share.squareRoot() * half * 1.25))
        .set("fill", color).set("fill-opacity", "0.75").data("value", value).data("share", share)
    }
  }

  private func entries(_ canvas: Canvas) -> [LegendEntry] {
    let theme = canvas.theme
    let mean = LegendEntry(name: names.mean) { x, y in
      [
        Marks.point(.diamond, x: x, y: y, size: 5, color: theme.background, ground: "").set("stroke", theme.ink)
          .set("stroke-width", 1.6)
      ]
    }
    guard !isCounted else {
      return [
        LegendEntry(name: names.counted) { x, y in
          [Marks.point(.circle, x: x, y: y, size: 5.5, color: theme.series(0), ground: "").set("fill-opacity", "0.75")]
        }, mean,
      ]
    }
    return [
      LegendEntry(name: names.value) { x, y in
        [Marks.point(.circle, x: x, y: y, size: 2.2, color: theme.series(0), ground: "").set("fill-opacity", "0.6")]
      },
      LegendEntry(name: names.box) { x, y in
        [
          Marks.rectangle(x: x - 8, y: y - 5, width: 16, height: 10, color: "none").set("stroke", theme.ink),
          Marks.line(x, y - 5, x, y + 5, color: theme.ink, width: 2),
        ]
      },
      mean,
    ]
  }
}
