import RealModule

/// Draws from the usual distributions.
extension RandomStream {
  /// A standard normal number: the normal quantile (Wichura 1988, AS 241) of one uniform number.
  package mutating func normal() -> Double { NormalDistribution.standard.quantile(uniform()) }

  /// A normal number; standardDeviation ≥ 0, and 0 gives the mean.
  package mutating func normal(mean: Double, standardDeviation: Double) -> Double {
    precondition(standardDeviation >= 0, "a standard deviation is not negative")
    return mean + standardDeviation * normal()
  }

  /// An exponential number with mean 1: −log of one uniform number.
  package mutating func exponential() -> Double { -Double.log(uniform()) }

  /// A gamma number with the given shape > 0 and scale 1.
  ///
  /// Source: Marsaglia & Tsang 2000, ACM TOMS 26(3); below shape 1 by G(a) = G(a + 1) · U^(1/a), their section 6.
  package mutating func gamma(shape: Double) -> Double {
    precondition(shape > 0 && shape.isFinite, "a gamma shape is positive")
    if shape < 1 {
      let larger = gamma(shape: shape + 1)
      return larger * Double.exp(Double.log(uniform()) / shape)
    }
    let d = shape - 1 / 3.0
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      if Double.log(uniform()) < 0.5 * x * x + d - d * v + d * Double.log(v) { return d * v }
    }
  }

  /// A chi-squared number; degreesOfFreedom > 0.
  package mutating func chiSquared(degreesOfFreedom: Double) -> Double { 2 * gamma(shape: degreesOfFreedom / 2) }

  /// A point of the simplex from a Dirichlet distribution: independent gamma numbers over their sum.
  ///
  /// - Parameter concentrations: one positive number per part; 1 everywhere is uniform on the simplex.
  package mutating func dirichlet(_ concentrations: [Double]) -> [Double] {
    precondition(!concentrations.isEmpty, "a simplex has a part at least")
    return RandomStream.normalized(concentrations.map { gamma(shape: $0) })
  }

  /// A point uniform on the simplex {w ≥ 0, Σw = 1}: exponential numbers over their sum.
  package mutating func simplex(parts: Int) -> [Double] {
    precondition(parts >= 1, "a simplex has a part at least")
    return RandomStream.normalized((0..<parts).map { _ in exponential() })
  }

  /// True with the given probability in 0...1.
  package mutating func bernoulli(_ probability: Double) -> Bool { uniform() < probability }

  /// Shares that sum to 1. Where all draws underflowed to 0 (tiny concentrations), the mass goes to the first part.
  private static func normalized(_ draws: [Double]) -> [Double] {
    let sum = draws.reduce(0, +)
    guard sum > 0 else { return draws.indices.map { $0 == 0 ? 1 : 0 } }
    return draws.map { $0 / sum }
  }
}
