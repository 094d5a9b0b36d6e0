internal import RatingStudy
public import Scoring
internal import StudyModel
internal import WeightSimulation

/// The official totals, ranks and bands, exactly as the scheme says.
public struct Score: Sendable {
  /// Which periods are scored.
  public var periods = PeriodChoice.latest
  /// Only this person, with every step from raw score to band; `nil`: everybody, without steps.
  public var person: String?
  /// The seed of the draws that say how sure cards are.
  public var seed: UInt64 = 1
  /// Changes nothing but time.
  public var threads = 1
  /// Ranks that can't be ruled out, and how many of each band would not be in it; `nil`: not asked for.
  package var ranks: RankQuestion?
  /// Draws of the error of the ratings, where ranks are asked for.
  package var draws = RankQuestion.usualDraws

  /// Everybody in the latest period.
  public init() {}

  /// Scores a study; whoever gets a card is drawn again, so that no card stands without its certainty.
  ///
  /// - Throws: where there is no scheme, the scheme can't be applied, or nobody is called so.
  public func run(_ opened: OpenedStudy) throws(Failure) -> ScoreResult {
    try Failure.catching {
      let study = opened.study
      let scorer = Scorer(try opened.requiredScheme())
      var result = try scorer.score(study, periods: try periods.codes(in: study))
      if let ranks, ranks.isRequired { try ranks.refuse(result, draws: draws) }
      if ranks != nil || result.hasCards(of: person.map { study.persons.code(of: $0) ?? -1 }, scorer.scheme) {
        try certainty.add(to: &result, scorer.scheme, study) {
          try StudyModel.fit(study, threads: threads)
        }
      }
      result.reconciliation = Reconciler(scorer.scheme).reconcile(result, study)
      guard let person else { return result }
      let page = try study.persons.code(of: person).map { try scorer.page(of: $0, in: result, study) } ?? result.keeping([])
      guard page.count > 0 else { throw QuestionError.unknownPerson(person) }
      return page
    }
  }

  /// Asks for the ranks that can't be ruled out, at the usual level.
  package mutating func asksForRanks() { ranks = RankQuestion() }

  private var certainty: ScoreCertainty {
    var options = BandCertaintyOptions.forCards
    (options.seed, options.threads, options.ranks) = (seed, threads, ranks)
    if ranks != nil { options.draws = draws }
    var certainty = ScoreCertainty(options)
    certainty.isAsked = ranks != nil
    return certainty
  }
}

extension RankQuestion {
  /// Periods are looked at one by one, so that each must be small enough by itself.
  ///
  /// - Throws: ``QuestionError/poolsTooLarge(count:draws:)`` for the first that is not.
  fileprivate func refuse(_ result: ScoreResult, draws: Int) throws {
    for (_, rows) in Dictionary(grouping: 0..<result.count, by: { result.period[$0] }).sorted(by: { $0.key < $1.key }) {
      guard admits(rows.map { result.pool[$0] }, draws: draws) else { throw QuestionError.poolsTooLarge(count: rows.count, draws: draws) }
    }
  }
}
