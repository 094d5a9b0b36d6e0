/// The restricted wild cluster bootstrap of one coefficient, for few clusters.
///
/// Residuals under the hypothesis β = β₀ are multiplied by one random weight a cluster, the coefficient is estimated again with its CR1
/// error, and the share of |t*| ≥ |t| is the p-value. Everything else in the model (constant, absorbed effects) is taken out by
/// `partialOut`, which is applied once a cluster and not once a draw.
/// - Complexity: O(G · n) to set up (and G calls of `partialOut`), O(G²) a draw.
/// - Source: Cameron, Gelbach & Miller 2008, Rev. Econ. Statist. 90; Roodman, MacKinnon, Nielsen & Webb 2019, Stata Journal 19, for the
///   form in cluster sums.
public struct WildClusterBootstrap: Sendable {
  /// The coefficient.
  public let estimate: Double
  /// (estimate − hypothesized)/standard error, CR1 without the factors that cancel.
  public let statistic: Double
  public let clusters: Int

  /// H[h][g]: what residuals of cluster h, multiplied by 1, add to the score of cluster g.
  private let influence: [[Double]]
  /// Σ x̃² over each cluster.
  private let information: [Double]

  /// - Parameters:
  ///   - regressor: x, of length n.
  ///   - response: y, of length n.
  ///   - hypothesized: β₀.
  ///   - clusters: one number an observation.
  ///   - partialOut: the residuals of a vector after all else in the model; linear and idempotent.
  /// - Throws: `collinear` where nothing of x is left, `tooFewClusters` below 2.
  public init(
    regressor: [Double], response: [Double], hypothesized: Double = 0, clusters: [Int],
    partialOut: ([Double]) -> [Double]
  ) throws(EstimationError) {
    precondition(regressor.count == response.count && clusters.count == response.count, "columns of one length")
    let codes = DenseCodes(clusters)
    guard codes.count >= 2 else { throw .tooFewClusters(clustering: 0) }
    let x = partialOut(regressor)
    let total = dot(x, x)
    guard total > 1e-20 * dot(regressor, regressor) else { throw .collinear(column: 0) }
    let restricted = zip(partialOut(response), x).map { $0 - hypothesized * $1 }
    let deviation = dot(x, restricted) / total
    var information = [Double](repeating: 0, count: codes.count)
    for row in x.indices { information[codes.values[row]] += x[row] * x[row] }
    var influence: [[Double]] = []
    for cluster in 0..<codes.count {
      let own = partialOut(restricted.indices.map { codes.values[$0] == cluster ? restricted[$0] : 0 })
      var scores = [Double](repeating: 0, count: codes.count)
      for row in own.indices { scores[codes.values[row]] += x[row] * own[row] }
      influence.append(scores)
    }
    self.clusters = codes.count
    self.information = information
    self.influence = influence
    estimate = hypothesized + deviation
    statistic = Self.statistic([Double](repeating: 1, count: codes.count), influence, information) ?? 0
  }

  /// t for given weights: Σ scores over the root of Σ (score − deviation · information)²; nil where that root is 0.
  private static func statistic(_ weights: [Double], _ influence: [[Double]], _ information: [Double]) -> Double? {
    var scores = [Double](repeating: 0, count: weights.count)
    for (weight, row) in zip(weights, influence) {
      for cluster in row.indices { scores[cluster] += weight * row[cluster] }
    }
    let sum = scores.reduce(0, +)
    let deviation = sum / information.reduce(0, +)
    let squares = zip(scores, information).reduce(0) { total, pair in
      let score = pair.0 - deviation * pair.1
      return total + score * score
    }
    return squares > 0 ? sum / squares.squareRoot() : nil
  }

  /// A p-value and how many draws it rests on.
  public struct Result: Sendable, Equatable {
    public let pValue: Double
    /// Draws, or the number of distinct weights where all were tried.
    public let draws: Int
    /// Whether all distinct weights were tried, so that p is exact.
    public let isExact: Bool
  }

  /// The symmetric p-value; all distinct weights are tried where there are no more than `draws`.
  public func pValue(
    _ weights: WildWeights, draws: Int, stream: RandomStream, threads: Int = 1
  ) -> Result {
    let distinct = weights.distinctDraws(clusters)
    let isExact = distinct <= Double(draws)
    let count = isExact ? Int(distinct) : draws
    let chunk = 256
    let limit = abs(statistic) * (1 - 1e-9)
    let extreme = Parallel.map(count: (count + chunk - 1) / chunk, threads: threads) { index in
      var own = stream.substream(index)
      return (index * chunk..<min(count, (index + 1) * chunk)).count { number in
        let drawn = isExact ? weights.draw(number: number, clusters: clusters) : weights.draw(clusters, from: &own)
        // Weights that leave no variation at all fit as well as anything can.
        return Self.statistic(drawn, influence, information).map { abs($0) >= limit } ?? true
      }
    }.reduce(0, +)
    let p = isExact ? Double(extreme) / Double(count) : Double(extreme + 1) / Double(count + 1)
    return Result(pValue: p, draws: count, isExact: isExact)
  }
}
