internal import Charts
internal import Evenhand
internal import Messages

/// What the error of the ratings leaves open of a result: counts of bands, ladders of ranks.
enum UncertaintyDocument {
  /// Ladders in the body of a report are lower.
  private static let bodyHeight = 140.0

  /// The section of a result; `nil` where nothing was drawn.
  static func section(_ score: ScoreResult) -> Document.Section? {
    guard let open = score.uncertainty, !open.bands.isEmpty || !open.ranks.isEmpty else { return nil }
    var blocks: [Document.Block] = open.wholeBands.contains { $0.n > 0 } ? [.paragraph(open.message)] : []
    if let pairs = open.pairs, let level = open.level, pairs.all > 0 {
      blocks.append(.paragraph(Message(UncertaintySentence.pairs(told: pairs.told, all: pairs.all, level: level))))
    }
    let ladders = score.ladders
    if let level = open.level, !ladders.isEmpty {
      blocks.append(.paragraph(Message(UncertaintySentence.ladder(level: level))))
      blocks += ladders.enumerated().map { .chart(chart($1, score, number: $0)) }
    }
    let sure = ladders.flatMap(\.sentences)
    if !sure.isEmpty { blocks.append(.notes(sure)) }
    if !open.bands.isEmpty { blocks.append(.table(table(open))) }
    blocks.append(.notes([Message(UncertaintySentence.basis(draws: open.draws))]))
    return Document.Section(id: "uncertainty", title: Message(UncertaintySentence.title), blocks: blocks)
  }

  /// What a report's body shows of it: what is said, and the ladders, low.
  static func body(_ score: ScoreResult) -> Document.Section? {
    guard let open = score.uncertainty, let level = open.level else { return nil }
    let ladders = score.ladders
    guard !ladders.isEmpty else { return nil }
    var notes = ladders.flatMap(\.sentences)
    if let pairs = open.pairs, pairs.all > 0 {
      notes.append(Message(UncertaintySentence.pairs(told: pairs.told, all: pairs.all, level: level)))
    }
    return Document.Section(
      id: "body-uncertainty", title: Message(UncertaintySentence.title),
      blocks: [.paragraph(Message(UncertaintySentence.ladder(level: level)))]
        + ladders.prefix(2).enumerated().map { .chart(chart($1, score, number: $0, height: bodyHeight)) }
        + [.notes(notes + [Message(UncertaintySentence.basis(draws: open.draws))])])
  }

  /// Who of each band would not be there, by pool and over all pools.
  static func table(_ open: ScoreUncertainty, id: String = "uncertainty-bands", title: Message? = nil) -> DataTable {
    func count(_ count: BandErrors.Count) -> [DataTable.Cell] {
      [.number(count.mean, places: 1), .interval([count.interval.lowerBound, count.interval.upperBound].map(Double.init), places: 0)]
    }
    return DataTable(
      id: id, title: title,
      columns: [
        .text(.period), .text(.pool), .text(.band), .number(.count), .init(Message(UncertaintySentence.wrongHead)), .number(.interval),
        .init(Message(UncertaintySentence.missedHead)), .number(.interval), .init(Message(UncertaintySentence.reliabilityHead)),
        .init(Message(UncertaintySentence.formulaHead)),
      ],
      rows: (open.bands + open.totals).map { own in
        [.optional(own.period), .optional(own.pool), .text(own.band), .integer(own.n)] + count(own.wrong) + count(own.missed) + [
          .optional(own.reliability, places: 2), .optional(own.wrongByFormula, places: 1),
        ]
      })
  }

  /// The ladder of a pool.
  private static func chart(_ ladder: RankLadder, _ score: ScoreResult, number: Int, height: Double = 250) -> ChartSource {
    let steps = ladder.rows.compactMap { row -> RankLadderChart.Step? in
      guard let set = score.uncertainty?.ranks[row]?.simultaneous else { return nil }
      return .init(
        label: score.persons[score.person[row]] ?? "", rank: score.rank[row], low: Double(set.lowerBound), high: Double(set.upperBound))
    }
    return ChartSource { words in
      let pool = ladder.pool ?? ladder.period ?? ""
      return RankLadderChart(
        id: "chart-ladder-\(number)",
        text: words.chart(.ladderTitle(pool: pool), .ladderText, horizontal: .ladderAxis, vertical: .ladderRanks),
        steps: steps,
        cuts: ladder.bands.map { band in
          // The line by which a band is entered: below a good band, above a burden.
          .init(after: Double(band.isFavorable ? band.through : band.from), name: words.text(.cutOf(band: band.name)))
        }, names: .init(settled: words.text(.ladderSettled), open: words.text(.ladderOpen), rank: words.text(.ladderRank)),
        height: height)
    }
  }
}
