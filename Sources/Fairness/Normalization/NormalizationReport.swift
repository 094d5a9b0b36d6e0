public import Messages
package import RatingStudy
package import StudyModel

/// Adjusted scores beside raw ones, by one or several methods: the result of `normalize`.
public struct NormalizationReport: Sendable {
  /// One for each method asked for, in that order; refused ones too.
  public var methods: [MethodReport]

  /// A report of what methods did.
  package init(_ methods: [MethodReport]) { self.methods = methods }
}

/// What one method did.
public struct MethodReport: Sendable {
  /// Which method it was.
  public var method: NormalizationMethod
  /// What must hold for the result to be fair, in one sentence.
  public var assumption: Message
  /// One for each group and period, in order.
  public var groups: [NormalizedGroup]
  /// In the order of the input. Empty when the method was refused.
  public var people: [NormalizedPerson]
  /// Whether the order within every group stayed; `nil` when the method was refused.
  public var orderKept: Bool?
  /// What a reader must know; the reason first when the method was refused.
  public var warnings: [Message]
  /// How far the gaps between groups lie, after the method, from those that the anchor (or the raters who score both groups) sees: the mean over pairs of
  /// groups and periods of the absolute difference, in points. `nil` without an anchor, and where results are no points.
  public var distanceLeft: Double?
}

/// A person's score before and after.
public struct NormalizedPerson: Sendable, Hashable {
  /// The person's name.
  public var person: String
  /// The period's name; `nil` when the study knows no periods.
  public var period: String?
  /// The name of the group that the score was normalized in.
  public var group: String
  /// The score before, in points.
  public var raw: Double
  /// The score after; in points where the method's results are points.
  public var adjusted: Double
  /// Among all people of the period, 1 the highest; equals share the better rank.
  public var rawRank: Int
  /// The rank of `adjusted`, counted as `rawRank` is.
  public var rank: Int
  /// The band by the raw scores; `nil`: none, or bands were not filled in.
  public var rawBand: String?
  /// The band by the adjusted scores; `nil`: none, or bands were not filled in.
  public var band: String?
}

extension NormalizationReport {
  /// Normalizes scores of a study, period by period.
  ///
  /// - Parameters:
  ///   - methods: which; a method that can't be applied is reported with its reason and without people.
  ///   - study: the study.
  ///   - model: its model, if it could be fitted: the methods that link through raters need it, and the others are held against it.
  ///   - scores: people with raw scores, of one or several periods.
  ///   - source: the component that they are of; `nil` for a total.
  ///   - options: of all methods.
  ///   - anchor: another measurement of the people, in place of what raters see; its unit is of no matter to the methods that link.
  ///   - grouping: the group of each score; the person's group of the study by default. Scores without a group are left out.
  ///   - weights: what components weigh in the scores; by default those of `source` alone, or all rated ones alike.
  /// - Throws: ``StudyModelError`` when the model's equations can't be solved.
  package init(
    _ methods: [NormalizationMethod], _ study: Study, model: FittedStudyModel?, scores: [PersonScore],
    source: ComponentSource?, options: NormalizationOptions = NormalizationOptions(), anchor: GivenAnchor? = nil,
    grouping: [String?]? = nil, weights: JudgedScores.Weights? = nil
  ) throws(StudyModelError) {
    let (labels, notes) = Self.labels(grouping, study, scores)
    var inputs = try PeriodInput.all(study, model, scores, source, labels, anchor)
    if methods.contains(where: \.needsRatings) {
      let weights = weights ?? JudgedScores.Weights(study, source)
      for place in inputs.indices { inputs[place].input.judged = inputs[place].judged(study, weights) }
    }
    self.init(
      methods.map { method in
        var report = Self.report(method, study, inputs, options)
        report.warnings += notes
        return report
      })
  }

  /// The group of everybody where nobody's is known.
  package static let everybody = "–"

  /// The group of each score, and what is to be said of those without one.
  ///
  /// Where the study knows no groups at all, everybody is one group: methods that look at raters have their say all the same.
  private static func labels(_ grouping: [String?]?, _ study: Study, _ scores: [PersonScore]) -> (labels: [String?], notes: [Message]) {
    let labels = grouping ?? scores.map { study.groups[$0.group] }
    if grouping == nil, labels.allSatisfy({ $0 == nil }), !labels.isEmpty {
      return (labels.map { _ in everybody }, [Message(NormalizationSentence.noGroups(missing: study.tablesMissingForGroups))])
    }
    let without = labels.count { $0 == nil }
    return (labels, without == 0 ? [] : [Message(NormalizationSentence.withoutGroup(count: without))])
  }

