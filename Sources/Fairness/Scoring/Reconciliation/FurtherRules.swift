internal import RatingStudy

/// Rules beside those already found, for figures that follow from announced totals (ranks, bands): one deviation after the other, always the one
/// with which most agree.
struct FurtherRules<Figure: Equatable> {
  let entries: [OfficialResults.Entry]
  /// Positions of the entries whose figures agree; figures by row of the result.
  let agreeing: ([Figure]) -> Set<Int>
  /// The figures in an outcome under the scheme with these deviations.
  let implied: (DeviationTrials.Outcome, [Deviation]) -> [Figure]
  /// Most rules that are taken to hold for everybody.
  let mostRules: Int
  /// Whether two are tried together where none helps alone.
  let triesPairs: Bool

  /// The rules, and the figures under all of them.
  /// - Parameters:
  ///   - plain: the figures that the announced totals give without further rules.
  ///   - before: the rules already found.
  func found(
    from plain: [Figure], after before: [Deviation], _ candidates: [Deviation], _ trials: inout DeviationTrials
  ) -> (rules: [Reconciliation.Rule], figures: [Figure]) {
    var rules: [Reconciliation.Rule] = []
    var current = (figures: plain, deviations: [Deviation]())
    var agree = agreeing(plain)
    while agree.count < entries.count, rules.count < mostRules, let best = best(current.deviations, agree, before, candidates, &trials) {
      for (position, deviation) in best.deviations.enumerated() {
        let isLast = position == best.deviations.count - 1
        rules.append(
          Reconciliation.Rule(
            deviation: deviation, agree: isLast ? best.agree.count : agree.count,
            explains: isLast ? best.agree.count - agree.count : 0,
            changes: entries.count { best.figures[$0.row] != current.figures[$0.row] }, alternatives: isLast ? best.same : []))
      }
      current = (best.figures, current.deviations + best.deviations)
      agree = best.agree
    }
    return (rules, current.figures)
  }

  private struct Found {
    var deviations: [Deviation]
    var figures: [Figure]
    var agree: Set<Int>
    /// Others with which the same entries agree.
    var same: [Deviation] = []
  }

  private func best(
    _ rules: [Deviation], _ agree: Set<Int>, _ before: [Deviation], _ candidates: [Deviation], _ trials: inout DeviationTrials
  ) -> Found? {
    var best: Found?
    let fresh = candidates.filter { !rules.contains($0) }
    // One at a time; where none helps, in pairs.
    for more in fresh.map({ [$0] }) + (triesPairs ? Self.pairs(fresh) : []) {
      if more.count > 1, best != nil { break }
      guard more.allSatisfy({ one in rules.allSatisfy { RuleSearch.canStandTogether($0, one) } }) else { continue }
      guard let outcome = trials.outcome(before + rules + more) else { continue }
      let figures = implied(outcome, rules + more)
      let found = agreeing(figures)
      guard RuleSearch.holds(found, over: agree) else { continue }
      if found.count > best?.agree.count ?? agree.count {
        best = Found(deviations: more, figures: figures, agree: found)
      } else if found == best?.agree, more.count == 1 {
        best?.same += more
      }
    }
    return best
  }

  private static func pairs(_ items: [Deviation]) -> [[Deviation]] {
    items.indices.flatMap { first in
      items[(first + 1)...].filter { RuleSearch.canStandTogether(items[first], $0) }.map { [items[first], $0] }
    }
  }
}
