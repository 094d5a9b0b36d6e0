/// Krippendorff's α: agreement of any number of raters, with missing ratings, on four kinds of scale.
///
/// α = 1 − D_o/D_e: the mean squared distance of two ratings of one unit over that of any two ratings. Units with a single rating have
/// no pair and count for nothing.
/// Sources: Krippendorff 2011, *Computing Krippendorff's alpha-reliability*; 2018, *Content Analysis* (4th ed.), chapter 12.
public struct KrippendorffAlpha: Sendable {
  /// How far two ratings are apart.
  public enum Metric: String, Sendable, CaseIterable, Codable {
    /// 0 if equal, else 1.
    case nominal
    /// The number of ratings from one value to the other, their own counted by half: the difference of the mid-ranks.
    case ordinal
    /// The difference.
    case interval
    /// (c − k)/(c + k), for values ≥ 0.
    case ratio
  }

  /// Ratings of each unit with two or more.
  private let units: [[Double]]
  /// How far two ratings are apart.
  public let metric: Metric

  /// - Parameter ratings: ratings[unit][rater], nil where missing; rows needn't be of one length.
  public init(_ ratings: [[Double?]], metric: Metric) {
    units = ratings.map { $0.compactMap { $0 } }.filter { $0.count >= 2 }
    precondition(metric != .ratio || units.joined().allSatisfy { $0 >= 0 }, "a ratio scale starts at 0")
    self.metric = metric
  }

  /// Number of units with two or more ratings.
  public var pairableUnits: Int { units.count }
  /// Number of ratings in them.
  public var pairableRatings: Int { units.reduce(0) { $0 + $1.count } }

  /// 1 for perfect agreement, 0 for that of chance, possibly negative; nil where all ratings are equal or none can be paired.
  /// - Complexity: O(n log n) for n ratings; on a ratio scale also the square of the number of distinct values.
  public var estimate: Double? { KrippendorffAlpha.alpha(units, metric) }

  /// A percentile interval from resampling whole units; nil where the estimate is, or hardly any resample has one.
  ///
  /// Source: Zapf, Castell, Morawietz & Karch 2016, BMC Med. Res. Methodol. 16.
  public func interval(
    level: Double = 0.95, draws: Int = 1000, stream: RandomStream, threads: Int = 1
  ) -> ClosedRange<Double>? {
    guard estimate != nil else { return nil }
    let replicates = Parallel.map(count: draws, threads: threads) { draw in
      var own = stream.substream(draw)
      return Self.alpha(units.indices.map { _ in units[own.integer(below: units.count)] }, metric)
    }.compactMap { $0 }
    // Where all ratings drawn are equal there is no α; an interval from few others would be of something else.
    guard replicates.count * 2 >= draws else { return nil }
    return BootstrapInterval.percentile(replicates, level: level)
  }

  private static func alpha(_ units: [[Double]], _ metric: Metric) -> Double? {
    switch metric {
    case .nominal: ratio(units, within: distinctPairs, of: distinctPairs)
    case .interval: ratio(units, within: squaredDifferences, of: squaredDifferences)
    case .ordinal: alpha(midRanks(units), .interval)
    case .ratio: ratio(units, within: relativeDifferences, of: relativeDifferences)
    }
  }

  /// 1 − (n − 1) Σ_u W(u)/(m_u − 1) / W(all), W the summed distance over ordered pairs.
  private static func ratio(
    _ units: [[Double]], within: ([Double]) -> Double, of all: ([Double]) -> Double
  ) -> Double? {
    let pool = units.flatMap { $0 }
    let expected = all(pool)
    guard expected > 0 else { return nil }
    let observed = units.reduce(0) { $0 + within($1) / Double($1.count - 1) }
    return 1 - Double(pool.count - 1) * observed / expected
  }

  private static func distinctPairs(_ values: [Double]) -> Double {
    let n = Double(values.count)
    return n * n - counts(values).reduce(0) { $0 + Double($1.count * $1.count) }
  }

  private static func squaredDifferences(_ values: [Double]) -> Double {
    guard let first = values.first, values.contains(where: { $0 != first }) else { return 0 }
    return 2 * Double(values.count) * WeightedMoments(values).sumOfSquares
  }

  private static func relativeDifferences(_ values: [Double]) -> Double {
    let distinct = counts(values)
    var sum = 0.0
    for (index, a) in distinct.enumerated() {
      for b in distinct[..<index] {
        let distance = (a.value - b.value) / (a.value + b.value)
        sum += 2 * Double(a.count * b.count) * distance * distance
      }
    }
    return sum
  }

  private static func midRanks(_ units: [[Double]]) -> [[Double]] {
    var ranks = Ranking.ranks(units.flatMap { $0 }, ties: .average, direction: .lowestFirst)[...]
    return units.map { unit in
      defer { ranks = ranks.dropFirst(unit.count) }
      return Array(ranks.prefix(unit.count))
    }
  }

  /// Distinct values in ascending order, and how often each occurs.
  private static func counts(_ values: [Double]) -> [(value: Double, count: Int)] {
    var result: [(value: Double, count: Int)] = []
    for value in values.sorted() {
      if result.last?.value == value { result[result.count - 1].count += 1 } else { result.append((value, 1)) }
    }
    return result
  }
}
