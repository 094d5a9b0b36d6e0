internal import RealModule

/// A beta distribution stretched to `lower`…`upper`: how true scores, as shares of what can be reached, are taken to lie.
///
/// Density proportional to (x − l)^(α−1) (u − x)^(β−1). Source: Lord 1965, Psychometrika 30:239.
package struct FourParameterBeta: Sendable, Hashable {
  /// How many of the four parameters the moments decided.
  package enum Fit: Int, Sendable, Hashable, CaseIterable {
    /// Mean and variance, between 0 and 1 (or other given ends).
    case two = 2
    /// Mean, variance and skewness; of the ends that allows, those whose kurtosis is nearest.
    case three = 3
    /// Mean, variance, skewness and kurtosis.
    case four = 4
  }

  /// α, larger than 0.
  package let alpha: Double
  /// β, larger than 0.
  package let beta: Double
  /// l.
  package let lower: Double
  /// u, larger than l.
  package let upper: Double
  /// How it was found.
  package let fit: Fit

  /// Each parameter the property of its name.
  package init(alpha: Double, beta: Double, lower: Double = 0, upper: Double = 1, fit: Fit = .four) {
    precondition(alpha > 0 && beta > 0 && upper > lower, "shapes are positive, and the upper end lies above the lower")
    (self.alpha, self.beta, self.lower, self.upper, self.fit) = (alpha, beta, lower, upper, fit)
  }

  /// Of which the first four central moments are needed.
  package struct Moments: Sendable, Hashable {
    /// The mean.
    package var mean: Double
    /// Above 0.
    package var variance: Double
    /// Third central moment over σ³.
    package var skewness: Double
    /// Fourth central moment over σ⁴ (3 for a normal distribution).
    package var kurtosis: Double

    /// Each parameter the property of its name.
    package init(mean: Double, variance: Double, skewness: Double, kurtosis: Double) {
      (self.mean, self.variance, self.skewness, self.kurtosis) = (mean, variance, skewness, kurtosis)
    }
  }

  /// By the method of moments within 0…1: four moments where they make a distribution that stays within, else three and the nearest kurtosis, else two.
  ///
  /// - Parameter most: no more moments than these are used.
  /// - Returns: `nil` where not even mean and variance belong to a distribution on 0…1.
  /// - Source: Hanson 1991, ACT Research Report 91-5, for the order of attempts.
  package init?(_ moments: Moments, most: Fit = .four) {
    guard moments.variance > 0, moments.mean > 0, moments.mean < 1 else { return nil }
    var found: FourParameterBeta?
    if most.rawValue >= 4 { found = Self.four(moments) }
    if found == nil, most.rawValue >= 3 { found = Self.three(moments) }
    guard let best = found ?? Self.two(moments, lower: 0, upper: 1) else { return nil }
    self = best
  }

  /// α and β from the mean and the variance between given ends; `nil` where the variance is too large for them.
  package static func two(_ moments: Moments, lower: Double, upper: Double) -> FourParameterBeta? {
    let width = upper - lower
    let (mean, variance) = ((moments.mean - lower) / width, moments.variance / (width * width))
    let sum = mean * (1 - mean) / variance - 1
    guard mean > 0, mean < 1, sum > 0, sum.isFinite else { return nil }
    return FourParameterBeta(alpha: mean * sum, beta: (1 - mean) * sum, lower: lower, upper: upper, fit: .two)
  }

  /// From all four moments; `nil` where they belong to no beta distribution, or to one that reaches beyond 0…1.
  private static func four(_ moments: Moments) -> FourParameterBeta? {
    let (g, k) = (moments.skewness, moments.kurtosis)
    // Johnson, Kotz & Balakrishnan 1995, vol. 2, eq. 25.22: r = α + β.
    let r = 6 * (k - g * g - 1) / (6 + 3 * g * g - 2 * k)
    guard r > 0, r.isFinite else { return nil }
    // (β − α)²/r² from skewness and r.
    let square = g * g * (r + 2) * (r + 2)
    let share = square / (square + 16 * (r + 1))
    let difference = share.squareRoot() * (g < 0 ? -1 : 1)
    let (alpha, beta) = (r / 2 * (1 - difference), r / 2 * (1 + difference))
    guard alpha > 0, beta > 0 else { return nil }
    let spread = (moments.variance * (r + 1) / (alpha * beta)).squareRoot()
    let (lower, upper) = (moments.mean - alpha * spread, moments.mean + beta * spread)
    guard lower >= 0, upper <= 1, upper > lower else { return nil }
    return FourParameterBeta(alpha: alpha, beta: beta, lower: lower, upper: upper, fit: .four)
  }

  /// Places of the lower end that are tried.
  private static let places = 400

  /// From three moments: the ends within 0…1 whose kurtosis lies nearest.
  private static func three(_ moments: Moments) -> FourParameterBeta? {
    var best: (distance: Double, own: FourParameterBeta)?
    func take(_ own: FourParameterBeta?) {
      guard let own else { return }
      let distance = abs(own.kurtosis - moments.kurtosis)
      if best.map({ distance < $0.distance }) ?? true { best = (distance, own) }
    }
    for place in 0..<Self.places { take(three(moments, end: moments.mean * Double(place) / Double(Self.places), isLower: true)) }
    for place in 0..<Self.places {
      take(three(moments, end: 1 - (1 - moments.mean) * Double(place) / Double(Self.places), isLower: false))
    }
    guard var (distance, own) = best else { return nil }
    // The lower end more closely, by halving steps.
    var step = moments.mean / Double(Self.places)
    while step > 1e-10 {
      var isBetter = false
      for end in [own.lower - step, own.lower + step] {
        guard let other = three(moments, end: end, isLower: true) else { continue }
        let far = abs(other.kurtosis - moments.kurtosis)
        if far < distance { (distance, own, isBetter) = (far, other, true) }
      }
      if !isBetter { step /= 2 }
    }
    return own
  }

  /// The distribution with one end given and three moments; `nil` where there is none within 0…1.
  private static func three(_ moments: Moments, end: Double, isLower: Bool) -> FourParameterBeta? {
    // Seen from the other side, an upper end is a lower one.
    let mean = isLower ? moments.mean - end : end - moments.mean
    let skewness = isLower ? moments.skewness : -moments.skewness
    guard mean > 0, end >= 0, end <= 1 else { return nil }
    let ratio = mean / moments.variance.squareRoot()
    // With ratio R = mean/σ and s = α + β: R² = α(s + 1)/β and the skewness 2(β − α)√(s + 1)/((s + 2)√(αβ)) leave s linear.
    let sum = 2 * (1 - ratio * ratio - skewness * ratio) / (skewness * ratio - 2)
    guard sum > 0, sum.isFinite else { return nil }
    let square = ratio * ratio
    let near = square * sum / (sum + 1 + square)
    let far = sum - near
    guard near > 0, far > 0 else { return nil }
    let width = mean * sum / near
    let (lower, upper) = isLower ? (end, end + width) : (end - width, end)
    guard lower >= 0, upper <= 1 + 1e-12, upper > lower else { return nil }
    return FourParameterBeta(alpha: isLower ? near : far, beta: isLower ? far : near, lower: lower, upper: min(1, upper), fit: .three)
  }

  /// The mean.
  package var mean: Double { lower + (upper - lower) * alpha / (alpha + beta) }
  /// The variance.
  package var variance: Double {
    let sum = alpha + beta
    return (upper - lower) * (upper - lower) * alpha * beta / (sum * sum * (sum + 1))
  }
  /// Fourth central moment over σ⁴.
  package var kurtosis: Double {
    let sum = alpha + beta
    let difference = (alpha - beta) * (alpha - beta) * (sum + 1) - alpha * beta * (sum + 2)
    return 3 + 6 * difference / (alpha * beta * (sum + 2) * (sum + 3))
  }

  /// P(X ≤ x).
  package func lowerTail(_ x: Double) -> Double {
    x <= lower ? 0 : x >= upper ? 1 : BetaDistribution(a: alpha, b: beta).lowerTail((x - lower) / (upper - lower))
  }

  /// Points and weights that integrate a smooth function of the true score over a piece of its range: Σ w f(x) ≈ ∫ f dF.
  ///
  /// The double exponential rule, whose points crowd at the ends, where a density may be infinite; the weights add to the piece's probability exactly.
  /// - Parameters:
  ///   - low: where the piece begins.
  ///   - high: where it ends.
  ///   - steps: points on either side of the middle.
  /// - Returns: nothing where the piece has no probability.
  /// - Source: Takahasi & Mori 1974, Publ. RIMS 9:721.
  package func nodes(from low: Double, to high: Double, steps: Int = 40) -> [(x: Double, weight: Double)] {
    let (a, b) = (max(low, lower), min(high, upper))
    let probability = lowerTail(high) - lowerTail(low)
    guard b > a, probability > 0 else { return [] }
    // Points so near an end that even a density with a shape of .1 has nothing beyond them.
    let farthest = 4.5
    let half = Double.pi / 2
    var nodes: [(x: Double, weight: Double)] = []
    var total = 0.0
    for place in -steps...steps {
      let t = farthest * Double(place) / Double(steps)
      let u = half * Double.sinh(t)
      // How near the nearer end, without cancellation.
      let near = (b - a) / (1 + Double.exp(2 * abs(u)))
      let (fromLower, fromUpper) = u < 0 ? (a - lower + near, upper - a - near) : (b - lower - near, upper - b + near)
      let slope = half * Double.cosh(t) / (Double.cosh(u) * Double.cosh(u))
      let density = Double.exp(
        (alpha - 1) * Double.log(fromLower / (upper - lower)) + (beta - 1) * Double.log(fromUpper / (upper - lower)))
      let weight = slope * density
      guard weight.isFinite, weight > 0 else { continue }
      nodes.append((u < 0 ? a + near : b - near, weight))
      total += weight
    }
    guard total > 0 else { return [((a + b) / 2, probability)] }
    return nodes.map { ($0.x, $0.weight / total * probability) }
  }
}
