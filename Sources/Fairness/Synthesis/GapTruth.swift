internal import Normalization

/// What the dice made of a study; every figure is townships minus departments, in points, weighted by people.
struct GapTruth: Sendable, Codable {
  /// Mean merit.
  var merit: Double
  /// Σ w z: the mean of what the dice add to the bonus, z being the units' own noise or, in a rated component, the levels of the raters met.
  var noise = 0.0
  /// σ² Σ w²: the variance that the plan gives `noise` in this cast. What is realized over many studies must agree with it.
  var noiseVariance = 0.0

  init(_ sheet: ScoreSheet, _ scenario: GapScenario) {
    let last = sheet.plan.periods.count - 1
    let units = sheet.district.persons.map { $0.unit[last] }
    let weights = Self.weights(units.map { sheet.district.units[$0].group })
    merit = zip(weights, sheet.merit).reduce(0) { $0 + $1.0 * $1.1[last] }
    let name = scenario.source == .unitScores ? "unit" : scenario.source.name
    guard let index = sheet.plan.components.firstIndex(where: { $0.name == name }) else { return }
    let component = sheet.plan.components[index]
    if scenario.source == .unitScores {
      add(Self.unitWeights(units, weights, sheet), Self.unitNoise(sheet, last), standardDeviation: component.unitSD)
    } else {
      add(
        Self.raterWeights(index, last, weights, sheet), sheet.raters.map(\.level), standardDeviation: component.severitySD)
    }
  }

  private mutating func add(_ weights: [Double], _ values: [Double], standardDeviation: Double) {
    for (weight, value) in zip(weights, values) {
      noise += weight * value
      noiseVariance += weight * weight * standardDeviation * standardDeviation
    }
  }

  /// By person: 1/n for one of group 1, −1/n for one of group 0.
  private static func weights(_ groups: [Int]) -> [Double] {
    let count = [0, 1].map { group in Double(groups.count { $0 == group }) }
    return groups.map { $0 == 1 ? 1 / count[1] : -1 / count[0] }
  }

  private static func unitWeights(_ units: [Int], _ weights: [Double], _ sheet: ScoreSheet) -> [Double] {
    var result = [Double](repeating: 0, count: sheet.district.units.count)
    for (unit, weight) in zip(units, weights) { result[unit] += weight }
    return result
  }

  /// By rater, each person's weight going to the raters met in equal parts.
  private static func raterWeights(_ component: Int, _ period: Int, _ weights: [Double], _ sheet: ScoreSheet) -> [Double] {
    let rows = sheet.rows.filter { $0.component == component && $0.period == period }
    var met = [Double](repeating: 0, count: weights.count)
    for row in rows { met[row.person] += 1 }
    var result = [Double](repeating: 0, count: sheet.raters.count)
    for row in rows { result[row.rater] += weights[row.person] / met[row.person] }
    return result
  }

  /// By unit.
  private static func unitNoise(_ sheet: ScoreSheet, _ period: Int) -> [Double] {
    let index = Dictionary(uniqueKeysWithValues: zip(sheet.district.units.map(\.code), 0...))
    var noise = [Double](repeating: 0, count: sheet.district.units.count)
    for entry in sheet.truth.unitNoise where entry.period == sheet.plan.periods[period] {
      if let unit = index[entry.unit] { noise[unit] = entry.value }
    }
    return noise
  }
}
