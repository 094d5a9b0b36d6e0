internal import Evenhand
internal import Messages

extension Document {
  private static func column(_ title: AgreementSentence, isNumeric: Bool = true) -> DataTable.Column {
    .init(Message(title), isNumeric: isNumeric)
  }

  /// Raters two by two: all pairs together, the pairs, and the one that was asked for.
  static func raterPairs(_ result: ReliabilityResult) -> [Section] {
    let met = result.agreement.filter { $0.pairs.pairs + $0.pairs.tooFew > 0 || !$0.pairs.reasons.isEmpty }
    guard !met.isEmpty else { return [] }
    let notes = met.flatMap { own -> [Message] in
      let pairs = own.pairs
      var said: [Message] = pairs.reasons
      if pairs.pairs > 0 {
        said.insert(Message(AgreementSentence.pairsNote(pairs: pairs.pairs, least: pairs.leastCommon, tooFew: pairs.tooFew)), at: 0)
      }
      if pairs.listed.count < pairs.pairs, !pairs.listed.isEmpty {
        said.append(Message(AgreementSentence.listNote(listed: pairs.listed.count, pairs: pairs.pairs)))
      }
      return said.map { Message(ReliabilitySentence.reasonIn(component: own.component, reason: $0)) }
    }
    var blocks: [Block] = [.notes(notes)]
    let summary = met.flatMap { own in own.pairs.summary.map { summaryRow(own.component, $0) } }
    if !summary.isEmpty {
      blocks.append(
        .table(
          DataTable(
            id: "reliability-pairs-summary",
            columns: [
              .text(.component), .init(Message(ReliabilitySentence.columnCoefficient), isNumeric: false), column(.columnPairs),
              column(.columnMean), column(.columnMedian), column(.columnLowest), column(.columnLowestPair, isNumeric: false),
              column(.columnHighest), column(.columnHighestPair, isNumeric: false),
            ], rows: summary)))
      blocks.append(pairTable(met))
    }
    return [Section(id: "reliability-pairs", title: Message(AgreementSentence.pairsTitle), blocks: blocks)] + askedPair(met)
  }

  private static func summaryRow(_ component: String, _ own: PairSummary) -> [DataTable.Cell] {
    func pair(_ names: [String]) -> DataTable.Cell {
      names.count == 2 ? .message(Message(AgreementSentence.twoRaters(first: names[0], second: names[1]))) : .missing
    }
    return [
      .text(component), .text(own.coefficient), .integer(own.pairs), .number(own.mean, places: 3), .number(own.median, places: 3),
      .number(own.lowest, places: 3), pair(own.lowestPair), .number(own.highest, places: 3), pair(own.highestPair),
    ]
  }

  /// Every pair with its estimates; intervals are shown of the one that is asked for.
  private static func pairTable(_ met: [ComponentAgreement]) -> Block {
    var names: [String] = []
    for own in met { for one in own.pairs.summary where !names.contains(one.coefficient) { names.append(one.coefficient) } }
    let rows = met.flatMap { own in
      own.pairs.listed.map { pair -> [DataTable.Cell] in
        [
          .text(own.component), .text(pair.first), .text(pair.second), .integer(pair.targets),
          pair.equal.map { .percent($0, places: 0) } ?? .missing, .optionalSigned(pair.meanDifference, places: 2),
        ]
          + names.map { name in
            .optional(pair.coefficients.first { $0.coefficient == name }?.estimate, places: 3)
          }
      }
    }
    return .table(
      DataTable(
        id: "reliability-pairs-table",
        columns: [
          .text(.component), column(.columnFirst, isNumeric: false), column(.columnSecond, isNumeric: false), column(.columnCommon),
          column(.columnEqual), column(.columnMeanDifference),
        ] + names.map { .named($0) }, rows: rows, mayBeCut: true))
  }

  /// The pair that was asked for, component by component: coefficients with intervals, and what one gave beside what the other gave.
  private static func askedPair(_ met: [ComponentAgreement]) -> [Section] {
    met.enumerated().compactMap { place, own in
      guard let pair = own.pairs.asked else { return nil }
      let title = Message(AgreementSentence.pairTitle(first: pair.first, second: pair.second))
      var blocks: [Block] = [
        .paragraph(
          Message(
            AgreementSentence.pairNote(
              targets: pair.targets, equal: pair.equal.map { .percent($0, places: 1) } ?? .text("–"), difference: pair.meanDifference,
              first: pair.first, second: pair.second))),
        .table(
          DataTable(
            id: "reliability-pair-\(place)",
            columns: [
              .init(Message(ReliabilitySentence.columnCoefficient), isNumeric: false), .number(.estimate), .number(.interval),
              .number(.pValue),
            ],
            rows: pair.coefficients.map { one in
              [
                .text(one.coefficient), .optional(one.estimate, places: 3), .interval(one.interval, places: 3),
                one.pValue.map { .probability($0) } ?? .missing,
              ]
            })),
      ]
      if let table = pair.table, let categories = own.categories?.values {
        blocks.append(.paragraph(Message(AgreementSentence.tableNote(first: pair.first, second: pair.second))))
        blocks.append(.table(confusion(table, categories, id: "reliability-pair-\(place)-table")))
      }
      return Section(
        id: "reliability-pair-section-\(place)",
        title: met.count > 1 ? Message(ReliabilitySentence.reasonIn(component: own.component, reason: title)) : title, blocks: blocks)
    }
  }

  private static func confusion(_ table: [[Int]], _ categories: [Double], id: String) -> DataTable {
    let names = categories.map { Argument.value($0).text(in: .english) }
    return DataTable(
      id: id, columns: [column(.columnCategory, isNumeric: false)] + names.map { .named($0) },
      rows: zip(names, table).map { name, row in [.text(name)] + row.map { .integer($0) } })
  }

  /// Whether raters agree as well in one component as in another: those coefficients that people ask for first.
  static func agreementDifferences(_ result: ReliabilityResult) -> [Section] {
    let shown = ["AC1", "AC2 quadratic", "Conger kappa", "alpha interval", "ICC1"]
    let rows = shown.flatMap { name in result.differences.filter { $0.coefficient == name } }.map { own -> [DataTable.Cell] in
      [
        .text(own.coefficient), .text(own.first), .text(own.second), .integer(own.targets), .number(own.firstEstimate, places: 3),
        .number(own.secondEstimate, places: 3), .signed(own.difference, places: 3), .interval(own.interval, places: 3),
        own.pValue.map { .probability($0) } ?? .missing, own.adjustedPValue.map { .probability($0) } ?? .missing,
      ]
    }
    guard !rows.isEmpty else { return [] }
    return [
      Section(
        id: "reliability-differences", title: Message(AgreementSentence.differencesTitle),
        blocks: [
          .paragraph(Message(AgreementSentence.differencesNote)),
          .table(
            DataTable(
              id: "reliability-differences-table",
              columns: [
                .init(Message(ReliabilitySentence.columnCoefficient), isNumeric: false), column(.columnFirstComponent, isNumeric: false),
                column(.columnSecondComponent, isNumeric: false), column(.columnCommon), .number(.estimate), column(.columnOtherEstimate),
                column(.columnDifference), .number(.interval), .number(.pValue), column(.columnAdjusted),
              ], rows: rows, mayBeCut: true)),
        ])
    ]
  }
}
