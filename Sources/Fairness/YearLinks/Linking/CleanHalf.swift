internal import RealModule
internal import Statistics

/// Anchors that agree, found from the half that agrees best outwards: where a search for drifted ones starts, so that several that drifted the same way
/// don't hide each other.
///
/// Start: of all halves (k/2 + 1 anchors) the one whose displacements vary least, contiguous once sorted (least trimmed squares; Rousseeuw & Leroy 1987,
/// Robust regression and outlier detection, ch. 4). Then the nearest of the others joins while its deletion t stays below the quantile at
/// α/(2(n + 1)) (Hadi & Simonoff 1993, J. Amer. Statist. Assoc. 88).
struct CleanHalf {
  /// Positions, in order.
  private(set) var kept: [Int]

  /// - Parameters:
  ///   - displacements: in points, of any common level.
  ///   - weights: inverse variances up to a factor.
  ///   - level: α.
  ///   - least: the least variance per unit of weight: what sampling alone gives.
  init(_ displacements: [Double], weights: [Double], level: Double, least: Double = 0) {
    let count = displacements.count
    let half = count / 2 + 1
    let order = displacements.indices.sorted { (displacements[$0], $0) < (displacements[$1], $1) }
    let first = Self.steadiest(order.map { displacements[$0] }, order.map { weights[$0] }, half)
    var isKept = [Bool](repeating: false, count: count)
    var sums = Sums()
    for place in order[first..<(first + half)] {
      isKept[place] = true
      sums.add(displacements[place], weights[place])
    }
    var (low, high) = (first - 1, first + half)
    while sums.count < count {
      // The next outwards on either side.
      let sides = [low >= 0 ? order[low] : nil, high < count ? order[high] : nil].compactMap(\.self)
      func distance(_ place: Int) -> Double { sums.distance(displacements[place], weights[place]) }
      guard let next = sides.min(by: { (distance($0), $0) < (distance($1), $1) }) else { break }
      let n = Double(sums.count)
      let critical = StudentTDistribution(degreesOfFreedom: n - 1).quantile(upperTail: level / (2 * (n + 1)))
      if distance(next) > max(critical * max(sums.variance, least).squareRoot(), 1e-9) { break }
      isKept[next] = true
      if low >= 0, next == order[low] { low -= 1 } else { high += 1 }
      sums.add(displacements[next], weights[next])
    }
    kept = isKept.indices.filter { isKept[$0] }
  }

  /// Where the run of so many sorted values begins that varies least.
  private static func steadiest(_ values: [Double], _ weights: [Double], _ length: Int) -> Int {
    let center = values[values.count / 2]
    var (weight, sum, square) = (0.0, 0.0, 0.0)
    var best = (start: 0, spread: Double.infinity)
    for end in values.indices {
      let value = values[end] - center
      weight += weights[end]
      sum += weights[end] * value
      square += weights[end] * value * value
      guard end + 1 >= length else { continue }
      let spread = square - sum * sum / weight
      if spread < best.spread { best = (end + 1 - length, spread) }
      let first = values[end + 1 - length] - center
      weight -= weights[end + 1 - length]
      sum -= weights[end + 1 - length] * first
      square -= weights[end + 1 - length] * first * first
    }
    return best.start
  }

  /// Weighted sums over some anchors, one added after the other (West 1979).
  private struct Sums {
    var count = 0
    var weight = 0.0
    var mean = 0.0
    /// Σ w (d − mean)².
    var squares = 0.0

    /// Per unit of weight, n − 1.
    var variance: Double { count > 1 ? squares / Double(count - 1) : 0 }

    mutating func add(_ value: Double, _ own: Double) {
      count += 1
      weight += own
      let step = value - mean
      mean += step * own / weight
      squares += own * step * (value - mean)
    }

    /// |d − mean| over what it would vary by with a variance of 1 per unit of weight.
    func distance(_ value: Double, _ own: Double) -> Double { abs(value - mean) / (1 / own + 1 / weight).squareRoot() }
  }
}
