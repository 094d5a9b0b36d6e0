internal import LinearAlgebra
internal import Statistics

/// Bounds on an effect if what would have happened without the event changes after it, from each period to the next, by at most M̄ times
/// its largest change before it.
///
/// With δ the difference that there would have been without the event (0 at the reference), τ = β − δ the effect and θ = l′τ the target:
/// Δ = ∪ over leads s and signs of {|δ_{t+1} − δ_t| ≤ M̄ · (±(δ_{s+1} − δ_s)) for all t ≥ 0}. For each part, H₀: θ = θ₀ says that
/// moments E[Aβ̂] − A_post τ ≤ 0 hold for some τ with l′τ = θ₀, and the test is the conditional one with a least favorable first stage
/// (level α/10). A value belongs to the interval unless every part rejects it; the interval is the smallest that holds them all.
///
/// *The linear program has a closed form.* In the changes u_t = τ_{t+1} − τ_t the moments are boxes, ±(Δβ̂_t − u_t) ≤ M̄ v′β̂ + η·sd, and
/// l′τ = Σ c_t u_t with c_t = Σ_{k > t} l_k. So the dual's vertices are few: for each t the pair of both its moments with weights
/// 1/(sd⁺ + sd⁻), and twice all t together with weights |c_t|, once for each direction. The statistic is the largest of lags + 2 normal
/// variables, and what the test conditions on is exact too: no solver, no tolerance.
///
/// Sources: Rambachan & Roth 2023, Review of Economic Studies 90, sections 2.4 and 3.2; Andrews, Roth & Pakes 2023, Review of Economic
/// Studies 90, section 5 (conditional test), 6.2 (hybrid).
struct RelativeMagnitudes {
  private let coefficients: EventCoefficients
  /// Weights of the changes after the event, c_t.
  private let weights: [Double]
  private let level: Double
  private let firstStage: LargestNormal

  /// The share of the level that the first stage takes [Andrews, Roth & Pakes 2023, section 6.2; α/10].
  static let firstStageShare = 0.1

  init(_ coefficients: EventCoefficients, target: [Double], level: Double) {
    self.coefficients = coefficients
    self.level = level
    var sum = 0.0
    weights = Array(
      target.reversed().map { weight -> Double in
        sum += weight
        return sum
      }.reversed())
    firstStage = LargestNormal(level: (1 - level) * Self.firstStageShare)
  }

  /// The changes of the estimates from one period to the next: of the leads (the last one up to the reference), then of the lags.
  static func changes(_ coefficients: EventCoefficients) -> [Double] {
    let all = coefficients.estimates.prefix(coefficients.leads) + [0] + coefficients.estimates.suffix(coefficients.lags)
    return zip(all.dropFirst(), all).map { $0 - $1 }
  }

  /// One for each lead and sign that may attain the largest change before the event.
  private func parts(_ m: Double) -> [Part] {
    (0..<coefficients.leads).flatMap { lead in
      [1.0, -1.0].map { sign in Part(coefficients, weights, lead: lead, sign: sign, m: m, firstStage: firstStage) }
    }
  }

  /// The interval at the level; nil where every part rejects every value.
  func interval(_ m: Double) -> ClosedRange<Double>? {
    let modified = Self.modifiedSize(level)
    let found = parts(m).compactMap { $0.interval(size: modified) }
    guard let low = found.map(\.lowerBound).min(), let high = found.map(\.upperBound).max() else { return nil }
    return low...high
  }

  /// (α − κ)/(1 − κ): the size of the second stage.
  private static func modifiedSize(_ level: Double) -> Double {
    let (size, first) = (1 - level, (1 - level) * firstStageShare)
    return (size - first) / (1 - first)
  }

  /// Whether the interval leaves 0 out.
  func excludesZero(_ m: Double) -> Bool {
    let modified = Self.modifiedSize(level)
    let parts = parts(m)
    guard parts.allSatisfy({ !$0.accepts(0, size: modified) }) else { return false }
    guard let interval = interval(m) else { return true }
    return !interval.contains(0)
  }

