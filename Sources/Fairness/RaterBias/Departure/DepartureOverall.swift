internal import HiddenReasons
internal import LinearAlgebra
internal import Messages
internal import Panels
internal import RatingStudy
internal import Statistics

/// The second and the third difference over all former units, under their names.
extension Departure {
  func overall(
    _ columns: Columns, _ residuals: Residuals, _ error: SourceError, _ leads: DepartureLeads, _ effects: [UnitEffect]
  ) -> [Candidate] {
    let relations = relations(columns)
    let headline = columns.headline
    let raters = absorber(columns, columns.rater, source.rows.raterComponentCount)
    let second = regression(columns, [headline], raters)
    let pairs = relations.treatedPairs > 0 ? absorber(columns, relations.codes.codes, relations.codes.count) : nil
    let third = pairs.flatMap { regression(columns, [headline], $0) }
    var first = candidate("second", second, columns, error, missing)
    var other = candidate("third", third, columns, error, pairs != nil ? missing : .noPairsBeforeAndAfter)
    first.evidence["eventStudy"] = leads.figures
    bootstrap(&first, second, columns, raters)
    randomizeUnits(&first, columns, residuals)
    if let pairs { bootstrap(&other, third, columns, pairs) }
    first.evidence["byGroup"] = byGroup(columns, raters)
    other.evidence["pairsBeforeAndAfter"] = .integer(relations.treatedPairs)
    let facts = regressionFacts(columns, residuals, of: Array(residuals.treatedOf.joined()))
    (first.regression, other.regression) = (facts, facts)
    if let second, let third { compare(second, third, columns, &first, &other) }
    addLinear(&first, effects)
    leads.hold(&first, .second)
    leads.hold(&other, .third)
    return [first, other].map { held($0, columns) }
  }

  /// What says how strong a hidden reason must be: what is left of the ratings of the raters who scored people who left.
  ///
  /// - Parameter treated: places of the treated rows that the difference is about.
  func regressionFacts(_ columns: Columns, _ residuals: Residuals, of treated: [Int]) -> RegressionFacts {
    let own = Dictionary(grouping: treated) { Int(columns.rater[$0]) }
    let raters = own.keys.sorted()
    let rows = treated.count + raters.reduce(0) { $0 + residuals.untreatedOf[$1].count }
    let (benchmarks, value, untreated) = (AttributeBenchmarks(people: study.people), residuals.value, residuals.untreatedOf)
    let (place, isTreated, rater) = (columns.rows, columns.isTreated, columns.rater)
    let (person, period) = (source.rows.person, source.rows.period)
    return RegressionFacts(freedom: Double(rows - raters.count - 1)) {
      benchmarks.benchmarks(
        raters.map { code in
          let places = (own[code] ?? []) + untreated[code]
          return AttributeBenchmarks.Group(
            outcome: places.map { value[$0] }, treatment: places.map { isTreated[$0] ? 1 : 0 }, cell: places.map { rater[$0] },
            person: places.map { person[place[$0]] }, period: places.map { period[place[$0]] })
        })
    }
  }

  /// Without what the receiving units say there may be nobody left.
  private var missing: DepartureSentence { receivingRatings > 0 ? .onlyReceivingRaters : .noOtherRaters }

  /// What rests on the period of the move alone is never flagged.
  func held(_ candidate: Candidate, _ columns: Columns) -> Candidate {
    var result = candidate
    if columns.isOnlyMove { result.contradiction = Message(DepartureSentence.onlyPeriodOfMove) }
    result.evidence["receivingRatingsLeftOut"] = .integer(receivingRatings)
    result.evidence["ratingsInPeriodOfMove"] = .integer(columns.isOfMove.count { $0 })
    return result
  }

  /// The second difference if raters of former units spread people as they spread those who stayed: units' own differences under both
  /// adjustments, each counting by its ratings since the move.
  private func addLinear(_ candidate: inout Candidate, _ effects: [UnitEffect]) {
    guard candidate.untestable == nil, let estimate = candidate.estimate else { return }
    let total = effects.reduce(0.0) { $0 + Double($1.ratings) }
    guard total > 0 else { return }
    var (shift, variance) = (0.0, 0.0)
    for effect in effects {
      let share = Double(effect.ratings) / total
      shift += share * effect.slopeShift
      variance += share * share * effect.slopeError * effect.slopeError
    }
    candidate.add(estimate.less(shift, variances: variance), settings)
  }

  /// Persons × periods and the given effects, component × period effects beside them.
  private func absorber(_ columns: Columns, _ effect: [Int32], _ count: Int) -> Absorber {
    var nuisance = source.periodColumns(columns.rows)
    if !columns.isOnlyMove { nuisance.append(columns.isOfMove.map { $0 ? 1 : 0 }) }
    return Absorber(design(columns, effect, count), nuisance: nuisance)
  }

