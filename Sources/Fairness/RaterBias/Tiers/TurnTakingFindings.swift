internal import Messages
internal import RatingStudy
internal import Statistics

/// The findings of turn-taking: pooled first, then unit by unit; repeats and seniority order in families of their own.
extension TurnTakingTest {
  func candidates() -> [Candidate] {
    let repeats = units.map { candidate(repeats: $0) }
    let knowing = units.filter(\.knowsSeniority)
    let order = knowing.map { candidate(seniority: $0) }
    let none = knowing.isEmpty ? [noSeniority] : [pooled(seniority: knowing)] + shrunken(order)
    return [pooled(repeats: units)] + shrunken(repeats) + short.map(tooShort) + none
  }

  // MARK: one unit

  private func candidate(repeats unit: Unit) -> Candidate {
    let drawn = unit.draws.repeats
    let null = DrawMoments(drawn.lazy.map(Double.init))
    let seen = unit.seen.repeats
    let minimum = unit.equalChance.minimum ?? Int(drawn.min() ?? 0)
    let attainable = Self.tail(drawn, minimum)
    let contests = unit.wins.contests
    let basis = basis
    var result = base(.unit, "repeats", Subject(unit: unit.name)) {
      TurnTakingWords.unit(unit.name, $0, seen: seen, expected: null.mean, contests, basis)
    }
    measure(&result, Double(seen), null, PValue(Self.tail(drawn, seen), draws: drawn.count))
    result.n = contests.wins
    result.smallestEffect = settings.smallestEffect == 0 ? 0 : settings.smallestRepeatShare * null.mean
    result.evidence = [
      "statistic": .text("repeats"), "repeats": .integer(seen), "expected": .number(null.mean),
      "leastPossible": .integer(minimum), "turn": .integer(contests.turn), "periods": .integer(contests.contests.count),
      "people": .integer(contests.persons.count), "winners": .integer(contests.wins),
      "smallestPValue": .number(attainable), "draws": .integer(drawn.count),
      "equalChance": .object([
        "pValue": .number(unit.equal.value), "pValueError": .optional(unit.equal.error),
        "smallestPValue": .optional(unit.equalChance.lowerTail(minimum)),
        "method": .text(unit.equalChance.probability == nil ? "monte-carlo" : "exact"),
      ]),
      "pureMerit": .object(["pValue": .number(unit.pureMerit), "draws": .integer(unit.firstRound)]),
    ]
    result.require(null.deviation > 0, Message(TierSentence.repeatsCannotVary))
    result.require(attainable <= settings.fdrLevel, attainableMessage(attainable))
    return result
  }

  private func candidate(seniority unit: Unit) -> Candidate {
    let drawn = unit.draws.seniority
    let null = DrawMoments(drawn)
    let seen = unit.seen.seniority
    let contests = unit.wins.contests
    var result = base(.unit, "seniority", Subject(unit: unit.name)) {
      TurnTakingWords.seniority(unit.name, $0, seen: seen, expected: null.mean)
    }
    measure(&result, seen, null, PValue(Self.upperTail(drawn, seen), draws: drawn.count))
    result.n = contests.wins
    let attainable = Self.upperTail(drawn, drawn.max() ?? 0)
    result.evidence = [
      "statistic": .text("seniority"), "order": .number(seen), "expected": .number(null.mean),
      "turn": .integer(contests.turn), "periods": .integer(contests.contests.count),
      "people": .integer(contests.persons.count), "smallestPValue": .number(attainable), "draws": .integer(drawn.count),
    ]
    result.require(null.deviation > 0, Message(TierSentence.seniorityCannotVary))
    result.require(attainable <= settings.fdrLevel, attainableMessage(attainable))
    return result
  }

  private func tooShort(_ unit: ShortHistory) -> Candidate {
    let name = owner.study.units.names[Int(unit.unit)]
    var result = base(.unit, "repeats", Subject(unit: name)) {
      TurnTakingWords.unit(name, $0, seen: 0, expected: 0, nil, nil)
    }
    result.evidence = ["statistic": .text("repeats"), "periods": .integer(unit.periods)]
    result.require(
      false,
      Message(TierSentence.fewTierPeriods(count: unit.periods, minimum: settings.minimumTierPeriods)))
    return result
  }

  private func attainableMessage(_ attainable: Double) -> Message {
    Message(
      TierSentence.attainableAboveLevel(smallest: attainable, level: settings.fdrLevel))
  }

  // MARK: all units

  private func pooled(repeats units: [Unit]) -> Candidate {
    let null = DrawMoments(sumOf: units.map { DrawMoments($0.draws.repeats.prefix($0.firstRound).map(Double.init)) })
    let seen = units.reduce(0) { $0 + $1.seen.repeats }
    let basis = basis
    var result = base(.overall, "repeats", Subject()) {
      TurnTakingWords.overall($0, units: units.count, seen: seen, expected: null.mean, basis)
    }
    result.n = units.reduce(0) { $0 + $1.wins.contests.wins }
    result.smallestEffect = settings.smallestEffect == 0 ? 0 : settings.smallestRepeatShare * null.mean
    result.evidence = pooledEvidence("repeats", units, Double(seen), null.mean)
    result.evidence["equalChance"] = equalChance(units)
    result.evidence["leaving"] = .object([
      "winners": .integer(leaving.winners), "winnersLeft": .integer(leaving.winnersLeft), "others": .integer(leaving.others),
      "othersLeft": .integer(leaving.othersLeft), "pValue": .number(leaving.pValue), "stayersOnly": .boolean(leaving.isSeen),
    ])
    result.require(null.deviation > 0, Message(units.isEmpty ? TierSentence.noTierContest : .repeatsCannotVary))
    guard null.deviation > 0 else { return result }
    let p = Self.pooled(
      seen: units.map { -Double($0.seen.repeats) },
      drawn: units.map { unit in unit.draws.repeats.prefix(unit.firstRound).map { -Double($0) } })
    measure(&result, Double(seen), null, PValue(p, draws: units.first?.firstRound ?? 0))
    return result
  }

