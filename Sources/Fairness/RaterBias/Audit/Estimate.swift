internal import Statistics

/// An estimate with what its interval and its test are made of: (estimate − truth)/standard error has Student's t distribution.
struct Estimate: Sendable {
  /// On the detector's working scale (``WorkingScale``): points, for most.
  var value: Double
  /// On the same scale; 0 only where the statistic can't vary.
  var standardError: Double
  /// Of the t distribution; infinite for the normal.
  var degreesOfFreedom = Double.infinity

  /// Of its error.
  var variance: Double { standardError * standardError }

  /// Value over standard error.
  var statistic: Double { value / standardError }

  /// - Returns: nil where the standard error is not above 0: nothing was measured.
  static func measured(_ value: Double, standardError: Double, degreesOfFreedom: Double = .infinity) -> Estimate? {
    standardError > 0 ? Estimate(value: value, standardError: standardError, degreesOfFreedom: degreesOfFreedom) : nil
  }

  /// Less something else that was measured, with the variances of its errors; degrees of freedom stay those of the estimate.
  func less(_ other: Double, variances: Double...) -> Estimate {
    Estimate(
      value: value - other, standardError: variances.reduce(variance, +).squareRoot(),
      degreesOfFreedom: degreesOfFreedom)
  }
}

/// A p-value, and how far its random draws leave it open.
struct PValue: Sendable {
  var value: Double
  /// Its Monte Carlo standard error; 0 where it is exact; nil where it comes from a distribution that is taken to hold.
  var error: Double?

  /// Of a distribution that is taken to hold.
  init(_ value: Double, error: Double? = nil) {
    self.value = value
    self.error = error
  }

  /// Of random draws, at least one: the error is √(p(1 − p)/draws).
  init(_ value: Double, draws: Int) {
    self.value = value
    error = (value * (1 - min(1, value)) / Double(max(1, draws))).squareRoot()
  }

  /// The p-value of so many tests together of which this is the smallest: p times their number, at most 1 (Bonferroni).
  func asSmallest(of count: Int) -> PValue { PValue(min(1, value * Double(count)), error: error.map { $0 * Double(count) }) }
}

extension AuditSettings {
  /// The p-value of an estimate under an effect of 0, on the side that is tested.
  func pValue(_ estimate: Estimate) -> PValue {
    let distribution = StudentTDistribution(degreesOfFreedom: estimate.degreesOfFreedom)
    return switch alternative {
    case .twoSided: PValue(distribution.twoSided(estimate.statistic))
    case .greater: PValue(distribution.upperTail(estimate.statistic))
    case .less: PValue(distribution.lowerTail(estimate.statistic))
    }
  }

  /// The effect found with the stated power, on the working scale: (t_{1 − α/2} + t_{power})·standard error; one-sided tests take 1 − α.
  /// Source: Bloom 1995, Evaluation Review 19.
  func detectable(_ estimate: Estimate, alpha: Double) -> Double {
    let distribution = StudentTDistribution(degreesOfFreedom: estimate.degreesOfFreedom)
    let tail = alternative == .twoSided ? alpha / 2 : alpha
    return estimate.standardError * (distribution.quantile(upperTail: tail) + distribution.quantile(power))
  }
}
