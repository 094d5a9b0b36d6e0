internal import Charts
internal import Evenhand
internal import Messages

/// Drawings of how strong a hidden reason must be, one a flagged difference of the regression kind.
enum HiddenReasonCharts {
  /// More of them nobody compares.
  private static let mostDrawn = 6

  /// Of a detector's findings, those over all first, then the largest; a line says how many are not drawn.
  static func blocks(_ findings: [Finding]) -> [Document.Block] {
    let flagged = findings.filter { $0.robustnessValue != nil }.enumerated().sorted { first, second in
      func key(_ own: (offset: Int, element: Finding)) -> (Int, Double, Int) {
        (own.element.level == .overall ? 0 : 1, -abs(own.element.estimate ?? 0), own.offset)
      }
      return key(first) < key(second)
    }.map(\.element)
    let drawn = flagged.prefix(mostDrawn).enumerated().compactMap { number, finding in
      finding.contour(id: "chart-hidden-\(finding.detector.rawValue)-\(number)")
    }
    return blocks(drawn, of: flagged.count)
  }

  /// Of flagged gaps, the largest first.
  static func blocks(_ comparison: GroupComparison) -> [Document.Block] {
    let flagged = comparison.components.flatMap { component in
      component.gaps.filter { $0.robustnessValue != nil }.map { (component.component, $0.higherFirst) }
    }.enumerated().sorted {
      (-abs($0.element.1.unsupported ?? 0), $0.offset) < (-abs($1.element.1.unsupported ?? 0), $1.offset)
    }.map(\.element)
    let drawn = flagged.prefix(mostDrawn).enumerated().compactMap { number, own in contour(own.1, component: own.0, number: number) }
    return blocks(drawn, of: flagged.count)
  }

  private static func blocks(_ drawn: [ChartSource], of total: Int) -> [Document.Block] {
    guard !drawn.isEmpty else { return [] }
    let rest = drawn.count < total ? [Document.Block.notes([Message(ChartSentence.contoursDrawn(drawn: drawn.count, total: total))])] : []
    return drawn.map { .chart($0) } + rest
  }

  private static func contour(_ gap: GroupGap, component: String, number: Int) -> ChartSource? {
    guard let robustness = gap.robustnessValue, let unsupported = gap.unsupported else { return nil }
    let subject = Message(
      FindingSentence.joined(
        first: component,
        rest: Message(FindingSentence.joined(first: gap.from, rest: Message(FindingSentence.joined(first: gap.to, rest: nil))))))
    return source(
      robustness, estimate: unsupported, subject: subject, id: "chart-hidden-gap-\(number)", reading: .contourTextOfUnits,
      treatment: .contourGroup)
  }

  fileprivate static func source(
    _ robustness: HiddenReasonRobustness, estimate: Double, subject: Message, id: String,
    reading: ChartSentence, treatment: ChartSentence
  ) -> ChartSource {
    ChartSource { words in
      var text = words.chart(.contourTitle(subject: subject), reading, horizontal: treatment, vertical: .contourScore)
      text.remarks = [text.description]
      return HiddenReasonContour(
        id: id, text: text, estimate: estimate, t: robustness.t, degreesOfFreedom: robustness.degreesOfFreedom,
        level: robustness.level,
        points: robustness.benchmarks.compactMap { own in
          guard let place = own.asStrong, place.count == 2, let left = own.remaining.first ?? nil else { return nil }
          let name = words.name(own.attribute)
          return .init(
            label: name, said: words.text(.contourPoint(attribute: name, left: left)), treatment: place[0], outcome: place[1],
            remaining: left)
        },
        names: .init(
          contour: words.text(.contourLine), zero: words.text(.contourZero), significance: words.text(.contourSignificance),
          equal: words.text(.contourEqual(share: robustness.toZero))))
    }
  }
}

extension Finding {
  /// What a hidden reason would leave of a flagged difference; `nil` where no regression is behind it, or nothing is flagged.
  ///
  /// - Parameter id: of the drawing, unique in its page.
  package func contour(id: String) -> ChartSource? {
    guard let robustness = robustnessValue, let estimate else { return nil }
    let isMove = detector == .departure
    return HiddenReasonCharts.source(
      robustness, estimate: estimate, subject: subject.words, id: id,
      reading: .contourText(relation: Message(isMove ? ChartSentence.contourLeaving : .contourRelation)),
      treatment: isMove ? .contourMove : .contourTie)
  }
}
