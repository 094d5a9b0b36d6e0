/// What one person gave and what others gave, each as its distance from an agreed value: a row a case, from the largest value to the smallest.
///
/// The own score is a filled mark, the others' mean a ring, and a line between both ends of the row's distance from the agreed value at 0. Rows
/// whose own distance is not finite are counted below the chart.
package struct DifferenceRows: Chart {
  /// One case.
  package struct Row: Sendable, Equatable {
    /// The case's name.
    package var label: String
    /// What was given less the agreed value, in points.
    package var own: Double
    /// The others' mean less the agreed value; `nil`: not shown.
    package var others: Double?

    /// A row, each parameter the property of its name.
    package init(label: String, own: Double, others: Double?) {
      self.label = label
      self.own = own
      self.others = others
    }
  }

  /// The id of the drawing, unique in its page.
  package var id: String
  /// The texts, in the reader's language.
  package var text: ChartText
  /// The rows, from the top.
  package var rows: [Row]
  /// The name of the own mark, for the legend.
  package var ownName: String
  /// The name of the others' mark, for the legend.
  package var othersName: String
  /// The band of distances too small to matter.
  package var smallestEffect: SmallestEffect?

  /// Rows in the order in which they are drawn; each parameter the property of its name.
  package init(id: String, text: ChartText, rows: [Row], ownName: String, othersName: String, smallestEffect: SmallestEffect?) {
    self.id = id
    self.text = text
    self.rows = rows
    self.ownName = ownName
    self.othersName = othersName
    self.smallestEffect = smallestEffect
  }

  private static let pitch = 19.0
  private static let size = 4.5

  /// The markup of the whole chart; the same bytes every time.
  package func svg(_ theme: Theme) -> String {
    var canvas = Canvas(id: id, text: text, theme: theme)
    let drawn = rows.filter { isDrawable($0.own) }
    guard !drawn.isEmpty else { return canvas.empty(refused: rows.count) }
    let references = [ReferenceLine(0)]
    canvas.legend(entries(drawn, theme) + canvas.referenceEntries(references, band: smallestEffect))
    let most = canvas.share(0.29)
    let room = min(drawn.map { TextMetrics.width(of: $0.label, size: TextSize.label) }.max() ?? 0, most)
    let values = drawn.flatMap { [$0.own, $0.others].compactMap(\.self) }.filter { isDrawable($0) }
    let limits = IntervalAxis.limits(of: values.map { Estimate($0) }, references: references, band: smallestEffect)
    let scale = LinearScale(low: limits.low, high: limits.high, start: canvas.left + room + 10, end: canvas.right - 6)
    let top = canvas.cursor
    canvas.plane(
      scale, top: top, bottom: top + Self.pitch * Double(drawn.count), format: .fixed(places: 1), references: references,
      band: smallestEffect)
    for (index, row) in drawn.enumerated() {
      let y = top + (Double(index) + 0.5) * Self.pitch
      canvas.add(
        canvas.label(row.label, x: canvas.left + room, middle: y, size: TextSize.label, anchor: .end, fitting: room + 0.5))
      canvas.add(mark(row, scale, y, theme))
    }
    canvas.remark(refused: rows.count - drawn.count)
    return canvas.finished()
  }

  private func mark(_ row: Row, _ scale: LinearScale, _ y: Double, _ theme: Theme) -> Element {
    let color = Status.clear.color
    var group = Element("g").data("name", row.label).data("value", row.own).data("others", row.others)
      .adding(Marks.line(scale(0), y, scale(row.own), y, color: color, width: 1.6))
    if let others = row.others, isDrawable(others) {
      group = group.adding(
        Marks.point(.ring, x: scale(others), y: y, size: Self.size, color: Status.inconclusive.color, ground: theme.background))
    }
    return group.adding(Marks.point(.circle, x: scale(row.own), y: y, size: Self.size, color: color, ground: theme.background))
  }

  private func entries(_ drawn: [Row], _ theme: Theme) -> [LegendEntry] {
    let own = LegendEntry(name: ownName) { x, y in
      [Marks.point(.circle, x: x, y: y, size: Self.size, color: Status.clear.color, ground: theme.background)]
    }
    let others = LegendEntry(name: othersName) { x, y in
      [Marks.point(.ring, x: x, y: y, size: Self.size, color: Status.inconclusive.color, ground: theme.background)]
    }
    return drawn.contains { $0.others != nil } ? [own, others] : [own]
  }
}
