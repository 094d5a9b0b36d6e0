/// Estimates with intervals in the order given, in sections, with their figures beside them.
package struct ForestPlot: Chart {
  /// One row.
  package struct Row: Sendable, Equatable {
    /// The name at the row's beginning.
    package var label: String
    /// `nil`: not available; the remark stands in the place of the figures.
    package var estimate: Estimate?
    /// The row's class, shown by shape and colour; `nil`: a plain mark.
    package var status: Status?
    /// Whether it sums up others: drawn as a diamond as wide as its interval.
    package var isSummary: Bool
    /// What stands in the place of the figures when there is no estimate.
    package var remark: String

    /// A row, each parameter the property of its name.
    package init(
      label: String, estimate: Estimate?, status: Status? = nil, isSummary: Bool = false, remark: String = "–"
    ) {
      self.label = label
      self.estimate = estimate
      self.status = status
      self.isSummary = isSummary
      self.remark = remark
    }
  }

  /// Rows under one heading; an empty heading takes no line.
  package struct Section: Sendable, Equatable {
    /// The section's heading; empty: none.
    package var heading: String
    /// The rows, from the top.
    package var rows: [Row]

    /// A section, each parameter the property of its name.
    package init(heading: String = "", rows: [Row]) {
      self.heading = heading
      self.rows = rows
    }
  }

  /// The id of the drawing, unique in its page.
  package var id: String
  /// The texts, in the reader's language.
  package var text: ChartText
  /// The sections, from the top.
  package var sections: [Section]
  /// Lines to read the estimates against; one at 0 by default.
  package var references: [ReferenceLine]
  /// The band of effects too small to matter; `nil`: none.
  package var smallestEffect: SmallestEffect?
  /// The names of the classes, for the legend; `nil`: no legend.
  package var statusNames: StatusNames?
  /// How figures are written, on the axis and beside the rows.
  package var format: ValueFormat

  /// A forest plot, each parameter the property of its name.
  package init(
    id: String, text: ChartText, sections: [Section], references: [ReferenceLine] = [ReferenceLine(0)],
    smallestEffect: SmallestEffect? = nil, statusNames: StatusNames? = nil, format: ValueFormat = .fixed(places: 2)
  ) {
    self.id = id
    self.text = text
    self.sections = sections
    self.references = references
    self.smallestEffect = smallestEffect
    self.statusNames = statusNames
    self.format = format
  }

  /// The most rows drawn; the others are counted below.
  static let mostRows = 60

  /// The markup of the whole chart; the same bytes every time.
  package func svg(_ theme: Theme) -> String {
    var canvas = Canvas(id: id, text: text, theme: theme)
    var refusals = Refusals()
    let total = sections.reduce(0) { $0 + $1.rows.count }
    let shown = admitted(&refusals)
    let rows = shown.flatMap(\.rows)
    let estimates = rows.compactMap(\.estimate)
    guard !estimates.isEmpty else { return canvas.empty(refused: refusals.count) }
    let present = statusNames == nil ? [] : rows.compactMap(\.status)
    canvas.legend(
      (statusNames.map { canvas.statusEntries(present, names: $0) } ?? [])
        + canvas.referenceEntries(references, band: smallestEffect))
    let limits = IntervalAxis.limits(of: estimates, references: references, band: smallestEffect)
    let labelWidth = min(
      rows.map { TextMetrics.width(of: $0.label, size: TextSize.label, bold: $0.isSummary) }.max() ?? 0,
      canvas.share(0.3))
    let figures = rows.map { row in row.estimate.map { format.text($0.value, $0.interval) } ?? "" }
    let scale = LinearScale(
      low: limits.low, high: limits.high, start: canvas.left + labelWidth + 20,
      end: canvas.right - canvas.figureRoom(figures))
    let pitch = rows.count > 40 ? 14.0 : 19.0
    let top = canvas.cursor
    let headings = shown.count { !$0.heading.isEmpty }
    canvas.plane(
      scale, top: top, bottom: top + pitch * Double(rows.count) + 22 * Double(headings), format: format,
      references: references, band: smallestEffect)
    var y = top
    for section in shown { draw(section, from: &y, pitch, labelWidth, scale, on: &canvas) }
    if rows.count < total {
      canvas.remark(ChartPhrases.fill(text.phrases.drawn, ["drawn": rows.count, "total": total]))
    }
    if limits.cuts { canvas.remark(text.phrases.clipped) }
    canvas.remark(refused: refusals.count)
    return canvas.finished()
  }

  private func admitted(_ refusals: inout Refusals) -> [Section] {
    var left = Self.mostRows
    return sections.compactMap { section in
      var rows: [Row] = []
      for row in section.rows where left > 0 {
        var row = row
        if let estimate = row.estimate {
          guard let admitted = refusals.admit(estimate) else { continue }
          row.estimate = admitted
        }
        rows.append(row)
        left -= 1
      }
      return rows.isEmpty ? nil : Section(heading: section.heading, rows: rows)
    }
  }

  private func draw(
    _ section: Section, from y: inout Double, _ pitch: Double, _ labelWidth: Double, _ scale: LinearScale,
    on canvas: inout Canvas
  ) {
    if !section.heading.isEmpty {
      canvas.add(
        canvas.label(
          section.heading, x: canvas.left, middle: y + 13, size: TextSize.label, bold: true,
          fitting: canvas.right - canvas.left, rimmed: true))
      y += 22
    }
    for row in section.rows {
      let middle = y + pitch / 2
      y += pitch
      canvas.add(
        canvas.label(
          row.label, x: canvas.left + 10, middle: middle, size: pitch < 16 ? TextSize.tick : TextSize.label,
          bold: row.isSummary, fitting: labelWidth))
      guard let estimate = row.estimate else {
        let name = [section.heading, row.label].filter { !$0.isEmpty }.joined(separator: " · ")
        canvas.reason(row.remark, of: name, from: scale.start, middle: middle)
        continue
      }
      canvas.figure(format.text(estimate.value, estimate.interval), middle: middle)
      canvas.add(mark(row, estimate, middle, scale, canvas.theme))
    }
  }

  private func mark(_ row: Row, _ estimate: Estimate, _ middle: Double, _ scale: LinearScale, _ theme: Theme) -> Element {
    let color = row.status?.color ?? theme.series(0)
    var group = Element("g").data("name", row.label).data("value", estimate.value)
      .data("low", estimate.interval?.low).data("high", estimate.interval?.high)
    if let status = row.status { group = group.data("status", status.rawValue) }
    let x = scale(estimate.value)
    if row.isSummary, let interval = estimate.interval {
      let (low, high) = (scale(scale.clamped(interval.low)), scale(scale.clamped(interval.high)))
      return group.adding(Marks.polygon([(low, middle), (x, middle - 5), (high, middle), (x, middle + 5)], color))
    }
    if let interval = estimate.interval {
      group = group.adding(
        Marks.interval(interval, on: scale, y: middle, cap: 3, color: color, dash: row.status?.dash))
    }
    return group.adding(
      Marks.point(row.status?.shape ?? .square, x: x, y: middle, size: 4.5, color: color, ground: theme.background))
  }
}
