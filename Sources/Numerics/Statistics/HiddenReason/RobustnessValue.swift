internal import RealModule

/// How strong something unmeasured would have to be to explain a difference away.
///
/// With t the statistic of a regression coefficient and df its degrees of freedom, f = |t|/√df is Cohen's partial f of the outcome and the
/// treatment. RV_q = ½(√(f_q⁴ + 4 f_q²) − f_q²) with f_q = q·f is the share of the remaining variance of treatment *and* outcome that
/// something unmeasured would have to explain to take the share q off the estimate; RV_{q,α}, with f_q − t*_{α, df − 1}/√(df − 1) in the place of
/// f_q and 0 where that is negative, to bring it to the edge of significance.
///
/// Source: Cinelli & Hazlett 2020, Making sense of sensitivity, J. Royal Statistical Society B 82, section 4.2, eq. 11–13.
package struct RobustnessValue: Sendable, Equatable {
  /// RV_1: in 0...1; 0 for an estimate of 0.
  package let toZero: Double
  /// RV_{1,α}: in 0...1; 0 where the estimate is not significant to begin with.
  package let toSignificance: Double
  /// The partial R² of the treatment with the outcome, t²/(t² + df): what a hidden reason that explains all of the outcome would need of the treatment.
  package let partialR2: Double

  /// - Parameters:
  ///   - t: estimate over standard error, finite.
  ///   - degreesOfFreedom: df, more than 1; infinite ones leave nothing for a hidden reason to explain and are refused.
  ///   - level: α.
  /// - Returns: nil where df is no more than 1 or not finite, or t is not finite.
  package init?(t: Double, degreesOfFreedom df: Double, level: Double = 0.05) {
    guard t.isFinite, df.isFinite, df > 1 else { return nil }
    let f = abs(t) / df.squareRoot()
    let critical = StudentTDistribution(degreesOfFreedom: df - 1).quantile(upperTail: level / 2) / (df - 1).squareRoot()
    toZero = Self.value(f)
    toSignificance = Self.value(f - critical)
    partialR2 = t * t / (t * t + df)
  }

  private static func value(_ f: Double) -> Double {
    guard f > 0 else { return 0 }
    let square = f * f
    // ½(√(f⁴ + 4f²) − f²) without the difference of nearly equal numbers.
    return 2 * square / ((square * square + 4 * square).squareRoot() + square)
  }
}