  private func pooled(seniority units: [Unit]) -> Candidate {
    let null = DrawMoments(sumOf: units.map { DrawMoments($0.draws.seniority.prefix($0.firstRound)) })
    let seen = units.reduce(0) { $0 + $1.seen.seniority }
    var result = base(.overall, "seniority", Subject()) {
      TurnTakingWords.seniorityOverall($0, units: units.count, seen: seen, expected: null.mean)
    }
    result.n = units.reduce(0) { $0 + $1.wins.contests.wins }
    result.evidence = pooledEvidence("seniority", units, seen, null.mean)
    result.require(null.deviation > 0, Message(TierSentence.seniorityCannotVary))
    guard null.deviation > 0 else { return result }
    let p = Self.pooled(
      seen: units.map(\.seen.seniority), drawn: units.map { Array($0.draws.seniority.prefix($0.firstRound)) })
    measure(&result, seen, null, PValue(p, draws: units.first?.firstRound ?? 0))
    return result
  }

  private func pooledEvidence(_ statistic: String, _ units: [Unit], _ seen: Double, _ mean: Double) -> Evidence {
    [
      "statistic": .text(statistic), "topTier": .text(top), "seen": .number(seen), "expected": .number(mean),
      "units": .integer(units.count), "draws": .integer(units.first?.firstRound ?? 0),
      "merit": .object([
        "sources": .list(model.names.map { .text($0) }), "loadings": .list(model.loadings.map { .number($0) }),
        "reliability": .number(model.reliability), "persistence": .number(model.persistence),
        "fidelity": .number(fidelity.value), "lastingFollowed": .number(fidelity.lasting),
      ]),
    ]
  }

  /// The sum of repeats under equal chance: mean, spread and P(sum ≤ seen), where every unit's distribution is known.
  private func equalChance(_ units: [Unit]) -> EvidenceValue {
    var total = [1.0]
    for unit in units {
      guard let own = unit.equalChance.probability else { return .null }
      var next = [Double](repeating: 0, count: total.count + own.count - 1)
      for (sum, weight) in total.enumerated() where weight > 0 {
        for (repeats, probability) in own.enumerated() { next[sum + repeats] += weight * probability }
      }
      total = next
    }
    let seen = units.reduce(0) { $0 + $1.seen.repeats }
    let mean = total.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    return .object([
      "expected": .number(mean), "pValue": .number(min(1, total.prefix(seen + 1).reduce(0, +))), "method": .text("exact"),
    ])
  }

  private var noSeniority: Candidate {
    var result = base(.overall, "seniority", Subject()) {
      TurnTakingWords.seniorityOverall($0, units: 0, seen: 0, expected: 0)
    }
    result.evidence = ["statistic": .text("seniority")]
    result.require(false, Message(TierSentence.noSeniority))
    return result
  }

  // MARK: parts

  /// What the count of repeats rests on, as far as it isn't the plain history; nil: it is.
  private var basis: Message? {
    let leavers = units.reduce(0) { $0 + $1.wins.contests.leavers }
    let stayers = TierSentence.stayersOnly(
      left: leavers, winners: Double(leaving.winnersLeft) / Double(max(1, leaving.winners)),
      others: Double(leaving.othersLeft) / Double(max(1, leaving.others)))
    let first = leaving.isSeen && leavers > 0 ? Message(stayers) : nil
    let second = fidelity.lasting < 1 ? Message(TierSentence.reputationOutlasts(share: fidelity.lasting)) : nil
    return first == nil && second == nil ? nil : Message(TierSentence.repeatsRestOn(stayers: first, reputation: second))
  }

  private func base(
    _ level: FindingLevel, _ statistic: String, _ subject: Subject, _ sentence: @escaping @Sendable (Decision) -> Message
  ) -> Candidate {
    var result = Candidate(detector: .turnTaking, level: level, subject: subject, family: statistic, sentence: sentence)
    result.method = statistic == "repeats" ? "repeats-under-merit" : "seniority-order-under-merit"
    return result
  }

  /// Seen less expected, the standard deviation under the null hypothesis standing for its error.
  private func measure(_ result: inout Candidate, _ seen: Double, _ null: DrawMoments, _ pValue: PValue) {
    result.estimate = Estimate(value: seen - null.mean, standardError: null.deviation)
    result.pValue = pValue
  }

  /// Each estimate drawn towards the units' mean on the scale of its own standard deviation.
  private func shrunken(_ candidates: [Candidate]) -> [Candidate] {
    func measured(_ candidate: Candidate) -> Estimate? {
      guard candidate.untestable == nil, let estimate = candidate.estimate, estimate.standardError > 0 else { return nil }
      return estimate
    }
    let statistics = candidates.compactMap { measured($0)?.statistic }
    guard statistics.count > 1 else { return candidates }
    let shrinkage = Shrinkage(estimates: statistics, errors: statistics.map { _ in 1 })
    return candidates.map { candidate in
      guard let estimate = measured(candidate) else { return candidate }
      var copy = candidate
      copy.shrunken = shrinkage.shrink(estimate.statistic, error: 1) * estimate.standardError
      return copy
    }
  }
}
