package import Messages
internal import RatingStudy
package import Scoring
internal import Statistics
internal import WeightSimulation

/// Which ranks can't be ruled out, who could be among the first, and how many pairs can be distinguished: of estimates with standard errors in a table, or of a study's totals.
package struct Ranks: Sendable {
  /// The columns of a table that say what is ranked.
  package struct Columns: Sendable {
    /// What is ranked, the largest first.
    package var estimate: String
    /// Its standard error, 0 where it is known; errors are taken as independent.
    package var error: String
    /// Whose it is; `nil`: the first other column that is not all numbers, else the row's number.
    package var name: String?
    /// Who is ranked against whom; `nil`: all against all.
    package var pool: String?

    /// A column each.
    package init(estimate: String, error: String, name: String? = nil, pool: String? = nil) {
      (self.estimate, self.error, self.name, self.pool) = (estimate, error, name, pool)
    }
  }

  /// Of the rank sets.
  package var level = 0.95
  /// Who could be among so many first is told.
  package var first: [Int] = []
  /// Draws of the errors; `nil`: of a table 20,000, fewer for pools of more than 120, 1,000 for those of more than 540; of a study 1,000.
  package var draws: Int?
  /// The seed of the draws.
  package var seed: UInt64 = 1
  /// Changes nothing but time.
  package var threads = 1

  /// The usual level.
  package init() {}

  /// Ranks the rows of a table.
  ///
  /// - Throws: a column that is not there, and every cell without a number, with a negative error or without a pool.
  package func run(_ opened: OpenedTable, _ columns: Columns) throws(Failure) -> RanksResult {
    try Failure.catching {
      let rows = try RankedRows(opened.table, columns)
      var people: [RanksResult.Person?] = Array(repeating: nil, count: rows.estimates.count)
      var firsts: [RanksResult.First] = []
      var pairs = RanksResult.Pairs(told: 0, all: 0)
      let stream = RandomStream(seed: seed).substream("ranks")
      for (number, pool) in rows.pools.enumerated() {
        let sets = try RankSets(
          pool.rows.map { rows.estimates[$0] }, errors: .independent(pool.rows.map { rows.errors[$0] }), level: level,
          tellsFirst: !first.isEmpty, draws: draws,
          stream: stream.substream(number), threads: threads)
        for (row, entry) in zip(pool.rows, sets.entries) {
          people[row] = RanksResult.Person(
            person: rows.names[row], pool: pool.name, estimate: rows.estimates[row], standardError: rows.errors[row], rank: entry.rank,
            marginal: [entry.marginal.lowerBound, entry.marginal.upperBound],
            simultaneous: [entry.simultaneous.lowerBound, entry.simultaneous.upperBound])
        }
        firsts += first.map { m in
          let possible = sets.couldBeAmongFirst(m).sorted { (sets.entries[$0].rank, $0) < (sets.entries[$1].rank, $1) }
          return RanksResult.First(m: m, pool: pool.name, people: possible.map { rows.names[pool.rows[$0]] })
        }
        pairs.told += sets.told
        pairs.all += sets.pairs
      }
      return RanksResult(level: level, seed: seed, people: people.compactMap(\.self), first: firsts, pairs: pairs)
    }
  }

  /// Ranks the people of a study by their official totals; the errors are drawn by scoring new ratings with the whole scheme.
  ///
  /// - Throws: where there is no scheme, it can't be applied, or there are no ratings to know the error by.
  package func run(_ opened: OpenedStudy, periods: PeriodChoice) throws(Failure) -> RanksResult {
    var score = Score()
    (score.periods, score.seed, score.threads) = (periods, seed, threads)
    var wanted = RankQuestion.required
    (wanted.level, wanted.tellsFirst) = (level, !first.isEmpty)
    score.ranks = wanted
    score.draws = draws ?? score.draws
    let scores = try score.run(opened)
    guard let open = scores.uncertainty, let pairs = open.pairs else {
      throw Failure(QuestionError.noRanks(scores.notes))
    }
    let rows = (0..<scores.count).filter { open.ranks[$0] != nil }
    let people = rows.compactMap { row in
      open.ranks[row].map { own in
        RanksResult.Person(
          person: scores.persons[scores.person[row]] ?? "", period: scores.periodName(row), pool: scores.poolName(row),
          estimate: scores.total[row], standardError: own.standardError, rank: Int(scores.rank[row].rounded()),
          marginal: [own.marginal.lowerBound, own.marginal.upperBound],
          simultaneous: [own.simultaneous.lowerBound, own.simultaneous.upperBound],
          band: scores.bandName(row))
      }
    }
    let pools = Dictionary(grouping: rows) { scores.pool[$0] }.sorted { $0.key < $1.key }.map(\.value)
    let firsts = pools.flatMap { members in
      first.map { m in
        let possible = members.filter { (open.ranks[$0]?.best ?? 1) <= m }.sorted { (scores.rank[$0], $0) < (scores.rank[$1], $1) }
        return RanksResult.First(
          m: m, pool: members.first.flatMap { scores.poolName($0) }, people: possible.map { scores.persons[scores.person[$0]] ?? "" })
      }
    }
    return RanksResult(
      level: level, seed: seed, people: people, first: firsts, pairs: .init(told: pairs.told, all: pairs.all), bands: open.bands,
      draws: open.draws,
      notes: scores.notes, scores: scores)
  }
}

