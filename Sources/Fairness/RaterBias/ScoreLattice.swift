/// The steps in which a rater gives scores: all of them lie at origin + whole number · step.
struct ScoreLattice: Sendable, Equatable {
  var origin: Double
  /// 0: scores lie on no lattice, or there is one value only.
  var step: Double

  /// The coarsest lattice on which all the scores lie, by Euclid's algorithm on their differences.
  ///
  /// - Parameter finest: as a share of the range, steps below which the scores count as continuous.
  init(_ scores: [Double], finest: Double = 1e-5) {
    let values = Set(scores).sorted()
    origin = values.first ?? 0
    step = 0
    guard let last = values.last, last > origin else { return }
    let least = (last - origin) * finest
    // Remainders of Euclid's algorithm carry the rounding of the scores, at most 1/finest times over.
    let rounding = (last - origin) * 1e-9
    for value in values.dropFirst() {
      var (a, b) = (value - origin, step)
      while b > rounding { (a, b) = (b, abs(a - (a / b).rounded() * b)) }
      step = a
      if step <= least {
        step = 0
        return
      }
    }
  }

  /// The nearest point of the lattice.
  func held(_ value: Double) -> Double { step > 0 ? origin + ((value - origin) / step).rounded() * step : value }
}
