internal import LinearAlgebra
internal import Statistics

/// A joint test of coefficients whose level holds with few or unlike clusters.
///
/// The clustered covariance is reduced in bias: the scores of cluster g are those of A_g e_g with A_g = (I − X̃_g B X̃_g′)^(−1/2), B = (X̃′X̃)⁻¹, so that its
/// mean is right where errors are alike and independent (CR2). With Q = (Cb)′(C V C′)⁻¹(Cb) for q contrasts, (η − q + 1)/(η q)·Q is referred to
/// F(q, η − q + 1), η from the variance of C V C′ under such errors: the degrees of freedom are those of the clusters that carry the
/// regressors, not of all. Leverages are those of the regressors after absorption.
/// Sources: Pustejovsky & Tipton 2018, J. Business & Economic Statistics 36, eq. 5 and section 3.2 (AHT, called HTZ in their package); Bell & McCaffrey
/// 2002, Survey Methodology 28.
package struct BiasReducedTest: Sendable {
  /// Q.
  package let wald: Double
  /// q.
  package let contrasts: Int
  /// η − q + 1.
  package let freedom: Double
  /// In 0...1.
  package let pValue: Double

  /// - Parameters:
  ///   - contrasts: each a combination of the regression's coefficients; linearly independent.
  ///   - cluster: the code of each observation.
  /// - Returns: nil where the clusters carry too little: no degree of freedom left, or a singular covariance.
  package init?(_ regression: AbsorbedRegression, contrasts: [[Double]], cluster: [Int32]) {
    let q = contrasts.count
    guard q > 0 else { return nil }
    let parts = ClusterParts.all(regression, cluster)
    let bread = regression.bread
    let combine = Matrix(rows: contrasts)
    let loadings = combine * bread
    let working = Matrix.product(loadings, combine, transposingSecond: true)
    var seen = Matrix(rows: q, columns: q)
    for part in parts {
      let score = loadings * part.score
      for i in 0..<q { for j in 0..<q { seen[i, j] += score[i] * score[j] } }
    }
    guard let factor = try? Cholesky(seen), let root = try? SymmetricEigen(working), (root.values.first ?? 0) > 0 else { return nil }
    let inverse = root.applying { 1 / $0.squareRoot() }
    let eta = Self.freedom(parts, inverse * loadings, bread)
    let values = combine * regression.coefficients
    let statistic = zip(values, factor.solve(values)).reduce(0) { $0 + $1.0 * $1.1 }
    let left = eta - Double(q) + 1
    guard left > 0, statistic.isFinite else { return nil }
    wald = statistic
    self.contrasts = q
    freedom = left
    pValue = FDistribution(numerator: Double(q), denominator: left).upperTail(statistic * left / (eta * Double(q)))
  }

  /// With more clusters the terms between two of them, which are of the order of 1/clusters², are left out.
  private static let mostClusters = 400

  /// η = q(q + 1)/Σ_gh (tr(P_gh)² + tr(P_gh²)), P_gh = R(δ_gh L_g − K_g B K_h)R′.
  private static func freedom(_ parts: [ClusterParts], _ loadings: Matrix, _ bread: Matrix) -> Double {
    let q = Double(loadings.rows)
    let once = parts.map { loadings * $0.single }
    var sum = 0.0
    for g in parts.indices {
      let others = parts.count <= mostClusters ? Array(parts.indices) : [g]
      let reduced = once[g] * bread
      for h in others {
        var product = (-1) * Matrix.product(reduced, once[h], transposingSecond: true)
        if g == h { product = product + Matrix.product(loadings * parts[g].double, loadings, transposingSecond: true) }
        var (trace, square) = (0.0, 0.0)
        for i in 0..<product.rows {
          trace += product[i, i]
          for j in 0..<product.rows { square += product[i, j] * product[j, i] }
        }
        sum += trace * trace + square
      }
    }
    return sum > 0 ? q * (q + 1) / sum : 0
  }
}

/// What one cluster adds to the covariance and to its variance.
private struct ClusterParts {
  /// X̃_g′A_g e_g.
  var score: [Double]
  /// X̃_g′A_g X̃_g.
  var single: Matrix
  /// X̃_g′A_g² X̃_g.
  var double: Matrix

  /// Clusters that carry none of the regressors are left out.
  static func all(_ regression: AbsorbedRegression, _ cluster: [Int32]) -> [ClusterParts] {
    let codes = DenseCodes(cluster)
    let x = regression.partialled
    let p = x.count
    let scores = x.map { column in codes.sums(zip(column, regression.residuals).map { $0 * $1 }) }
    var squares = [Matrix](repeating: Matrix(rows: p, columns: p), count: codes.count)
    for row in regression.residuals.indices {
      let own = Int(codes.codes[row])
      for i in 0..<p where x[i][row] != 0 { for j in 0..<p { squares[own][i, j] += x[i][row] * x[j][row] } }
    }
    return squares.indices.compactMap { own in
      ClusterParts(square: squares[own], score: scores.map { $0[own] }, bread: regression.bread)
    }
  }

  private init?(square: Matrix, score: [Double], bread: Matrix) {
    let rounding = 1e-10
    guard let own = try? SymmetricEigen(square), let largest = own.values.last, largest > 0 else { return nil }
    let root = own.applying { $0 > rounding * largest ? $0.squareRoot() : 0 }
    let pseudo = own.applying { $0 > rounding * largest ? 1 / $0.squareRoot() : 0 }
    // I − S^½ B S^½; where a cluster carries all there is of a direction, nothing is left of its error to be weighed up.
    guard let left = try? SymmetricEigen(Matrix.identity(square.rows) - root * bread * root) else { return nil }
    let inverse = left.applying { $0 > rounding ? 1 / $0.squareRoot() : 0 }
    let weighed = root * (inverse * (pseudo * score))
    self.score = weighed
    single = root * inverse * root
    double = root * (inverse * inverse) * root
  }
}
