internal import LinearAlgebra

/// The normal equations of two sets of effects, Z′Z (α, β) = (a, b): the first set eliminated, the second solved by conjugate gradients, which need no matrix,
/// preconditioned with the counts or, where the graph is long and thin, with a factor (`ReducedFactor`).
///
/// The equations are singular, once for each connected part; right-hand sides must be Z′ of something. Which of the solutions comes out
/// is of no meaning: take differences within a part, or centre.
package struct TwoWaySystem: Sendable {
  /// The observations that count.
  package let rows: [Int]
  /// Their codes.
  package let design: TwoWayDesign
  /// Observations by level of the first set.
  package let firstCounts: [Double]
  /// Observations by level of the second set.
  package let secondCounts: [Double]
  /// Where the observations of each first level begin in `secondOfFirst`.
  private let firstStart: [Int32]
  /// The second effects of observations, those of one first level behind each other.
  private let secondOfFirst: [Int32]
  private let factor: ReducedFactor?

  /// The share of the right-hand side's squared norm at which a solution counts as exact: 1e-11 of the norm.
  private static let tolerance = 1e-22
  /// The share at which it counts as converged where rounding lets it fall no further: 1e-9 of the norm.
  private static let sufficient = 1e-18

  /// The share of the squared norm of its terms, had none cancelled, below which a right-hand side is rounding: 64 units in the last place of the norm.
  private static let rounding = 64 * Double.ulpOfOne * 64 * Double.ulpOfOne

  /// A solution, and whether it was reached.
  package struct Solution: Sendable {
    /// α, by level of the first set.
    package var first: [Double]
    /// β, by level of the second set.
    package var second: [Double]
    /// Whether the residual fell to the tolerance, or where rounding lets it fall no further to 1e-9 of the right-hand side's norm.
    package var isConverged: Bool
  }

  /// - Parameter rows: the observations that count; `nil`: all.
  package init(_ design: TwoWayDesign, rows: [Int]? = nil) {
    let rows = rows ?? Array(design.first.indices)
    self.rows = rows
    let own = design.selecting(rows)
    self.design = own
    var firstCounts = [Double](repeating: 0, count: design.firstCount)
    var secondCounts = [Double](repeating: 0, count: design.secondCount)
    for position in rows.indices {
      firstCounts[Int(own.first[position])] += 1
      secondCounts[Int(own.second[position])] += 1
    }
    self.firstCounts = firstCounts
    self.secondCounts = secondCounts
    var start = [Int32](repeating: 0, count: design.firstCount + 1)
    for level in firstCounts.indices { start[level + 1] = start[level] + Int32(firstCounts[level]) }
    var fill = start
    var sorted = [Int32](repeating: 0, count: rows.count)
    for position in rows.indices {
      let level = Int(own.first[position])
      sorted[Int(fill[level])] = own.second[position]
      fill[level] += 1
    }
    (firstStart, secondOfFirst) = (start, sorted)
    factor = ReducedFactor(start: start, second: sorted, counts: secondCounts)
  }

  /// Least squares of a column on both sets of effects; values that are the same but for rounding have no second effects.
  ///
  /// - Parameter y: one value for each observation of the whole design.
  package func solve(_ y: [Double]) -> Solution {
    let zero = [Double](repeating: 0, count: secondCounts.count)
    let means = firstMeans(y, less: zero)
    var (right, sizes, firstSizes) = (zero, zero, [Double](repeating: 0, count: firstCounts.count))
    for position in rows.indices {
      let value = y[rows[position]]
      right[Int(design.second[position])] += value - means[Int(design.first[position])]
      sizes[Int(design.second[position])] += abs(value)
      firstSizes[Int(design.first[position])] += abs(value)
    }
    let beta = solveReduced(right, floor: Self.rounding * termScale(firstSums: firstSizes, secondSums: sizes))
    return Solution(first: firstMeans(y, less: beta.second), second: beta.second, isConverged: beta.isConverged)
  }

  /// Solves for given sums over levels.
  ///
  /// - Parameters:
  ///   - a, b: the right-hand side, by level.
  ///   - tolerance: the share of the right-hand side's norm that may be left, the norm being counted from the sizes of its terms: sums that
  ///     are zero by symmetry, but for rounding, are zero then. `nil`: 1e-11 of the norm as it is.
  package func solve(firstSums a: [Double], secondSums b: [Double], tolerance: Double? = nil) -> Solution {
    let right = reduced(firstSums: a, secondSums: b)
    let beta =
      if let tolerance {
        solveReduced(right, tolerance: tolerance * tolerance, scale: termScale(firstSums: a, secondSums: b))
      } else {
        solveReduced(right)
      }
    return Solution(
      first: completed(firstSums: a, second: beta.second), second: beta.second, isConverged: beta.isConverged)
  }

  /// The means over each first level's observations of y − β; 0 for a level without observations.
  package func firstMeans(_ y: [Double], less beta: [Double]) -> [Double] {
    var mean = [Double](repeating: 0, count: firstCounts.count)
    for position in rows.indices { mean[Int(design.first[position])] += y[rows[position]] - beta[Int(design.second[position])] }
    for index in mean.indices where firstCounts[index] > 0 { mean[index] /= firstCounts[index] }
    return mean
  }

  /// The right-hand side of the second set's equations once the first is eliminated: b less the means of a.
  func reduced(firstSums a: [Double], secondSums b: [Double]) -> [Double] {
    let means = zip(a, firstCounts).map { $1 > 0 ? $0 / $1 : 0 }
    var right = b
    for position in rows.indices { right[Int(design.second[position])] -= means[Int(design.first[position])] }
    return right
  }

  /// α from β: the mean of what β leaves of a.
  func completed(firstSums a: [Double], second beta: [Double]) -> [Double] {
    var alpha = a
    for position in rows.indices { alpha[Int(design.first[position])] -= beta[Int(design.second[position])] }
    for index in alpha.indices { alpha[index] = firstCounts[index] > 0 ? alpha[index] / firstCounts[index] : 0 }
    return alpha
  }

  /// The reduced equations of the second set as a matrix, its first level held at 0: what a dense factorization solves instead.
  ///
  /// - Complexity: O(Σ over first levels of the square of their observations).
  func reducedMatrix() -> Matrix {
    let order = max(0, secondCounts.count - 1)
    var schur = Matrix(rows: order, columns: order)
    for level in 0..<order { schur[level, level] = secondCounts[level + 1] }
    for level in firstCounts.indices {
      let own = secondOfFirst[Int(firstStart[level])..<Int(firstStart[level + 1])]
      for a in own where a >= 1 {
        for b in own where b >= 1 { schur[Int(a) - 1, Int(b) - 1] -= 1 / firstCounts[level] }
      }
    }
    return schur
  }

  /// The preconditioned square norm that the reduced right-hand side would have if none of its terms cancelled.
  private func termScale(firstSums a: [Double], secondSums b: [Double]) -> Double {
    let terms = reduced(firstSums: a.map { -abs($0) }, secondSums: b.map { abs($0) })
    return zip(terms, secondCounts).reduce(0) { $1.1 > 0 ? $0 + $1.0 * $1.0 / $1.1 : $0 }
  }

  /// S v: n_s v_s less, over the level's observations, the means of v over the first levels.
  private func apply(_ v: [Double], _ out: inout [Double]) {
    for index in out.indices { out[index] = secondCounts[index] * v[index] }
    for level in firstCounts.indices {
      let own = Int(firstStart[level])..<Int(firstStart[level + 1])
      var sum = 0.0
      for position in own { sum += v[Int(secondOfFirst[position])] }
      let mean = sum / firstCounts[level]
      for position in own { out[Int(secondOfFirst[position])] -= mean }
    }
  }

  /// A solution of the singular, consistent system S β = right by preconditioned conjugate gradients [Hestenes & Stiefel 1952].
  ///
  /// - Parameters:
  ///   - tolerance: the share of the squared norm, each square divided by its count, that may be left.
  ///   - scale: what the squared norm is measured by; `nil`: that of the right-hand side.
  ///   - floor: a squared norm that is nothing.
  private func solveReduced(
    _ right: [Double], tolerance: Double = Self.tolerance, scale: Double? = nil, floor: Double = 0
  ) -> (second: [Double], isConverged: Bool) {
    let size = secondCounts.count
    let zero = [Double](repeating: 0, count: size)
    let inverse = secondCounts.map { $0 > 0 ? 1 / $0 : 0 }
    var (residual, solution, product, space) = (right, zero, zero, zero)
    var conditioned = zip(residual, inverse).map { $0 * $1 }
    var square = zip(residual, conditioned).reduce(0) { $0 + $1.0 * $1.1 }
    let norm = scale ?? square
    let goal = max(norm * tolerance, floor)
    /// Preconditions the residual; its product with the outcome.
    func preconditioned() -> Double {
      guard let factor else { return square }
      factor.solve(residual, into: &conditioned, &space)
      return zip(residual, conditioned).reduce(0) { $0 + $1.0 * $1.1 }
    }
    var length = preconditioned()
    var direction = conditioned
    let mostIterations = 10 * size + 50
    for _ in 0..<mostIterations where square > goal && length > 0 {
      apply(direction, &product)
      let curvature = zip(direction, product).reduce(0) { $0 + $1.0 * $1.1 }
      guard curvature > 0 else { break }
      let step = length / curvature
      square = 0
      for index in 0..<size {
        solution[index] += step * direction[index]
        residual[index] -= step * product[index]
        conditioned[index] = inverse[index] * residual[index]
        square += residual[index] * conditioned[index]
      }
      let next = preconditioned()
      let ratio = next / length
      length = next
      for index in 0..<size { direction[index] = conditioned[index] + ratio * direction[index] }
    }
    return (solution, square <= max(goal, Self.sufficient * norm))
  }
}
