internal import Messages
internal import Panels
internal import RatingStudy
internal import Statistics

/// How much higher or lower than the other sources a rater of one unit scores that unit's people.
///
/// Such a rater's level can't be distinguished from the unit's own level in the component, so it is never called severity: what is reported
/// is the level after person × period effects shared by all components, relative to the other raters of one unit.
struct UnitBoundLevel {
  let study: Study
  let source: SourcePanel
  let component: Int32
  let settings: AuditSettings

  /// What was measured of one rater.
  struct Level {
    var rater: Int32
    var unit: Int32
    var ratings: Int
    var people: Int
    /// In points, less the mean of those who can be compared; nil where nobody can.
    var estimate: Estimate?
  }

  /// The raters of the component who score one unit only (former units' ratings apart), in a study of several units; with the unit.
  static func boundRaters(_ study: Study, _ panel: PanelRows) -> [Int32: Int32] {
    guard study.units.count > 1 else { return [:] }
    var unitOf: [Int32: Int32] = [:]
    var isFree: Set<Int32> = []
    for row in 0..<panel.count {
      let (rater, unit) = (panel.rater[row], panel.unit[row])
      if unit < 0 || (unitOf[rater] ?? unit) != unit { isFree.insert(rater) }
      unitOf[rater] = unit
    }
    return unitOf.filter { !isFree.contains($0.key) }
  }

  /// - Parameter bound: the raters who score one unit only, with the unit.
  func candidates(_ bound: [Int32: Int32]) -> [Candidate] {
    let rows = source.rows
    let unit = source.formerUnit
    let isUsed = unit.map { $0 < 0 }
    let points = source.spread[Int(component)]
    let y = source.adjusted.map { $0 * points }
    let design = TwoWayDesign(
      first: source.subject, firstCount: source.subjectCount, second: rows.raterComponent, secondCount: rows.raterComponentCount)
    let fit = TwoWayEffects(y, design, isUsed: isUsed)
    var rowsOf: [Int32: [Int]] = [:]
    for row in 0..<rows.count where isUsed[row] && rows.component[row] == component && bound[rows.rater[row]] != nil {
      rowsOf[rows.rater[row], default: []].append(row)
    }
    let raters = bound.keys.sorted()
    let error = SourceError(
      rows, groups: raters.map { rowsOf[$0] ?? [] }, value: fit.residuals(y, design),
      minimumReplicates: settings.minimumReplicates)
    var partSize = [Int](repeating: 0, count: fit.parts.count)
    for part in fit.parts.second where part >= 0 { partSize[Int(part)] += 1 }
    var levels = raters.map { rater -> Level in
      let own = rowsOf[rater] ?? []
      var level = Level(rater: rater, unit: bound[rater] ?? -1, ratings: own.count, people: Set(own.map { rows.person[$0] }).count)
      level.estimate = estimate(own, fit, partSize, error)
      return level
    }
    let compared = levels.compactMap(\.estimate)
    let mean = compared.reduce(0) { $0 + $1.value } / Double(max(1, compared.count))
    for index in levels.indices { levels[index].estimate?.value -= mean }
    let shrinkage = Shrinkage(levels.filter { $0.ratings >= settings.minimumRatings }.compactMap(\.estimate))
    return levels.map { candidate($0, error, shrinkage, compared: compared.count) }
  }

  /// A rater's effect after person × period effects, given the rater's rows; nil where the rater's part of the design holds nobody else.
  private func estimate(_ own: [Int], _ fit: TwoWayEffects, _ partSize: [Int], _ error: SourceError) -> Estimate? {
    guard let first = own.first else { return nil }
    let code = Int(source.rows.raterComponent[first])
    guard fit.parts.second[code] >= 0, partSize[Int(fit.parts.second[code])] > 1 else { return nil }
    let variance = error.variance(source.rows, rows: own, weights: [Double](repeating: 1 / Double(own.count), count: own.count))
    return .measured(fit.second[code], standardError: variance.squareRoot(), degreesOfFreedom: error.freedom)
  }

  private func candidate(_ level: Level, _ error: SourceError, _ shrinkage: Shrinkage?, compared: Int) -> Candidate {
    let rater = study.raters.names[Int(level.rater)]
    let name = study.components.names[Int(component)]
    var result = Candidate(
      detector: .severity, level: .rater, subject: Subject(rater: rater, unit: study.units[level.unit], component: name),
      sentence: { Self.sentence(rater, name, level, $0) })
    result.n = level.ratings
    result.method = "level-against-other-sources"
    result.smallestEffect = settings.smallestEffect(error: error.rating.squareRoot())
    result.evidence = [
      "boundToOneUnit": .boolean(true), "people": .integer(level.people), "comparedRaters": .integer(compared),
      "errorStandardDeviation": .number(error.rating.squareRoot()),
      "raterPersonStandardDeviation": .number(error.person.squareRoot()),
      "standardDeviationOverRaters": .optional(shrinkage?.variance.squareRoot()),
    ]
    result.require(
      level.ratings >= settings.minimumRatings,
      Message(HabitSentence.fewRatings(count: level.ratings, minimum: settings.minimumRatings)))
    result.require(
      level.estimate != nil && compared > 1, lacking: .sharedPeople, Message(HabitSentence.oneUnitOneSource))
    if compared > 1 { result.measure(level.estimate, among: shrinkage, settings) }
    return result
  }

  private static func sentence(_ rater: String, _ component: String, _ level: Level, _ decision: Decision) -> Message {
    guard decision.verdict != .untestable, let estimate = decision.estimate, let interval = decision.interval else {
      let reason = decision.reason ?? Message(AuditSentence.noEstimate)
      return Message(
        HabitSentence.severityUntestable(rater: rater, component: component, reason: reason, rivals: Message(HabitSentence.unitBoundRivals))
      )
    }
    return Message(
      HabitSentence.unitBoundLevel(
        rater: rater, people: level.people, component: component, difference: Difference(estimate, interval), verdict: decision.verdict))
  }
}
