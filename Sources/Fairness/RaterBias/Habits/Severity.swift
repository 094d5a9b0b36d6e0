internal import Messages
internal import Panels
internal import RatingStudy
internal import Statistics

/// How much higher or lower than the other raters of the same people each rater scores everybody, per component.
///
/// The estimate is the rater's effect after target effects, less the mean effect of the raters it can be compared with. Ratings of
/// tied people do not enter, so that favoritism is not taken for leniency. The error allows for tastes.
struct Severity {
  let study: Study
  let settings: AuditSettings
  let panel: RaterPanel
  /// Raters who score one unit only, with that unit; they are reported by ``UnitBoundLevel``.
  let bound: [Int32: Int32]

  init(_ study: Study, _ panel: RaterPanel, _ settings: AuditSettings) {
    self.study = study
    self.settings = settings
    self.panel = panel
    bound = UnitBoundLevel.boundRaters(study, panel.rows)
  }

  /// What was measured of one rater.
  struct Effect {
    var rater: Int
    var estimate = 0.0
    var error = 0.0
    var freedom = Double.infinity
    var ratings = 0
    var people = 0
    /// Raters with whom the rater is compared, this one included.
    var compared = 0
  }

  /// One per rater who scores in the component, in the order of codes.
  func effects() -> [Effect] {
    let rows = panel.rows
    let design = TwoWayDesign(
      first: rows.target, firstCount: rows.targetCount, second: rows.rater, secondCount: panel.rowsOf.count)
    let fit = TwoWayEffects(rows.score, design, isUsed: panel.isUsed)
    let centres = Self.centres(fit, panel.rowsOf)
    return panel.rowsOf.indices.filter { !panel.rowsOf[$0].isEmpty }.map { rater in
      let used = panel.compared(rater)
      var effect = Effect(rater: rater, ratings: used.count, people: panel.people(used))
      let part = Int(fit.parts.second[rater])
      guard part >= 0, !used.isEmpty, centres.size[part] > 1 else { return effect }
      effect.compared = centres.size[part]
      effect.estimate = fit.second[rater] - centres.mean[part]
      let squares = Self.squares(rows, panel.residuals, used)
      let (variance, freedom) = panel.tastes.variance(
        rater: rater, unitSquares: squares.unit, personSquares: squares.person, rowSquares: squares.row)
      let others = Double(effect.compared - 1) / Double(effect.compared)
      effect.error = (variance * others).squareRoot()
      effect.freedom = freedom
      return effect
    }
  }

  /// The unweighted mean effect and the number of raters of each connected part.
  private static func centres(_ fit: TwoWayEffects, _ rowsOf: [[Int]]) -> (mean: [Double], size: [Int]) {
    var mean = [Double](repeating: 0, count: fit.parts.count)
    var size = [Int](repeating: 0, count: fit.parts.count)
    for rater in rowsOf.indices where fit.parts.second[rater] >= 0 {
      mean[Int(fit.parts.second[rater])] += fit.second[rater]
      size[Int(fit.parts.second[rater])] += 1
    }
    return (zip(mean, size).map { $1 > 0 ? $0 / Double($1) : 0 }, size)
  }

  /// Σ a² over units, persons and ratings of a plain mean.
  private static func squares(_ panel: PanelRows, _ residuals: DeletionResiduals, _ used: [Int]) -> (
    unit: Double, person: Double, row: Double
  ) {
    let weight = 1 / Double(used.count)
    let units = panel.unitsOrPersons(used)
    let persons = DenseCodes(crossing: units.codes, used.map { panel.person[$0] })
    func sum(_ cells: DenseCodes) -> Double {
      var size = [Double](repeating: 0, count: cells.count)
      for (place, row) in used.enumerated() { size[Int(cells.codes[place])] += weight * residuals.scale[row].squareRoot() }
      return size.reduce(0) { $0 + $1 * $1 }
    }
    let row = used.reduce(0) { $0 + weight * weight * residuals.scale[$1] }
    return (sum(units), sum(persons), row)
  }

