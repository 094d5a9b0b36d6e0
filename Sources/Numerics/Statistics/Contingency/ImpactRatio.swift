import RealModule

/// The impact ratio, how far it lies from four fifths, and how much depends on one person.
extension TwoProportions {
  /// p₁/p₂; nil where a group is empty or nobody of the second is selected.
  package var impactRatio: Double? {
    guard first.trials > 0, second.successes > 0 else { return nil }
    return Double(first.successes) * Double(second.trials) / (Double(first.trials) * Double(second.successes))
  }

  /// Whether p₁ < 4/5 · p₂, compared in whole numbers: exactly four fifths is not below it.
  ///
  /// Source: Uniform Guidelines on Employee Selection Procedures 1978, 29 CFR 1607.4 D. A reference line, not a verdict.
  package var isBelowFourFifths: Bool {
    5 * first.successes * second.trials < 4 * second.successes * first.trials
  }

  /// An interval for p₁/p₂ from the normal limit of its logarithm, people taken as independent; nil where a count is 0.
  ///
  /// Source: Katz, Baptista, Azen & Pike 1978, Biometrics 34, method C.
  package func impactRatioInterval(level: Double) -> ClosedRange<Double>? {
    guard let ratio = impactRatio, ratio > 0 else { return nil }
    let variance =
      1 / Double(first.successes) - 1 / Double(first.trials) + 1 / Double(second.successes) - 1 / Double(second.trials)
    let spread = Double.exp(NormalDistribution.standard.criticalValue(level: level) * variance.squareRoot())
    return (ratio / spread)...(ratio * spread)
  }

  /// Selections the first group falls short of what the pooled rate would give it, n₁·p − a; negative where it has more.
  package var shortfallToPooledRate: Double? { pooled.rate.map { Double(first.trials) * $0 - Double(first.successes) } }

  /// Selections the first group falls short of what the second's rate would give it, n₁·p₂ − a.
  package var shortfallToSecondRate: Double? {
    second.rate.map { Double(first.trials) * $0 - Double(first.successes) }
  }

  /// The table with one selection moved from the second group to the first; nil where none can be moved.
  package var movingOneSelection: TwoProportions? {
    guard second.successes > 0, first.successes < first.trials else { return nil }
    return TwoProportions(
      Proportion(successes: first.successes + 1, trials: first.trials),
      Proportion(successes: second.successes - 1, trials: second.trials))
  }

  /// The flip-flop rule: whether a first group below four fifths would no longer be, had one selection gone to it instead.
  package var hangsOnOneSelection: Bool {
    isBelowFourFifths && movingOneSelection.map { !$0.isBelowFourFifths } ?? false
  }

  /// Whether moving one selection would even turn the order of the two rates around (Roth, Bobko & Switzer 2006, J. Appl. Psych. 91).
  package var orderHangsOnOneSelection: Bool {
    first.isLower(than: second) && movingOneSelection.map { $0.second.isLower(than: $0.first) } ?? false
  }
}

/// Each of several groups against the one with the highest rate.
package struct ImpactRatios: Sendable {
  /// The index of the group with the highest rate, the first of several; nil where nobody is selected at all.
  package let reference: Int?
  /// Rate over the highest rate, per group; nil for an empty group or without a reference.
  package let ratios: [Double?]
  /// Whether each group lies below four fifths of the highest rate, exactly.
  package let flagged: [Bool]

  /// Compares every group with the one selected at the highest rate.
  package init(_ groups: [Proportion]) {
    let best = groups.indices.filter { groups[$0].successes > 0 }.reduce(nil as Int?) { best, group in
      guard let best else { return group }
      return groups[best].isLower(than: groups[group]) ? group : best
    }
    reference = best
    let pairs = groups.map { group in best.map { TwoProportions(group, groups[$0]) } }
    ratios = pairs.map { $0?.impactRatio }
    flagged = pairs.map { $0?.isBelowFourFifths ?? false }
  }
}
