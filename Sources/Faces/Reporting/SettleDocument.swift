package import Evenhand
internal import Messages

extension Document {
  /// The further ratings that settle most.
  package init(_ result: SettleResult) {
    let hasPools = result.ratings.contains { $0.pool != nil }
    let summary =
      result.ratings.isEmpty
      ? SettleSentence.nothing(people: result.people, wrong: result.wrong)
      : .summary(
        people: result.people, wrong: result.wrong, ratings: result.ratings.count, after: result.wrongAfter, even: result.evenWrong)
    var notes = [Message(SettleSentence.how)]
    if result.certainty < 1 { notes.insert(Message(SettleSentence.reached(certainty: result.certainty)), at: 0) }
    var blocks: [Block] = [.paragraph(Message(summary)), .notes(notes + result.notes)]
    if !result.ratings.isEmpty {
      func head(_ sentence: SettleSentence) -> DataTable.Column { .init(Message(sentence)) }
      let columns: [DataTable.Column] =
        [.text(.person)] + (hasPools ? [.text(.pool)] : []) + [
          .text(.component), .text(.rater), .number(.total), head(.lineHead), .text(.band),
        ]
        + [head(.beforeHead), head(.afterHead), head(.expectedHead)]
      let rows = result.ratings.map { own -> [DataTable.Cell] in
        let first: [DataTable.Cell] = [.text(own.person)] + (hasPools ? [.optional(own.pool)] : []) + [.text(own.component)]
        let rater: DataTable.Cell = own.rater.map { .text($0) } ?? .message(Message(SettleSentence.anotherRater))
        let rest: [DataTable.Cell] = [
          rater, .number(own.total, places: 2), .optional(own.line, places: 2), .optional(own.band), .percent(own.rightBefore, places: 0),
          .percent(own.rightAfter, places: 0), .number(own.expectedWrong, places: 2),
        ]
        return first + rest
      }
      blocks.append(.table(DataTable(id: "settle-table", columns: columns, rows: .init(rows), mayBeCut: true)))
    }
    self.init(
      title: Message(SettleSentence.title), sections: [Section(id: "settle", title: Message(SettleSentence.listTitle), blocks: blocks)])
    if let period = result.period { periods = [period] }
  }
}
