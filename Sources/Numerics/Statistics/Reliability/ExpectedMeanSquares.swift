/// Variance components of a balanced design from its mean squares.
///
/// T(α) = Σ (rows a level) · mean², SS(α) = T(α) less the sums of squares of all effects within α, MS = SS/df; from the largest effect down
/// σ²(α) = (MS(α) − Σ_{β ⊃ α} π(β) σ²(β))/π(α), π the rows a level. Estimates may be negative and are left so. Source: Brennan 2001,
/// *Generalizability Theory*, sections 3.3–3.4; Cornfield & Tukey 1956, Ann. Math. Statist. 27.
package struct ExpectedMeanSquares: Sendable {
  /// One effect.
  package struct Component: Sendable, Equatable {
    /// Of the effect; of cells, rows less cells.
    package let degreesOfFreedom: Int
    /// SS/df.
    package let meanSquare: Double
    /// Possibly negative.
    package let variance: Double
  }

  /// In the design's order of effects.
  package let effects: [Component]
  /// Of rows within a cell; nil where every cell has one row, so that the last effect is the residual.
  package let withinCells: Component?
  /// By effect, and last that of rows within cells where there is one: the factors on the mean squares, in the same order, whose sum the variance is.
  package let factors: [[Double]]

  /// Nil where the design isn't balanced, an effect has no degrees of freedom, or squares overflow.
  package init?(_ levels: EffectLevels, scores: [Double]) {
    guard levels.balancedSizes != nil, scores.count == levels.rows, !scores.isEmpty else { return nil }
    let n = Double(scores.count)
    let mean = scores.reduce(0, +) / n
    let effects = levels.design.effects
    var sums: [Double] = []
    var freedom: [Int] = []
    for (e, effect) in effects.enumerated() {
      var totals = [Double](repeating: 0, count: levels.counts[e])
      for (code, score) in zip(levels.codes[e], scores) { totals[Int(code)] += score - mean }
      let rowsEach = n / Double(levels.counts[e])
      var sum = totals.reduce(0) { $0 + $1 * $1 } / rowsEach
      var df = levels.counts[e] - 1
      for smaller in 0..<e where Set(effects[smaller].facets).isStrictSubset(of: effect.facets) {
        sum -= sums[smaller]
        df -= freedom[smaller]
      }
      guard df > 0 else { return nil }
      sums.append(max(0, sum))
      freedom.append(df)
    }
    let total = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let full = levels.counts[effects.count - 1]
    var within: Component?
    if scores.count > full {
      let square = max(0, total - sums.reduce(0, +)) / Double(scores.count - full)
      within = Component(degreesOfFreedom: scores.count - full, meanSquare: square, variance: square)
    }
    var variances = [Double](repeating: 0, count: effects.count)
    let size = effects.count + (within == nil ? 0 : 1)
    var factors = (0..<size).map { own in (0..<size).map { own == $0 ? 1.0 : 0 } }
    for e in effects.indices.reversed() {
      var rest = sums[e] / Double(freedom[e]) - (within?.variance ?? 0)
      if within != nil { factors[e][size - 1] -= 1 }
      for larger in effects.indices where Set(effects[e].facets).isStrictSubset(of: effects[larger].facets) {
        let rowsEach = n / Double(levels.counts[larger])
        rest -= rowsEach * variances[larger]
        for q in 0..<size { factors[e][q] -= rowsEach * factors[larger][q] }
      }
      variances[e] = rest / (n / Double(levels.counts[e]))
      for q in 0..<size { factors[e][q] /= n / Double(levels.counts[e]) }
    }
    guard variances.allSatisfy(\.isFinite), sums.allSatisfy(\.isFinite) else { return nil }
    self.factors = factors
    self.effects = effects.indices.map {
      Component(degreesOfFreedom: freedom[$0], meanSquare: sums[$0] / Double(freedom[$0]), variance: variances[$0])
    }
    withinCells = within
  }
}
