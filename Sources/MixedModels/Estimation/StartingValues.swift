internal import LinearAlgebra

/// Variances to start from: moments of one term at a time on the least squares residuals of the fixed part.
struct StartingValues {
  /// No start is smaller than this share of the total variance, so that a first step can see every term.
  private static let smallestShare = 0.02
  /// The least the residual gets.
  private static let smallestResidualShare = 0.1

  let prepared: PreparedModel

  func estimate() throws -> VarianceComponents {
    let rest = try leastSquaresResiduals()
    let squares = rest.indices.reduce(0.0) { $0 + prepared.weight($1) * rest[$1] * rest[$1] }
    let total = squares / Double(prepared.n - prepared.p)
    let scale = prepared.response.reduce(0.0) { max($0, abs($1)) }
    guard total.squareRoot() > 1e-12 * scale else { throw MixedModelError.nothingLeft }
    var terms: [Double] = []
    var explained = 0.0
    for k in prepared.model.random.indices {
      let (moment, meanSquare) = moments(of: k, rest, total)
      let value = prepared.isFreeTerm[k] ? min(max(moment, Self.smallestShare * total / meanSquare), total / meanSquare)
        : prepared.held.terms[k]
      terms.append(value)
      explained += value * meanSquare
    }
    let residual = max(total - explained, Self.smallestResidualShare * total)
    let residuals = prepared.isFreeResidual.indices.map { g in
      prepared.isFreeResidual[g] ? residual * groupRatio(g, rest, total) : prepared.held.residuals[g]
    }
    return VarianceComponents(terms: terms, residuals: residuals)
  }

  private func leastSquaresResiduals() throws -> [Double] {
    let p = prepared.p
    guard p > 0 else { return prepared.response }
    let columns = prepared.design.columns
    let n = prepared.n
    var gram = Matrix(rows: p, columns: p)
    var side = [Double](repeating: 0, count: p)
    if let weights = prepared.model.weights {
      for j in 0..<p {
        for i in 0..<n { side[j] += weights[i] * columns.values[i + j * n] * prepared.response[i] }
        for k in 0...j { for i in 0..<n { gram[j, k] += weights[i] * columns.values[i + j * n] * columns.values[i + k * n] } }
      }
    } else {
      gram = columns.crossProduct
      side = columns.times(prepared.response, transposing: true)
    }
    guard let factor = try? Cholesky(gram) else { throw MixedModelError.singular(effect: "fixed effects") }
    let fitted = columns * factor.solve(side)
    return zip(prepared.response, fitted).map { $0 - $1 }
  }

  /// One-way moment estimate of a term's variance, and the mean square of its covariate.
  private func moments(of k: Int, _ rest: [Double], _ total: Double) -> (Double, Double) {
    let term = prepared.model.random[k]
    var sums = [Double](repeating: 0, count: term.levels.count)
    var squares = sums
    var count = 0.0
    for row in rest.indices where term.codes[row] >= 0 {
      let x = term.covariate?[row] ?? 1
      let w = prepared.weight(row)
      sums[Int(term.codes[row])] += w * x * rest[row]
      squares[Int(term.codes[row])] += w * x * x
      count += 1
    }
    var explained = 0.0
    var used = 0.0
    var information = 0.0
    for level in sums.indices where squares[level] > 0 {
      explained += sums[level] * sums[level] / squares[level]
      information += squares[level]
      used += 1
    }
    guard information > 0, count > 0 else { return (0, 1) }
    let meanSquare = information / count
    let spare = information - used * meanSquare
    return (spare > 0 ? (explained - used * total) / spare : 0, meanSquare)
  }

  /// Mean square of a residual group relative to the whole.
  private func groupRatio(_ g: Int, _ rest: [Double], _ total: Double) -> Double {
    guard prepared.residualCount > 1 else { return 1 }
    var sum = 0.0
    var count = 0.0
    for row in rest.indices where prepared.residualGroup(row) == g {
      sum += prepared.weight(row) * rest[row] * rest[row]
      count += 1
    }
    return min(max(sum / count / total, 0.01), 100)
  }
}
