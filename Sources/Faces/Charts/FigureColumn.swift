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
}
