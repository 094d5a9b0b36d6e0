package import RatingStudy

/// Holds a result against what the office announced and finds the named rules by which the two differ.
///
/// Deviations are tried one at a time on the whole study, then in pairs, then added to one another as long as more figures agree; whoever
/// still differs is tried alone. A rule is said to hold for everybody only where it makes at most a tenth as many figures differ as agree.
/// Figures are compared as decimals, to the last digit.
package struct Reconciler: Sendable {
  private let scheme: Scheme
  private let adjuster: any Adjuster

  /// - Parameters:
  ///   - scheme: the one that gave the result.
  ///   - adjuster: carries out the adjustments the scheme names.
  package init(_ scheme: Scheme, adjuster: any Adjuster = NormalizationAdjuster()) {
    self.scheme = scheme
    self.adjuster = adjuster
  }

  /// Compares and explains.
  ///
  /// - Returns: `nil` where the office announced nothing of the result's periods.
  /// - Complexity: a hundred to some hundred scorings where totals differ, one where they don't; fewer the more people there are.
  package func reconcile(_ result: ScoreResult, _ study: Study) -> Reconciliation? {
    guard !study.official.isEmpty, result.count > 0 else { return nil }
    let official = OfficialResults(study, result)
    guard !official.entries.isEmpty || !official.unscored.isEmpty else { return nil }
    var trials = DeviationTrials(scheme, study, result, adjuster)
    var reconciliation = Reconciliation(
      total: nil, rank: nil, band: nil, rules: [], differences: [], unscored: official.unscored,
      unannounced: official.unannounced, unknownBands: official.unknownBands, tried: 0)
    guard let base = trials.outcome([]) else { return reconciliation }
    var totals = TotalReconciliation(official, base, Deviation.ofTotals(scheme, study, places: official.places))
    totals.explain(&trials)
    var ranks = RankReconciliation(scheme, official, base, following: totals.rules.map(\.deviation))
    ranks.explain(&trials, Deviation.ofRanks(scheme, study))
    var bands = BandReconciliation(scheme, official, base, following: totals.rules.map(\.deviation) + ranks.rules.map(\.deviation))
    bands.explain(&trials, Deviation.ofBands(scheme))
    reconciliation.total = totals.agreement
    reconciliation.rank = ranks.agreement
    reconciliation.band = bands.agreement
    reconciliation.rules = totals.rules + ranks.rules + bands.rules
    reconciliation.differences = (totals.differences + ranks.differences + bands.differences).sorted {
      ($0.row, $0.figure.order) < ($1.row, $1.figure.order)
    }
    reconciliation.tried = trials.tried - 1
    let spoken =
      reconciliation.rules.flatMap { [$0.deviation] + $0.alternatives }
      + reconciliation.differences.flatMap { $0.rules + $0.alternatives.flatMap(\.self) }
    for deviation in spoken where reconciliation.words[deviation] == nil {
      reconciliation.words[deviation] = deviation.message(scheme, study)
    }
    return reconciliation
  }
}

extension Reconciliation.Difference.Figure {
  /// Totals before ranks before bands.
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
