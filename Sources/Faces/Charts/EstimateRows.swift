/// A few estimates by name: a dot and its interval in each row, the figures behind it; for a page on which every row is read.
///
/// No text is smaller than nine points where the drawing is shown in its own size, and nothing is left out: the longest name makes room for
/// itself.
package struct EstimateRows: Chart {
  /// One row.
  package struct Row: Sendable, Equatable {
    /// The name beside the row.
    package var label: String
    /// The estimate with its interval.
    package var estimate: Estimate
    /// The row's class, shown by shape and colour.
    package var status: Status

    /// A row, each parameter the property of its name.
    package init(label: String, estimate: Estimate, status: Status) {
      self.label = label
      self.estimate = estimate
      self.status = status
    }
  }

  /// The id of the drawing, unique in its page.
  package var id: String
  /// The texts, in the reader's language.
  package var text: ChartText
  /// The rows, from the top.
  package var rows: [Row]
  /// The width, in pixels; 296 is 78 mm.
  package var width: Double
  /// How the figures behind the rows are written.
  package var format: ValueFormat

  /// Rows in the order in which they are drawn.
  package init(id: String, text: ChartText, rows: [Row], width: Double = 296, format: ValueFormat = .fixed(places: 1)) {
    self.id = id
    self.text = text
    self.rows = rows
    self.width = width
    self.format = format
  }

  private static let size = 12.0
  private static let pitch = 19.0

  /// The markup of the whole chart; the same bytes every time.
  package func svg(_ theme: Theme) -> String {
    var own = theme
    own.width = width
    own.drawsTitle = false
    var canvas = Canvas(id: id, text: text, theme: own)
    canvas.cursor = 2
    let drawn = rows.filter { isDrawable($0.estimate.value) }
    guard !drawn.isEmpty else { return canvas.empty(refused: rows.count) }
    let figures = drawn.map(figure)
    let labelRoom = min(drawn.map { TextMetrics.width(of: $0.label, size: Self.size) }.max() ?? 0, width * 0.42)
    let figureRoom = figures.map { TextMetrics.width(of: $0, size: Self.size) }.max() ?? 0
    var extent = Extent()
    extent.include(0)
    for row in drawn { extent.include(row.estimate) }
    let limits = extent.limits()
    let scale = LinearScale(
      low: limits.low, high: limits.high, start: canvas.left + labelRoom + 10,
      end: max(canvas.right - figureRoom - 12, canvas.left + labelRoom + 40))
    let bottom = canvas.cursor + Self.pitch * Double(drawn.count)
    canvas.add(Marks.line(scale(0), canvas.cursor, scale(0), bottom, color: own.axis, width: 0.8))
    canvas.add(canvas.label("0", x: scale(0), middle: bottom + 8, size: Self.size, anchor: .middle, color: own.muted))
    canvas.add(canvas.label(text.horizontal, x: canvas.right, middle: bottom + 8, size: Self.size, anchor: .end, color: own.muted))
    for (index, row) in drawn.enumerated() {
      let y = canvas.cursor + (Double(index) + 0.5) * Self.pitch
      canvas.add(canvas.label(row.label, x: canvas.left + labelRoom, middle: y, size: Self.size, anchor: .end, fitting: labelRoom + 0.5))
      canvas.add(mark(row, scale, y, own))
      canvas.add(canvas.label(figures[index], x: canvas.right, middle: y, size: Self.size, anchor: .end))
    }
    canvas.cursor = bottom + 14
    return canvas.finished()
  }

  private func mark(_ row: Row, _ scale: LinearScale, _ y: Double, _ theme: Theme) -> Element {
    var group = Element("g").data("name", row.label).data("status", row.status.rawValue).data("value", row.estimate.value)
      .data("low", row.estimate.interval?.low).data("high", row.estimate.interval?.high)
    if let interval = row.estimate.interval, interval.isDrawable {
      group = group.adding(Marks.interval(interval, on: scale, y: y, cap: 3.5, color: row.status.color, width: 1.4, dash: row.status.dash))
    }
    return group.adding(
      Marks.point(row.status.shape, x: scale(row.estimate.value), y: y, size: 4.5, color: row.status.color, ground: theme.background))
  }

  private func figure(_ row: Row) -> String {
    let value = format.text(row.estimate.value)
    guard let interval = row.estimate.interval, interval.isDrawable else { return value }
    return "\(value) (\(format.text(interval.low)) … \(format.text(interval.high)))"
  }
}
