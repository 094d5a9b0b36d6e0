package import RaterBias
package import RatingStudy
internal import Statistics

/// Error rates and power of a detector, measured on studies with known truth.
///
/// Scores come from the generator itself. A scenario's cast (who oversees whom, who moves) is drawn `designs` times, scores anew in
/// every replication.
package struct Calibration: Sendable {
  /// The settings of the audits that are measured.
  package var settings: AuditSettings
  /// Studies drawn, ≥ 1.
  package var replications: Int
  /// Different casts; replication r uses cast r mod `designs`.
  package var designs: Int
  /// The seed of casts and scores.
  package var seed: UInt64
  /// Worker threads; they change the time taken, never the result.
  package var threads: Int

  /// - Parameters:
  ///   - settings: the audit's; its smallest effect decides which effects count.
  ///   - replications: ≥ 1.
  package init(settings: AuditSettings, replications: Int, designs: Int = 25, seed: UInt64 = 1, threads: Int = 1) {
    self.settings = settings
    self.replications = replications
    self.designs = max(1, min(designs, replications))
    self.seed = seed
    self.threads = threads
  }

  /// What some replications show, in their order; each depends on its own number alone.
  ///
  /// - Throws: ``DataError`` when a generated study can't be read back, a defect of the plan.
  package func outcomes(_ scenario: CalibrationScenario, _ chosen: [Int]) throws(DataError) -> [CalibrationOutcome] {
    var casts: [Cast] = []
    for design in 0..<designs {
      var plan = scenario.plan
      plan.seed = seed &+ UInt64(design) &* 1_000_003
      casts.append(try Cast(plan))
    }
    // The tests by random assignments are measured, too.
    var own = settings.ofMany
    (own.detectors, own.draws) = ([scenario.detector], settings.draws)
    let auditor = Auditor(own)
    return Parallel.map(count: chosen.count, threads: threads) { [casts] index in
      let replication = chosen[index]
      let cast = casts[replication % casts.count]
      let (study, planted) = cast.draw(seed: seed(of: replication), edit: scenario.edit)
      let truth = planted.about(scenario.detector)
      return CalibrationOutcome(auditor.audit(study, scheme: cast.scheme), truth, detector: scenario.detector)
    }
  }
}

/// A drawn cast with a study to be filled with scores.
struct Cast: Sendable {
  let plan: Plan
  let district: District
  let study: Study
  let scheme: Scheme?
  /// Where the sheet's ratings, unit scores and official outcomes stand in the study, whose rows have an order of their own.
  private let ratingPlaces: [Int]
  private let unitScorePlaces: [[Int32]: Int]
  private let outcomePlaces: [[Int32]: Int]

