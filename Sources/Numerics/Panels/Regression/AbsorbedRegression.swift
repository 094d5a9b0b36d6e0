package import LinearAlgebra
internal import Statistics

/// Least squares on a few regressors after two sets of effects are absorbed, with errors clustered by one or two codes.
///
/// X̃ is what both sets of effects, and any nuisance columns, leave of the regressors; b = (X̃'X̃)⁻¹X̃'y. Clustered by one code:
/// V = G/(G − 1) · (N − 1)/(N − K) · B (Σ_g s_g s_g') B with B = (X̃'X̃)⁻¹ and s_g = Σ_{i in g} x̃_i e_i; K counts the regressors and the
/// absorbed effects that are not nested in the clusters. By two: ``ClusteredCovariance``. Sources: Cameron & Miller 2015, J. Human
/// Resources 50, eq. 11–12; Cameron, Gelbach & Miller 2011, J. Business & Economic Statistics 29, eq. 2.5.
package struct AbsorbedRegression: Sendable {
  /// One per regressor.
  package let coefficients: [Double]
  /// p × p, and what it was computed from.
  package let clustered: ClusteredCovariance
  /// Observations.
  package let rows: Int
  /// X̃, column by column.
  package let partialled: [[Double]]
  /// One an observation.
  package let residuals: [Double]
  /// (X̃'X̃)⁻¹, p × p.
  package let bread: Matrix

  /// p × p.
  package var covariance: Matrix { clustered.matrix }
  /// Of the clustering that decides: the smaller number of clusters where there are two.
  package var clusters: Int { clustered.clusters }
  /// Whether the two-way covariance was not positive definite, so that the larger one-way one stands in its place.
  package var isOneWayFallback: Bool { if case .largerOneWay = clustered.source { true } else { false } }

  /// The root of a coefficient's variance.
  package func standardError(_ index: Int) -> Double { max(0, covariance[index, index]).squareRoot() }

  /// A code to cluster by, and which absorbed effects are nested in it.
  package struct Clustering: Sendable {
    /// By observation; any whole numbers.
    package var code: [Int32]
    /// Whether each level of the first set lies within one cluster.
    package var firstIsNested: Bool
    /// Whether each level of the second set lies within one cluster.
    package var secondIsNested: Bool

    /// Clusters by observation; neither set of levels lies within them unless told otherwise.
    package init(code: [Int32], firstIsNested: Bool = false, secondIsNested: Bool = false) {
      self.code = code
      self.firstIsNested = firstIsNested
      self.secondIsNested = secondIsNested
    }
  }

  /// - Parameters:
  ///   - y: one value an observation.
  ///   - x: p columns of one value an observation.
  ///   - absorber: the effects to absorb; its first and second set count in K unless nested in a clustering.
  ///   - clusters: one or two codes, each with whether the first and the second effects are nested in it.
  /// - Returns: nil where a regressor is absorbed, there is one cluster only, or no degree of freedom is left.
  package init?(_ y: [Double], on x: [[Double]], absorber: Absorber, clusters: [Clustering]) {
    precondition((1...2).contains(clusters.count), "one clustering or two")
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
    let parts = SandwichParts(partialled: left, residuals: errors, bread: bread)
    guard let clustered = parts.covariance(clusters, absorber) else { return nil }
    self.coefficients = coefficients
    self.clustered = clustered
    self.bread = bread
    rows = y.count
    partialled = left
    residuals = errors
  }

  /// The same with effects given by their codes.
  package init?(_ y: [Double], on x: [[Double]], absorbing design: TwoWayDesign, clusters: [Clustering]) {
    self.init(y, on: x, absorber: Absorber(design), clusters: clusters)
  }

  /// The p-value of several coefficients being 0 together: b'V⁻¹b/q against F(q, G − 1); nil where V is singular.
  package func jointPValue(_ chosen: [Int]) -> Double? {
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

/// What the covariances of a regression are made of.
private struct SandwichParts {
  let partialled: [[Double]]
  let residuals: [Double]
  let bread: Matrix

  func covariance(_ clusterings: [AbsorbedRegression.Clustering], _ absorber: Absorber) -> ClusteredCovariance? {
    let nuisance = absorber.basis.count
    var single: [ClusteredCovariance] = []
    for clustering in clusterings {
      var k = absorber.rank
      if clustering.secondIsNested { k = absorber.firstRank }
      if clustering.firstIsNested { k = absorber.rank - absorber.firstRank }
      let codes = DenseCodes(clustering.code)
      guard let found = sandwich(codes, freedomUsed: k + nuisance) else { return nil }
      single.append(ClusteredCovariance(found, clusters: codes.count))
    }
    guard single.count == 2 else { return single.first }
    let both = DenseCodes(crossing: clusterings.map(\.code))
    guard let joint = sandwich(both, freedomUsed: absorber.firstRank + nuisance) else { return nil }
    return ClusteredCovariance(single[0], single[1], both: joint)
  }

  private func sandwich(_ clusters: DenseCodes, freedomUsed: Int) -> Matrix? {
    let p = partialled.count
    let rows = residuals.count
    guard clusters.count > 1, rows - p - freedomUsed > 0 else { return nil }
    let factor = ClusteredCovariance.factor(clusters: clusters.count, rows: rows, parameters: p + freedomUsed)
    let contributions = partialled.map { column in zip(column, residuals).map { $0 * $1 } }
    let meat = factor * ClusteredCovariance.squares(contributions, clusters)
    var result = Matrix(rows: p, columns: p)
    for i in 0..<p {
      for j in 0..<p {
        var sum = 0.0
        for k in 0..<p { for l in 0..<p { sum += bread[i, k] * meat[k, l] * bread[l, j] } }
        result[i, j] = sum
      }
    }
    return result
  }
}
