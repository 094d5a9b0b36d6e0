/// Variances of rater and target effects in y = target + rater + error, freed of the noise of their estimation.
///
/// The plug-in variance of estimated effects is too large by their error. For any quadratic form β′Aβ the leave-out estimate takes
/// Σ B_ii σ̂²_i away, B = X S⁻¹ A S⁻¹ X′ and σ̂²_i = y_i (y_i − x_i′β̂₍₋ᵢ₎), unbiased whatever the errors' variances. Computed on the largest
/// set of ratings that stays connected without any one of them. Variances are over ratings.
/// Source: Kline, Saggio & Sølvsten 2020, Econometrica 88(5), 1859–1898.
package struct LeaveOutVariance: Sendable, Equatable {
  /// How leverages were computed.
  package enum Leverages: String, Sendable, Codable {
    /// From the inverse of the raters' equations.
    case exact
    /// From random signs (Johnson & Lindenstrauss), with the bias of 1/(1 − P) taken out.
    case projection
  }

  /// How leverages are computed.
  package struct Options: Sendable {
    /// Random vectors of the projection.
    package var draws = 200
    /// Up to so many ratings times nodes leverages are exact.
    package var exactWork = 400_000_000
    /// The seed of the projection.
    package var seed: UInt64 = 1

    /// The usual ones.
    package init() {}
  }

  /// Variances and the covariance, over ratings.
  package struct Moments: Sendable, Equatable {
    /// Of rater effects.
    package var rater: Double
    /// Of target effects.
    package var target: Double
    /// Of the means of target effects within groups of targets (units); nil without groups.
    package var group: Double?
    /// Between rater and target effects of a rating.
    package var covariance: Double
  }

  /// As estimated, noise included.
  package let plugIn: Moments
  /// Without the noise; may be negative.
  package let corrected: Moments
  /// Mean of σ̂²_i: the variance of a rating's error.
  package let residual: Double
  /// Ratings, raters and targets that were kept.
  package let kept: (ratings: Int, raters: Int, targets: Int)
  /// How leverages were computed.
  package let leverages: Leverages

  package static func == (a: LeaveOutVariance, b: LeaveOutVariance) -> Bool {
    a.plugIn == b.plugIn && a.corrected == b.corrected && a.residual == b.residual && a.kept == b.kept && a.leverages == b.leverages
  }

  /// - Parameters:
  ///   - groups: the group of each target; nil: none.
  /// - Returns: nil where fewer than two raters or targets are left, or more raters than the equations can hold.
  package init?(
    scores: [Double], target: [Int32], rater: [Int32], targets: Int, raters: Int, groups: [Int32]? = nil, options: Options = Options(),
    threads: Int = 1
  ) {
    let connected = LeaveOutConnectedSet(left: target, right: rater, leftCount: targets, rightCount: raters)
    guard
      let system = TwoWaySystem(
        scores: scores, target: target, rater: rater, targets: targets, raters: raters, groups: groups, isKept: connected.isKept,
        threads: threads)
    else { return nil }
    let effects = system.solve(target: system.targetSums, rater: system.raterSums)
    plugIn = system.moments(effects, effects)
    let nodes = system.targets + system.raters
    let isExact = system.count <= options.exactWork / max(1, nodes)
    leverages = isExact ? .exact : .projection
    let parts = isExact ? system.exactParts(threads: threads) : system.projectedParts(options, threads: threads)
    var corrected = plugIn
    var residual = 0.0
    for i in 0..<system.count {
      let error = system.scores[i] - effects.target[Int(system.target[i])] - effects.rater[Int(system.rater[i])]
      let noise = system.scores[i] * error * parts[i].inverseRemainder
      residual += noise
      corrected.rater -= parts[i].b.rater * noise
      corrected.target -= parts[i].b.target * noise
      corrected.covariance -= parts[i].b.covariance * noise
      if let group = corrected.group { corrected.group = group - (parts[i].b.group ?? 0) * noise }
    }
    self.corrected = corrected
    self.residual = residual / Double(system.count)
    kept = (system.count, system.raters, system.targets)
  }
}
