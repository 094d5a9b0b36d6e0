package import Evenhand
internal import Messages

extension Document {
  /// Ranks with those that can't be ruled out.
  package init(_ result: RanksResult) {
    let hasPools = result.people.contains { $0.pool != nil }
    var blocks: [Block] = [
      .paragraph(Message(RanksSentence.intro(level: result.level))),
      .paragraph(
        Message(result.pairs.all > 0 ? RanksSentence.pairs(told: result.pairs.told, all: result.pairs.all) : RanksSentence.noPairs)),
    ]
    let firsts = result.first.map { first in
      Message(
        first.pool.map { RanksSentence.firstIn(m: first.m, pool: $0, count: first.people.count, people: first.people) }
          ?? .first(m: first.m, count: first.people.count, people: first.people))
    }
    if !firsts.isEmpty { blocks.append(.notes(firsts)) }
    let hasPeriods = result.people.contains { $0.period != nil }
    let hasBands = result.people.contains { $0.band != nil }
    let order = result.people.indices.sorted {
      let (one, two) = (result.people[$0], result.people[$1])
      return (one.period ?? "", one.pool ?? "", one.rank, $0) < (two.period ?? "", two.pool ?? "", two.rank, $1)
    }
    blocks.append(
      .table(
        DataTable(
          id: "ranks-table",
          columns: (hasPeriods ? [.text(.period)] : []) + [.text(.person)] + (hasPools ? [.text(.pool)] : []) + [
            .number(.estimate), .number(.standardError), .number(.rank), .init(Message(UncertaintySentence.marginalHead), isNumeric: true),
            .init(Message(UncertaintySentence.simultaneousHead), isNumeric: true),
          ] + (hasBands ? [.text(.band)] : []),
          rows: order.map { row in
            let own = result.people[row]
            return (hasPeriods ? [.optional(own.period)] : []) + [.text(own.person)] + (hasPools ? [.optional(own.pool)] : []) + [
              .number(own.estimate, places: 2), .number(own.standardError, places: 2), .integer(own.rank),
              .interval(own.marginal.map(Double.init), places: 0), .interval(own.simultaneous.map(Double.init), places: 0),
            ] + (hasBands ? [.optional(own.band)] : [])
          }, mayBeCut: true)))
    blocks.append(.notes([Message(result.draws.map { RanksSentence.redrawn(draws: $0) } ?? .independent)] + result.notes))
    let open = result.scores.flatMap { UncertaintyDocument.section($0) }
    self.init(
      title: Message(RanksSentence.title),
      sections: [Section(id: "ranks", title: Message(RanksSentence.setsTitle), blocks: blocks)] + [open].compactMap(\.self))
  }
}
