internal import LinearAlgebra

/// What any number of sets of effects leave of columns of numbers: least squares on all their levels, weighted by rows.
///
/// One set by its levels' means; several by conjugate gradients on their normal equations D′WD a = D′Wy, scaled by the levels' weights: the equations are consistent, so that gradients end at a
/// solution whatever is redundant. Source: Hestenes & Stiefel 1952, J. Res. Nat. Bur. Standards 49; Kaasschieter 1988, J. Comput. Appl. Math. 24, on singular systems.
package struct EffectProjection: Sendable {
  /// By set, the level of each row, numbered without gaps.
  private let codes: [[Int32]]
  private let counts: [Int]
  /// Of each row, above 0.
  private let weights: [Double]
  /// By set, the summed weights of each level.
  private let masses: [[Double]]

  /// What is left counts as solved where its gradient is so small beside the column's.
  private static let tolerance = 1e-13
  /// Steps, at the most.
  private static let mostSteps = 20_000
  /// Up to so many levels beyond the first two sets are distinguished exactly.
  private static let mostDense = 4000

  /// - Parameters:
  ///   - sets: one code a row and set; any whole numbers from 0.
  ///   - weights: of rows, above 0; nil: all 1.
  package init(_ sets: [[Int32]], weights: [Double]? = nil) {
    let dense = sets.map { DenseCodes($0) }
    codes = dense.map(\.codes)
    counts = dense.map(\.count)
    let rows = sets.first?.count ?? 0
    let own = weights ?? [Double](repeating: 1, count: rows)
    self.weights = own
    masses = dense.map { set in
      var mass = [Double](repeating: 0, count: set.count)
      for (row, code) in set.codes.enumerated() { mass[Int(code)] += own[row] }
      return mass
    }
  }

  /// Levels of each set.
  package var levels: [Int] { counts }

  /// Free effects of all sets together, and whether that is exact: beyond two sets with many levels redundant ones may be counted as free.
  package var rank: (free: Int, isExact: Bool) {
    guard let first = codes.first else { return (0, true) }
    guard codes.count > 1 else { return (counts[0], true) }
    let parts = ConnectedParts(TwoWayDesign(first: first, firstCount: counts[0], second: codes[1], secondCount: counts[1]))
    var free = parts.rank
    guard codes.count > 2 else { return (free, true) }
    let further = counts[2...].reduce(0, +)
    guard further <= Self.mostDense else { return (free + further - (codes.count - 2), false) }
    // Of the further levels, those that the sets before leave something of.
    let two = EffectProjection(Array(codes[..<2]), weights: weights)
    var basis: [[Double]] = []
    for set in 2..<codes.count {
      for level in 0..<counts[set] {
        let column = codes[set].indices.map { codes[set][$0] == Int32(level) ? 1.0 : 0.0 }
        var left = two.residuals(column)
        for _ in 0..<2 {
          for direction in basis {
            let share = dot(direction, left)
            for row in left.indices { left[row] -= share * direction[row] }
          }
        }
        let square = dot(left, left)
        guard square > 1e-9 * masses[set][level] else { continue }
        let scale = 1 / square.squareRoot()
        basis.append(left.map { $0 * scale })
        free += 1
      }
    }
    return (free, true)
  }

  private func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for row in a.indices { sum += weights[row] * a[row] * b[row] }
    return sum
  }

  /// What the effects leave of a column.
  ///
  /// - Complexity: O(rows · sets) a step; one step for one set.
  package func residuals(_ column: [Double]) -> [Double] {
    guard codes.count > 1 else { return codes.isEmpty ? column : less(column, effects: means(column)) }
    var left = less(column, effects: [means(column, set: 0)] + [[Double]](repeating: [], count: codes.count - 1))
    var gradient = sums(left)
    let largest = norm(sums(column.map { abs($0) }))
    guard norm(gradient) > Self.tolerance * largest else { return left }
    var scaled = conditioned(gradient)
    var direction = scaled
    var product = inner(gradient, scaled)
    for _ in 0..<Self.mostSteps {
      let image = spread(direction)
      let curvature = dot(image, image)
      guard curvature > 0 else { break }
      let step = product / curvature
      for row in left.indices { left[row] -= step * image[row] }
      gradient = sums(left)
      if norm(gradient) <= Self.tolerance * largest { break }
      scaled = conditioned(gradient)
      let next = inner(gradient, scaled)
      let share = next / product
      product = next
      for set in direction.indices {
        for level in direction[set].indices { direction[set][level] = scaled[set][level] + share * direction[set][level] }
      }
    }
    return left
  }

  /// By set and level the weighted sums of a column.
  private func sums(_ column: [Double]) -> [[Double]] {
    codes.indices.map { set in
      var sum = [Double](repeating: 0, count: counts[set])
      for (row, code) in codes[set].enumerated() { sum[Int(code)] += weights[row] * column[row] }
      return sum
    }
  }

  private func means(_ column: [Double], set: Int) -> [Double] {
    var sum = [Double](repeating: 0, count: counts[set])
    for (row, code) in codes[set].enumerated() { sum[Int(code)] += weights[row] * column[row] }
    return zip(sum, masses[set]).map { $0 / $1 }
  }

  private func means(_ column: [Double]) -> [[Double]] { [means(column, set: 0)] }

  private func less(_ column: [Double], effects: [[Double]]) -> [Double] {
    column.indices.map { column[$0] - effects[0][Int(codes[0][$0])] }
  }

  /// The sum of each row's effects.
  private func spread(_ effects: [[Double]]) -> [Double] {
    var result = [Double](repeating: 0, count: weights.count)
    for (set, own) in effects.enumerated() { for (row, code) in codes[set].enumerated() { result[row] += own[Int(code)] } }
    return result
  }

  private func conditioned(_ sums: [[Double]]) -> [[Double]] { zip(sums, masses).map { zip($0, $1).map { $0 / $1 } } }

  private func inner(_ a: [[Double]], _ b: [[Double]]) -> Double {
    zip(a, b).reduce(0) { $0 + zip($1.0, $1.1).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  private func norm(_ sums: [[Double]]) -> Double { inner(sums, sums).squareRoot() }
}
