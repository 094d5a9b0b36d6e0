/// The totals of chosen people on the straight path from the old weights (0) to the new (1), and where they pass each
/// other.
package struct SwapPathChart: Chart {
  /// A person's total at both ends; between them it runs straight.
  package struct Line: Sendable, Equatable {
    /// The person's name.
    package var label: String
    /// The total under the old weights, in points.
    package var start: Double
    /// The total under the new weights, in points.
    package var end: Double
    /// Whether the line stands out.
    package var isHighlighted: Bool

    /// A line, each parameter the property of its name.
    package init(label: String, start: Double, end: Double, isHighlighted: Bool) {
      self.label = label
      self.start = start
      self.end = end
      self.isHighlighted = isHighlighted
    }
  }

  /// A place on the path where one line passes another; indices count from 0 into the lines.
  package struct Crossing: Sendable, Equatable {
    /// Where on the path, from 0 (old weights) to 1 (new weights).
    package var at: Double
    /// The index of the line that is higher after the crossing.
    package var up: Int
    /// The index of the line that is lower after it.
    package var down: Int

    /// A crossing, each parameter the property of its name.
    package init(at: Double, up: Int, down: Int) {
      self.at = at
      self.up = up
      self.down = down
    }
  }

  /// The id of the drawing, unique in its page.
  package var id: String
  /// `horizontal` names the path, `vertical` the totals.
  package var text: ChartText
  /// What stands at the two ends of the path.
  package var startName: String
  /// What stands at the end with the new weights.
  package var endName: String
  /// The people's lines, in any order.
  package var lines: [Line]
  /// Where lines pass each other, in any order.
  package var crossings: [Crossing]
  /// What the marks at crossings mean.
  package var crossingName: String
  /// What the highlighted lines mean: a total that rises, or stays, and one that falls.
  package var risingName: String
  /// What highlighted lines mean whose total falls.
  package var fallingName: String
  /// How totals are written.
  package var format: ValueFormat
  /// Who is not drawn, and why; empty: everybody is.
  package var note: String

  /// A swap path chart, each parameter the property of its name.
  package init(
    id: String, text: ChartText, startName: String, endName: String, lines: [Line], crossings: [Crossing],
    crossingName: String, risingName: String = "", fallingName: String = "", format: ValueFormat = .fixed(places: 2),
    note: String = ""
  ) {
    self.id = id
    self.text = text
    self.startName = startName
    self.endName = endName
    self.lines = lines
    self.crossings = crossings
    self.crossingName = crossingName
    self.risingName = risingName
    self.fallingName = fallingName
    self.format = format
    self.note = note
  }

  /// The most crossings that are marked: those of highlighted lines, where there are any, the first on the path.
  static let mostCrossings = 300

  /// The markup of the whole chart; the same bytes every time.
  package func svg(_ theme: Theme) -> String {
    var canvas = Canvas(id: id, text: text, theme: theme)
    var refusals = Refusals()
    let shown = lines.indices.filter { refusals.admit(lines[$0].start) != nil && refusals.admit(lines[$0].end) != nil }
    guard !shown.isEmpty else {
      canvas.remark(note)
      return canvas.empty(refused: refusals.count)
    }
    let onPath = crossingsOnPath(Set(shown))
    let marked = chosen(onPath)
    canvas.legend(entries(shown, marked, theme))
    canvas.verticalName(text.vertical)
    let labelled = labelledLines(shown)
    let frame = frame(shown, labelled, canvas)
    drawGround(frame, on: &canvas)
    drawLines(shown, frame, on: &canvas)
    for crossing in marked { draw(crossing, frame, on: &canvas) }
    drawLabels(labelled, at: \.start, frame, on: &canvas)
    drawLabels(labelled, at: \.end, frame, on: &canvas)
    canvas.cursor = frame.total.start + 23
    canvas.centredName(text.horizontal, around: theme.width / 2)
    remark(shown, labelled, (marked.count, onPath.count), &canvas)
    canvas.remark(note)
    canvas.remark(refused: refusals.count)
    return canvas.finished()
  }

  /// The crossings that can be drawn, in the order of the path.
  private func crossingsOnPath(_ shown: Set<Int>) -> [Crossing] {
    crossings.enumerated().filter { _, crossing in
      (0...1).contains(crossing.at) && shown.contains(crossing.up) && shown.contains(crossing.down)
    }.sorted { $0.element.at == $1.element.at ? $0.offset < $1.offset : $0.element.at < $1.element.at }.map(\.element)
  }

  private func chosen(_ onPath: [Crossing]) -> [Crossing] {
    guard onPath.count > Self.mostCrossings else { return onPath }
    let ofHighlighted = onPath.filter { lines[$0.up].isHighlighted || lines[$0.down].isHighlighted }
    return Array((ofHighlighted.isEmpty ? onPath : ofHighlighted).prefix(Self.mostCrossings))
  }

  private func entries(_ shown: [Int], _ marked: [Crossing], _ theme: Theme) -> [LegendEntry] {
    let highlighted = shown.map { lines[$0] }.filter(\.isHighlighted)
    let rises = highlighted.contains { $0.end >= $0.start }
    let falls = highlighted.contains { $0.end < $0.start }
    return [
      LegendEntry(name: rises ? risingName : "") { x, y in
        [Marks.line(x - 10, y, x + 10, y, color: theme.series(0), width: 1.9)]
      },
      LegendEntry(name: falls ? fallingName : "") { x, y in
        [Marks.line(x - 10, y, x + 10, y, color: theme.series(1), width: 1.9, dash: "7 3")]
      },
      LegendEntry(name: marked.isEmpty ? "" : crossingName) { x, y in
        [Marks.point(.ring, x: x, y: y, size: 3.5, color: theme.ink, ground: theme.background)]
      },
    ]
  }

  private struct Frame {
    let path: LinearScale
    let total: LinearScale
    let labelWidth: Double
  }

  private func frame(_ shown: [Int], _ labelled: [Int], _ canvas: Canvas) -> Frame {
    var extent = Extent()
    for index in shown {
      extent.include(lines[index].start)
      extent.include(lines[index].end)
    }
    let limits = extent.limits()
    let labelWidth = SideLabels.room(
      labelled.flatMap { index in
        [lines[index].start, lines[index].end].map { (lines[index].label, format.text($0)) }
      }, most: canvas.share(0.27))
    let height = min(560, max(200, Double(shown.count) * 16))
    let top = canvas.cursor + 30
    return Frame(
      path: LinearScale(low: 0, high: 1, start: canvas.left + labelWidth + 26, end: canvas.right - labelWidth - 26),
      total: LinearScale(low: limits.low, high: limits.high, start: top + height, end: top), labelWidth: labelWidth)
  }

  private func drawGround(_ frame: Frame, on canvas: inout Canvas) {
    let (top, bottom) = (frame.total.end, frame.total.start)
    for step in 0...4 {
      let share = Double(step) / 4
      let x = frame.path(share)
      canvas.add(
        Marks.line(x, top, x, bottom + 4, color: step.isMultiple(of: 4) ? canvas.theme.axis : canvas.theme.grid))
      canvas.add(
        canvas.label(
          ValueFormat.percent(places: 0).text(share), x: x, middle: bottom + 13, size: TextSize.tick, anchor: .middle,
          color: canvas.theme.muted))
    }
    SideLabels.drawHeads(
      (startName, endName), at: (frame.path(0), frame.path(1)), middle: top - 18, on: &canvas)
  }

  private func drawLines(_ shown: [Int], _ frame: Frame, on canvas: inout Canvas) {
    let chosen = shown.filter { lines[$0].isHighlighted }
    for index in shown.filter({ !lines[$0].isHighlighted }) + chosen {
      let line = lines[index]
      let element = Marks.line(
        frame.path(0), frame.total(line.start), frame.path(1), frame.total(line.end),
        color: color(of: index, canvas.theme),
        width: line.isHighlighted ? 1.9 : shown.count > 100 ? 0.5 : 1,
        dash: line.isHighlighted && line.end < line.start ? "7 3" : nil)
      canvas.add(element.data("name", line.label).data("start", line.start).data("end", line.end))
    }
  }

  private func color(of index: Int, _ theme: Theme) -> String {
    let line = lines[index]
    return !line.isHighlighted ? theme.faint : line.end < line.start ? theme.series(1) : theme.series(0)
  }

  private func draw(_ crossing: Crossing, _ frame: Frame, on canvas: inout Canvas) {
    let line = lines[crossing.up]
    let total = line.start + crossing.at * (line.end - line.start)
    let matters = line.isHighlighted || lines[crossing.down].isHighlighted
    canvas.add(
      Marks.point(
        .ring, x: frame.path(crossing.at), y: frame.total(total), size: matters ? 3.4 : 2.2,
        color: matters ? canvas.theme.ink : canvas.theme.axis, ground: canvas.theme.background
      ).data("at", crossing.at).data("up", line.label).data("down", lines[crossing.down].label))
  }

  private func labelledLines(_ shown: [Int]) -> [Int] {
    guard shown.count > 36 else { return shown }
    let chosen = shown.filter { lines[$0].isHighlighted }
    return Array((chosen.isEmpty ? shown : chosen).prefix(36))
  }

  private func drawLabels(_ labelled: [Int], at side: KeyPath<Line, Double>, _ frame: Frame, on canvas: inout Canvas) {
    let isStart = side == \Line.start
    let ordered = labelled.sorted { one, other in
      let (first, second) = (lines[one][keyPath: side], lines[other][keyPath: side])
      return first == second ? one < other : first > second
    }
    let items = ordered.map { index in
      let line = lines[index]
      let color = color(of: index, canvas.theme)
      return SideLabels.Item(
        name: line.label, figure: format.text(line[keyPath: side]), y: frame.total(line[keyPath: side]),
        color: line.isHighlighted ? color : canvas.theme.muted, leader: color, isBold: line.isHighlighted)
    }
    SideLabels.draw(
      items, on: &canvas, at: frame.path(isStart ? 0 : 1), side: isStart ? .left : .right, room: frame.labelWidth,
      within: (frame.total.end + 2)...(frame.total.start - 4))
  }

  private func remark(_ shown: [Int], _ labelled: [Int], _ marks: (drawn: Int, total: Int), _ canvas: inout Canvas) {
    if labelled.count < shown.count {
      canvas.remark(
        text.phrases.labelled(labelled.count, shown.count))
    }
    if marks.drawn < marks.total {
      let sentence = text.phrases.drawn(marks.drawn, marks.total)
      canvas.remark(crossingName.isEmpty ? sentence : "\(crossingName): \(sentence)")
    }
  }
}
