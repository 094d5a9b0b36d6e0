import LinearAlgebra
import MixedModels
import RealModule

/// The naive twin of a mixed model: the covariance matrix of all rows written out, and textbook formulas on it.
struct DenseTwin {
  let model: MixedModel
  let variances: VarianceComponents
  let z: [Matrix]
  let factor: Cholesky
  var n: Int { model.response.count }

  init(_ model: MixedModel, at variances: VarianceComponents) throws {
    self.model = model
    self.variances = variances
    let n = model.response.count
    z = model.random.map { term in
      var z = Matrix(rows: n, columns: term.levels.count)
      for i in 0..<n where term.codes[i] >= 0 { z[i, Int(term.codes[i])] = term.covariate?[i] ?? 1 }
      return z
    }
    var v = Matrix(rows: n, columns: n)
    for (k, term) in model.random.enumerated() {
      // σ²_k Z_k Z_k', which is 0 but between observations of one level.
      for (level, own) in Dictionary(grouping: (0..<n).filter { term.codes[$0] >= 0 }, by: { Int(term.codes[$0]) }) {
        for i in own { for j in own { v[i, j] += variances.terms[k] * z[k][i, level] * z[k][j, level] } }
      }
    }
    for i in 0..<n {
      let g = model.residualGroups.map { Int($0.codes[i]) } ?? 0
      v[i, i] += variances.residuals[g] / (model.weights?[i] ?? 1)
    }
    factor = try Cholesky(v)
  }

  /// Generalized least squares on the given columns: β̂ and its covariance.
  func fixed(_ x: Matrix) throws -> ([Double], Matrix) {
    let vx = factor.solve(x)
    let information = Matrix.product(x, vx, transposingFirst: true)
    let covariance = try Cholesky(information).inverse()
    return (covariance * vx.times(model.response, transposing: true), covariance)
  }

  func criterion(_ x: Matrix, _ method: LikelihoodMethod) throws -> Double {
    let (beta, covariance) = try fixed(x)
    let rest = zip(model.response, x * beta).map { $0 - $1 }
    let quadratic = zip(rest, factor.solve(rest)).reduce(0) { $0 + $1.0 * $1.1 }
    let count = Double(method == .reml ? n - x.columns : n)
    var value = count * Double.log(2 * Double.pi) + factor.logDeterminant + quadratic
    if method == .reml { value -= try Cholesky(covariance).logDeterminant }
    return value
  }

  /// û_k = σ²_k Z_k'V⁻¹(y − Xβ̂)
  func modes(_ x: Matrix) throws -> [[Double]] {
    let (beta, _) = try fixed(x)
    let rest = factor.solve(zip(model.response, x * beta).map { $0 - $1 })
    return z.enumerated().map { k, z in z.times(rest, transposing: true).map { $0 * variances.terms[k] } }
  }

  /// Covariance of (û − u, β̂ − β): the inverse of Henderson's equations, written out. All variances must be positive.
  func joint(_ x: Matrix) throws -> Matrix {
    let design = Matrix(columns: z.flatMap { z in (0..<z.columns).map { z.column($0) } } + (0..<x.columns).map { x.column($0) })
    var weighted = design
    for j in 0..<design.columns {
      for i in 0..<n {
        let g = model.residualGroups.map { Int($0.codes[i]) } ?? 0
        weighted[i, j] *= (model.weights?[i] ?? 1) / variances.residuals[g]
      }
    }
    var equations = Matrix.product(design, weighted, transposingFirst: true)
    var place = 0
    for (k, z) in z.enumerated() {
      for _ in 0..<z.columns {
        equations[place, place] += 1 / variances.terms[k]
        place += 1
      }
    }
    return try Cholesky(equations).inverse()
  }
}
