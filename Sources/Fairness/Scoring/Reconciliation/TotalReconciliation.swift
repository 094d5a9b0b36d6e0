internal import RatingStudy

/// The announced totals, and the rules by which they differ from the computed ones.
struct TotalReconciliation {
  private let entries: [OfficialResults.Entry]
  private let base: DeviationTrials.Outcome
  private let candidates: [Deviation]
  private(set) var rules: [Reconciliation.Rule] = []
  private(set) var differences: [Reconciliation.Difference] = []

  /// Combinations of two that are tried for people whom no single rule explains.
  private static let mostPersonPairs = 300

  init(_ official: OfficialResults, _ base: DeviationTrials.Outcome, _ candidates: [Deviation]) {
    entries = official.entries.filter { $0.total != nil }
    self.base = base
    self.candidates = candidates
  }

  /// `nil` where no totals were announced.
  var agreement: Reconciliation.Agreement? {
    entries.isEmpty ? nil : Reconciliation.Agreement(compared: entries.count, agree: Self.agreeing(entries, base).count)
  }

  /// Positions of the entries whose totals agree.
  private static func agreeing(_ entries: [OfficialResults.Entry], _ outcome: DeviationTrials.Outcome) -> Set<Int> {
    Set(
      entries.indices.filter { index in
        entries[index].total.map { OfficialResults.agrees(outcome.total[entries[index].row], $0) } ?? false
      })
  }

  mutating func explain(_ trials: inout DeviationTrials) {
    let entries = entries
    let agreeing = { (outcome: DeviationTrials.Outcome) in Self.agreeing(entries, outcome) }
    let own = agreeing(base)
    guard own.count < entries.count else { return }
    let search = RuleSearch(
      people: base.total.count, candidates: candidates, agreeing: agreeing,
      figures: { outcome in entries.map { outcome.total[$0.row] } }, all: entries.count)
    rules = search.rules(&trials)
    let chosen = rules.map(\.deviation)
    let explained = trials.outcome(chosen).map(agreeing) ?? own
    let left = entries.indices.filter { !own.contains($0) && !explained.contains($0) }
    let personal = personal(left, chosen, search, &trials)
    for index in entries.indices where !own.contains(index) {
      if explained.contains(index) {
        let needed = fewest(chosen, for: index, &trials)
        differences.append(difference(index, .rule, needed, []))
      } else if let fits = personal[index], let first = fits.first {
        differences.append(difference(index, .person, first, Array(fits.dropFirst().prefix(3))))
      } else {
        differences.append(difference(index, .unexplained, [], []))
      }
    }
  }

  /// The fewest of the rules with which a person's total agrees.
  private func fewest(_ rules: [Deviation], for index: Int, _ trials: inout DeviationTrials) -> [Deviation] {
    for rule in rules {
      if let outcome = trials.outcome([rule]), agrees(index, outcome) { return [rule] }
    }
    guard rules.count > 2 else { return rules }
    for length in 2..<rules.count {
      let part = Array(rules.prefix(length))
      if let outcome = trials.outcome(part), agrees(index, outcome) { return part }
    }
    return rules
  }

  private func agrees(_ index: Int, _ outcome: DeviationTrials.Outcome) -> Bool {
    entries[index].total.map { OfficialResults.agrees(outcome.total[entries[index].row], $0) } ?? false
  }

  /// For people whom the rules of everybody don't explain: the rules that fit each of them, the one that fits most people first.
  private func personal(
    _ left: [Int], _ rules: [Deviation], _ search: RuleSearch, _ trials: inout DeviationTrials
  ) -> [Int: [[Deviation]]] {
    guard !left.isEmpty else { return [:] }
    var fits: [Int: [[Deviation]]] = [:]
    // With everybody's rules or without some of them; then with one more.
    var tries = rules.indices.map { index in rules.enumerated().filter { $0.offset != index }.map(\.element) }
    tries += search.singles(on: rules, &trials).map(\.found.deviations)
    if !rules.isEmpty { tries += search.singles(on: [], &trials).map(\.found.deviations) }
    collect(tries, left, &fits, &trials)
    let rest = left.filter { fits[$0] == nil }
    if !rest.isEmpty { collect(pairs(rules, rest, fits, search, &trials), rest, &fits, &trials) }
    var counts: [[Deviation]: Int] = [:]
    for combination in fits.values.joined() { counts[combination, default: 0] += 1 }
    return fits.mapValues { own in
      own.enumerated().sorted {
        ($1.element.count, counts[$0.element] ?? 0, $1.offset) > ($0.element.count, counts[$1.element] ?? 0, $0.offset)
      }
      .map(\.element)
    }
  }

  private func collect(
    _ tries: [[Deviation]], _ left: [Int], _ fits: inout [Int: [[Deviation]]], _ trials: inout DeviationTrials
  ) {
    for combination in tries {
      guard let outcome = trials.outcome(combination) else { continue }
      for index in left where agrees(index, outcome) && fits[index]?.contains(combination) != true {
        fits[index, default: []].append(combination)
      }
    }
  }

  /// Pairs for people whom nothing alone explains. At least one of the two must be known from others here, or both move totals by more than
  /// digits: else one of so many pairs would fit anybody.
  private func pairs(
    _ rules: [Deviation], _ rest: [Int], _ fits: [Int: [[Deviation]]], _ search: RuleSearch, _ trials: inout DeviationTrials
  ) -> [[Deviation]] {
    let known = Set(fits.values.joined().joined()).union(rules)
    let singles = search.singles(on: rules, &trials).filter { single in
      zip(single.found.figures.indices, single.found.figures).contains { index, figure in
        rest.contains(index) && figure != base.total[entries[index].row]
      }
    }.compactMap(\.found.deviations.last)
    var pairs: [[Deviation]] = []
    for (position, first) in singles.enumerated() {
      for second in singles.dropFirst(position + 1) where RuleSearch.canStandTogether(first, second) {
        let isKnown = known.contains(first) || known.contains(second)
        guard isKnown || (!first.isOfDigits && !second.isOfDigits) else { continue }
        pairs.append(rules + [first, second])
      }
    }
    return Array(pairs.prefix(min(Self.mostPersonPairs, 3_000_000 / max(1, base.total.count))))
  }

  private func difference(
    _ index: Int, _ cause: Reconciliation.Cause, _ rules: [Deviation], _ alternatives: [[Deviation]]
  ) -> Reconciliation.Difference {
    let entry = entries[index]
    let announced = entry.total ?? 0
    let computed = DecimalText.exact(base.total[entry.row])
    return Reconciliation.Difference(
      figure: .total, row: entry.row, announced: .number(announced), computed: computed.map { .number($0) },
      difference: computed.flatMap { announced.less($0) }, cause: cause, rules: rules, alternatives: alternatives, implied: nil)
  }
}

/// Figures as decimals.
enum DecimalText {
  /// A figure as the decimal it is, or to nine decimals where it is a quotient; `nil` for a missing one.
  static func exact(_ value: Double) -> ExactDecimal? {
    guard value.isFinite else { return nil }
    return ExactDecimal(value) ?? ExactDecimal(Rounding(places: 9).rounded(value))
  }
}

extension ExactDecimal {
  /// The exact difference; `nil` where it doesn't fit.
  func less(_ other: ExactDecimal) -> ExactDecimal? {
    let places = max(places, other.places)
    guard let left = mantissa(at: places), let right = other.mantissa(at: places) else { return nil }
    let (difference, overflow) = left.subtractingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(mantissa: difference, places: places)
  }
}