  private static func report(
    _ method: NormalizationMethod, _ study: Study, _ inputs: [PeriodInput], _ options: NormalizationOptions
  ) -> MethodReport {
    let normalizer = method.normalizer(options)
    var report = MethodReport(method: method, assumption: normalizer.assumption, groups: [], people: [], warnings: [])
    var distances: [Double] = []
    for period in inputs {
      do throws(NormalizationError) {
        let result = try method.apply(to: period.input, options: options)
        report.groups += result.groups
        report.warnings += result.warnings
        if method.equalizesGroups { report.warnings += period.gaps.map(\.message) }
        report.people += period.people(study, result.scores)
        if normalizer.keepsPoints { distances += period.distances(result) }
        report.orderKept = (report.orderKept ?? true) && result.orderKept
      } catch {
        report.warnings.insert(error.message, at: 0)
      }
    }
    if !distances.isEmpty { report.distanceLeft = distances.reduce(0, +) / Double(distances.count) }
    return report
  }
}

/// Another measurement of the people of a study, through which groups are linked.
package struct GivenAnchor: Sendable {
  /// By person, then period (−1: every period).
  package var values: [Int32: [Int32: Double]]
  /// Whether it contains the scores that are linked, or is contained in them.
  package var isInternal: Bool

  /// An anchor, each parameter the property of its name.
  package init(values: [Int32: [Int32: Double]], isInternal: Bool) {
    self.values = values
    self.isInternal = isInternal
  }

  func value(_ score: PersonScore) -> Double? { values[score.person].flatMap { $0[score.period] ?? $0[-1] } }
}

/// The people of one period.
private struct PeriodInput {
  var scores: [PersonScore]
  var input: NormalizationInput
  var gaps: [StudyAnchor.Gap] = []

  static func all(
    _ study: Study, _ model: FittedStudyModel?, _ scores: [PersonScore], _ source: ComponentSource?, _ labels: [String?],
    _ given: GivenAnchor?
  ) throws(StudyModelError) -> [PeriodInput] {
    var result: [PeriodInput] = []
    for period in Set(scores.map(\.period)).sorted() {
      let kept = scores.indices.filter { scores[$0].period == period && labels[$0] != nil }
      let names = Labels(kept.compactMap { labels[$0] })
      let own = kept.map { scores[$0] }
      let groups = kept.map { labels[$0].flatMap { names.code(of: $0) } ?? -1 }
      var entry = PeriodInput(
        scores: own,
        input: NormalizationInput(
          scores: own.map(\.score), groups: groups, groupNames: names.names, units: own.map(\.unit)))
      if let model {
        let anchor = try StudyAnchor(model, study, scores: own, groups: groups, groupNames: names.names, source: source)
        entry.input.anchor = anchor.anchor
        entry.input.raterOffsets = anchor.raterOffsets
        entry.gaps = anchor.gaps
      }
      if let given {
        entry.input.anchor = Anchor(values: own.map { given.value($0) }, isInternal: given.isInternal)
        entry.gaps = []
      }
      result.append(entry)
    }
    return result
  }

  func judged(_ study: Study, _ weights: JudgedScores.Weights) -> JudgedScores? {
    scores.first.map { JudgedScores(study, period: $0.period, persons: scores.map(\.person), weights: weights) }
  }

  /// By pair of groups |gap after − gap of the anchor|, where both are known.
  func distances(_ result: Normalized) -> [Double] {
    var gap: [[String]: Double] = [:]
    for own in gaps { gap[[own.from, own.to]] = own.estimate }
    if gaps.isEmpty, let anchor = input.anchor, anchor.groupMeans.isEmpty {
      let means = input.members.map { members in Self.mean(members.compactMap { anchor.values[$0] }) }
      for (from, first) in means.enumerated() {
        for (to, second) in means.enumerated() where to > from {
          if let first, let second { gap[[input.groupNames[from], input.groupNames[to]]] = first - second }
        }
      }
    }
    var found: [Double] = []
    for (place, from) in result.groups.enumerated() {
      for to in result.groups[(place + 1)...] {
        guard let first = from.mean, let second = to.mean, let wanted = gap[[from.group, to.group]] else { continue }
        found.append(abs(first - second - wanted))
      }
    }
    return found
  }

  private static func mean(_ values: [Double]) -> Double? { values.isEmpty ? nil : values.reduce(0, +) / Double(values.count) }

  func people(_ study: Study, _ adjusted: [Double]) -> [NormalizedPerson] {
    let rawRanks = NormalizationReport.ranks(input.scores)
    let ranks = NormalizationReport.ranks(adjusted)
    return scores.indices.map { index in
      NormalizedPerson(
        person: study.persons[scores[index].person] ?? "", period: study.periodName(scores[index].period),
        group: input.groupNames[Int(input.groups[index])], raw: input.scores[index], adjusted: adjusted[index],
        rawRank: rawRanks[index], rank: ranks[index])
    }
  }
}

extension NormalizationReport {
  /// 1 the highest; equals (to 1e-9 of their size) share the better rank.
  package static func ranks(_ values: [Double]) -> [Int] {
    let order = values.indices.sorted { (-values[$0], $0) < (-values[$1], $1) }
    var result = [Int](repeating: 0, count: values.count)
    for (place, position) in order.enumerated() {
      let previous = place > 0 ? order[place - 1] : position
      let isTie = place > 0 && values[previous] - values[position] <= 1e-9 * max(1, abs(values[position]))
      result[position] = isTie ? result[previous] : place + 1
    }
    return result
  }
}
