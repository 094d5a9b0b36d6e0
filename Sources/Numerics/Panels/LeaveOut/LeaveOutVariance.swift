/// Variances of the effects in y = first + second + error, freed of the noise of their estimation.
///
/// The plug-in variance of estimated effects is too large by their error. For any quadratic form β′Aβ the leave-out estimate takes
/// Σ B_ii σ̂²_i away, B = X S⁻¹ A S⁻¹ X′ and σ̂²_i = y_i (y_i − x_i′β̂₍₋ᵢ₎), unbiased whatever the errors' variances. Computed on the largest
/// set of observations that stays connected without any one of them. Variances are over observations.
/// Source: Kline, Saggio & Sølvsten 2020, Econometrica 88(5), 1859–1898.
public struct LeaveOutVariance: Sendable, Equatable {
  /// How leverages were computed.
  public enum Leverages: String, Sendable, Codable {
    /// From the inverse of the second effects' equations.
    case exact
    /// From random signs (Johnson & Lindenstrauss), with the bias of 1/(1 − P) taken out.
    case projection
  }

  /// How leverages are computed.
  package struct Options: Sendable {
    /// Random vectors of the projection.
    package var draws = 200
    /// Up to so many observations times levels of the second set (and groups) leverages are exact.
    package var exactWork = 400_000_000
    /// The seed of the projection.
    package var seed: UInt64 = 1

    /// The usual ones.
    package init() {}
  }

  /// Variances and the covariance, over observations.
  public struct Moments: Sendable, Equatable {
    /// Of the first effects.
    public var first: Double
    /// Of the second effects.
    public var second: Double
    /// Of the means of first effects within groups of them; nil without groups.
    public var group: Double?
    /// Between the first and the second effect of an observation.
    public var covariance: Double
  }

  /// As estimated, noise included.
  public let plugIn: Moments
  /// Without the noise; may be negative.
  public let corrected: Moments
  /// Mean of σ̂²_i: the variance of an observation's error.
  public let residual: Double
  /// Observations that were kept, and levels of either set.
  public let kept: (count: Int, first: Int, second: Int)
  /// How leverages were computed.
  public let leverages: Leverages

  public static func == (a: LeaveOutVariance, b: LeaveOutVariance) -> Bool {
    a.plugIn == b.plugIn && a.corrected == b.corrected && a.residual == b.residual && a.kept == b.kept && a.leverages == b.leverages
  }

  /// - Parameters:
  ///   - groups: the group of each first effect; −1: none; nil: no groups.
  /// - Returns: nil where fewer than two levels of a set are left, or more second ones than the equations can hold.
  package init?(
    _ scores: [Double], _ design: TwoWayDesign, groups: [Int32]? = nil, options: Options = Options(), threads: Int = 1
  ) {
    let connected = LeaveOutConnectedSet(design)
    guard let system = LeaveOutSystem(scores, design, groups: groups, isKept: connected.isKept, threads: threads) else { return nil }
    let effects = system.effects()
    plugIn = system.moments(effects, effects)
    let isExact = system.count <= options.exactWork / max(1, system.design.secondCount + system.groupCount)
    leverages = isExact ? .exact : .projection
    let parts = isExact ? system.exactParts(threads: threads) : system.projectedParts(options, threads: threads)
    var corrected = plugIn
    var residual = 0.0
    for i in 0..<system.count {
      let error = system.scores[i] - effects.first[Int(system.design.first[i])] - effects.second[Int(system.design.second[i])]
      let noise = system.scores[i] * error * parts[i].inverseRemainder
      residual += noise
      corrected.first -= parts[i].b.first * noise
      corrected.second -= parts[i].b.second * noise
      corrected.covariance -= parts[i].b.covariance * noise
      if let group = corrected.group { corrected.group = group - (parts[i].b.group ?? 0) * noise }
    }
    self.corrected = corrected
    self.residual = residual / Double(system.count)
    kept = (system.count, system.design.firstCount, system.design.secondCount)
  }
}
