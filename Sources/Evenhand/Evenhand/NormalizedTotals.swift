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
        var report = MethodReport(
          method: method, assumption: method.normalizer(options).assumption, groups: [], people: [], warnings: [])
        do {
          report.people = people(raw, try adjusted(method))
          report.orderKept = report.people.allSatisfy { $0.rank == $0.rawRank }
        } catch let error as ScoringError {
          report.warnings.append(error.message)
        }
        report.warnings.append(Message(NormalizationSentence.byRater))
        return report
      })
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

  private func people(_ raw: [PersonScore], _ adjusted: [PersonScore]) -> [NormalizedPerson] {
    var result: [NormalizedPerson] = []
    for period in Set(raw.map(\.period)).sorted() {
      let found = Dictionary(
        adjusted.filter { $0.period == period }.map { ($0.person, $0.score) }, uniquingKeysWith: { first, _ in first })
      let own = raw.filter { $0.period == period && found[$0.person] != nil }
      let values = own.map { found[$0.person] ?? 0 }
      let (rawRanks, ranks) = (NormalizationReport.ranks(own.map(\.score)), NormalizationReport.ranks(values))
      result += own.indices.map { place in
        NormalizedPerson(
          person: study.persons[own[place].person] ?? "", period: study.periodName(period), group: NormalizationReport.everybody,
          raw: own[place].score, adjusted: values[place], rawRank: rawRanks[place], rank: ranks[place])
      }
    }
    return result
  }
}
