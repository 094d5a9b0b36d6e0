import RealModule

/// Draws from the usual distributions.
extension RandomStream {
  /// A standard normal number: the normal quantile (Wichura 1988, AS 241) of one uniform number.
  public mutating func normal() -> Double { NormalDistribution.standard.quantile(uniform()) }

  /// A normal number; standardDeviation ≥ 0, and 0 gives the mean.
  public mutating func normal(mean: Double, standardDeviation: Double) -> Double {
    precondition(standardDeviation >= 0, "a standard deviation is not negative")
    return mean + standardDeviation * normal()
  }

  /// An exponential number with mean 1: −log of one uniform number.
  package mutating func exponential() -> Double { -Double.log(uniform()) }

  /// A point uniform on the simplex {w ≥ 0, Σw = 1}: exponential numbers over their sum.
  package mutating func simplex(parts: Int) -> [Double] {
    precondition(parts >= 1, "a simplex has a part at least")
    let draws = (0..<parts).map { _ in exponential() }
    let sum = draws.reduce(0, +)
    // Were all draws 0, the mass would go to the first part.
    guard sum > 0 else { return draws.indices.map { $0 == 0 ? 1 : 0 } }
    return draws.map { $0 / sum }
  }

  /// True with the given probability in 0...1.
  package mutating func bernoulli(_ probability: Double) -> Bool { uniform() < probability }
}
