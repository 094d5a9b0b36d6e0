internal import Messages
internal import RatingStudy

/// Everything in a scheme that doesn't fit a study, each at the key that says it.
struct TrialProblems {
  private let scheme: Scheme
  private let places: SchemePlaces
  private let study: Study
  private let period: Int32
  private let sources: ComponentSources
  private(set) var problems: [Problem] = []

  init(_ scheme: Scheme, _ places: SchemePlaces, _ study: Study, _ period: Int32) {
    self.scheme = scheme
    self.places = places
    self.study = study
    self.period = period
    sources = ComponentSources(scheme, study, period)
  }

  // MARK: Components

  /// By component, then person's code; `nil` where the study hasn't got it.
  mutating func columns() -> [ScoreColumn?] {
    var columns: [ScoreColumn?] = []
    for component in scheme.components {
      checkTiers(component)
      do throws(ScoringError) {
        columns.append(try sources.column(component))
      } catch {
        columns.append(nil)
        // Tiers without points are said for all of them at once.
        if case .unknownTier = error { continue }
        problems.append(placed(error, in: component.name))
      }
    }
    return columns
  }

  func components(_ columns: [ScoreColumn?]) -> [SchemeTrial.Component] {
    zip(scheme.components, columns).map { component, column in
      let source = sources.source(component)
      let values = column?.values.filter(\.isFinite) ?? []
      var range: ClosedRange<Double>?
      if let low = values.min(), let high = values.max() { range = low...high }
      return SchemeTrial.Component(
        name: component.name, weight: component.weight.base, source: source, found: column == nil ? nil : found(component, source),
        people: values.count, missing: [], range: range)
    }
  }

  private func found(_ component: SchemeComponent, _ source: SchemeComponent.Source) -> String {
    switch source {
    case .ratings, .components: component.of ?? component.name
    case .ballots: component.of ?? "ballots"
    case .unitScores: "unit_scores"
    }
  }

  /// Tiers that the study gives and the scheme gives no points.
  private mutating func checkTiers(_ component: SchemeComponent) {
    switch sources.source(component) {
    case .ballots:
      guard let rule = component.ballots, !rule.points.isEmpty else { return }
      var given: [String] = []
      for ballot in study.ballots where component.of.map({ $0 == ballot.ballotClass }) ?? true {
        for (tier, count) in zip(ballot.tiers, ballot.counts) where count > 0 && !given.contains(tier) { given.append(tier) }
      }
      report(given.filter { tier in !rule.points.contains { $0.name == tier } }, component, ["ballots", "points"], rule.points.map(\.name))
    case .ratings:
      guard !component.tiers.isEmpty, let ratings = study.ratings,
        let code = study.components.code(of: component.of ?? component.name)
      else { return }
      let given = Set((0..<ratings.count).filter { ratings.component[$0] == code && ratings.tier[$0] >= 0 }.map { ratings.tier[$0] })
      let names = given.sorted().map { ratings.tierNames.names[Int($0)] }
      report(names.filter { tier in !component.tiers.contains { $0.name == tier } }, component, ["tiers"], component.tiers.map(\.name))
      for quota in component.quotas {
        for tier in quota.tiers where !ratings.tierNames.names.contains(tier) {
          problems.append(
            at(["components", component.name, "quota"], .warning, TrialSentence.tierNeverGiven(tier: tier, component: component.name)))
        }
      }
    case .components, .unitScores: return
    }
  }

  private mutating func report(_ tiers: [String], _ component: SchemeComponent, _ keys: [String], _ known: [String]) {
    guard !tiers.isEmpty else { return }
    problems.append(
      at(
        ["components", component.name] + keys, .error,
        TrialSentence.tiersWithoutPoints(tiers: tiers, component: component.name, known: known)))
  }

  private func at(_ keys: [String], _ severity: Problem.Severity, _ sentence: TrialSentence) -> Problem {
    places.problem(severity, at: keys, message: Message(sentence))
  }

