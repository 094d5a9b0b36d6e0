package import LinearAlgebra
internal import Statistics

/// Which small-sample correction a cluster-robust covariance gets.
package enum ClusterCorrection: String, Sendable, Codable, CaseIterable {
  /// The factor G/(G−1) · (n−1)/(n−p), as in Stata.
  case cr1 = "CR1"
  /// Residuals adjusted cluster by cluster so that the covariance is unbiased when the model's own covariance holds within clusters.
  case cr2 = "CR2"
}

/// Fixed effects with standard errors that hold when rows of a cluster depend on each other in ways the model does not know.
///
/// Var(β̂) = Σ_g U_g' A_g e_g e_g' A_g' U_g with U = V⁻¹X(X'V⁻¹X)⁻¹ and e = y − Xβ̂. Two ways: the sum over the clusters of each way less
/// that over their intersections.
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
    let ways = clusters.map { ClusterCodes($0) }
    for way in ways where way.count < 2 { throw MixedModelError.oneLevel(term: "clusters") }
    var covariance = try parts.covariance(ways[0], correction)
    var replaced = false
    if ways.count == 2 {
      let second = try parts.covariance(ways[1], correction)
      let both = try parts.covariance(ClusterCodes(ways[0], ways[1]), correction)
      let sum = covariance + second - both
      replaced = (try? Cholesky(sum)) == nil
      covariance = replaced ? (trace(covariance) >= trace(second) ? covariance : second) : sum
    }
    let degrees = Double((ways.map(\.count).min() ?? 2) - 1)
    let tests = fit.fixedEffects.enumerated().map { j, effect in
      FixedEffectEstimate(
        term: effect.term, estimate: effect.estimate, standardError: max(0, covariance[j, j]).squareRoot(), degreesOfFreedom: degrees)
    }
    return ClusterRobustResult(fixedEffects: tests, covariance: covariance, clusters: ways.map(\.count), replaced: replaced)
  }

  private func trace(_ matrix: Matrix) -> Double { matrix.diagonalEntries.reduce(0, +) }
}

/// Rows by cluster.
struct ClusterCodes {
  /// The rows of every cluster that has any.
  let rows: [[Int]]
  private let codes: [Int]

  var count: Int { rows.count }

  init(_ codes: [Int32]) { self.init(keys: codes.map { Int($0) }) }

  /// The intersections of two ways.
  init(_ a: ClusterCodes, _ b: ClusterCodes) {
    self.init(keys: zip(a.codes, b.codes).map { $0 * b.count + $1 })
  }

  private init(keys: [Int]) {
    var place: [Int: Int] = [:]
    for (i, key) in Set(keys).sorted().enumerated() { place[key] = i }
    codes = keys.map { place[$0] ?? 0 }
    var rows = [[Int]](repeating: [], count: place.count)
    for (row, code) in codes.enumerated() { rows[code].append(row) }
    self.rows = rows
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

  func covariance(_ clusters: ClusterCodes, _ correction: ClusterCorrection) throws -> Matrix {
    let p = kept.count
    var result = Matrix(rows: p, columns: p)
    for rows in clusters.rows {
      let e = correction == .cr2 ? try adjusted(rows) : rows.map { marginalResiduals[$0] }
      let score = (0..<p).map { j in zip(rows, e).reduce(0.0) { $0 + influence[$1.0, j] * $1.1 } }
      for a in 0..<p { for b in 0..<p { result[a, b] += score[a] * score[b] } }
    }
    guard correction == .cr1 else { return result }
    let g = Double(clusters.count)
    let n = Double(model.response.count)
    return g / (g - 1) * (n - 1) / (n - Double(p)) * result
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
