internal import Messages
internal import RealModule
internal import Statistics

/// Moderation: a group's scores are reshaped to what the anchor says of the same people as a group, order kept.
///
/// *Quadratic* (New South Wales HSC): y = ax² + bx + c through three conditions: the highest score goes to the anchor's highest (several
/// at the top: to the mean of as many of the anchor's highest), the lowest to its lowest, the mean to its mean. Where that curve
/// turns within the range, the power curve through the same three points takes its place, and is said.
/// *Linear*: y = M_e + (x − M_s)·S_e/S_s, n − 1 as the denominator.
struct Moderation: Normalizer {
  let method = NormalizationMethod.moderation
  let keepsPoints = true
  var options: NormalizationOptions
  var assumption: Message { Message(NormalizationSentence.assumesAnchorShape) }

  func transform(_ input: NormalizationInput) throws(NormalizationError) -> Transformation {
    var result = Transformation(scores: input.scores)
    for (group, members) in input.members.enumerated() where !members.isEmpty {
      let name = input.groupNames[group]
      let anchor = members.compactMap { input.anchor?.values[$0] }
      guard anchor.count == members.count else { throw .noAnchor(group: name) }
      let own = members.map { input.scores[$0] }
      let moderated: [Double]
      switch options.curve {
      case .linear: moderated = linear(own, anchor)
      case .quadratic:
        let curve = ThreePointCurve(own, anchor)
        moderated = own.map(curve.value)
        if curve.isPower {
          result.warnings.append(Message(NormalizationSentence.curveTurns(group: name)))
        }
      }
      for (member, value) in zip(members, moderated) { result.scores[member] = value }
    }
    return result
  }

  private func linear(_ own: [Double], _ anchor: [Double]) -> [Double] {
    guard let level = SampleMoments.mean(own), let goal = SampleMoments.mean(anchor) else { return own }
    let spread = SampleMoments.standardDeviation(own) ?? 0
    let slope = spread > 0 ? (SampleMoments.standardDeviation(anchor) ?? 0) / spread : 1
    return own.map { goal + ($0 - level) * slope }
  }
}

/// The increasing curve through (lowest, mean, highest) of the anchor.
struct ThreePointCurve {
  private let low: Double
  private let high: Double
  private let bottom: Double
  private let top: Double
  /// Coefficients in t = (x − low)/(high − low): bottom + linear·t + square·t².
  private var linear = 0.0
  private var square = 0.0
  /// The exponent of the power curve; 0 for the quadratic.
  private var exponent = 0.0

  /// Whether the quadratic would have turned within the range.
  var isPower: Bool { exponent > 0 }

  init(_ scores: [Double], _ anchor: [Double]) {
    let (lowest, highest) = (scores.min() ?? 0, scores.max() ?? 0)
    (low, high) = (lowest, highest)
    let atTop = max(1, scores.count { $0 == highest })
    let anchorMean = SampleMoments.mean(anchor) ?? 0
    bottom = high > low ? anchor.min() ?? 0 : anchorMean
    top = SampleMoments.mean(Array(anchor.sorted().suffix(atTop))) ?? 0
    guard high > low else { return }
    let places = scores.map { ($0 - lowest) / (highest - lowest) }
    guard let first = SampleMoments.mean(places), let second = SampleMoments.mean(places.map { $0 * $0 }) else { return }
    let rise = top - bottom
    // bottom + linear·first + square·second = anchorMean and linear + square = rise.
    let determinant = second - first
    if abs(determinant) > 1e-12 {
      square = (anchorMean - bottom - rise * first) / determinant
      linear = rise - square
      let scale = 1e-12 * max(1, abs(rise))
      if linear >= -scale, linear + 2 * square >= -scale { return }
    } else {
      linear = rise
      return
    }
    exponent = Self.exponent(places, goal: rise > 0 ? (anchorMean - bottom) / rise : first)
  }

  /// The curve's value at a score within the range it was made from.
  func value(_ score: Double) -> Double {
    guard high > low else { return bottom }
    let place = (score - low) / (high - low)
    return isPower ? bottom + (top - bottom) * Self.power(place, exponent) : bottom + linear * place + square * place * place
  }

  /// The exponent for which the mean of tᵉ is the goal, by bisection on its logarithm.
  private static func exponent(_ places: [Double], goal: Double) -> Double {
    var low = -8.0
    var high = 8.0
    for _ in 0..<200 {
      let middle = (low + high) / 2
      let mean = places.reduce(0) { $0 + power($1, Double.exp2(middle)) } / Double(places.count)
      if mean > goal { low = middle } else { high = middle }
    }
    return Double.exp2((low + high) / 2)
  }

  private static func power(_ base: Double, _ exponent: Double) -> Double {
    base <= 0 ? 0 : Double.exp2(exponent * Double.log2(base))
  }
}
