package import LinearAlgebra

/// The covariance of estimates whose errors are correlated within clusters of one or two kinds.
///
/// With s_g the sum over cluster g of what its observations add to the estimates, one-way: V = f Σ_g s_g s_g′, f being CR1's factor
/// G/(G − 1) · (N − 1)/(N − K) or 1. Two-way: V₁ + V₂ − V₁₂, each with the factor of its own clusters.
///
/// The two-way sum need not be positive definite. It counts as such when Cholesky's factorization of the matrix scaled to a unit diagonal
/// goes through; else the larger of the one-way covariances stands in its place, by the product of its variances. Both rules are the same
/// in whatever units the columns are measured, which the plain factorization and the sum of the variances are not: a column in
/// thousandths would decide alone.
/// Sources: Liang & Zeger 1986, Biometrika 73; Cameron, Gelbach & Miller 2011, J. Business & Economic Statistics 29, eq. 2.11–2.13;
/// MacKinnon, Nielsen & Webb 2021, same journal 39, for the replacement; 2023, J. Econometrics 232, for the name CR1.
package struct ClusteredCovariance: Sendable {
  /// What the covariance was computed from.
  package enum Source: Sendable, Equatable {
    /// From the one clustering given.
    case oneWay
    /// From both.
    case twoWay
    /// The two-way covariance was not positive definite; the larger of the one-way ones, with this index, stands in its place.
    case largerOneWay(Int)
  }

  /// p × p, symmetric.
  package let matrix: Matrix
  /// What it was computed from.
  package let source: Source
  /// Number of clusters of each kind.
  package let clusterCounts: [Int]

  /// The smaller number of clusters, which decides how far normal theory can be trusted.
  package var clusters: Int { clusterCounts.min() ?? 0 }

  /// Of one clustering.
  package init(_ matrix: Matrix, clusters: Int) {
    self.matrix = matrix
    source = .oneWay
    clusterCounts = [clusters]
  }

  /// Of two clusterings.
  ///
  /// - Parameter both: the covariance clustered by the pairs of clusters that occur.
  package init(_ first: ClusteredCovariance, _ second: ClusteredCovariance, both: Matrix) {
    clusterCounts = first.clusterCounts + second.clusterCounts
    let sum = first.matrix + second.matrix - both
    if Self.isPositiveDefinite(sum, first.matrix, second.matrix) {
      matrix = sum
      source = .twoWay
    } else {
      let isSecond = Self.isLarger(second.matrix, than: first.matrix)
      matrix = isSecond ? second.matrix : first.matrix
      source = .largerOneWay(isSecond ? 1 : 0)
    }
  }

  /// A single two-way variance, the larger one-way one in its place where it is not positive.
  @inlinable
  package static func variance(_ first: Double, _ second: Double, both: Double) -> Double {
    let sum = first + second - both
    let larger = max(first, second)
    return sum > rounding * larger ? sum : larger
  }

  /// What is no more than this share of its terms is 0 within rounding.
  package static let rounding = 1e-12

  /// CR1's factor G/(G − 1) · (N − 1)/(N − K).
  ///
  /// - Parameter parameters: K, the columns and the absorbed effects that are not nested in the clusters; below `rows`.
  package static func factor(clusters: Int, rows: Int, parameters: Int) -> Double {
    Double(clusters) / Double(clusters - 1) * Double(rows - 1) / Double(rows - parameters)
  }

  /// Σ_g s_g s_g′.
  ///
  /// - Parameters:
  ///   - contributions: p columns, one value an observation.
  ///   - clusters: the cluster of each.
  /// - Complexity: O(observations · p + clusters · p²).
  package static func squares(_ contributions: [[Double]], _ clusters: DenseCodes) -> Matrix {
    let scores = contributions.map { clusters.sums($0) }
    var result = Matrix(rows: scores.count, columns: scores.count)
    for a in scores.indices {
      for b in scores.indices { result[a, b] = zip(scores[a], scores[b]).reduce(0.0) { $0 + $1.0 * $1.1 } }
    }
    return result
  }

  private static func isPositiveDefinite(_ sum: Matrix, _ first: Matrix, _ second: Matrix) -> Bool {
    let p = sum.rows
    guard (0..<p).allSatisfy({ sum[$0, $0] > rounding * max(first[$0, $0], second[$0, $0]) }) else { return false }
    let scale = (0..<p).map { 1 / sum[$0, $0].squareRoot() }
    var correlation = sum
    for a in 0..<p { for b in 0..<p { correlation[a, b] = a == b ? 1 : sum[a, b] * scale[a] * scale[b] } }
    guard let factor = try? Cholesky(correlation).factor else { return false }
    return (0..<p).allSatisfy { factor[$0, $0] * factor[$0, $0] > rounding }
  }

  /// By the product of the variances.
  private static func isLarger(_ a: Matrix, than b: Matrix) -> Bool {
    var ratio = 1.0
    for j in 0..<a.rows where a[j, j] > 0 || b[j, j] > 0 { ratio *= b[j, j] > 0 ? a[j, j] / b[j, j] : .infinity }
    return ratio > 1
  }
}
