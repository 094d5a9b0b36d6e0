/// Every way of looking at one finding, in the order of the estimates: the estimate with its interval above, the options that were taken below.
package struct SpecificationCurve: Chart {
  /// One way of looking.
  package struct Column: Sendable, Equatable {
    /// What it says.
    package var estimate: Estimate
    /// What may be said.
    package var status: Status
    /// By choice the position of the option that was taken.
    package var options: [Int]

    /// A column, each parameter the property of its name.
    package init(estimate: Estimate, status: Status, options: [Int]) {
      (self.estimate, self.status, self.options) = (estimate, status, options)
    }
  }

  /// A choice with its options.
  package struct Choice: Sendable, Equatable {
    /// What is chosen.
    package var name: String
    /// The options, in order.
    package var options: [String]

    /// A choice, each parameter the property of its name.
    package init(name: String, options: [String]) { (self.name, self.options) = (name, options) }
  }

  /// The id of the drawing, unique in its page.
  package var id: String
  /// The texts, in the reader's language.
  package var text: ChartText
  /// In any order.
  package var columns: [Column]
  /// In the order of a column's options.
  package var choices: [Choice]
  /// The names of the kinds of marks.
  package var statusNames: StatusNames
  /// How figures are written.
  package var format: ValueFormat

  /// A curve, each parameter the property of its name.
  package init(
    id: String, text: ChartText, columns: [Column], choices: [Choice], statusNames: StatusNames, format: ValueFormat = .fixed(places: 2)
  ) {
    (self.id, self.text, self.columns, self.choices) = (id, text, columns, choices)
    (self.statusNames, self.format) = (statusNames, format)
  }

  private static let height = 150.0
  private static let pitch = 13.0

  /// The markup of the whole chart; the same bytes every time.
  package func svg(_ theme: Theme) -> String {
    var canvas = Canvas(id: id, text: text, theme: theme)
    var refusals = Refusals()
    let drawn = columns.compactMap { column in
      refusals.admit(column.estimate).map { Column(estimate: $0, status: column.status, options: column.options) }
    }.enumerated().sorted { ($0.element.estimate.value, $0.offset) < ($1.element.estimate.value, $1.offset) }.map(\.element)
    guard !drawn.isEmpty else { return canvas.empty(refused: refusals.count) }
    canvas.legend(canvas.statusEntries(drawn.map(\.status), names: statusNames))
    canvas.verticalName(text.vertical)
    var extent = Extent()
    extent.include(0)
    for column in drawn { extent.include(column.estimate) }
    let limits = extent.limits()
    let names = choices.flatMap { choice in choice.options.map { "\(choice.name): \($0)" } }
    let widest = names.map { TextMetrics.width(of: $0, size: TextSize.small) }.max() ?? 0
    let left =
      canvas.left
      + min(canvas.share(0.4), max(widest, canvas.tickRoom(low: limits.low, high: limits.high, height: Self.height, format: format))) + 8
    let top = canvas.cursor + 6
    let value = LinearScale(low: limits.low, high: limits.high, start: top + Self.height, end: top)
    canvas.verticalAxis(value, left: left, right: canvas.right, format: format)
    canvas.add(Marks.line(left, value(0), canvas.right, value(0), color: theme.ink, width: 0.8))
    let step = (canvas.right - left) / Double(drawn.count)
    func x(_ index: Int) -> Double { left + (Double(index) + 0.5) * step }
    for (index, column) in drawn.enumerated() { draw(column, x(index), value, step, on: &canvas) }
    canvas.cursor = top + Self.height + 10
    drawOptions(drawn, names, left: left, x, step, on: &canvas)
    canvas.remark(refused: refusals.count)
    return canvas.finished()
  }

  private func draw(_ column: Column, _ x: Double, _ value: LinearScale, _ step: Double, on canvas: inout Canvas) {
    var group = Element("g").data("value", column.estimate.value).data("status", column.status.rawValue)
      .data("low", column.estimate.interval?.low).data("high", column.estimate.interval?.high)
    if let interval = column.estimate.interval, interval.isDrawable {
      group = group.adding(Marks.uprightInterval(interval, on: value, x: x, cap: min(3, step / 4), color: column.status.color))
    }
    canvas.add(
      group.adding(
        Marks.point(
          column.status.shape, x: x, y: value(column.estimate.value), size: min(4, max(1.5, step / 3)), color: column.status.color,
          ground: canvas.theme.background)))
  }

  /// A row an option, with a mark under every column that takes it.
  private func drawOptions(
    _ drawn: [Column], _ names: [String], left: Double, _ x: (Int) -> Double, _ step: Double, on canvas: inout Canvas
  ) {
    var row = 0
    for (number, choice) in choices.enumerated() {
      for option in choice.options.indices {
        let y = canvas.cursor + (Double(row) + 0.5) * Self.pitch
        canvas.add(
          canvas.label(
            names[row], x: left - 6, middle: y, size: TextSize.small, anchor: .end, color: canvas.theme.muted,
            fitting: left - canvas.left - 6))
        if row % 2 == 0 {
          canvas.add(
            Marks.rectangle(x: left, y: y - Self.pitch / 2, width: canvas.right - left, height: Self.pitch, color: canvas.theme.band))
        }
        for (index, column) in drawn.enumerated() where number < column.options.count && column.options[number] == option {
          canvas.add(
            Marks.rectangle(
              x: x(index) - min(3, step * 0.35), y: y - 3.5, width: min(6, step * 0.7), height: 7, color: canvas.theme.ink))
        }
        row += 1
      }
    }
    canvas.cursor += Double(row) * Self.pitch + 6
  }
}
