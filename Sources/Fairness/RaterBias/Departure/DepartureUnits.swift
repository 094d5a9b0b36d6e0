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

  func units(
    _ columns: Columns, _ residuals: Residuals, _ error: SourceError, _ leads: DepartureLeads, _ effects: [UnitEffect]
  ) -> [Candidate] {
    let shrinkage = Shrinkage(effects.filter { $0.people >= settings.minimumLeavers }.compactMap(\.estimate))
    return effects.map { effect in
      var result = candidate(effect, error, shrinkage, columns, residuals)
      leads.require(effect.net, of: &result, settings)
      result.regression = regressionFacts(columns, residuals, of: residuals.treatedOf[effect.unit])
      return held(result, columns)
    }
  }

  /// What was measured of one former unit.
  struct UnitEffect {
    var unit: Int
    /// In points; nil where nothing is left to measure the error by.
    var estimate: Estimate?
    /// Who left and was scored by the unit since.
    var people: Int
    var ratings: Int
    /// How much more its raters' own ratings scatter than those of all units' raters, moderated over units, and its degrees of freedom.
    var noise = 1.0
    var noiseFreedom = Double.infinity
    /// What the slopes of its raters make of people who are better or worse than those who stayed, in points, and its standard error.
    var slopeShift = 0.0
    var slopeError = 0.0
    /// The difference less that before the move; nil where no unit's raters scored any of those who would leave.
    var net: Estimate?
    /// The slope itself, drawn towards that of all units; 1 where none can be told.
    var slope = 1.0
  }

  func effects(_ columns: Columns, _ residuals: Residuals, _ error: SourceError) -> [UnitEffect] {
    var result = residuals.treatedOf.indices.filter { !residuals.treatedOf[$0].isEmpty }.map { unit in
      let places = residuals.treatedOf[unit]
      return UnitEffect(
        unit: unit, people: Set(places.map { source.rows.person[columns.rows[$0]] }).count, ratings: places.count)
    }
    addNoise(&result, columns, residuals, error)
    let shift = MoveShift(self, columns, residuals, error)
    for index in result.indices { measure(&result[index], columns, residuals, error, shift) }
    addNet(&result, columns, residuals, error)
    addSlopes(&result, columns, residuals)
    return result
  }

  /// δ_u less the same difference in the periods before the moves: those who would leave against those who did not, by the same raters.
  ///
  /// Units' differences before are drawn towards their common mean by how uncertain they are (``Shrinkage``), so that a relation that was bad
  /// everywhere is taken off everywhere and chance in one unit is not.
  private func addNet(_ effects: inout [UnitEffect], _ columns: Columns, _ residuals: Residuals, _ error: SourceError) {
    let before = effects.map { differenceBefore($0, columns, residuals, error) }
    guard let common = Shrinkage(before.compactMap { $0 }) else { return }
    for (index, own) in before.enumerated() {
      guard let estimate = effects[index].estimate else { continue }
      let posterior = common.posterior(own)
      effects[index].net = estimate.less(posterior.value, variances: posterior.error * posterior.error)
    }
  }

  /// - Returns: nil where the unit's raters scored none of those who would leave, or nobody else.
  private func differenceBefore(_ effect: UnitEffect, _ columns: Columns, _ residuals: Residuals, _ error: SourceError) -> Estimate? {
    let places = untreated(of: effect.unit, columns, residuals)
    let isBefore = places.map { (source.former.eventTime[Int(source.rows.row[columns.rows[$0]])] ?? 0) < 0 }
    func side(_ before: Bool) -> (mean: Double, variance: Double)? {
      let own = zip(places, isBefore).filter { $0.1 == before }.map(\.0)
      guard !own.isEmpty else { return nil }
      let people = Set(own.map { source.rows.person[columns.rows[$0]] }).count
      return (
        own.reduce(0) { $0 + residuals.value[$1] } / Double(own.count),
        error.rating / Double(own.count) + error.person / Double(people)
      )
    }
    guard let before = side(true), let rest = side(false) else { return nil }
    return .measured(
      before.mean - rest.mean, standardError: (effect.noise * (before.variance + rest.variance)).squareRoot(),
      degreesOfFreedom: error.freedom)
  }

  /// Places of the untreated rows of the raters who scored a unit's leavers.
  func untreated(of unit: Int, _ columns: Columns, _ residuals: Residuals) -> [Int] {
    Set(residuals.treatedOf[unit].map { columns.rater[$0] }).sorted().flatMap { residuals.untreatedOf[Int($0)] }
  }

  /// Units' raters differ in noise: the scatter of their own untreated residuals against that of all, moderated.
  private func addNoise(_ effects: inout [UnitEffect], _ columns: Columns, _ residuals: Residuals, _ error: SourceError) {
    var known: [(index: Int, ratio: Double, freedom: Double)] = []
    for index in effects.indices {
      let places = untreated(of: effects[index].unit, columns, residuals)
      let raters = DenseCodes(places.map { columns.rater[$0] })
      let people = DenseCodes(crossing: raters.codes, places.map { source.rows.person[columns.rows[$0]] })
      // A lasting part of rater × person leaves as many degrees of freedom as people.
      let freedom = Double((error.person > 0 ? people.count : places.count) - raters.count)
      guard freedom > 0 else { continue }
      let (sum, size) = (raters.sums(places.map { residuals.value[$0] }), raters.sums(places.map { _ in 1 }))
      let square = places.indices.reduce(0.0) { total, place in
        let deviation = residuals.value[places[place]] - sum[Int(raters.codes[place])] / size[Int(raters.codes[place])]
        return total + deviation * deviation
      }
      let expected = (error.rating + error.person) * Double(places.count - raters.count)
      if square > 0, expected > 0 { known.append((index, square / expected, freedom)) }
    }
    guard !known.isEmpty else { return }
    let moderated = ModeratedVariances(known.map(\.ratio), freedom: known.map(\.freedom))
    for (place, own) in known.enumerated() {
      effects[own.index].noise = moderated.values[place]
      effects[own.index].noiseFreedom = moderated.degreesOfFreedom[place]
    }
  }

  /// δ_u: the mean effect; its variance counts the error of the treated ratings and of the raters' levels.
  private func measure(
    _ effect: inout UnitEffect, _ columns: Columns, _ residuals: Residuals, _ error: SourceError, _ shift: MoveShift?
  ) {
    let all = residuals.treatedOf[effect.unit]
    let later = all.filter { !columns.isOfMove[$0] }
    let treated = shift != nil || later.isEmpty ? all : later
    let atMove = treated.count { columns.isOfMove[$0] }
    let (ofMove, shiftError) =
      shift?.share(atMove: atMove, later: treated.count - atMove, square: error.rating + error.person)
      ?? (Double(atMove) / Double(treated.count), 0)
    let ofRating = (move: ofMove / Double(max(1, atMove)), later: (1 - ofMove) / Double(max(1, treated.count - atMove)))
    var rows = treated.map { columns.rows[$0] }
    var weights = treated.map { columns.isOfMove[$0] ? ofRating.move : ofRating.later }
    let estimate = zip(treated, weights).reduce(0) { $0 + residuals.value[$1.0] * $1.1 } - (shift?.mean ?? 0) * ofMove
    var ofRater: [Int32: Double] = [:]
    for (place, weight) in zip(treated, weights) { ofRater[columns.rater[place], default: 0] += weight }
    for rater in ofRater.keys.sorted() {
      let untreated = residuals.untreatedOf[Int(rater)]
      rows += untreated.map { columns.rows[$0] }
      weights += [Double](repeating: -(ofRater[rater] ?? 0) / Double(max(1, untreated.count)), count: untreated.count)
    }
    let variance = error.variance(source.rows, rows: rows, weights: weights) * effect.noise + shiftError * shiftError
    let freedom = 1 / (1 / error.freedom + 1 / effect.noiseFreedom)
    effect.people = Set(treated.map { source.rows.person[columns.rows[$0]] }).count
    effect.ratings = treated.count
    effect.estimate = .measured(estimate, standardError: variance.squareRoot(), degreesOfFreedom: max(1, freedom))
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
      effect.people >= settings.minimumLeavers, lacking: .leavers(missing: settings.minimumLeavers - effect.people),
      Message(DepartureSentence.fewLeavers(count: effect.people, minimum: settings.minimumLeavers)))
    result.evidence["noise"] = .number(effect.noise)
    result.evidence["slope"] = .number(effect.slope)
    result.measure(effect.estimate, among: shrinkage, settings)
    if let estimate = effect.estimate {
      result.add(estimate.less(effect.slopeShift, variances: effect.slopeError * effect.slopeError), settings)
    }
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
    return Message(says(name, people, difference)).followed(by: decision.heldBack)
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
        : .departureThird(people: people, difference: difference, verdict: decision.verdict)
    ).followed(by: decision.heldBack)
  }

  /// The same sentence, and after it what the periods before the move say.
  static func with(leads: Message, _ sentence: @escaping @Sendable (Decision) -> Message) -> @Sendable (Decision) -> Message {
    { sentence($0).followed(by: [leads]) }
  }

  private static func difference(_ decision: Decision) -> Difference? {
    guard let estimate = decision.estimate, let interval = decision.interval else { return nil }
    return Difference(estimate, interval)
  }

  private static func reason(_ decision: Decision) -> Message { decision.reason ?? Message(AuditSentence.noEstimate) }
}