  /// What the estimates would imply if they had no error.
  func identified(_ m: Double) -> ClosedRange<Double> {
    let largest = Self.changes(coefficients).prefix(coefficients.leads).reduce(0) { max($0, abs($1)) }
    let changes = Self.changes(coefficients).suffix(coefficients.lags)
    let value = zip(weights, changes).reduce(0) { $0 + $1.0 * $1.1 }
    let width = m * largest * weights.reduce(0) { $0 + abs($1) }
    return (value - width)...(value + width)
  }
}

/// One lead and sign: the hypothesis that the largest change before the event is that one.
private struct Part {
  /// A vertex of the dual: a normal variable value − slope·θ with its loadings on independent normals.
  private struct Vertex {
    var value: Double
    var slope: Double
    var loadings: [Double]
    var variance: Double
  }

  private let vertices: [Vertex]
  /// Without error: the hypothesis is wrong where one of these lies above 0.
  private let exact: [Vertex]
  private let critical: Double

  /// What is no larger than this, in the outcome's unit, is 0 within rounding.
  private let rounding: Double

  /// Relative size below which a variance counts as 0.
  private static let rounding = 1e-12

  init(_ coefficients: EventCoefficients, _ weights: [Double], lead: Int, sign: Double, m: Double, firstStage: LargestNormal) {
    let all = RelativeMagnitudes.changes(coefficients)
    let (after, largest) = (Array(all.suffix(weights.count)), sign * all[lead])
    // Rows: the changes after the event, then the largest before it; as linear functions of the estimates, then of independent normals.
    let root = Self.root(coefficients.covariance)
    func row(_ change: Int) -> [Double] {
      // Position of the later and the earlier coefficient of a change; nil: the reference.
      func position(_ place: Int) -> Int? {
        place == coefficients.leads ? nil : (place < coefficients.leads ? place : place - 1)
      }
      var loadings = [Double](repeating: 0, count: root.columns)
      if let later = position(change + 1) { for k in loadings.indices { loadings[k] += root[later, k] } }
      if let earlier = position(change) { for k in loadings.indices { loadings[k] -= root[earlier, k] } }
      return loadings
    }
    let moments = weights.indices.map { row(coefficients.leads + $0) }
    let bound = row(lead).map { sign * $0 }
    func combined(_ a: Double, _ x: [Double], _ b: Double, _ y: [Double]) -> [Double] { zip(x, y).map { a * $0 + b * $1 } }
    // Standard deviations of the two moments of each change: ±change − M̄·largest.
    let error = [1.0, -1.0].map { side in
      moments.map { moment -> Double in
        let loading = combined(side, moment, -m, bound)
        return dot(loading, loading).squareRoot()
      }
    }
    var vertices: [Vertex] = []
    var exact: [Vertex] = []
    for own in [1.0, -1.0] {
      // The change is held back from above where its weight has the direction's sign, from below elsewhere.
      let scale = weights.indices.reduce(0.0) { sum, t in
        sum + abs(weights[t]) * error[own * weights[t] >= 0 ? 0 : 1][t]
      }
      let total = weights.reduce(0) { $0 + abs($1) }
      guard scale > 0 else {
        exact.append(Vertex(value: own * dot(weights, after) - m * total * largest, slope: own, loadings: [], variance: 0))
        continue
      }
      var loading = bound.map { -m * total * $0 / scale }
      for t in weights.indices { loading = combined(1, loading, own * weights[t] / scale, moments[t]) }
      let value = (own * dot(weights, after) - m * total * largest) / scale
      vertices.append(Vertex(value: value, slope: own / scale, loadings: loading, variance: dot(loading, loading)))
    }
    let bearing = weights.indices.filter { weights[$0] != 0 }
    for t in weights.indices where bearing != [t] {
      let scale = error[0][t] + error[1][t]
      guard scale > 0 else {
        exact.append(Vertex(value: -2 * m * largest, slope: 0, loadings: [], variance: 0))
        continue
      }
      let loading = bound.map { -2 * m * $0 / scale }
      vertices.append(Vertex(value: -2 * m * largest / scale, slope: 0, loadings: loading, variance: dot(loading, loading)))
    }
    self.vertices = vertices
    self.exact = exact
    rounding = Self.rounding * all.reduce(0) { $0 + abs($1) } * (1 + m) * weights.reduce(1) { $0 + abs($1) }
    critical = firstStage.criticalValue(vertices.map(\.loadings))
  }

