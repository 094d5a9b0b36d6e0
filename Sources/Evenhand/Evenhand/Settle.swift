package import Messages
internal import Normalization
internal import RatingPlans
internal import RatingStudy
internal import Scoring
internal import Statistics
internal import StudyModel
internal import WeightSimulation

/// Which few further ratings would settle most bands, after everybody has rated.
package struct Settle: Sendable {
  /// At most so many further ratings.
  package var most = 10
  /// Enough where so large a share of bands is expected to be right; 1: never enough.
  package var certainty = 1.0
  /// At most so many further ratings a rater; `nil`: as evenly as can be.
  package var mostPerRater: Int?
  /// Only these components.
  package var components: [String]?
  /// Kinds of tie, or rules `A == B`, whose pairs must not meet.
  package var forbidden: [String] = []
  /// Draws of totals without error.
  package var draws = 400
  /// The seed of the draws.
  package var seed: UInt64 = 1
  /// Changes nothing but time.
  package var threads = 1

  /// Ten ratings.
  package init() {}

  /// The further ratings of a study under its scheme.
  ///
  /// - Parameters:
  ///   - period: whose bands they are; `nil`: the latest.
  ///   - pairs: a table of pairs of which the forbidden ones must not meet.
  /// - Throws: where there is no scheme, it can't be applied, or the ratings can't carry a model.
  package func run(_ opened: OpenedStudy, period: String? = nil, pairs: OpenedTable? = nil) throws(Failure) -> SettleResult {
    try Failure.catching {
      guard let scheme = opened.scheme else { throw QuestionError.noScheme }
      let study = opened.study
      let code = try PeriodChoice.one(period, in: study)
      for name in components ?? [] where scheme.component(name) == nil {
        throw QuestionError.unknownComponent(name, known: scheme.components.map(\.name))
      }
      let model = try StudyModel.fit(study, threads: threads)
      var request = RatingSettlement.Request()
      (request.most, request.certainty, request.mostPerRater, request.components) = (most, certainty, mostPerRater, components)
      (request.draws, request.seed, request.threads) = (draws, seed, threads)
      let conflicts = try conflicts(study, code, pairs)
      request.isForbidden = { rater, person in conflicts.contains(Int64(rater) << 32 | Int64(person)) }
      let found = try Work.stage(.plan) {
        try RatingSettlement(scheme, study, model, period: code, adjuster: NormalizationAdjuster(), request)
      }
      return result(found, study, code)
    }
  }

  /// Pairs that must not meet, and everybody with themselves.
  private func conflicts(_ study: Study, _ period: Int32, _ pairs: OpenedTable?) throws -> Set<Int64> {
    var found: Set<Int64> = []
    var roster = StudyRoster(study, component: 0, period: period, everybody: true)
    for name in forbidden { try roster.decide(.forbidden, tied: name) }
    if let pairs { try PlanTables.decide(&roster, pairs) }
    for (person, rules) in roster.roster.rules.enumerated() {
      for (rater, rule) in rules where rule == .forbidden {
        found.insert(Int64(roster.raters[rater]) << 32 | Int64(roster.persons[person]))
      }
    }
    return found
  }

  private func result(_ found: RatingSettlement, _ study: Study, _ period: Int32) -> SettleResult {
    let totals = found.totals
    let place = Dictionary(uniqueKeysWithValues: totals.persons.enumerated().map { ($1, $0) })
    let ratings = found.ratings.compactMap { rating -> SettleResult.Further? in
      guard let own = place[rating.person] else { return nil }
      let cuts = totals.cuts.filter { $0.pool == totals.pool[own] }
      let nearest = cuts.min { abs($0.official - totals.total[own]) < abs($1.official - totals.total[own]) }
      return SettleResult.Further(
        person: study.persons[rating.person] ?? "", component: rating.component, rater: study.raters[rating.rater],
        pool: totals.poolNames[totals.pool[own]], total: totals.total[own], band: totals.band[own], line: nearest?.official,
        rightBefore: 1 - found.before[own], rightAfter: 1 - found.after[own], expectedWrong: rating.expectedWrong)
    }
    var notes: [Message] = []
    if ratings.contains(where: { $0.rater == nil }) { notes.append(Message(SettleSentence.someoneElse)) }
    if found.components.isEmpty { notes.append(Message(SettleSentence.nothingRated)) }
    let hasLines = Set(totals.band.map { $0 ?? "" }).count > 1
    if ratings.count < most, certainty >= 1, !found.components.isEmpty, hasLines { notes.append(Message(SettleSentence.nothingLeft)) }
    if !hasLines { notes.append(Message(SettleSentence.noLines)) }
    return SettleResult(
      period: study.periodName(period), people: found.people, components: found.components, wrong: found.wrong,
      drawnWrong: found.drawnWrong,
      wrongAfter: found.ratings.last?.expectedWrong ?? found.wrong, evenWrong: found.evenWrong, ratings: ratings, certainty: certainty,
      draws: draws, seed: seed, notes: notes)
  }
}

/// The further ratings that settle most.
package struct SettleResult: Sendable {
  /// A further rating.
  package struct Further: Sendable {
    /// Who is scored again.
    package var person: String
    /// In which component.
    package var component: String
    /// By whom; `nil`: somebody of the same kind who has not rated yet, since all who rate there have scored the person.
    package var rater: String?
    /// Against whom the person is ranked; `nil` where all are in one pool.
    package var pool: String?
    /// The person's official total.
    package var total: Double
    /// The person's official band; `nil`: none.
    package var band: String?
    /// The line between bands that is nearest to the total.
    package var line: Double?
    /// The probability that the person's band is right, now.
    package var rightBefore: Double
    /// The same after all further ratings.
    package var rightAfter: Double
    /// The expected number of wrong bands, over everybody, after this and all before it.
    package var expectedWrong: Double
  }

  /// Whose bands they are; `nil` where there are no periods.
  package var period: String?
  /// People with a total.
  package var people: Int
  /// Components in which further ratings are thought of.
  package var components: [String]
  /// The expected number of wrong bands now, by normal curves, as all that follows.
  package var wrong: Double
  /// The same by the share of draws.
  package var drawnWrong: Double
  /// After the further ratings.
  package var wrongAfter: Double
  /// After as many dealt evenly over everybody.
  package var evenWrong: Double
  /// In the order in which they are worth most.
  package var ratings: [Further]
  /// The share of right bands that was enough; 1: none.
  package var certainty: Double
  /// Draws of totals without error.
  package var draws: Int
  /// Of the draws.
  package var seed: UInt64
  /// What is to be known of it.
  package var notes: [Message]
}
