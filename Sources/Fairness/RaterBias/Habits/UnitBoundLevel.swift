internal import Messages
internal import Panels
internal import RatingStudy
internal import Statistics

/// How much higher or lower than the other sources a rater of one unit scores that unit's people.
///
/// Such a rater's level can't be told from the unit's own level in the component, so it is never called severity: what is reported
/// is the level after person × period effects shared by all components, relative to the other raters of one unit.
struct UnitBoundLevel {
  let study: Study
  let source: SourcePanel
  let component: Int32
  let settings: AuditSettings

  /// What was measured of one rater.
  struct Level {
    var rater: Int32
    var estimate = 0.0
    var error = 0.0
    var ratings = 0
    var people = 0
    var unit: Int32 = -1
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

  func candidates(_ bound: [Int32: Int32]) -> [Candidate] {
    let rows = source.rows
    let unit = source.formerUnit
    let isUsed = unit.map { $0 < 0 }
    let points = source.spread[Int(component)]
    let y = source.adjusted.map { $0 * points }
    let design = TwoWayDesign(
      first: source.subject, firstCount: source.subjectCount, second: rows.raterComponent,
      secondCount: rows.raterComponentCount)
    let fit = TwoWayEffects(y, design, isUsed: isUsed)
    let residuals = fit.residuals(y, design)
    var rowsOf: [Int32: [Int]] = [:]
    for row in 0..<rows.count where isUsed[row] && rows.component[row] == component && bound[rows.rater[row]] != nil {
      rowsOf[rows.rater[row], default: []].append(row)
    }
    var partSize = [Int](repeating: 0, count: fit.parts.count)
    for part in fit.parts.second where part >= 0 { partSize[Int(part)] += 1 }
    let raters = bound.keys.sorted()
    let error = SourceError(
      rows, groups: raters.map { rowsOf[$0] ?? [] }, value: residuals,
      minimumReplicates: settings.minimumReplicates)
    var levels = raters.map { rater -> Level in
      let own = rowsOf[rater] ?? []
      var level = Level(rater: rater, ratings: own.count, unit: bound[rater] ?? -1)
      level.people = Set(own.map { rows.person[$0] }).count
      guard let first = own.first else { return level }
      let code = Int(rows.raterComponent[first])
      guard fit.parts.second[code] >= 0, partSize[Int(fit.parts.second[code])] > 1 else { return level }
      level.estimate = fit.second[code]
      level.error = error.variance(
        rows, rows: own, weights: [Double](repeating: 1 / Double(own.count), count: own.count)
      ).squareRoot()
      return level
    }
    let compared = levels.indices.filter { levels[$0].error > 0 }
    let mean = compared.reduce(0) { $0 + levels[$1].estimate } / Double(max(1, compared.count))
    for index in compared { levels[index].estimate -= mean }
    let measured = compared.map { levels[$0] }.filter { $0.ratings >= settings.minimumRatings }
    let shrinkage =
      measured.isEmpty ? nil : Shrinkage(estimates: measured.map(\.estimate), errors: measured.map(\.error))
    return levels.map { candidate($0, error, shrinkage, compared: compared.count) }
  }

  private func candidate(_ level: Level, _ error: SourceError, _ shrinkage: Shrinkage?, compared: Int) -> Candidate {
    let rater = study.raters.names[Int(level.rater)]
    let name = study.components.names[Int(component)]
    var result = Candidate(
      detector: .severity, level: .rater,
      subject: Subject(rater: rater, unit: study.units[level.unit], component: name), family: "",
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
    if level.ratings < settings.minimumRatings {
      result.untestable = Message(
        AuditMessage.fewRatings, ["count": .integer(level.ratings), "minimum": .integer(settings.minimumRatings)])
    }
    guard level.error > 0, compared > 1 else {
      result.untestable = result.untestable ?? Message(AuditMessage.oneUnitOneSource)
      return result
    }
    result.estimate = level.estimate
    result.standardError = level.error
    result.degreesOfFreedom = error.freedom
    result.shrunken = shrinkage?.shrink(level.estimate, error: level.error)
    result.pValue = settings.tail(level.estimate / level.error, error.freedom)
    return result
  }

  private static func sentence(_ rater: String, _ component: String, _ level: Level, _ decision: Decision) -> Message {
    var arguments: [String: Argument] = [
      "rater": .text(rater), "component": .text(component), "people": .integer(level.people),
      "rivals": .message(Message(AuditMessage.unitBoundRivals)),
      "verdict": .message(Message(AuditMessage.verdict(decision.verdict.rawValue))),
    ]
    guard decision.verdict != .untestable, let estimate = decision.estimate, let interval = decision.interval else {
      arguments["reason"] = .message(decision.reason ?? Message(AuditMessage.noEstimate))
      return Message(AuditMessage.severityUntestable, arguments)
    }
    arguments.merge(DifferenceArguments.of(estimate, interval)) { $1 }
    return Message(AuditMessage.unitBoundLevel, arguments)
  }
}