  /// A root of a covariance that may be singular: V √λ, negative rounding taken as 0.
  private static func root(_ covariance: Matrix) -> Matrix {
    guard let eigen = try? SymmetricEigen(covariance) else { return Matrix(rows: covariance.rows, columns: 0) }
    var root = eigen.vectors
    let largest = eigen.values.last ?? 0
    for k in 0..<root.columns {
      let scale = eigen.values[k] > rounding * largest ? eigen.values[k].squareRoot() : 0
      for i in 0..<root.rows { root[i, k] *= scale }
    }
    return root
  }

  /// Whether θ is not rejected: the largest vertex is below the first stage's critical value and below that of its own distribution, given
  /// that it is the largest and what is independent of it.
  func accepts(_ theta: Double, size: Double) -> Bool {
    guard exact.allSatisfy({ $0.value - $0.slope * theta <= rounding }) else { return false }
    let values = vertices.map { $0.value - $0.slope * theta }
    guard let top = values.indices.max(by: { values[$0] < values[$1] }) else { return true }
    if values[top] > critical { return false }
    let own = vertices[top]
    let largest = vertices.map(\.variance).max() ?? 0
    guard own.variance > Self.rounding * largest else { return values[top] <= 0 }
    var (low, high) = (-Double.infinity, critical)
    for (index, other) in vertices.enumerated() where index != top {
      let slope = dot(other.loadings, own.loadings) / own.variance
      guard abs(1 - slope) > 1e-9 else { continue }
      let edge = (values[index] - slope * values[top]) / (1 - slope)
      if slope < 1 { low = max(low, edge) } else { high = min(high, edge) }
    }
    let error = own.variance.squareRoot()
    let statistic = values[top] / error
    guard low <= values[top], values[top] <= high else { return true }
    let value = TruncatedNormal(low: low / error, high: high / error).quantile(upperTail: size)
    return statistic <= max(0, value)
  }

  /// The smallest interval that holds all accepted values; nil: none is.
  ///
  /// Beyond the values where a vertex passes the first stage's critical value nothing is accepted; within, the outermost accepted values of a
  /// grid, refined by bisection.
  func interval(size: Double) -> ClosedRange<Double>? {
    var (low, high) = (-Double.infinity, Double.infinity)
    let limits = vertices.map { _ in critical } + exact.map { _ in 0.0 }
    for (vertex, limit) in zip(vertices + exact, limits) where vertex.slope != 0 {
      let end = (vertex.value - limit) / vertex.slope
      if vertex.slope > 0 { low = max(low, end) } else { high = min(high, end) }
    }
    guard low.isFinite, high.isFinite, low <= high + rounding else { return nil }
    let step = (high - low) / Double(Self.gridCount)
    let grid = (0...Self.gridCount).map { $0 == Self.gridCount ? high : low + Double($0) * step }
    guard let first = grid.firstIndex(where: { accepts($0, size: size) }),
      let last = grid.lastIndex(where: { accepts($0, size: size) })
    else { return nil }
    func edge(accepted: Double, rejected: Double) -> Double {
      var (inner, outer) = (accepted, rejected)
      for _ in 0..<40 {
        let middle = (inner + outer) / 2
        if accepts(middle, size: size) { inner = middle } else { outer = middle }
      }
      return inner
    }
    let left = first == 0 ? low : edge(accepted: grid[first], rejected: grid[first - 1])
    let right = last == Self.gridCount ? high : edge(accepted: grid[last], rejected: grid[last + 1])
    return left...right
  }

  private static let gridCount = 200
}
