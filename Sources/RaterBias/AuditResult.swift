/// What an audit found, and everything that decided it.
public struct AuditResult: Sendable, Encodable {
  /// The study's size and identity.
  public struct StudySize: Sendable, Encodable {
    public var ratings: Int
    public var raters: Int
    public var people: Int
    public var targets: Int
    public var units: Int
    public var groups: Int
    public var sha256: String
  }

  public var study: StudySize
  public var seed: UInt64
  /// Of the program that made the result.
  public var version: String
  public var settings: AuditSettings
  /// The false flags to be expected over all families if nothing were real.
  public var expectedFalseFlags: Double
  public var findings: [Finding]
  /// What hangs on the flagged findings of favoritism; `nil` where there is no scheme to score by.
  public var impact: [FlagImpact]?

  /// The findings of a detector at a level.
  public func findings(_ detector: Detector, _ level: FindingLevel) -> [Finding] {
    findings.filter { $0.detector == detector && $0.level == level }
  }
}
