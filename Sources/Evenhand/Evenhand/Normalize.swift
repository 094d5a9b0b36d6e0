internal import Foundation
public import GroupComparison
internal import Messages
public import Normalization
internal import RatingStudy
internal import Scoring
internal import StudyFiles
internal import StudyModel

/// Scores made comparable: each method's results beside the raw ones, what it assumes, and what it would change.
public struct Normalize: Sendable {
  /// The methods, in the order in which they are shown.
  public var methods: [NormalizationMethod]
  /// What is normalized; `nil`: the total where there is a scheme, else the only component.
  public var component: String?
  /// The attributes that make the groups; `nil`: the study's groups. `["rater"]`: each rater's scores are normalized, then each person's mean is
  /// taken (``NormalizationReport/init(_:byRaterIn:component:periods:options:)``).
  public var attributes: [String]?
  /// Which periods are normalized, each by itself.
  public var periods = PeriodChoice.latest
  /// Through what `tucker`, `levine`, `equipercentile`, `moderation` and `anchored` link groups, in place of what raters who score several see: another component
  /// of the study, or a CSV file with a column of persons (and one of periods) and one of scores.
  public var anchor: String?
  /// Whether the anchor is part of what is linked (or contains it): Levine's formula is another then.
  public var anchorIsInternal = false
  /// Means, trimming, rounding, spread and tolerance.
  public var options = NormalizationOptions()
  /// Changes nothing but time.
  public var threads = 1

  /// Normalizes by some methods; all of them by default.
  public init(_ methods: [NormalizationMethod] = NormalizationMethod.allCases) { self.methods = methods }

  /// Normalizes a study's scores.
  ///
  /// - Returns: without a model, nothing of merit and reliability, and why there is none.
  /// - Throws: where the scheme can't be applied, nothing is called so, or it isn't said which component is meant.
  public func run(_ opened: OpenedStudy) throws(Failure) -> Answer<MethodComparison> {
    try Failure.catching {
      let wanted = try periods.codes(in: opened.study)
      let fitted = FittedOrNot(opened.study, threads: threads)
      let raw = try rawScores(opened, wanted)
      let isByRater = attributes == ["rater"]
      var report =
        isByRater
        ? try byRater(opened.study, raw, wanted)
        : try NormalizationReport(
          methods, opened.study, model: fitted.model, scores: raw.scores, source: raw.source, options: options,
          anchor: try givenAnchor(opened, wanted),
          grouping: try grouping(opened.study, raw.scores), weights: raw.scheme.map { JudgedScores.Weights($0, opened.study) })
      if raw.isPlainTotal {
        let said = Message(NormalizationSentence.equalWeights(components: raw.scheme?.components.map(\.name) ?? []))
        for place in report.methods.indices { report.methods[place].warnings.append(said) }
      }
      let comparison = MethodComparison(
        report, lines: MethodLines(opened.scheme?.bands ?? []), model: fitted.model,
        errorVariance: isByRater ? { _, _ in nil } : Self.errorVariance(opened, fitted.model, raw))
      return Answer(comparison, absent: fitted.absent)
    }
  }

  // MARK: What is normalized

  /// What is normalized, and where it comes from.
  private struct Raw {
    var scores: [PersonScore]
    /// `nil` for totals.
    var source: ComponentSource?
    var total: ScoreResult?
    /// Of totals.
    var scheme: Scheme?
    /// Whether nobody said what components weigh.
    var isPlainTotal = false
  }

  /// A component's plain scores, or the totals.
  private func rawScores(_ opened: OpenedStudy, _ periods: [Int32]) throws -> Raw {
    let study = opened.study
    func plain(_ source: ComponentSource) -> Raw {
      Raw(scores: periods.flatMap { study.scores(of: source, period: $0) }, source: source)
    }
    let sources = ComponentSource.all(in: study)
    if let component {
      let unitName = opened.scheme?.unitScoresName
      if let source = sources.first(where: { $0.name == component || (component == unitName && $0 == .unitScores) }) {
        return plain(source)
      }
      throw QuestionError.unknownComponent(component, known: sources.map { $0 == .unitScores ? unitName ?? $0.name : $0.name })
    }
    if let scheme = opened.scheme {
      let score = try Scorer(scheme).score(study, periods: periods)
      return Raw(scores: PersonScore.totals(score, study), total: score, scheme: scheme)
    }
    if sources.count == 1 { return plain(sources[0]) }
    let rated = sources.compactMap { source in if case .ratings(let name) = source { name } else { nil } }
    guard rated.count == sources.count else { throw QuestionError.needsComponent }
    // Criteria of a contest: their plain mean, until somebody says what they weigh.
    let scheme = Scheme(components: rated.map { SchemeComponent($0, weight: ComponentWeight(1), from: .ratings) })
    let score = try Scorer(scheme).score(study, periods: periods)
    return Raw(scores: PersonScore.totals(score, study), total: score, scheme: scheme, isPlainTotal: true)
  }

