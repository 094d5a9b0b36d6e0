internal import RatingStudy

/// Bands that add up over periods: two yellow cards make a red one.
///
/// What counts is the card that was shown: a yellow that became red is a red, and no longer a yellow for the next year.
struct RepeatedBands {
  private let rules: [(given: Int32, becomes: Int32, times: Int, within: Int?)]
  /// By rule, then person: the periods in which the band was given.
  private var history: [[Int32: [Int32]]]

  init(_ scheme: Scheme) {
    let names = scheme.bands.map(\.name)
    rules = scheme.repeats.compactMap { rule in
      guard let given = names.firstIndex(of: rule.band), let becomes = names.firstIndex(of: rule.becomes) else {
        return nil
      }
      return (Int32(given), Int32(becomes), rule.times, rule.within)
    }
    history = rules.map { _ in [:] }
  }

  /// Takes up one period; periods must come in order.
  mutating func apply(to outcome: inout Scorer.PeriodOutcome) {
    let population = outcome.prepared.population
    for (index, rule) in rules.enumerated() {
      for (row, person) in population.persons.enumerated() where outcome.band[row] == rule.given {
        let earliest = rule.within.map { population.period - Int32($0) + 1 } ?? 0
        let counted = history[index][person, default: []].filter { $0 >= earliest } + [population.period]
        if counted.count >= rule.times {
          outcome.band[row] = rule.becomes
          history[index][person] = []
        } else {
          history[index][person] = counted
        }
      }
    }
  }
}
