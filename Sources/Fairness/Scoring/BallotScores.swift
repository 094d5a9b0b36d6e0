internal import RatingStudy

/// Counts of ballots become a score: by points for each tier's rate, or by the rates reached.
struct BallotScores {
  let rule: BallotRule
  let component: String

  /// The score of one person's ballots as an exact decimal (12 places where a quotient doesn't end).
  func score(_ ballots: [Ballot], person: String) throws(ScoringError) -> ExactDecimal? {
    var counts: [String: Int] = [:]
    var tiers: [String] = []
    for ballot in ballots {
      for (tier, count) in zip(ballot.tiers, ballot.counts) {
        if counts[tier] == nil { tiers.append(tier) }
        counts[tier, default: 0] += count
      }
    }
    let valid = counts.values.reduce(0, +)
    let total = try denominator(ballots, valid: valid, person)
    guard total > 0 else { return nil }
    let known = rule.points.isEmpty ? rule.steps.flatMap(\.tiers) : rule.points.map(\.name)
    if let unknown = tiers.first(where: { !rule.points.isEmpty && counts[$0] != 0 && !known.contains($0) }) {
      throw .unknownTier(unknown, component: component, row: Int(ballots[0].row), known: known)
    }
    let rates = try rates(tiers, counts, valid: valid, of: total)
    return rule.points.isEmpty ? step(rates) : try points(rates)
  }

  /// How many ballots a rate is taken of, after the counts were held against each other.
  ///
  /// Nobody votes twice: valid ≤ returned ≤ entitled. Where abstentions and returned ballots are both stated, valid and
  /// abstaining (and invalid ones where they are stated) make up the returned ones, or (where not voting counts as abstaining) the entitled ones.
  func denominator(_ ballots: [Ballot], valid: Int, _ person: String) throws(ScoringError) -> Int {
    let entitled = try sum(ballots, \.entitled, "entitled", needed: rule.denominator == .entitled)
    let returned = try sum(ballots, \.returned, "returned", needed: false)
    let abstaining = ballots.reduce(0) { $0 + ($1.abstain ?? 0) }
    let row = Int(ballots[0].row)
    if let allowed = returned ?? entitled, valid > allowed {
      throw .ballots(person: person, row: row, counted: valid, allowed: allowed)
    }
    if let entitled, let returned, returned > entitled {
      throw .ballots(person: person, row: row, counted: returned, allowed: entitled)
    }
    if let entitled, valid + abstaining > entitled {
      throw .ballots(person: person, row: row, counted: valid + abstaining, allowed: entitled)
    }
    let invalid = ballots.reduce(0) { $0 + ($1.invalid ?? 0) }
    let sums = [valid + abstaining, valid + abstaining + invalid]
    if let returned, ballots.allSatisfy({ $0.abstain != nil }), !sums.contains(where: { $0 == returned || $0 == entitled }) {
      throw .ballotSum(person: person, row: row, valid: valid, abstaining: abstaining, returned: returned)
    }
    switch rule.denominator {
    case .entitled: return entitled ?? 0
    case .returned: return returned ?? valid + abstaining
    case .valid: return valid
    }
  }

  private func sum(
    _ ballots: [Ballot], _ column: KeyPath<Ballot, Int?>, _ name: String, needed: Bool
  ) throws(ScoringError) -> Int? {
    var sum = 0
    for ballot in ballots {
      guard let count = ballot[keyPath: column] else {
        if needed { throw .ballotColumn(name, component: component) }
        return nil
      }
      sum += count
    }
    return sum
  }

  /// A tier's rate as an exact fraction.
  private struct Rate {
    var tier: String
    var numerator: Int128
    var denominator: Int128
  }

  private func rates(
    _ tiers: [String], _ counts: [String: Int], valid: Int, of total: Int
  ) throws(ScoringError) -> [Rate] {
    guard let rounding = rule.rates else {
      return tiers.map { Rate(tier: $0, numerator: Int128(counts[$0] ?? 0), denominator: Int128(total)) }
    }
    // Whoever named no tier is a part of the whole too, so that the rates sum to 100.
    let all = tiers.map { counts[$0] ?? 0 } + [total - valid]
    let percentages = try Apportionment.percentages(all, of: total, rounding: rounding)
    return zip(tiers, percentages).map { tier, percent in
      Rate(tier: tier, numerator: Int128(percent.mantissa), denominator: 100 * Int128(PowersOfTen.integer[percent.places]))
    }
  }

  /// Σ rate × points.
  private func points(_ rates: [Rate]) throws(ScoringError) -> ExactDecimal? {
    let places = rule.points.map(\.points.places).max() ?? 0
    let denominator = rates.map(\.denominator).max() ?? 1
    var sum: Int128 = 0
    for rate in rates {
      let points = rule.points.first { $0.name == rate.tier }?.points ?? 0
      guard let mantissa = points.mantissa(at: places) else { throw .tooLarge(component: component) }
      let (next, overflow) = sum.addingReportingOverflow(
        try Self.product(rate.numerator * (denominator / rate.denominator), Int128(mantissa)))
      guard !overflow else { throw .tooLarge(component: component) }
      sum = next
    }
    return try Self.decimal(sum, over: try Self.product(denominator, Int128(PowersOfTen.integer[places])))
  }

  /// The last step whose rate is reached.
  private func step(_ rates: [Rate]) -> ExactDecimal? {
    rule.steps.last { step in
      if step.tiers.isEmpty { return true }
      let reached = rates.filter { step.tiers.contains($0.tier) }
      guard case .fraction(let numerator, let denominator) = step.atLeast, let whole = reached.first?.denominator else {
        return false
      }
      let sum = reached.reduce(Int128(0)) { $0 + $1.numerator }
      return sum * Int128(denominator) >= whole * Int128(numerator)
    }?.score
  }

  /// A quotient to 12 places.
  ///
  /// - Throws: ``ScoringError/tooLarge(component:)`` where it doesn't fit.
  static func decimal(_ numerator: Int128, over denominator: Int128) throws(ScoringError) -> ExactDecimal {
    let scaled = RoundingMode.halfEven.divide(try product(numerator, 1_000_000_000_000), by: denominator)
    guard let mantissa = Int64(exactly: scaled) else { throw .tooLarge(component: "") }
    return ExactDecimal(mantissa: mantissa, places: 12)
  }

  /// - Throws: ``ScoringError/tooLarge(component:)`` where it doesn't fit.
  static func product(_ left: Int128, _ right: Int128) throws(ScoringError) -> Int128 {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    guard !overflow else { throw .tooLarge(component: "") }
    return product
  }
}
