extension Canvas {
  /// The most room that figures at the right edge take, in pixels.
  var mostFigureRoom: Double { share(0.3) }

  /// The widest of the figures that stand at the right edge, with the gap before them.
  func figureRoom(_ figures: [String]) -> Double {
    min((figures.map { TextMetrics.width(of: $0, size: TextSize.small, bold: true) }.max() ?? 0), mostFigureRoom)
      + 12
  }

  /// A figure at the right edge of its row.
  mutating func figure(_ figure: String, middle: Double, bold: Bool = false, color: String? = nil) {
    add(
      label(
        figure, x: right, middle: middle, size: TextSize.small, anchor: .end, color: color, bold: bold,
        fitting: mostFigureRoom))
  }

  /// A remark in the place of a figure, in a row without marks: it may take the row from `start` on. One that is too long for that stands in
  /// full at the chart's foot.
  mutating func reason(_ reason: String, of row: String, from start: Double, middle: Double) {
    let room = right - start
    add(
      label(
        reason, x: right, middle: middle, size: TextSize.small, anchor: .end, color: theme.muted, fitting: room, rimmed: true))
    if TextMetrics.width(of: reason, size: TextSize.small) > room { remark("\(row): \(reason)") }
  }
}
