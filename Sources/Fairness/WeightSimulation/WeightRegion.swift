internal import Statistics

/// The weights over which ranks are looked at: shares that sum to 1.
public enum WeightRegion: Sendable, Equatable {
  /// All of them.
  case simplex
  /// Those in the same order as the scheme's weights.
  case ordinal
  /// Those within ± a distance of the scheme's shares.
  case box(Double)
  /// Those that keep linear constraints.
  case linear([LinearConstraint])

  /// Reads `simplex`, `ordinal` or `box:0.1`; `nil` for anything else.
  public init?(_ text: String) {
    switch text {
    case "simplex": self = .simplex
    case "ordinal": self = .ordinal
    default:
      guard text.hasPrefix("box:"), let distance = Double(text.dropFirst(4)), distance > 0, distance <= 1 else { return nil }
      self = .box(distance)
    }
  }

  /// The region's name for output.
  public var name: String {
    switch self {
    case .simplex: "simplex"
    case .ordinal: "ordinal"
    case .box(let distance): "box:\(distance)"
    case .linear: "linear"
    }
  }
}

/// Σ a_k w_k ≤ bound.
public struct LinearConstraint: Sendable, Equatable {
  /// a_k, by component.
  public var coefficients: [Double]
  /// The bound, on weights that sum to 1.
  public var bound: Double

  /// A bound on a weighted sum of the weights.
  ///
  /// - Parameters:
  ///   - coefficients: a_k, by component.
  ///   - bound: the most that Σ a_k w_k may be.
  package init(_ coefficients: [Double], atMost bound: Double) {
    self.coefficients = coefficients
    self.bound = bound
  }
}

/// Draws weights from a region.
struct WeightSampler {
  let region: WeightRegion
  /// The scheme's shares.
  let center: [Double]
  /// For `ordinal`: component by place, the largest weight first.
  private let order: [Int]
  /// For regions that are cut by planes: Σ a w ≤ b.
  private let constraints: [LinearConstraint]
  /// A point of the region's interior.
  private let start: [Double]

  /// Steps between two draws of a hit-and-run chain, per component.
  private static let thinning = 4
  /// Steps before the first draw, per component.
  private static let burnIn = 100

  /// - Returns: `nil` where the region is empty or has no interior.
  init?(_ region: WeightRegion, center: [Double]) {
    self.region = region
    self.center = center
    let d = center.count
    order = (0..<d).sorted { center[$0] != center[$1] ? center[$0] > center[$1] : $0 < $1 }
    var constraints = (0..<d).map { index in
      LinearConstraint((0..<d).map { $0 == index ? -1 : 0 }, atMost: 0)
    }
    switch region {
    case .simplex, .ordinal:
      constraints = []
    case .box(let distance):
      for index in 0..<d {
        let unit = (0..<d).map { $0 == index ? 1.0 : 0 }
        constraints.append(LinearConstraint(unit, atMost: center[index] + distance))
        constraints.append(LinearConstraint(unit.map { -$0 }, atMost: distance - center[index]))
      }
    case .linear(let further):
      constraints += further
    }
    self.constraints = constraints
    if constraints.isEmpty || d == 1 {
      start = center
    } else {
      guard let interior = Self.interior(constraints, near: center) else { return nil }
      start = interior
    }
  }

  /// A point with room on all sides: the nearest point to the center that keeps every constraint by a margin, the margin
  /// being halved until there is one.
  private static func interior(_ constraints: [LinearConstraint], near center: [Double]) -> [Double]? {
    let d = center.count
    var margin = 0.25
    while margin > 1e-9 {
      // w = center + B y, B the columns e_k − e_d: the sum stays 1.
      let rows = constraints.map { constraint in
        (0..<d - 1).map { constraint.coefficients[d - 1] - constraint.coefficients[$0] }
      }
      let right = zip(constraints, rows).map { constraint, row -> Double in
        let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
        let reached = zip(constraint.coefficients, center).reduce(0) { $0 + $1.0 * $1.1 }
        return reached - constraint.bound + margin * length
      }
      if let y = NonNegativeLeastSquares.leastDistance(rows, right) {
        let point = (0..<d).map { $0 < d - 1 ? center[$0] + y[$0] : center[d - 1] - y.reduce(0, +) }
        let holds = constraints.allSatisfy { constraint in
          zip(constraint.coefficients, point).reduce(0) { $0 + $1.0 * $1.1 } < constraint.bound - 1e-12
        }
        if holds { return point }
      }
      margin /= 2
    }
    return nil
  }

  /// Draws `count` weights one after the other and hands each to `use`.
  func draw(_ count: Int, from stream: inout RandomStream, _ use: (borrowing [Double]) -> Void) {
    let d = center.count
    var weights = start
    switch region {
    case .simplex, .ordinal:
      var places = weights
      for _ in 0..<count {
        var sum = 0.0
        for index in 0..<d {
          places[index] = stream.exponential()
          sum += places[index]
        }
        if region == .ordinal { places.sort(by: >) }
        for index in 0..<d { weights[region == .ordinal ? order[index] : index] = places[index] / sum }
        use(weights)
      }
    case .box, .linear:
      guard d > 1 else {
        for _ in 0..<count { use(weights) }
        return
      }
      for _ in 0..<Self.burnIn * d { step(&weights, &stream) }
      for _ in 0..<count {
        for _ in 0..<Self.thinning * d { step(&weights, &stream) }
        use(weights)
      }
    }
  }

  /// One step of hit-and-run: a random direction within Σw = 1, a uniform point of the chord [Smith 1984; Lovász 1999].
  private func step(_ weights: inout [Double], _ stream: inout RandomStream) {
    let d = weights.count
    var direction = (0..<d).map { _ in stream.normal() }
    let mean = direction.reduce(0, +) / Double(d)
    for index in 0..<d { direction[index] -= mean }
    var (least, most) = (-Double.infinity, Double.infinity)
    for constraint in constraints {
      var (slope, reached) = (0.0, 0.0)
      for index in 0..<d {
        slope += constraint.coefficients[index] * direction[index]
        reached += constraint.coefficients[index] * weights[index]
      }
      guard abs(slope) > 1e-15 else { continue }
      let limit = (constraint.bound - reached) / slope
      if slope > 0 { most = min(most, limit) } else { least = max(least, limit) }
    }
    guard least < most, least.isFinite, most.isFinite else { return }
    let length = least + (most - least) * stream.uniform()
    for index in 0..<d { weights[index] += length * direction[index] }
  }
}
