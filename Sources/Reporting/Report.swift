public import GroupComparison
internal import LinearAlgebra
public import Messages
public import Normalization
public import RaterBias
public import RatingStudy
public import Scoring
public import StudyModel
public import WeightSimulation

/// Everything that is known of a study, each part computed once: the value behind the page.
public struct Report: Sendable {
  public var name: String
  public var study: Study
  /// The period that scores, gaps and the proposal are about.
  public var period: Int32
  public var check: StudyCheck
  public var model: FittedStudyModel?
  /// Why there is no model.
  private var refusal: StudyModelError?
  public var score: ScoreResult?
  public var comparison: GroupComparison?
  public var normalization: NormalizationReport?
  public var audit: AuditResult?
  public var simulation: SimulationResult?
  /// What the scheme calls the unit scores.
  public var unitScoresName: String?
  /// What a missing table or scheme leaves out, and parts that could not be computed.
  public var absent: [Message]

  /// What goes into a report.
  public struct Input: Sendable {
    public var name: String
    public var study: Study
    public var tables: [Table]
    public var scheme: Scheme?
    public var proposal: Scheme?
    public var audit: AuditSettings
    public var comparison: ComparisonOptions
    /// The latest period when `nil`.
    public var period: Int32?

    public init(
      name: String, study: Study, tables: [Table], scheme: Scheme? = nil, proposal: Scheme? = nil,
      audit: AuditSettings = AuditSettings(), comparison: ComparisonOptions = ComparisonOptions(), period: Int32? = nil
    ) {
      self.name = name
      self.study = study
      self.tables = tables
      self.scheme = scheme
      self.proposal = proposal
      self.audit = audit
      self.comparison = comparison
      self.period = period
    }
  }

  /// Computes every part that the study's tables and schemes allow; the others say why they are missing.
  public init(_ input: Input) {
    let study = input.study
    name = input.name
    self.study = study
    period = input.period ?? Int32(max(0, study.periods.count - 1))
    check = StudyCheck(tables: input.tables, problems: study.problems, study: study)
    absent = []
    unitScoresName = input.scheme?.unitScoresName
    fitModel(threads: input.audit.threads)
    score(input.scheme)
    compare(input)
    normalize()
    detect(input.audit, input.scheme)
    simulate(input)
  }

  private mutating func fitModel(threads: Int) {
    guard study.ratings != nil else {
      absent.append(Message(LayoutMessage.absentRatings))
      return
    }
    do {
      model = try StudyModel.fit(study, threads: threads)
    } catch {
      refusal = error
      absent.append(Message(LayoutMessage.absentModel, ["reason": .message(error.message)]))
    }
  }

  private mutating func score(_ scheme: Scheme?) {
    guard let scheme else {
      absent.append(Message(LayoutMessage.absentScheme))
      return
    }
    do {
      score = try Scorer(scheme).score(study, periods: [period])
    } catch {
      leaveOut(error)
    }
  }

  private mutating func compare(_ input: Input) {
    guard study.groups.count > 1 else {
      absent.append(Message(LayoutMessage.absentGroups))
      return
    }
    do {
      comparison = try GroupComparison(
        study, model: model, refusal: refusal, periods: [period], unitScoresName: input.scheme?.unitScoresName,
        outcomes: score.map { BandOutcome.all($0, study) } ?? [],
        options: input.comparison)
    } catch {
      leaveOut(error)
    }
  }

  private mutating func normalize() {
    guard study.groups.count > 1, let score else { return }
    do {
      normalization = try NormalizationReport(
        [.none, .correctionCoefficient, .z, .anchored], study, model: model,
        scores: PersonScore.totals(score, study), source: nil)
    } catch {
      leaveOut(error)
    }
  }

  private mutating func detect(_ settings: AuditSettings, _ scheme: Scheme?) {
    guard study.ratings != nil else { return }
    let auditor = Auditor(settings)
    var found = auditor.audit(study, version: Version.number, scheme: scheme)
    if let scheme {
      do {
        found.impact = try auditor.impact(of: found, study, in: study, scorer: Scorer(scheme))
      } catch {
        leaveOut(error)
      }
    }
    audit = found
  }

  private mutating func simulate(_ input: Input) {
    guard let before = input.scheme, let after = input.proposal else {
      absent.append(Message(LayoutMessage.absentProposal))
      return
    }
    do {
      simulation = try WhatIf(before: before, after: after).run(study, periods: [period])
    } catch {
      leaveOut(error)
    }
  }

  private mutating func leaveOut(_ error: any Error) {
    absent.append(Message(LayoutMessage.absentPart, ["reason": .message(ErrorWords.message(error))]))
  }
}

extension BandOutcome {
  /// The band that each scored person got, with unit and group.
  public static func all(_ score: ScoreResult, _ study: Study) -> [BandOutcome] {
    (0..<score.count).compactMap { row in
      let unit = study.people.unit(of: score.person[row], in: score.period[row])
      guard let group = study.groups[study.unitTable.group(of: unit)], score.rank[row].isFinite else { return nil }
      return BandOutcome(
        person: score.persons[score.person[row]] ?? "", period: score.periodName(row), group: group,
        unit: study.units[unit] ?? "", band: score.bandName(row), pool: score.poolName(row))
    }
  }
}

extension PersonScore {
  /// The totals of a scoring, each with the person's unit and group.
  public static func totals(_ score: ScoreResult, _ study: Study) -> [PersonScore] {
    (0..<score.count).compactMap { row in
      guard score.total[row].isFinite else { return nil }
      let unit = study.people.unit(of: score.person[row], in: score.period[row])
      return PersonScore(
        person: score.person[row], period: score.period[row], unit: unit, group: study.unitTable.group(of: unit),
        score: score.total[row])
    }
  }
}

extension Report: Encodable {
  private enum CodingKeys: String, CodingKey { case study, check, compare, normalize, audit, simulate, score, absent }

  /// The parts under the names of their verbs, `null` where one is absent.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .study)
    try container.encode(check, forKey: .check)
    try container.encode(comparison, forKey: .compare)
    try container.encode(normalization, forKey: .normalize)
    try container.encode(audit, forKey: .audit)
    try container.encode(simulation, forKey: .simulate)
    try container.encode(score, forKey: .score)
    try container.encode(absent, forKey: .absent)
  }
}
