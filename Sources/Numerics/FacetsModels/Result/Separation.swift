internal import Statistics

/// How well measures tell the elements of a facet apart.
///
/// True variance = observed variance − mean squared error, never below 0; separation = true deviation/root mean square error,
/// strata = (4 separation + 1)/3, reliability = true/observed variance. Source: Wright & Masters 1982, section 5.4; Linacre, *Facets*
/// manual, table 7.
struct Separation: Sendable {
  let separation: PopulationAndSample
  let strata: PopulationAndSample
  let reliability: PopulationAndSample
  let fixed: FixedTest?

  /// - Parameter measures: measures with their errors, both known.
  init(_ measures: [(measure: Double, error: Double)]) {
    let n = Double(measures.count)
    guard n >= 2 else {
      let none = PopulationAndSample(population: nil, sample: nil)
      (separation, strata, reliability, fixed) = (none, none, none, nil)
      return
    }
    let mean = measures.reduce(0) { $0 + $1.measure } / n
    let squares = measures.reduce(0) { $0 + ($1.measure - mean) * ($1.measure - mean) }
    let error = measures.reduce(0) { $0 + $1.error * $1.error } / n
    func both(_ value: (Double) -> Double?) -> PopulationAndSample {
      PopulationAndSample(population: value(squares / n), sample: value(squares / (n - 1)))
    }
    func spread(_ observed: Double) -> Double? { error > 0 ? (max(0, observed - error) / error).squareRoot() : nil }
    separation = both(spread)
    strata = both { spread($0).map { (4 * $0 + 1) / 3 } }
    reliability = both { $0 > 0 ? max(0, $0 - error) / $0 : nil }
    let weighted = measures.filter { $0.error > 0 }.map { (weight: 1 / ($0.error * $0.error), value: $0.measure) }
    let weight = weighted.reduce(0) { $0 + $1.weight }
    guard weighted.count >= 2, weight > 0 else {
      fixed = nil
      return
    }
    let centre = weighted.reduce(0) { $0 + $1.weight * $1.value } / weight
    let chiSquared = weighted.reduce(0) { $0 + $1.weight * ($1.value - centre) * ($1.value - centre) }
    fixed = FixedTest(
      chiSquared: chiSquared, degreesOfFreedom: weighted.count - 1,
      pValue: ChiSquaredDistribution(degreesOfFreedom: Double(weighted.count - 1)).upperTail(chiSquared))
  }
}
