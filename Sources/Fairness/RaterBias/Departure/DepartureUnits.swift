internal import Messages
internal import Panels
internal import RatingStudy
internal import Statistics

/// Former unit by former unit: mean effect on those who left, by imputation, with the variance pooled over units.
extension Departure {
  /// Residuals in points of the component's rows around what the person's other ratings and the rater's level imply.
  struct Residuals {
    var imputation: Imputation
    /// By place in the columns: effects of treated rows; residuals of untreated ones, freed of the row's own share in its subject.
    var value: [Double]
    /// Places of each rater's untreated rows in the component, by rater × component code.
    var untreatedOf: [[Int]]
    /// Places of the treated, identified rows of each former unit, by unit code.
    var treatedOf: [[Int]]
  }

  func residuals(_ columns: Columns) -> Residuals {
    let imputation = Imputation(
      columns.adjusted, design(columns, columns.rater, source.rows.raterComponentCount), isTreated: columns.isTreated)
    var size = [Double](repeating: 0, count: source.subjectCount)
    for place in columns.rows.indices where !columns.isTreated[place] { size[Int(columns.subject[place])] += 1 }
    var value = imputation.effects
    var untreatedOf = [[Int]](repeating: [], count: source.rows.raterComponentCount)
    var treatedOf = [[Int]](repeating: [], count: study.units.count)
    for (place, row) in columns.rows.enumerated() where source.rows.component[row] == component {
      if columns.isTreated[place] {
        if imputation.isIdentified[place] { treatedOf[Int(unit[row])].append(place) }
      } else if size[Int(columns.subject[place])] > 1 {
        let n = size[Int(columns.subject[place])]
        value[place] *= n / (n - 1)
        untreatedOf[Int(columns.rater[place])].append(place)
      }
    }
    return Residuals(imputation: imputation, value: value, untreatedOf: untreatedOf, treatedOf: treatedOf)
  }

  func sourceError(_ columns: Columns, _ residuals: Residuals) -> SourceError {
    var value = [Double](repeating: 0, count: source.rows.count)
    for (place, row) in columns.rows.enumerated() { value[row] = residuals.value[place] }
    let groups = (residuals.untreatedOf + residuals.treatedOf).map { $0.map { columns.rows[$0] } }
    return SourceError(source.rows, groups: groups, value: value, minimumReplicates: settings.minimumReplicates)
  }

  func units(_ columns: Columns, _ residuals: Residuals, _ error: SourceError) -> [Candidate] {
    let effects = residuals.treatedOf.indices.filter { !residuals.treatedOf[$0].isEmpty }.map {
      effect(unit: $0, columns, residuals, error)
    }
    let shrinkage = Shrinkage(effects.filter { $0.people >= settings.minimumLeavers }.compactMap(\.estimate))
    return effects.map { candidate($0, error, shrinkage, columns, residuals) }
  }

  /// What was measured of one former unit.
  struct UnitEffect {
    var unit: Int
    /// In points; nil where nothing is left to measure the error by.
    var estimate: Estimate?
    /// Who left and was scored by the unit since.
    var people: Int
    var ratings: Int
  }

  /// δ_u: the mean effect; its variance counts the error of the treated ratings and of the raters' levels.
  private func effect(unit: Int, _ columns: Columns, _ residuals: Residuals, _ error: SourceError) -> UnitEffect {
    let treated = residuals.treatedOf[unit]
    let share = 1 / Double(treated.count)
    var rows = treated.map { columns.rows[$0] }
    var weights = [Double](repeating: share, count: treated.count)
    var ofRater: [Int32: Int] = [:]
    for place in treated { ofRater[columns.rater[place], default: 0] += 1 }
    for rater in ofRater.keys.sorted() {
      let untreated = residuals.untreatedOf[Int(rater)]
      rows += untreated.map { columns.rows[$0] }
      weights += [Double](
        repeating: -Double(ofRater[rater] ?? 0) * share / Double(max(1, untreated.count)), count: untreated.count)
    }
    let estimate = treated.reduce(0) { $0 + residuals.value[$1] } * share
    let variance = error.variance(source.rows, rows: rows, weights: weights)
    return UnitEffect(
      unit: unit, estimate: .measured(estimate, standardError: variance.squareRoot(), degreesOfFreedom: error.freedom),
      people: Set(treated.map { source.rows.person[columns.rows[$0]] }).count, ratings: treated.count)
  }

