internal import Statistics

/// A linear estimate of a difference between two groups, written as a sum over cells of unit × rater, for its variance over units and raters.
///
/// *Units* are drawn within groups: leave-one-out (jackknife) variance (G − 1)/G Σ_u (ψ_u − ψ̄)² with ψ_u = s_u/(1 − w_u), s_u the sum of a unit's
/// contributions and w_u its share of the group's people. *Raters* are drawn alike: Σ over classes of R/(R − 1) Σ_r t_r², t_r being what varies with
/// raters; those who score one group only, the other only, or both, are a class each, and those of one unit belong to the unit. What both
/// contain is taken off once: Σ over cells of (t_ur − w_u t_r)² (Cameron, Gelbach & Miller 2011), and the raters' part is never below 0.
/// Reference cases are units of neither group, drawn alike; raters' ratings of them vary with the raters. Degrees of freedom by Satterthwaite.
struct Linearization {
  /// The side of reference cases, which belong to neither group.
  static let cases = 2

  /// By side (0, 1, cases), then unit: the sum of contributions.
  private var units: [[Int64: Double]] = [[:], [:], [:]]
  /// By side, then unit: its share of the group's people.
  private var shares: [[Int64: Double]] = [[:], [:]]
  /// By side, then rater, then unit: what varies with raters.
  private var cells: [[Int32: [Int64: Double]]] = [[:], [:], [:]]

  /// Adds a person's share of their group.
  mutating func add(share: Double, side: Int, unit: Int64) { shares[side][unit, default: 0] += share }

  /// Adds something that belongs to a unit.
  mutating func add(_ value: Double, side: Int, unit: Int64) { units[side][unit, default: 0] += value }

  /// Adds something that varies with raters.
  mutating func add(_ value: Double, side: Int, rater: Int32, unit: Int64) {
    cells[side][rater, default: [:]][unit, default: 0] += value
  }

  /// Takes over the shares of units.
  mutating func takeShares(of other: Linearization) { shares = other.shares }

  /// This estimate plus another times a factor; the shares are this one's.
  func adding(_ other: Linearization, times factor: Double) -> Linearization {
    var result = self
    for side in 0...Self.cases {
      result.units[side].merge(other.units[side].mapValues { $0 * factor }) { $0 + $1 }
      for (rater, own) in other.cells[side] {
        result.cells[side][rater, default: [:]].merge(own.mapValues { $0 * factor }) { $0 + $1 }
      }
    }
    return result
  }

  /// The interval of an estimate; `nil` where a side has fewer than two units.
  ///
  /// - Parameter other: the variance of something independent that was taken off, and its degrees of freedom.
  func interval(
    around estimate: Double, level: Double, besides other: (variance: Double, degreesOfFreedom: Double)? = nil
  ) -> [Double]? {
    guard var total = total() else { return nil }
    if let other, other.variance > 0, other.degreesOfFreedom > 0 {
      total += VariancePart(variance: other.variance, degreesOfFreedom: other.degreesOfFreedom)
    }
    guard total.variance > 0 else { return [estimate, estimate] }
    let margin = total.distribution.criticalValue(level: level) * total.variance.squareRoot()
    return [estimate - margin, estimate + margin]
  }

  /// The p-value of equivalence: two one-sided tests of |truth| ≥ margin, the larger of their p-values (Schuirmann 1987).
  ///
  /// - Returns: `nil` where a side has fewer than two units or the margin is 0.
  func equivalence(of estimate: Double, margin: Double) -> Double? {
    guard margin > 0, let total = total() else { return nil }
    guard total.variance > 0 else { return abs(estimate) < margin ? 0 : 1 }
    return total.distribution.lowerTail((abs(estimate) - margin) / total.variance.squareRoot())
  }

  /// The interval for these very units and people: raters alone are drawn anew, those of one unit too.
  ///
  /// - Parameter least: a variance below which it is not taken: that of the model, which knows of errors that few raters don't show.
  func intervalHere(around estimate: Double, level: Double, least: Double) -> [Double]? {
    let own = raterClasses(withBound: true).variance
    guard max(own.variance, least) > 0 else { return nil }
    let margin =
      own.variance >= least
      ? own.distribution.criticalValue(level: level) * own.variance.squareRoot()
      : NormalDistribution.standard.criticalValue(level: level) * least.squareRoot()
    return [estimate - margin, estimate + margin]
  }

