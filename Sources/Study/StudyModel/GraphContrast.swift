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

  /// Solves by conjugate gradients on the raters, the subjects eliminated.
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
    let system = LaplacianSystem(graph)
    let solution = system.solve(c)
    var variance = 0.0
    for subject in own + other { variance += c[subject] * solution.subjects[subject] }
    self.variance = variance
    weights = graph.row.indices.map {
      solution.subjects[Int(graph.subjectOf[$0])] - solution.raters[Int(graph.raterOf[$0])]
    }
    counts = (own.count, other.count)
    converged = solution.converged
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

/// L x = c on a bipartite graph, by conjugate gradients on the Schur complement of the subjects.
struct LaplacianSystem {
  private let graph: RatingGraph
  private let raterDegree: [Double]
  private let subjectDegree: [Double]
  /// Relative residual at which a solution counts as exact.
  private static let tolerance = 1e-13

  init(_ graph: RatingGraph) {
    self.graph = graph
    var raters = [Double](repeating: 0, count: graph.raters.count)
    var subjects = [Double](repeating: 0, count: graph.subjects.count)
    for edge in graph.row.indices {
      raters[Int(graph.raterOf[edge])] += 1
      subjects[Int(graph.subjectOf[edge])] += 1
    }
    raterDegree = raters
    subjectDegree = subjects
  }

  /// Σ over a rater's subjects of a value.
  private func gather(_ values: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: raterDegree.count)
    for edge in graph.row.indices { result[Int(graph.raterOf[edge])] += values[Int(graph.subjectOf[edge])] }
    return result
  }

  /// Mean over a subject's raters of a value.
  private func average(_ values: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: subjectDegree.count)
    for edge in graph.row.indices { result[Int(graph.subjectOf[edge])] += values[Int(graph.raterOf[edge])] }
    for subject in result.indices { result[subject] /= subjectDegree[subject] }
    return result
  }

  private func schur(_ raters: [Double]) -> [Double] {
    let met = gather(average(raters))
    return raters.indices.map { raterDegree[$0] * raters[$0] - met[$0] }
  }

  /// - Parameter c: by subject, summing to 0 within each part.
  func solve(_ c: [Double]) -> (raters: [Double], subjects: [Double], converged: Bool) {
    let right = gather(zip(c, subjectDegree).map(/))
    var x = [Double](repeating: 0, count: right.count)
    var residual = right
    var direction = zip(residual, raterDegree).map(/)
    var product = Self.dot(residual, direction)
    // What rounding leaves of a right side that is zero by symmetry (everybody scored by the same raters).
    let scale = zip(gather(zip(c, subjectDegree).map { abs($0) / $1 }), raterDegree).reduce(0) { $0 + $1.0 * $1.0 / $1.1 }
    let goal = Self.tolerance * Self.tolerance * scale
    var step = 0
    while product > goal, step < 10 * right.count + 100 {
      let image = schur(direction)
      let curvature = Self.dot(direction, image)
      guard curvature > 0 else { break }
      let length = product / curvature
      for rater in x.indices {
        x[rater] += length * direction[rater]
        residual[rater] -= length * image[rater]
      }
      let scaled = zip(residual, raterDegree).map(/)
      let next = Self.dot(residual, scaled)
      for rater in x.indices { direction[rater] = scaled[rater] + next / product * direction[rater] }
      product = next
      step += 1
    }
    let met = average(x)
    let subjects = c.indices.map { c[$0] / subjectDegree[$0] + met[$0] }
    return (x, subjects, product <= max(goal, 1e-18 * scale))
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * right[index] }
    return sum
  }
}
