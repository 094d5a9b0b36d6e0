/// Something that is exchanged whole in a permutation: one rating, or one person with all their ratings by a rater.
package struct ExchangeUnit: Sendable {
  /// Units are exchanged within a stratum only.
  package let stratum: Int
  /// What was measured, one number a slot (a period, say); the sum of a slot's residuals where it has several.
  package let values: [Double]
  /// The labels that are exchanged, one a slot: whether the rater had the tie then. They move together.
  package let isTied: [Bool]

  /// A unit; those of one stratum must have as many slots each, and a slot the same number of residuals in all of them, so that the
  /// number of tied residuals stays what it is.
  package init(stratum: Int, values: [Double], isTied: [Bool]) {
    precondition(values.count == isTied.count, "one label a slot")
    precondition(values.allSatisfy(\.isFinite), "values are numbers")
    self.stratum = stratum
    self.values = values
    self.isTied = isTied
  }
}

/// The units of one stratum as an assignment problem: every unit gets one of the label histories that occur (its role), each as
/// often as it occurs, and contributes a score that depends on it and on its role.
///
/// Scores are relative to the commonest role, which then scores 0 and needn't be drawn. With two roles this is the sum of a random
/// subset of given size.
struct ExchangeBlock: Sendable {
  /// scores[unit][role], roles without the commonest.
  let scores: [[Double]]
  /// How many units get each of these roles.
  let counts: [Int]
  /// Σ scores as the roles really are.
  let observed: Double

  init(_ units: [ExchangeUnit]) {
    precondition(Set(units.map(\.values.count)).count <= 1, "units of a stratum have the same slots")
    var histories: [[Bool]] = []
    let roles = units.map { unit in
      if let role = histories.firstIndex(of: unit.isTied) { return role }
      histories.append(unit.isTied)
      return histories.count - 1
    }
    let frequencies = histories.indices.map { role in roles.count { $0 == role } }
    let base = frequencies.indices.reduce(0) { frequencies[$1] > frequencies[$0] ? $1 : $0 }
    let others = histories.indices.filter { $0 != base }
    let scores = units.map { unit in
      others.map { role in
        unit.values.indices.reduce(0.0) { sum, slot in
          switch (histories[role][slot], histories[base][slot]) {
          case (true, false): sum + unit.values[slot]
          case (false, true): sum - unit.values[slot]
          default: sum
          }
        }
      }
    }
    self.scores = scores
    counts = others.map { frequencies[$0] }
    observed = roles.indices.reduce(0) { sum, unit in
      others.firstIndex(of: roles[unit]).map { sum + scores[unit][$0] } ?? sum
    }
  }

  var size: Int { scores.count }
  /// Units that get another role than the commonest.
  var drawn: Int { counts.reduce(0, +) }

  /// n!/∏ k!, which may overflow to infinity.
  var assignments: Double { Self.assignments(of: size, counts) }

  /// The same for so many units.
  static func assignments(of size: Int, _ counts: [Int]) -> Double {
    var result = 1.0
    var left = size
    for count in counts {
      for k in 0..<count { result = result * Double(left - k) / Double(k + 1) }
      left -= count
    }
    return result
  }

  /// Mean score of each role over the units.
  var roleMeans: [Double] {
    counts.indices.map { role in scores.reduce(0) { $0 + $1[role] } / Double(size) }
  }

  /// The mean of the total score over all assignments.
  var expected: Double { zip(roleMeans, counts).reduce(0) { $0 + $1.0 * Double($1.1) } }

  /// The variance of the total score over all assignments, Σ d²/(n − 1) over doubly centred scores d (Hoeffding 1951, Ann. Math.
  /// Statist. 22, theorem 2); 0 for a single unit.
  var variance: Double {
    guard size > 1 else { return 0 }
    let means = roleMeans
    let grand = zip(means, counts).reduce(0) { $0 + $1.0 * Double($1.1) } / Double(size)
    let baseCount = Double(size - drawn)
    let sum = scores.reduce(0) { sum, unit in
      let unitMean = zip(unit, counts).reduce(0) { $0 + $1.0 * Double($1.1) } / Double(size)
      let baseDeviation = grand - unitMean
      let others = counts.indices.reduce(0) { part, role in
        let deviation = unit[role] - unitMean - means[role] + grand
        return part + Double(counts[role]) * deviation * deviation
      }
      return sum + others + baseCount * baseDeviation * baseDeviation
    }
    return sum / Double(size - 1)
  }

  /// The largest absolute score.
  var magnitude: Double { scores.reduce(0) { max($0, $1.reduce(0) { max($0, abs($1)) }) } }

  /// For two roles: each unit's score less their mean; nil for more roles, empty for one.
  var centredSubsetScores: [Double]? {
    guard counts.count <= 1 else { return nil }
    guard let mean = roleMeans.first else { return [] }
    return scores.map { $0[0] - mean }
  }
}
