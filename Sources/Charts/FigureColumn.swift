extension Canvas {
  /// The widest of the figures that stand at the right edge, with the gap before them.
  func figureRoom(_ figures: [String]) -> Double {
    (figures.map { TextMetrics.width(of: $0, size: TextSize.small) }.max() ?? 0) + 12
  }

  /// A figure at the right edge of its row.
  mutating func figure(_ figure: String, middle: Double, bold: Bool = false) {
    add(label(figure, x: right, middle: middle, size: TextSize.small, anchor: .end, bold: bold))
  }
}
