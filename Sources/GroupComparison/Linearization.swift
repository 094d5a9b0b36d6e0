internal import Statistics

/// A linear estimate of a difference between two groups, written as a sum over cells of unit × rater, for its variance over units and raters.
///
/// With units drawn within groups and raters drawn alike, Var = Σ over groups of G/(G − 1) Σ_u (s_u − s̄)² + Σ over classes of raters
/// R/(R − 1) Σ_r t_r² − Σ cells t²_ur, where s_u sums a unit's contributions and t_r, t_ur those that vary with raters; raters who score one
/// group only, the other only, or both, are a class each. The last sum takes off what units already contain (Cameron, Gelbach & Miller
/// 2011), and the raters' part is never below 0. Degrees of freedom by Satterthwaite.
struct Linearization {
  /// By side (0, 1), then unit: the sum of contributions.
  private var units: [[Int64: Double]] = [[:], [:]]
  private var raters: [Int32: Double] = [:]
  /// By rater: 1 for the first side, 2 for the second, 3 for both.
  private var classes: [Int32: Int] = [:]
  private var cells: [Int64: Double] = [:]

  /// Adds something that belongs to a unit.
  mutating func add(_ value: Double, side: Int, unit: Int64) { units[side][unit, default: 0] += value }

  /// Adds something that varies with raters.
  mutating func add(_ value: Double, side: Int, rater: Int32, unit: Int64) {
    raters[rater, default: 0] += value
    classes[rater, default: 0] |= side + 1
    cells[Int64(rater) << 32 | (unit & 0xffff_ffff), default: 0] += value
  }

  /// This estimate plus another times a factor.
  func adding(_ other: Linearization, times factor: Double) -> Linearization {
    var result = self
    for side in 0..<2 { result.units[side].merge(other.units[side].mapValues { $0 * factor }) { $0 + $1 } }
    result.classes.merge(other.classes) { $0 | $1 }
    result.raters.merge(other.raters.mapValues { $0 * factor }) { $0 + $1 }
    result.cells.merge(other.cells.mapValues { $0 * factor }) { $0 + $1 }
    return result
  }

  /// The interval of an estimate; `nil` where a side has fewer than two units.
  func interval(around estimate: Double, level: Double) -> [Double]? {
    var variance = 0.0
    var squares = 0.0
    for side in 0..<2 {
      let size = Double(units[side].count)
      guard size > 1 else { return nil }
      let sums = units[side].keys.sorted().map { units[side][$0] ?? 0 }
      let mean = sums.reduce(0, +) / size
      let part = size / (size - 1) * sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      variance += part
      squares += part * part / (size - 1)
    }
    let part = raterVariance()
    variance += part.variance
    squares += part.squares
    guard variance > 0 else { return [estimate, estimate] }
    let freedom = variance * variance / squares
    let margin = StudentTDistribution(degreesOfFreedom: freedom).criticalValue(level: level) * variance.squareRoot()
    return [estimate - margin, estimate + margin]
  }

  /// The raters' part, and its square over its degrees of freedom.
  private func raterVariance() -> (variance: Double, squares: Double) {
    var total = 0.0
    var squares = 0.0
    for kind in 1...3 {
      let own = raters.keys.filter { classes[$0] == kind }.sorted()
      guard !own.isEmpty else { continue }
      // A single rater of a class is taken as one of two.
      let size = Double(max(2, own.count))
      let part = size / (size - 1) * own.reduce(0.0) { $0 + Self.square(raters[$1]) }
      total += part
      squares += part * part / (size - 1)
    }
    let shared = cells.keys.sorted().reduce(0.0) { $0 + Self.square(cells[$1]) }
    guard total > shared else { return (0, 0) }
    let kept = (total - shared) / total
    return (total - shared, squares * kept * kept)
  }

  private static func square(_ value: Double?) -> Double { (value ?? 0) * (value ?? 0) }
}