/// What a regression's coefficient becomes if something unmeasured is at work.
package struct HiddenReason: Sendable {
  /// The coefficient.
  package var estimate: Double
  /// Its standard error.
  package var standardError: Double
  /// The regression's degrees of freedom.
  package var degreesOfFreedom: Double

  /// Each parameter the property of its name.
  package init(estimate: Double, standardError: Double, degreesOfFreedom: Double) {
    self.estimate = estimate
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The estimate less the bias that a hidden reason with these partial R² can make, in the direction that takes it towards 0 (and beyond):
  /// |bias| = se·√df · √(R²_Y R²_D/(1 − R²_D)) [Cinelli & Hazlett 2020, eq. 8].
  ///
  /// - Parameters:
  ///   - treatment: R²_{D~Z|X}, in 0..<1.
  ///   - outcome: R²_{Y~Z|D,X}, in 0...1.
  package func remaining(treatment: Double, outcome: Double) -> Double {
    let bias = standardError * degreesOfFreedom.squareRoot() * (outcome * treatment / (1 - treatment)).squareRoot()
    return estimate < 0 ? estimate + bias : estimate - bias
  }

  /// Of what is measured: its partial R² with the treatment given the other covariates, and with the outcome given these and the treatment.
  package struct Benchmark: Sendable, Equatable {
    /// With the treatment.
    package var treatment: Double
    /// With the outcome.
    package var outcome: Double

    /// Each parameter the property of its name.
    package init(treatment: Double, outcome: Double) {
      self.treatment = treatment
      self.outcome = outcome
    }

    /// The most that a hidden reason `times` as strong as this can explain of treatment and outcome.
    ///
    /// R²_D = k f²_D; R²_Y ≤ ((√k + √r)/√(1 − r))² f²_Y with r = k R²_D²/((1 − k R²_D)(1 − R²_D)), at most 1 [Cinelli & Hazlett 2020, section 4.4,
    /// eq. 14–15 and appendix B].
    ///
    /// - Returns: nil where nothing could be that many times as strong: it would explain more of the treatment than is left.
    package func strength(times k: Double) -> Benchmark? {
      guard treatment < 1, outcome < 1 else { return nil }
      let ofTreatment = k * treatment / (1 - treatment)
      guard ofTreatment < 1, k * treatment < 1 else { return nil }
      let r = k * treatment * treatment / ((1 - k * treatment) * (1 - treatment))
      guard r < 1 else { return nil }
      let root = (k.squareRoot() + r.squareRoot()) / (1 - r).squareRoot()
      return Benchmark(treatment: ofTreatment, outcome: min(1, root * root * outcome / (1 - outcome)))
    }
  }

  /// How many times as strong as something measured a hidden reason would have to be to bring the estimate to 0.
  ///
  /// - Returns: nil where nothing that many times as strong is possible before the estimate reaches 0.
  package func strength(_ benchmark: Benchmark, largest: Double = 1000) -> Double? {
    guard benchmark.treatment > 0, benchmark.outcome > 0, estimate != 0 else { return nil }
    /// Whether the estimate's sign survives; nil: impossible.
    func survives(_ k: Double) -> Bool? {
      benchmark.strength(times: k).map { remaining(treatment: $0.treatment, outcome: $0.outcome) * estimate > 0 }
    }
    var (low, high) = (0.0, 1.0)
    while high < largest, survives(high) == true { (low, high) = (high, high * 2) }
    guard high < largest else { return nil }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if survives(middle) == true { low = middle } else { high = middle }
    }
    return survives(high) == nil ? nil : high
  }

  /// |t|/√df, Cohen's partial f of outcome and treatment.
  private var partialF: Double { abs(estimate) / standardError / degreesOfFreedom.squareRoot() }

  /// A point of a contour: the treatment's partial R² at which, with this one of the outcome, a share of the estimate remains.
  ///
  /// From eq. 8 there: x/(1 − x) = f²(1 − share)²/y.
  /// - Parameters:
  ///   - share: of the estimate that remains, less than 1; 0: nothing does, below 0: its sign has turned.
  ///   - outcome: R²_{Y~Z|D,X}, in 0...1; at 0 no treatment does it, and 1 is returned.
  package func treatment(leaving share: Double, outcome: Double) -> Double {
    let square = partialF * partialF * (1 - share) * (1 - share)
    return square / (square + outcome)
  }

  /// A point of the line of significance: the treatment's partial R² at which, with this one of the outcome, the estimate is just no longer
  /// significant.
  ///
  /// A hidden reason changes the error too: se·√((1 − y)/(1 − x))·√(df/(df − 1)) [Cinelli & Hazlett 2020, eq. 9], so that with c = t*_{α, df−1}/√(df − 1)
  /// the line is f√(1 − x) − √(xy) = c√(1 − y), whose left side falls in x. With √x = sin φ it is √(f² + y) cos(φ + atan(√y/f)) = c√(1 − y).
  /// - Returns: nil where the estimate is not significant to begin with, or df is no more than 1.
  package func treatmentAtSignificance(outcome y: Double, level: Double) -> Double? {
    guard degreesOfFreedom > 1, standardError > 0 else { return nil }
    let f = partialF
    let critical = StudentTDistribution(degreesOfFreedom: degreesOfFreedom - 1).quantile(upperTail: level / 2)
    let c = critical / (degreesOfFreedom - 1).squareRoot()
    guard f > c else { return nil }
    let angle = Double.acos(min(1, c * (1 - y).squareRoot() / (f * f + y).squareRoot())) - Double.atan2(y: y.squareRoot(), x: f)
    let sine = Double.sin(max(0, angle))
    return sine * sine
  }
}
