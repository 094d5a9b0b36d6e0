internal import LinearAlgebra
internal import Statistics

/// Least squares on a few regressors after two sets of effects are absorbed, with errors clustered by one or two codes.
///
/// X̃ is what both sets of effects, and any nuisance columns, leave of the regressors; b = (X̃'X̃)⁻¹X̃'y. One-way: CR1, V = G/(G − 1) · (N − 1)/(N − K) · B (Σ_g s_g s_g')
/// B with B = (X̃'X̃)⁻¹ and s_g = Σ_{i in g} x̃_i e_i; K counts the regressors and the absorbed effects that are not nested in the clusters.
/// Two-way: V = V₁ + V₂ − V₁₂. Sources: Cameron & Miller 2015, J. Human Resources 50, eq. 11–12; Cameron, Gelbach & Miller 2011,
/// J. Business & Economic Statistics 29, eq. 2.5.
struct AbsorbedRegression: Sendable {
  /// One per regressor.
  var coefficients: [Double]
  var covariance: Matrix
  /// Of the clustering that decided: the smaller number of clusters where there are two.
  var clusters: Int
  var rows: Int
  /// Whether the two-way covariance was not positive definite, so that the larger one-way one stands here.
  var isOneWayFallback = false
  /// X̃, column by column, and the residuals.
  var partialled: [[Double]]
  var residuals: [Double]
  var bread: Matrix

  func standardError(_ index: Int) -> Double { max(0, covariance[index, index]).squareRoot() }

  /// - Parameters:
  ///   - absorber: the effects to absorb; its first and second set count in K unless nested in a clustering.
  ///   - clusters: one or two codes, each with whether the first and the second effects are nested in it.
  /// - Returns: nil where a regressor is absorbed or there is one cluster only.
  init?(_ y: [Double], on x: [[Double]], absorber: Absorber, clusters: [Clustering]) {
    let left = x.map { absorber.residuals($0) }
    var cross = Matrix(rows: x.count, columns: x.count)
    for i in x.indices {
      for j in x.indices { cross[i, j] = zip(left[i], left[j]).reduce(0) { $0 + $1.0 * $1.1 } }
      let total = x[i].reduce(0) { $0 + $1 * $1 }
      guard total > 0, cross[i, i] > Absorber.collinear * total else { return nil }
    }
    guard let bread = try? Cholesky(cross).inverse() else { return nil }
    let products = left.map { column in zip(column, y).reduce(0) { $0 + $1.0 * $1.1 } }
    let coefficients = x.indices.map { i in x.indices.reduce(0.0) { $0 + bread[i, $1] * products[$1] } }
    var errors = absorber.residuals(y)
    for i in x.indices {
      for row in errors.indices { errors[row] -= coefficients[i] * left[i][row] }
    }
    self.coefficients = coefficients
    self.bread = bread
    rows = y.count
    partialled = left
    residuals = errors
    covariance = bread
    self.clusters = 0
    guard settle(clusters, absorber) else { return nil }
  }

  /// The same with effects given by their codes.
  init?(
    _ y: [Double], on x: [[Double]], first: [Int32], firstCount: Int, second: [Int32], secondCount: Int,
    clusters: [Clustering]
  ) {
    let absorber = Absorber(first: first, firstCount: firstCount, second: second, secondCount: secondCount)
    self.init(y, on: x, absorber: absorber, clusters: clusters)
  }

  /// A code to cluster by, and which absorbed effects are nested in it.
  struct Clustering: Sendable {
    var code: [Int32]
    var firstIsNested = false
    var secondIsNested = false
  }

  private mutating func settle(_ clusterings: [Clustering], _ absorber: Absorber) -> Bool {
    var single: [(Matrix, Int)] = []
    for clustering in clusterings {
      var k = absorber.rank
      if clustering.secondIsNested { k = absorber.firstRank }
      if clustering.firstIsNested { k = absorber.rank - absorber.firstRank }
      guard let found = sandwich(clustering.code, freedomUsed: k + absorber.basis.count) else { return false }
      single.append(found)
    }
    guard let first = single.first else { return false }
    (covariance, clusters) = first
    guard single.count == 2 else { return true }
    let both = zip(clusterings[0].code, clusterings[1].code).map { ($0, $1, Int32(0)) }
    guard let joint = sandwich(CellCode.dense(both).codes, freedomUsed: absorber.firstRank + absorber.basis.count) else { return false }
    clusters = min(single[0].1, single[1].1)
    let sum = single[0].0 + single[1].0 - joint.0
    if (try? Cholesky(sum)) != nil {
      covariance = sum
    } else {
      isOneWayFallback = true
      let larger = single[0].0.diagonalEntries.reduce(0, +) >= single[1].0.diagonalEntries.reduce(0, +) ? 0 : 1
      covariance = single[larger].0
    }
    return true
  }

  private func sandwich(_ code: [Int32], freedomUsed: Int) -> (Matrix, Int)? {
    let dense = CellCode.dense(code.map { (0, $0, 0) })
    let p = coefficients.count
    let freedom = Double(rows - p - freedomUsed)
    guard dense.count > 1, freedom > 0 else { return nil }
    var score = Matrix(rows: dense.count, columns: p)
    for i in 0..<p {
      for row in residuals.indices { score[Int(dense.codes[row]), i] += partialled[i][row] * residuals[row] }
    }
    let factor = Double(dense.count) / Double(dense.count - 1) * Double(rows - 1) / freedom
    var meat = Matrix(rows: p, columns: p)
    for i in 0..<p {
      for j in 0..<p {
        meat[i, j] = factor * (0..<dense.count).reduce(0.0) { $0 + score[$1, i] * score[$1, j] }
      }
    }
    var result = Matrix(rows: p, columns: p)
    for i in 0..<p {
      for j in 0..<p {
        var sum = 0.0
        for k in 0..<p { for l in 0..<p { sum += bread[i, k] * meat[k, l] * bread[l, j] } }
        result[i, j] = sum
      }
    }
    return (result, dense.count)
  }

  /// The p-value of several coefficients being 0 together: b'V⁻¹b/q against F(q, G − 1); nil where V is singular.
  func jointPValue(_ chosen: [Int]) -> Double? {
    guard !chosen.isEmpty else { return nil }
    var part = Matrix(rows: chosen.count, columns: chosen.count)
    for (i, a) in chosen.enumerated() { for (j, b) in chosen.enumerated() { part[i, j] = covariance[a, b] } }
    guard let factor = try? Cholesky(part) else { return nil }
    let values = chosen.map { coefficients[$0] }
    let wald = zip(values, factor.solve(values)).reduce(0) { $0 + $1.0 * $1.1 }
    return FDistribution(numerator: Double(chosen.count), denominator: Double(max(1, clusters - 1)))
      .upperTail(wald / Double(chosen.count))
  }
}
