internal import Messages
internal import RatingStudy
internal import Statistics

/// The components of all people in a period, gathered from where the scheme takes them; not yet converted or adjusted.
struct ComponentSources: Sendable {
  let scheme: Scheme
  let study: Study
  let period: Int32
  /// What carries out adjustments of each rater's ratings; nil: ratings are taken as they are.
  let adjuster: (any Adjuster)?

  init(_ scheme: Scheme, _ study: Study, _ period: Int32, adjuster: (any Adjuster)? = nil) {
    self.adjuster = adjuster
    self.scheme = scheme
    self.study = study
    self.period = period
  }

  /// By component, then person's code.
  func columns() throws(ScoringError) -> [ScoreColumn] {
    let gather: @Sendable (Int) -> Result<ScoreColumn, ScoringError> = { index in
      Result { () throws(ScoringError) in try column(scheme.components[index]) }
    }
    // Many people: components side by side.
    let isLarge = study.persons.count > 100_000
    let columns = Parallel.map(
      count: scheme.components.count, threads: isLarge ? Parallel.processorCount : 1, gather)
    return try columns.map { column throws(ScoringError) in try column.get() }
  }

  func column(_ component: SchemeComponent) throws(ScoringError) -> ScoreColumn {
    switch source(component) {
    case .ratings: try ratings(component)
    case .unitScores: try unitScores(component)
    case .components: try wide(component)
    case .ballots: try ballots(component)
    }
  }

  /// Where a component comes from.
  func source(_ component: SchemeComponent) -> SchemeComponent.Source { component.from ?? preferredSource(component) }

  /// Where a component without `from` comes from.
  private func preferredSource(_ component: SchemeComponent) -> SchemeComponent.Source {
    let name = component.of ?? component.name
    if let table = study.componentScores, table.names.contains(name) || study.ratings == nil { return .components }
    return .ratings
  }

  // MARK: Ratings

  private func ratings(_ component: SchemeComponent) throws(ScoringError) -> ScoreColumn {
    guard let ratings = study.ratings else { throw .noTable("ratings", component: component.name) }
    let code = try ratedComponent(component)
    var persons: [Int32] = []
    var rows: [Int] = []
    for row in 0..<ratings.count where ratings.component[row] == code {
      guard ratings.period[row] == period || ratings.period[row] < 0 else { continue }
      persons.append(ratings.person[row])
      rows.append(row)
    }
    var scores = ScoreColumn(try byRater(component, try points(component, ratings, rows), ratings, rows))
    if case .byRank(let full, let step, given: true) = component.conversion {
      scores = try Conversions.points(forRanks: scores, full: full, step: step)
    }
    let isConvertedLater = component.conversion != nil
    let aggregation = RatingAggregation(
      aggregate: component.aggregate, rounding: isConvertedLater ? nil : scheme.rounding[.component])
    return try aggregation.column(persons, scores, count: study.persons.count, weights: try weights(component, ratings, rows))
  }

  /// What each rating counts in the mean, as whole numbers; nil where all count alike.
  private func weights(_ component: SchemeComponent, _ ratings: Ratings, _ rows: [Int]) throws(ScoringError) -> [Int64]? {
    guard let name = component.aggregate.weights else { return nil }
    func refuse(_ sentence: AdjustSentence) -> ScoringError { .adjustment(method: "weights", problem: Message(sentence)) }
    guard let column = ratings.extra.named(name) else {
      throw refuse(.noWeightColumn(column: name, known: ratings.extra.map(\.name)))
    }
    let decimals = column.levels.map { text -> ExactDecimal? in
      guard let number = Double(text), number >= 0, number < 1e6, let decimal = ExactDecimal(number), decimal.places <= 6 else {
        return nil
      }
      return decimal
    }
    let places = decimals.compactMap { $0?.places }.max() ?? 0
    let values = decimals.map { $0?.mantissa(at: places) }
    return try rows.map { row throws(ScoringError) in
      guard column.codes[row] >= 0, let value = values[Int(column.codes[row])] else {
        throw refuse(.noWeight(column: name, row: Int(ratings.row[row])))
      }
      return value
    }
  }

  /// Each rater's ratings adjusted by themselves, where the scheme says so.
  private func byRater(
    _ component: SchemeComponent, _ points: [Double], _ ratings: Ratings, _ rows: [Int]
  ) throws(ScoringError) -> [Double] {
    guard let adjuster, let specification = component.adjust, specification.isByRater, !rows.isEmpty else { return points }
    do {
      return try adjuster.adjust(
        AdjustRequest(
          specification: specification, target: .component(component, from: .ratings), study: study, scheme: scheme, period: period,
          persons: rows.map { ratings.person[$0] }, values: points, groups: rows.map { study.raters[ratings.rater[$0]] })
      ).values
    } catch let error as ScoringError {
      throw error
    } catch {
      throw .adjustment(method: specification.method, problem: Message(AdjustSentence.notFinite))
    }
  }

  /// How many people have scores of which none would be left after trimming, so that all count; `nil` where the component isn't of ratings or
  /// the scheme itself says from how many scores on it trims.
  func tooFewToTrim(_ component: SchemeComponent) throws(ScoringError) -> Int? {
    guard let trim = component.aggregate.trim, component.aggregate.atLeast == nil, source(component) == .ratings,
      let ratings = study.ratings
    else { return nil }
    let code = try ratedComponent(component)
    var counts = [Int](repeating: 0, count: study.persons.count)
    for row in 0..<ratings.count where ratings.component[row] == code && (ratings.period[row] == period || ratings.period[row] < 0) {
      counts[Int(ratings.person[row])] += 1
    }
    return counts.count { $0 > 0 && $0 <= trim.high + trim.low }
  }

