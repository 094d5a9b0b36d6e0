internal import Charts
package import Evenhand
internal import Messages

extension Document {
  /// So many findings have a drawing of their readings.
  private static let mostCurves = 8

  /// All readings side by side: people whose band depends on them, findings with the share that flags them, all together.
  package init(_ result: MultiverseResult) {
    let isOne = result.people.count == 1
    let choices = result.choices.filter { $0.options.count > 1 }.map {
      Message(MultiverseSentence.choiceOf(choice: Message(MultiverseSentence.choice($0.choice)), options: $0.named))
    }
    var intro: [Block] = [.paragraph(Message(MultiverseSentence.intro(readings: result.readings))), .notes(choices)]
    if !isOne {
      intro.append(
        .paragraph(Message(MultiverseSentence.people(agreed: result.people.count { $0.decidedBy == nil }, people: result.people.count))))
    }
    intro.append(.notes([Message(MultiverseSentence.caveat)] + result.notes))
    let title = Message(MultiverseSentence.title)
    self.init(
      title: title,
      sections: [Section(id: "multiverse", title: title, blocks: intro)]
        + (isOne ? result.people.map { Self.page($0, result) } : [Self.people(result)]) + [Self.findings(result)]
        + (result.deals > 0 ? [Self.joint(result)] : []))
  }

  // MARK: People

  private static func bandName(_ band: String?) -> Message { band.map { Message(verbatim: $0) } ?? Message(MultiverseSentence.noBand) }

  private static func said(_ person: MultiverseResult.Person, _ result: MultiverseResult) -> Message {
    guard person.decidedBy != nil else {
      return Message(MultiverseSentence.personAgreed(person: person.person, band: bandName(person.band), readings: result.readings))
    }
    return Message(
      MultiverseSentence.person(
        person: person.person, band: bandName(person.band), share: person.agreement, readings: result.readings))
  }

  /// Those whose band depends on the reading, the least agreed first.
  private static func people(_ result: MultiverseResult) -> Section {
    let open = result.people.filter { $0.decidedBy != nil }.enumerated().sorted {
      ($0.element.agreement, $0.offset) < ($1.element.agreement, $1.offset)
    }.map(\.element)
    let hasPools = open.contains { $0.pool != nil }
    let rows = open.map { person -> [DataTable.Cell] in
      [.text(person.person)] + (hasPools ? [.optional(person.pool)] : []) + [
        .message(bandName(person.band)), .percent(person.agreement, places: 0), .message(shares(person)),
        person.decidedBy.map { .message(Message(MultiverseSentence.choice($0))) } ?? .missing, person.rank.map { .integer($0) } ?? .missing,
        person.ranks.first.map { .integer($0) } ?? .missing, person.ranks.last.map { .integer($0) } ?? .missing,
      ]
    }
    let columns: [DataTable.Column] =
      [.text(.person)] + (hasPools ? [.text(.pool)] : []) + [
        .text(.band), .init(Message(MultiverseSentence.agreementHead)), .init(Message(MultiverseSentence.bandsHead), isNumeric: false),
        .init(Message(MultiverseSentence.decidedHead), isNumeric: false), .number(.rank), .init(Message(MultiverseSentence.bestHead)),
        .init(Message(MultiverseSentence.worstHead)),
      ]
    return Section(
      id: "multiverse-people", title: Message(MultiverseSentence.peopleTitle),
      blocks: [.table(DataTable(id: "multiverse-people-table", columns: columns, rows: rows, mayBeCut: true))])
  }

  private static func shares(_ person: MultiverseResult.Person) -> Message {
    Message(FrontSentence.listed(person.bands.map { Message(MultiverseSentence.bandShare(band: bandName($0.band), share: $0.share)) }))
  }

  /// One person: in how many readings which band, what decides, and what each option makes of it.
  private static func page(_ person: MultiverseResult.Person, _ result: MultiverseResult) -> Section {
    var blocks: [Block] = [.paragraph(said(person, result))]
    if let choice = person.decidedBy {
      blocks.append(.paragraph(Message(MultiverseSentence.decided(choice: Message(MultiverseSentence.choice(choice))))))
    }
    blocks.append(.notes([shares(person)]))
    if !person.options.isEmpty {
      blocks.append(
        .table(
          DataTable(
            id: "multiverse-options",
            columns: [
              .init(Message(MultiverseSentence.choiceHead), isNumeric: false),
              .init(Message(MultiverseSentence.optionHead), isNumeric: false),
              .init(Message(MultiverseSentence.optionShareHead)),
            ],
            rows: person.options.map {
              [
                .message(Message(MultiverseSentence.choice($0.choice))), .message(Message(ReadingOptionSentence($0.choice, $0.option))),
                .percent($0.share, places: 0),
              ]
            })))
    }
    return Section(id: "multiverse-person", title: Message(verbatim: person.person), blocks: blocks)
  }

