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

  /// What heads had to give and did, over heads and periods.
  struct Total: Sendable {
    var required: Int
    var given: Int
    var withheld: Int
    /// To whom a tier was given; who got one in two periods counts twice.
    var people: Int

    init(_ duties: [Duty]) {
      required = duties.reduce(0) { $0 + $1.required }
      given = duties.reduce(0) { $0 + $1.given }
      withheld = duties.reduce(0) { $0 + $1.withheld }
      people = duties.reduce(0) { $0 + $1.people.count }
    }
  }

  func candidates() -> [Candidate] {
    let quotas = scheme.components.flatMap { component in
      component.quotas.filter { $0.atLeast != nil }.map { (component, $0) }
    }
    guard !quotas.isEmpty else { return absent(TierSentence.nothingRequired) }
    return quotas.flatMap { component, quota in
      let duties = duties(component, quota)
      guard !duties.isEmpty else { return absent(TierSentence.noTiersGiven, component: component.name) }
      let heads = Dictionary(grouping: duties, by: \.rater)
      return [pooled(component, quota, duties)]
        + heads.keys.sorted().map { count(component, quota, $0, heads[$0] ?? []) }
    }
  }

  private func absent(_ reason: TierSentence, component: String? = nil) -> [Candidate] {
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
    let total = Total(duties)
    let tiers = quota.tiers
    var result = Candidate(
      detector: .quotaAvoidance, level: .rater, subject: Subject(rater: name, component: component.name),
      family: component.name + tiers.joined(separator: "+"),
      sentence: {
        QuotaWords.count(name, $0, tiers: tiers, total, periods: duties.count)
      })
    result.method = "exact-count"
    result.n = total.people
    result.evidence = [
      "tiers": .list(tiers.map { .text($0) }), "required": .integer(total.required), "given": .integer(total.given),
      "withheld": .integer(total.withheld), "periods": .list(duties.map(evidence)),
    ]
    result.require(total.required > 0, Message(TierSentence.notApplicable))
    if total.required > 0 { result.count = total.withheld }
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
    let total = Total(duties)
    let heads = Set(duties.filter { $0.required > 0 }.map(\.rater)).count
    let drawn = total.required > 0 ? draws(component, duties) : nil
    let null = DrawMoments(drawn?.values ?? [])
    let tiers = quota.tiers
    var result = Candidate(
      detector: .quotaAvoidance, level: .overall, subject: Subject(component: component.name),
      family: component.name + tiers.joined(separator: "+"),
      sentence: {
        QuotaWords.pooled($0, tiers: tiers, heads: heads, total, expected: null.mean)
      })
    result.method = "withheld-under-merit"
    result.n = total.people
    result.evidence = [
      "tiers": .list(tiers.map { .text($0) }), "required": .integer(total.required), "withheld": .integer(total.withheld),
      "heads": .integer(heads),
    ]
    result.require(total.required > 0, Message(TierSentence.notApplicable))
    result.require(drawn != nil, Message(TierSentence.noComparableSources))
    if let drawn { measure(&result, total, drawn, null) }
    return result
  }

  private func measure(_ result: inout Candidate, _ total: Total, _ drawn: Draws, _ null: DrawMoments) {
    let attainable = TurnTakingTest.upperTail(drawn.values, Double(total.required))
    result.evidence["expected"] = .number(null.mean)
    result.evidence["smallestPValue"] = .number(attainable)
    result.evidence["draws"] = .integer(drawn.values.count)
    result.evidence["merit"] = .object([
      "sources": .list(drawn.model.names.map { .text($0) }), "reliability": .number(drawn.model.reliability),
      "persistence": .number(drawn.model.persistence), "fidelity": .number(drawn.fidelity.value),
    ])
    result.estimate = Estimate(value: Double(total.withheld) - null.mean, standardError: null.deviation)
    result.pValue = PValue(TurnTakingTest.upperTail(drawn.values, Double(total.withheld)), draws: drawn.values.count)
    result.smallestEffect = settings.smallestEffect == 0 ? 0 : settings.smallestWithheldShare * Double(total.required)
    result.require(
      attainable <= settings.fdrLevel,
      Message(TierSentence.attainableAboveLevel(smallest: attainable, level: settings.fdrLevel)))
  }

  /// Totals that would be missing under merit, and what they were drawn from.
  private struct Draws {
    var values: [Double]
    var model: MeritModel
    var fidelity: TierFidelity
  }

  private func draws(_ component: SchemeComponent, _ duties: [Duty]) -> Draws? {
    guard let code = study.components.code(of: component.of ?? component.name) else { return nil }
    let sources = MeritSources(study, excluding: [code], .withinPeriods)
    guard let model = MeritModel(sources) else { return nil }
    let draw = WithheldDraws(study, duties, model)
    let stream = RandomStream(seed: settings.seed).substream("quota-avoidance").substream(component.name)
    let fidelity = draw.fidelity(
      duties, minimum: settings.minimumRatings, count: settings.fidelityDraws, stream: stream.substream("fidelity"))
    let values = draw.values(duties, fidelity, count: max(1, settings.tierDraws), stream: stream.substream("merit"))
    return Draws(values: values, model: model, fidelity: fidelity)
  }
}

extension QuotaAvoidance: DetectorRoom {
  static let name = "quota-avoidance"
  static let title: any Sentence = TierSentence.quotaAvoidanceTitle
  static let rivals: any Sentence = TierSentence.quotaRivals
  static let level: FindingLevel? = .rater
  static let needs = [AuditNeed.ratings, .scheme]

  static func absence(_ reason: Message) -> Message { QuotaWords.absent(reason) }

  static func candidates(_ context: AuditContext) -> [Candidate] {
    guard let scheme = context.scheme else { return [] }
    return QuotaAvoidance(study: context.study, settings: context.settings, scheme: scheme).candidates()
  }
}

extension Detector {
  /// How many of the low tiers that a scheme requires heads do not give.
  public static let quotaAvoidance = Detector(QuotaAvoidance.self)
}