  init(_ plan: Plan) throws(DataError) {
    scheme = try plan.readScheme()
    self.plan = plan
    district = District(plan)
    var everybody = plan
    for index in everybody.components.indices { everybody.components[index].violations.scoredShare = 1 }
    study = try SyntheticStudy(everybody).study()
    let rows = study.ratings?.row ?? []
    // Rows keep the number that they have in the table, which lists them as the sheet draws them.
    ratingPlaces = rows.indices.sorted { rows[$0] < rows[$1] }
    unitScorePlaces = Dictionary(
      study.unitScores.enumerated().map { ([$1.period, $1.unit], $0) }, uniquingKeysWith: { first, _ in first })
    outcomePlaces = Dictionary(
      study.tierOutcomes.enumerated().map { ([$1.period, $1.person], $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The code of a period of the plan; 0 where the study knows none.
  private func code(ofPeriod index: Int) -> Int32 { study.hasPeriods ? study.periods.code(of: plan.periods[index]) ?? -1 : 0 }

  /// The study with new scores, and what was planted.
  func draw(seed: UInt64, edit: CalibrationScenario.Edit) -> (study: Study, truth: CalibrationTruth) {
    let (filled, sheet) = scores(seed: seed)
    var study = filled
    if case .relation(let points) = edit { relate(&study, points) }
    var truth = CalibrationTruth(sheet.truth, sheet.plan)
    if case .sheets(let edit) = edit {
      truth.planted = edit.apply(to: &study, step: plan.components[0].step, scale: plan.components[0].scale, seed: seed)
    }
    if case .mutual(let edit) = edit {
      truth.planted = edit.apply(to: &study, step: plan.components[0].step, scale: plan.components[0].scale, seed: seed)
    }
    if case .errors(let edit) = edit {
      truth.plant(edit.apply(to: &study, scale: plan.components[0].scale, seed: seed), of: edit.noise == 0 ? .halo : .misfit)
    }
    if case .winners(let edit) = edit { edit.apply(to: &study, plan, merit: sheet.merit, seed: seed) }
    return (study, truth)
  }

  /// The study with new ratings and unit scores, and the sheet that they were drawn on.
  func scores(seed: UInt64) -> (study: Study, sheet: ScoreSheet) {
    var plan = plan
    plan.seed = seed
    var sheet = ScoreSheet(plan, district)
    sheet.fill()
    var study = study
    for (row, place) in zip(sheet.rows, ratingPlaces) { study.ratings?.score[place] = row.score }
    fillTiers(&study, sheet)
    for entry in sheet.unitScores {
      let unit = study.units.code(of: district.units[entry.unit].code) ?? -1
      // Where the study knows no periods, unit scores hold for all.
      let place = unitScorePlaces[[code(ofPeriod: entry.period), unit]] ?? unitScorePlaces[[-1, unit]]
      if let place { study.unitScores[place].score = entry.score }
    }
    if sheet.rows.contains(where: { !$0.isScored }) {
      study = study.selecting(ratings: zip(sheet.rows, ratingPlaces).filter { $0.0.isScored }.map(\.1).sorted())
    }
    return (study, sheet)
  }

  /// Ratings in tiers and official outcomes.
  private func fillTiers(_ study: inout Study, _ sheet: ScoreSheet) {
    for (row, drawn) in sheet.rows.enumerated() {
      guard let tier = drawn.tier, let code = study.ratings?.tierNames.code(of: tier) else { continue }
      study.ratings?.tier[ratingPlaces[row]] = code
      study.ratings?.score[ratingPlaces[row]] = study.settings.tierPoints[plan.components[drawn.component].name]?[tier] ?? 0
    }
    for outcome in sheet.outcomes {
      let person = study.persons.code(of: district.persons[outcome.person].code) ?? -1
      if let place = outcomePlaces[[code(ofPeriod: outcome.period), person]] { study.tierOutcomes[place].tier = outcome.tier }
    }
  }

  private func relate(_ study: inout Study, _ points: Double) {
    guard let ratings = study.ratings else { return }
    var left: [Int32: [Int32]] = [:]
    for move in study.moves { left[move.person, default: []].append(move.from) }
    for row in 0..<ratings.count where left[ratings.person[row]]?.contains(ratings.unit[row]) == true {
      study.ratings?.score[row] += points
    }
  }
}

/// What was planted, by the names that findings carry.
struct CalibrationTruth: Sendable {
  /// Points by rater or unit.
  var planted: [String: Double] = [:]
  /// The only component that it was planted in; `nil`: any.
  var component: String?
  /// What detectors look for that is not a matter of points given to somebody.
  private var ofDetector: [Detector: (planted: [String: Double], component: String?)] = [:]

  /// The same with what a detector looks for alone.
  func about(_ detector: Detector) -> CalibrationTruth {
    var result = self
    if let own = ofDetector[detector] { (result.planted, result.component) = own }
    return result
  }

  /// States what a detector looks for.
  mutating func plant(_ planted: [String: Double], of detector: Detector) { ofDetector[detector] = (planted, nil) }

  /// What was planted in a finding's subject; in two members who score each other, where it was planted in both.
  func effect(on subject: Subject) -> Double {
    // A finding about all components together names none.
    if let component, let own = subject.component, own != component { return 0 }
    if let rater = subject.rater { return planted[rater] ?? 0 }
    let own = planted[subject.unit ?? ""] ?? 0
    guard let other = subject.other else { return own }
    return planted[other] == nil ? 0 : own
  }

  init(_ truth: Truth, _ plan: Plan) {
    for entry in truth.favoritism { planted[entry.rater] = entry.points }
    for entry in truth.departure { planted[entry.unit] = entry.points }
    for kind in Plan.HabitKind.allCases {
      guard let detector = Detector(rawValue: kind.rawValue) else { continue }
      let own = (truth.habits ?? []).filter { $0.kind == kind.rawValue }
      ofDetector[detector] = (Dictionary(own.map { ($0.rater, $0.size) }) { $1 }, own.last?.component)
    }
    ofDetector[.severity] = (Dictionary(truth.lenient.map { ($0.rater, $0.points) }) { $1 }, plan.effects.lenient?.component)
    ofDetector[.turnTaking] = (Dictionary((truth.rotation ?? []).map { ($0, -1) }) { $1 }, nil)
    ofDetector[.quotaAvoidance] = (Dictionary((truth.withholding ?? []).map { ($0.rater, 1) }) { $1 }, nil)
  }
}