  // MARK: Findings

  private static func findings(_ result: MultiverseResult) -> Section {
    let rows = result.findings.map { finding -> [DataTable.Cell] in
      [
        .message(Message(finding.detector.name)), .message(subject(finding)), .percent(finding.shareFlagged, places: 0),
        .percent(finding.shareTestable, places: 0),
        .interval(finding.range, places: 2), .integer(finding.specifications.count),
      ]
    }
    let flagged = result.findings.filter { $0.shareFlagged > 0 }
    let notes = flagged.compactMap { finding in
      finding.range.map {
        Message(
          MultiverseSentence.finding(
            detector: Message(finding.detector.name), subject: subject(finding), flagged: finding.shareFlagged, low: $0.first ?? 0,
            high: $0.last ?? 0))
      }
    }
    return Section(
      id: "multiverse-findings", title: Message(MultiverseSentence.findingsTitle),
      blocks: [
        .notes(notes),
        .table(
          DataTable(
            id: "multiverse-findings-table",
            columns: [
              .text(.detector), .text(.subject), .init(Message(MultiverseSentence.shareFlaggedHead)),
              .init(Message(MultiverseSentence.shareTestableHead)),
              .init(Message(MultiverseSentence.rangeHead)), .init(Message(MultiverseSentence.readingsHead)),
            ], rows: rows, mayBeCut: true)),
      ] + flagged.prefix(mostCurves).enumerated().map { .chart(curve($1, result, number: $0)) })
  }

  private static func subject(_ finding: MultiverseResult.FindingShare) -> Message {
    let words = finding.level == .overall && finding.subject.tie == nil ? Message(MultiverseSentence.allTogether) : finding.subject.words
    return finding.method.hasPrefix("third") ? Message(MultiverseSentence.third(words)) : words
  }

  private static func curve(_ finding: MultiverseResult.FindingShare, _ result: MultiverseResult, number: Int) -> ChartSource {
    let choices = result.choices.filter { $0.choice.bearsOnFindings && $0.options.count > 1 }
    let columns = finding.specifications.map { own in
      SpecificationCurve.Column(
        estimate: Estimate(own.estimate, Interval(own.interval)), status: Status(own.verdict),
        options: choices.map { choice in
          own.options.first { $0.choice == choice.choice }.flatMap { choice.options.firstIndex(of: $0.option) } ?? -1
        })
    }
    let subject = subject(finding)
    return ChartSource { words in
      var text = words.chart(.specificationTitle(subject: words.text(subject)), .specificationText, vertical: .eventVertical)
      text.remarks = []
      return SpecificationCurve(
        id: "chart-specifications-\(number)", text: text, columns: columns,
        choices: choices.map { .init(name: words.text(Message(MultiverseSentence.choice($0.choice))), options: $0.named.map(words.text)) },
        statusNames: words.statusNames)
    }
  }

  // MARK: All together

  private static func joint(_ result: MultiverseResult) -> Section {
    let sentences = result.joint.map { joint -> Message in
      guard let median = joint.medianEstimate else {
        return Message(
          MultiverseSentence.jointWithout(
            tie: joint.tie, share: joint.shareFlagged.value, shareP: joint.shareFlagged.pValue, deals: joint.deals, units: joint.units))
      }
      return Message(
        MultiverseSentence.joint(
          tie: joint.tie, median: median.value, medianP: median.pValue, share: joint.shareFlagged.value, shareP: joint.shareFlagged.pValue,
          pValue: joint.pValue, deals: joint.deals, units: joint.units))
    }
    return Section(
      id: "multiverse-joint", title: Message(MultiverseSentence.jointTitle),
      blocks: [.notes(sentences.isEmpty ? [Message(MultiverseSentence.noJoint)] : sentences)])
  }
}
