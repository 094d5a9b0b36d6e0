package import Statistics

/// How much of the variance of a figure each factor makes, alone and with its interactions.
///
/// First order S_i = 1 − E[(f(B) − f(A_B^i))²] / (2 V), total T_i = E[(f(A) − f(A_B^i))²] / (2 V), A and B independent samples and A_B^i the
/// sample A with factor i of B; V over both. A factor may be several coordinates that are exchanged together. A factor that changes nothing
/// has T exactly 0.
/// Source: Jansen 1999, Computer Physics Communications 117:35; Saltelli et al. 2010, ibid. 181:259, table 2.
public struct SobolIndices: Sendable {
  /// One factor's indices.
  public struct Index: Sendable {
    /// The factor's name.
    public var factor: String
    /// The first-order index S_i: the share of the variance that the factor makes alone.
    public var first: Double
    /// Lower and upper end around `first`, by bootstrap, at `level`.
    public var firstInterval: [Double]
    /// The total index T_i: the share that would remain if all other factors were fixed.
    public var total: Double
    /// Lower and upper end around `total`, by bootstrap, at `level`.
    public var totalInterval: [Double]
  }

  /// One a factor, in the order of the factors.
  public var indices: [Index]
  /// Of the figure over both samples.
  public var mean: Double
  /// The figure's variance over both samples.
  public var variance: Double
  /// Size of each sample; (factors + 2) times as many evaluations.
  public var sampleSize: Int
  /// Bootstrap resamples behind the intervals, and their level.
  public var resamples: Int
  /// The level of the intervals, between 0 and 1.
  public var level: Double

  /// Estimates the indices of a function of uniform numbers.
  ///
  /// - Parameters:
  ///   - factors: names, each with how many coordinates it has.
  ///   - sampleSize: of A and of B, ≥ 2.
  ///   - stream: where the coordinates come from.
  ///   - function: of all coordinates in [0, 1), factor by factor.
  /// - Returns: `nil` where the figure doesn't vary.
  package init?(
    factors: [(name: String, coordinates: Int)], sampleSize: Int, resamples: Int = 500, level: Double = 0.95,
    stream: RandomStream, threads: Int = 1, _ function: @Sendable ([Double]) throws -> Double
  ) rethrows {
    let width = factors.reduce(0) { $0 + $1.coordinates }
    let starts = factors.indices.map { index in factors[..<index].reduce(0) { $0 + $1.coordinates } }
    let rows = try Parallel.map(count: sampleSize, threads: threads) { row -> [Double] in
      var own = stream.substream("sample").substream(row)
      let a = (0..<width).map { _ in own.uniform() }
      let b = (0..<width).map { _ in own.uniform() }
      var values = [try function(a), try function(b)]
      for (factor, start) in zip(factors, starts) {
        var mixed = a
        for coordinate in start..<start + factor.coordinates { mixed[coordinate] = b[coordinate] }
        values.append(try function(mixed))
      }
      return values
    }
    let all = Array(0..<sampleSize)
    let moments = Self.moments(rows, all)
    guard moments.variance > 0 else { return nil }
    self.sampleSize = sampleSize
    self.resamples = resamples
    self.level = level
    mean = moments.mean
    variance = moments.variance
    let estimates = Self.estimates(rows, all, factors.count)
    var resampled: [[(first: Double, total: Double)]] = []
    for resample in 0..<resamples {
      var own = stream.substream("bootstrap").substream(resample)
      resampled.append(Self.estimates(rows, all.map { _ in own.integer(below: sampleSize) }, factors.count))
    }
    indices = factors.indices.map { factor in
      Index(
        factor: factors[factor].name, first: estimates[factor].first,
        firstInterval: Self.interval(resampled.map { $0[factor].first }, level), total: estimates[factor].total,
        totalInterval: Self.interval(resampled.map { $0[factor].total }, level))
    }
  }

  private static func moments(_ rows: [[Double]], _ chosen: [Int]) -> (mean: Double, variance: Double) {
    let count = Double(2 * chosen.count)
    let mean = chosen.reduce(0) { $0 + rows[$1][0] + rows[$1][1] } / count
    let squares = chosen.reduce(0) { sum, row in
      sum + (rows[row][0] - mean) * (rows[row][0] - mean) + (rows[row][1] - mean) * (rows[row][1] - mean)
    }
    return (mean, squares / count)
  }

  private static func estimates(_ rows: [[Double]], _ chosen: [Int], _ factors: Int) -> [(first: Double, total: Double)] {
    let variance = moments(rows, chosen).variance
    let scale = 2 * Double(chosen.count) * variance
    return (0..<factors).map { factor in
      guard variance > 0 else { return (0, 0) }
      var (first, total) = (0.0, 0.0)
      for row in chosen {
        let values = rows[row]
        first += (values[1] - values[factor + 2]) * (values[1] - values[factor + 2])
        total += (values[0] - values[factor + 2]) * (values[0] - values[factor + 2])
      }
      return (1 - first / scale, total / scale)
    }
  }

  /// Percentiles of resampled figures.
  private static func interval(_ values: [Double], _ level: Double) -> [Double] {
    let sorted = values.sorted()
    guard let last = sorted.indices.last else { return [] }
    let tail = (1 - level) / 2
    return [tail, 1 - tail].map { sorted[min(last, max(0, Int((Double(last) * $0).rounded())))] }
  }
}
