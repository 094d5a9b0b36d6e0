internal import Statistics

/// The probability that a person's band is another than the one without error, now and after further ratings of a component.
///
/// With the ratings so far the total without error θ is N(m, s²). A component's mean of n ratings counts with the weight w in the total; k further ones, of error variance τ² each,
/// change the total by w·k/(n + k)·(their mean − the mean so far). The parts of s² and of m − T are taken to lie with the components as their means' error variances w²τ²/n do. The
/// integral over θ is done by Simpson's rule between the lines (preposterior analysis; Raiffa & Schlaifer 1961, ch. 5).
struct SettlingValue {
  /// A component in which further ratings are possible, of one person.
  struct Source {
    /// Points of the total per point of the component's mean.
    var weight: Double
    /// Ratings so far.
    var count: Int
    /// Of a further rating's error, in points of the component.
    var errorVariance: Double
    /// Of the mean's error in the total.
    var variance: Double { count > 0 ? weight * weight * errorVariance / Double(count) : 0 }
  }

  /// The official total, and mean and spread of the one without error.
  let total: Double
  let mean: Double
  let deviation: Double
  /// Of all rated components.
  let sources: [Source]
  /// Cut lines of the person's pool, from the lowest up: official and without error.
  let cuts: [(official: Double, free: Double)]

  /// Panels of Simpson's rule between two lines, and standard deviations on either side that are looked at.
  private static let (panels, span) = (16, 5.0)

  /// Probability that the band is wrong after further ratings.
  ///
  /// - Parameter further: by source, how many.
  func wrong(_ further: [Int]) -> Double {
    guard !cuts.isEmpty else { return 0 }
    guard deviation > 0 else { return band(of: total, \.official) == band(of: mean, \.free) ? 0 : 1 }
    let whole = sources.reduce(0) { $0 + $1.variance }
    // The total to come: its shift, its covariance with θ, its variance.
    var (shift, covariance, variance) = (0.0, 0.0, 0.0)
    for (source, k) in zip(sources, further) where k > 0 && whole > 0 {
      let share = source.variance / whole
      let part = Double(k) / Double(source.count + k)
      shift += part * share * (mean - total)
      covariance += part * share * deviation * deviation
      variance +=
        part * part * (share * deviation * deviation + source.weight * source.weight * source.errorVariance / Double(k))
    }
    let normal = NormalDistribution.standard
    // Given θ the total to come is normal.
    let slope = covariance / (deviation * deviation)
    let rest = max(0, variance - slope * covariance).squareRoot()
    // Between two lines the integrand is smooth: each piece has Simpson's rule of its own.
    let marks = [-Self.span] + cuts.map { min(max(($0.free - mean) / deviation, -Self.span), Self.span) } + [Self.span]
    var (right, weight) = (0.0, 0.0)
    for (band, piece) in zip(marks, marks.dropFirst()).enumerated() where piece.1 > piece.0 {
      let low = band > 0 ? cuts[band - 1].official : -.infinity
      let high = band < cuts.count ? cuts[band].official : .infinity
      let width = (piece.1 - piece.0) / Double(Self.panels)
      for step in 0...Self.panels {
        let z = piece.0 + Double(step) * width
        let factor = step == 0 || step == Self.panels ? 1.0 : step % 2 == 1 ? 4 : 2
        let own = factor * width / 3 * normal.density(z)
        let centre = total + shift + slope * z * deviation
        let probability =
          rest > 0
          ? normal.lowerTail((high - centre) / rest) - normal.lowerTail((low - centre) / rest) : (low < centre && centre <= high ? 1 : 0)
        right += own * probability
        weight += own
      }
    }
    return min(1, max(0, 1 - right / weight))
  }

  private func band(of value: Double, _ side: KeyPath<(official: Double, free: Double), Double>) -> Int {
    cuts.count { $0[keyPath: side] < value }
  }
}
