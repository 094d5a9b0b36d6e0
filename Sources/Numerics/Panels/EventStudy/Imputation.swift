/// Effects of treatment by imputation: both sets of effects are fitted on untreated rows only, and every treated row is compared
/// with what they imply for it. Nothing treated serves as a comparison, so that staggered and changing effects do no harm.
///
/// The variance of Σ w τ̂ is Σ over clusters of (Σ v ε̃)²: v = w on treated rows and −Z₀(Z₀'Z₀)⁻Z₁'w on untreated ones; ε̃ is the
/// residual of untreated rows and, of treated ones, the effect less its average over its cell (cohort × event time), which makes
/// the error conservative where effects differ within cells. Source: Borusyak, Jaravel & Spiess 2024, Review of Economic Studies
/// 91, theorem 3 and eq. 8.
package struct Imputation: Sendable {
  /// Which effects every observation has.
  package let design: TwoWayDesign
  /// By observation.
  package let isTreated: [Bool]
  /// y less what the untreated observations imply: their residuals, and the effects of treated ones.
  package let effects: [Double]
  /// Whether the effect of a treated observation is identified: both its effects stand in one connected part of the untreated ones.
  package let isIdentified: [Bool]
  private let system: TwoWaySystem

  /// - Parameters:
  ///   - y, isTreated: one value an observation.
  /// - Complexity: O(observations) per step of the solver.
  package init(_ y: [Double], _ design: TwoWayDesign, isTreated: [Bool]) {
    self.design = design
    self.isTreated = isTreated
    let fit = TwoWayEffects(y, design, isUsed: isTreated.map { !$0 })
    system = TwoWaySystem(design, rows: y.indices.filter { !isTreated[$0] })
    effects = fit.residuals(y, design)
    isIdentified = y.indices.map {
      let part = fit.parts.first[Int(design.first[$0])]
      return part >= 0 && part == fit.parts.second[Int(design.second[$0])]
    }
  }

  /// Σ w τ̂ and its standard error.
  ///
  /// - Parameters:
  ///   - weights: one a row, 0 on untreated and unidentified rows.
  ///   - cell: rows over which effects are averaged for the variance.
  ///   - cluster: rows of one cluster may depend on each other.
  package func estimate(weights: [Double], cell: [Int32], cluster: [Int32]) -> (estimate: Double, standardError: Double) {
    let parts = parts(weights: weights, cell: cell)
    let score = DenseCodes(cluster).sums(zip(parts.influence, parts.residuals).map { $0 * $1 })
    return (parts.estimate, score.reduce(0) { $0 + $1 * $1 }.squareRoot())
  }

  /// Σ w τ̂, how much each outcome counts in it (v), and what its errors are taken from (ε̃).
  func parts(weights: [Double], cell: [Int32]) -> (estimate: Double, influence: [Double], residuals: [Double]) {
    (zip(weights, effects).reduce(0.0) { $0 + $1.0 * $1.1 }, influence(weights), centred(weights, cell))
  }

  /// v: how much each row's outcome counts in the estimate.
  private func influence(_ weights: [Double]) -> [Double] {
    var a = [Double](repeating: 0, count: design.firstCount)
    var b = [Double](repeating: 0, count: design.secondCount)
    for row in weights.indices where weights[row] != 0 {
      a[Int(design.first[row])] += weights[row]
      b[Int(design.second[row])] += weights[row]
    }
    let solution = system.solve(firstSums: a, secondSums: b)
    return weights.indices.map {
      isTreated[$0] ? weights[$0] : -(solution.first[Int(design.first[$0])] + solution.second[Int(design.second[$0])])
    }
  }

  /// Effects less their average over the cell, weighted by w²; residuals of untreated rows as they are.
  private func centred(_ weights: [Double], _ cell: [Int32]) -> [Double] {
    let codes = DenseCodes(cell)
    let sum = codes.sums(weights.indices.map { weights[$0] != 0 ? weights[$0] * weights[$0] * effects[$0] : 0 })
    let total = codes.sums(weights.map { $0 * $0 })
    return effects.indices.map { row in
      guard isTreated[row] else { return effects[row] }
      let own = Int(codes.codes[row])
      return total[own] > 0 ? effects[row] - sum[own] / total[own] : 0
    }
  }
}
