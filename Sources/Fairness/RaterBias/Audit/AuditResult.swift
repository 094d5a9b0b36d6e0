/// What an audit found, and everything that decided it.
package struct AuditResult: Sendable {
  /// The study's size and identity.
  package struct StudySize: Sendable {
    /// Ratings of the study.
    package var ratings: Int
    /// Raters that the study names.
    package var raters: Int
    /// People that the study names.
    package var people: Int
    /// Targets that were rated: what several raters' ratings are compared by.
    package var targets: Int
    /// Units of the study.
    package var units: Int
    /// Groups of the study.
    package var groups: Int
    /// SHA-256 of the input's bytes, in hexadecimal.
    package var sha256: String
  }

  /// The study's size and identity.
  package var study: StudySize
  /// The seed of every random draw.
  package var seed: UInt64
  /// Of the program that made the result.
  package var version: String
  /// Every constant that decided a verdict.
  package var settings: AuditSettings
  /// The false flags to be expected over all families if nothing were real.
  package var expectedFalseFlags: Double
  /// All findings, in the order of the detectors.
  package var findings: [Finding]
  /// What hangs on the flagged findings of favoritism; `nil` where there is no scheme to score by.
  package var impact: [FlagImpact]?

  /// The findings of a detector at a level.
  package func findings(_ detector: Detector, _ level: FindingLevel) -> [Finding] {
    findings.filter { $0.detector == detector && $0.level == level }
  }
}
