internal import Messages

/// Whether the counts of a table of ballots can be: no more votes than ballots, no more ballots than people; and whether the rates and sums
/// that stand beside them agree with them.
struct BallotChecks {
  private let heads: BallotHeads
  private let rows: [Int]

  /// - Parameters:
  ///   - heads: the columns of the table.
  ///   - rows: for each ballot its row of the table.
  init(_ heads: BallotHeads, rows: [Int]) {
    self.heads = heads
    self.rows = rows
  }

  func check(_ ballots: ArraySlice<Ballot>, _ reader: inout TableReader) {
    let valid = reader.table.column("valid").map { column in column.levels.map { NumberText.value($0) } }
    let validCodes = reader.table.column("valid")?.codes
    let sums = heads.sum.map { column in column.codes.map { $0 < 0 ? nil : NumberText.value(column.levels[Int($0)]) } }
    var stated: [Double?] = []
    for (ballot, row) in zip(ballots, rows) {
      let code = validCodes?[row] ?? -1
      stated.append(code < 0 ? nil : valid?[Int(code)] ?? nil)
      checkTurnout(ballot, row, &reader)
      let sum = ballot.counts.reduce(0, +)
      if let value = stated.last ?? nil, value != Double(sum) {
        reader.report(.warning, row: row, reader.table.column("valid"), .votesNotValid(sum: sum, valid: value))
      }
      if let column = heads.sum, let value = sums?[row], value != Double(sum), value != Double(sum + (ballot.abstain ?? 0)) {
        reader.report(.warning, row: row, column, .votesNotSum(sum: sum, stated: value))
      }
    }
    for rate in heads.rates { check(rate, Array(ballots), stated, &reader) }
  }

  private func checkTurnout(_ ballot: Ballot, _ row: Int, _ reader: inout TableReader) {
    let sum = ballot.counts.reduce(0, +)
    if let returned = ballot.returned {
      if sum > returned {
        reader.report(
          .error, row: row, reader.table.column("returned"), .votesAboveReturned(sum: sum, returned: returned))
        return
      }
      if let entitled = ballot.entitled, returned > entitled {
        reader.report(
          .error, row: row, reader.table.column("returned"), .returnedAboveEntitled(returned: returned, entitled: entitled))
        return
      }
    }
    if let returned = ballot.returned, let abstain = ballot.abstain {
      let all = sum + abstain + (ballot.invalid ?? 0)
      if all != returned, all != ballot.entitled, sum + abstain != ballot.entitled, sum + abstain != returned {
        reader.report(
          .error, row: row, reader.table.column("returned"), .votesDontAddUp(sum: sum, abstain: abstain, returned: returned))
        return
      }
    }
    // Abstentions may count those who didn't hand in a ballot.
    guard let most = ballot.entitled ?? ballot.returned else { return }
    let all = sum + (ballot.abstain ?? 0) + (ballot.invalid ?? 0)
    if all > most {
      let column = reader.table.column(ballot.entitled == nil ? "returned" : "entitled")
      reader.report(.error, row: row, column, .votesAboveEntitled(sum: all, entitled: most))
    }
  }

  // MARK: Rates

  /// What a rate may be a share of, in the order in which it is tried.
  private static let bases: [ShapeSentence] = [.baseVotes, .baseReturned, .baseEntitled, .baseAll, .baseValid]

  private func base(_ index: Int, _ ballot: Ballot, _ valid: Double?) -> Double? {
    let sum = ballot.counts.reduce(0, +)
    switch Self.bases[index] {
    case .baseVotes: return Double(sum)
    case .baseReturned: return ballot.returned.map(Double.init)
    case .baseEntitled: return ballot.entitled.map(Double.init)
    case .baseAll: return Double(sum + (ballot.abstain ?? 0))
    default: return valid
    }
  }

  /// The tiers that a rate is about: one, or one and all above it (称职以上).
  private func tiers(of rate: BallotHeads.Count) -> [Int]? {
    let words = ["及以上", "以上", "orabove", "orhigher", "andabove"]
    let low = rate.tier.lowercased().filter { !$0.isWhitespace }
    if let word = words.first(where: { low.hasSuffix($0) }) {
      let stem = low.dropLast(word.count)
      return heads.counts.firstIndex { $0.tier.lowercased() == stem }.map { Array(0...$0) }
    }
    return heads.counts.firstIndex { $0.tier.lowercased() == low || $0.name == low }.map { [$0] }
  }

  private func check(_ rate: BallotHeads.Count, _ ballots: [Ballot], _ valid: [Double?], _ reader: inout TableReader) {
    guard let tiers = tiers(of: rate) else {
      reader.report(.note, rate.column, .rateUnknown(header: rate.column.header))
      return
    }
    let isPercent = rate.column.levels.contains { (NumberText.value($0) ?? 0) > 1.0000001 }
    var wrong = Array(repeating: [Int](), count: Self.bases.count)
    var tested = Array(repeating: 0, count: Self.bases.count)
    for index in ballots.indices {
      let code = rate.column.codes[rows[index]]
      guard code >= 0, let value = NumberText.value(rate.column.levels[Int(code)]) else { continue }
      let step = Self.step(rate.column.levels[Int(code)], isPercent: isPercent)
      for base in Self.bases.indices {
        guard let whole = self.base(base, ballots[index], valid[index]), whole > 0 else { continue }
        tested[base] += 1
        let expected = Double(tiers.map { ballots[index].counts[$0] }.reduce(0, +)) / whole
        if abs((isPercent ? value / 100 : value) - expected) > step { wrong[base].append(index) }
      }
    }
    let most = tested.max() ?? 0
    guard most > 0, let best = Self.bases.indices.filter({ tested[$0] == most }).min(by: { (wrong[$0].count, $0) < (wrong[$1].count, $1) })
    else { return }
    let words = Message(Self.bases[best])
    guard wrong[best].count * 2 <= most else {
      reader.report(
        .warning, row: rows[wrong[best][0]], rate.column, .ratesOther(header: rate.column.header, count: wrong[best].count))
      return
    }
    reader.report(
      .note, rate.column, .ratesAgree(header: rate.column.header, base: words, count: most - wrong[best].count, rows: most))
    for index in wrong[best] {
      guard let whole = base(best, ballots[index], valid[index]) else { continue }
      let share = Double(tiers.map { ballots[index].counts[$0] }.reduce(0, +)) / whole
      reader.report(.warning, row: rows[index], rate.column, .rateDisagrees(base: words, expected: share))
    }
  }

  /// The last place that a rate shows, as a share: 62.5% and 0.625 both 0.001.
  private static func step(_ text: String, isPercent: Bool) -> Double {
    let decimals = text.split(separator: ".", maxSplits: 1).dropFirst().first?.filter(\.isNumber).count ?? 0
    let places = decimals + (isPercent || NumberText.isPercent(text) ? 2 : 0)
    return max(1e-9, (0..<min(places, 12)).reduce(1.0) { step, _ in step / 10 }) * 1.000001
  }
}