  /// An error of scoring at the key that causes it.
  func placed(_ error: ScoringError, in component: String? = nil) -> Problem {
    let keys: [String] =
      switch error {
      case .noSuchComponent, .noTable, .negativeScore, .ballots, .ballotSum, .tooLarge, .unknownTier, .identity:
        component.map { ["components", $0] } ?? ["components"]
      case .ballotColumn: component.map { ["components", $0, "ballots", "denominator"] } ?? ["components"]
      case .missingComponents: ["missing"]
      case .weights: ["components"]
      case .adjustment: component.map { ["components", $0, "adjust"] } ?? adjustKeys
      case .unknownAttribute: ["pools"]
      case .nobody: []
      }
    return places.problem(.error, at: keys, message: error.message)
  }

  /// Where the only adjustment stands.
  private var adjustKeys: [String] {
    let own = scheme.components.filter { $0.adjust.map { !$0.isNone } ?? false }
    if scheme.adjust.map({ !$0.isNone }) ?? false { return ["adjust"] }
    return own.count == 1 ? ["components", own[0].name, "adjust"] : ["components"]
  }

  // MARK: Names

  /// Attributes, pools, aspects and items that the study doesn't know.
  mutating func checkNames() {
    let lookup = AttributeLookup(study)
    for name in scheme.poolsBy where !lookup.knows(name) {
      problems.append(places.problem(.error, at: ["pools", "by"], message: ScoringError.unknownAttribute(name).message))
    }
    for component in scheme.components {
      for name in component.adjust?.within ?? [] where !lookup.knows(name) {
        problems.append(
          places.problem(
            .error, at: ["components", component.name, "adjust", "within"], message: ScoringError.unknownAttribute(name).message))
      }
    }
    for name in scheme.adjust?.within ?? [] where !lookup.knows(name) {
      problems.append(places.problem(.error, at: ["adjust", "within"], message: ScoringError.unknownAttribute(name).message))
    }
    checkPools(lookup)
    checkLedger()
  }

  private mutating func checkPools(_ lookup: AttributeLookup) {
    guard scheme.poolsBy.allSatisfy(lookup.knows) else { return }
    let columns = scheme.poolsBy.compactMap { try? lookup.column($0, period) }
    var known: Set<String> = []
    for person in 0..<Int32(study.persons.count) {
      let parts = columns.map { $0(person) ?? Population.unknownPart }
      known.formUnion(parts)
      known.insert(parts.joined(separator: Population.separator))
    }
    for component in scheme.components {
      for pool in component.weight.pools.keys.sorted() where !known.contains(pool) {
        problems.append(
          at(["components", component.name, "weight", pool], .warning, TrialSentence.noSuchPool(pool: pool, known: known.sorted())))
      }
    }
  }

  private mutating func checkLedger() {
    let aspects = Set(study.points.compactMap(\.aspect))
    for aspect in scheme.points.aspects.keys.sorted() where !aspects.contains(aspect) {
      problems.append(at(["points", "aspects", aspect], .warning, TrialSentence.noSuchAspect(aspect: aspect, known: aspects.sorted())))
    }
    let items = Set(study.points.compactMap(\.item))
    for item in scheme.points.veto?.items ?? [] where !items.contains(item) {
      problems.append(at(["points", "veto", "items"], .note, TrialSentence.noSuchItem(item: item)))
    }
    let left = PointEntry.Status.allCases.filter { status in
      !scheme.points.counted.contains(status) && study.points.contains { $0.status == status }
    }
    for status in left {
      let count = study.points.count { $0.status == status }
      problems.append(at(["points", "count"], .note, TrialSentence.entriesLeftOut(count: count, status: StatusWords.name(status))))
    }
    if study.points.isEmpty, places.place(["points"]) != nil, scheme.points != PointsRule() {
      problems.append(at(["points"], .note, TrialSentence.noLedger))
    }
  }

  /// Who lacks what, of those who are scored.
  mutating func noteMissing(_ result: ScoreResult, _ components: inout [SchemeTrial.Component]) {
    for (index, component) in scheme.components.enumerated() {
      let rows = (0..<result.count).filter { row in
        let pool = Int(result.pool[row])
        let weight = component.weight.weight(in: result.poolNames[pool], parts: result.poolParts[pool])
        return weight.mantissa > 0 && !result.components[index].raw[row].isFinite
      }
      components[index].missing = rows.compactMap { result.persons[result.person[$0]] }
    }
  }
}
