internal import RealModule

/// How often each score was got; counts need not be whole.
package struct ScoreCounts: Sendable, Hashable {
  /// Different scores, the lowest first.
  package let scores: [Double]
  /// How often each was got, above 0.
  package let counts: [Double]

  /// Of scores in any order.
  ///
  /// - Complexity: O(n log n).
  package init(_ scores: [Double]) {
    var (values, counts): ([Double], [Double]) = ([], [])
    for score in scores.sorted() {
      if values.last == score {
        counts[counts.count - 1] += 1
      } else {
        values.append(score)
        counts.append(1)
      }
    }
    (self.scores, self.counts) = (values, counts)
  }

  /// Scores, the lowest first, each once, with how often they were got.
  package init(scores: [Double], counts: [Double]) {
    precondition(scores.count == counts.count, "a count for each score")
    (self.scores, self.counts) = (scores, counts)
  }

  /// The sum of the counts.
  package var total: Double { counts.reduce(0, +) }
  /// The mean.
  package var mean: Double { zip(scores, counts).reduce(0) { $0 + $1.0 * $1.1 } / total }
  /// The variance, n − 1; 0 for a single score.
  package var variance: Double {
    let (n, mean) = (total, mean)
    let sum = zip(scores, counts).reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) }
    return n > 1 ? sum / (n - 1) : 0
  }

  /// The share of scores in each category between boundaries: a score that equals a boundary is above it.
  package func shares(boundaries: [Double]) -> [Double] {
    var shares = [Double](repeating: 0, count: boundaries.count + 1)
    for (score, count) in zip(scores, counts) { shares[boundaries.partitionPoint { $0 <= score }] += count }
    let total = total
    return shares.map { $0 / total }
  }

  /// The same scores as another sample of as many might have them: the Bayesian bootstrap.
  ///
  /// - Source: Rubin 1981, Ann. Stat. 9:130.
  package func resampled(_ stream: inout RandomStream) -> ScoreCounts {
    let drawn = counts.map { ChiSquaredDistribution(degreesOfFreedom: 2 * $0).quantile(stream.uniform()) / 2 }
    let (sum, total) = (drawn.reduce(0, +), total)
    return ScoreCounts(scores: scores, counts: drawn.map { $0 * total / sum })
  }
}

extension ScoreCounts {
  /// As many different scores as take little time to draw anew.
  private static let mostScores = 500

  /// The same counts over at most 500 scores: where there are more, each goes to the nearest of as many places in equal steps.
  package func binned() -> ScoreCounts {
    guard scores.count > Self.mostScores, let low = scores.first, let high = scores.last else { return self }
    let width = (high - low) / Double(Self.mostScores - 1)
    var sums = [Double](repeating: 0, count: Self.mostScores)
    for (score, count) in zip(scores, counts) { sums[min(Self.mostScores - 1, Int(((score - low) / width).rounded()))] += count }
    let kept = sums.indices.filter { sums[$0] > 0 }
    return ScoreCounts(scores: kept.map { low + width * Double($0) }, counts: kept.map { sums[$0] })
  }
}
