internal import GroupComparison
public import Messages
internal import Normalization
internal import Statistics

/// Coverage and distances over the replications of a scenario, each mean with its Monte Carlo error. Townships minus departments, in points.
public struct GapCalibrationResult: Sendable {
  /// A mean and its Monte Carlo error.
  public typealias Rate = CalibrationResult.Rate

  /// What a normalization leaves.
  public struct Left: Sendable {
    /// The method's name, as in `normalize --method`.
    public var method: String
    /// Mean over studies of |the gap left − the realized true gap of the same people|.
    public var distance: Rate
  }

  /// The scenario's name.
  public var scenario: String
  /// What is planted, in words.
  public var title: Message
  /// The component whose gap was decomposed.
  public var component: String
  /// Studies drawn.
  public var replications: Int
  /// The planted bonus and true gap.
  public var bonus: Double
  /// The planted gap of true merit, in points.
  public var trueGap: Double
  /// Share of intervals of the unsupported part that hold the bonus.
  public var covered: Rate
  /// Share of intervals of the unsupported part under the estimated loading that hold the bonus; `nil` where it is never estimated.
  package var coveredByLoading: Rate?
  /// Share of intervals for these very people that hold the bonus and the noise that the dice added to it; `nil` where there are none.
  package var coveredHere: Rate?
  /// Share of studies in which the verdict on the gap was `inconclusive`.
  package var inconclusive: Rate
  /// Share of intervals of the supported part that hold the planted true gap.
  public var supportedCovered: Rate
  /// The mean of the unsupported part.
  public var unsupported: Rate
  /// The standard deviation of the unsupported part over studies.
  package var spread: Double
  /// The mean half width of its interval, and that over the spread: near the t quantile where the interval is right.
  public var halfWidth: Double
  /// The standard deviation over studies of the realized noise of the units' own scores (of the raters' levels in a rated component): the
  /// part of the spread that is no error of the method but what the dice added to the bonus.
  public var realizedNoise: Double
  /// The standard deviation that the plan gives that noise: √ of the mean over studies of σ² Σ w², w being the weight of a unit (rater). Over n studies
  /// the realized one differs from it by chance, about 1/√(2n) of it.
  public var expectedNoise: Double
  /// The standard deviation of the unsupported part around bonus plus realized noise: what is left for the method's own error.
  public var methodError: Double
  /// Share of studies in which rater composition and unsupported part were distinguished.
  public var split: Rate
  /// Share of studies in which the unsupported part was flagged.
  public var flagged: Rate
  /// What each normalization leaves of the true gap.
  public var left: [Left]

  init(scenario: GapScenario, level: Double, outcomes: [GapOutcome]) {
    self.scenario = scenario.name
    title = Message(scenario.title)
    component = scenario.source == .unitScores ? "unit" : scenario.source.name
    replications = outcomes.count
    bonus = scenario.bonus
    trueGap = scenario.trueGap
    covered = CalibrationResult.rate(outcomes.map { Self.holds($0.unsupportedInterval, scenario.bonus) })
    let byLoading = outcomes.compactMap { own in own.loadingInterval.map { Self.holds($0, scenario.bonus) } }
    coveredByLoading = byLoading.isEmpty ? nil : CalibrationResult.rate(byLoading)
    let here = outcomes.compactMap { own in own.intervalHere.map { Self.holds($0, scenario.bonus + own.truth.noise) } }
    coveredHere = here.isEmpty ? nil : CalibrationResult.rate(here)
    inconclusive = CalibrationResult.rate(outcomes.map { $0.verdict == .inconclusive ? 1 : 0 })
    supportedCovered = CalibrationResult.rate(outcomes.map { Self.holds($0.supportedInterval, scenario.trueGap) })
    let estimates = outcomes.compactMap(\.unsupported)
    unsupported = CalibrationResult.rate(estimates)
    spread = SampleMoments.standardDeviation(estimates) ?? 0
    let widths = outcomes.compactMap(\.unsupportedInterval).map { ($0[1] - $0[0]) / 2 }
    halfWidth = widths.reduce(0, +) / Double(max(1, widths.count))
    let noise = outcomes.map(\.truth.noise)
    realizedNoise = SampleMoments.standardDeviation(noise) ?? 0
    expectedNoise = (outcomes.reduce(0) { $0 + $1.truth.noiseVariance } / Double(outcomes.count)).squareRoot()
    methodError =
      SampleMoments.standardDeviation(zip(outcomes, noise).compactMap { own, noise in own.unsupported.map { $0 - noise } }) ?? 0
    split = CalibrationResult.rate(outcomes.map { $0.isSplit ? 1 : 0 })
    flagged = CalibrationResult.rate(outcomes.map { $0.verdict == .flagged ? 1 : 0 })
    left = GapOutcome.methods.map { method in
      Left(
        method: method.rawValue,
        distance: CalibrationResult.rate(outcomes.compactMap { own in own.left[method.rawValue].map { abs($0 - own.truth.merit) } }))
    }
  }

  /// 1 where an interval holds a value; an interval that could not be had holds nothing.
  private static func holds(_ interval: [Double]?, _ value: Double) -> Double {
    guard let interval else { return 0 }
    return interval[0] <= value && value <= interval[1] ? 1 : 0
  }
}
