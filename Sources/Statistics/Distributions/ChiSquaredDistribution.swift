import CRmath

/// The chi-squared distribution.
public struct ChiSquaredDistribution: ContinuousDistribution {
  /// Larger than 0, not necessarily whole.
  public let degreesOfFreedom: Double

  public init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0 && degreesOfFreedom.isFinite, "degrees of freedom are positive and finite")
    self.degreesOfFreedom = degreesOfFreedom
  }

  public func density(_ x: Double) -> Double { dchisq(x, degreesOfFreedom, 0) }
  public func lowerTail(_ x: Double) -> Double { pchisq(x, degreesOfFreedom, 1, 0) }
  public func upperTail(_ x: Double) -> Double { pchisq(x, degreesOfFreedom, 0, 0) }
  public func quantile(_ probability: Double) -> Double { qchisq(probability, degreesOfFreedom, 1, 0) }
  public func quantile(upperTail probability: Double) -> Double { qchisq(probability, degreesOfFreedom, 0, 0) }
}
