internal import Messages
public import RatingStudy

extension Scorer {
  /// One person's rows of a result with every step from the raw scores to the band in words.
  ///
  /// Raters aren't named: the scores stand in ascending order.
  /// - Parameters:
  ///   - person: the person's code.
  ///   - result: of this scorer for the study.
  /// - Returns: the result with that person's rows only; empty when the person isn't in it.
  public func page(of person: Int32, in result: ScoreResult, _ study: Study) -> ScoreResult {
    let rows = result.person.indices.filter { result.person[$0] == person }
    var page = result.keeping(rows)
    for (position, row) in rows.enumerated() {
      page.steps[position] = PersonSteps(scheme: scheme, study: study, result: result, row: row).all()
    }
    return page
  }
}

extension ScoreResult {
  /// The result restricted to some rows, in the order asked for.
  public func keeping(_ rows: [Int]) -> ScoreResult {
    var kept = self
    kept.period = rows.map { period[$0] }
    kept.person = rows.map { person[$0] }
    kept.pool = rows.map { pool[$0] }
    kept.components = components.map { component in
      Component(
        name: component.name, raw: rows.map { component.raw[$0] }, adjusted: rows.map { component.adjusted[$0] },
        weight: rows.map { component.weight[$0] }, contribution: rows.map { component.contribution[$0] })
    }
    kept.points = rows.map { points[$0] }
    kept.pointsAdded = rows.map { pointsAdded[$0] }
    kept.adjustment = rows.map { adjustment[$0] }
    kept.total = rows.map { total[$0] }
    kept.exactTotal = rows.map { exactTotal[$0] }
    kept.rank = rows.map { rank[$0] }
    kept.band = rows.map { band[$0] }
    kept.steps = [:]
    return kept
  }
}

/// The steps of one row in words.
struct PersonSteps {
  let scheme: Scheme
  let study: Study
  let result: ScoreResult
  let row: Int

  private var person: Int32 { result.person[row] }
  private var period: Int32 { result.period[row] }

  func all() -> [Message] {
    let parts = scheme.components.indices.map { (scheme.components[$0], result.components[$0]) }
    var steps = parts.map { origin($0, $1) }
    let missing = parts.filter { $1.raw[row].isNaN }.map { Argument.text($0.0.name) }
    for (component, figures) in parts where !figures.raw[row].isNaN && figures.raw[row] != figures.adjusted[row] {
      steps.append(
        Message(
          StepMessage.adjusted,
          [
            "component": .text(component.name), "raw": number(figures.raw[row]),
            "adjusted": number(figures.adjusted[row]),
          ]))
    }
    if !missing.isEmpty, scheme.missing == .renormalize, missing.count < parts.count {
      steps.append(Message(StepMessage.renormalized, ["components": .list(missing)]))
    }
    for (component, figures) in parts where !figures.weight[row].isNaN && figures.weight[row] != 0 {
      steps.append(
        Message(
          scheme.total == .geometric ? StepMessage.factor : .weighted,
          [
            "component": .text(component.name), "score": number(figures.adjusted[row]),
            "weight": number(figures.weight[row]), "contribution": number(figures.contribution[row]),
          ]))
    }
    return steps + points() + outcome()
  }

  /// A figure as it is, without the noise of binary floating point.
  private func number(_ value: Double) -> Argument { .value(Rounding(places: 6).rounded(value)) }

  // MARK: Where a component comes from

  private func origin(_ component: SchemeComponent, _ figures: ScoreResult.Component) -> Message {
    let raw = figures.raw[row]
    guard !raw.isNaN else { return Message(StepMessage.missing, ["component": .text(component.name)]) }
    let arguments: [String: Argument] = ["component": .text(component.name), "result": number(raw)]
    switch component.from ?? ComponentSources(scheme, study, period).preferredSource(component) {
    case .ratings: return scores(component, arguments)
    case .components: return Message(StepMessage.tableScore, arguments)
    case .ballots: return Message(StepMessage.ballotScore, arguments)
    case .unitScores:
      let unit = study.units[study.people.unit(of: person, in: period)] ?? "–"
      return Message(StepMessage.unitScore, arguments.merging(["unit": .text(unit)]) { first, _ in first })
    }
  }

  private func scores(_ component: SchemeComponent, _ known: [String: Argument]) -> Message {
    let given = (try? ComponentSources(scheme, study, period).scores(component, of: person)) ?? []
    let sorted = given.sorted()
    let trimming = RatingAggregation(
      aggregate: SchemeComponent.Aggregate(trim: component.aggregate.trim, atLeast: component.aggregate.atLeast),
      rounding: nil
    ).kept(sorted.indices)
    var arguments = known
    arguments["count"] = .integer(sorted.count)
    arguments["scores"] = .list(sorted[trimming].map(number))
    if trimming.count < sorted.count {
      let dropped = sorted.indices.filter { !trimming.contains($0) }.map { number(sorted[$0]) }
      arguments["dropped"] = .list(dropped)
      return Message(StepMessage.trimmedScores, arguments)
    }
    switch component.aggregate.method {
    case .mean: return Message(StepMessage.meanOfScores, arguments)
    case .median: return Message(StepMessage.medianOfScores, arguments)
    case .sum: return Message(StepMessage.sumOfScores, arguments)
    }
  }

  // MARK: Points and outcome

  private func points() -> [Message] {
    guard !result.points[row].isNaN else { return [] }
    var steps = study.points.filter { $0.person == person && ($0.period == period || $0.period < 0) }.map { entry in
      Message(
        scheme.points.counted.contains(entry.status) ? StepMessage.entry : .entryLeftOut,
        [
          "points": .value(entry.points), "item": .text(entry.item ?? entry.aspect ?? "–"),
          "status": .text(entry.status.rawValue),
        ])
    }
    steps.append(Message(StepMessage.points, ["points": number(result.points[row])]))
    return steps
  }

  private func outcome() -> [Message] {
    guard !result.total[row].isNaN else { return [] }
    var steps = [
      Message(
        StepMessage.total, ["exact": number(result.exactTotal[row]), "total": number(result.total[row])])
    ]
    let count = result.pool.indices.count { result.pool[$0] == result.pool[row] && !result.rank[$0].isNaN }
    var arguments: [String: Argument] = ["rank": .value(result.rank[row]), "count": .integer(count)]
    if let pool = result.poolName(row) { arguments["pool"] = .text(pool) }
    steps.append(Message(result.poolName(row) == nil ? StepMessage.rank : .rankInPool, arguments))
    guard !scheme.bands.isEmpty else { return steps }
    steps.append(
      result.bandName(row).map { Message(StepMessage.band, ["band": .text($0)]) } ?? Message(StepMessage.noBand))
    return steps
  }
}
