public import Messages
public import RaterBias

/// What one replication showed.
package struct CalibrationOutcome: Sendable, Codable {
  /// An overall finding.
  struct Overall: Sendable, Codable {
    var pValue: Double
    var isFlagged: Bool
    /// Whether its plain interval holds the realized average effect; `nil` where it has none.
    var covers: Bool?
  }

  /// p-values of subjects without a planted effect.
  var nullPValues: [Double] = []
  var plantedFlags = 0
  var planted = 0
  var falseFlags = 0
  var flags = 0
  /// By overall finding (favoritism; second and third difference): the p-value, whether flagged and whether the truth is covered.
  var overall: [String: Overall] = [:]

  init(_ result: AuditResult, _ truth: CalibrationTruth, detector: Detector) {
    var realized = (sum: 0.0, n: 0)
    let single = detector.level.map { result.findings(detector, $0) } ?? []
    for finding in single where !finding.method.hasPrefix("seniority") {
      let effect = truth.effect(on: finding.subject)
      let treated = detector == .departure ? finding.n : 0
      realized.sum += effect * Double(treated)
      realized.n += treated
      guard finding.verdict != .untestable, let pValue = finding.pValue else { continue }
      let isFlagged = finding.verdict == .flagged
      flags += isFlagged ? 1 : 0
      if effect == 0 {
        nullPValues.append(pValue)
        falseFlags += isFlagged ? 1 : 0
      } else {
        planted += 1
        plantedFlags += isFlagged && effect * (finding.estimate ?? 0) > 0 ? 1 : 0
      }
    }
    let average = realized.n > 0 ? realized.sum / Double(realized.n) : 0
    // The first community stands out most.
    if let first = result.findings(detector, .group).first, let pValue = first.pValue {
      overall[OverallFinding.community.rawValue] = Overall(pValue: pValue, isFlagged: first.verdict == .flagged, covers: nil)
    }
    for finding in result.findings(detector, .overall) {
      guard let pValue = finding.pValue, let estimate = finding.estimate, let error = finding.standardError else { continue }
      // The printed interval may be adjusted for selection; coverage is judged by the plain one.
      let covers = finding.evidence.number("unadjustedMultiplier").map { abs(estimate - average) <= $0 * error }
      overall[OverallFinding(method: finding.method).rawValue] =
        Overall(pValue: pValue, isFlagged: finding.verdict == .flagged, covers: covers)
    }
  }
}

/// Rates over the replications of a scenario, each with its Monte Carlo error √(p(1 − p)/n).
public struct CalibrationResult: Sendable {
  /// A rate and its Monte Carlo error; the error of a rate over subjects counts studies, not subjects.
  public struct Rate: Sendable {
    /// The rate, from 0 to 1 (a mean, in its own unit, where so said).
    public var value: Double
    /// Its Monte Carlo standard error.
    public var error: Double
  }
  /// An overall finding's rates.
  public struct Overall: Sendable {
    /// Which overall finding it is.
    public var name: String
    /// P(p ≤ 0.05).
    public var rejected: Rate
    /// The share of studies in which it was flagged.
    public var flagged: Rate
    /// Share of intervals that hold the realized average effect; `nil` where none is planted in the finding's unit of measurement.
    public var covered: Rate?
  }

  /// The scenario's name.
  public var scenario: String
  /// What is planted, in words.
  public var title: Message
  /// The detector that was measured.
  public var detector: Detector
  /// Studies drawn.
  public var replications: Int
  /// Share of studies in which some subject without an effect was flagged.
  public var anyFalseFlag: Rate
  /// P(p ≤ α) over subjects without an effect, at α = .01, .05, .10.
  public var nullRejections: [Rate]
  /// Share of subjects with a planted effect that were flagged; `nil` where nothing was planted.
  public var power: Rate?
  /// Mean share of false flags among flags (0 where nothing was flagged).
  public var falseDiscoveryProportion: Rate
  /// Findings about the study as a whole; empty where the detector has none.
  public var overall: [Overall]

  /// The share of plain intervals that hold the average effect; `nil` where no finding has one.
  private static func coverage(_ found: [CalibrationOutcome.Overall]) -> Rate? {
    let known = found.compactMap(\.covers)
    return known.isEmpty ? nil : rate(known.map { $0 ? 1 : 0 })
  }

  static let levels = [0.01, 0.05, 0.10]

  init(scenario: CalibrationScenario, outcomes: [CalibrationOutcome]) {
    self.scenario = scenario.name
    title = Message(scenario.title)
    detector = scenario.detector
    replications = outcomes.count
    anyFalseFlag = Self.rate(outcomes.map { $0.falseFlags > 0 ? 1 : 0 })
    nullRejections = Self.levels.map { level in
      Self.ratio(outcomes.map { ($0.nullPValues.count { $0 <= level }, $0.nullPValues.count) })
    }
    power = outcomes.contains { $0.planted > 0 } ? Self.ratio(outcomes.map { ($0.plantedFlags, $0.planted) }) : nil
    falseDiscoveryProportion = Self.rate(outcomes.map { $0.flags > 0 ? Double($0.falseFlags) / Double($0.flags) : 0 })
    overall = OverallFinding.allCases.compactMap { kind in
      let found = outcomes.compactMap { $0.overall[kind.rawValue] }
      guard !found.isEmpty else { return nil }
      return Overall(
        name: kind.rawValue, rejected: Self.rate(found.map { $0.pValue <= 0.05 ? 1 : 0 }),
        flagged: Self.rate(found.map { $0.isFlagged ? 1 : 0 }),
        covered: [.turnTaking, .quotaAvoidance, .reciprocity, .bloc].contains(scenario.detector)
          ? nil : Self.coverage(found))
    }
  }

  /// The mean of one number a study, and its standard error.
  static func rate(_ values: [Double]) -> Rate {
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return Rate(value: mean, error: values.count > 1 ? (square / (n - 1) / n).squareRoot() : 0)
  }

  /// Σ hits / Σ subjects, with the error of a ratio of means over studies.
  static func ratio(_ counts: [(hits: Int, of: Int)]) -> Rate {
    let total = Double(counts.reduce(0) { $0 + $1.of })
    guard total > 0 else { return Rate(value: 0, error: 0) }
    let value = Double(counts.reduce(0) { $0 + $1.hits }) / total
    let square = counts.reduce(0.0) {
      let deviation = Double($1.hits) - value * Double($1.of)
      return $0 + deviation * deviation
    }
    return Rate(value: value, error: square.squareRoot() / total)
  }
}
