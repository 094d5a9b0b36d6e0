extension MixedModelSolution {
  /// C⁻¹ c for a combination of effects c, C being the coefficient matrix of the mixed model equations: the covariance of the combination's
  /// prediction error with that of every effect, and, with a row of the design zᵢ, the weight zᵢ'C⁻¹c / σ²ᵢ of response i in its estimate.
  ///
  /// - Returns: by column of the design (0 for dropped ones), and by term in the order of its levels.
  /// - Throws: `MixedModelError.badCode` if an effect does not exist; `.singular` if a dropped column is named.
  /// - Complexity: one solution of the mixed model equations.
  package func covarianceWithEffects(of contrast: Contrast) throws -> (fixed: [Double], random: [[Double]]) {
    var starts: [Int] = []
    var next = 0
    for modes in conditionalModes {
      starts.append(next)
      next += modes.count
    }
    let columns = isDropped.map { dropped -> Int? in
      guard !dropped else { return nil }
      next += 1
      return next - 1
    }
    var c = [Double](repeating: 0, count: system.effects.count)
    for part in contrast.parts {
      switch part.effect {
      case .random(let term, let level):
        guard starts.indices.contains(term), conditionalModes[term].indices.contains(level) else {
          throw MixedModelError.badCode(part: "random effect", row: 0, code: level, levels: starts.count)
        }
        c[starts[term] + level] += part.weight
      case .fixed(let column):
        guard columns.indices.contains(column) else {
          throw MixedModelError.badCode(part: "fixed effect", row: 0, code: column, levels: columns.count)
        }
        guard let position = columns[column] else {
          throw MixedModelError.singular(effect: "fixed column \(column)")
        }
        c[position] += part.weight
      }
    }
    let solved = system.solve(c)
    return (
      columns.map { $0.map { solved[$0] } ?? 0 },
      conditionalModes.indices.map { Array(solved[starts[$0]..<starts[$0] + conditionalModes[$0].count]) }
    )
  }
}
