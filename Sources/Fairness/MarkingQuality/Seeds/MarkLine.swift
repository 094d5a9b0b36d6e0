internal import Statistics

/// The line of a marker's marks on the definitive marks of the seeds, by least squares: whether one amount fits low and high marks alike.
///
/// Marks on definitive marks, not the other way round: errors are in the marks, and a line on what has errors is too flat.
struct MarkLine {
  /// Marks given per definitive mark; 1: one amount fits all.
  let slope: Double
  let interval: [Double]
  /// Of a slope of 1, two-sided.
  let pValue: Double

  private let count: Double
  private let means: (definitive: Double, mark: Double)
  private let square: Double
  private let variance: Double
  private let critical: Double
  /// Within what seeds were marked.
  private let seen: ClosedRange<Double>

  /// - Returns: `nil` of fewer than four, and where all definitive marks are the same.
  init?(definitive: [Double], marks: [Double], level: Double) {
    let n = Double(marks.count)
    guard marks.count >= 4, let low = marks.min(), let high = marks.max() else { return nil }
    let (meanX, meanY) = (definitive.reduce(0, +) / n, marks.reduce(0, +) / n)
    let square = definitive.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
    guard square > 1e-9 * max(1, meanX * meanX) else { return nil }
    let slope = zip(definitive, marks).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) } / square
    let rest = zip(definitive, marks).reduce(0) { sum, point in
      let residual = point.1 - meanY - slope * (point.0 - meanX)
      return sum + residual * residual
    }
    let variance = rest / (n - 2)
    let t = StudentTDistribution(degreesOfFreedom: n - 2)
    let error = (variance / square).squareRoot()
    (count, means, self.square, self.variance, seen) = (n, (meanX, meanY), square, variance, low...high)
    critical = t.criticalValue(level: level)
    self.slope = slope
    interval = [slope - critical * error, slope + critical * error]
    // Where marks lie on a line but for the last bits.
    pValue = error > 1e-9 ? t.twoSided((slope - 1) / error) : abs(slope - 1) < 1e-9 ? 1 : 0
  }

  /// The lowest, the middle and the highest of some marks, as far as seeds were marked so, with the definitive marks that belong to them; nothing where marks don't
  /// go up with definitive marks.
  func points(_ marks: [Double]) -> [MarkAdjustment.Point] {
    let known = marks.filter { seen.contains($0) }.sorted()
    guard interval[0] > 0, let low = known.first, let middle = Median.of(sorted: known), let high = known.last else { return [] }
    return [low, middle, high].map { mark in
      let away = (mark - means.mark) / slope
      let width = critical * (variance * (1 / count + away * away / square)).squareRoot() / slope
      return .init(
        mark: mark, adjusted: means.definitive + away, interval: [means.definitive + away - width, means.definitive + away + width])
    }
  }
}