  /// The anchor asked for.
  private func givenAnchor(_ opened: OpenedStudy, _ periods: [Int32]) throws -> GivenAnchor? {
    guard let anchor else { return nil }
    let study = opened.study
    let unitName = opened.scheme?.unitScoresName
    let sources = ComponentSource.all(in: study)
    var values: [Int32: [Int32: Double]] = [:]
    if let source = sources.first(where: { $0.name == anchor || (anchor == unitName && $0 == .unitScores) }) {
      for period in periods { for own in study.scores(of: source, period: period) { values[own.person, default: [:]][period] = own.score } }
      return GivenAnchor(values: values, isInternal: anchorIsInternal)
    }
    guard FileManager.default.fileExists(atPath: anchor) else {
      throw QuestionError.unknownAnchor(anchor, known: sources.map { $0 == .unitScores ? unitName ?? $0.name : $0.name })
    }
    let table = try StudyReader.readTable(anchor, map: HeaderMap(parsing: [])).table
    for (person, period, score) in try AnchorTable(table, file: anchor).rows {
      guard let code = study.persons.code(of: person) else { continue }
      values[code, default: [:]][period.flatMap { study.periods.code(of: $0) } ?? -1] = score
    }
    return GivenAnchor(values: values, isInternal: anchorIsInternal)
  }

  private func byRater(_ study: Study, _ raw: Raw, _ periods: [Int32]) throws -> NormalizationReport {
    if let scheme = raw.scheme { return try NormalizedTotals(study, scheme, periods, options).byRater(methods, raw: raw.scores) }
    guard case .ratings(let name) = raw.source else { throw QuestionError.byRaterNeedsRatings }
    return NormalizationReport(methods, byRaterIn: study, component: name, periods: periods, options: options)
  }

  /// The group of each score by the attributes asked for; `nil`: the study's groups.
  private func grouping(_ study: Study, _ scores: [PersonScore]) throws -> [String?]? {
    guard let attributes else { return nil }
    let lookup = AttributeLookup(study)
    var labels = [String?](repeating: nil, count: scores.count)
    for period in Set(scores.map(\.period)).sorted() {
      let columns = try attributes.map { try lookup.column($0, period) }
      for index in scores.indices where scores[index].period == period {
        let parts = columns.map { $0(scores[index].person) }
        labels[index] = parts.contains(nil) ? nil : parts.compactMap(\.self).joined(separator: " / ")
      }
    }
    return labels
  }

  /// The error variance of a raw score in points², by the names of person and period; `nil` where it is not known.
  private static func errorVariance(
    _ opened: OpenedStudy, _ model: FittedStudyModel?, _ raw: Raw
  ) -> (String, String?) -> Double? {
    guard let model else { return { _, _ in nil } }
    let study = opened.study
    let error = ScoreError(study, model)
    var known: [String?: [String: Double]] = [:]
    if let total = raw.total, let scheme = raw.scheme, let variances = error.variances(of: total, scheme) {
      for row in 0..<total.count { known[total.periodName(row), default: [:]][total.persons[total.person[row]] ?? ""] = variances[row] }
    } else if case .ratings(let name) = raw.source {
      for period in Set(raw.scores.map(\.period)) {
        guard let variances = error.variances(component: name, period: period) else { continue }
        for (person, variance) in variances.enumerated() {
          if let variance { known[study.periodName(period), default: [:]][study.persons[Int32(person)] ?? ""] = variance }
        }
      }
    }
    return { [known] person, period in known[period]?[person] }
  }
}
