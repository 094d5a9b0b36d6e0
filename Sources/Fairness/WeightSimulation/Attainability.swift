public import Messages
internal import RealModule

/// Whether wanted importances can be had by weights at all, and by which.
public struct Attainability: Sendable {
  /// The importance that the target speaks of.
  public enum Measure: String, Sendable, CaseIterable {
    /// The squared correlation of a component with the total (the main effect under linearity), in proportion.
    case mainEffect
    /// w cov(x, y) / var(y).
    case covarianceShare
  }

  /// The weights that come nearest.
  public struct Nearest: Sendable {
    /// By component, summing to 1.
    public var weights: [Double]
    /// The importances they have, as shares of their sum.
    public var achieved: [Double]
    /// The sine of the angle between the wanted and the attained correlations with the total (main effects), or the
    /// Euclidean distance of the shares (covariance shares); 0 when the target is met.
    public var distance: Double
  }

  /// The importance that the target speaks of.
  public var measure: Measure
  /// The components' names; whatever is "by component" is in this order.
  public var components: [String]
  /// As shares of their sum.
  public var target: [Double]
  /// Whether weights that keep the bounds meet the target.
  public var isAttainable: Bool
  /// The only weights that have these importances, summing to 1; a negative one rules them out. `nil` when there are none.
  public var weights: [Double]?
  /// Within the bounds, where the target can't be met there.
  public var nearest: Nearest?
  /// Why nothing can be said.
  public var reason: Message?

  private func named(_ values: [Double]) -> [String: Double] {
    Dictionary(zip(components, values), uniquingKeysWith: { first, _ in first })
  }
}

/// A wanted importance and the bounds its weights must keep.
public struct ImportanceTarget: Sendable {
  /// The importance that the values speak of.
  public var measure: Attainability.Measure
  /// Positive, by component; only their proportions matter.
  public var values: [String: Double]
  /// Lowest and highest share of the weights, by component; equal ones fix it.
  public var bounds: [String: ClosedRange<Double>]

  /// An importance target, each parameter the property of its name.
  public init(_ values: [String: Double], measure: Attainability.Measure = .mainEffect, bounds: [String: ClosedRange<Double>] = [:]) {
    self.values = values
    self.measure = measure
    self.bounds = bounds
  }
}

