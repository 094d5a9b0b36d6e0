package import RatingStudy
package import Scoring
internal import Statistics
package import StudyModel
package import WeightSimulation

/// The further ratings that settle most: those after which the fewest people are expected to stand in another band than without error.
///
/// Nobody is named as a target: a rating is worth what it is expected to take off the number of wrong bands over all people, whoever they are, and that is decided by how near a total
/// stands to a line, and how uncertain it is. Chosen one after the other by the best expected drop a rating (greedy, up to three ratings of a person at a time, since the first alone
/// may not suffice).
package struct RatingSettlement: Sendable {
  /// A further rating.
  package struct Further: Sendable, Hashable {
    /// The person's code.
    package var person: Int32
    /// The component's name.
    package var component: String
    /// The rater's code; −1: somebody who has not rated yet, since all who rate there have scored the person.
    package var rater: Int32
    /// The expected number of wrong bands after this and all before it.
    package var expectedWrong: Double
  }

  /// What is asked for.
  package struct Request: Sendable {
    /// At most so many further ratings.
    package var most = 10
    /// Enough where so large a share of bands is expected to be right; 1: never enough.
    package var certainty = 1.0
    /// At most so many further ratings a rater; `nil`: as evenly as can be.
    package var mostPerRater: Int?
    /// Only these components; `nil`: all whose ratings a few raters could add to.
    package var components: [String]?
    /// Whether a rater must not score a person.
    package var isForbidden: @Sendable (_ rater: Int32, _ person: Int32) -> Bool = { _, _ in false }
    /// Draws of totals without error.
    package var draws = 400
    /// The seed of the draws.
    package var seed: UInt64 = 1
    /// Changes nothing but time.
    package var threads = 1

    /// Ten ratings.
    package init() {}
  }

  /// In the order in which they are worth most.
  package private(set) var ratings: [Further] = []
  /// People with a total.
  package let people: Int
  /// The expected number of wrong bands as things stand, by the draws.
  package let drawnWrong: Double
  /// The same by the normal curves that further ratings are valued with.
  package let wrong: Double
  /// The same if as many ratings were dealt evenly.
  package private(set) var evenWrong: Double
  /// What is known of totals.
  package let totals: PosteriorTotals
  /// By person, the probability that the band is wrong, now.
  package let before: [Double]
  /// The same after the further ratings.
  package private(set) var after: [Double]
  /// Components in which further ratings are thought of.
  package let components: [String]

  /// Looked ahead.
  private static let ahead = 3

  /// - Throws: ``ScoringError`` when the scheme can't be applied, `StudyModelError` when the equations can't be solved.
  package init(
    _ scheme: Scheme, _ study: Study, _ model: FittedStudyModel, period: Int32, adjuster: any Adjuster, _ request: Request
  ) throws {
    let totals = try PosteriorTotals(
      scheme, study, model, period: period, adjuster: adjuster, draws: request.draws, seed: request.seed, threads: request.threads)
    let offers = try SettlingOffers(scheme, study, model, period: period, adjuster: adjuster, totals, request)
    self.totals = totals
    people = totals.persons.count
    drawnWrong = totals.wrong.reduce(0, +)
    components = offers.names
    let values = totals.persons.indices.map { offers.value($0) }
    var further = totals.persons.map { _ in [Int](repeating: 0, count: offers.names.count) }
    var current = values.enumerated().map { $1.wrong(further[$0]) }
    (before, after) = (current, current)
    wrong = current.reduce(0, +)
    evenWrong = wrong
    var raters = offers
    var sum = wrong
    var best = values.indices.map { Self.best($0, values, further, current, raters) }
    while ratings.count < request.most, 1 - sum / Double(max(1, people)) < request.certainty {
      guard let person = best.indices.max(by: { ((best[$0]?.gain ?? 0), -$0) < ((best[$1]?.gain ?? 0), -$1) }), let found = best[person]
      else { break }
      for _ in 0..<min(found.count, request.most - ratings.count) {
        // What is left of raters may have gone to others since.
        guard let rater = raters.take(person, found.component) else { break }
        further[person][found.component] += 1
        let own = values[person].wrong(further[person])
        sum += own - current[person]
        current[person] = own
        ratings.append(
          Further(person: totals.persons[person], component: offers.names[found.component], rater: rater, expectedWrong: sum))
      }
      best[person] = Self.best(person, values, further, current, raters)
    }
    after = current
    evenWrong = wrong - offers.evenDrop(values, current: before, count: ratings.count)
  }
  /// What is worth most a rating for a person: a component, and how many ratings of it together; `nil`: nothing.
  private static func best(
    _ person: Int, _ values: [SettlingValue], _ further: [[Int]], _ current: [Double], _ offers: SettlingOffers
  ) -> (component: Int, count: Int, gain: Double)? {
    guard current[person] > 1e-9 else { return nil }
    var best: (component: Int, count: Int, gain: Double)?
    for component in offers.names.indices {
      for count in 0..<max(0, min(ahead, offers.room(person, component))) {
        var own = further[person]
        own[component] += count + 1
        let gain = (current[person] - values[person].wrong(own)) / Double(count + 1)
        if gain > (best?.gain ?? 1e-9) * (1 + 1e-12) { best = (component, count + 1, gain) }
      }
    }
    return best
  }
}