  private func candidate(
    _ effect: UnitEffect, _ error: SourceError, _ shrinkage: Shrinkage?, _ columns: Columns, _ residuals: Residuals
  ) -> Candidate {
    let name = study.units.names[effect.unit]
    var result = Candidate(
      detector: .departure, level: .unit,
      subject: Subject(unit: name, component: study.components.names[Int(component)]),
      sentence: { DepartureWords.unit(name, $0, people: effect.people) })
    result.n = effect.ratings
    result.method = "second-difference-imputation"
    result.smallestEffect = settings.smallestEffect(error: error.rating.squareRoot())
    result.evidence = [
      "leavers": .integer(effect.people), "errorStandardDeviation": .number(error.rating.squareRoot()),
      "raterPersonStandardDeviation": .number(error.person.squareRoot()), "degreesOfFreedom": .number(error.freedom),
    ]
    result.require(
      effect.people >= settings.minimumLeavers,
      Message(DepartureSentence.fewLeavers(count: effect.people, minimum: settings.minimumLeavers)))
    result.measure(effect.estimate, among: shrinkage, settings)
    if effect.estimate != nil, settings.draws > 0 {
      result.evidence["permutation"] = permutation(effect.unit, columns, residuals).map { $0.evidence($0.result()) } ?? .null
    }
    return result
  }

  /// Who left is exchanged among the persons whom the unit's raters scored; a person counts by the mean residual.
  func permutation(_ unit: Int, _ columns: Columns, _ residuals: Residuals) -> PermutationRun? {
    let treated = residuals.treatedOf[unit]
    let raters = Set(treated.map { columns.rater[$0] }).sorted()
    let places = treated + raters.flatMap { residuals.untreatedOf[Int($0)] }
    let leavers = Set(treated.map { source.rows.person[columns.rows[$0]] })
    let kept = places.filter { columns.isTreated[$0] || !leavers.contains(source.rows.person[columns.rows[$0]]) }
    let cells = DenseCodes(
      crossing: kept.map { columns.isTreated[$0] ? 1 : 0 }, kept.map { source.rows.person[columns.rows[$0]] })
    var sum = [Double](repeating: 0, count: cells.count)
    var size = sum
    var isTied = [Bool](repeating: false, count: cells.count)
    for (index, place) in kept.enumerated() {
      let cell = Int(cells.codes[index])
      sum[cell] += residuals.value[place]
      size[cell] += 1
      isTied[cell] = columns.isTreated[place]
    }
    guard isTied.contains(true), isTied.contains(false) else { return nil }
    return PermutationRun(
      test: PermutationTest(values: zip(sum, size).map { $0 / $1 }, isTied: isTied),
      options: settings.permutation(deciding: false, family: 1),
      stream: RandomStream(seed: settings.seed).substream("departure").substream(unit))
  }
}

/// Sentences about those who left.
enum DepartureWords {
  static func unit(_ name: String, _ decision: Decision, people: Int) -> Message {
    guard decision.verdict != .untestable, let difference = difference(decision) else {
      return Message(DepartureSentence.departureUntestable(unit: name, reason: reason(decision)))
    }
    let says =
      switch decision.verdict {
      case .flagged: DepartureSentence.departureFlagged
      case .clear: DepartureSentence.departureClear
      case .inconclusive, .untestable: DepartureSentence.departureInconclusive
      }
    return Message(says(name, people, difference))
  }

  static func overall(_ name: String, _ decision: Decision, people: Int, units: Int) -> Message {
    let isSecond = name == "second"
    guard decision.verdict != .untestable, let difference = difference(decision) else {
      let says = isSecond ? DepartureSentence.departureSecondUntestable : DepartureSentence.departureThirdUntestable
      return Message(says(reason(decision)))
    }
    return Message(
      isSecond
        ? DepartureSentence.departureSecond(units: units, people: people, difference: difference, verdict: decision.verdict)
        : .departureThird(people: people, difference: difference, verdict: decision.verdict))
  }

  /// The same sentence, and after it what the periods before the move say.
  static func with(leads: Message, _ sentence: @escaping @Sendable (Decision) -> Message) -> @Sendable (Decision) -> Message {
    { decision in
      Message(DepartureSentence.withLeads(sentence: sentence(decision), leads: leads))
    }
  }

  private static func difference(_ decision: Decision) -> Difference? {
    guard let estimate = decision.estimate, let interval = decision.interval else { return nil }
    return Difference(estimate, interval)
  }

  private static func reason(_ decision: Decision) -> Message { decision.reason ?? Message(AuditSentence.noEstimate) }
}
