/// Whether two coefficients of agreement, of the same units, differ.
///
/// The difference is the mean of the units' differences of what they contribute to each, so that its error counts in that the coefficients go together:
/// t with one degree of freedom fewer than there are units. Source: Gwet 2016, Educ. Psychol. Meas. 76:609.
package struct AgreementDifference: Sendable, Equatable {
  /// Of the first less the second.
  package let difference: Double
  /// Over units; nil with a single unit.
  package let standardError: Double?
  /// Units less 1.
  package let degreesOfFreedom: Double

  /// Units contribute to both in one order; nil where their numbers differ.
  package init?(_ first: CategoricalAgreement.Linearized, _ second: CategoricalAgreement.Linearized) {
    guard first.parts.count == second.parts.count, !first.parts.isEmpty else { return nil }
    self.init(difference: first.value - second.value, parts: zip(first.parts, second.parts).map { $0 - $1 })
  }

  /// By the jackknife over groups of units: the groups' pseudo-values are what they contribute [Tukey 1958; Miller 1974, Biometrika 61:1].
  ///
  /// - Parameter without: the difference with each group left out.
  package init?(_ difference: Double, without: [Double]) {
    let n = Double(without.count)
    guard without.count > 1 else { return nil }
    let mean = without.reduce(0, +) / n
    let squares = without.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.difference = difference
    standardError = ((n - 1) / n * squares).squareRoot()
    degreesOfFreedom = n - 1
  }

  private init(difference: Double, parts: [Double]) {
    let n = Double(parts.count)
    let squares = parts.reduce(0) { $0 + ($1 - difference) * ($1 - difference) }
    self.difference = difference
    standardError = n > 1 ? (squares / (n * (n - 1))).squareRoot() : nil
    degreesOfFreedom = n - 1
  }

  /// difference ± t · error; nil without an error.
  package func interval(level: Double) -> ClosedRange<Double>? {
    guard let standardError, degreesOfFreedom > 0 else { return nil }
    let half = StudentTDistribution(degreesOfFreedom: degreesOfFreedom).criticalValue(level: level) * standardError
    return (difference - half)...(difference + half)
  }

  /// Of no difference, two-sided; nil without an error above 0.
  package var pValue: Double? {
    guard let standardError, standardError > 0, degreesOfFreedom > 0 else { return nil }
    return StudentTDistribution(degreesOfFreedom: degreesOfFreedom).twoSided(difference / standardError)
  }
}
