internal import RatingStudy

/// The announced bands: do they follow from the announced totals, and by which rule?
struct BandReconciliation {
  private let scheme: Scheme
  private let entries: [OfficialResults.Entry]
  private let base: DeviationTrials.Outcome
  private let before: [Deviation]
  private(set) var rules: [Reconciliation.Rule] = []
  private(set) var differences: [Reconciliation.Difference] = []

  /// - Parameter rules: of the totals and ranks.
  init(_ scheme: Scheme, _ official: OfficialResults, _ base: DeviationTrials.Outcome, following rules: [Deviation]) {
    self.scheme = scheme
    entries = official.entries.filter { $0.band != nil }
    self.base = base
    // Whoever has the former unit's score is ranked where he is.
    before = rules.filter { $0 != .formerUnit }
  }

  /// `nil` where no bands were announced that the scheme knows.
  var agreement: Reconciliation.Agreement? {
    entries.isEmpty ? nil : Reconciliation.Agreement(compared: entries.count, agree: Self.agreeing(entries, base.band).count)
  }

  private static func agreeing(_ entries: [OfficialResults.Entry], _ bands: [Int32]) -> Set<Int> {
    Set(entries.indices.filter { bands[entries[$0].row] == entries[$0].band })
  }

  mutating func explain(_ trials: inout DeviationTrials, _ candidates: [Deviation]) {
    let own = Self.agreeing(entries, base.band)
    guard own.count < entries.count, let start = trials.outcome(before) else { return }
    let order = AnnouncedOrder(entries, base)
    let known = before.reduce(scheme) { $1.applied(to: $0) }
    let implied = { (outcome: DeviationTrials.Outcome, more: [Deviation]) in
      order.bands(outcome, more.reduce(known) { $1.applied(to: $0) }) ?? outcome.band
    }
    let plain = implied(start, [])
    let search = FurtherRules(
      entries: entries, agreeing: { [entries] in Self.agreeing(entries, $0) }, implied: implied, mostRules: 3, triesPairs: true)
    let found = search.found(from: plain, after: before, candidates, &trials)
    rules = found.rules
    for index in entries.indices where !own.contains(index) {
      differences.append(difference(index, found.figures, follows: plain, order.isComplete))
    }
  }

  /// - Parameter plain: the bands that the announced totals give by the scheme's own rules.
  private func difference(
    _ index: Int, _ bands: [Int32], follows plain: [Int32], _ hasTotals: Bool
  ) -> Reconciliation.Difference {
    let entry = entries[index]
    let name = { (band: Int32) -> Reconciliation.Value? in band < 0 ? nil : .word(scheme.bands[Int(band)].name) }
    let agrees = bands[entry.row] == entry.band
    let follows = plain[entry.row] == entry.band
    let cause: Reconciliation.Cause = follows ? .follows : agrees ? .rule : hasTotals ? .contradicts : .unexplained
    return Reconciliation.Difference(
      figure: .band, row: entry.row, announced: .word(entry.bandName ?? "–"), computed: name(base.band[entry.row]), difference: nil,
      cause: cause, rules: cause == .rule ? rules.map(\.deviation) : [], alternatives: [],
      implied: agrees || follows ? nil : name(bands[entry.row]))
  }
}
