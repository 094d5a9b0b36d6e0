/// Sums over units from which coefficients of scores follow; units can be added and taken away.
package struct AgreementMoments: Sendable, Equatable {
  /// Units with a rating.
  private var units = 0.0
  private var ratings = 0.0
  /// Σ of units' squared numbers of ratings.
  private var squaredCounts = 0.0
  private var sum = 0.0
  private var squares = 0.0
  /// Σ of units' squared sums over their numbers of ratings.
  private var between = 0.0
  /// Σ of units' 2m/(m − 1) times the squares within, m ratings: twice the distances of Krippendorff's α; nothing of a single rating.
  private var distance = 0.0

  /// Of no unit.
  package init() {}

  /// Of one unit.
  ///
  /// - Parameters:
  ///   - scores: its ratings.
  ///   - centre: taken off every score, so that sums keep their digits: the mean of all.
  package init(_ scores: [Double], centre: Double) {
    guard !scores.isEmpty else { return }
    let m = Double(scores.count)
    units = 1
    ratings = m
    squaredCounts = m * m
    for score in scores {
      sum += score - centre
      squares += (score - centre) * (score - centre)
    }
    between = sum * sum / m
    if m > 1 {
      let mean = sum / m + centre
      distance = 2 * m / (m - 1) * scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
  }

  /// Of the units of both.
  package static func + (left: Self, right: Self) -> Self { left.adding(right, 1) }
  /// Of the left's units without the right's.
  package static func - (left: Self, right: Self) -> Self { left.adding(right, -1) }

  private func adding(_ other: Self, _ sign: Double) -> Self {
    var result = self
    result.units += sign * other.units
    result.ratings += sign * other.ratings
    result.squaredCounts += sign * other.squaredCounts
    result.sum += sign * other.sum
    result.squares += sign * other.squares
    result.between += sign * other.between
    result.distance += sign * other.distance
    return result
  }

  /// ICC(1) by mean squares, as ``OneWayCorrelation``; nil where nothing varies or no unit was rated twice.
  package var oneWay: Double? {
    guard units >= 2, ratings > units else { return nil }
    let betweenUnits = (between - sum * sum / ratings) / (units - 1)
    let within = (squares - between) / (ratings - units)
    let each = (ratings - squaredCounts / ratings) / (units - 1)
    let all = betweenUnits + (each - 1) * within
    return all > 1e-12 * squares / ratings && all.isFinite ? (betweenUnits - within) / all : nil
  }

  /// Krippendorff's α on an interval scale, where every unit has two ratings or more, as ``KrippendorffAlpha``; nil where nothing varies.
  package var alpha: Double? {
    let around = squares - sum * sum / ratings
    return ratings > 1 && around > 1e-12 * squares && around.isFinite ? 1 - (ratings - 1) * distance / (2 * ratings * around) : nil
  }
}
