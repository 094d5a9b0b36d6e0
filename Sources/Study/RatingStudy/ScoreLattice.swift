/// The steps in which scores are given: all of them lie at origin + whole number · step.
///
/// Scores are read as decimals, so that the step is found exactly: the greatest common divisor of their differences.
package struct ScoreLattice: Sendable, Equatable {
  /// One of the scores: the lowest.
  package var origin: Double
  /// Between neighbouring scores; 0 where any number can be given, or one only was.
  package var step: Double

  /// Scores with more decimal places are taken for any number.
  private static let mostPlaces = 6
  /// Between the lowest and the highest score there are fewer steps of the last place: whole numbers count them.
  private static let mostSteps = 1e18

  /// Any number.
  package init() { (origin, step) = (0, 0) }

  /// The coarsest lattice on which all the scores lie.
  ///
  /// - Parameter scores: finite, in any order; none: any number can be given.
  package init(_ scores: [Double]) {
    self.init(distinct: Set(scores).sorted())
  }

  /// - Parameter distinct: scores in ascending order, none twice.
  package init(distinct: [Double]) {
    self.init()
    guard let least = distinct.first else { return }
    origin = least
    let decimals = distinct.compactMap { ExactDecimal($0) }
    guard decimals.count == distinct.count, let places = decimals.map(\.places).max(), places <= Self.mostPlaces else { return }
    let mantissas = decimals.compactMap { $0.mantissa(at: places) }
    guard mantissas.count == distinct.count else { return }
    // Numbers so far apart in such fine steps are taken for any number.
    guard let most = mantissas.last, Double(most) - Double(mantissas[0]) < Self.mostSteps else { return }
    let divisor = mantissas.reduce(Int64(0)) { Self.greatestCommonDivisor($0, $1 - mantissas[0]) }
    step = Double(divisor) / PowersOfTen.double[places]
  }

  /// The nearest point of the lattice; the value itself where any number can be given.
  package func nearest(_ value: Double) -> Double {
    step > 0 ? origin + ((value - origin) / step).rounded() * step : value
  }

  private static func greatestCommonDivisor(_ a: Int64, _ b: Int64) -> Int64 {
    var (x, y) = (a.magnitude, b.magnitude)
    while y != 0 { (x, y) = (y, x % y) }
    return Int64(x)
  }
}
