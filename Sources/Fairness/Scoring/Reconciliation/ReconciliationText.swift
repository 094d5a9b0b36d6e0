package import Messages

extension Reconciliation {
  /// What is to be said of everybody: how many agree, and with which rules more do.
  package func summary(_ persons: (Int32) -> String) -> [Message] {
    var lines: [Message] = []
    if let total { lines.append(Message(ReconciliationSentence.totalsAgree(agree: total.agree, compared: total.compared))) }
    lines += rules.filter { $0.deviation.step != .rank && $0.deviation.step != .band }.flatMap { line($0, total) }
    if let total, total.agree < total.compared, !rules.contains(where: { $0.deviation.step != .rank && $0.deviation.step != .band }) {
      lines.append(Message(ReconciliationSentence.noRules(tried: tried)))
    }
    if let rank { lines.append(Message(ReconciliationSentence.ranksAgree(agree: rank.agree, compared: rank.compared))) }
    lines += rules.filter { $0.deviation.step == .rank }.flatMap { line($0, rank) }
    if let band { lines.append(Message(ReconciliationSentence.bandsAgree(agree: band.agree, compared: band.compared))) }
    lines += rules.filter { $0.deviation.step == .band }.flatMap { line($0, band) }
    if !unknownBands.isEmpty, band != nil { lines.append(Message(ReconciliationSentence.unknownBands(bands: unknownBands))) }
    if unannounced > 0 { lines.append(Message(ReconciliationSentence.unannounced(count: unannounced))) }
    if !unscored.isEmpty { lines.append(Message(ReconciliationSentence.unscored(names: unscored.prefix(20).map(persons)))) }
    return lines
  }

  private func line(_ rule: Rule, _ agreement: Agreement?) -> [Message] {
    var lines = [
      Message(
        ReconciliationSentence.rule(
          deviation: word(rule.deviation), agree: rule.agree, compared: agreement?.compared ?? 0, changes: rule.changes))
    ]
    if !rule.alternatives.isEmpty {
      lines.append(Message(ReconciliationSentence.alike(deviations: rule.alternatives.prefix(5).map(word))))
    }
    return lines
  }

  /// A deviation as a clause.
  package func word(_ deviation: Deviation) -> Message { words[deviation] ?? Message(verbatim: deviation.kind) }

  /// One person's figure that differs, and why.
  package func sentence(_ difference: Difference, person: String) -> Message {
    let computed = difference.computed.map { "\($0)" }
    let why = why(difference)
    switch difference.figure {
    case .total:
      return Message(
        ReconciliationSentence.total(
          person: person, announced: "\(difference.announced)", computed: computed ?? "–",
          difference: difference.difference.map { $0 > 0 ? "+\($0)" : "\($0)" } ?? "–", why: why))
    case .rank:
      return Message(
        ReconciliationSentence.rank(person: person, announced: "\(difference.announced)", computed: computed ?? "–", why: why))
    case .band:
      return Message(
        ReconciliationSentence.band(person: person, announced: "\(difference.announced)", computed: computed ?? "–", why: why))
    }
  }

  /// Why a figure differs.
  package func why(_ difference: Difference) -> Message {
    let rules = difference.rules.map(word)
    switch difference.cause {
    case .rule: return Message(ReconciliationSentence.byRules(deviations: rules))
    case .person:
      guard !rules.isEmpty else { return Message(ReconciliationSentence.asTheScheme) }
      let others = difference.alternatives.map { Message(ReconciliationSentence.together(deviations: $0.map(word))) }
      return Message(
        others.isEmpty ? ReconciliationSentence.forOne(deviations: rules) : .forOneOr(deviations: rules, others: others))
    case .follows: return Message(ReconciliationSentence.follows)
    case .contradicts:
      guard let implied = difference.implied else {
        return Message(ReconciliationSentence.contradicts(implied: Message(ReconciliationSentence.noBand)))
      }
      let words = difference.figure == .rank ? Message(ReconciliationSentence.rankOf(rank: "\(implied)")) : Message(verbatim: "\(implied)")
      return Message(ReconciliationSentence.contradicts(implied: words))
    case .unexplained: return Message(ReconciliationSentence.unexplained)
    }
  }
}

