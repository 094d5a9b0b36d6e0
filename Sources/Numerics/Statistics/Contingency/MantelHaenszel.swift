import RealModule

/// Two proportions combined over strata, which are never pooled: a common odds ratio, a common impact ratio and a test.
///
/// A stratum in which a group is empty, or in which all or none are selected, says nothing about the odds ratio and the test.
/// Sources: Mantel & Haenszel 1959, JNCI 22; Robins, Breslow & Greenland 1986, Biometrics 42, for the variance of the log odds ratio;
/// Greenland & Robins 1985, Biometrics 41, for the ratio of rates.
package struct MantelHaenszel: Sendable {
  /// One table a stratum.
  package let strata: [TwoProportions]

  /// Combines the tables of the strata.
  package init(_ strata: [TwoProportions]) { self.strata = strata }

  /// A ratio with the standard error of its logarithm.
  package struct CommonRatio: Sendable, Equatable {
    /// Larger than 0.
    package let estimate: Double
    /// Of the natural logarithm.
    package let logStandardError: Double

    /// exp(ln estimate ± z · standard error).
    package func interval(level: Double) -> ClosedRange<Double> {
      let spread = Double.exp(NormalDistribution.standard.criticalValue(level: level) * logStandardError)
      return (estimate / spread)...(estimate * spread)
    }
  }

  /// Σ ad/n over Σ bc/n; nil where either is 0.
  package var oddsRatio: CommonRatio? {
    var r = 0.0
    var s = 0.0
    var pr = 0.0
    var psPlusQr = 0.0
    var qs = 0.0
    for cell in cells {
      let rk = cell.a * cell.d / cell.n
      let sk = cell.b * cell.c / cell.n
      let p = (cell.a + cell.d) / cell.n
      let q = (cell.b + cell.c) / cell.n
      r += rk
      s += sk
      pr += p * rk
      psPlusQr += p * sk + q * rk
      qs += q * sk
    }
    guard r > 0, s > 0 else { return nil }
    let variance = pr / (2 * r * r) + psPlusQr / (2 * r * s) + qs / (2 * s * s)
    return CommonRatio(estimate: r / s, logStandardError: variance.squareRoot())
  }

  /// Σ a n₂/n over Σ c n₁/n, the impact ratio common to the strata; nil where either is 0.
  package var impactRatio: CommonRatio? {
    var r = 0.0
    var s = 0.0
    var v = 0.0
    for cell in cells {
      r += cell.a * cell.n2 / cell.n
      s += cell.c * cell.n1 / cell.n
      v += (cell.n1 * cell.n2 * (cell.a + cell.c) - cell.a * cell.c * cell.n) / (cell.n * cell.n)
    }
    guard r > 0, s > 0 else { return nil }
    return CommonRatio(estimate: r / s, logStandardError: (v / (r * s)).squareRoot())
  }

  /// The Cochran–Mantel–Haenszel statistic with one degree of freedom; nil where no stratum says anything.
  ///
  /// - Parameter isCorrected: takes ½ off |Σ(a − E a)| (or all of it, where it is less), as R's `mantelhaen.test` does by default.
  package func chiSquared(continuityCorrection isCorrected: Bool) -> Double? {
    var difference = 0.0
    var variance = 0.0
    for cell in cells where cell.n > 1 {
      let selected = cell.a + cell.c
      difference += cell.a - cell.n1 * selected / cell.n
      variance += cell.n1 * cell.n2 * selected * (cell.n - selected) / (cell.n * cell.n * (cell.n - 1))
    }
    guard variance > 0 else { return nil }
    let distance = abs(difference)
    let corrected = isCorrected ? distance - min(0.5, distance) : distance
    return corrected * corrected / variance
  }

  /// The upper tail of chi-squared with one degree of freedom at the statistic.
  package func pValue(continuityCorrection isCorrected: Bool) -> Double? {
    chiSquared(continuityCorrection: isCorrected).map { ChiSquaredDistribution(degreesOfFreedom: 1).upperTail($0) }
  }

  /// a, b: first group selected, not; c, d: second group selected, not.
  private struct Cells {
    let a, b, c, d: Double
    var n1: Double { a + b }
    var n2: Double { c + d }
    var n: Double { a + b + c + d }
  }

  private var cells: [Cells] {
    strata.filter { $0.first.trials > 0 && $0.second.trials > 0 }.map { table in
      Cells(
        a: Double(table.first.successes), b: Double(table.first.trials - table.first.successes),
        c: Double(table.second.successes), d: Double(table.second.trials - table.second.successes))
    }
  }
}
