/// Estimates with their intervals, one below the other from the highest to the lowest, distinguished by class.
///
/// Up to 68 rows all carry their label; beyond that the rows close up and only the flagged and the outermost are named.
/// Rows without an estimate, or with one that is not finite, are counted below the chart.
package struct CaterpillarChart: Chart {
  /// One row.
  package struct Row: Sendable, Equatable {
    /// The name beside the row: a rater, say.
    package var label: String
    /// The estimate with its interval; `nil`: none could be had.
    package var estimate: Estimate?
    /// The row's class, shown by shape and colour.
    package var status: Status

    /// A row, each parameter the property of its name.
    package init(label: String, estimate: Estimate?, status: Status) {
      self.label = label
      self.estimate = estimate
      self.status = status
    }
  }

  /// The id of the drawing, unique in its page.
  package var id: String
  /// The texts, in the reader's language.
  package var text: ChartText
  /// The rows, in any order; they are drawn from the highest estimate to the lowest.
  package var rows: [Row]
  /// Lines to read the estimates against; usually one at 0.
  package var references: [ReferenceLine]
  /// The band of effects too small to matter.
  package var smallestEffect: SmallestEffect?
  /// The names of the classes, for the legend.
  package var statusNames: StatusNames
  /// How figures are written; a unit stands in the axis's name.
  package var format: ValueFormat

  /// A caterpillar chart, each parameter the property of its name.
  package init(
    id: String, text: ChartText, rows: [Row], references: [ReferenceLine] = [ReferenceLine(0)],
    smallestEffect: SmallestEffect? = nil, statusNames: StatusNames, format: ValueFormat = .fixed(places: 2)
  ) {
    self.id = id
    self.text = text
    self.rows = rows
    self.references = references
    self.smallestEffect = smallestEffect
    self.statusNames = statusNames
    self.format = format
  }

  /// The most rows that all carry their label.
  static let mostLabelled = 68
  /// How many of the highest and of the lowest rows are named in a long chart whatever their class.
  static let outermost = 5
  /// The most rows named in a long chart.
  static let mostNamed = 42

  /// The markup of the whole chart; the same bytes every time.
  package func svg(_ theme: Theme) -> String {
    var canvas = Canvas(id: id, text: text, theme: theme)
    var refusals = Refusals()
    let drawn = sorted(&refusals)
    let withoutValue = rows.count { $0.estimate == nil }
    guard !drawn.isEmpty else { return canvas.empty(refused: refusals.count) }
    canvas.legend(
      canvas.statusEntries(drawn.map(\.status), names: statusNames)
        + canvas.referenceEntries(references, band: smallestEffect))
    let layout = Layout(rows: drawn, top: canvas.cursor, most: canvas.share(0.29))
    let limits = IntervalAxis.limits(of: drawn.map(\.estimate), references: references, band: smallestEffect)
    let scale = LinearScale(
      low: limits.low, high: limits.high, start: canvas.left + layout.labelRoom, end: canvas.right - 6)
    canvas.plane(
      scale, top: layout.top, bottom: layout.bottom, format: format, references: references, band: smallestEffect)
    draw(drawn, layout, scale, on: &canvas)
    if withoutValue > 0 {
      canvas.remark(text.phrases.withoutValue(withoutValue))
    }
    if layout.labelled.count < drawn.count {
      canvas.remark(
        text.phrases.labelled(layout.labelled.count, drawn.count))
    }
    if limits.cuts { canvas.remark(text.phrases.clipped) }
    canvas.remark(refused: refusals.count)
    return canvas.finished()
  }

  /// A row that can be drawn.
  private struct Drawn {
    let label: String
    let estimate: Estimate
    let status: Status
  }

  private func sorted(_ refusals: inout Refusals) -> [Drawn] {
    var drawn: [Drawn] = []
    for row in rows {
      guard let estimate = row.estimate, let admitted = refusals.admit(estimate) else { continue }
      drawn.append(Drawn(label: row.label, estimate: admitted, status: row.status))
    }
    return drawn.enumerated().sorted { one, other in
      let (first, second) = (one.element.estimate.value, other.element.estimate.value)
      if first != second { return first > second }
      return one.element.label == other.element.label
        ? one.offset < other.offset : one.element.label < other.element.label
    }.map(\.element)
  }

  /// Where rows and labels stand.
  private struct Layout {
    let top: Double
    let pitch: Double
    let count: Int
    /// Rows that carry their label, ascending, and the centres of the labels.
    let labelled: [Int]
    let centres: [Double]
    let labelSize: Double
    let labelRoom: Double
    let labelWidth: Double
    let isDense: Bool

    init(rows: [Drawn], top: Double, most: Double) {
      self.top = top
      count = rows.count
      isDense = rows.count > CaterpillarChart.mostLabelled
      pitch = isDense ? 680 / Double(rows.count) : rows.count > 60 ? 13.5 : rows.count > 35 ? 14 : 19
      labelSize = rows.count > 35 ? TextSize.small : TextSize.label
      let pitch = pitch
      let bounds = (top + 6)...max(top + 6, top + pitch * Double(rows.count) - 6)
      let spacing = labelSize * 1.2
      if isDense {
        labelled = Self.named(rows, capacity: LabelLayout.capacity(spacing: spacing, within: bounds))
        centres = LabelLayout.spread(
          labelled.map { top + (Double($0) + 0.5) * pitch }, spacing: spacing, within: bounds)
      } else {
        labelled = Array(rows.indices)
        centres = labelled.map { top + (Double($0) + 0.5) * pitch }
      }
      let size = labelSize
      let widest =
        labelled.map {
          TextMetrics.width(of: rows[$0].label, size: size, bold: rows[$0].status == .flagged)
        }.max() ?? 0
      labelWidth = min(widest, most)
      labelRoom = labelWidth + (isDense ? 44 : 10)
    }

    var bottom: Double { top + max(pitch * Double(count), 12) }
    func middle(_ row: Int) -> Double { top + (Double(row) + 0.5) * pitch }

    /// The outermost rows, then the flagged by the size of their estimate, as many as there is room for.
    private static func named(_ rows: [Drawn], capacity: Int) -> [Int] {
      var named = Set<Int>()
      for step in 0..<CaterpillarChart.outermost { named.formUnion([step, rows.count - 1 - step]) }
      let flagged = rows.indices.filter { rows[$0].status == .flagged }.sorted {
        let (first, second) = (rows[$0].estimate.value.magnitude, rows[$1].estimate.value.magnitude)
        return first == second ? $0 < $1 : first > second
      }
      for row in flagged where named.count < min(capacity, CaterpillarChart.mostNamed) { named.insert(row) }
      return named.sorted()
    }
  }

  private func draw(_ rows: [Drawn], _ layout: Layout, _ scale: LinearScale, on canvas: inout Canvas) {
    let size = layout.isDense ? max(1.1, layout.pitch * 0.4) : min(5, layout.pitch * 0.32)
    // Flagged rows last: where rows lie close they stay on top.
    let order =
      rows.indices.filter { rows[$0].status != .flagged } + rows.indices.filter { rows[$0].status == .flagged }
    for row in order {
      let item = rows[row]
      let y = layout.middle(row)
      var group = Element("g").data("name", item.label).data("status", item.status.rawValue)
        .data("value", item.estimate.value).data("low", item.estimate.interval?.low)
        .data("high", item.estimate.interval?.high)
      if let interval = item.estimate.interval {
        group = group.adding(
          Marks.interval(
            interval, on: scale, y: y, cap: layout.isDense ? 0 : size * 0.6, color: item.status.color,
            width: layout.isDense ? min(1, max(0.35, layout.pitch * 0.5)) : 1.2, dash: item.status.dash))
      }
      let isFlagged = item.status == .flagged
      group = group.adding(
        Marks.point(
          layout.isDense && !isFlagged ? .circle : item.status.shape, x: scale(item.estimate.value), y: y,
          size: isFlagged ? max(size, 2.4) : size, color: item.status.color, ground: canvas.theme.background))
      canvas.add(group)
    }
    for (row, centre) in zip(layout.labelled, layout.centres) {
      let isFlagged = rows[row].status == .flagged
      let end = canvas.left + layout.labelWidth
      canvas.add(
        canvas.label(
          rows[row].label, x: end, middle: centre, size: layout.labelSize, anchor: .end,
          color: isFlagged ? rows[row].status.color : nil, bold: isFlagged, fitting: layout.labelWidth))
      guard layout.isDense else { continue }
      canvas.add(
        Marks.path(
          "M\(coordinate(end + 3)) \(coordinate(centre))L\(coordinate(scale.start - 8)) \(coordinate(layout.middle(row)))H\(coordinate(scale.start - 1))",
          color: canvas.theme.faint, width: 0.6))
    }
  }
}
