/// A way to keep the number of false findings down when a family of hypotheses is tested at once.
public enum MultipleTesting: String, Sendable, CaseIterable, Codable {
  /// False discovery rate, step-up. Benjamini & Hochberg 1995, JRSS-B 57. Independent or positively dependent tests.
  case benjaminiHochberg = "bh"
  /// False discovery rate under any dependence. Benjamini & Yekutieli 2001, Ann. Statist. 29, theorem 1.3.
  case benjaminiYekutieli = "by"
  /// Adaptive false discovery rate in two stages. Benjamini, Krieger & Yekutieli 2006, Biometrika 93, definition 6.
  case twoStage = "bky"
  /// Familywise error, step-down. Holm 1979, Scand. J. Statist. 6.
  case holm
  /// Familywise error, one step: p times the size of the family.
  case bonferroni

  /// Adjusts a family of p-values and decides at a level.
  ///
  /// - Parameters:
  ///   - pValues: in 0...1; nil where the hypothesis could not be tested, which leaves it out of the family.
  ///   - level: the error rate to keep, in 0..<1.
  /// - Returns: one adjusted value and one decision per p-value, in their order. An empty family has none.
  package func adjust(_ pValues: [Double?], level: Double) -> AdjustedFamily {
    precondition((0..<1).contains(level), "a level lies in 0..<1")
    precondition(pValues.allSatisfy { $0.map { (0...1).contains($0) } ?? true }, "a p-value lies in 0...1")
    let tested = pValues.indices.filter { pValues[$0] != nil }
    let order = tested.sorted { (pValues[$0] ?? 1, $0) < (pValues[$1] ?? 1, $1) }
    let values = adjusted(order.compactMap { pValues[$0] }, level: level)
    var adjusted = [Double?](repeating: nil, count: pValues.count)
    for (rank, index) in order.enumerated() { adjusted[index] = values[rank] }
    return AdjustedFamily(method: self, level: level, adjusted: adjusted)
  }

  /// Adjusted values of p-values in ascending order.
  private func adjusted(_ sorted: [Double], level: Double) -> [Double] {
    let m = Double(sorted.count)
    switch self {
    case .benjaminiHochberg: return stepUp(sorted, factor: 1)
    case .benjaminiYekutieli: return stepUp(sorted, factor: harmonicNumber(sorted.count))
    case .twoStage: return twoStage(sorted, level: level)
    case .holm:
      var running = 0.0
      return sorted.enumerated().map { rank, p in
        running = max(running, min(1, p * (m - Double(rank))))
        return running
      }
    case .bonferroni: return sorted.map { min(1, $0 * m) }
    }
  }

  /// Second stage at level/(1 + level) · m/m̂₀; times 1 + level, so that rejected still means adjusted ≤ level.
  private func twoStage(_ sorted: [Double], level: Double) -> [Double] {
    let first = stepUp(sorted, factor: 1)
    let rejections = first.count { AdjustedFamily.isRejected($0, level / (1 + level)) }
    let nulls = rejections == sorted.count ? sorted.count : sorted.count - rejections
    return stepUp(sorted, factor: (1 + level) * Double(nulls) / Double(max(1, sorted.count)))
  }
}

/// A family of hypotheses after adjustment.
package struct AdjustedFamily: Sendable {
  /// How it was adjusted.
  package let method: MultipleTesting
  /// The error rate kept.
  package let level: Double
  /// One per p-value, in 0...1: the smallest level at which the hypothesis would be rejected (for `twoStage`, with the number of
  /// true hypotheses estimated at `level`). Nil where there was no p-value.
  package let adjusted: [Double?]

  /// Whether each hypothesis is rejected at the level; never where there was no p-value.
  package var rejected: [Bool] { adjusted.map { $0.map { AdjustedFamily.isRejected($0, level) } ?? false } }

  /// Number of hypotheses that had a p-value.
  package var size: Int { adjusted.count { $0 != nil } }

  /// Number of hypotheses rejected.
  package var rejections: Int { rejected.count { $0 } }

  /// Equality counts as rejection; products that differ from the level in their last digits are equal to it.
  static func isRejected(_ adjusted: Double, _ level: Double) -> Bool {
    let roundingSlack = 1e-12
    return adjusted <= level * (1 + roundingSlack)
  }
}

/// min over later ranks of factor · p · m / rank, at most 1.
private func stepUp(_ sorted: [Double], factor: Double) -> [Double] {
  let m = Double(sorted.count)
  var running = 1.0
  var result = sorted
  for rank in sorted.indices.reversed() {
    running = min(running, factor * sorted[rank] * m / Double(rank + 1))
    result[rank] = running
  }
  return result
}

/// Σ 1/i for i in 1...n; 0 for n = 0.
func harmonicNumber(_ n: Int) -> Double { (0..<n).reduce(0) { $0 + 1 / Double(n - $1) } }
