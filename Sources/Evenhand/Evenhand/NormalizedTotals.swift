internal import GroupComparison
internal import Messages
internal import Normalization
internal import RatingStudy
internal import Scoring

/// Totals of which each rater's ratings were normalized first, component by component.
struct NormalizedTotals {
  private let study: Study
  private let scheme: Scheme
  private let periods: [Int32]
  private let options: NormalizationOptions

  init(_ study: Study, _ scheme: Scheme, _ periods: [Int32], _ options: NormalizationOptions) {
    (self.study, self.scheme, self.periods, self.options) = (study, scheme, periods, options)
  }

  /// Each method's totals beside the raw ones.
  ///
  /// - Parameter raw: the totals as the scheme has them.
  func byRater(_ methods: [NormalizationMethod], raw: [PersonScore]) throws -> NormalizationReport {
    NormalizationReport(
      try methods.map { method in
        var report = try plain(raw)
        do {
          report = try plain(try adjusted(method))
          stand(&report, beside: raw)
        } catch let error as ScoringError {
          report.people = []
          report.warnings.append(error.message)
        }
        report.method = method
        report.assumption = method.normalizer(options).assumption
        report.groups = []
        report.warnings.append(Message(NormalizationSentence.byRater))
        return report
      })
  }

  /// Scores as they are, everybody in one group.
  private func plain(_ scores: [PersonScore]) throws -> MethodReport {
    try NormalizationReport(
      [.none], study, model: nil, scores: scores, source: nil, grouping: scores.map { _ in NormalizationReport.everybody }
    ).methods[0]
  }

  /// Puts the raw totals, and their ranks, beside the others.
  private func stand(_ report: inout MethodReport, beside raw: [PersonScore]) {
    var known: [String?: [String: (score: Double, rank: Int)]] = [:]
    for period in Set(raw.map(\.period)) {
      let own = raw.filter { $0.period == period }
      for (score, rank) in zip(own, NormalizationReport.ranks(own.map(\.score))) {
        known[study.periodName(period), default: [:]][study.persons[score.person] ?? ""] = (score.score, rank)
      }
    }
    for place in report.people.indices {
      guard let own = known[report.people[place].period]?[report.people[place].person] else { continue }
      (report.people[place].raw, report.people[place].rawRank) = own
    }
    report.orderKept = report.people.allSatisfy { $0.rank == $0.rawRank }
  }

  /// Nothing is rounded on the way: standard scores are small numbers.
  private func adjusted(_ method: NormalizationMethod) throws -> [PersonScore] {
    var own = scheme
    own.rounding = RoundingRules()
    for place in own.components.indices where own.components[place].from == .ratings {
      var specification = AdjustSpecification(method: method.rawValue, within: ["rater"])
      specification.overall = options.overall == .meanOfMeans ? .meanOfMeans : .pooled
      specification.trim = options.trim.high + options.trim.low > 0 ? Trim(high: options.trim.high, low: options.trim.low) : nil
      own.components[place].adjust = specification
    }
    return PersonScore.totals(try Scorer(own).score(study, periods: periods), study)
  }
}
