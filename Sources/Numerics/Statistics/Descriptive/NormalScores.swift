internal import RealModule

/// What the ranks of a sample would be worth if it were normal: Φ⁻¹((rank − ½)/n), scaled to a mean square of 1.
///
/// Values closer than `tolerance` of the largest are one, so that the arithmetic of equal values decides no rank; they share their mean rank. Source: van der Waerden 1952, Indagationes Mathematicae 14; ranks less one half: Hazen 1914.
package enum NormalScores {
  /// Of the largest size of a value.
  private static let tolerance = 1e-10

  /// - Parameter values: finite, in any order.
  /// - Returns: one a value, in their order; 0 where all are one, or there is one only.
  /// - Complexity: O(n log n).
  package static func of(_ values: [Double]) -> [Double] {
    let step = tolerance * values.reduce(0) { max($0, abs($1)) }
    let ranks = Ranking.ranks(step > 0 ? values.map { ($0 / step).rounded() } : values, ties: .average, direction: .lowestFirst)
    let scores = ranks.map { NormalDistribution.standard.quantile(($0 - 0.5) / Double(values.count)) }
    let square = scores.reduce(0) { $0 + $1 * $1 }
    guard values.count > 1, square > 0 else { return values.map { _ in 0 } }
    let scale = (Double(values.count) / square).squareRoot()
    return scores.map { $0 * scale }
  }
}
