internal import CRmath
internal import RealModule

/// Variances of the same kind, each drawn towards what they have in common by how little is known of it alone.
///
/// s²_g ~ s0² F(d_g, d0): the mean and the spread of log s² give s0² and d0 (infinite where they scatter no more than chance), and
/// s̃²_g = (d0 s0² + d_g s²_g)/(d0 + d_g) has d0 + d_g degrees of freedom, of which there cannot be more than all variances have together.
/// Source: Smyth 2004, Stat. Appl. Genet. Mol. Biol. 3, article 3, section 6.2 and eq. 10.
package struct ModeratedVariances: Sendable {
  /// One a variance given.
  package let values: [Double]
  /// Of each.
  package let degreesOfFreedom: [Double]
  /// d0; infinite where the variances differ by no more than chance, 0 for a single one.
  package let priorFreedom: Double
  /// s0².
  package let prior: Double

  /// - Parameters:
  ///   - variances: above 0, at least one.
  ///   - freedom: their degrees of freedom, above 0.
  package init(_ variances: [Double], freedom: [Double]) {
    precondition(!variances.isEmpty && variances.count == freedom.count, "degrees of freedom for each variance")
    let total = freedom.reduce(0, +)
    guard variances.count > 1 else {
      (values, degreesOfFreedom, priorFreedom, prior) = (variances, freedom, 0, variances[0])
      return
    }
    let logs = zip(variances, freedom).map { Double.log($0) - digamma($1 / 2) + Double.log($1 / 2) }
    let n = Double(logs.count)
    let mean = logs.reduce(0, +) / n
    let spread = logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
    let excess = spread - freedom.reduce(0) { $0 + trigamma($1 / 2) } / n
    if excess > 0 {
      let half = Self.inverseTrigamma(excess)
      let center = Double.exp(mean + digamma(half) - Double.log(half))
      (priorFreedom, prior) = (2 * half, center)
      values = zip(variances, freedom).map { (2 * half * center + $1 * $0) / (2 * half + $1) }
      degreesOfFreedom = freedom.map { min(total, 2 * half + $0) }
    } else {
      let pooled = zip(variances, freedom).reduce(0) { $0 + $1.0 * $1.1 } / total
      (priorFreedom, prior) = (.infinity, pooled)
      values = variances.map { _ in pooled }
      degreesOfFreedom = freedom.map { _ in total }
    }
  }

  /// The x with trigamma(x) = y, y > 0, by bisection on the logarithm: trigamma falls from infinity to 0.
  private static func inverseTrigamma(_ y: Double) -> Double {
    var (low, high) = (Double.log(1e-8), Double.log(1e8))
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if trigamma(Double.exp(middle)) > y { low = middle } else { high = middle }
    }
    return Double.exp((low + high) / 2)
  }
}
