package import Messages
internal import RatingStudy

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
