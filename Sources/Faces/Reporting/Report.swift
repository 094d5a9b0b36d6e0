package import GroupComparison
internal import LinearAlgebra
package import Messages
package import Normalization
package import RaterBias
package import RatingStudy
package import Scoring
internal import Statistics
package import StudyModel
package import WeightSimulation

/// Everything that is known of a study, each part computed once: the value behind the page.
package struct Report: Sendable {
  /// The study's name.
  package var name: String
  /// The study as it was read.
  package var study: Study
  /// The period that scores, gaps and the proposal are about.
  package var period: Int32
  /// What was understood of the study's tables.
  package var check: StudyCheck
  /// The study model; `nil` where none could be fitted.
  package var model: FittedStudyModel?
  /// Why there is no model.
  private var refusal: StudyModelError?
  /// The official result of the period; `nil` without a scheme, or where it can't be applied.
  package var score: ScoreResult?
  /// Groups side by side; `nil` without groups.
  package var comparison: GroupComparison?
  /// Normalizations side by side; `nil` where there is nothing to normalize.
  package var normalization: NormalizationReport?
  /// The audit; `nil` without ratings.
  package var audit: AuditResult?
  /// What the proposal would do; `nil` without a proposal, or where it can't be computed.
  package var simulation: SimulationResult?
  /// Whether the importances asked for are the proposal's own weights, since no others were named.
  var asksForWeights = false
  /// What the scheme calls the unit scores.
  package var unitScoresName: String?
  /// What a missing table or scheme leaves out, and parts that could not be computed.
  package var absent: [Message]

  /// What goes into a report.
  package struct Input: Sendable {
    /// The study's name, as the title shows it.
    package var name: String
    /// The study.
    package var study: Study
    /// Its tables as they were read, for what is said about them.
    package var tables: [Table]
    /// Today's rules; `nil`: none are known.
    package var scheme: Scheme?
    /// The rules proposed; `nil`: none are.
    package var proposal: Scheme?
    /// What the proposal is held against; the scheme where `nil`.
    package var proposalBase: Scheme?
    /// What is asked of the proposal; ``WhatIf/Options/forReport(_:seed:threads:)`` where `nil`.
    package var questions: WhatIf.Options?
    /// The audit's settings.
    package var audit: AuditSettings
    /// The options of the comparison of groups.
    package var comparison: ComparisonOptions
    /// The latest period when `nil`.
    package var period: Int32?

    /// What goes into a report, each parameter the property of its name.
    package init(
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
  package init(_ input: Input) {
    let study = input.study
    name = input.name
    self.study = study
    period = input.period ?? Int32(max(0, study.periods.count - 1))
    check = StudyCheck(tables: input.tables, problems: study.problems, study: study)
    absent = []
    unitScoresName = input.scheme?.unitScoresName
    // The detectors don't need the model: both at once.
    let parts = Parallel.map(count: 2, threads: input.audit.threads) { part in
      part == 0 ? Part.model(Self.model(study, input.audit.threads)) : Part.audit(Self.findings(study, input.audit, input.scheme))
    }
    for part in parts { take(part) }
    score(input.scheme)
    compare(input)
    normalize()
    detect(input.audit, input.scheme)
    simulate(input)
    addCertainty(input)
  }

  /// What is worked out side by side.
  private enum Part: Sendable {
    case model(Result<FittedStudyModel, StudyModelError>?)
    case audit(AuditResult?)
  }

  private mutating func take(_ part: Part) {
    switch part {
    case .model(nil): absent.append(Message(LayoutMessage.absentRatings))
    case .model(.success(let fitted)): model = fitted
    case .model(.failure(let error)):
      refusal = error
      absent.append(Message(LayoutMessage.absentModel, ["reason": .message(error.message)]))
    case .audit(let found): audit = found
    }
  }

  private static func model(_ study: Study, _ threads: Int) -> Result<FittedStudyModel, StudyModelError>? {
    guard study.ratings != nil else { return nil }
    return Result { () throws(StudyModelError) in try StudyModel.fit(study, threads: threads) }
  }

  private static func findings(_ study: Study, _ settings: AuditSettings, _ scheme: Scheme?) -> AuditResult? {
    study.ratings == nil ? nil : Auditor(settings).audit(study, version: Version.number, scheme: scheme)
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

  /// What of ranks and bands hangs on what was found.
  private mutating func detect(_ settings: AuditSettings, _ scheme: Scheme?) {
    guard var found = audit, let scheme else { return }
    do {
      found.impact = try Auditor(settings).impact(of: found, study, in: study, scorer: Scorer(scheme))
      audit = found
    } catch {
      leaveOut(error)
    }
  }

  private mutating func simulate(_ input: Input) {
    guard let before = input.proposalBase ?? input.scheme, let after = input.proposal else {
      absent.append(Message(LayoutMessage.absentProposal))
      return
    }
    let options = input.questions ?? .forReport(after, seed: input.audit.seed, threads: input.audit.threads)
    asksForWeights = input.questions == nil
    do {
      simulation = try WhatIf(before: before, after: after, options: options).run(study, periods: [period], model: model)
    } catch {
      leaveOut(error)
    }
  }

  /// Cards of the official result carry how sure they are: as the simulation drew it for the same scheme, else drawn here.
  private mutating func addCertainty(_ input: Input) {
    guard var scores = score, let scheme = input.scheme else { return }
    if let simulation, (input.proposalBase ?? scheme) == scheme, simulation.certainty != nil {
      scores.certainty = simulation.before.scores.certainty
      score = scores
      return
    }
    guard study.ratings == nil || model != nil else { return }
    do {
      var options = BandCertaintyOptions.forCards
      options.seed = input.audit.seed
      options.threads = input.audit.threads
      try CardCertainty(options).add(to: &scores, scheme, study) {
        guard let model else { throw StudyModelError.noRatings }
        return model
      }
      score = scores
    } catch {
      leaveOut(error)
    }
  }

  private mutating func leaveOut(_ error: any Error) {
    absent.append(Message(LayoutMessage.absentPart, ["reason": .message(ErrorWords.message(error))]))
  }
}
