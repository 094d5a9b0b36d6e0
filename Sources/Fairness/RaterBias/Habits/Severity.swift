internal import Messages
internal import Panels
internal import RatingStudy
internal import Statistics

/// How much higher or lower than the other raters of the same people each rater scores everybody, per component.
///
/// The estimate is the rater's effect after target effects, less the typical one of the raters it can be compared with: their mean by precision, those apart from the rest left
/// out (``TypicalRater``), so that a few lenient raters don't make all others look strict. Ratings of tied people do not enter, so that favoritism is not taken for leniency. The error
/// allows for tastes, and for that of the typical effect.
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
    arithmetic = 1e-9 * panel.rows.score.reduce(1) { max($0, abs($1)) }
  }

  /// What arithmetic can't tell apart, in points. Raters who agree exactly, or but for a constant, have no error: they differ by what is seen and no more, and the
  /// error and the smallest effect of interest are those of arithmetic.
  private let arithmetic: Double

  /// What was measured of one rater.
  struct Effect {
    var rater: Int
    /// In points; nil where the rater can't be compared.
    var estimate: Estimate?
    /// Untied ratings of people whom others score as well.
    var ratings: Int
    var people: Int
    /// Raters with whom the rater is compared, this one included; 0: nobody.
    var compared = 0
    /// Those of them whose effects make the typical one.
    var typical = 0
  }

  /// One per rater who scores in the component, in the order of codes.
  func effects() -> [Effect] {
    let rows = panel.rows
    let design = TwoWayDesign(
      first: rows.target, firstCount: rows.targetCount, second: rows.rater, secondCount: panel.rowsOf.count)
    let fit = TwoWayEffects(rows.score, design, isUsed: panel.isUsed)
    var effects = panel.rowsOf.indices.filter { !panel.rowsOf[$0].isEmpty }.map { rater in
      let used = panel.compared(rater)
      return Effect(rater: rater, ratings: used.count, people: panel.people(used))
    }
    var members: [Int32: [Int]] = [:]
    for (place, effect) in effects.enumerated() where fit.parts.second[effect.rater] >= 0 && effect.ratings > 0 {
      members[fit.parts.second[effect.rater], default: []].append(place)
    }
    for places in members.values where places.count > 1 {
      let measured = places.map { place in
        // Of a deletion residual; without the others' share in it that of the rater's own effect.
        var variance = panel.interactions.variance(meanWeights(panel.compared(effects[place].rater)), rater: effects[place].rater)
        variance.value *= Double(places.count - 1) / Double(places.count)
        return (value: fit.second[effects[place].rater], variance: variance)
      }
      let centre = TypicalCentre(measured.map(\.value), measured.map(\.variance.value), cut: settings.typicalCut, least: arithmetic)
      for (own, place) in places.enumerated() {
        effects[place].compared = places.count
        effects[place].typical = centre.kept
        effects[place].estimate = .measured(
          measured[own].value - centre.value, standardError: max(centre.variance(of: own).squareRoot(), arithmetic * 1e-3),
          degreesOfFreedom: measured[own].variance.degreesOfFreedom)
      }
    }
    return effects
  }

  /// Of a plain mean over some rows.
  private func meanWeights(_ used: [Int]) -> SquaredWeights {
    let weight = 1 / Double(used.count)
    let scale = panel.residuals.scale
    return SquaredWeights(
      panel.rows, used, scaled: used.map { weight * scale[$0].squareRoot() },
      rating: used.reduce(0) { $0 + weight * weight * scale[$1] })
  }

  func candidates() -> [Candidate] {
    let effects = effects()
    let shrinkage = Shrinkage(effects.filter { $0.ratings >= settings.minimumRatings }.compactMap(\.estimate))
    return effects.filter { bound[Int32($0.rater)] == nil }.map { candidate($0, shrinkage) }
  }

  private func candidate(_ effect: Effect, _ shrinkage: Shrinkage?) -> Candidate {
    let rater = study.raters.names[effect.rater]
    let component = panel.name
    let interactions = panel.interactions
    var result = Candidate(
      detector: .severity, level: .rater, subject: Subject(rater: rater, component: component),
      sentence: { Self.sentence(rater, component, effect, $0) })
    result.n = effect.ratings
    result.method = "two-way-fixed-effects-against-the-typical"
    result.smallestEffect = settings.smallestEffect(error: max(interactions.pooledErrorVariance.squareRoot(), arithmetic))
    result.evidence = [
      "people": .integer(effect.people), "comparedRaters": .integer(effect.compared), "typicalRaters": .integer(effect.typical),
      "raterUnitStandardDeviation": .number(interactions.unitVariance.squareRoot()),
      "raterPersonStandardDeviation": .number(interactions.personVariance.squareRoot()),
      "errorStandardDeviation": .number(interactions.errorVariance[effect.rater].squareRoot()),
      "standardDeviationOverRaters": .optional(shrinkage?.variance.squareRoot()),
    ]
    result.require(effect.compared > 1, lacking: .sharedPeople, Message(HabitSentence.onlyRater))
    result.require(
      effect.ratings >= settings.minimumRatings,
      Message(HabitSentence.fewRatings(count: effect.ratings, minimum: settings.minimumRatings)))
    result.measure(effect.estimate, among: shrinkage, settings)
    return result
  }

  private static func sentence(_ rater: String, _ component: String, _ effect: Effect, _ decision: Decision) -> Message {
    guard decision.verdict != .untestable, let estimate = decision.estimate, let interval = decision.interval else {
      let reason = decision.reason ?? Message(AuditSentence.noEstimate)
      return Message(
        HabitSentence.severityUntestable(rater: rater, component: component, reason: reason, rivals: Message(HabitSentence.severityRivals)))
    }
    let says =
      switch decision.verdict {
      case .flagged: HabitSentence.severityFlagged
      case .clear: HabitSentence.severityClear
      case .inconclusive, .untestable: HabitSentence.severityInconclusive
      }
    return Message(says(rater, effect.people, component, Difference(estimate, interval)))
  }
}

extension Severity: DetectorRoom {
  static let name = "severity"
  static let title: any Sentence = HabitSentence.severityTitle
  static let rivals: any Sentence = HabitSentence.severityRivals
  static let level: FindingLevel? = .rater
  static let needs = [AuditNeed.ratings]

  static func absence(_ reason: Message) -> Message { Message(HabitSentence.severityAbsent(reason: reason)) }

  static func candidates(_ context: AuditContext) -> [Candidate] {
    context.severityPanels.flatMap { panel -> [Candidate] in
      let severity = Severity(context.study, panel, context.settings)
      guard !severity.bound.isEmpty, let source = context.sourcePanel else { return severity.candidates() }
      let level = UnitBoundLevel(study: context.study, source: source, component: panel.component, settings: context.settings)
      return severity.candidates() + level.candidates(severity.bound)
    }
  }
}

extension Detector {
  /// How much higher or lower than the other raters of the same people a rater scores everybody.
  public static let severity = Detector(Severity.self)
}