  func regression(_ columns: Columns, _ x: [[Double]], _ absorber: Absorber) -> AbsorbedRegression? {
    AbsorbedRegression(
      columns.y, on: x, absorber: absorber,
      clusters: [
        .init(code: columns.rows.map { source.rows.person[$0] }, firstIsNested: true),
        .init(code: columns.rows.map { source.rows.rater[$0] }, secondIsNested: true),
      ])
  }

  private func candidate(
    _ name: String, _ regression: AbsorbedRegression?, _ columns: Columns, _ error: SourceError,
    _ missing: DepartureSentence
  ) -> Candidate {
    let headline = columns.headline
    let treated = columns.rows.indices.filter { headline[$0] > 0 }.map { columns.rows[$0] }
    let people = Set(treated.map { source.rows.person[$0] }).count
    let units = Set(treated.map { unit[$0] }).count
    var result = Candidate(
      detector: .departure, level: .overall,
      subject: Subject(component: study.components.names[Int(component)]),
      sentence: { DepartureWords.overall(name, $0, people: people, units: units) })
    result.n = treated.count
    result.method = name + "-difference"
    result.smallestEffect = settings.smallestEffect(error: error.rating.squareRoot())
    result.evidence = [
      "difference": .text(name), "leavers": .integer(people), "formerUnits": .integer(units),
      "rows": .integer(columns.rows.count),
    ]
    result.require(
      people >= settings.minimumLeavers,
      Message(DepartureSentence.fewLeavers(count: people, minimum: settings.minimumLeavers)))
    let estimate = regression?.estimate(0, clusters: max(2, min(regression?.clusters ?? 0, units)))
    result.require(estimate != nil, Message(missing))
    guard result.untestable == nil, let regression, let estimate else { return result }
    result.measure(estimate, settings)
    result.evidence["clusters"] = .integer(regression.clusters)
    result.evidence["clustering"] = .text(regression.isOneWayFallback ? "larger-one-way" : "person-and-rater")
    result.method += regression.isOneWayFallback ? "-one-way" : "-two-way"
    return result
  }

  /// Moves within a group and across groups apart.
  private func byGroup(_ columns: Columns, _ absorber: Absorber) -> EvidenceValue {
    let crosses = columns.rows.map { source.former.crossesGroups[Int(source.rows.row[$0])] }
    let headline = columns.headline
    let x = [false, true].map { side in
      columns.rows.indices.map { headline[$0] > 0 && crosses[$0] == side ? 1.0 : 0.0 }
    }
    guard let found = regression(columns, x, absorber) else { return .null }
    func side(_ index: Int) -> EvidenceValue {
      .object([
        "estimate": .number(found.coefficients[index]), "standardError": .number(found.standardError(index)),
        "n": .integer(Int(x[index].reduce(0, +))),
      ])
    }
    return .object(["withinGroup": side(0), "acrossGroups": side(1)])
  }

  /// Whether the two differences disagree: their difference against its own clustered variance, from what each cluster adds to both.
  ///
  /// √(V₃ − V₂) would take the second difference for efficient, which it is not where a rater's errors about a person go together. Clusters are units
  /// of origin; leverages as in ``AbsorbedRegression/leverageCorrected(_:)``. Source: Cameron & Trivedi 2005, Microeconometrics, section 8.3.2, for
  /// the stacked variance in place of that of Hausman 1978.
  private func compare(
    _ second: AbsorbedRegression, _ third: AbsorbedRegression, _ columns: Columns, _ first: inout Candidate, _ other: inout Candidate
  ) {
    guard let found = StackedDifference(third, second, cluster: columns.origin) else { return }
    let pValue = StudentTDistribution(degreesOfFreedom: found.freedom).twoSided(found.value / found.error)
    let tree: Evidence = [
      "difference": .number(found.value), "standardError": .number(found.error), "degreesOfFreedom": .number(found.freedom),
      "pValue": .number(pValue),
    ]
    first.evidence["disagreement"] = .object(tree)
    other.evidence["disagreement"] = .object(tree)
    if pValue <= settings.fdrLevel {
      first.evidence["disagreementNote"] = .message(Message(DepartureSentence.differencesDisagree))
      other.evidence["disagreementNote"] = .message(Message(DepartureSentence.differencesDisagree))
    }
  }
}

extension Candidate {
  /// Adds what raters' own slopes make of the difference.
  mutating func add(_ linear: Estimate, _ settings: AuditSettings) {
    let pValue = settings.pValue(linear).value
    rivals.append(Rival(.otherAdjustment, pValue: pValue, estimate: linear.value, reason: AuditSentence.adjustmentsDisagree))
    evidence["otherAdjustment"] = .object([
      "panelAdjustment": .text("linear"), "estimate": .number(linear.value), "standardError": .number(linear.standardError),
      "pValue": .number(pValue),
    ])
  }
}
