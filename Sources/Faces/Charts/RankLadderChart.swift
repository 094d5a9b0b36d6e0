/// Everybody of a pool in the order of rank, each with the ranks that can't be ruled out, and the lines at which bands end.
package struct RankLadderChart: Chart {
  /// One person.
  package struct Step: Sendable, Equatable {
    /// The person's name.
    package var label: String
    /// 1 the best; a mean of tied ranks is welcome.
    package var rank: Double
    /// The first rank that can't be ruled out.
    package var low: Double
    /// The last one.
    package var high: Double

    /// A person, each parameter the property of its name.
    package init(label: String, rank: Double, low: Double, high: Double) {
      (self.label, self.rank, self.low, self.high) = (label, rank, low, high)
    }
  }

  /// A line between two ranks: a band ends here.
  package struct Cut: Sendable, Equatable {
    /// So many stand above the line.
    package var after: Double
    /// The line's name.
    package var name: String

    /// A cut, each parameter the property of its name.
    package init(after: Double, name: String) { (self.after, self.name) = (after, name) }
  }

  /// The names of the kinds of bars, for the legend.
  package struct Names: Sendable, Equatable {
    /// A bar that crosses no line.
    package var settled: String
    /// A bar that crosses one.
    package var open: String
    /// The official rank.
    package var rank: String

    /// Names, each parameter the property of its name.
    package init(settled: String, open: String, rank: String) { (self.settled, self.open, self.rank) = (settled, open, rank) }
  }

  /// The id of the drawing, unique in its page.
  package var id: String
  /// The texts, in the reader's language.
  package var text: ChartText
  /// In any order.
  package var steps: [Step]
  /// The ends of bands; empty: none.
  package var cuts: [Cut]
  /// The names of the kinds of bars.
  package var names: Names
  /// From the best to the last rank, in the drawing's units.
  package var height: Double

  /// A ladder, each parameter the property of its name.
  package init(id: String, text: ChartText, steps: [Step], cuts: [Cut], names: Names, height: Double = 250) {
    (self.id, self.text, self.steps, self.cuts, self.names, self.height) = (id, text, steps, cuts, names, height)
  }

  /// The markup of the whole chart; the same bytes every time.
  package func svg(_ theme: Theme) -> String {
    var canvas = Canvas(id: id, text: text, theme: theme)
    var refusals = Refusals()
    let drawn = steps.filter { step in [step.rank, step.low, step.high].allSatisfy { refusals.admit($0) != nil } }
    guard !drawn.isEmpty else { return canvas.empty(refused: refusals.count) }
    let lines = cuts.filter { isDrawable($0.after) }
    let ordered = drawn.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
    let last = max(Double(ordered.count), ordered.map(\.high).max() ?? 1)
    canvas.legend(legend(lines, canvas.theme))
    canvas.verticalName(text.vertical)
    let format = ValueFormat.fixed(places: 0)
    let top = canvas.cursor + 6
    let bottom = top + height
    let room = canvas.tickRoom(low: 1, high: last, height: height, format: format)
    let rank = LinearScale(low: 0.5, high: last + 0.5, start: top, end: bottom)
    let left = canvas.left + room + 8
    let place = LinearScale(low: 0.5, high: last + 0.5, start: left, end: canvas.right)
    canvas.verticalAxis(rank, left: left, right: canvas.right, format: format)
    let width = max(0.8, min(7, (place.end - place.start) / last * 0.6))
    for (index, step) in ordered.enumerated() {
      draw(step, x: place(Double(index + 1)), rank, width, isOpen: isOpen(step, lines), on: &canvas)
    }
    for cut in lines where cut.after > 0 && cut.after < last {
      canvas.add(
        Marks.line(left, rank(cut.after + 0.5), place.end, rank(cut.after + 0.5), color: canvas.theme.ink, width: 1.1, dash: "6 3")
          .data("cut", cut.after))
    }
    canvas.horizontalAxis(place, top: bottom, bottom: bottom, format: format, name: text.horizontal)
    canvas.remark(refused: refusals.count)
    return canvas.finished()
  }

  /// Whether a bar has ranks on both sides of a line.
  private func isOpen(_ step: Step, _ lines: [Cut]) -> Bool { lines.contains { step.low <= $0.after && step.high > $0.after } }

  private func draw(_ step: Step, x: Double, _ rank: LinearScale, _ width: Double, isOpen: Bool, on canvas: inout Canvas) {
    let theme = canvas.theme
    let bar = Marks.line(x, rank(step.low - 0.4), x, rank(step.high + 0.4), color: isOpen ? theme.series(1) : theme.series(0), width: width)
    canvas.add(
      Element("g").data("name", step.label).data("rank", step.rank).data("low", step.low).data("high", step.high)
        .adding(bar)
        .adding(
          Marks.point(
            .circle, x: x, y: rank(step.rank), size: min(2.2, max(1, width / 2 + 0.4)), color: theme.ink, ground: theme.background)
        )
        .adding(Element("title", text: step.label)))
  }

  private func legend(_ lines: [Cut], _ theme: Theme) -> [LegendEntry] {
    func bar(_ name: String, _ color: String) -> LegendEntry {
      LegendEntry(name: name) { x, y in [Marks.line(x, y - 7, x, y + 7, color: color, width: 4)] }
    }
    return [bar(names.settled, theme.series(0))] + (lines.isEmpty ? [] : [bar(names.open, theme.series(1))]) + [
      LegendEntry(name: names.rank) { x, y in [Marks.point(.circle, x: x, y: y, size: 2.2, color: theme.ink, ground: theme.background)] }
    ]
      + lines.map { cut in
        LegendEntry(name: cut.name) { x, y in [Marks.line(x - 10, y, x + 10, y, color: theme.ink, width: 1.1, dash: "6 3")] }
      }
  }
}
