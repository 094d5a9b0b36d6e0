import CRmath

/// Student's t distribution; infinite degrees of freedom give the standard normal one.
public struct StudentTDistribution: SymmetricDistribution {
  /// Larger than 0, not necessarily whole.
  public let degreesOfFreedom: Double

  public init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0, "degrees of freedom are positive")
    self.degreesOfFreedom = degreesOfFreedom
  }

  public func density(_ x: Double) -> Double { dt(x, degreesOfFreedom, 0) }
  public func lowerTail(_ x: Double) -> Double { pt(x, degreesOfFreedom, 1, 0) }
  public func upperTail(_ x: Double) -> Double { pt(x, degreesOfFreedom, 0, 0) }
  public func quantile(_ probability: Double) -> Double { qt(probability, degreesOfFreedom, 1, 0) }
  public func quantile(upperTail probability: Double) -> Double { qt(probability, degreesOfFreedom, 0, 0) }
}
