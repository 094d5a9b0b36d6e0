internal import RatingStudy
internal import Scoring

/// The straight path from one set of weights to another, and where on it people change their order.
///
/// Weights are taken as shares of their sum; at t everybody's share of component k is (1 − t) s_k + t s'_k. A total is then
/// N(t)/D(t) + points with N and D linear in t (D = 1 for whoever has all components), and two people change order at a
/// root of a quadratic. Totals are taken before their last rounding.
struct WeightPath {
  /// One person's total along the path.
  struct Line {
    /// Σ share × score at t = 0 and 1, over the components the person has.
    var numerator: (Double, Double)
    /// Σ share of those.
    var denominator: (Double, Double)
    var points: Double

    func total(_ t: Double) -> Double {
      (numerator.0 + t * (numerator.1 - numerator.0)) / (denominator.0 + t * (denominator.1 - denominator.0)) + points
    }
  }

  /// The places in (0, 1) at which the first of two gets ahead of or falls behind the second, ascending, each with whether
  /// the first gets ahead. A mere touch is none.
  static func crossings(_ first: Line, _ second: Line) -> [(at: Double, firstGetsAhead: Bool)] {
    // f(t) has the sign of the difference of the totals: f = P_i D_j − P_j D_i with P = N + points · D.
    let p = (first.numerator.0 + first.points * first.denominator.0, first.numerator.1 + first.points * first.denominator.1)
    let q = (second.numerator.0 + second.points * second.denominator.0, second.numerator.1 + second.points * second.denominator.1)
    let (dp, dq) = (p.1 - p.0, q.1 - q.0)
    let (d, e) = (first.denominator, second.denominator)
    let (dd, de) = (d.1 - d.0, e.1 - e.0)
    let a = dp * de - dq * dd
    let b = p.0 * de + dp * e.0 - q.0 * dd - dq * d.0
    let c = p.0 * e.0 - q.0 * d.0
    let size = max(abs(p.0 * e.0), abs(q.0 * d.0), abs(p.1 * e.1), abs(q.1 * d.1))
    let tolerance = 1e-13 * size
    let end = a + b + c
    if abs(a) <= tolerance {
      guard abs(c) > tolerance, abs(end) > tolerance, (c < 0) != (end < 0) else { return [] }
      return [(c / (c - end), c < 0)]
    }
    let discriminant = b * b - 4 * a * c
    guard discriminant > 0 else { return [] }
    let root = discriminant.squareRoot()
    let stable = -(b + (b < 0 ? -root : root)) / 2
    let roots = [stable / a, stable == 0 ? 0 : c / stable].sorted()
    return roots.filter { $0 > 1e-12 && $0 < 1 - 1e-12 }.map { ($0, 2 * a * $0 + b > 0) }
  }

  /// Every reversal among the people of some pools, by place, then names.
  ///
  /// - Parameter pools: by pool the lines and names of its people.
  /// - Complexity: O(n²) a pool.
  static func swaps(_ pools: [(lines: [Line], names: [String], period: String?)]) -> [Swap] {
    var swaps: [Swap] = []
    for pool in pools {
      for i in pool.lines.indices {
        for j in pool.lines.indices.dropFirst(i + 1) {
          for crossing in crossings(pool.lines[i], pool.lines[j]) {
            let (up, down) = crossing.firstGetsAhead ? (i, j) : (j, i)
            swaps.append(Swap(at: crossing.at, up: pool.names[up], down: pool.names[down], period: pool.period))
          }
        }
      }
    }
    return swaps.sorted { ($0.at, $0.up, $0.down) < ($1.at, $1.up, $1.down) }
  }

  /// The lines of people with given adjusted scores.
  ///
  /// - Parameters:
  ///   - scores: by component; NaN where missing.
  ///   - before, after: shares that sum to 1 each (weights themselves for a sum).
  ///   - points: what is added to the weighted total.
  /// - Returns: `nil` when nothing that the person has weighs on one side.
  static func line(_ scores: [Double], before: [Double], after: [Double], points: Double, isSum: Bool) -> Line? {
    var line = Line(numerator: (0, 0), denominator: (0, 0), points: points)
    for (index, score) in scores.enumerated() where score.isFinite {
      line.numerator.0 += before[index] * score
      line.numerator.1 += after[index] * score
      line.denominator.0 += before[index]
      line.denominator.1 += after[index]
    }
    guard line.denominator.0 > 0, line.denominator.1 > 0 else { return nil }
    let isComplete = scores.allSatisfy(\.isFinite)
    if isSum {
      guard isComplete else { return nil }
      line.denominator = (1, 1)
    } else if isComplete {
      line.denominator = (1, 1)
    }
    return line
  }
}
