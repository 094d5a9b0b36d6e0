internal import LinearAlgebra
internal import Panels
internal import RatingStudy
internal import Statistics

/// Bounds on what former units changed with the move, allowing for what was already going on before it.
package struct HonestDeparture: Sendable {
  /// An interval under one bound on what would have gone on without the move.
  package struct Bound: Sendable {
    /// M̄, a multiple of the largest change before the move, or M, in points.
    package var m: Double
    /// In points; `nil` where every value is rejected.
    package var interval: ClosedRange<Double>?
  }

  /// After the move the relation changes from one period to the next by at most M̄ times its largest change before.
  package var relativeMagnitudes: [Bound]
  /// From one period to the next the change itself changes by at most M points.
  package var smoothness: [Bound]
  /// The largest M̄ whose interval leaves out 0; `nil` where that of M̄ = 0 does not.
  package var breakdown: Double?
}

/// The event study around the last period before the move, and its honest bounds.
///
/// Every pair of a former unit's rater and a person who left has an effect of its own, so that coefficients are changes within pairs since the last
/// period before the move: without that, who is seen how long before would enter (people who leave late are seen earlier), and a steady slide would
/// look like a kink. The target is the mean over the periods after that of the move, weighted by ratings. Source: ``HonestBounds``.
struct DepartureBounds {
  let honest: HonestDeparture
  /// The effect since the last period before the move, and net of the straight line through the periods before it.
  let bounds: HonestBounds
  /// The mean time before the last period before the move, over ratings given before it, and the target's mean time since, in periods.
  let before: Double
  let after: Double

  /// M̄ of the intervals that are printed.
  private static let multiples = [0.5, 1, 1.5, 2]

  /// - Returns: nil where fewer than two periods stand before the last one before the move without a gap, or nothing after it.
  init?(_ departure: Departure, _ columns: Departure.Columns, times: [Int?]) {
    let settings = departure.settings
    let present = Set(times.compactMap { $0 }).sorted().filter { time in times.count { $0 == time } >= settings.minimumLeavers }
    guard let place = present.firstIndex(of: -1) else { return nil }
    var (first, last) = (place, place)
    while first > 0, present[first - 1] == present[first] - 1 { first -= 1 }
    while last + 1 < present.count, present[last + 1] == present[last] + 1 { last += 1 }
    let own = present.filter { $0 != -1 }
    guard place - first >= EventCoefficients.fewestLeads, let found = Self.regression(departure, columns, times, own) else { return nil }
    // The periods without a gap around the reference, by their place among the coefficients.
    let around = present[first...last].filter { $0 != -1 }
    let places = around.compactMap { own.firstIndex(of: $0) }
    func count(_ time: Int) -> Double { Double(times.count { $0 == time }) }
    let lags = around.filter { $0 >= 0 }
    let weight = lags.map { ($0 > 0) != columns.isOnlyMove ? count($0) : 0 }
    let total = weight.reduce(0, +)
    guard total > 0 else { return nil }
    let quantile = (1 + settings.interval) / 2
    // Few clusters: as wide as t on clusters − 1 degrees of freedom.
    let stretch =
      StudentTDistribution(degreesOfFreedom: Double(max(2, found.clusters)) - 1).quantile(quantile)
      / NormalDistribution.standard.quantile(quantile)
    var covariance = Matrix(rows: places.count, columns: places.count)
    for (i, a) in places.enumerated() {
      for (j, b) in places.enumerated() { covariance[i, j] = stretch * stretch * found.covariance[a, b] }
    }
    let coefficients = EventCoefficients(
      estimates: places.map { found.coefficients[$0] }, covariance: covariance, leads: place - first)
    let multiples = Self.multiples + (Self.multiples.contains(settings.honestMagnitude) ? [] : [settings.honestMagnitude])
    let target = weight.map { $0 / total }
    let largest = coefficients.largestChangeBefore
    guard
      let bounds = HonestBounds(
        coefficients, target: target, relativeMagnitudes: multiples.sorted(), smoothness: [0, 0.25, 0.5, 1].map { $0 * largest },
        level: settings.interval)
    else { return nil }
    self.bounds = bounds
    func bound(_ own: HonestBounds.Bound) -> HonestDeparture.Bound { .init(m: own.m, interval: own.interval) }
    honest = HonestDeparture(
      relativeMagnitudes: bounds.relativeMagnitudes.map(bound), smoothness: bounds.smoothness.map(bound), breakdown: bounds.breakdown)
    let ofLeads = present[first...place].map { (Double(-1 - $0), count($0)) }
    before = ofLeads.reduce(0) { $0 + $1.0 * $1.1 } / ofLeads.reduce(0) { $0 + $1.1 }
    after = zip(lags, target).reduce(0) { $0 + Double($1.0 + 1) * $1.1 }
  }

  /// A coefficient for each time but the reference, pairs absorbed.
  private static func regression(
    _ departure: Departure, _ columns: Departure.Columns, _ times: [Int?], _ own: [Int]
  ) -> AbsorbedRegression? {
    let source = departure.source
    let pair = DenseCodes(crossing: columns.rater, columns.rows.map { source.rows.person[$0] })
    let effects = DenseCodes(
      crossing: times.map { $0 != nil ? 1 : 0 }, times.indices.map { times[$0] != nil ? pair.codes[$0] : columns.rater[$0] })
    let absorber = Absorber(departure.design(columns, effects.codes, effects.count), nuisance: source.periodColumns(columns.rows))
    return departure.regression(columns, own.map { time in times.map { $0 == time ? 1 : 0 } }, absorber)
  }

  /// Whether the interval under the M̄ that decides lies on one side of 0, the estimate's.
  func survives(_ estimate: Double, _ settings: AuditSettings) -> Bool {
    guard let interval = honest.relativeMagnitudes.first(where: { $0.m == settings.honestMagnitude })?.interval else { return false }
    return estimate > 0 ? interval.lowerBound > 0 : interval.upperBound < 0
  }

  /// Whether a straight line through the periods before the move could have led there: net of it nothing is left beyond chance, on the side
  /// that the estimate itself has shown.
  func couldHaveSlid(_ estimate: Double, _ settings: AuditSettings) -> Bool {
    let side = estimate < 0 ? -1.0 : 1.0
    let line = bounds.line
    return side * line.net <= line.netError * NormalDistribution.standard.quantile(1 - settings.fdrLevel)
  }

  /// Whether what was given before the move followed a line that isn't level, beyond chance.
  func isSliding(_ settings: AuditSettings) -> Bool {
    let line = bounds.line
    return abs(line.drift) > line.driftError * NormalDistribution.standard.quantile(1 - settings.fdrLevel / 2)
  }

  /// What the line makes of a difference between the periods after the move and the mean of those before it, and its standard error, in points.
  var slide: (value: Double, error: Double) {
    let scale = after > 0 ? (after + before) / after : 1
    return (bounds.line.drift * scale, bounds.line.driftError * scale)
  }
}