  /// The scores that one person was given in the period, as the raters meant them.
  func scores(_ component: SchemeComponent, of person: Int32) throws(ScoringError) -> [Double] {
    guard let ratings = study.ratings else { return [] }
    let code = try ratedComponent(component)
    let rows = (0..<ratings.count).filter {
      ratings.person[$0] == person && ratings.component[$0] == code
        && (ratings.period[$0] == period || ratings.period[$0] < 0)
    }
    return try points(component, ratings, rows)
  }

  /// The component's code. A study whose ratings have no component column has a single one, which any name means.
  private func ratedComponent(_ component: SchemeComponent) throws(ScoringError) -> Int32 {
    if let code = study.components.code(of: component.of ?? component.name) { return code }
    let isOnly = scheme.components.filter { source($0) == .ratings }.count == 1
    if isOnly, study.components.names == ["score"] { return 0 }
    throw .noSuchComponent(component.of ?? component.name, source: "ratings", available: study.components.names)
  }

  /// Tiers at the scheme's points, scores as they are.
  private func points(
    _ component: SchemeComponent, _ ratings: Ratings, _ rows: [Int]
  ) throws(ScoringError) -> [Double] {
    guard !component.tiers.isEmpty else { return rows.map { ratings.score[$0] } }
    let known = Dictionary(component.tiers.map { ($0.name, $0.points.value) }, uniquingKeysWith: { first, _ in first })
    let byCode = ratings.tierNames.names.map { known[$0] }
    return try rows.map { row throws(ScoringError) in
      let tier = ratings.tier[row]
      guard tier >= 0 else { return ratings.score[row] }
      guard let points = byCode[Int(tier)] else {
        throw .unknownTier(
          ratings.tierNames.names[Int(tier)], component: component.name, row: Int(ratings.row[row]),
          known: component.tiers.map(\.name))
      }
      return points
    }
  }

  // MARK: Other tables

  private func unitScores(_ component: SchemeComponent) throws(ScoringError) -> ScoreColumn {
    guard !study.unitScores.isEmpty else { throw .noTable("unit_scores", component: component.name) }
    var byUnit = [Double](repeating: .nan, count: study.units.count)
    for entry in study.unitScores where entry.period < 0 { byUnit[Int(entry.unit)] = entry.score }
    for entry in study.unitScores where entry.period == period { byUnit[Int(entry.unit)] = entry.score }
    let scores = (0..<Int32(study.persons.count)).map { person -> Double in
      let unit = study.people.unit(of: person, in: period)
      return unit < 0 ? .nan : byUnit[Int(unit)]
    }
    return ScoreColumn(scores).rounded(component.conversion == nil ? scheme.rounding[.component] : nil)
  }

  private func wide(_ component: SchemeComponent) throws(ScoringError) -> ScoreColumn {
    guard let table = study.componentScores else { throw .noTable("components", component: component.name) }
    guard let column = table.names.firstIndex(of: component.of ?? component.name) else {
      throw .noSuchComponent(component.of ?? component.name, source: "components", available: table.names)
    }
    let values = table.values[column]
    var scores = values
    if !isInOrder(table) {
      scores = [Double](repeating: .nan, count: study.persons.count)
      for row in values.indices where table.period[row] < 0 { scores[Int(table.person[row])] = values[row] }
      for row in values.indices where table.period[row] == period { scores[Int(table.person[row])] = values[row] }
    }
    let isExactRank: Bool
    if case .byRank(_, _, given: true) = component.conversion { isExactRank = true } else { isExactRank = false }
    let raw = ScoreColumn(scores)
    guard isExactRank, case .byRank(let full, let step, _) = component.conversion else {
      return raw.rounded(component.conversion == nil ? scheme.rounding[.component] : nil)
    }
    return try Conversions.points(forRanks: raw, full: full, step: step)
  }

  /// The ballots about one person that a component counts.
  func ballots(of person: Int32, _ component: SchemeComponent) -> [Ballot] {
    study.ballots.filter { $0.person == person && counts($0, component) }
  }

  private func counts(_ ballot: Ballot, _ component: SchemeComponent) -> Bool {
    (ballot.period == period || ballot.period < 0) && (component.of.map { $0 == ballot.ballotClass } ?? true)
  }

  /// Whether a table has a row of this period for every person, in the order of their codes.
  private func isInOrder(_ table: ComponentScores) -> Bool {
    guard table.person.count == study.persons.count else { return false }
    var wrong = 0
    for row in table.person.indices {
      wrong |= table.person[row] == Int32(truncatingIfNeeded: row) && (table.period[row] == period || table.period[row] < 0) ? 0 : 1
    }
    return wrong == 0
  }

  private func ballots(_ component: SchemeComponent) throws(ScoringError) -> ScoreColumn {
    guard let rule = component.ballots, !study.ballots.isEmpty else {
      throw .noTable("ballots", component: component.name)
    }
    var byPerson = [[Ballot]](repeating: [], count: study.persons.count)
    for ballot in study.ballots where counts(ballot, component) {
      byPerson[Int(ballot.person)].append(ballot)
    }
    let scores = BallotScores(rule: rule, component: component.name)
    var decimals: [ExactDecimal?] = []
    for (person, ballots) in byPerson.enumerated() {
      decimals.append(ballots.isEmpty ? nil : try scores.score(ballots, person: study.persons.names[person]))
    }
    return try ScoreColumn(decimals: decimals).rounded(component.conversion == nil ? scheme.rounding[.component] : nil)
  }
}