/// Finds weights with wanted importances.
package struct TargetSolver: Sendable {
  let covariance: [[Double]]
  let components: [String]

  /// - Parameters:
  ///   - covariance: of the components (not weighted), symmetric.
  ///   - components: their names.
  package init(covariance: [[Double]], components: [String]) {
    self.covariance = covariance
    self.components = components
  }

  /// Whether the target can be met, and by which weights.
  package func attain(_ target: ImportanceTarget) -> Attainability {
    let known = Set(components)
    guard Set(target.values.keys) == known else { return impossible(target, .targetUnknown) }
    let values = components.map { target.values[$0] ?? 0 }
    guard values.allSatisfy({ $0 > 0 && $0.isFinite }) else { return impossible(target, .targetNotPositive) }
    guard covariance.indices.allSatisfy({ covariance[$0][$0] > 0 }) else { return impossible(target, .targetNoVariance) }
    let sum = values.reduce(0, +)
    let shares = values.map { $0 / sum }
    switch target.measure {
    case .mainEffect: return mainEffects(shares, target)
    case .covarianceShare: return covarianceShares(shares, target)
    }
  }

  private func impossible(_ target: ImportanceTarget, _ reason: SimulationSentence) -> Attainability {
    Attainability(
      measure: target.measure, components: components, target: components.map { target.values[$0] ?? 0 },
      isAttainable: false, reason: Message(reason))
  }

  private func bounds(_ target: ImportanceTarget) -> [ClosedRange<Double>] {
    components.map { target.bounds[$0] ?? 0...1 }
  }

  private func isWithin(_ weights: [Double], _ bounds: [ClosedRange<Double>]) -> Bool {
    zip(weights, bounds).allSatisfy { $0 >= $1.lowerBound - 1e-12 && $0 <= $1.upperBound + 1e-12 }
  }

  // MARK: Main effects

  /// w ∝ Σ⁻¹g, g_i = √((S_i/S_1)(σ_ii/σ_11)) [Paruolo, Saisana & Saltelli 2013, eq. 7].
  private func mainEffects(_ shares: [Double], _ target: ImportanceTarget) -> Attainability {
    let g = shares.indices.map { ((shares[$0] / shares[0]) * (covariance[$0][$0] / covariance[0][0])).squareRoot() }
    var result = Attainability(
      measure: .mainEffect, components: components, target: shares, isAttainable: false)
    let bounds = bounds(target)
    if let solution = SmallSystem.solve(covariance, g) {
      let sum = solution.reduce(0, +)
      if sum != 0 {
        let weights = solution.map { $0 / sum }
        result.weights = weights
        // Positive correlations all over need solution itself (not its negative) within the bounds.
        result.isAttainable = sum > 0 && isWithin(weights, bounds)
      }
    }
    if !result.isAttainable { result.nearest = nearestMainEffects(shares, bounds) }
    return result
  }

  /// min ‖D^−½ Σ w − √S‖ over the cone w ≥ 0, l_i Σw ≤ w_i ≤ u_i Σw: a convex problem, since the scale of w is free.
  private func nearestMainEffects(_ shares: [Double], _ bounds: [ClosedRange<Double>]) -> Attainability.Nearest? {
    let d = shares.count
    let wanted = shares.map { $0.squareRoot() }
    let correlations = (0..<d).map { i in (0..<d).map { covariance[i][$0] / covariance[i][i].squareRoot() } }
    var constraints: [[Double]] = []
    for i in 0..<d {
      constraints.append((0..<d).map { ($0 == i ? 1 : 0) - bounds[i].lowerBound })
      if bounds[i].upperBound < 1 { constraints.append((0..<d).map { bounds[i].upperBound - ($0 == i ? 1 : 0) }) }
    }
    // With z = E w − f, E the correlations: G E⁻¹ z ≥ −G E⁻¹ f.
    let transposed = (0..<d).map { i in (0..<d).map { correlations[$0][i] } }
    var rows: [[Double]] = []
    for constraint in constraints {
      guard let row = SmallSystem.solve(transposed, constraint) else { return nil }
      rows.append(row)
    }
    let right = rows.map { row in -zip(row, wanted).reduce(0) { $0 + $1.0 * $1.1 } }
    guard let z = NonNegativeLeastSquares.leastDistance(rows, right),
      let solution = SmallSystem.solve(correlations, zip(z, wanted).map { $0 + $1 })
    else { return nil }
    let clipped = solution.map { max(0, $0) }
    let sum = clipped.reduce(0, +)
    guard sum > 1e-12 else { return nil }
    let weights = clipped.map { $0 / sum }
    let reached = (0..<d).map { i in zip(correlations[i], weights).reduce(0) { $0 + $1.0 * $1.1 } }
    let cosine = zip(reached, wanted).reduce(0) { $0 + $1.0 * $1.1 } / Self.length(reached) / Self.length(wanted)
    let effects = reached.map { $0 * $0 }
    return Attainability.Nearest(
      weights: weights, achieved: effects.map { $0 / effects.reduce(0, +) },
      distance: max(0, 1 - cosine * cosine).squareRoot())
  }

  private static func length(_ vector: [Double]) -> Double { vector.reduce(0) { $0 + $1 * $1 }.squareRoot() }

  // MARK: Covariance shares

  /// The only w > 0 with w_i (Σw)_i ∝ c_i: the minimizer of ½ w'Σw − Σ c_k ln w_k, by damped Newton steps.
  ///
  /// The objective is strictly convex and self-concordant for positive definite Σ, so that the steps can't leave w > 0 for
  /// good and end [Boyd & Vandenberghe 2004, ch. 9.6].
  private func covarianceShares(_ shares: [Double], _ target: ImportanceTarget) -> Attainability {
    var result = Attainability(
      measure: .covarianceShare, components: components, target: shares, isAttainable: false)
    guard let weights = balanced(shares, bounds: nil) else {
      result.reason = Message(SimulationSentence.targetNoVariance)
      return result
    }
    let bounds = bounds(target)
    result.weights = weights
    result.isAttainable = isWithin(weights, bounds)
    if !result.isAttainable {
      result.nearest = nearestShares(shares, bounds, from: weights)
    }
    return result
  }

  private func balanced(_ shares: [Double], bounds: [ClosedRange<Double>]?) -> [Double]? {
    let d = shares.count
    var w = (0..<d).map { (shares[$0] / covariance[$0][$0]).squareRoot() }
    for _ in 0..<200 {
      let sigma = covariance.map { row in zip(row, w).reduce(0) { $0 + $1.0 * $1.1 } }
      let gradient = (0..<d).map { sigma[$0] - shares[$0] / w[$0] }
      var hessian = covariance
      for i in 0..<d { hessian[i][i] += shares[i] / (w[i] * w[i]) }
      guard let step = SmallSystem.solve(hessian, gradient.map { -$0 }) else { return nil }
      let decrement = zip(step, gradient).reduce(0) { $0 - $1.0 * $1.1 }
      guard decrement.isFinite else { return nil }
      var length = 1.0
      let value = objective(w, shares)
      while length > 1e-12 {
        let next = zip(w, step).map { $0 + length * $1 }
        if next.allSatisfy({ $0 > 0 }), objective(next, shares) <= value - 0.25 * length * decrement + 1e-15 * abs(value) {
          w = next
          break
        }
        length /= 2
      }
      if decrement < 1e-22 || length <= 1e-12 { break }
    }
    let sum = w.reduce(0, +)
    return w.map { $0 / sum }
  }

  private func objective(_ w: [Double], _ shares: [Double]) -> Double {
    let quadratic = zip(covariance, w).reduce(0) { sum, pair in
      sum + pair.1 * zip(pair.0, w).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return quadratic / 2 - zip(shares, w).reduce(0) { $0 + $1.0 * Double.log($1.1) }
  }

  /// The covariance shares that weights have.
  func covarianceShares(of weights: [Double]) -> [Double] {
    let sigma = covariance.map { row in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }
    let total = zip(sigma, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return zip(sigma, weights).map { $0 * $1 / total }
  }

  /// Weights within the bounds whose shares are nearest, by projected Gauss–Newton from the clipped solution.
  private func nearestShares(
    _ shares: [Double], _ bounds: [ClosedRange<Double>], from start: [Double]
  ) -> Attainability.Nearest? {
    guard var w = BoundedSimplex(bounds).projection(of: start) else { return nil }
    let distance = { (weights: [Double]) -> Double in
      zip(covarianceShares(of: weights), shares).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    var best = distance(w)
    var step = 0.1
    for _ in 0..<20_000 where step > 1e-13 {
      let gradient = w.indices.map { index -> Double in
        var up = w
        var down = w
        let shift = 1e-6 * max(w[index], 1e-3)
        up[index] += shift
        down[index] = max(0, down[index] - shift)
        return (distance(up) - distance(down)) / (up[index] - down[index])
      }
      let length = Self.length(gradient)
      guard length > 0 else { break }
      let moved = zip(w, gradient).map { $0 - step * $1 / length }
      if let next = BoundedSimplex(bounds).projection(of: moved), distance(next) < best {
        best = distance(next)
        w = next
        step *= 1.2
      } else {
        step /= 2
      }
    }
    return Attainability.Nearest(weights: w, achieved: covarianceShares(of: w), distance: best.squareRoot())
  }
}

/// Weights that sum to 1, each within bounds.
struct BoundedSimplex {
  let bounds: [ClosedRange<Double>]

  init(_ bounds: [ClosedRange<Double>]) { self.bounds = bounds }

  /// The nearest point, clip(v − λ) with λ by bisection; `nil` when the bounds exclude each other.
  func projection(of point: [Double]) -> [Double]? {
    let low = bounds.reduce(0) { $0 + $1.lowerBound }
    let high = bounds.reduce(0) { $0 + $1.upperBound }
    guard low <= 1 + 1e-12, high >= 1 - 1e-12 else { return nil }
    let clipped = { (shift: Double) in
      zip(point, bounds).map { min(max($0 - shift, $1.lowerBound), $1.upperBound) }
    }
    let reach = (point.map(abs).max() ?? 0) + 2
    var (least, most) = (-reach, reach)
    for _ in 0..<200 {
      let middle = (least + most) / 2
      if clipped(middle).reduce(0, +) > 1 { least = middle } else { most = middle }
    }
    return clipped((least + most) / 2)
  }
}
