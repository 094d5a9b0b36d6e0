/// What an audit found, and everything that decided it.
public struct AuditResult: Sendable {
  /// The study's size and identity.
  public struct StudySize: Sendable {
    /// Ratings of the study.
    public var ratings: Int
    /// Raters that the study names.
    public var raters: Int
    /// People that the study names.
    public var people: Int
    /// Targets that were rated: what several raters' ratings are compared by.
    public var targets: Int
    /// Units of the study.
    package var units: Int
    /// Groups of the study.
    public var groups: Int
    /// SHA-256 of the input's bytes, in hexadecimal.
    public var sha256: String
  }

  /// The study's size and identity.
  public var study: StudySize
  /// The seed of every random draw.
  public var seed: UInt64
  /// Of the program that made the result.
  public var version: String
  /// Every constant that decided a verdict.
  public var settings: AuditSettings
  /// The false flags to be expected over all families if there were no true effects, by the rule that flags.
  public var expectedFalseFlags: Double
  /// The error rate over all families together, and what holds under it.
  public var overStudy: StudyErrorRate
  /// All findings, in the order of the detectors.
  public var findings: [Finding]
  /// What depends on the flagged findings of favoritism; `nil` where there is no scheme to score by.
  public var impact: [FlagImpact]?

  /// The findings of a detector at a level.
  public func findings(_ detector: Detector, _ level: FindingLevel) -> [Finding] {
    findings.filter { $0.detector == detector && $0.level == level }
  }
}
