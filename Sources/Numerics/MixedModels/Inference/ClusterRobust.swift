package import LinearAlgebra
internal import Panels

/// Which small-sample correction a cluster-robust covariance gets.
public enum ClusterCorrection: String, Sendable, Codable, CaseIterable {
  /// The factor G/(G−1) · (n−1)/(n−p), as in Stata.
  case cr1 = "CR1"
  /// Residuals adjusted cluster by cluster so that the covariance is unbiased when the model's own covariance holds within clusters.
  case cr2 = "CR2"
}

/// Fixed effects with standard errors that hold when rows of a cluster depend on each other in ways the model does not know.
///
/// Var(β̂) = Σ_g U_g' A_g e_g e_g' A_g' U_g with U = V⁻¹X(X'V⁻¹X)⁻¹ and e = y − Xβ̂. Two ways: ``ClusteredCovariance``.
/// Source: Liang and Zeger (1986), Biometrika 73, 13–22; Bell and McCaffrey (2002), Survey Methodology 28, 169–181; Pustejovsky and Tipton
/// (2018), J. Business and Economic Statistics 36, 672–683; Cameron, Gelbach and Miller (2011), same journal 29, 238–249.
package struct ClusterRobustResult: Sendable {
  /// Estimates with robust standard errors, tested against t with one degree of freedom less than clusters (the fewer of two ways).
  package let fixedEffects: [FixedEffectEstimate]
  /// The robust covariance of the kept fixed effects.
  package let covariance: Matrix
  /// Number of clusters, per way.
  package let clusters: [Int]
  /// Whether the two-way covariance was not positive definite and the larger one-way covariance was taken instead.
  package let replaced: Bool
}

extension MixedModel {
  /// Cluster-robust standard errors of the fixed effects.
  ///
  /// - Parameters:
  ///   - fit: a fit of this model.
  ///   - clusters: one or two lists of cluster numbers (from 0), one number per row.
  ///   - correction: CR1 or CR2.
  /// - Throws: `MixedModelError.lengthMismatch`; `.oneLevel` for fewer than two clusters; `.unsupported` for more than two ways, or CR2 with
  ///   a cluster of more than 2000 rows.
  /// - Complexity: one solution per fixed effect; CR2 in addition the cube of each cluster's size.
  package func clusterRobust(
    _ fit: MixedModelFit, clusters: [[Int32]], correction: ClusterCorrection
  ) throws -> ClusterRobustResult {
    guard (1...2).contains(clusters.count) else { throw MixedModelError.unsupported("clusters in \(clusters.count) ways") }
    for way in clusters where way.count != response.count {
      throw MixedModelError.lengthMismatch(part: "clusters", expected: response.count, found: way.count)
    }
    let parts = ClusterParts(self, fit)
    let ways = clusters.map { DenseCodes($0) }
    for way in ways where way.count < 2 { throw MixedModelError.oneLevel(term: "clusters") }
    var found = ClusteredCovariance(try parts.covariance(ways[0], correction), clusters: ways[0].count)
    if ways.count == 2 {
      let second = ClusteredCovariance(try parts.covariance(ways[1], correction), clusters: ways[1].count)
      let both = try parts.covariance(DenseCodes(crossing: clusters), correction)
      found = ClusteredCovariance(found, second, both: both)
    }
    let degrees = Double(found.clusters - 1)
    let covariance = found.matrix
    let tests = fit.fixedEffects.enumerated().map { j, effect in
      FixedEffectEstimate(
        term: effect.term, estimate: effect.estimate, standardError: max(0, covariance[j, j]).squareRoot(), degreesOfFreedom: degrees)
    }
    let replaced = if case .largerOneWay = found.source { true } else { false }
    return ClusterRobustResult(fixedEffects: tests, covariance: covariance, clusters: found.clusterCounts, replaced: replaced)
  }
}

/// What cluster-robust covariances are made of.
struct ClusterParts {
  private static let largestCluster = 2000

  private let model: MixedModel
  private let fit: MixedModelFit
  /// V⁻¹X(X'V⁻¹X)⁻¹, n × p.
  private let influence: Matrix
  /// y − Xβ̂.
  let marginalResiduals: [Double]
  private let kept: [Int]