// MARK: JSON

/// A reconciliation with the result it belongs to, which knows the people's names.
struct ReconciliationRows: Encodable {
  let reconciliation: Reconciliation
  let result: ScoreResult

  private enum Key: String, CodingKey {
    case total, rank, band, rules, differences, unscored, unannounced, unknownBands, tried, summary
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(reconciliation.total, forKey: .total)
    try container.encode(reconciliation.rank, forKey: .rank)
    try container.encode(reconciliation.band, forKey: .band)
    try container.encode(reconciliation.rules.map { RuleRow(rule: $0, reconciliation: reconciliation) }, forKey: .rules)
    try container.encode(
      reconciliation.differences.map { DifferenceRow(difference: $0, reconciliation: reconciliation, result: result) }, forKey: .differences)
    try container.encode(reconciliation.unscored.map { result.persons[$0] ?? "" }, forKey: .unscored)
    try container.encode(reconciliation.unannounced, forKey: .unannounced)
    try container.encode(reconciliation.unknownBands, forKey: .unknownBands)
    try container.encode(reconciliation.tried, forKey: .tried)
    try container.encode(reconciliation.summary { result.persons[$0] ?? "" }, forKey: .summary)
  }
}

extension Reconciliation.Agreement: Encodable {}

extension Reconciliation.Value: Encodable {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .word(let word): try container.encode(word)
    }
  }
}

/// A deviation by its kind, the setting that says it, and its clause.
private struct DeviationRow: Encodable {
  let deviation: Deviation
  let summary: Message

  private enum Key: String, CodingKey { case step, rule, setting, summary }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(deviation.step, forKey: .step)
    try container.encode(deviation.kind, forKey: .rule)
    try container.encode(deviation.setting, forKey: .setting)
    try container.encode(summary, forKey: .summary)
  }
}

private struct RuleRow: Encodable {
  let rule: Reconciliation.Rule
  let reconciliation: Reconciliation

  private enum Key: String, CodingKey { case step, rule, setting, summary, agree, explains, changes, alternatives }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(rule.deviation.step, forKey: .step)
    try container.encode(rule.deviation.kind, forKey: .rule)
    try container.encode(rule.deviation.setting, forKey: .setting)
    try container.encode(reconciliation.word(rule.deviation), forKey: .summary)
    try container.encode(rule.agree, forKey: .agree)
    try container.encode(rule.explains, forKey: .explains)
    try container.encode(rule.changes, forKey: .changes)
    try container.encode(rule.alternatives.map { DeviationRow(deviation: $0, summary: reconciliation.word($0)) }, forKey: .alternatives)
  }
}

private struct DifferenceRow: Encodable {
  let difference: Reconciliation.Difference
  let reconciliation: Reconciliation
  let result: ScoreResult

  private enum Key: String, CodingKey {
    case person, period, figure, announced, computed, difference, cause, rules, alternatives, implied, summary
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    let person = result.persons[result.person[difference.row]] ?? ""
    try container.encode(person, forKey: .person)
    try container.encode(result.periodName(difference.row), forKey: .period)
    try container.encode(difference.figure, forKey: .figure)
    try container.encode(difference.announced, forKey: .announced)
    try container.encode(difference.computed, forKey: .computed)
    try container.encode(difference.difference, forKey: .difference)
    try container.encode(difference.cause, forKey: .cause)
    let rows = { (deviations: [Deviation]) in
      deviations.map { DeviationRow(deviation: $0, summary: reconciliation.word($0)) }
    }
    try container.encode(rows(difference.rules), forKey: .rules)
    try container.encode(difference.alternatives.map(rows), forKey: .alternatives)
    try container.encode(difference.implied, forKey: .implied)
    try container.encode(reconciliation.sentence(difference, person: person), forKey: .summary)
  }
}
