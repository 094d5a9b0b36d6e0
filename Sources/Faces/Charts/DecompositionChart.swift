/// What a difference is made of, per component: each part begins where the one before it ends, and the last row is their
/// sum.
package struct DecompositionChart: Chart {
  /// One difference and its parts.
  package struct Component: Sendable, Equatable {
    /// The component's name, above its rows.
    package var label: String
    /// In the order of the part names; `nil`: this part can't be seen from the others, the remark says so.
    package var parts: [Estimate?]
    /// The whole difference.
    package var total: Estimate
    /// A remark in the place of the missing parts; empty: none.
    package var missing: String

    /// A component, each parameter the property of its name.
    package init(label: String, parts: [Estimate?], total: Estimate, missing: String = "") {
      self.label = label
      self.parts = parts
      self.total = total
      self.missing = missing
    }
  }

  /// The id of the drawing, unique in its page.
  package var id: String
  /// The texts, in the reader's language.
  package var text: ChartText
  /// The names of the parts, in the order in which they add up.
  package var partNames: [String]
  /// The name of the last row, the sum.
  package var totalName: String
  /// The differences, from the top.
  package var components: [Component]
  /// How figures are written; a unit stands in the axis's name.
  package var format: ValueFormat

  /// A decomposition chart, each parameter the property of its name.
  package init(
    id: String, text: ChartText, partNames: [String], totalName: String, components: [Component],
    format: ValueFormat = .fixed(places: 2)
  ) {
    self.id = id
    self.text = text
    self.partNames = partNames
    self.totalName = totalName
    self.components = components
    self.format = format
  }

  /// A row of the chart: a part or the total, from where to where.
  private struct Row {
    let name: String
    let start: Double
    let estimate: Estimate?
    let isTotal: Bool
    let part: Int
  }

  private static let pitch = 15.0
  private static let barHeight = 10.0

  /// The markup of the whole chart; the same bytes every time.
  package func svg(_ theme: Theme) -> String {
    var canvas = Canvas(id: id, text: text, theme: theme)
    var refusals = Refusals()
    var drawn: [(component: Component, rows: [Row])] = []
    for component in components {
      if let rows = rows(of: component, &refusals) { drawn.append((component, rows)) }
    }
    guard !drawn.isEmpty else { return canvas.empty(refused: refusals.count) }
    canvas.define(Hatching.fills(count: partNames.count, id: canvas.id, theme: theme))
    let all = drawn.flatMap(\.rows)
    let placed = all.compactMap { row in row.estimate.map { Self.shifted($0, by: row.start) } }
    let limits = IntervalAxis.limits(
      of: placed, references: [ReferenceLine(0)] + all.map { ReferenceLine($0.start) })
    let labelWidth = min(
      (partNames + [totalName]).map { TextMetrics.width(of: $0, size: TextSize.tick, bold: true) }.max() ?? 0,
      canvas.share(0.27))
    let figures =
      all.compactMap { row in row.estimate.map { format.text($0.value, $0.interval) } }
    let scale = LinearScale(
      low: limits.low, high: limits.high, start: canvas.left + labelWidth + 22,
      end: canvas.right - canvas.figureRoom(figures))
    let top = canvas.cursor
    let height = drawn.reduce(0.0) { $0 + 24 + Double($1.rows.count) * Self.pitch }
    canvas.plane(scale, top: top, bottom: top + height, format: format, references: [ReferenceLine(0)])
    var y = top
    for (component, rows) in drawn {
      draw(component, rows, from: y, scale, labelWidth, on: &canvas)
      y += 24 + Double(rows.count) * Self.pitch
    }
    if limits.cuts { canvas.remark(text.phrases.clipped) }
    for sentence in reasons(drawn) { canvas.remark(sentence) }
    canvas.remark(refused: refusals.count)
    return canvas.finished()
  }

  /// Why parts are missing: by component, or once where all drawn have the same reason.
  private func reasons(_ drawn: [(component: Component, rows: [Row])]) -> [String] {
    let lacking = drawn.map(\.component).filter { !$0.missing.isEmpty && $0.parts.prefix(partNames.count).contains { $0 == nil } }
    if lacking.count > 1, lacking.count == drawn.count, let first = lacking.first, lacking.allSatisfy({ $0.missing == first.missing }) {
      return [first.missing]
    }
    return lacking.map { "\($0.label): \($0.missing)" }
  }

  private func rows(of component: Component, _ refusals: inout Refusals) -> [Row]? {
    guard let total = refusals.admit(component.total) else { return nil }
    var rows: [Row] = []
    var reached = 0.0
    // Of a component whose parts are all unknown the whole stands alone.
    let isWhole = !component.parts.contains { $0 != nil }
    for (index, name) in partNames.enumerated() where !isWhole {
      let given = index < component.parts.count ? component.parts[index] : nil
      let estimate = given.flatMap { refusals.admit($0) }
      rows.append(Row(name: name, start: reached, estimate: estimate, isTotal: false, part: index))
      reached += estimate?.value ?? 0
    }
    rows.append(Row(name: totalName, start: 0, estimate: total, isTotal: true, part: 0))
    return rows
  }

  private static func shifted(_ estimate: Estimate, by start: Double) -> Estimate {
    Estimate(
      start + estimate.value, estimate.interval.map { Interval(start + $0.low, start + $0.high) })
  }

  private func draw(
    _ component: Component, _ rows: [Row], from top: Double, _ scale: LinearScale, _ labelWidth: Double,
    on canvas: inout Canvas
  ) {
    canvas.add(
      canvas.label(
        component.label, x: canvas.left, middle: top + 11, size: TextSize.label, bold: true,
        fitting: canvas.right - canvas.left, rimmed: true))
    for (index, row) in rows.enumerated() {
      let middle = top + 20 + (Double(index) + 0.5) * Self.pitch
      canvas.add(
        canvas.label(
          row.name, x: canvas.left + 12, middle: middle, size: TextSize.tick,
          color: row.isTotal ? canvas.theme.ink : canvas.theme.muted, bold: row.isTotal, fitting: labelWidth))
      guard let estimate = row.estimate else {
        canvas.figure("–", middle: middle)
        continue
      }
      if !row.isTotal, row.start != 0 {
        let x = scale(row.start)
        // From the end of the bar above, over rows without a part.
        let above = rows[..<index].lastIndex { $0.estimate != nil } ?? 0
        canvas.add(
          Marks.line(
            x, middle - Double(index - above) * Self.pitch + 4, x, middle + 4, color: canvas.theme.axis, width: 0.8))
      }
      canvas.add(bar(component, row, estimate, middle, scale, canvas))
      canvas.figure(format.text(estimate.value, estimate.interval), middle: middle, bold: row.isTotal)
    }
    canvas.add(
      Marks.line(
        canvas.left, top + 24 + Double(rows.count) * Self.pitch - 1, canvas.right,
        top + 24 + Double(rows.count) * Self.pitch - 1, color: canvas.theme.grid))
  }

  private func bar(
    _ component: Component, _ row: Row, _ estimate: Estimate, _ middle: Double, _ scale: LinearScale, _ canvas: Canvas
  ) -> Element {
    let (from, to) = (scale(scale.clamped(row.start)), scale(scale.clamped(row.start + estimate.value)))
    let color = row.isTotal ? canvas.theme.ink : canvas.theme.series(row.part)
    var group = Element("g").data("name", component.label).data("part", row.name).data("value", estimate.value)
      .data("low", estimate.interval?.low).data("high", estimate.interval?.high)
    if row.isTotal {
      group = group.adding(Marks.line(from, middle, to, middle, color: color, width: 2.6))
    } else {
      group = group.adding(
        Marks.rectangle(
          x: min(from, to), y: middle - Self.barHeight / 2, width: abs(to - from), height: Self.barHeight,
          color: Hatching.fill(row.part, id: canvas.id)
        ).set("stroke", color).set("stroke-width", 0.8))
    }
    if let interval = Self.shifted(estimate, by: row.start).interval {
      group = group.adding(
        row.isTotal
          ? [Marks.interval(interval, on: scale, y: middle, cap: 3, color: color, width: 1)]
          : Marks.rimmedInterval(interval, on: scale, y: middle, cap: 3, theme: canvas.theme))
    }
    guard row.isTotal else { return group }
    return group.adding(Marks.point(.diamond, x: to, y: middle, size: 4.5, color: color, ground: ""))
  }
}
