/// An estimate with its standard error: tests, intervals, and what could have been found.
///
/// The error is taken to be normal, with Student's t for its estimated size.
package struct EffectTest: Sendable, Equatable {
  /// The effect, in any unit.
  package let estimate: Double
  /// Larger than 0.
  package let standardError: Double
  /// Of the standard error, larger than 0; infinite where it is known.
  package let degreesOfFreedom: Double

  /// An estimate with its error, in the same unit.
  package init(estimate: Double, standardError: Double, degreesOfFreedom: Double = .infinity) {
    precondition(standardError > 0 && standardError.isFinite, "a standard error is positive")
    self.estimate = estimate
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
  }

  private var distribution: StudentTDistribution { StudentTDistribution(degreesOfFreedom: degreesOfFreedom) }

  /// The p-value of the hypothesis that the effect is `hypothesized`.
  package func pValue(_ alternative: Alternative = .twoSided, hypothesized: Double = 0) -> Double {
    let t = (estimate - hypothesized) / standardError
    return switch alternative {
    case .twoSided: distribution.twoSided(t)
    case .greater: distribution.upperTail(t)
    case .less: distribution.lowerTail(t)
    }
  }

  /// estimate ± t · error.
  package func interval(level: Double) -> ClosedRange<Double> {
    let half = distribution.criticalValue(level: level) * standardError
    return (estimate - half)...(estimate + half)
  }

  /// The p-value of the hypothesis that the effect is as large as `margin` or larger, on either side: small means it is smaller.
  ///
  /// The larger of two one-sided tests. Source: Schuirmann 1987, J. Pharmacokin. Biopharm. 15.
  package func equivalencePValue(margin: Double) -> Double {
    precondition(margin > 0, "a margin is positive")
    return max(pValue(.less, hypothesized: margin), pValue(.greater, hypothesized: -margin))
  }

  /// The smallest true effect that a test at `level` finds with probability `power`: (t₁₋α/₂ + t_power) · error; one-sided t₁₋α.
  ///
  /// Depends on the error alone, not on the estimate. For a family of m, pass level/m.
  /// - Parameters:
  ///   - level: in 0..<1, larger than 0.
  ///   - power: in ½..<1.
  /// - Source: Bloom 1995, Evaluation Review 19.
  package func minimumDetectableEffect(
    level: Double = 0.05, power: Double = 0.8, alternative: Alternative = .twoSided
  ) -> Double {
    precondition(level > 0 && level < 1 && power >= 0.5 && power < 1, "0 < level < 1 and ½ ≤ power < 1")
    let tail = alternative == .twoSided ? level / 2 : level
    return (distribution.quantile(upperTail: tail) + distribution.quantile(power)) * standardError
  }
}
