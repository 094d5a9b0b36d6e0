internal import Messages
internal import Panels
internal import RatingStudy
package import Statistics

/// A comparison of labels that were drawn at random, on any table: a row for each outcome, with the label that it stood under.
///
/// The draw of labels is all that is taken to be random (``RandomizedDifference``).
package struct RandomizedComparison: Sendable {
  /// The columns of a table.
  package struct Columns: Sendable {
    /// What was measured: numbers, 0 and 1 too.
    package var outcome: String
    /// What was drawn.
    package var label: String
    /// Within what labels were drawn; empty: among all rows.
    package var strata: [String]
    /// For whom one label was drawn that holds in all their rows; `nil`: for each row.
    package var drawnFor: String?

    /// A column each.
    package init(outcome: String, label: String, strata: [String] = [], drawnFor: String? = nil) {
      (self.outcome, self.label, self.strata, self.drawnFor) = (outcome, label, strata, drawnFor)
    }
  }

  /// Of the intervals, between 0 and 1.
  package var level = 0.95
  /// Random assignments where there are too many to look at each.
  package var draws = 19_999
  /// Of the assignments drawn.
  package var seed: UInt64 = 1

  /// 95 %, 19,999 draws.
  package init() {}

  /// Compares every pair of labels.
  ///
  /// - Throws: a column that is not there, every cell that can't be read, one unit under two labels.
  package func run(_ opened: OpenedTable, _ columns: Columns) throws(Failure) -> RandomizedResult {
    try Failure.catching {
      let rows = try DrawnRows(opened.table, columns)
      let options = RandomizedDifference.options(draws: draws, level: level)
      var result = RandomizedResult(
        outcome: columns.outcome, label: columns.label, strata: columns.strata, drawnFor: columns.drawnFor, level: level,
        rows: rows.outcome.count, leftOut: rows.leftOut, seed: seed, pairs: [])
      let labels = rows.labels.names.indices.map { Int32($0) }
      for (place, from) in labels.enumerated() {
        for to in labels[(place + 1)...] { result.pairs.append(pair(rows, from, to, options)) }
      }
      let adjusted = MultipleTesting.benjaminiHochberg.adjust(result.pairs.map(\.pValue), level: 1 - level)
      for place in result.pairs.indices {
        result.pairs[place].qValue = adjusted.adjusted[place]
        result.pairs[place].message = RandomizedWords.message(result.pairs[place], result)
      }
      return result
    }
  }

  private func pair(_ rows: DrawnRows, _ from: Int32, _ to: Int32, _ options: PermutationOptions) -> RandomizedResult.Pair {
    let own = rows.outcome.indices.filter { rows.label[$0] == from || rows.label[$0] == to }
    var pair = RandomizedResult.Pair(
      from: rows.labels[from] ?? "", to: rows.labels[to] ?? "", fromRows: own.count { rows.label[$0] == from },
      toRows: own.count { rows.label[$0] == to }, message: Message(RandomizedSentence.title))
    pair.found = RandomizedDifference(
      units: rows.units(own, first: from), level: level, options: options,
      stream: RandomStream(seed: seed).substream("randomized").substream("\(pair.from)\u{1F}\(pair.to)"))
    if pair.found == nil { pair.reason = Message(RandomizedSentence.noStratum) }
    return pair
  }
}

/// What a randomized comparison shows.
package struct RandomizedResult: Sendable {
  /// Two labels.
  package struct Pair: RandomizedFinding, Sendable {
    /// The label whose mean is taken first.
    package var from: String
    /// The label whose mean is subtracted.
    package var to: String
    /// Rows under the first.
    package var fromRows: Int
    /// Rows under the second.
    package var toRows: Int
    /// In the outcome's unit; `nil` where no stratum has both.
    package var found: RandomizedDifference?
    /// Adjusted for the other pairs.
    package var qValue: Double?
    /// Why nothing can be said.
    package var reason: Message?
    /// What was seen.
    package var message: Message

    /// Rows under the first label in strata that have both.
    package var comparedFrom: Int { found?.counts.first ?? 0 }
    /// Rows under the second.
    package var comparedTo: Int { found?.counts.second ?? 0 }
    /// Strata that have both.
    package var strata: Int { found?.strata ?? 0 }
  }

  /// The column of outcomes.
  package var outcome: String
  /// The column of labels.
  package var label: String
  /// The columns within which labels were drawn.
  package var strata: [String]
  /// The column of those for whom one label was drawn; `nil`: for each row.
  package var drawnFor: String?
  /// Of the intervals.
  package var level: Double
  /// Rows that entered.
  package var rows: Int
  /// Rows without an outcome or label.
  package var leftOut: Int
  /// Of the assignments drawn.
  package var seed: UInt64
  /// Every pair of labels.
  package var pairs: [Pair]
}