/// A table's rows as what is ranked.
private struct RankedRows {
  var names: [String]
  var estimates: [Double]
  var errors: [Double]
  /// In the order in which they first stand in the table sorted by name.
  var pools: [(name: String?, rows: [Int])]

  init(_ table: Table, _ columns: Ranks.Columns) throws {
    var read = NamedColumns<RanksSentence>(table)
    let (estimate, error) = (try read.column(columns.estimate), try read.column(columns.error))
    let pool = try columns.pool.map { try read.column($0) }
    let taken = [estimate.name, error.name] + [pool?.name].compactMap(\.self)
    let name =
      try columns.name.map { try read.column($0) }
      ?? table.columns.first { own in
        !taken.contains(own.name) && own.levels.contains { NumberSize.value($0) == nil }
      }
    read.problems = table.numbersOutsideSize(in: [estimate.name, error.name])
    (names, estimates, errors) = ([], [], [])
    var members: [String?: [Int]] = [:]
    for row in 0..<table.rowCount {
      let value = read.number(row, estimate, otherwise: .noNumber)
      let own = read.number(row, error, otherwise: .noNumber)
      if own < 0 { read.report(row, error, .negativeError) }
      if let pool, pool[row] == nil { read.report(row, pool, .noPool) }
      members[pool?[row], default: []].append(estimates.count)
      names.append(name?[row] ?? String(table.rowNumbers[row]))
      estimates.append(value)
      errors.append(own)
    }
    try read.finish()
    pools = members.map { ($0.key, $0.value) }.sorted { ($0.name ?? "") < ($1.name ?? "") }
  }
}

/// What can be said of ranks.
package struct RanksResult: Sendable {
  /// One who is ranked.
  package struct Person: Sendable {
    /// Whose estimate it is.
    package var person: String
    /// The period's name; `nil` for a table, or where the study knows no periods.
    package var period: String?
    /// Against whom they are ranked; `nil` where all are in one pool.
    package var pool: String?
    /// What is ranked.
    package var estimate: Double
    /// Its standard error.
    package var standardError: Double
    /// 1 + how many are larger.
    package var rank: Int
    /// First and last rank that can't be ruled out, for this one by itself.
    package var marginal: [Int]
    /// The same for all of the pool at once.
    package var simultaneous: [Int]
    /// The band that a study's scheme gives; `nil`: none.
    package var band: String?
  }

  /// Who could be among the first.
  package struct First: Sendable {
    /// So many first.
    package var m: Int
    /// Of which pool.
    package var pool: String?
    /// Who could be among them, by rank.
    package var people: [String]
  }

  /// Pairs that are ranked against each other.
  package struct Pairs: Sendable {
    /// That can be distinguished.
    package var told: Int
    /// All.
    package var all: Int
  }

  /// Of the rank sets.
  package var level: Double
  /// Of the draws.
  package var seed: UInt64
  /// In the table's order.
  package var people: [Person]
  /// Where it was asked for.
  package var first: [First]
  /// Over all pools.
  package var pairs: Pairs
  /// Of a study: who of each band would not be in it if the true scores were known.
  package var bands: [BandErrors] = []
  /// Of a study: how often its scores were drawn; `nil` for a table.
  package var draws: Int?
  /// What is assumed, and what was taken as it stands.
  package var notes: [Message] = []
  /// Of a study: the result that is ranked, for whoever draws it.
  package var scores: ScoreResult?
}
