internal import LinearAlgebra

/// Variances to start from, by moments.
///
/// For the least squares residuals r of the fixed part, Q_k = Σ_l (Σ_i w x r)²/(Σ_i w x²) over the levels l of term k has expectation
/// Σ_m σ²_m h_km + σ²_e q_k, h_km summing the squared overlaps of levels of k with levels of m; together with the total sum of squares
/// these are as many linear equations as variances (what the fixed part takes away is left out of account).
/// Source: Henderson (1953), Biometrics 9, 226–252, method 1.
struct StartingValues {
  /// No start is smaller than this share of the total variance, so that a first step can see every term.
  private static let smallestShare = 1e-3
  /// The least the residual gets.
  private static let smallestResidualShare = 0.1

  let prepared: PreparedModel
  /// The sums over pairs of levels, h; `nil` to take terms one at a time, as if the others were noise.
  let overlaps: Matrix?

  func estimate() throws -> VarianceComponents {
    let rest = try LeastSquares.residuals(prepared)
    let squares = rest.indices.reduce(0.0) { $0 + prepared.weight($1) * rest[$1] * rest[$1] }
    let total = squares / Double(prepared.n - prepared.p)
    let scale = prepared.response.reduce(0.0) { max($0, abs($1)) }
    guard total.squareRoot() > 1e-12 * scale else { throw MixedModelError.nothingLeft }
    let moments = prepared.model.random.indices.map { TermMoments(prepared, term: $0, rest) }
    let estimates = overlaps.flatMap { solve(moments, $0, squares) } ?? moments.map { $0.alone(total) }
    var terms: [Double] = []
    var explained = 0.0
    for (k, moment) in moments.enumerated() {
      let most = total / moment.meanSquare
      let value = prepared.isFreeTerm[k] ? min(max(estimates[k], Self.smallestShare * most), most) : prepared.held.terms[k]
      terms.append(value)
      explained += value * moment.information / Double(prepared.n)
    }
    let residual = max(total - explained, Self.smallestResidualShare * total)
    let residuals = prepared.isFreeResidual.indices.map { g in
      prepared.isFreeResidual[g] ? residual * groupRatio(g, rest, total) : prepared.held.residuals[g]
    }
    return VarianceComponents(terms: terms, residuals: residuals)
  }

  /// What the terms leave of the total variance of least squares residuals; 0 where the equations have no solution.
  func left(_ rest: [Double], _ total: Double) -> Double {
    let squares = total * Double(prepared.n - prepared.p)
    let moments = prepared.model.random.indices.map { TermMoments(prepared, term: $0, rest) }
    guard let estimates = overlaps.flatMap({ solve(moments, $0, squares) }) else { return 0 }
    let explained = zip(estimates, moments).reduce(0) { $0 + max(0, $1.0) * $1.1.information / Double(prepared.n) }
    return max(0, total - explained)
  }

  private func solve(_ moments: [TermMoments], _ overlaps: Matrix, _ squares: Double) -> [Double]? {
    let k = moments.count
    var equations = Matrix(rows: k + 1, columns: k + 1)
    var side = moments.map(\.explained)
    side.append(squares)
    for a in 0..<k {
      for b in 0..<k { equations[a, b] = overlaps[a, b] }
      equations[a, k] = moments[a].used
      equations[k, a] = moments[a].information
    }
    equations[k, k] = Double(prepared.n - prepared.p)
    guard let qr = try? PivotedQR(equations), qr.rank == k + 1 else { return nil }
    return Array(qr.leastSquares(side)[..<k])
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

/// The sums that a term's moment estimate needs.
struct TermMoments {
  /// Σ over levels of (Σ w x r)² / Σ w x².
  private(set) var explained = 0.0
  /// Levels with information.
  private(set) var used = 0.0
  /// Σ w x² over the term's rows.
  private(set) var information = 0.0
  /// Mean of w x² over them.
  let meanSquare: Double

  init(_ prepared: PreparedModel, term k: Int, _ rest: [Double]) {
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
    for level in sums.indices where squares[level] > 0 {
      explained += sums[level] * sums[level] / squares[level]
      information += squares[level]
      used += 1
    }
    meanSquare = information > 0 ? information / count : 1
  }

  /// The estimate when everything else is noise.
  func alone(_ total: Double) -> Double {
    let spare = information - used * meanSquare
    return spare > 0 ? (explained - used * total) / spare : 0
  }
}

/// Ordinary (weighted) least squares on the fixed part.
enum LeastSquares {
  static func residuals(_ prepared: PreparedModel) throws -> [Double] {
    let p = prepared.p
    guard p > 0 else { return prepared.response }
    let columns = prepared.design.columns
    let n = prepared.n
    var gram = Matrix(rows: p, columns: p)
    var side = [Double](repeating: 0, count: p)
    if let weights = prepared.model.weights {
      for j in 0..<p {
        for i in 0..<n { side[j] += weights[i] * columns.values[i + j * n] * prepared.response[i] }
        for k in 0...j {
          for i in 0..<n { gram[j, k] += weights[i] * columns.values[i + j * n] * columns.values[i + k * n] }
        }
      }
    } else {
      gram = columns.crossProduct
      side = columns.times(prepared.response, transposing: true)
    }
    guard let factor = try? Cholesky(gram) else { throw MixedModelError.singular(effect: "fixed effects") }
    let fitted = columns * factor.solve(side)
    return zip(prepared.response, fitted).map { $0 - $1 }
  }
}

extension EliminationStructure {
  /// h_km = Σ over levels l of term k and m of term m of (Σ_i w x_l x_m)² / Σ_i w x_l²; with `termCount` terms.
  func overlaps(termCount: Int) -> Matrix {
    var information = [Double](repeating: 0, count: order.node.count)
    for group in entries.groups {
      for place in group.diagonal.indices { information[place] += group.diagonal[place] }
      forEachTailEntry(group) { i, j, value in if i == j { information[i] += value } }
    }
    var result = Matrix(rows: termCount, columns: termCount)
    func add(_ a: Int, _ b: Int, _ value: Double) {
      let s = Int(termOfNode[Int(order.node[a])])
      let t = Int(termOfNode[Int(order.node[b])])
      guard s >= 0, t >= 0 else { return }
      if information[a] > 0 { result[s, t] += value * value / information[a] }
      if a != b && information[b] > 0 { result[t, s] += value * value / information[b] }
    }
    for place in 0..<order.sparseCount { add(place, place, information[place]) }
    for group in entries.groups {
      for place in 0..<order.sparseCount {
        for e in group.start[place]..<group.start[place + 1] { add(place, Int(order.pattern[Int(group.slots[e])]), group.values[e]) }
      }
      forEachTailEntry(group) { i, j, value in add(i, j, value) }
    }
    return result
  }

  private func forEachTailEntry(_ group: InformationEntries.Group, _ body: (Int, Int, Double) -> Void) {
    let first = order.sparseCount
    let m = order.node.count - first
    for e in group.tailOffsets.indices {
      let offset = Int(group.tailOffsets[e])
      body(first + offset % m, first + offset / m, group.tailValues[e])
    }
  }
}
