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
    let implied = { (outcome: DeviationTrials.Outcome, scheme: Scheme) in order.bands(outcome, scheme) ?? outcome.band }
    let plain = implied(start, known)
    var current = (bands: plain, deviations: [Deviation]())
    var agree = Self.agreeing(entries, current.bands)
    while agree.count < entries.count, rules.count < 3 {
      var best: (deviations: [Deviation], bands: [Int32], agree: Set<Int>)?
      var same: [Deviation] = []
      let fresh = candidates.filter { !current.deviations.contains($0) }
      // One at a time; where none helps, in pairs.
      let tries = fresh.map { [$0] } + Self.pairs(fresh)
      for more in tries {
        if more.count > 1, best != nil { break }
        guard more.allSatisfy({ one in current.deviations.allSatisfy { RuleSearch.canStandTogether($0, one) } }) else { continue }
        let all = current.deviations + more
        guard let outcome = trials.outcome(before + all) else { continue }
        let bands = implied(outcome, all.reduce(known) { $1.applied(to: $0) })
        let found = Self.agreeing(entries, bands)
        let fixed = found.subtracting(agree).count
        guard fixed > 0, agree.subtracting(found).count * 10 <= fixed else { continue }
        if found.count > best?.agree.count ?? agree.count {
          best = (more, bands, found)
          same = []
        } else if found == best?.agree, more.count == 1 {
          same += more
        }
      }
      guard let best else { break }
      for (position, deviation) in best.deviations.enumerated() {
        let isLast = position == best.deviations.count - 1
        rules.append(
          Reconciliation.Rule(
            deviation: deviation, agree: isLast ? best.agree.count : agree.count,
            explains: isLast ? best.agree.count - agree.count : 0,
            changes: entries.count { best.bands[$0.row] != current.bands[$0.row] }, alternatives: isLast ? same : []))
      }
      current = (best.bands, current.deviations + best.deviations)
      agree = best.agree
    }
    for index in entries.indices where !own.contains(index) {
      differences.append(difference(index, current.bands, follows: plain, order.isComplete))
    }
  }

  private static func pairs(_ items: [Deviation]) -> [[Deviation]] {
    items.indices.flatMap { first in
      items[(first + 1)...].filter { RuleSearch.canStandTogether(items[first], $0) }.map { [items[first], $0] }
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
