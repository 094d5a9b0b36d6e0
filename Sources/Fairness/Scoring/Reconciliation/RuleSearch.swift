internal import RatingStudy

/// Looks for the few deviations with which most announced figures agree.
struct RuleSearch {
  typealias Rule = Reconciliation.Rule

  /// Most rules that are taken to hold for everybody.
  private static let mostRules = 4
  /// Of ten figures that a rule makes agree, at most one may cease to.
  private static let brokenOfFixed = 10
  /// Pairs of deviations that are tried where people are few; fewer where they are many.
  private static let mostPairs = 600
  /// People times pairs stay below this.
  private static let pairWork = 3_000_000
  /// People times single deviations stay below this.
  private static let singleWork = 6_000_000

  /// How many people are scored each time.
  let people: Int
  /// The deviations, the likeliest first.
  let candidates: [Deviation]
  /// Positions of the entries whose figures agree, of an outcome.
  let agreeing: (DeviationTrials.Outcome) -> Set<Int>
  /// The entries' figures in an outcome, to tell whether anything changes.
  let figures: (DeviationTrials.Outcome) -> [Double]
  /// How many entries there are to agree.
  let all: Int

  /// A combination of deviations with what agrees under it.
  struct Found {
    var deviations: [Deviation]
    var agree: Set<Int>
    var figures: [Double]
  }

  /// The deviations one at a time on top of others, those without effect left out; of several with the same effect the first, with the others
  /// beside it.
  func singles(
    on rules: [Deviation], _ trials: inout DeviationTrials
  ) -> [(found: Found, same: [Deviation])] {
    guard let start = trials.outcome(rules) else { return [] }
    let unchanged = figures(start)
    var singles: [(found: Found, same: [Deviation])] = []
    var byFigures: [[Double]: Int] = [:]
    for deviation in candidates.prefix(max(1, Self.singleWork / max(1, people))) where !rules.contains(deviation) {
      guard let outcome = trials.outcome(rules + [deviation]) else { continue }
      let own = figures(outcome)
      guard !Self.areEqual(own, unchanged) else { continue }
      // Missing figures must compare equal.
      let key = own.map { $0.isNaN ? -.infinity : $0 }
      if let earlier = byFigures[key] {
        singles[earlier].same.append(deviation)
      } else {
        byFigures[key] = singles.count
        singles.append((Found(deviations: rules + [deviation], agree: agreeing(outcome), figures: own), []))
      }
    }
    return singles
  }

  private static func areEqual(_ left: [Double], _ right: [Double]) -> Bool {
    zip(left, right).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
  }

  /// The rules that hold for everybody.
  func rules(_ trials: inout DeviationTrials) -> [Rule] {
    guard let start = trials.outcome([]) else { return [] }
    let base = Found(deviations: [], agree: agreeing(start), figures: figures(start))
    guard base.agree.count < all else { return [] }
    let chain = extended(base, &trials)
    guard chain.last.map({ $0.found.agree.count < all || chain.count > 2 }) ?? true else { return named(chain, base) }
    // Two deviations may show together only.
    guard let pair = pair(on: base, &trials), pair.agree.count > (chain.last?.found.agree.count ?? base.agree.count) || chain.count > 2
    else { return named(chain, base) }
    guard let first = trials.outcome([pair.deviations[0]]) else { return named(chain, base) }
    let opening = Found(deviations: [pair.deviations[0]], agree: agreeing(first), figures: figures(first))
    let longer = [(opening, []), (pair, [])] + extended(pair, &trials, room: Self.mostRules - 2)
    guard let last = longer.last?.0,
      last.agree.count > (chain.last?.found.agree.count ?? base.agree.count)
        || (last.agree.count == chain.last?.found.agree.count && longer.count < chain.count)
    else { return named(chain, base) }
    return named(longer, base)
  }

