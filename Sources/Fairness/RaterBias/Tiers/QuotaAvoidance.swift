internal import Messages
internal import RatingStudy
internal import Scoring
internal import Statistics

/// How many of a required number of low tiers heads did not give (老好人).
///
/// Per head and period a count: required, by the scheme's share, rounding and base (``QuotaCheck``), less given. A count is no test and has
/// no p-value. One test is made per quota, of the total withheld: were the required number of people, over all heads, those of least merit
/// wherever they work, some heads would owe fewer than their quota and others more; the total that would then be missing is drawn from the
/// conditional distribution of merit given the other sources (``MeritModel``), and what was withheld is compared with it, one-sided.
struct QuotaAvoidance: Sendable {
  let study: Study
  let settings: AuditSettings
  let scheme: Scheme

  /// What one head had to give in one period, and did.
  struct Duty: Sendable {
    var period: Int
    var rater: Int32
    var required: Int
    var given: Int
    /// Everybody to whom the head gave a tier, by code, and whether it was one of the quota's.
    var people: [Int32]
    var isLow: [Bool]
    var withheld: Int { max(0, required - given) }
  }

  func candidates() -> [Candidate] {
    let quotas = scheme.components.flatMap { component in
      component.quotas.filter { $0.atLeast != nil }.map { (component, $0) }
    }
    guard !quotas.isEmpty else { return absent(TierMessage.nothingRequired) }
    return quotas.flatMap { component, quota in
      let duties = duties(component, quota)
      guard !duties.isEmpty else { return absent(TierMessage.noTiersGiven, component: component.name) }
      let heads = Dictionary(grouping: duties, by: \.rater)
      return [pooled(component, quota, duties)]
        + heads.keys.sorted().map { count(component, quota, $0, heads[$0] ?? []) }
    }
  }

  private func absent(_ reason: TierMessage, component: String? = nil) -> [Candidate] {
    [Self.unanswered(Message(reason), about: Subject(component: component), family: component ?? "")]
  }

  /// The checks of one quota, with the people behind them.
  private func duties(_ component: SchemeComponent, _ quota: SchemeComponent.Quota) -> [Duty] {
    guard let ratings = study.ratings, let code = study.components.code(of: component.of ?? component.name) else { return [] }
    let low = Set(quota.tiers.compactMap { ratings.tierNames.code(of: $0) })
    var only = component
    only.quotas = [quota]
    let single = Scheme(components: [only])
    return Set(ratings.period).sorted().flatMap { period -> [Duty] in
      var rows: [Int32: [Int]] = [:]
      for row in 0..<ratings.count
      where ratings.component[row] == code && ratings.tier[row] >= 0 && ratings.period[row] == period {
        rows[ratings.rater[row], default: []].append(row)
      }
      return QuotaCheck.checks(single, study, period: period).compactMap { check in
        guard let rater = study.raters.code(of: check.rater), let own = rows[rater] else { return nil }
        let sorted = own.sorted { ratings.person[$0] < ratings.person[$1] }
        return Duty(
          period: Int(period), rater: rater, required: check.required ?? 0, given: check.given,
          people: sorted.map { ratings.person[$0] }, isLow: sorted.map { low.contains(ratings.tier[$0]) })
      }
    }
  }

  // MARK: counts

  private func count(
    _ component: SchemeComponent, _ quota: SchemeComponent.Quota, _ rater: Int32, _ duties: [Duty]
  ) -> Candidate {
    let name = study.raters.names[Int(rater)]
    let required = duties.reduce(0) { $0 + $1.required }
    let given = duties.reduce(0) { $0 + $1.given }
    let withheld = duties.reduce(0) { $0 + $1.withheld }
    let tiers = quota.tiers
    var result = Candidate(
      detector: .quotaAvoidance, level: .rater, subject: Subject(rater: name, component: component.name),
      family: component.name + quota.tiers.joined(separator: "+"),
      sentence: {
        QuotaSentence.count(name, $0, tiers: tiers, required: required, given: given, withheld: withheld, periods: duties.count)
      })
    result.isCount = true
    result.method = "exact-count"
    result.n = duties.reduce(0) { $0 + $1.people.count }
    result.evidence = [
      "tiers": .list(tiers.map { .text($0) }), "required": .integer(required), "given": .integer(given),
      "withheld": .integer(withheld), "periods": .list(duties.map(evidence)),
    ]
    if required == 0 {
      result.untestable = Message(TierMessage.notApplicable)
    } else {
      result.estimate = Double(withheld)
    }
    return result
  }

  private func evidence(_ duty: Duty) -> EvidenceValue {
    .object([
      "period": study.periodName(Int32(duty.period)).map { .text($0) } ?? .null, "people": .integer(duty.people.count),
      "required": .integer(duty.required), "given": .integer(duty.given), "withheld": .integer(duty.withheld),
      "applies": .boolean(duty.required > 0),
    ])
  }

  // MARK: the one test

