/// What is asked of ranks.
package struct RankQuestion: Sendable {
  /// Of the rank sets.
  package var level = 0.95
  /// Whether it will be asked who could be among the first, which takes as long again.
  package var tellsFirst = false
  /// Pools of a period whose pairs, times the draws, are more than this have no rank sets; that is said.
  package var mostComparisons = 4e9
  /// Whether ranks are all that is asked for, so that nothing is drawn where pools are too large for them.
  package var isRequired = false

  /// At 95 %, not asking who could be among the first.
  package init() {}

  /// Draws of whoever asks for ranks and does not say how many.
  package static let usualDraws = 1000

  /// Ranks and nothing else, with the patience of whoever asks for them: a pool of 12,000 with 1,000 draws takes a minute or two and a gigabyte.
  package static var required: Self {
    var question = Self()
    (question.mostComparisons, question.isRequired) = (7.5e10, true)
    return question
  }

  /// Whether pools are small enough.
  ///
  /// - Parameters:
  ///   - pool: whom each person is ranked against, by person.
  ///   - draws: of the error.
  package func admits<Pool: Hashable>(_ pool: [Pool], draws: Int) -> Bool {
    let pairs = Dictionary(grouping: pool, by: \.self).values.reduce(0) { $0 + Double($1.count) * Double($1.count) / 2 }
    return pairs * Double(draws) <= mostComparisons
  }
}
