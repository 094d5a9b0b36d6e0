internal import LinearAlgebra
internal import Statistics

/// Bounds on an effect if what would have happened without the event bends, from each period to the next, by at most M:
/// |(δ_{t+1} − δ_t) − (δ_t − δ_{t−1})| ≤ M; M = 0: it goes on in a straight line.
///
/// The optimal interval of fixed length: of all estimators l′β̂_post + w′β̂_pre whose bias is finite, which leaves out any straight line, the
/// one whose half-length σ·q(b/σ) is smallest, b being the largest bias over the class, σ the standard error and q(x) the quantile of |N(x, 1)|.
///
/// With δ_t = a·t + Σ_s e_s (t − s)₊ after the reference and a·t + Σ_s e_s (s − t)₊ before it, |e_s| ≤ M, the bias is
/// M (Σ_{s ≥ 0} |Σ_{t > s} l_t (t − s)| + Σ_{s < 0} |W_s|) with W_s = Σ_{t < s} w_t (s − t) free for every bend before the reference. So all that
/// is worth looking at is the path of min ½ Var + μ‖W‖₁ over μ, piecewise linear and found exactly by following it
/// [Osborne, Presnell & Turlach 2000, IMA J. Numerical Analysis 20], and along it the half-length has one minimum.
///
/// Sources: Rambachan & Roth 2023, Review of Economic Studies 90, section 4.1; Armstrong & Kolesár 2018, Econometrica 86; Donoho 1994,
/// Annals of Statistics 22.
struct SmoothnessBound {
  private let coefficients: EventCoefficients
  private let target: [Double]
  private let level: Double
  /// Σ over bends after the reference of |Σ_{t > s} l_t (t − s)|.
  private let biasAfter: Double
  /// Knots of the path, μ falling to 0: W and its estimator's error.
  private let path: [[Double]]
  /// Weights of all coefficients where W is 0, and by bend what its W adds.
  private let plain: [Double]
  private let directions: [[Double]]

  init(_ coefficients: EventCoefficients, target: [Double], level: Double) {
    self.coefficients = coefficients
    self.target = target
    self.level = level
    let (leads, lags) = (coefficients.leads, coefficients.lags)
    biasAfter = (0..<lags).reduce(0.0) { sum, s in
      sum + abs((s..<lags).reduce(0.0) { $0 + target[$1] * Double($1 + 1 - s) })
    }
    let slope = (0..<lags).reduce(0.0) { $0 + target[$1] * Double($1 + 1) }
    // Without bends the last lead carries the line: Σ w_t t = −Σ l_t t.
    var plain = [Double](repeating: 0, count: leads) + target
    plain[leads - 1] += slope
    self.plain = plain
    // Bend s (from the second lead on) with W_s = 1: the second difference of W along the leads, w_{s−1} = 1, w_s = −2, w_{s+1} = 1.
    directions = (1..<max(1, leads)).map { s in
      var weights = [Double](repeating: 0, count: leads + lags)
      weights[s - 1] += 1
      weights[s] -= 2
      if s + 1 < leads { weights[s + 1] += 1 }
      return weights
    }
    path =
      LassoPath(
        quadratic: Self.products(directions, directions, coefficients.covariance),
        linear: directions.map { dot($0, coefficients.covariance * plain) }
      ).knots
  }

  private static func products(_ a: [[Double]], _ b: [[Double]], _ covariance: Matrix) -> Matrix {
    var result = Matrix(rows: a.count, columns: b.count)
    for j in b.indices {
      let image = covariance * b[j]
      for i in a.indices { result[i, j] = dot(a[i], image) }
    }
    return result
  }

  /// The straight line: what it makes of the target if it goes on after the event, and the effect net of it (M = 0).
  var line: StraightLine {
    let weights = weights(best(0))
    let ofLeads = Array(weights.prefix(coefficients.leads)) + [Double](repeating: 0, count: coefficients.lags)
    return StraightLine(
      drift: -dot(ofLeads, coefficients.estimates), driftError: coefficients.variance(ofLeads).squareRoot(),
      net: dot(weights, coefficients.estimates), netError: coefficients.variance(weights).squareRoot())
  }

  private func weights(_ bends: [Double]) -> [Double] {
    var result = plain
    for (value, direction) in zip(bends, directions) where value != 0 {
      for k in result.indices { result[k] += value * direction[k] }
    }
    return result
  }

  private func halfLength(_ bends: [Double], _ m: Double) -> Double {
    let bias = m * (biasAfter + bends.reduce(0) { $0 + abs($1) })
    let error = coefficients.variance(weights(bends)).squareRoot()
    return error > 0 ? error * FoldedNormal.quantile(level, mean: bias / error) : bias
  }

  func interval(_ m: Double) -> ClosedRange<Double> {
    let bends = best(m)
    let (center, half) = (dot(weights(bends), coefficients.estimates), halfLength(bends, m))
    return (center - half)...(center + half)
  }

  /// The point of the path whose half-length is smallest: a golden section over the whole path, whose half-length has one minimum.
  private func best(_ m: Double) -> [Double] {
    guard path.count > 1 else { return path[0] }
    func point(_ place: Double) -> [Double] {
      let knot = min(path.count - 2, Int(place))
      let share = place - Double(knot)
      return zip(path[knot], path[knot + 1]).map { $0 * (1 - share) + $1 * share }
    }
    let golden = (5.0.squareRoot() - 1) / 2
    var (low, high) = (0.0, Double(path.count - 1))
    var (a, b) = (high - golden * (high - low), low + golden * (high - low))
    var (atA, atB) = (halfLength(point(a), m), halfLength(point(b), m))
    for _ in 0..<80 {
      if atA < atB {
        (high, b, atB) = (b, a, atA)
        a = high - golden * (high - low)
        atA = halfLength(point(a), m)
      } else {
        (low, a, atA) = (a, b, atB)
        b = low + golden * (high - low)
        atB = halfLength(point(b), m)
      }
    }
    let middle = point((low + high) / 2)
    return ([middle, path[0], path[path.count - 1]].min { halfLength($0, m) < halfLength($1, m) }) ?? middle
  }
}

/// The straight line through the reference that fits the leads best, gone on after the event.
package struct StraightLine: Sendable, Equatable {
  /// What the line alone makes of the target since the reference, in the outcome's unit.
  package let drift: Double
  /// Its standard error.
  package let driftError: Double
  /// The target less the drift.
  package let net: Double
  /// Its standard error.
  package let netError: Double
}

/// |N(mean, 1)|.
enum FoldedNormal {
  /// The x with P(|N(mean, 1)| ≤ x) = probability, mean ≥ 0.
  static func quantile(_ probability: Double, mean: Double) -> Double {
    let normal = NormalDistribution.standard
    func above(_ x: Double) -> Double { normal.upperTail(x - mean) + normal.upperTail(x + mean) - (1 - probability) }
    // Between the one-sided quantile and the two-sided one.
    var low = mean + normal.quantile(probability)
    var high = mean + normal.quantile(upperTail: (1 - probability) / 2)
    for _ in 0..<60 where high - low > 1e-15 * high {
      let middle = (low + high) / 2
      if above(middle) > 0 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
