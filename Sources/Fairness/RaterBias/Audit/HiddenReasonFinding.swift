internal import HiddenReasons
internal import Statistics

/// What is needed to say how strong a hidden reason must be: only regressions have it.
struct RegressionFacts: Sendable {
  /// Rows less everything that was fitted.
  var freedom: Double
  /// What is measured; asked for flagged differences alone.
  var measured: @Sendable () -> AttributeBenchmarks.Found

  /// Of an estimate, by the t value that decides.
  func robustness(_ estimate: Estimate, level: Double, scale: WorkingScale) -> HiddenReasonRobustness? {
    HiddenReasonRobustness(
      HiddenReason(estimate: estimate.value, standardError: estimate.standardError, degreesOfFreedom: freedom), level: level,
      measured: measured, scale: scale.value)
  }
}
