package import LinearAlgebra

/// The effects of a mixed model at given variances, and everything their joint distribution answers.
///
/// Standard errors and covariances come from the inverse of the joint mixed model equations: for a contrast of fixed and random
/// effects they are those of the prediction error, Var(β̂ − β, û − u), given the variances.
/// Source: Henderson (1975), Biometrics 31, 423–447.
package struct MixedModelSolution: Sendable {
  /// The variances they are solved at.
  package let variances: VarianceComponents
  /// −2 log of the (restricted) likelihood at these variances; `nil` from the iterative solver.
  package let criterion: Double?
  /// β̂ for every column of the model's design, 0 for dropped ones.
  package let fixedEffects: [Double]
  /// Whether each column of the design was dropped.
  package let isDropped: [Bool]
  /// û per term in the order of its levels; 0 for levels without a row and for terms with variance 0.
  package let conditionalModes: [[Double]]
  /// Fitted values Xβ̂ + Zû, one per row.
  package let fitted: [Double]
  /// Residuals y − fitted, one per row.
  package let residuals: [Double]
  /// The covariance of β̂ over the columns that were kept, in their order.
  package let fixedEffectCovariance: Matrix

  let system: any SolvedSystem

  /// The estimate and standard error of a combination of effects.
  ///
  /// - Throws: `MixedModelError.badCode` if an effect does not exist; `.singular` if a dropped column is named.
  /// - Complexity: one solution of the mixed model equations.
  package func contrast(_ contrast: Contrast) throws -> ContrastEstimate {
    let estimates = try contrasts([contrast])
    return estimates[0]
  }

  /// The estimates and standard errors of several combinations of effects.
  package func contrasts(_ contrasts: [Contrast]) throws -> [ContrastEstimate] {
    let combinations = try contrasts.map { contrast in try contrast.parts.map { (index: try index(of: $0.effect), weight: $0.weight) } }
    return zip(combinations, system.variances(of: combinations)).map { combination, variance in
      ContrastEstimate(
        estimate: combination.reduce(0) { $0 + $1.weight * system.effects[$1.index] }, standardError: max(0, variance).squareRoot())
    }
  }

  /// The joint covariance of the prediction errors of several combinations of effects, combinations × combinations.
  ///
  /// With random effects only and fixed effects estimated, this is the covariance of their conditional distribution
  /// given the data, widened by the uncertainty of β̂.
  /// - Complexity: one solution of the mixed model equations per combination.
  package func covariance(of contrasts: [Contrast]) throws -> Matrix {
    let vectors = try contrasts.map { try dense($0) }
    let m = vectors.count
    var result = Matrix(rows: m, columns: m)
    for b in 0..<m {
      let solved = system.solve(vectors[b])
      for a in b..<m {
        var sum = 0.0
        for i in solved.indices where vectors[a][i] != 0 { sum += vectors[a][i] * solved[i] }
        result[a, b] = sum
        result[b, a] = sum
      }
    }
    return result
  }

  /// The joint covariance of the prediction errors of chosen effects, in their order.
  package func covariance(of effects: [Effect]) throws -> Matrix {
    try covariance(of: effects.map { Contrast([Contrast.Part($0, 1)]) })
  }

  /// The conditional standard deviation of every random effect, per term in the order of its levels.
  ///
  /// - Throws: `MixedModelError.unsupported` from the iterative solver.
  package func conditionalStandardDeviations(threads: Int = 1) throws -> [[Double]] {
    try system.conditionalVariances(threads: threads).map { $0.map { max(0, $0).squareRoot() } }
  }

  /// The leverage of every row: the share of its own value in its fitted value, h_i = ∂ŷ_i / ∂y_i, in [0, 1].
  ///
  /// The residual of row i when it is left out of the solution (at the same variances) is residual / (1 − h_i).
  /// - Throws: `MixedModelError.unsupported` from the iterative solver.
  package func leverages(threads: Int = 1) throws -> [Double] { try system.leverages(threads: threads) }

  /// Residuals of every row when it is left out of the solution at the same variances, e_i / (1 − h_i); `nil` where the row alone
  /// determines an effect (h_i = 1 to rounding).
  package func deletionResiduals(threads: Int = 1) throws -> [Double?] {
    zip(residuals, try leverages(threads: threads)).map { $1 < 1 - 1e-10 ? $0 / (1 - $1) : nil }
  }

  private func dense(_ contrast: Contrast) throws -> [Double] {
    var c = [Double](repeating: 0, count: system.effects.count)
    for part in contrast.parts { c[try index(of: part.effect)] += part.weight }
    return c
  }

  private func index(of effect: Effect) throws -> Int {
    switch effect {
    case .random(let term, let level):
      guard conditionalModes.indices.contains(term), conditionalModes[term].indices.contains(level) else {
        throw MixedModelError.badCode(
          part: "random effect", row: 0, code: level,
          levels: conditionalModes.indices.contains(term) ? conditionalModes[term].count : 0)
      }
      return conditionalModes[..<term].reduce(0) { $0 + $1.count } + level
    case .fixed(let column):
      guard isDropped.indices.contains(column) else {
        throw MixedModelError.badCode(part: "fixed effect", row: 0, code: column, levels: isDropped.count)
      }
      guard !isDropped[column] else { throw MixedModelError.singular(effect: "fixed column \(column)") }
      let q = conditionalModes.reduce(0) { $0 + $1.count }
      return q + isDropped[..<column].count { !$0 }
    }
  }
}

/// The estimate of a combination of effects.
package struct ContrastEstimate: Sendable, Equatable {
  /// Its value.
  package let estimate: Double
  /// The standard error of its prediction error, given the variances.
  package let standardError: Double
}

/// Mixed model equations that have been solved, in the order: levels of all random terms, then the kept fixed columns.
protocol SolvedSystem: Sendable {
  /// The solution.
  var effects: [Double] { get }
  /// C⁻¹ c, where C is the coefficient matrix of the mixed model equations.
  func solve(_ c: [Double]) -> [Double]
  /// c'C⁻¹c for combinations of few effects.
  func variances(of combinations: [[(index: Int, weight: Double)]]) -> [Double]
  /// The diagonal of C⁻¹ for the random effects, per term.
  func conditionalVariances(threads: Int) throws -> [[Double]]
  /// The leverage of every row.
  func leverages(threads: Int) throws -> [Double]
}

extension SolvedSystem {
  /// By one whole solution each.
  func variances(of combinations: [[(index: Int, weight: Double)]]) -> [Double] {
    combinations.map { combination in
      var c = [Double](repeating: 0, count: effects.count)
      for (index, weight) in combination { c[index] += weight }
      let solved = solve(c)
      return combination.reduce(0) { $0 + $1.weight * solved[$1.index] }
    }
  }
}