  init(_ model: MixedModel, _ fit: MixedModelFit, residuals: [Double]? = nil) {
    self.model = model
    self.fit = fit
    let kept = fit.solution.isDropped.indices.filter { !fit.solution.isDropped[$0] }
    self.kept = kept
    influence = Self.influence(model, fit, kept)
    marginalResiduals =
      residuals
      ?? model.response.indices.map { i in
        kept.reduce(model.response[i]) { $0 - model.fixed.columns[i, $1] * fit.solution.fixedEffects[$1] }
      }
  }

  private static func residualVariance(_ model: MixedModel, _ fit: MixedModelFit, _ row: Int) -> Double {
    fit.variances.residuals[model.residualGroups.map { Int($0.codes[row]) } ?? 0] / (model.weights?[row] ?? 1)
  }

  /// R⁻¹[Z X]a for the columns a of the joint inverse that belong to fixed effects.
  private static func influence(_ model: MixedModel, _ fit: MixedModelFit, _ kept: [Int]) -> Matrix {
    let n = model.response.count
    let q = model.random.reduce(0) { $0 + $1.levels.count }
    var result = Matrix(rows: n, columns: kept.count)
    for j in kept.indices {
      var unit = [Double](repeating: 0, count: q + kept.count)
      unit[q + j] = 1
      let a = fit.solution.system.solve(unit)
      for i in 0..<n {
        var value = 0.0
        for (c, column) in kept.enumerated() { value += model.fixed.columns[i, column] * a[q + c] }
        var offset = 0
        for term in model.random {
          if term.codes[i] >= 0 { value += (term.covariate?[i] ?? 1) * a[offset + Int(term.codes[i])] }
          offset += term.levels.count
        }
        result[i, j] = value / residualVariance(model, fit, i)
      }
    }
    return result
  }

  func covariance(_ clusters: DenseCodes, _ correction: ClusterCorrection) throws -> Matrix {
    var e = marginalResiduals
    if correction == .cr2 {
      for rows in clusters.rows {
        for (row, value) in zip(rows, try adjusted(rows)) { e[row] = value }
      }
    }
    let contributions = kept.indices.map { j in e.indices.map { influence[$0, j] * e[$0] } }
    let squares = ClusteredCovariance.squares(contributions, clusters)
    guard correction == .cr1 else { return squares }
    return ClusteredCovariance.factor(clusters: clusters.count, rows: e.count, parameters: kept.count) * squares
  }

  /// A_g e_g with A_g = L B⁻½ L', Φ_g = L L' the model's covariance of the cluster's rows, and B = L'(Φ_g − X_g Var(β̂) X_g')L.
  private func adjusted(_ rows: [Int]) throws -> [Double] {
    guard rows.count <= Self.largestCluster else { throw MixedModelError.unsupported("CR2 with clusters of \(rows.count) rows") }
    let phi = workingCovariance(rows)
    let x = model.fixed.columns.selectingRows(rows).selectingColumns(kept)
    let spread = Matrix.product(x * fit.fixedEffectCovariance, x, transposingSecond: true)
    var factor = try Cholesky(phi).factor
    for j in 0..<rows.count { for i in 0..<j { factor[i, j] = 0 } }
    let inner = Matrix.product(factor, phi - spread, transposingFirst: true) * factor
    let eigen = try SymmetricEigen(inner)
    let least = 1e-10 * max(eigen.values.last ?? 0, 0)
    let root = eigen.applying { $0 > least ? 1 / $0.squareRoot() : 0 }
    let e = rows.map { marginalResiduals[$0] }
    return factor * (root * factor.times(e, transposing: true))
  }

  private func workingCovariance(_ rows: [Int]) -> Matrix {
    var phi = Matrix(rows: rows.count, columns: rows.count)
    for (k, term) in model.random.enumerated() where fit.variances.terms[k] > 0 {
      for (a, i) in rows.enumerated() where term.codes[i] >= 0 {
        for (b, j) in rows.enumerated() where term.codes[j] == term.codes[i] {
          phi[a, b] += fit.variances.terms[k] * (term.covariate?[i] ?? 1) * (term.covariate?[j] ?? 1)
        }
      }
    }
    for (a, i) in rows.enumerated() { phi[a, a] += Self.residualVariance(model, fit, i) }
    return phi
  }
}