  /// The estimate as the coefficient of a regression of units on their group, with as many degrees of freedom as units less two; `nil` where a side has
  /// fewer than two units, or no error.
  func regression(of estimate: Double) -> HiddenReason? {
    guard let total = total(), total.variance > 0 else { return nil }
    let count = (0..<2).reduce(0) { $0 + (shares[$1].isEmpty ? units[$1].count : shares[$1].count) }
    return HiddenReason(estimate: estimate, standardError: total.variance.squareRoot(), degreesOfFreedom: Double(count - 2))
  }

  /// By side and unit: its deviation from the mean of its group; units without people are left out.
  func deviations() -> [(side: Int, unit: Int64, value: Double)] {
    (0..<2).flatMap { side in
      shares[side].sorted { $0.key < $1.key }.compactMap { unit, share in
        share > 0 ? (side, unit, (side == 0 ? 1 : -1) * (units[side][unit] ?? 0) / share) : nil
      }
    }
  }

  private func total() -> VariancePart? {
    var total = VariancePart()
    for side in 0..<2 {
      guard let part = unitVariance(side) else { return nil }
      total += part
    }
    if let cases = caseVariance() { total += cases }
    total += raterVariance()
    return total
  }

  private func unitVariance(_ side: Int) -> VariancePart? {
    let own = shares[side].isEmpty ? units[side].keys.sorted() : shares[side].keys.sorted()
    let size = Double(own.count)
    guard size > 1 else { return nil }
    let left = own.map { (units[side][$0] ?? 0) / (1 - min(0.9, shares[side][$0] ?? 1 / size)) }
    let mean = left.reduce(0, +) / size
    let variance = (size - 1) / size * left.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return VariancePart(variance: variance, degreesOfFreedom: size - 1)
  }

  /// Over reference cases; a single one is taken as it is.
  private func caseVariance() -> VariancePart? {
    let sums = units[Self.cases].sorted { $0.key < $1.key }.map(\.value)
    guard !sums.isEmpty else { return nil }
    let size = Double(max(2, sums.count))
    let mean = sums.count > 1 ? sums.reduce(0, +) / size : 0
    let variance = size / (size - 1) * sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return VariancePart(variance: variance, degreesOfFreedom: size - 1)
  }

  private func raterVariance() -> VariancePart {
    let (result, shared) = raterClasses(withBound: false)
    guard result.variance > shared else { return VariancePart() }
    let kept = (result.variance - shared) / result.variance
    return VariancePart(variance: result.variance - shared, squares: result.squares * kept * kept)
  }

  /// The variance over raters, and what of it their units contain already; raters of one unit count on request.
  private func raterClasses(withBound: Bool) -> (variance: VariancePart, shared: Double) {
    var classes: [[Double]] = [[], [], []]
    var shared = 0.0
    for rater in Set(cells.flatMap(\.keys)).sorted() {
      let sides = cells.map { $0[rater] ?? [:] }
      guard withBound || sides.reduce(0, { $0 + $1.count }) > 1 else { continue }
      var total = 0.0
      for side in 0..<2 {
        let units = sides[side].keys.sorted()
        let sum = units.reduce(0.0) { $0 + (sides[side][$1] ?? 0) }
        let weights = units.map { shares[side][$0] ?? 1 / Double(units.count) }
        let weight = weights.reduce(0, +)
        for (unit, own) in zip(units, weights) {
          let rest = (sides[side][unit] ?? 0) - (weight > 0 ? own / weight * sum : 0)
          shared += rest * rest
        }
        total += sum
      }
      for (_, value) in sides[Self.cases].sorted(by: { $0.key < $1.key }) {
        total += value
        // Its error stands in the case's sum, too.
        shared += value * value
      }
      classes[sides[0].isEmpty == sides[1].isEmpty ? 2 : sides[1].isEmpty ? 0 : 1].append(total)
    }
    var result = VariancePart()
    for own in classes where !own.isEmpty {
      // A single rater of a class is taken as one of two.
      let size = Double(max(2, own.count))
      let part = size / (size - 1) * own.reduce(0) { $0 + $1 * $1 }
      result += VariancePart(variance: part, degreesOfFreedom: size - 1)
    }
    return (result, shared)
  }
}
