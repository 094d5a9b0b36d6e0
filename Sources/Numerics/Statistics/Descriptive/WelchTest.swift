/// Degrees of freedom of a sum of independent variance estimates.
package enum WelchSatterthwaite {
  /// (Σvᵢ)²/Σ(vᵢ²/dfᵢ), vᵢ = cᵢ·sᵢ² being the terms of the sum.
  ///
  /// - Parameter terms: each a variance ≥ 0 and its degrees of freedom > 0 (infinite for a known variance).
  /// - Returns: between the smallest of the degrees of freedom and their sum; nil where all variances are 0.
  /// - Source: Satterthwaite 1946, Biometrics Bulletin 2; Welch 1947, Biometrika 34.
  package static func degreesOfFreedom(_ terms: [(variance: Double, degreesOfFreedom: Double)]) -> Double? {
    precondition(terms.allSatisfy { $0.variance >= 0 && $0.degreesOfFreedom > 0 }, "variances ≥ 0, degrees > 0")
    let total = terms.reduce(0) { $0 + $1.variance }
    guard total > 0 else { return nil }
    // Shares instead of variances keep tiny and huge scales from under- and overflow.
    let denominator = terms.reduce(0) { sum, term in
      let share = term.variance / total
      return sum + share * share / term.degreesOfFreedom
    }
    return denominator == 0 ? .infinity : 1 / denominator
  }
}

/// Welch's comparison of two means without assuming equal variances.
package struct WelchTest: Sendable {
  /// mean(first) − mean(second).
  package let difference: Double
  /// √(s₁²/n₁ + s₂²/n₂), variances with n − 1 below.
  package let standardError: Double
  /// By Welch and Satterthwaite, not whole.
  package let degreesOfFreedom: Double

  /// Nil where a sample has fewer than two values or neither varies.
  package init?(_ first: [Double], _ second: [Double]) {
    let a = WeightedMoments(first)
    let b = WeightedMoments(second)
    guard let meanA = a.mean, let meanB = b.mean, let varianceA = a.sampleVariance, let varianceB = b.sampleVariance
    else { return nil }
    let terms = [
      (variance: varianceA / Double(first.count), degreesOfFreedom: Double(first.count - 1)),
      (variance: varianceB / Double(second.count), degreesOfFreedom: Double(second.count - 1)),
    ]
    guard let degrees = WelchSatterthwaite.degreesOfFreedom(terms) else { return nil }
    difference = meanA - meanB
    standardError = (terms[0].variance + terms[1].variance).squareRoot()
    degreesOfFreedom = degrees
  }

  /// difference / standardError.
  package var statistic: Double { difference / standardError }

  /// From Student's t with the Welch–Satterthwaite degrees of freedom.
  package func pValue(_ alternative: Alternative = .twoSided) -> Double {
    let t = StudentTDistribution(degreesOfFreedom: degreesOfFreedom)
    return switch alternative {
    case .twoSided: t.twoSided(statistic)
    case .greater: t.upperTail(statistic)
    case .less: t.lowerTail(statistic)
    }
  }

  /// difference ± t · standardError.
  package func interval(level: Double) -> ClosedRange<Double> {
    let half = StudentTDistribution(degreesOfFreedom: degreesOfFreedom).criticalValue(level: level) * standardError
    return (difference - half)...(difference + half)
  }
}
