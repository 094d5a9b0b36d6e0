internal import LinearAlgebra

/// The difference of the first coefficients of two regressions on the same observations, with a clustered error of its own.
///
/// Cluster g adds ψ_g = Σ_{i in g} x̃ e·B/(1 − h_g) to each estimate, h_g its leverage; V = Σ_g (ψ¹_g − ψ²_g)². Degrees of freedom as of the weights' spread over
/// clusters: 1/Σ w_g² − 1, w_g the share of cluster g in Σ v², v the difference of the estimates' weights on observations.
/// Sources: Cameron & Trivedi 2005, Microeconometrics, section 8.3.2; Carter, Schnepel & Steigerwald 2017, Rev. Economics & Statistics 99.
package struct StackedDifference: Sendable {
  /// The first coefficient less the second.
  package let value: Double
  /// Its clustered standard error.
  package let error: Double
  /// Degrees of freedom of a t test of it.
  package let freedom: Double

  /// - Returns: nil where the estimates are the same, or one cluster carries a regressor.
  package init?(_ first: AbsorbedRegression, _ second: AbsorbedRegression, cluster: [Int32]) {
    let codes = DenseCodes(cluster)
    let influences = [first, second].map { Self.influence($0, codes) }
    guard let one = influences[0], let two = influences[1] else { return nil }
    let variance = zip(one, two).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    let weights = first.partialled[0].indices.map { row in
      first.bread[0, 0] * first.partialled[0][row] - second.bread[0, 0] * second.partialled[0][row]
    }
    let squares = codes.sums(weights.map { $0 * $0 })
    let total = squares.reduce(0, +)
    guard variance > 0, total > 0 else { return nil }
    value = first.coefficients[0] - second.coefficients[0]
    error = variance.squareRoot()
    freedom = max(1, total * total / squares.reduce(0) { $0 + $1 * $1 } - 1)
  }

  private static func influence(_ regression: AbsorbedRegression, _ codes: DenseCodes) -> [Double]? {
    let bread = regression.bread[0, 0]
    let score = codes.sums(zip(regression.partialled[0], regression.residuals).map { $0 * $1 })
    let share = codes.sums(regression.partialled[0].map { $0 * $0 * bread })
    guard share.allSatisfy({ $0 < 1 - 1e-9 }) else { return nil }
    return zip(score, share).map { $0 * bread / (1 - $1) }
  }
}
