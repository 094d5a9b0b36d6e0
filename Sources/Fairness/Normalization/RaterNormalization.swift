internal import Messages
package import RatingStudy

extension NormalizationReport {
  /// Normalizes the ratings of each rater, then takes each person's mean: what contests call standardizing the judges' scores.
  ///
  /// The groups of the result are the raters, with the figures of their ratings; people stand with the plain and with the adjusted mean of
  /// their ratings. It is fair as far as every rater met equally good people.
  /// - Parameters:
  ///   - methods: which; such as need the study's raters to link groups are refused.
  ///   - study: the study.
  ///   - component: whose ratings.
  ///   - periods: codes.
  ///   - options: of all methods.
  package init(
    _ methods: [NormalizationMethod], byRaterIn study: Study, component: String, periods: [Int32],
    options: NormalizationOptions = NormalizationOptions()
  ) {
    guard let ratings = study.ratings, let code = study.components.code(of: component) else {
      self.init([])
      return
    }
    // Whether many people move is asked of people, not of ratings.
    var options = options
    options.movedShare = 1
    let rows = periods.map { period in
      (0..<ratings.count).filter { ratings.component[$0] == code && ratings.period[$0] == period }
    }
    self.init(
      methods.map { method in
        var report = MethodReport(
          method: method, assumption: method.normalizer(options).assumption, groups: [], people: [], warnings: [])
        for rows in rows where !rows.isEmpty { RaterScores(study, ratings, rows).add(to: &report, options) }
        report.warnings.append(Message(NormalizationSentence.byRater))
        return report
      })
  }
}

/// The ratings of one component in one period, grouped by rater.
private struct RaterScores {
  let study: Study
  let ratings: Ratings
  let rows: [Int]

  init(_ study: Study, _ ratings: Ratings, _ rows: [Int]) {
    self.study = study
    self.ratings = ratings
    self.rows = rows
  }

  func add(to report: inout MethodReport, _ options: NormalizationOptions) {
    let names = Labels(rows.map { study.raters[ratings.rater[$0]] ?? "" })
    let input = NormalizationInput(
      scores: rows.map { ratings.score[$0] },
      groups: rows.map { names.code(of: study.raters[ratings.rater[$0]] ?? "") ?? -1 }, groupNames: names.names)
    do throws(NormalizationError) {
      let result = try report.method.apply(to: input, options: options)
      report.groups += result.groups
      report.warnings += result.warnings
      report.people += people(result.scores)
      report.orderKept = (report.orderKept ?? true) && result.orderKept
    } catch {
      report.warnings.insert(error.message, at: 0)
    }
  }

  /// The means of each person's ratings, plain and adjusted, in the order of persons.
  private func people(_ adjusted: [Double]) -> [NormalizedPerson] {
    var sums: [Int32: (raw: Double, adjusted: Double, count: Double)] = [:]
    for (place, row) in rows.enumerated() {
      var sum = sums[ratings.person[row]] ?? (0, 0, 0)
      sum.raw += ratings.score[row]
      sum.adjusted += adjusted[place]
      sum.count += 1
      sums[ratings.person[row]] = sum
    }
    let persons = sums.keys.sorted()
    let raw = persons.map { person in sums[person].map { $0.raw / $0.count } ?? 0 }
    let means = persons.map { person in sums[person].map { $0.adjusted / $0.count } ?? 0 }
    let rawRanks = NormalizationReport.ranks(raw)
    let ranks = NormalizationReport.ranks(means)
    let period = rows.first.flatMap { study.periodName(ratings.period[$0]) }
    return persons.indices.map { index in
      NormalizedPerson(
        person: study.persons[persons[index]] ?? "", period: period, group: NormalizationReport.everybody, raw: raw[index],
        adjusted: means[index], rawRank: rawRanks[index], rank: ranks[index])
    }
  }
}
