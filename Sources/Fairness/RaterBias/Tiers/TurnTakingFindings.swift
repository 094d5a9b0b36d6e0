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
    let (mean, deviation) = Self.moments(drawn.lazy.map(Double.init))
    let seen = unit.seen.repeats
    let least = unit.equalChance.least ?? Int(drawn.min() ?? 0)
    let attainable = Self.tail(drawn, least)
    let contests = unit.wins.contests
    var result = base(.unit, "repeats", Subject(unit: unit.name)) {
      TurnTakingSentence.unit(unit.name, $0, seen: seen, expected: mean, contests)
    }
    measure(&result, Double(seen) - mean, deviation, Self.tail(drawn, seen), drawn.count)
    result.n = contests.wins
    result.smallestEffect = settings.smallestEffect == 0 ? 0 : settings.smallestRepeatShare * mean
    result.evidence = [
      "statistic": .text("repeats"), "repeats": .integer(seen), "expected": .number(mean),
      "leastPossible": .integer(least), "turn": .integer(contests.turn), "periods": .integer(contests.contests.count),
      "people": .integer(contests.persons.count), "winners": .integer(contests.wins),
      "smallestPValue": .number(attainable), "draws": .integer(drawn.count),
      "equalChance": .object([
        "pValue": .number(unit.equal), "pValueError": .number(unit.equalError),
        "smallestPValue": .optional(unit.equalChance.lowerTail(least)),
        "method": .text(unit.equalChance.probability == nil ? "monte-carlo" : "exact"),
      ]),
      "pureMerit": .object(["pValue": .number(unit.pureMerit), "draws": .integer(unit.firstRound)]),
    ]
    if deviation == 0 {
      result.untestable = Message(TierMessage.repeatsCannotVary)
    } else if attainable > settings.fdrLevel {
      result.untestable = attainableMessage(attainable)
    }
    return result
  }

  private func candidate(seniority unit: Unit) -> Candidate {
    let drawn = unit.draws.seniority
    let (mean, deviation) = Self.moments(drawn)
    let seen = unit.seen.seniority
    let contests = unit.wins.contests
    var result = base(.unit, "seniority", Subject(unit: unit.name)) {
      TurnTakingSentence.seniority(unit.name, $0, seen: seen, expected: mean)
    }
    measure(&result, seen - mean, deviation, Self.upperTail(drawn, seen), drawn.count)
    result.n = contests.wins
    let attainable = Self.upperTail(drawn, drawn.max() ?? 0)
    result.evidence = [
      "statistic": .text("seniority"), "order": .number(seen), "expected": .number(mean),
      "turn": .integer(contests.turn), "periods": .integer(contests.contests.count),
      "people": .integer(contests.persons.count), "smallestPValue": .number(attainable), "draws": .integer(drawn.count),
    ]
    if deviation == 0 {
      result.untestable = Message(TierMessage.seniorityCannotVary)
    } else if attainable > settings.fdrLevel {
      result.untestable = attainableMessage(attainable)
    }
    return result
  }

  private func tooShort(_ unit: (unit: Int32, periods: Int)) -> Candidate {
    let name = owner.study.units.names[Int(unit.unit)]
    var result = base(.unit, "repeats", Subject(unit: name)) {
      TurnTakingSentence.unit(name, $0, seen: 0, expected: 0, nil)
    }
    result.evidence = ["statistic": .text("repeats"), "periods": .integer(unit.periods)]
    result.untestable = Message(
      TierMessage.fewTierPeriods, ["count": .integer(unit.periods), "minimum": .integer(settings.minimumTierPeriods)])
    return result
  }

  private func attainableMessage(_ attainable: Double) -> Message {
    Message(
      TierMessage.attainableAboveLevel, ["smallest": .probability(attainable), "level": .value(settings.fdrLevel)])
  }

  // MARK: all units

  private func pooled(repeats units: [Unit]) -> Candidate {
    let moments = units.map { Self.moments($0.draws.repeats.prefix($0.firstRound).map(Double.init)) }
    let seen = units.reduce(0) { $0 + $1.seen.repeats }
    let mean = moments.reduce(0) { $0 + $1.mean }
    var result = base(.overall, "repeats", Subject()) {
      TurnTakingSentence.overall($0, units: units.count, seen: seen, expected: mean)
    }
    result.n = units.reduce(0) { $0 + $1.wins.contests.wins }
    result.smallestEffect = settings.smallestEffect == 0 ? 0 : settings.smallestRepeatShare * mean
    result.evidence = pooledEvidence("repeats", units, Double(seen), mean)
    result.evidence["equalChance"] = equalChance(units)
    let deviation = moments.reduce(0) { $0 + $1.deviation * $1.deviation }.squareRoot()
    guard deviation > 0 else {
      result.untestable = Message(units.isEmpty ? TierMessage.noTierContest : .repeatsCannotVary)
      return result
    }
    let p = Self.pooled(
      seen: units.map { -Double($0.seen.repeats) },
      drawn: units.map { unit in unit.draws.repeats.prefix(unit.firstRound).map { -Double($0) } })
    measure(&result, Double(seen) - mean, deviation, p, units.first?.firstRound ?? 0)
    return result
  }

  private func pooled(seniority units: [Unit]) -> Candidate {
    let moments = units.map { Self.moments($0.draws.seniority.prefix($0.firstRound)) }
    let seen = units.reduce(0) { $0 + $1.seen.seniority }
    let mean = moments.reduce(0) { $0 + $1.mean }
    var result = base(.overall, "seniority", Subject()) {
      TurnTakingSentence.seniorityOverall($0, units: units.count, seen: seen, expected: mean)
    }
    result.n = units.reduce(0) { $0 + $1.wins.contests.wins }
    result.evidence = pooledEvidence("seniority", units, seen, mean)
    let deviation = moments.reduce(0) { $0 + $1.deviation * $1.deviation }.squareRoot()
    guard deviation > 0 else {
      result.untestable = Message(TierMessage.seniorityCannotVary)
      return result
    }
    let p = Self.pooled(
      seen: units.map(\.seen.seniority), drawn: units.map { Array($0.draws.seniority.prefix($0.firstRound)) })
    measure(&result, seen - mean, deviation, p, units.first?.firstRound ?? 0)
    return result
  }

  private func pooledEvidence(_ statistic: String, _ units: [Unit], _ seen: Double, _ mean: Double) -> Evidence {
    [
      "statistic": .text(statistic), "topTier": .text(top), "seen": .number(seen), "expected": .number(mean),
      "units": .integer(units.count), "draws": .integer(units.first?.firstRound ?? 0),
      "merit": .object([
        "sources": .list(model.names.map { .text($0) }), "loadings": .list(model.loadings.map { .number($0) }),
        "reliability": .number(model.reliability), "persistence": .number(model.persistence),
        "fidelity": .number(fidelity.value),
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
      TurnTakingSentence.seniorityOverall($0, units: 0, seen: 0, expected: 0)
    }
    result.evidence = ["statistic": .text("seniority")]
    result.untestable = Message(TierMessage.noSeniority)
    return result
  }

  // MARK: parts

  private func base(
    _ level: FindingLevel, _ statistic: String, _ subject: Subject, _ sentence: @escaping @Sendable (Decision) -> Message
  ) -> Candidate {
    var result = Candidate(detector: .turnTaking, level: level, subject: subject, family: statistic, sentence: sentence)
    result.method = statistic == "repeats" ? "repeats-under-merit" : "seniority-order-under-merit"
    return result
  }

  /// Seen less expected, the standard deviation under the null hypothesis standing for its error.
  private func measure(_ result: inout Candidate, _ estimate: Double, _ deviation: Double, _ p: Double, _ draws: Int) {
    result.estimate = estimate
    result.standardError = deviation
    result.pValue = p
    result.pValueError = (p * (1 - p) / Double(max(1, draws))).squareRoot()
  }

  /// Each estimate drawn towards the units' mean on the scale of its own standard deviation.
  private func shrunken(_ candidates: [Candidate]) -> [Candidate] {
    let measured = candidates.filter { $0.untestable == nil && ($0.standardError ?? 0) > 0 }
    guard measured.count > 1 else { return candidates }
    func standardized(_ candidate: Candidate) -> Double { (candidate.estimate ?? 0) / (candidate.standardError ?? 1) }
    let shrinkage = Shrinkage(estimates: measured.map(standardized), errors: measured.map { _ in 1 })
    return candidates.map { candidate in
      guard candidate.untestable == nil, let error = candidate.standardError, error > 0 else { return candidate }
      var copy = candidate
      copy.shrunken = shrinkage.shrink(standardized(candidate), error: 1) * error
      return copy
    }
  }
}
