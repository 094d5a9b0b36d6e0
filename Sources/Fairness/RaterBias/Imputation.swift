internal import Statistics

/// Effects of treatment by imputation: both sets of effects are fitted on untreated rows only, and every treated row is compared
/// with what they imply for it. Nothing treated serves as a comparison, so that staggered and changing effects do no harm.
///
/// The variance of Σ w τ̂ is Σ over clusters of (Σ v ε̃)²: v = w on treated rows and −Z₀(Z₀'Z₀)⁻Z₁'w on untreated ones; ε̃ is the
/// residual of untreated rows and, of treated ones, the effect less its average over its cell (cohort × event time), which makes
/// the error conservative where effects differ within cells. Source: Borusyak, Jaravel & Spiess 2024, Review of Economic Studies
/// 91, theorem 3 and eq. 8.
struct Imputation: Sendable {
  let first: [Int32]
  let second: [Int32]
  let isTreated: [Bool]
  let fit: TwoWayEffects
  private let system: TwoWaySystem
  /// y less what the untreated rows imply: residuals of untreated rows, effects of treated ones.
  let effects: [Double]
  /// Whether the effect of a treated row is identified: both its effects stand in one connected part of the untreated rows.
  let isIdentified: [Bool]

  init(
    _ y: [Double], first: [Int32], firstCount: Int, second: [Int32], secondCount: Int, isTreated: [Bool]
  ) {
    self.first = first
    self.second = second
    self.isTreated = isTreated
    let fit = TwoWayEffects(
      y, target: first, targets: firstCount, rater: second, raters: secondCount, isUsed: isTreated.map { !$0 })
    self.fit = fit
    system = TwoWaySystem(
      y.indices.filter { !isTreated[$0] }, target: first, targets: firstCount, rater: second, raters: secondCount)
    effects = fit.residuals(y, target: first, rater: second)
    isIdentified = y.indices.map {
      let part = fit.targetPart[Int(first[$0])]
      return part >= 0 && part == fit.raterPart[Int(second[$0])]
    }
  }

  /// Σ w τ̂ and its standard error.
  ///
  /// - Parameters:
  ///   - weights: one a row, 0 on untreated and unidentified rows.
  ///   - cell: rows over which effects are averaged for the variance.
  ///   - cluster: rows of one cluster may depend on each other.
  func estimate(weights: [Double], cell: [Int32], cluster: [Int32]) -> (estimate: Double, standardError: Double) {
    let v = influence(weights)
    let residuals = centred(weights, cell)
    let codes = CellCode.dense(cluster.map { (0, $0, 0) })
    var score = [Double](repeating: 0, count: codes.count)
    var estimate = 0.0
    for row in effects.indices {
      estimate += weights[row] * effects[row]
      score[Int(codes.codes[row])] += v[row] * residuals[row]
    }
    return (estimate, score.reduce(0) { $0 + $1 * $1 }.squareRoot())
  }

  /// v: how much each row's outcome counts in the estimate.
  private func influence(_ weights: [Double]) -> [Double] {
    var a = [Double](repeating: 0, count: system.targetCount.count)
    var b = [Double](repeating: 0, count: system.raterCount.count)
    for row in weights.indices where weights[row] != 0 {
      a[Int(first[row])] += weights[row]
      b[Int(second[row])] += weights[row]
    }
    let (alpha, beta) = system.solve(targetSums: a, raterSums: b)
    return weights.indices.map {
      isTreated[$0] ? weights[$0] : -(alpha[Int(first[$0])] + beta[Int(second[$0])])
    }
  }

  /// Effects less their average over the cell, weighted by w²; residuals of untreated rows as they are.
  private func centred(_ weights: [Double], _ cell: [Int32]) -> [Double] {
    let codes = CellCode.dense(cell.map { (0, $0, 0) })
    var sum = [Double](repeating: 0, count: codes.count)
    var total = sum
    for row in weights.indices where weights[row] != 0 {
      sum[Int(codes.codes[row])] += weights[row] * weights[row] * effects[row]
      total[Int(codes.codes[row])] += weights[row] * weights[row]
    }
    return effects.indices.map { row in
      guard isTreated[row] else { return effects[row] }
      let own = Int(codes.codes[row])
      return total[own] > 0 ? effects[row] - sum[own] / total[own] : 0
    }
  }
}