  func candidates() -> [Candidate] {
    let effects = effects()
    let tastes = panel.tastes
    let measured = effects.filter { $0.error > 0 && $0.ratings >= settings.minimumRatings }
    let shrinkage =
      measured.isEmpty ? nil : Shrinkage(estimates: measured.map(\.estimate), errors: measured.map(\.error))
    let name = panel.name
    return effects.filter { bound[Int32($0.rater)] == nil }.map { effect in
      let rater = study.raters.names[effect.rater]
      var result = Candidate(
        detector: .severity, level: .rater, subject: Subject(rater: rater, component: name), family: "",
        sentence: { Self.sentence(rater, name, effect, $0) })
      result.n = effect.ratings
      result.method = "two-way-fixed-effects"
      result.smallestEffect = settings.smallestEffect(error: tastes.pooledError.squareRoot())
      result.untestable = untestable(effect)
      result.evidence = [
        "people": .integer(effect.people), "comparedRaters": .integer(effect.compared),
        "raterUnitStandardDeviation": .number(tastes.unit.squareRoot()),
        "raterPersonStandardDeviation": .number(tastes.person.squareRoot()),
        "errorStandardDeviation": .number(tastes.error[effect.rater].squareRoot()),
        "standardDeviationOverRaters": .optional(shrinkage?.variance.squareRoot()),
      ]
      guard effect.error > 0 else { return result }
      result.estimate = effect.estimate
      result.standardError = effect.error
      result.degreesOfFreedom = effect.freedom
      result.shrunken = shrinkage?.shrink(effect.estimate, error: effect.error)
      result.pValue = settings.tail(effect.estimate / effect.error, effect.freedom)
      return result
    }
  }

  private func untestable(_ effect: Effect) -> Message? {
    if effect.compared < 2 { return Message(AuditMessage.onlyRater) }
    if effect.ratings < settings.minimumRatings {
      return Message(
        AuditMessage.fewRatings, ["count": .integer(effect.ratings), "minimum": .integer(settings.minimumRatings)])
    }
    return effect.error > 0 ? nil : Message(AuditMessage.noEstimate)
  }

  private static func sentence(_ rater: String, _ component: String, _ effect: Effect, _ decision: Decision) -> Message {
    var arguments: [String: Argument] = [
      "rater": .text(rater), "component": .text(component), "people": .integer(effect.people),
      "rivals": .message(Message(AuditMessage.severityRivals)),
    ]
    guard decision.verdict != .untestable, let estimate = decision.estimate, let interval = decision.interval else {
      arguments["reason"] = .message(decision.reason ?? Message(AuditMessage.noEstimate))
      return Message(AuditMessage.severityUntestable, arguments)
    }
    arguments.merge(DifferenceArguments.of(estimate, interval)) { $1 }
    switch decision.verdict {
    case .flagged: return Message(AuditMessage.severityFlagged, arguments)
    case .clear: return Message(AuditMessage.severityClear, arguments)
    default: return Message(AuditMessage.severityInconclusive, arguments)
    }
  }
}

extension Severity: DetectorRoom {
  static let name = "severity"
  static let title = FindingMessage.severity
  static let level: FindingLevel? = .rater
  static let needs = [AuditNeed.ratings]

  static func absence(_ reason: Message) -> Message { Message(AuditMessage.severityAbsent, ["reason": .message(reason)]) }

  static func candidates(_ context: AuditContext) -> [Candidate] {
    context.raterPanels.flatMap { panel -> [Candidate] in
      let severity = Severity(context.study, panel, context.settings)
      guard !severity.bound.isEmpty, let source = context.sourcePanel else { return severity.candidates() }
      let level = UnitBoundLevel(study: context.study, source: source, component: panel.component, settings: context.settings)
      return severity.candidates() + level.candidates(severity.bound)
    }
  }
}

extension Detector {
  /// How much higher or lower than the other raters of the same people a rater scores everybody.
  package static let severity = Detector(Severity.self)
}
