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
      if result.hasCards(of: person.map { study.persons.code(of: $0) ?? -1 }, scorer.scheme) {
        try Self.cardCertainty(seed: seed, threads: threads).add(to: &result, scorer.scheme, study) {
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

  static func cardCertainty(seed: UInt64, threads: Int) -> CardCertainty {
    var options = BandCertaintyOptions.forCards
    options.seed = seed
    options.threads = threads
    return CardCertainty(options)
  }
}
