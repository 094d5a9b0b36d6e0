internal import RatingStudy

/// The announced ranks: do they follow from the announced totals, and by which rule?
struct RankReconciliation {
  private let scheme: Scheme
  private let entries: [OfficialResults.Entry]
  private let base: DeviationTrials.Outcome
  private let before: [Deviation]
  private(set) var rules: [Reconciliation.Rule] = []
  private(set) var differences: [Reconciliation.Difference] = []

  /// - Parameter rules: of the totals.
  init(_ scheme: Scheme, _ official: OfficialResults, _ base: DeviationTrials.Outcome, following rules: [Deviation]) {
    self.scheme = scheme
    entries = official.entries.filter { $0.rank != nil }
    self.base = base
    // Whoever has the former unit's score is ranked where he is.
    before = rules.filter { $0 != .formerUnit }
  }

  /// `nil` where no ranks were announced.
  var agreement: Reconciliation.Agreement? {
    entries.isEmpty ? nil : Reconciliation.Agreement(compared: entries.count, agree: Self.agreeing(entries, base.rank).count)
  }

  private static func agreeing(_ entries: [OfficialResults.Entry], _ ranks: [Double]) -> Set<Int> {
    Set(entries.indices.filter { ranks[entries[$0].row] == entries[$0].rank?.value })
  }

  mutating func explain(_ trials: inout DeviationTrials, _ candidates: [Deviation]) {
    let own = Self.agreeing(entries, base.rank)
    guard own.count < entries.count else { return }
    let order = AnnouncedOrder(entries, base)
    guard let start = trials.outcome(before) else { return }
    // The office's own totals under the office's rule, where they stand; else the totals that the rules give.
    let implied = { [scheme] (outcome: DeviationTrials.Outcome, more: [Deviation]) in
      order.ranks(outcome, more.reduce(scheme) { $1.applied(to: $0) }) ?? outcome.rank
    }
    let plain = implied(start, [])
    let search = FurtherRules(
      entries: entries, agreeing: { [entries] in Self.agreeing(entries, $0) }, implied: implied, mostRules: 2, triesPairs: false)
    let found = search.found(from: plain, after: before, candidates, &trials)
    rules = found.rules
    for index in entries.indices where !own.contains(index) {
      differences.append(difference(index, found.figures, follows: plain, order.isComplete))
    }
  }

  /// - Parameter plain: the ranks that the announced totals give by the scheme's own rule.
  private func difference(
    _ index: Int, _ ranks: [Double], follows plain: [Double], _ hasTotals: Bool
  ) -> Reconciliation.Difference {
    let entry = entries[index]
    let announced = entry.rank ?? 0
    let computed = DecimalText.exact(base.rank[entry.row])
    let agrees = ranks[entry.row] == announced.value
    let follows = plain[entry.row] == announced.value
    let cause: Reconciliation.Cause = follows ? .follows : agrees ? .rule : hasTotals ? .contradicts : .unexplained
    return Reconciliation.Difference(
      figure: .rank, row: entry.row, announced: .number(announced), computed: computed.map { .number($0) },
      difference: computed.flatMap { announced.less($0) }, cause: cause, rules: cause == .rule ? rules.map(\.deviation) : [],
      alternatives: [],
      implied: agrees || follows ? nil : DecimalText.exact(ranks[entry.row]).map { .number($0) })
  }
}

/// Who stands where by the totals that the office announced.
struct AnnouncedOrder {
  /// By row of the result: the announced total on one scale; `nil` where none was announced.
  private let keys: [Int: Int64]
  private let places: Int
  /// Whether everybody who has a rank has an announced total.
  let isComplete: Bool

  /// - Parameter entries: those of whom a rank or band was announced.
  init(_ entries: [OfficialResults.Entry], _ base: DeviationTrials.Outcome) {
    let totals = entries.compactMap { entry in entry.total.map { (entry.row, $0) } }
    places = totals.map(\.1.places).max() ?? 0
    var keys: [Int: Int64] = [:]
    for (row, total) in totals { keys[row] = total.mantissa(at: places) }
    self.keys = keys
    isComplete = !entries.isEmpty && entries.allSatisfy { keys[$0.row] != nil }
  }

  /// The ranks that the announced totals give in an outcome's pools, NaN for people without one; `nil` where some are missing, or the ranks
  /// follow something else than the announced totals.
  func ranks(_ outcome: DeviationTrials.Outcome, _ scheme: Scheme) -> [Double]? {
    guard isComplete, scheme.rankBy == .rounded, scheme.tieBreakers.isEmpty else { return nil }
    var ranks = [Double](repeating: .nan, count: outcome.total.count)
    for pool in outcome.pools {
      let rows = pool.filter { keys[$0] != nil }
      let standings = Standings(keys: rows.map { keys[$0] ?? 0 })
      for (position, row) in rows.enumerated() { ranks[row] = standings.rank(position, scheme.ties) }
    }
    return ranks
  }

  /// The bands that the announced totals give under a scheme; as ``ranks(_:_:)``.
  func bands(_ outcome: DeviationTrials.Outcome, _ scheme: Scheme) -> [Int32]? {
    guard isComplete else { return nil }
    var bands = [Int32](repeating: -1, count: outcome.total.count)
    for (pool, members) in outcome.pools.enumerated() {
      let rows = members.filter { keys[$0] != nil }
      let totals = rows.map { keys[$0] ?? 0 }
      // Equal totals that something else tells apart stay apart.
      let breakers =
        scheme.tieBreakers.isEmpty && scheme.rankBy == .rounded
        ? [] : [rows.map { Int64(outcome.rank[$0].isFinite ? -2 * outcome.rank[$0] : -1e12) }]
      let own = BandAssignment(bands: scheme.bands).bands(
        Standings(keys: totals, breakers: breakers), totals: totals, scale: (1, places),
        listed: pool < outcome.listed.count ? outcome.listed[pool] : rows.count)
      for (position, row) in rows.enumerated() { bands[row] = own[position] }
    }
    return bands
  }
}
