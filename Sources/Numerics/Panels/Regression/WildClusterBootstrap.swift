internal import LinearAlgebra
package import Statistics

/// Why a coefficient can't be tested.
package enum EstimationError: Error, Equatable, Sendable {
  /// Nothing of the regressor is left beside what else is in the model.
  case collinear
  /// A clustering with fewer than two clusters; its index: 0 for the weights', then the error's.
  case tooFewClusters(clustering: Int)
}

/// The restricted wild cluster bootstrap of one coefficient, for few clusters.
///
/// Residuals under the hypothesis β = β₀ are multiplied by one random weight a cluster, the coefficient is estimated again with its CR1
/// error, and the share of |t*| ≥ |t| is the p-value. Everything else in the model (constant, absorbed effects) is taken out by
/// `partialOut`, which is applied once a cluster and not once a draw. The error may be clustered in two ways while the weights go by one of
/// them, the coarser (MacKinnon, Nielsen & Webb 2021, JBES 39).
/// - Complexity: O(G · n) to set up (and G calls of `partialOut`), O(G · C) a draw for C clusters of the error.
/// - Source: Cameron, Gelbach & Miller 2008, Rev. Econ. Statist. 90; Roodman, MacKinnon, Nielsen & Webb 2019, Stata Journal 19, for the
///   form in cluster sums.
package struct WildClusterBootstrap: Sendable {
  /// The coefficient.
  package let estimate: Double
  /// (estimate − hypothesized)/standard error, CR1 without the factor (N − 1)/(N − K), which cancels; 0 where the error is 0.
  package let statistic: Double
  /// Number of clusters that get a weight.
  package let clusters: Int

  /// One for each clustering of the error, and with two a third for the clusters of both.
  private let terms: [ClusteredScores]

  /// - Parameters:
  ///   - regressor: x, of length n.
  ///   - response: y, of length n.
  ///   - hypothesized: β₀.
  ///   - clusters: the cluster whose weight an observation gets.
  ///   - errorClusterings: one or two clusterings of the standard error; nil for `clusters` alone.
  ///   - partialOut: the residuals of a vector after all else in the model; linear and idempotent.
  /// - Throws: ``EstimationError``.
  package init(
    regressor: [Double], response: [Double], hypothesized: Double = 0, clusters: [Int32],
    errorClusterings: [[Int32]]? = nil, partialOut: ([Double]) -> [Double]
  ) throws(EstimationError) {
    // In the order in which they occur, which is the order that random weights are drawn in.
    let weighted = DenseCodes(clusters).inOrderOfAppearance
    let errors = errorClusterings?.map { DenseCodes($0).inOrderOfAppearance } ?? [weighted]
    precondition((1...2).contains(errors.count), "one clustering of the error or two")
    precondition(
      ([regressor.count] + ([weighted] + errors).map(\.codes.count)).allSatisfy { $0 == response.count },
      "columns of one length")
    for (index, codes) in ([weighted] + errors).enumerated() where codes.count < 2 {
      throw .tooFewClusters(clustering: index)
    }
    let x = partialOut(regressor)
    let total = dot(x, x)
    let rounding = 1e-20
    guard total > rounding * dot(regressor, regressor) else { throw .collinear }
    let restricted = zip(partialOut(response), x).map { $0 - hypothesized * $1 }
    var crossings = errors
    if errors.count == 2 { crossings.append(DenseCodes(crossing: errors[0].codes, errors[1].codes).inOrderOfAppearance) }
    var terms = crossings.map { ClusteredScores(x, $0) }
    for cluster in 0..<weighted.count {
      let own = partialOut(restricted.indices.map { weighted.codes[$0] == cluster ? restricted[$0] : 0 })
      for index in terms.indices { terms[index].append(x, own, crossings[index]) }
    }
    self.clusters = weighted.count
    self.terms = terms
    estimate = hypothesized + dot(x, restricted) / total
    statistic = Self.statistic([Double](repeating: 1, count: weighted.count), terms) ?? 0
  }

  /// t for given weights; nil where its error is 0.
  ///
  /// A two-way variance that is not positive is replaced by the larger one-way one.
  private static func statistic(_ weights: [Double], _ terms: [ClusteredScores]) -> Double? {
    var sum = 0.0
    let variances = terms.map { term in
      let (total, variance) = term.scoreAndVariance(weights)
      sum = total
      return variance
    }
    let variance =
      variances.count == 3 ? ClusteredCovariance.variance(variances[0], variances[1], both: variances[2]) : variances[0]
    return variance > 0 ? sum / variance.squareRoot() : nil
  }

  /// A p-value and how many draws it rests on.
  package struct Result: Sendable, Equatable {
    /// In 0...1.
    package let pValue: Double
    /// Draws, or the number of distinct weights where all were tried.
    package let draws: Int
    /// Whether all distinct weights were tried, so that p is exact.
    package let isExact: Bool
  }

  /// The symmetric p-value; all distinct weights are tried where there are no more than `draws`.
  package func pValue(
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
        return Self.statistic(drawn, terms).map { abs($0) >= limit } ?? true
      }
    }.reduce(0, +)
    let p = isExact ? Double(extreme) / Double(count) : Double(extreme + 1) / Double(count + 1)
    return Result(pValue: p, draws: count, isExact: isExact)
  }
}

/// The scores Σ x̃ û* of the error's clusters, linear in the weights.
private struct ClusteredScores: Sendable {
  /// influence[h][c]: what the residuals of weighted cluster h, multiplied by 1, add to the score of the error's cluster c.
  private var influence: [[Double]] = []
  /// Σ x̃² over each of the error's clusters.
  private let information: [Double]

  init(_ x: [Double], _ codes: DenseCodes) { information = codes.sums(x, x) }

  mutating func append(_ x: [Double], _ residuals: [Double], _ codes: DenseCodes) {
    influence.append(codes.sums(x, residuals))
  }

  /// Σ scores before, and G/(G − 1) Σ scores² after the coefficient is estimated anew.
  func scoreAndVariance(_ weights: [Double]) -> (score: Double, variance: Double) {
    var scores = [Double](repeating: 0, count: information.count)
    for (weight, row) in zip(weights, influence) {
      for cluster in row.indices { scores[cluster] += weight * row[cluster] }
    }
    let total = scores.reduce(0, +)
    let deviation = total / information.reduce(0, +)
    var squares = 0.0
    for cluster in scores.indices {
      let score = scores[cluster] - deviation * information[cluster]
      squares += score * score
    }
    let clusters = Double(scores.count)
    return (total, squares * clusters / (clusters - 1))
  }
}

extension DenseCodes {
  /// Σ aᵢbᵢ over each cluster.
  fileprivate func sums(_ a: [Double], _ b: [Double]) -> [Double] { sums(zip(a, b).map { $0 * $1 }) }
}
