package import Evenhand
internal import Messages

extension Document {
  /// A comparison of labels drawn at random.
  package init(_ result: RandomizedResult) {
    func number(_ title: RandomizedSentence) -> DataTable.Column { .init(Message(title), isNumeric: true) }
    let columns: [DataTable.Column] = [
      .init(Message(RandomizedSentence.first), isNumeric: false), .init(Message(RandomizedSentence.second), isNumeric: false),
      number(.difference), number(.error), .number(.interval), .number(.pValue), number(.q), number(.rowsFrom),
      number(.rowsTo), number(.strata), number(.assignments), .init(Message(RandomizedSentence.method), isNumeric: false),
    ]
    let rows = result.pairs.map { pair -> [DataTable.Cell] in
      [
        .text(pair.from), .text(pair.to), .optionalSigned(pair.estimate, places: 3), .optional(pair.standardError, places: 3),
        pair.lower.flatMap { low in pair.upper.map { .interval(low, $0, places: 3) } } ?? .missing,
        pair.pValue.map { .probability($0) } ?? .missing, pair.qValue.map { .probability($0) } ?? .missing, .integer(pair.comparedFrom),
        .integer(pair.comparedTo), .integer(pair.strata), .significant(pair.assignments, places: 0),
        pair.method.map { .text($0) } ?? .missing,
      ]
    }
    let title = Message(RandomizedSentence.title)
    self.init(
      title: title,
      sections: [
        Section(
          id: "randomized", title: title,
          blocks: [
            .paragraph(Message(RandomizedSentence.note)),
            .notes(
              result.pairs.map(\.message) + (result.leftOut > 0 ? [Message(RandomizedSentence.leftOut(count: result.leftOut))] : [])),
            .table(DataTable(id: "randomized-table", columns: columns, rows: .init(rows))),
          ])
      ])
  }
}