  private func pooled(_ component: SchemeComponent, _ quota: SchemeComponent.Quota, _ duties: [Duty]) -> Candidate {
    let required = duties.reduce(0) { $0 + $1.required }
    let withheld = duties.reduce(0) { $0 + $1.withheld }
    let heads = Set(duties.filter { $0.required > 0 }.map(\.rater)).count
    let drawn = required > 0 ? draws(component, duties) : nil
    let (mean, deviation) = TurnTakingTest.moments(drawn?.values ?? [])
    let tiers = quota.tiers
    var result = Candidate(
      detector: .quotaAvoidance, level: .overall, subject: Subject(component: component.name),
      family: component.name + quota.tiers.joined(separator: "+"),
      sentence: {
        QuotaSentence.pooled($0, tiers: tiers, heads: heads, required: required, withheld: withheld, expected: mean)
      })
    result.method = "withheld-under-merit"
    result.n = duties.reduce(0) { $0 + $1.people.count }
    result.evidence = [
      "tiers": .list(tiers.map { .text($0) }), "required": .integer(required), "withheld": .integer(withheld),
      "heads": .integer(heads),
    ]
    guard required > 0 else {
      result.untestable = Message(TierMessage.notApplicable)
      return result
    }
    guard let drawn else {
      result.untestable = Message(TierMessage.noComparableSources)
      return result
    }
    let attainable = TurnTakingTest.upperTail(drawn.values, Double(required))
    let p = TurnTakingTest.upperTail(drawn.values, Double(withheld))
    result.evidence["expected"] = .number(mean)
    result.evidence["smallestPValue"] = .number(attainable)
    result.evidence["draws"] = .integer(drawn.values.count)
    result.evidence["merit"] = .object([
      "sources": .list(drawn.model.names.map { .text($0) }), "reliability": .number(drawn.model.reliability),
      "persistence": .number(drawn.model.persistence), "fidelity": .number(drawn.fidelity.value),
    ])
    result.estimate = Double(withheld) - mean
    result.standardError = deviation
    result.pValue = p
    result.pValueError = (p * (1 - p) / Double(drawn.values.count)).squareRoot()
    result.smallestEffect = settings.smallestEffect == 0 ? 0 : settings.smallestWithheldShare * Double(required)
    if attainable > settings.fdrLevel {
      result.untestable = Message(
        TierMessage.attainableAboveLevel, ["smallest": .probability(attainable), "level": .value(settings.fdrLevel)])
    }
    return result
  }

  private func draws(_ component: SchemeComponent, _ duties: [Duty]) -> (values: [Double], model: MeritModel, fidelity: TierFidelity)? {
    guard let code = study.components.code(of: component.of ?? component.name) else { return nil }
    let sources = MeritSources(study, excluding: [code], .withinPeriods)
    guard let model = MeritModel(sources) else { return nil }
    let draw = WithheldDraws(study, duties, model)
    let stream = RandomStream(seed: settings.seed).substream("quota-avoidance").substream(component.name)
    let fidelity = draw.fidelity(
      duties, least: settings.minimumRatings, count: settings.fidelityDraws, stream: stream.substream("fidelity"))
    let values = draw.values(duties, fidelity, count: max(1, settings.tierDraws), stream: stream.substream("merit"))
    return (values, model, fidelity)
  }
}

/// Draws of the total that would be missing were the least of merit, as many as required, given the low tiers wherever they work.
struct WithheldDraws: Sendable {
  private let merit: MeritDraws

  init(_ study: Study, _ duties: [QuotaAvoidance.Duty], _ model: MeritModel) {
    let persons = Set(duties.flatMap(\.people)).sorted()
    let place = Dictionary(uniqueKeysWithValues: zip(persons, 0...))
    merit = MeritDraws(
      model, persons: persons, periods: study.periods.count,
      contests: duties.map { ($0.period, $0.people.compactMap { place[$0] }) }, sign: -1)
  }

  /// How closely those who were given a low tier are the least of merit; merit itself where too few were given one to tell.
  func fidelity(_ duties: [QuotaAvoidance.Duty], least: Int, count: Int, stream: RandomStream) -> TierFidelity {
    let told = duties.filter { $0.given > 0 && $0.given < $0.people.count }.reduce(0) { $0 + $1.given }
    guard told >= least else { return .merit }
    let isLow = duties.flatMap(\.isLow)
    let seen = isLow.indices.reduce(0.0) { $0 + (isLow[$1] ? merit.expected[$1] : 0) }
    return TierFidelity.measured([merit], quotas: [duties.map(\.given)], seen: seen, count: count, stream: stream, threads: 1)
  }

  /// The totals of so many draws.
  ///
  /// The bar below which merit lies is the same for all heads and periods: the one that as many people fall short of on average as are required.
  func values(_ duties: [QuotaAvoidance.Duty], _ fidelity: TierFidelity, count: Int, stream: RandomStream) -> [Double] {
    let coefficients = merit.coefficients(fidelity)
    let required = duties.reduce(0) { $0 + $1.required }
    var lasting = [Double](repeating: 0, count: merit.persons)
    var standing = [Double](repeating: 0, count: merit.person.count)
    var pool: [Double] = []
    var first = stream.substream("bar")
    let barDraws = 100
    for _ in 0..<barDraws {
      merit.draw(coefficients, &first, &lasting, &standing)
      pool += standing
    }
    pool.sort(by: >)
    let bar = pool[min(pool.count - 1, required * barDraws)]
    var own = stream.substream("draws")
    return (0..<count).map { _ in
      merit.draw(coefficients, &own, &lasting, &standing)
      var missing = 0
      for (duty, range) in zip(duties, merit.ranges) {
        var below = 0
        for entry in range where standing[entry] > bar { below += 1 }
        missing += max(0, duty.required - below)
      }
      return Double(missing)
    }
  }
}

extension QuotaAvoidance: DetectorRoom {
  static let name = "quota-avoidance"
  static let title = FindingMessage.quotaAvoidance
  static let level: FindingLevel? = .rater
  static let needs = [AuditNeed.ratings, .scheme]

  static func absence(_ reason: Message) -> Message { QuotaSentence.absent(reason) }

  static func candidates(_ context: AuditContext) -> [Candidate] {
    guard let scheme = context.scheme else { return [] }
    return QuotaAvoidance(study: context.study, settings: context.settings, scheme: scheme).candidates()
  }
}

extension Detector {
  /// How many of the low tiers that a scheme requires heads do not give.
  package static let quotaAvoidance = Detector(QuotaAvoidance.self)
}
