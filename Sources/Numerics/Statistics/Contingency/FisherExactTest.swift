/// Which values of a statistic count as evidence.
public enum Alternative: String, Sendable, CaseIterable, Codable {
  /// Values far from what the hypothesis expects, on either side.
  case twoSided = "two-sided"
  /// Large values.
  case greater
  /// Small values.
  case less
}

/// Fisher's exact test of a 2 × 2 table with both margins given, and Lancaster's mid-P.
///
/// `less` asks whether the first group is selected less often. Where a margin is 0 every p-value is 1 (mid-P one-sided ½).
/// - Complexity: O(the smaller margin) for the two-sided value.
/// - Source: Fisher 1935; Lancaster 1961, JASA 56, for the mid-P.
package struct FisherExactTest: Sendable {
  private let distribution: HypergeometricDistribution
  private let observed: Int

  /// The test of a table, given its margins.
  package init(_ table: TwoProportions) {
    let chosen = table.pooled.successes
    distribution = HypergeometricDistribution(
      marked: chosen, unmarked: table.pooled.trials - chosen, drawn: table.first.trials)
    observed = table.first.successes
  }

  /// The probability of a table at least as extreme; for two sides, of all tables no more probable than the one seen.
  ///
  /// Probabilities within a relative 1e-7 of each other count as equal, as in R's `fisher.test`.
  package func pValue(_ alternative: Alternative = .twoSided) -> Double {
    switch alternative {
    case .less: return distribution.lowerTail(observed)
    case .greater: return distribution.atLeast(observed)
    case .twoSided:
      let equality = 1 + 1e-7
      let limit = distribution.probability(observed) * equality
      let sum = distribution.support.reduce(0) { sum, k in
        let probability = distribution.probability(k)
        return probability <= limit ? sum + probability : sum
      }
      return min(1, sum)
    }
  }

  /// The p-value that counts the table seen by half; for two sides, twice the smaller one-sided value, at most 1.
  package func midP(_ alternative: Alternative = .twoSided) -> Double {
    let half = distribution.probability(observed) / 2
    let less = distribution.lowerTail(observed) - half
    let greater = distribution.atLeast(observed) - half
    return switch alternative {
    case .less: less
    case .greater: greater
    case .twoSided: min(1, 2 * min(less, greater))
    }
  }
}