/// The rows of a table of outcomes under labels.
private struct DrawnRows {
  private(set) var outcome: [Double] = []
  private(set) var label: [Int32] = []
  private(set) var labels: Labels
  private(set) var leftOut = 0
  private var stratum: [Int32] = []
  private var owner: [Int32] = []

  init(_ table: Table, _ columns: RandomizedComparison.Columns) throws {
    var read = NamedColumns<RandomizedSentence>(table)
    let (outcome, label) = (try read.column(columns.outcome), try read.column(columns.label))
    let strata = try columns.strata.map { try read.column($0) }
    let owner = try columns.drawnFor.map { try read.column($0) }
    read.problems = table.numbersOutsideSize(in: [outcome.name])
    labels = Labels(label.levels)
    var keys: [[Int32]] = strata.map { _ in [] }
    var owned: [Int32: Int32] = [:]
    for row in 0..<table.rowCount {
      guard outcome[row] != nil, let own = label[row].flatMap({ labels.code(of: $0) }) else {
        leftOut += 1
        continue
      }
      for (place, column) in strata.enumerated() {
        if column[row] == nil { read.report(row, column, .noStratumNamed) }
        keys[place].append(column.codes[row])
      }
      if let owner {
        if owner[row] == nil { read.report(row, owner, .noOwner) }
        if let known = owned[owner.codes[row]], known != own { read.report(row, label, .twoLabels(unit: owner[row] ?? "")) }
        owned[owner.codes[row]] = own
        self.owner.append(owner.codes[row])
      }
      self.outcome.append(read.number(row, outcome, otherwise: .noNumber))
      self.label.append(own)
    }
    try read.finish()
    guard Set(self.label).count > 1 else {
      throw DataError([Problem(.error, in: table.source, column: label.header, message: Message(RandomizedSentence.oneLabel))])
    }
    stratum = keys.isEmpty ? Array(repeating: 0, count: self.outcome.count) : DenseCodes(crossing: keys).codes
  }

  /// What is exchanged: rows, or all rows of those whom one label was drawn for, among others of as many rows.
  func units(_ rows: [Int], first: Int32) -> [ExchangeUnit] {
    guard !owner.isEmpty else {
      return rows.map { ExchangeUnit(stratum: Int(stratum[$0]), values: [outcome[$0]], isTied: [label[$0] == first]) }
    }
    let coded = DenseCodes(rows.map { owner[$0] })
    var members = [[Int]](repeating: [], count: coded.count)
    for (place, row) in rows.enumerated() { members[Int(coded.codes[place])].append(row) }
    var strata: [[Int32]: Int] = [:]
    return members.map { own in
      let key = own.map { stratum[$0] }.sorted()
      let place = strata[key] ?? strata.count
      strata[key] = place
      let ordered = own.sorted { (stratum[$0], $0) < (stratum[$1], $1) }
      return ExchangeUnit(stratum: place, values: ordered.map { outcome[$0] }, isTied: ordered.map { label[$0] == first })
    }
  }
}

/// Puts a pair into a sentence.
enum RandomizedWords {
  static func message(_ pair: RandomizedResult.Pair, _ result: RandomizedResult) -> Message {
    guard let estimate = pair.estimate, let p = pair.pValue else {
      return Message(
        RandomizedSentence.untestable(from: pair.from, to: pair.to, reason: pair.reason ?? Message(RandomizedSentence.noStratum)))
    }
    let how =
      pair.method == "monte-carlo"
      ? Message(RandomizedSentence.drawn(draws: pair.assignmentsSeen, error: pair.pValueError ?? 0)) : Message(RandomizedSentence.exact)
    return Message(
      RandomizedSentence.pair(
        outcome: result.outcome, from: pair.from, to: pair.to, difference: estimate, low: pair.lower, high: pair.upper, level: result.level,
        p: p, how: how, fromRows: pair.comparedFrom, toRows: pair.comparedTo, strata: pair.strata))
  }
}
