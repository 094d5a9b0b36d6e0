internal import Panels
package import RatingStudy

/// The difference between two groups' means when every rater and every subject has an effect of its own: least squares on
/// the graph of who scored whom.
///
/// With L the graph's Laplacian and c the contrast of subjects (1/n₁ for the first group, −1/n₂ for the second), its
/// variance is c′L⁺c in units of the variance of one rating, and its estimate Σ wᵢ yᵢ over ratings. Subjects that no part of
/// the graph shares with the other group are left out.
package struct GraphContrast: Sendable {
  /// c′L⁺c; positive.
  package let variance: Double
  /// For each edge of the graph the weight of that rating in the estimate.
  package let weights: [Double]
  /// Subjects of either group that entered.
  package let counts: (first: Int, second: Int)
  /// Whether the equations were solved to their precision.
  package let converged: Bool

  /// Relative residual at which a solution counts as exact.
  private static let tolerance = 1e-13

  /// Solves by conjugate gradients on the raters, the subjects eliminated (``TwoWaySystem``).
  ///
  /// - Parameters:
  ///   - graph: who scored whom.
  ///   - first: subjects of one group (indices into `graph.subjects`).
  ///   - second: subjects of the other.
  /// - Returns: `nil` when no part of the graph holds subjects of both.
  /// - Complexity: O(edges) a step; at most a few times as many steps as raters.
  package init?(_ graph: RatingGraph, _ first: [Int], _ second: [Int]) {
    let shared = Set(first.map { graph.subjectPart[$0] }).intersection(second.map { graph.subjectPart[$0] })
    let left = first.filter { shared.contains(graph.subjectPart[$0]) }
    let right = second.filter { shared.contains(graph.subjectPart[$0]) }
    // With several shared parts a contrast across all of them would compare parts: the larger one speaks.
    guard let part = Self.largest(shared, graph, left, right) else { return nil }
    let own = left.filter { graph.subjectPart[$0] == part }
    let other = right.filter { graph.subjectPart[$0] == part }
    var c = [Double](repeating: 0, count: graph.subjects.count)
    for subject in own { c[subject] += 1 / Double(own.count) }
    for subject in other { c[subject] -= 1 / Double(other.count) }
    let solution = TwoWaySystem(graph.subjectsByRaters).solve(
      firstSums: c, secondSums: [Double](repeating: 0, count: graph.raters.count), tolerance: Self.tolerance)
    var variance = 0.0
    for subject in own + other { variance += c[subject] * solution.first[subject] }
    self.variance = variance
    weights = graph.row.indices.map {
      solution.first[Int(graph.subjectOf[$0])] + solution.second[Int(graph.raterOf[$0])]
    }
    counts = (own.count, other.count)
    converged = solution.isConverged
  }

  private static func largest(_ parts: Set<Int32>, _ graph: RatingGraph, _ left: [Int], _ right: [Int]) -> Int32? {
    parts.sorted().max { one, two in
      func size(_ part: Int32) -> Int {
        min(left.count { graph.subjectPart[$0] == part }, right.count { graph.subjectPart[$0] == part })
      }
      return (size(one), -one) < (size(two), -two)
    }
  }
}
