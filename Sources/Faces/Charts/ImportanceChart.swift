/// Several measures of importance side by side, a group of bars per component; negative values point to the left.
package struct ImportanceChart: Chart {
  /// One component with a value per measure.
  package struct Component: Sendable, Equatable {
    /// The component's name.
    package var label: String
    /// In the order of the measures; `nil`: not available.
    package var values: [Estimate?]

    /// A component, each parameter the property of its name.
    package init(label: String, values: [Estimate?]) {
      self.label = label
      self.values = values
    }
  }

  /// The id of the drawing, unique in its page.
  package var id: String
  /// The texts, in the reader's language.
  package var text: ChartText
  /// The names of the measures.
  package var measures: [String]
  /// The components, from the top.
  package var components: [Component]
  /// How figures are written.
  package var format: ValueFormat

  /// An importance chart, each parameter the property of its name.
  package init(
    id: String, text: ChartText, measures: [String], components: [Component], format: ValueFormat = .percent(places: 1)
  ) {
    self.id = id
    self.text = text
    self.measures = measures
    self.components = components
    self.format = format
  }

  private static let barHeight = 10.0
  private static let barPitch = 13.0
  private static let gap = 12.0

  /// The markup of the whole chart; the same bytes every time.
  package func svg(_ theme: Theme) -> String {
    var canvas = Canvas(id: id, text: text, theme: theme)
    var refusals = Refusals()
    let drawn = components.map { component in
      Component(
        label: component.label,
        values: component.values.prefix(measures.count).map { $0.flatMap { refusals.admit($0) } })
    }
    let estimates = drawn.flatMap { $0.values.compactMap { $0 } }
    guard !estimates.isEmpty else { return canvas.empty(refused: refusals.count) }
    canvas.define(Hatching.fills(count: measures.count, id: canvas.id, theme: theme))
    canvas.legend(entries(canvas))
    let figures = estimates.map { format.text($0.value) }
    let labelWidth = min(
      drawn.map { TextMetrics.width(of: $0.label, size: TextSize.label) }.max() ?? 0, canvas.share(0.23))
    let limits = IntervalAxis.limits(of: estimates, references: [ReferenceLine(0)])
    let scale = LinearScale(
      low: min(limits.low, 0), high: max(limits.high, 0), start: canvas.left + labelWidth + 10,
      end: canvas.right - canvas.figureRoom(figures))
    let top = canvas.cursor
    let pitch = Self.barPitch * Double(measures.count) + Self.gap
    let bottom = top + pitch * Double(drawn.count)
    canvas.plane(scale, top: top, bottom: bottom, format: format, references: [ReferenceLine(0)])
    for (index, component) in drawn.enumerated() {
      draw(component, from: top + Double(index) * pitch, labelWidth, scale, on: &canvas)
    }
    if limits.cuts { canvas.remark(text.phrases.clipped) }
    canvas.remark(refused: refusals.count)
    return canvas.finished()
  }

  private func draw(
    _ component: Component, from top: Double, _ labelWidth: Double, _ scale: LinearScale, on canvas: inout Canvas
  ) {
    let height = Self.barPitch * Double(measures.count)
    canvas.add(
      canvas.block(
        component.label, x: scale.start - 8, middle: top + (height + Self.gap) / 2, size: TextSize.label, anchor: .end,
        fitting: labelWidth, most: max(1, Int((height + Self.gap) / 14))))
    for (measure, value) in component.values.enumerated() {
      guard let value else { continue }
      let y = top + Self.gap / 2 + Double(measure) * Self.barPitch
      let (zero, end) = (scale(0), scale(value.value))
      var group = Element("g").data("name", component.label).data("measure", measures[measure])
        .data("value", value.value).data("low", value.interval?.low).data("high", value.interval?.high)
        .adding(
          Marks.rectangle(
            x: min(zero, end), y: y, width: abs(end - zero), height: Self.barHeight,
            color: Hatching.fill(measure, id: canvas.id)
          ).set("stroke", canvas.theme.series(measure)).set("stroke-width", 0.8))
      if let interval = value.interval {
        group = group.adding(
          Marks.rimmedInterval(interval, on: scale, y: y + Self.barHeight / 2, cap: 3, theme: canvas.theme))
      }
      canvas.add(group)
      canvas.figure(format.text(value.value), middle: y + Self.barHeight / 2)
    }
  }

  private func entries(_ canvas: Canvas) -> [LegendEntry] {
    let (theme, id) = (canvas.theme, canvas.id)
    return measures.enumerated().map { index, name in
      LegendEntry(name: name) { x, y in
        [
          Marks.rectangle(x: x - 9, y: y - 5, width: 18, height: 10, color: Hatching.fill(index, id: id))
            .set("stroke", theme.series(index)).set("stroke-width", 0.8)
        ]
      }
    }
  }
}
