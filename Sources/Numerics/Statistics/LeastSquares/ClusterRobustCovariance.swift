/// The covariance of least-squares coefficients whose errors are correlated within clusters of one or two kinds.
///
/// One-way, CR1: (X′X)⁻¹ (Σ_g s_g s_g′) (X′X)⁻¹ · G/(G − 1) · (N − 1)/(N − K), s_g = Σ_{i∈g} x_i ê_i.
/// Two-way: V₁ + V₂ − V₁₂, each term with the factor of its own clusters.
/// Sources: Liang & Zeger 1986, Biometrika 73; Cameron, Gelbach & Miller 2011, JBES 29, eqs. 2.11–2.13; MacKinnon, Nielsen & Webb 2023,
/// J. Econometrics 232, for the name CR1.
package struct ClusterRobustCovariance: Sendable {
  /// What the covariance was computed from.
  package enum Clustering: Sendable, Equatable {
    /// From the one clustering given.
    case oneWay
    /// From both.
    case twoWay
    /// The two-way covariance was not positive definite; the larger of the one-way ones, by the product of its variances, of the
    /// clustering with this index stands in its place.
    case largerOneWay(Int)
  }

  /// p × p, symmetric.
  package let matrix: [[Double]]
  /// What it was computed from.
  package let clustering: Clustering
  /// Number of clusters of each kind.
  package let clusterCounts: [Int]

  /// √ of the diagonal.
  package var standardErrors: [Double] { matrix.indices.map { matrix[$0][$0].squareRoot() } }

  /// The smallest number of clusters less 1, for Student's t.
  package var degreesOfFreedom: Double { Double((clusterCounts.min() ?? 1) - 1) }

  /// - Parameters:
  ///   - fit: the least-squares fit; with absorbed effects, of columns and response from which they were taken out.
  ///   - clusterings: one or two lists of a cluster number per observation.
  ///   - parameters: K, the columns and the absorbed effects not nested in the clusters; nil for the columns alone.
  /// - Throws: `tooFewClusters`, `noResidualDegreesOfFreedom`.
  package init(_ fit: LeastSquares, clusterings: [[Int]], parameters: Int? = nil) throws(EstimationError) {
    precondition((1...2).contains(clusterings.count), "one clustering or two")
    let n = fit.residuals.count
    precondition(clusterings.allSatisfy { $0.count == n }, "one cluster an observation")
    let freedom = n - (parameters ?? fit.design.count)
    guard freedom > 0 else { throw .noResidualDegreesOfFreedom }
    let factor = Double(n - 1) / Double(freedom)
    let codes = clusterings.map(DenseCodes.init)
    for (index, code) in codes.enumerated() where code.count < 2 { throw .tooFewClusters(clustering: index) }
    clusterCounts = codes.map(\.count)
    let oneWay = codes.map { Self.covariance(fit, $0, factor) }
    guard codes.count == 2 else {
      matrix = oneWay[0]
      clustering = .oneWay
      return
    }
    let both = Self.covariance(fit, DenseCodes(crossing: codes[0], codes[1]), factor)
    let sum = both.indices.map { a in both.indices.map { b in oneWay[0][a][b] + oneWay[1][a][b] - both[a][b] } }
    if Self.isPositiveDefinite(sum) {
      matrix = sum
      clustering = .twoWay
    } else {
      let larger = Self.isLarger(oneWay[1], than: oneWay[0]) ? 1 : 0
      matrix = oneWay[larger]
      clustering = .largerOneWay(larger)
    }
  }

  private static func covariance(_ fit: LeastSquares, _ codes: DenseCodes, _ factor: Double) -> [[Double]] {
    let p = fit.design.count
    // influence[j][g]: what cluster g adds to coefficient j.
    let scores = fit.design.map { column in
      var sums = [Double](repeating: 0, count: codes.count)
      for row in column.indices { sums[codes.values[row]] += column[row] * fit.residuals[row] }
      return sums
    }
    let influence = (0..<p).map { j in
      (0..<codes.count).map { g in (0..<p).reduce(0) { $0 + fit.inverseCrossProduct[j][$1] * scores[$1][g] } }
    }
    let g = Double(codes.count)
    let scale = factor * g / max(1, g - 1)
    return (0..<p).map { a in (0..<p).map { b in scale * dot(influence[a], influence[b]) } }
  }

  /// Whether Cholesky's factorization of the matrix, scaled to a unit diagonal, goes through.
  private static func isPositiveDefinite(_ matrix: [[Double]]) -> Bool {
    let p = matrix.count
    guard (0..<p).allSatisfy({ matrix[$0][$0] > 0 }) else { return false }
    let rounding = 1e-12
    var factor = [[Double]](repeating: [Double](repeating: 0, count: p), count: p)
    for row in 0..<p {
      for column in 0...row {
        let scale = (matrix[row][row] * matrix[column][column]).squareRoot()
        let rest = matrix[row][column] / scale - (0..<column).reduce(0) { $0 + factor[row][$1] * factor[column][$1] }
        if row == column {
          guard rest > rounding else { return false }
          factor[row][row] = rest.squareRoot()
        } else {
          factor[row][column] = rest / factor[column][column]
        }
      }
    }
    return true
  }

  /// By the product of the variances, whatever the columns' scales.
  private static func isLarger(_ a: [[Double]], than b: [[Double]]) -> Bool {
    a.indices.reduce(1.0) { product, j in b[j][j] > 0 ? product * (a[j][j] / b[j][j]) : .infinity } > 1
  }
}

/// Cluster numbers made dense: 0..<count in the order of first appearance.
struct DenseCodes: Sendable {
  let values: [Int]
  let count: Int

  init(_ clusters: [Int]) {
    var seen: [Int: Int] = [:]
    values = clusters.map { cluster in
      if let code = seen[cluster] { return code }
      seen[cluster] = seen.count
      return seen.count - 1
    }
    count = seen.count
  }

  /// The pairs of clusters that occur.
  init(crossing a: DenseCodes, _ b: DenseCodes) {
    self.init(zip(a.values, b.values).map { $0 * b.count + $1 })
  }
}
