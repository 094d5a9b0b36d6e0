internal import Charts
internal import Evenhand
internal import Messages

/// The first page: the questions that are asked every year, each with its answer by name and a small drawing, what to do next, what the data can't say.
enum FrontPage {
  /// So many people are named in a cell.
  private static let mostNamed = 8
  /// So many rows of a drawing fit beside an answer.
  private static let mostRows = 6

  static func section(_ report: StudyReport, _ answers: ReportAnswers) -> Document.Section {
    var blocks: [Document.Block] = [.paragraph(report.dataLine)] + answers.grades.enumerated().map { .answer(grades($1, place: $0)) }
    blocks.append(.answer(gap(answers.gap)))
    blocks += singled(answers.ties, isLeavers: false)
    blocks += singled(answers.departures, isLeavers: true)
    if let sureness = answers.sureness {
      blocks.append(.answer(.init(question: Message(UncertaintySentence.question), answer: sureness.answer)))
    }
    blocks += proposal(answers.proposal, report)
    blocks.append(.answer(.init(question: Message(AnswerSentence.stepsTitle), answer: nil, remarks: answers.steps)))
    blocks.append(.remark(limits))
    if !report.absent.isEmpty { blocks.append(.notes(report.absent.map(\.message))) }
    return Document.Section(id: "overview", title: Message(LayoutSentence.overview), blocks: blocks, place: .front)
  }

  private static var limits: Document.Remark {
    let (title, hints, shared, undecided) = (
      Message(AnswerSentence.limitsTitle), Message(AnswerSentence.limitHints), Message(AnswerSentence.limitShared),
      Message(AnswerSentence.limitUndecided)
    )
    return .init(
      title: title, points: [hints, shared, undecided],
      whole: Message(AnswerSentence.limits(title: title, hints: hints, shared: shared, undecided: undecided)))
  }

  // MARK: Grades

  private static func grades(_ found: GradesAnswer, place: Int) -> Document.Answer {
    let shown = found.ratersApart.prefix(mostRows)
    let chart = ChartSource { words in
      EstimateRows(
        id: "chart-answer-grades-\(place)", text: words.chart(.gradesTitle, .gradesText, horizontal: .steps),
        rows: shown.map { own in
          .init(
            label: own.subject.text, estimate: Estimate(own.estimate, own.interval.map { Interval($0.lowerBound, $0.upperBound) }),
            status: .flagged)
        }, format: .fixed(places: 2))
    }
    return .init(
      question: Message(GradesAnswerSentence.question), answer: found.answer, remarks: found.remarks, chart: shown.isEmpty ? nil : chart)
  }

  // MARK: Groups

  private static func gap(_ gap: GapAnswer?) -> Document.Answer {
    let question = Message(AnswerSentence.gapQuestion)
    guard let gap else { return .init(question: question, answer: Message(AnswerSentence.notAsked)) }
    let chart = ChartSource { words in
      let parts: [(ChartSentence, Double?, [Double]?, Status)] = [
        (.total, gap.gap.estimate, gap.gap.interval, .clear), (.partSupportedShort, gap.gap.supported, gap.gap.supportedInterval, .clear),
        (.partUnsupportedShort, gap.gap.unsupported, gap.gap.unsupportedInterval, Status(gap.gap.verdict)),
      ]
      return EstimateRows(
        id: "chart-answer-gap", text: words.chart(.gapTitle(from: gap.gap.from, to: gap.gap.to), .gapText, horizontal: .points),
        rows: parts.compactMap { name, value, interval, status in
          value.map { .init(label: words.text(name), estimate: Estimate($0, Interval(interval)), status: status) }
        })
    }
    return .init(question: question, answer: gap.answer, remarks: gap.remarks, chart: chart)
  }

  // MARK: Raters and units

  private static func singled(_ found: [SingledOut], isLeavers: Bool) -> [Document.Block] {
    func question(_ tie: String?) -> Message {
      if isLeavers { return Message(AnswerSentence.leaverQuestion) }
      return Message(tie.map { AnswerSentence.tieQuestion(tie: $0) } ?? .tiesQuestion)
    }
    guard !found.isEmpty else { return [.answer(.init(question: question(nil), answer: Message(AnswerSentence.notAsked)))] }
    return found.enumerated().map { index, own in
      .answer(
        .init(
          question: question(isLeavers ? nil : own.family), answer: isLeavers ? own.leaverAnswer : own.tieAnswer,
          remarks: own.remarks(isLeavers: isLeavers),
          chart: own.flagged.isEmpty
            ? nil : rows(own.flagged, id: "chart-answer-\(isLeavers ? "leavers" : "ties")-\(index)", isLeavers: isLeavers)))
    }
  }

  /// A dot and an interval for each, the largest first.
  static func rows(_ flagged: [NamedEffect], id: String, isLeavers: Bool) -> ChartSource {
    let shown = flagged.prefix(mostRows)
    return ChartSource { words in
      EstimateRows(
        id: id,
        text: words.chart(
          isLeavers ? .eventTitle : .favoritismTitle, isLeavers ? .eventText : .favoritismText, horizontal: .points),
        rows: shown.map { effect in
          .init(
            label: effect.subject.text,
            estimate: Estimate(effect.estimate, effect.interval.map { Interval($0.lowerBound, $0.upperBound) }), status: .flagged)
        })
    }
  }

  // MARK: The proposal

  private static func proposal(_ proposal: ProposalAnswer?, _ report: StudyReport) -> [Document.Block] {
    let question = Message(AnswerSentence.proposalQuestion)
    guard let proposal else { return [.answer(.init(question: question, answer: Message(AnswerSentence.notAsked)))] }
    var blocks: [Document.Block] = [
      .answer(
        .init(
          question: question, answer: proposal.answer, remarks: proposal.remarks,
          large: report.simulation.flatMap { ProposalCharts.nearCuts($0).first }))
    ]
    if !proposal.bands.isEmpty { blocks.append(.table(bands(proposal))) }
    return blocks
  }

  /// Who enters and leaves each band, by name, the surest first.
  private static func bands(_ proposal: ProposalAnswer) -> DataTable {
    func cell(_ crossings: [ProposalAnswer.Crossing]) -> DataTable.Cell {
      guard !crossings.isEmpty else { return .missing }
      let shown = crossings.prefix(mostNamed).map { crossing in
        let sure = crossing.flip.map { Message(LikelihoodSentence($0)) }
        return Message(FrontSentence.crosses(crossing.person.text, unit: crossing.person.unit, sure: sure))
      }
      let rest = crossings.count - shown.count
      return .message(Message(FrontSentence.listed(shown + (rest > 0 ? [Message(FrontSentence.more(count: rest))] : []))))
    }
    let isSure = proposal.bands.contains { ($0.enter + $0.leave).contains { $0.flip != nil } }
    return DataTable(
      id: "summary-bands",
      columns: [
        .text(.band), .init(Message(isSure ? FrontSentence.enterSure : .enter), isNumeric: false),
        .init(Message(isSure ? FrontSentence.leaveSure : .leave), isNumeric: false),
      ],
      rows: proposal.bands.map { [.text($0.band), cell($0.enter), cell($0.leave)] })
  }
}

extension Status {
  init(_ verdict: GapVerdict) {
    switch verdict {
    case .flagged: self = .flagged
    case .clear: self = .clear
    case .inconclusive: self = .inconclusive
    case .untestable: self = .untestable
    }
  }
}
