import RealModule

/// Two proportions side by side, a 2 × 2 table: the group asked about, and the one it is compared with.
///
/// Signed measures are negative where the first group is selected at a lower rate. All tests take people as independent.
package struct TwoProportions: Sendable, Equatable {
  /// The group asked about.
  package let first: Proportion
  /// The group it is compared with.
  package let second: Proportion

  /// The group asked about, and the one it is compared with.
  package init(_ first: Proportion, _ second: Proportion) {
    self.first = first
    self.second = second
  }

  /// The two groups taken together.
  package var pooled: Proportion {
    Proportion(successes: first.successes + second.successes, trials: first.trials + second.trials)
  }

  /// first.rate − second.rate; nil where either has no trials.
  package var rateDifference: Double? {
    guard let p1 = first.rate, let p2 = second.rate else { return nil }
    return p1 - p2
  }

  /// Z_D = (p₁ − p₂) / √(p (1 − p) (1/n₁ + 1/n₂)), p the pooled rate; its square is Pearson's chi-squared without correction.
  ///
  /// Nil where a group is empty; 0 where all or none are selected.
  package var pooledZ: Double? {
    guard let difference = rateDifference, let p = pooled.rate else { return nil }
    guard p > 0, p < 1 else { return 0 }
    return difference / (p * (1 - p) * (1 / Double(first.trials) + 1 / Double(second.trials))).squareRoot()
  }

  /// Z_IR = ln(IR) / √((1 − P)/P · (1/n₁ + 1/n₂)), P the pooled rate; nil where a rate is 0 or a group is empty, 0 where all are selected.
  ///
  /// Source: Morris & Lobsenz 2000, Personnel Psychology 53.
  package var impactRatioZ: Double? {
    guard let p1 = first.rate, let p2 = second.rate, p1 > 0, p2 > 0, let p = pooled.rate else { return nil }
    guard p < 1 else { return 0 }
    let variance = (1 - p) / p * (1 / Double(first.trials) + 1 / Double(second.trials))
    return Double.log(p1 / p2) / variance.squareRoot()
  }

  /// The sample odds ratio ad/(bc) of first against second; nil where that divides by 0.
  package var oddsRatio: Double? {
    let numerator = Double(first.successes) * Double(second.trials - second.successes)
    let denominator = Double(second.successes) * Double(first.trials - first.successes)
    return denominator == 0 ? nil : numerator / denominator
  }

  /// φ, the correlation of group and selection: Z_D/√n; nil where a group is empty, 0 where all or none are selected.
  package var phi: Double? { pooledZ.map { $0 / Double(pooled.trials).squareRoot() } }

  /// Cohen's h = 2 arcsin √p₁ − 2 arcsin √p₂ (Cohen 1988, eq. 6.2.1); nil where a group is empty.
  package var cohensH: Double? {
    guard let p1 = first.rate, let p2 = second.rate else { return nil }
    return 2 * Double.asin(p1.squareRoot()) - 2 * Double.asin(p2.squareRoot())
  }
}
