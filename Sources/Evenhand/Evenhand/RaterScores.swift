package import Messages
package import RaterBias
package import RatingStudy
internal import Statistics

/// How the scores of a component's raters lie in a period, as they were given: a description that tests nothing.
///
/// Shares and means are of ratings, without weights; those of the others are of all ratings by the component's other raters.
package struct RaterScores: Sendable {
  /// One rater's scores.
  package struct Rater: Sendable {
    /// Who.
    package var subject: NamedSubject
    /// The scores in points, ascending.
    package var scores: [Double]
    /// People scored.
    package var people: Int
    /// In points.
    package var mean: Double
    /// In points, over n − 1; `nil` with one rating.
    package var standardDeviation: Double?
    /// Minimum, quartiles, median and maximum, in points.
    package var quantiles: [Double]
    /// The mean of all other raters' ratings, in points.
    package var othersMean: Double
    /// The share of the rater's ratings in each category.
    package var shares: [Double]
    /// The share of all other raters' ratings in each category.
    package var othersShares: [Double]
    /// Whether nobody else scores these people, so that the rater can't be distinguished from them.
    package var isAlone: Bool
  }

  /// The component.
  package var component: String
  /// What scores are counted in, the lowest first.
  package var categories: [ScoreCategory]
  /// Ratings by all of them together.
  package var count: Int
  /// The mean of all these, in points.
  package var mean: Double
  /// The share of all these in each category.
  package var shares: [Double]
  /// Those who rate in the component, the highest mean first.
  package var raters: [Rater]
  /// So many of a rater's people must be scored by others before severity is tested.
  package var minimumRatings: Int

  /// How many raters score people whom nobody else scores.
  package var alone: Int { raters.count(where: \.isAlone) }
  /// Whether that holds of most of them, so that readers look for what can't be tested.
  package var isNested: Bool { alone > 1 && 2 * alone >= raters.count }

  /// What the numbers can't say, and which design could, in a sentence.
  package var sentence: Message {
    alone > 0
      ? Message(RaterScoresSentence.alone(component: component, alone: alone, raters: raters.count, minimum: minimumRatings))
      : Message(RaterScoresSentence.compared(component: component, raters: raters.count))
  }

  /// A component after another, in the study's order; those that fewer than two rate are left out, since nobody can be held beside anybody.
  package static func all(_ study: Study, period: Int32, _ audit: AuditResult?) -> [RaterScores] {
    guard let ratings = study.ratings else { return [] }
    var rows = [[Int]](repeating: [], count: study.components.count)
    for row in 0..<ratings.count where ratings.period[row] == period { rows[Int(ratings.component[row])].append(row) }
    return rows.indices.compactMap { component in
      of(rows[component], ratings, study, component: study.components.names[component], period, audit)
    }
  }

  private static func of(
    _ rows: [Int], _ ratings: Ratings, _ study: Study, component: String, _ period: Int32, _ audit: AuditResult?
  ) -> RaterScores? {
    var rowsOf: [Int32: [Int]] = [:]
    for row in rows { rowsOf[ratings.rater[row], default: []].append(row) }
    guard rowsOf.count > 1 else { return nil }
    let counting = ScoreCounting(rows, ratings)
    let whole = counting.counts(rows, ratings)
    let sum = rows.reduce(0) { $0 + ratings.score[$1] }
    let alone = aloneWithPeople(component, audit)
    let raters = rowsOf.keys.sorted().map { code -> Rater in
      let own = rowsOf[code] ?? []
      let scores = own.map { ratings.score[$0] }.sorted()
      let total = scores.reduce(0, +)
      let mean = total / Double(own.count)
      let quantile = Quantile(sorted: scores)
      let counts = counting.counts(own, ratings)
      let others = Double(rows.count - own.count)
      let name = study.raterTable.attribute("name", of: code, in: period)
      return Rater(
        subject: NamedSubject(code: study.raters[code] ?? "", name: name, unit: nil), scores: scores,
        people: Set(own.map { ratings.person[$0] }).count, mean: mean,
        standardDeviation: SampleMoments.standardDeviation(scores),
        quantiles: [0, 0.25, 0.5, 0.75, 1].compactMap { quantile($0) }, othersMean: (sum - total) / others,
        shares: counts.map { Double($0) / Double(own.count) }, othersShares: zip(whole, counts).map { Double($0 - $1) / others },
        isAlone: alone.contains(study.raters[code] ?? ""))
    }
    return RaterScores(
      component: component, categories: counting.categories, count: rows.count, mean: sum / Double(rows.count),
      shares: whole.map { Double($0) / Double(rows.count) },
      raters: raters.enumerated().sorted { ($1.element.mean, $0.offset) < ($0.element.mean, $1.offset) }.map(\.element),
      minimumRatings: audit?.settings.minimumRatings ?? AuditSettings().minimumRatings)
  }

  /// Raters whose severity can't be tested because nobody else scores the people.
  private static func aloneWithPeople(_ component: String, _ audit: AuditResult?) -> Set<String> {
    let reasons = [Message(HabitSentence.onlyRater), Message(HabitSentence.oneUnitOneSource)]
    return Set(
      (audit?.findings ?? []).filter { finding in
        finding.detector == .severity && finding.verdict == .untestable && finding.subject.component == component
          && finding.reason.map(reasons.contains) == true
      }.compactMap(\.subject.rater))
  }
}

extension StudyReport {
  /// How raters' scores lie in the report's period, a component after another.
  package var raterScores: [RaterScores] { RaterScores.all(study, period: period, audit) }
}
