internal import LinearAlgebra

/// The direct solver's answer to contrasts, covariances and leverages.
struct DirectSystem: SolvedSystem {
  let effects: [Double]
  let evaluation: DirectEvaluation

  init(_ evaluation: DirectEvaluation) {
    self.evaluation = evaluation
    let q = evaluation.prepared.q
    effects = Array(evaluation.effects[..<q]) + evaluation.prepared.design.effects(fromScaled: Array(evaluation.effects[q...]))
  }

  func solve(_ c: [Double]) -> [Double] {
    let q = evaluation.prepared.q
    let design = evaluation.prepared.design
    let factor = evaluation.factor
    var b = factor.structure.placed(Array(c[..<q]) + design.scaledCombination(Array(c[q...])))
    for i in b.indices { b[i] *= factor.scale[i] }
    factor.solve(inPlace: &b)
    for i in b.indices { b[i] *= factor.scale[i] }
    let byNode = factor.structure.byNode(b)
    return Array(byNode[..<q]) + design.unscaledDifference(Array(byNode[q...]))
  }

  func variances(of combinations: [[(index: Int, weight: Double)]]) -> [Double] {
    let q = evaluation.prepared.q
    let design = evaluation.prepared.design
    let factor = evaluation.factor
    let position = factor.structure.order.position
    let sides = combinations.map { combination in
      var side: [(place: Int, value: Double)] = []
      side.reserveCapacity(combination.count)
      var fixed: [Double]?
      for (index, weight) in combination {
        if index < q {
          let place = Int(position[index])
          side.append((place, weight * factor.scale[place]))
        } else {
          var c = fixed ?? [Double](repeating: 0, count: effects.count - q)
          c[index - q] += weight
          fixed = c
        }
      }
      for (j, value) in (fixed.map { design.scaledCombination($0) } ?? [Double]()).enumerated() {
        let place = Int(position[q + j])
        side.append((place, value * factor.scale[place]))
      }
      return side
    }
    return factor.quadraticForms(sides)
  }

  /// The inverse's entries that variances and leverages are made of.
  func selectedInverse(threads: Int) -> SelectedInverse { SelectedInverse(evaluation.factor, withFixed: true, threads: threads) }

  func conditionalVariances(threads: Int) throws -> [[Double]] { Self.conditionalVariances(evaluation, selectedInverse(threads: threads)) }

  /// σ²_k times the diagonal of C̃⁻¹.
  static func conditionalVariances(_ evaluation: DirectEvaluation, _ inverse: SelectedInverse) -> [[Double]] {
    let prepared = evaluation.prepared
    let order = evaluation.factor.structure.order
    return (0..<prepared.termCount).map { k in
      (prepared.offsets[k]..<prepared.offsets[k + 1]).map { node in
        evaluation.variances.terms[k] * inverse.diagonalEntry(Int(order.position[node]))
      }
    }
  }

  func leverages(threads: Int) throws -> [Double] { Self.leverages(evaluation, selectedInverse(threads: threads)) }

  /// w_i / σ² times z_i'C⁻¹z_i, z_i being the row's entries.
  static func leverages(_ evaluation: DirectEvaluation, _ inverse: SelectedInverse) -> [Double] {
    let factor = evaluation.factor
    let incidence = factor.structure.incidence
    let position = factor.structure.order.position
    return (0..<evaluation.prepared.n).map { row in
      let entries = incidence.entries(row)
      var sum = 0.0
      for a in entries {
        let first = Int(position[Int(incidence.nodes[a])])
        let value = incidence.values[a] * factor.scale[first]
        sum += value * value * inverse.diagonalEntry(first)
        for b in (a + 1)..<max(entries.upperBound, a + 1) {
          let second = Int(position[Int(incidence.nodes[b])])
          sum += 2 * value * incidence.values[b] * factor.scale[second] * inverse.entry(first, second)
        }
      }
      return sum * evaluation.prepared.weight(row) * factor.precision[evaluation.prepared.residualGroup(row)]
    }
  }
}
