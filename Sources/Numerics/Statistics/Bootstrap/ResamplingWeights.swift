/// Random weights that stand for drawing clusters anew; mean 1.
package enum ResamplingWeights: String, Sendable, CaseIterable, Codable {
  /// How often each cluster is drawn in a sample with replacement: the ordinary bootstrap. Variance 1 − 1/G; about a third are 0.
  case multinomial
  /// Exponential numbers over their mean: the Bayesian bootstrap (Rubin 1981, Ann. Statist. 9). Nothing ever drops out, so that designs
  /// stay connected and small groups stay present.
  case exponential

  /// One weight per cluster, summing to the number of clusters in every stratum.
  ///
  /// - Parameter strata: the stratum of each cluster (its group, say); nil for one. A cluster alone in its stratum has weight 1.
  package func draw(_ clusters: Int, strata: [Int]? = nil, from stream: inout RandomStream) -> [Double] {
    precondition(strata.map { $0.count == clusters } ?? true, "one stratum a cluster")
    guard let strata else { return draw(clusters, &stream) }
    var weights = [Double](repeating: 0, count: clusters)
    let members = Dictionary(grouping: 0..<clusters) { strata[$0] }
    for (_, own) in members.sorted(by: { $0.key < $1.key }) {
      for (cluster, weight) in zip(own, draw(own.count, &stream)) { weights[cluster] = weight }
    }
    return weights
  }

  private func draw(_ clusters: Int, _ stream: inout RandomStream) -> [Double] {
    switch self {
    case .multinomial:
      var counts = [Double](repeating: 0, count: clusters)
      for _ in 0..<clusters { counts[stream.integer(below: clusters)] += 1 }
      return counts
    case .exponential: return stream.simplex(parts: max(1, clusters)).prefix(clusters).map { $0 * Double(clusters) }
    }
  }
}

/// Weights of observations in two crossed clusterings: the product of a weight per unit and one per rater, drawn independently.
///
/// The variance of a mean is not underestimated, though exact in no crossed design. Sources: Owen 2007, Ann. Appl. Statist. 1
/// (pigeonhole bootstrap); Owen & Eckles 2012, Ann. Appl. Statist. 6 (products of independent weights).
package struct TwoWayWeights: Sendable {
  /// One weight a cluster of the first kind.
  package let first: [Double]
  /// One weight a cluster of the second kind.
  package let second: [Double]

  /// Draws weights for the clusters of both kinds, each within its strata.
  package init(
    _ kind: ResamplingWeights, first: Int, firstStrata: [Int]? = nil, second: Int, secondStrata: [Int]? = nil,
    from stream: inout RandomStream
  ) {
    self.first = kind.draw(first, strata: firstStrata, from: &stream)
    self.second = kind.draw(second, strata: secondStrata, from: &stream)
  }

  /// The weight of an observation in these clusters.
  package subscript(first a: Int, second b: Int) -> Double { first[a] * second[b] }
}
