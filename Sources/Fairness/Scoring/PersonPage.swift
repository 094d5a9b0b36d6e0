internal import Messages
package import RatingStudy

extension Scorer {
  /// One person's rows of a result with every step from the raw scores to the band in words, each figure with the
  /// computation that anybody can repeat by hand.
  ///
  /// Raters aren't named: the scores stand in ascending order.
  /// - Parameters:
  ///   - person: the person's code.
  ///   - result: of this scorer for the study.
  /// - Returns: the result with that person's rows only; empty when the person isn't in it.
  /// - Throws: ``ScoringError`` when the scheme can't be applied.
  package func page(of person: Int32, in result: ScoreResult, _ study: Study) throws -> ScoreResult {
    let rows = result.person.indices.filter { result.person[$0] == person }
    var page = result.keeping(rows)
    for (position, row) in rows.enumerated() {
      let prepared = try prepare(study, period: result.period[row])
      guard let place = prepared.population.persons.firstIndex(of: person) else { continue }
      let context = PersonContext(scheme: scheme, study: study, result: result, row: row, prepared: prepared, place: place)
      page.steps[position] = try OriginSteps(context).all() + WeighingSteps(context).all() + OutcomeSteps(context).all()
    }
    return page
  }
}

extension ScoreResult {
  /// The result restricted to some rows, in the order asked for.
  package func keeping(_ rows: [Int]) -> ScoreResult {
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
    kept.certainty = [:]
    for (position, row) in rows.enumerated() { kept.certainty[position] = certainty[row] }
    kept.uncertainty?.ranks = [:]
    for (position, row) in rows.enumerated() { kept.uncertainty?.ranks[position] = uncertainty?.ranks[row] }
    kept.reconciliation = reconciliation?.keeping(rows)
    return kept
  }
}

/// One row of a result with everything that its explanation draws on.
struct PersonContext {
  let scheme: Scheme
  let study: Study
  let result: ScoreResult
  let row: Int
  let prepared: PreparedScores
  /// The person's position in the period's population.
  let place: Int

  var person: Int32 { result.person[row] }
  var period: Int32 { result.period[row] }

  /// Each component with its figures.
  var parts: [(component: SchemeComponent, figures: ScoreResult.Component)] {
    scheme.components.indices.map { (scheme.components[$0], result.components[$0]) }
  }

  /// The components' weights in the person's pool.
  var weights: [ExactDecimal] {
    let pool = Int(result.pool[row])
    return scheme.components.map { $0.weight.weight(in: result.poolNames[pool], parts: result.poolParts[pool]) }
  }

  /// A figure as it is, without the noise of binary floating point.
  static func number(_ value: Double) -> Double { Rounding(places: 6).rounded(value) }

  /// How a figure was rounded, in words.
  static func words(_ rounding: Rounding) -> Message {
    Message(StepSentence.roundingRule(places: rounding.places, mode: RoundingWords.mode(rounding.mode)))
  }
}

/// Rounding modes in words.
enum RoundingWords {
  static func mode(_ mode: RoundingMode) -> Message {
    switch mode {
    case .halfUp: Message(RuleSentence.halfUp)
    case .halfEven: Message(RuleSentence.halfEven)
    case .truncate: Message(RuleSentence.truncated)
    }
  }
}
