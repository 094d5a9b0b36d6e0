/// Exact probabilities, over weights uniform on a simplex, that one person's total exceeds another's. No sampling.
public enum PairwiseWins {
  /// P(Σ w_k δ_k > 0) for w uniform on the simplex.
  ///
  /// With exponential E_k in place of w_k the sign is the same. Positive and negative differences race: of u E and v E′ the
  /// shorter is used up first, with probability v / (u + v) and u / (u + v), and what is left of the longer is exponential
  /// again; so G(i, j) = (v_j G(i − 1, j) + u_i G(i, j − 1)) / (u_i + v_j) for the probability that the negatives win, with
  /// G(0, j) = 1 and G(i, 0) = 0. Only positive terms are added: no cancellation. The same volume as in Varsi 1973 and Ali 1973.
  /// - Parameters:
  ///   - differences: δ by component; zeros change nothing.
  ///   - workspace: room for one number a component, and one more.
  /// - Returns: 0 … 1; 0 where no difference is positive (a tie is no win).
  /// - Complexity: O(positives × negatives).
  @inline(__always)
  static func probability(_ differences: [Double], _ workspace: inout [Double]) -> Double {
    var negatives = 0
    var hasPositive = false
    for difference in differences {
      if difference < 0 {
        negatives += 1
        workspace[negatives] = 1
      } else if difference > 0 {
        hasPositive = true
      }
    }
    guard hasPositive else { return 0 }
    guard negatives > 0 else { return 1 }
    for positive in differences where positive > 0 {
      var left = 0.0
      var position = 0
      for negative in differences where negative < 0 {
        position += 1
        left = (positive * left - negative * workspace[position]) / (positive - negative)
        workspace[position] = left
      }
    }
    return 1 - workspace[negatives]
  }

  /// P(Σ w_k δ_k > 0) for w uniform on the simplex.
  package static func probability(of differences: [Double]) -> Double {
    var workspace = [Double](repeating: 0, count: differences.count + 1)
    return probability(differences, &workspace)
  }

  /// Differences for the region w_1 ≥ w_2 ≥ … ≥ 0: its corners are the means of the first m unit weights, so that uniform
  /// weights there are uniform mixtures of the corners, with the means of the first m differences.
  package static func ordinal(_ differences: [Double]) -> [Double] {
    var sum = 0.0
    return differences.enumerated().map { index, difference in
      sum += difference
      return sum / Double(index + 1)
    }
  }

  /// All probabilities among some people.
  ///
  /// - Parameters:
  ///   - scores: by person, then component.
  ///   - isOrdinal: over ordered weights instead of the whole simplex; components in the order of their weights.
  /// - Returns: by person i and j, row by row, P(i's total exceeds j's); 0 on the diagonal.
  /// - Complexity: O(n² d²).
  public static func matrix(_ scores: [[Double]], isOrdinal: Bool = false) -> [Double] {
    let n = scores.count
    let d = scores.first?.count ?? 0
    // The map to the corners is linear: it may be applied to the scores themselves.
    let points = isOrdinal ? scores.map(ordinal) : scores
    var wins = [Double](repeating: 0, count: n * n)
    var workspace = [Double](repeating: 0, count: d + 1)
    var differences = [Double](repeating: 0, count: d)
    for i in 0..<n {
      for j in i + 1..<max(n, i + 1) {
        var isTie = true
        for k in 0..<d {
          differences[k] = points[i][k] - points[j][k]
          if differences[k] != 0 { isTie = false }
        }
        let probability = probability(differences, &workspace)
        wins[i * n + j] = probability
        wins[j * n + i] = isTie ? 0 : 1 - probability
      }
    }
    return wins
  }
}
