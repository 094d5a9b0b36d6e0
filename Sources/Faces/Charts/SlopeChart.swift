/// Ranks before and after a change, each person a line; the chosen lines stand out, the others stay grey.
///
/// Up to 45 lines all carry their label at both ends; beyond that the chosen ones do, those that move most first.
package struct SlopeChart: Chart {
  /// One line.
  package struct Line: Sendable, Equatable {
    /// The person's name.
    package var label: String
    /// Ranks, 1 the best; means of tied ranks are welcome.
    package var before: Double
    /// The rank after the change, 1 the best.
    package var after: Double
    /// Whether the line stands out.
    package var isHighlighted: Bool

    /// A line, each parameter the property of its name.
    package init(label: String, before: Double, after: Double, isHighlighted: Bool) {
      self.label = label
      self.before = before
      self.after = after
      self.isHighlighted = isHighlighted
    }
  }

  /// A line between two ranks: a band ends here.
  package struct Cut: Sendable, Equatable {
    /// The last rank above the cut, on each side; the cut is drawn half a rank below.
    package var before: Double
    /// The last rank above the cut after the change.
    package var after: Double
    /// The name of the band that ends here.
    package var name: String

    /// A cut, each parameter the property of its name.
    package init(before: Double, after: Double, name: String) {
      self.before = before
      self.after = after
      self.name = name
    }
  }

  /// The names of the kinds of lines, for the legend.
  package struct Names: Sendable, Equatable {
    /// The name of highlighted lines whose rank gets better.
    package var up: String
    /// The name of highlighted lines whose rank gets worse.
    package var down: String
    /// The name of highlighted lines whose rank stays.
    package var same: String
    /// The name of all lines that don't stand out.
    package var others: String

    /// Names, each parameter the property of its name.
    package init(up: String, down: String, same: String, others: String) {
      self.up = up
      self.down = down
      self.same = same
      self.others = others
    }
  }

  /// The id of the drawing, unique in its page.
  package var id: String
  /// The texts, in the reader's language.
  package var text: ChartText
  /// What stands above the two sides.
  package var beforeName: String
  /// What stands above the right side.
  package var afterName: String
  /// The lines, in any order.
  package var lines: [Line]
  /// The ends of bands; empty: none.
  package var cuts: [Cut]
  /// The names of the kinds of lines.
  package var names: Names

  /// A slope chart, each parameter the property of its name.
  package init(
    id: String, text: ChartText, beforeName: String, afterName: String, lines: [Line], cuts: [Cut] = [], names: Names
  ) {
    self.id = id
    self.text = text
    self.beforeName = beforeName
    self.afterName = afterName
    self.lines = lines
    self.cuts = cuts
    self.names = names
  }

  /// The most lines that all carry their label.
  static let mostLabelled = 45

  /// The markup of the whole chart; the same bytes every time.
  package func svg(_ theme: Theme) -> String {
    var canvas = Canvas(id: id, text: text, theme: theme)
    var refusals = Refusals()
    let drawn = lines.filter { line in
      refusals.admit(line.before) != nil && refusals.admit(line.after) != nil
    }
    guard !drawn.isEmpty else { return canvas.empty(refused: refusals.count) }
    canvas.legend(entries(drawn, canvas))
    let frame = Frame(drawn, canvas)
    drawHeads(frame, on: &canvas)
    for line in drawn where !line.isHighlighted { draw(line, frame, drawn.count, on: &canvas) }
    drawCuts(frame, on: &canvas)
    for line in drawn where line.isHighlighted { draw(line, frame, drawn.count, on: &canvas) }
    let labelled = labelledLines(drawn, frame)
    drawLabels(labelled, at: \.before, frame, on: &canvas)
    drawLabels(labelled, at: \.after, frame, on: &canvas)
    canvas.cursor = frame.bottom + 16
    if labelled.count < drawn.count {
      canvas.remark(
        text.phrases.labelled(labelled.count, drawn.count))
    }
    canvas.remark(refused: refusals.count)
    return canvas.finished()
  }

  private struct Frame {
    let rank: LinearScale
    let left, right: Double
    let labelWidth: Double
    let isDense: Bool
    var top: Double { rank.start }
    var bottom: Double { rank.end }

    init(_ lines: [Line], _ canvas: Canvas) {
      isDense = lines.count > SlopeChart.mostLabelled
      var extent = Extent()
      for line in lines {
        extent.include(line.before)
        extent.include(line.after)
      }
      let height = isDense ? 620 : max(30, Double(lines.count - 1) * 16)
      let top = canvas.cursor + 32
      let limits = extent.low == extent.high ? extent.limits() : (extent.low, extent.high)
      rank = LinearScale(low: limits.0, high: limits.1, start: top, end: top + height)
      labelWidth = SideLabels.room(
        lines.map { ($0.label, SlopeChart.rankText(max($0.before, $0.after))) }, most: canvas.share(0.27))
      left = canvas.left + labelWidth + 26
      right = canvas.right - labelWidth - 26
    }
  }

  private func drawHeads(_ frame: Frame, on canvas: inout Canvas) {
    SideLabels.drawHeads(
      (beforeName, afterName), at: (frame.left, frame.right), middle: frame.top - 24, on: &canvas)
    for x in [frame.left, frame.right] {
      canvas.add(Marks.line(x, frame.top - 6, x, frame.bottom + 6, color: canvas.theme.axis))
    }
  }

  private func drawCuts(_ frame: Frame, on canvas: inout Canvas) {
    for cut in cuts where isDrawable(cut.before) && isDrawable(cut.after) {
      let ends = [cut.before, cut.after].map { frame.rank($0 + 0.5) }
      guard ends.allSatisfy({ $0 > frame.top - 10 && $0 < frame.bottom + 10 }) else { continue }
      canvas.add(
        Marks.line(frame.left, ends[0], frame.right, ends[1], color: canvas.theme.ink, width: 1.1, dash: "6 3"))
    }
  }

  private func draw(_ line: Line, _ frame: Frame, _ count: Int, on canvas: inout Canvas) {
    let (y1, y2) = (frame.rank(line.before), frame.rank(line.after))
    let style = Self.style(of: line, canvas.theme)
    var group = Element("g").data("name", line.label).data("before", line.before).data("after", line.after)
      .adding(
        Marks.line(
          frame.left, y1, frame.right, y2, color: style.color,
          width: line.isHighlighted ? 1.8 : frame.isDense ? max(0.2, min(0.5, 200 / Double(count))) : 1,
          dash: style.dash))
    if line.isHighlighted || !frame.isDense {
      for (x, y) in [(frame.left, y1), (frame.right, y2)] {
        group = group.adding(
          Marks.point(.circle, x: x, y: y, size: line.isHighlighted ? 3 : 2, color: style.color, ground: ""))
      }
    }
    canvas.add(group)
  }

  private static func style(of line: Line, _ theme: Theme) -> (color: String, dash: String?) {
    guard line.isHighlighted else { return (theme.faint, nil) }
    if line.after < line.before { return (theme.series(0), nil) }
    return line.after > line.before ? (theme.series(1), "7 3") : (theme.ink, "2 2")
  }

  private func labelledLines(_ lines: [Line], _ frame: Frame) -> [Line] {
    guard frame.isDense else { return lines }
    let capacity = LabelLayout.capacity(spacing: SideLabels.spacing, within: frame.top...frame.bottom)
    let chosen = lines.filter(\.isHighlighted)
    let ordered = (chosen.isEmpty ? lines : chosen).enumerated().sorted { one, other in
      let (first, second) = (
        (one.element.after - one.element.before).magnitude, (other.element.after - other.element.before).magnitude
      )
      return first == second ? one.offset < other.offset : first > second
    }
    return ordered.prefix(chosen.isEmpty ? min(16, capacity) : capacity).map(\.element)
  }

  private func drawLabels(
    _ lines: [Line], at side: KeyPath<Line, Double>, _ frame: Frame, on canvas: inout Canvas
  ) {
    let isBefore = side == \Line.before
    let ordered = lines.enumerated().sorted { one, other in
      let (first, second) = (one.element[keyPath: side], other.element[keyPath: side])
      return first == second ? one.offset < other.offset : first < second
    }.map(\.element)
    let need = Double(max(0, ordered.count - 1)) * SideLabels.spacing
    let slack = max(0, (need - (frame.bottom - frame.top)) / 2) + 4
    let items = ordered.map { line in
      let color = Self.style(of: line, canvas.theme).color
      return SideLabels.Item(
        name: line.label, figure: Self.rankText(line[keyPath: side]), y: frame.rank(line[keyPath: side]),
        color: line.isHighlighted ? color : canvas.theme.muted, leader: color, isBold: line.isHighlighted)
    }
    SideLabels.draw(
      items, on: &canvas, at: isBefore ? frame.left : frame.right, side: isBefore ? .left : .right,
      room: frame.labelWidth, within: (frame.top - slack)...(frame.bottom + slack))
  }

  static func rankText(_ rank: Double) -> String {
    fixed(rank, places: rank == rank.rounded() ? 0 : 1)
  }

  private func entries(_ drawn: [Line], _ canvas: Canvas) -> [LegendEntry] {
    let theme = canvas.theme
    let chosen = drawn.filter(\.isHighlighted)
    func entry(_ name: String, _ shown: Bool, color: String, dash: String?) -> LegendEntry {
      LegendEntry(name: shown ? name : "") { x, y in
        [Marks.line(x - 10, y, x + 10, y, color: color, width: 1.8, dash: dash)]
      }
    }
    return [
      entry(names.up, chosen.contains { $0.after < $0.before }, color: theme.series(0), dash: nil),
      entry(names.down, chosen.contains { $0.after > $0.before }, color: theme.series(1), dash: "7 3"),
      entry(names.same, chosen.contains { $0.after == $0.before }, color: theme.ink, dash: "2 2"),
      entry(names.others, chosen.count < drawn.count, color: theme.faint, dash: nil),
    ]
      + cuts.map { cut in
        LegendEntry(name: cut.name) { x, y in
          [Marks.line(x - 10, y, x + 10, y, color: theme.ink, width: 1.1, dash: "6 3")]
        }
      }
  }
}
