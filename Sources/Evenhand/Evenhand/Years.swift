internal import GroupComparison
internal import LinearAlgebra
internal import Messages
internal import Normalization
internal import RatingStudy
internal import Scoring
internal import Statistics
internal import StudyModel
package import YearLinks

/// Periods on one scale: what each component's scores would have been in another period, and with a scheme totals, ranks and bands across periods.
package struct Years: Sendable {
  /// The period whose scale is kept.
  package var onto: String
  /// Which periods are moved; the kept one among them is passed over.
  package var periods = PeriodChoice.latest
  /// The components that are linked; of all the rated ones.
  package var components = ComponentChoice.all
  /// What decides a link.
  package var options = YearOptions()
  /// Whether ranks that the errors don't rule out are told.
  package var tellsRanks = true
  /// Of the draws behind them.
  package var seed: UInt64 = 1
  /// Changes nothing but time.
  package var threads = 1

  /// Onto a period's scale.
  package init(onto: String) { self.onto = onto }

  /// Puts periods on one scale.
  ///
  /// - Throws: a period or component that is not there; a scheme that can't be applied.
  package func run(_ opened: OpenedStudy) throws(Failure) -> YearsResult {
    try Failure.catching {
      let study = opened.study
      let kept = try PeriodChoice.named([onto]).codes(in: study)[0]
      let moved = try periods.codes(in: study).filter { $0 != kept && study.scoredPeriods.contains($0) }
      guard !moved.isEmpty else { throw QuestionError.onePeriod(study.periods[kept] ?? "") }
      let codes = try components.codes(in: study)
      let linker = YearLinker(options)
      var result = YearsResult(
        onto: study.periods[kept] ?? "", from: moved.compactMap { study.periods[$0] }, settings: options, seed: seed,
        links: study.ratings == nil ? [] : moved.flatMap { linker.links(study, from: $0, onto: kept, components: codes) })
      result.notes = YearLink.assumptions(result.links)
      guard let scheme = opened.scheme else {
        result.totalsReason = Message(YearsSentence.noScheme)
        return result
      }
      guard components == .all else {
        result.totalsReason = Message(YearsSentence.onlySome)
        return result
      }
      if let refusal = YearTotals.refusal(scheme, result.links) {
        result.totalsReason = refusal
        return result
      }
      let score = try Scorer(scheme).score(study, periods: ([kept] + moved).sorted())
      var errors: [Double]?
      if tellsRanks, let model = FittedOrNot(study, threads: threads).model {
        errors = ScoreError(study, model).variances(of: score, scheme)
      }
      let totals = YearTotals(score, scheme, study, result.links, onto: kept, level: options.rule.intervalLevel)
      result.totals = moved.compactMap { totals.link(from: $0) }
      result.people = totals.people()
      if tellsRanks {
        try totals.addRanks(
          to: &result.people, errors: errors, stream: RandomStream(seed: seed).substream("years"), threads: threads)
        if errors == nil { result.notes.append(Message(YearsSentence.noScoreError)) }
      }
      return result
    }
  }
}

/// What periods on one scale show.
package struct YearsResult: Sendable {
  /// The period whose scale is kept.
  package var onto: String
  /// The periods that are moved, in order.
  package var from: [String]
  /// What decided.
  package var settings: YearOptions
  /// Of the draws behind ranks.
  package var seed: UInt64
  /// By moved period and component.
  package var links: [YearLink]
  /// By moved period; empty without a scheme.
  package var totals: [TotalLink] = []
  /// Everybody with a total in one of the periods, on the kept scale; empty without a scheme.
  package var people: [Person] = []
  /// Why there are no totals.
  package var totalsReason: Message?
  /// What is taken for granted.
  package var notes: [Message] = []

  /// Totals of a period on the kept scale.
  package struct TotalLink: Sendable {
    /// The moved period.
    package var from: String
    /// The kept one.
    package var onto: String
    /// How much higher its totals are for the same performance, on average over its people, in points.
    package var shift: Double
    /// The linking error of that.
    package var standardError: Double
    /// Around the shift.
    package var interval: [Double]
    /// The share of the weight whose components are linked.
    package var linkedWeight: Double
    /// Components that nothing links: they are taken as they stand.
    package var asTheyStand: [String]
    /// The total of somebody with one and the same score in every component, on the kept scale.
    package var conversion: [ConvertedScore]
    /// What the kept period's lines would have meant.
    package var bands: [Line]
    /// What was seen, in words.
    package var messages: [Message]
  }

  /// A band by another period's line.
  package struct Line: Sendable {
    /// The band.
    package var band: String
    /// The pool; `nil`: there is one.
    package var pool: String?
    /// The kept period's line: its lowest total in the band, or of a card its highest.
    package var line: Double
    /// How many have the band in the moved period, by its own rules.
    package var own: Int
    /// How many would have had it by the kept period's line.
    package var byLine: Int
    /// How many at the ends of the linking error.
    package var interval: [Int]
  }

  /// A person's total on the kept scale.
  package struct Person: Sendable {
    /// The person's code.
    package var person: String
    /// The period of the total.
    package var period: String
    /// The pool; `nil`: there is one.
    package var pool: String?
    /// As it was announced.
    package var total: Double
    /// On the kept scale, before rounding.
    package var converted: Double
    /// The linking error; 0 in the kept period.
    package var linkingError: Double
    /// The linking error's interval.
    package var interval: [Double]
    /// In the person's own period and pool.
    package var rank: Double
    /// Among everybody of the pool in all of the periods.
    package var rankTogether: Int
    /// Ranks among them that neither the error of the ratings nor that of the link rules out; `nil` where they were not asked for.
    package var ranks: [Int]?
    /// In the own period; `nil`: none.
    package var band: String?
    /// By the kept period's lines; `nil`: none.
    package var bandByLine: String?
  }
}