  /// Adds one deviation after the other, always the one with which most agree.
  private func extended(
    _ base: Found, _ trials: inout DeviationTrials, room: Int = RuleSearch.mostRules
  ) -> [(found: Found, same: [Deviation])] {
    var chain: [(found: Found, same: [Deviation])] = []
    var current = base
    while current.agree.count < all, chain.count < room {
      let better = singles(on: current.deviations, &trials).filter { Self.holds($0.found.agree, over: current.agree) }
      // Of several the likeliest, which stands first.
      guard let most = better.map(\.found.agree.count).max(), let best = better.first(where: { $0.found.agree.count == most }) else {
        break
      }
      let rivals = better.filter { $0.found.agree == best.found.agree }.dropFirst().compactMap(\.found.deviations.last)
      chain.append((best.found, best.same + rivals))
      current = best.found
    }
    return chain
  }

  /// Whether a set of agreements is a rule's and no accident's.
  static func holds(_ agree: Set<Int>, over before: Set<Int>) -> Bool {
    let fixed = agree.subtracting(before).count
    return fixed > 0 && before.subtracting(agree).count * brokenOfFixed <= fixed
  }

  /// The pair with which most agree, more than with either alone.
  private func pair(on base: Found, _ trials: inout DeviationTrials) -> Found? {
    let singles = singles(on: base.deviations, &trials)
    let limit = min(Self.mostPairs, Self.pairWork / max(1, people))
    var best: Found?
    var tried = 0
    // Those that bring most agreement alone are tried together first.
    let order = singles.indices.sorted {
      (singles[$1].found.agree.count, $0) < (singles[$0].found.agree.count, $1)
    }
    for sum in 1..<max(1, 2 * order.count) {
      for first in 0..<order.count where sum - first > first && sum - first < order.count {
        guard tried < limit else { return best }
        let pair = [singles[order[first]].found.deviations.last, singles[order[sum - first]].found.deviations.last].compactMap(\.self)
        guard pair.count == 2, Self.canStandTogether(pair[0], pair[1]) else { continue }
        tried += 1
        guard let outcome = trials.outcome(pair) else { continue }
        let agree = agreeing(outcome)
        guard agree.count > best?.agree.count ?? base.agree.count, Self.holds(agree, over: base.agree) else { continue }
        best = Found(deviations: pair, agree: agree, figures: figures(outcome))
        if agree.count == all { return best }
      }
    }
    return best
  }

  /// Two settings of one thing exclude each other.
  static func canStandTogether(_ first: Deviation, _ second: Deviation) -> Bool {
    switch (first, second) {
    case (.rounding(let one, _), .rounding(let other, _)): one != other
    case (.onlyTotalRounded, .rounding(let step, _)), (.rounding(let step, _), .onlyTotalRounded): step == .total
    case (.points, .points), (.missing, .missing), (.total, .total), (.ties, .ties), (.breaker, .breaker), (.pools, .pools),
      (.weights, .weights):
      false
    case (.trim(let one, _), .trim(let other, _)), (.aggregate(let one, _), .aggregate(let other, _)),
      (.denominator(let one, _), .denominator(let other, _)), (.rates(let one, _), .rates(let other, _)),
      (.leftOut(let one, _), .leftOut(let other, _)), (.seats(let one, _), .seats(let other, _)):
      one != other
    default: true
    }
  }

  /// The chain as rules, each with what it adds.
  private func named(_ chain: [(found: Found, same: [Deviation])], _ base: Found) -> [Rule] {
    var before = base
    return chain.compactMap { link in
      guard let deviation = link.found.deviations.last else { return nil }
      let changes = zip(link.found.figures, before.figures).count { $0 != $1 && !($0.isNaN && $1.isNaN) }
      defer { before = link.found }
      return Rule(
        deviation: deviation, agree: link.found.agree.count, explains: link.found.agree.count - before.agree.count,
        changes: changes, alternatives: link.same)
    }
  }
}
