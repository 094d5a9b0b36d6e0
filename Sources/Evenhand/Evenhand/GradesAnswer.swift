package import GradeDistributions
package import Messages
internal import RaterBias
internal import RatingStudy
internal import WeightSimulation

/// Who gives which grades, where each person has one rater and little else can be said: who, how much, how sure.
package struct GradesAnswer: Sendable {
  /// Somebody whose grades lie apart.
  package struct Apart: Sendable {
    /// A rater, or a unit or group whose people they are.
    package var level: GradeDistribution.Level
    /// Who.
    package var subject: NamedSubject
    /// Of the mean, from everybody else's in the same position, in steps.
    package var estimate: Double
    /// In steps; `nil` where it has no two ends.
    package var interval: ClosedRange<Double>?
    /// Adjusted for the others of the level.
    package var qValue: Double
    /// People graded.
    package var n: Int
  }

  /// The component.
  package var component: String
  /// Raters, units and groups that lie apart, the farthest first.
  package var apart: [Apart]
  /// Raters who graded enough people.
  package var tested: Int
  /// Of these, how many lie within what matters.
  package var alike: Int
  /// Of these, of how many nothing can be said.
  package var open: Int
  /// Raters of too few people.
  package var untestable: Int
  /// People whose grade a meeting should look at.
  package var toLookAt: Int
  /// Guidelines, changes and people to look at, in words.
  package var further: [Message]
  /// Differences below this don't matter, in steps.
  package var smallest: Double

  init(_ all: GradeDistribution, smallest: Double, named: (GradeDistribution.Giver) -> NamedSubject) {
    component = all.component
    apart = all.apart.compactMap { giver in
      guard let estimate = giver.difference.estimate, let q = giver.difference.qValue else { return nil }
      return Apart(
        level: giver.level, subject: named(giver), estimate: estimate, interval: giver.difference.interval.map { $0[0]...$0[1] }, qValue: q,
        n: giver.n)
    }
    let raters = all.givers.filter { $0.level == .rater }
    func count(_ verdict: GradeDistribution.Verdict) -> Int { raters.count { $0.difference.verdict == verdict } }
    (alike, open, untestable) = (count(.alike), count(.open), count(.untestable))
    tested = raters.count - untestable
    toLookAt = all.people.count
    further = all.furtherLooks
    self.smallest = smallest
  }

  /// Raters alone.
  package var ratersApart: [Apart] { apart.filter { $0.level == .rater } }

  /// So many are named in a sentence.
  private static let mostNamed = 6

  private static func names(_ some: [Apart]) -> [String] {
    some.prefix(mostNamed).map(\.subject.text) + (some.count > mostNamed ? ["…"] : [])
  }

  /// The answer in a sentence.
  package var answer: Message {
    guard tested > 0 else { return Message(GradesAnswerSentence.tooFew(component: component)) }
    let own = ratersApart
    let (higher, lower) = (own.filter { $0.estimate > 0 }, own.filter { $0.estimate < 0 })
    let sides =
      (higher.isEmpty ? [] : [Message(GradesAnswerSentence.higher(names: Self.names(higher)))])
      + (lower.isEmpty ? [] : [Message(GradesAnswerSentence.lower(names: Self.names(lower)))])
    guard let first = sides.first else { return Message(GradesAnswerSentence.nobody(component: component, tested: tested)) }
    return Message(
      GradesAnswerSentence.apart(
        component: component, count: own.count, tested: tested, smallest: smallest,
        sides: sides.dropFirst().reduce(first) { Message(GradesAnswerSentence.both(first: $0, second: $1)) }))
  }

  /// What else belongs to it.
  package var remarks: [Message] {
    [
      Message(GradesAnswerSentence.rest(alike: alike, open: open, untestable: untestable)),
      Message(GradesAnswerSentence.cannot),
    ] + further
  }
}

/// The first page's words about grades.
package enum GradesAnswerSentence: Sentence {
  case question
  case apart(component: String, count: Int, tested: Int, smallest: Double, sides: Message)
  case both(first: Message, second: Message)
  case nobody(component: String, tested: Int)
  case tooFew(component: String)
  case higher(names: [String])
  case lower(names: [String])
  case rest(alike: Int, open: Int, untestable: Int)
  case cannot
  case step(count: Int)
  case stepGuidelines

  package var text: Bilingual {
    switch self {
    case .question: .init(en: "Who gives which grades, and is that more than chance?", zh: "谁给了哪些等次，是否超出偶然？")
    case .apart(let component, let count, let tested, let smallest, let sides):
      .init(
        en:
          "\(component): \(count) of \(tested) raters give grades \(smallest, places: 1) steps or more apart from others' in the same position, beyond chance: \(sides).",
        zh: "\(component)：\(tested) 名评分人中有 \(count) 名所给等次与同职务层次的其他人相差 \(smallest, places: 1) 级以上，超出偶然：\(sides)。")
    case .both(let first, let second): .init(en: "\(first); \(second)", zh: "\(first)；\(second)")
    case .nobody(let component, let tested):
      .init(
        en: "\(component): none of the \(tested) raters with enough people gives grades apart from others' by more than chance.",
        zh: "\(component)：人数足够的 \(tested) 名评分人中，没有人所给等次与其他人之差超出偶然。")
    case .tooFew(let component):
      .init(en: "\(component): no rater graded enough people to say anything.", zh: "\(component)：没有评分人评过足够多的人，无法判断。")
    case .higher(let names): .init(en: "higher \(names)", zh: "偏高 \(names)")
    case .lower(let names): .init(en: "lower \(names)", zh: "偏低 \(names)")
    case .rest(let alike, let open, let untestable):
      .init(
        en: "Of the others \(alike) show no difference that matters, \(open) are open, \(untestable) graded too few people.",
        zh: "其余：\(alike) 名无值得关注的差别，\(open) 名无法判定，\(untestable) 名所评人数过少。")
    case .cannot:
      .init(
        en:
          "Each person has one rater: a lenient rater and one with better people look the same. A second rater for some people of each would tell them apart.",
        zh: "每人只有一名评分人：手松与人员更好看起来一样；请第二名评分人评定每人名下的部分人员，方可分清。")
    case .step(let count):
      .init(
        en:
          "Take the \(count) \(count, one: "rater", many: "raters") named to a calibration meeting (evenhand serve, page Calibration: every change with its reason): those who know the people must say whether they are better.",
        zh: "将上述 \(count) 名评分人提交校准会（evenhand serve 的“校准”页，每项调整均附理由）：人员是否确实更好，须由了解情况者说明。")
    case .stepGuidelines:
      .init(
        en: "Go through the grades beside their guidelines in a calibration meeting (evenhand serve, page Calibration).",
        zh: "在校准会上对照规定比例逐项核看等次（evenhand serve 的“校准”页）。")
    }
  }
}

extension GradesAnswer.Apart: Record {
  package static let fields: Fields<GradesAnswer.Apart> = [
    Field("level", \.level.rawValue, "rater, unit or group.", "rater（评分人）、unit（单位）或 group（组别）。"),
    Field("subject", \.subject, "Whom it is about.", "对象。"),
    Field("estimate", \.estimate, "Of the mean from everybody else's in the same position, in grade steps.", "平均等次与同职务层次其他人之差（级）。"),
    Field(
      "interval", { $0.interval.map { [$0.lowerBound, $0.upperBound] } }, "Around it; null where it has no two ends.", "其区间；没有两端时为 null。"),
    Field("qValue", \.qValue, "Adjusted for the others of the level.", "就同类各项校正后的值。"),
    Field("n", \.n, in: .people, "People graded.", "被评定的人数。"),
  ]
}

extension GradesAnswer: Record {
  package static let fields: Fields<GradesAnswer> = [
    Field("component", \.component, "The component.", "评价项目。"),
    Field("apart", \.apart, "Raters, units and groups that lie apart by more than chance, the farthest first.", "超出偶然的评分人、单位与组别，相差大者在前。"),
    Field("tested", \.tested, "Raters who graded enough people.", "所评人数足够的评分人数。"),
    Field("alike", \.alike, "Of these, how many differ by nothing that matters.", "其中无值得关注的差别者。"),
    Field("open", \.open, "Of these, of how many nothing can be said.", "其中无法判定者。"),
    Field("untestable", \.untestable, "Raters of too few people.", "所评人数过少的评分人数。"),
    Field("toLookAt", \.toLookAt, in: .people, "People whose grade a meeting should look at.", "应当看一看的人数。"),
    Field("answer", \.answer, "The answer in words.", "文字答复。"),
  ]
}

extension Report {
  /// Grades of components in which each person has one rater, so that nothing compares raters: there the grades are what can be told.
  ///
  /// - Returns: `nil` where there are none such, or more ratings than a report looks through.
  func grades(_ opened: OpenedStudy) -> GradesResult? {
    guard let ratings = opened.study.ratings, ratings.count <= BandCertaintyOptions.mostRatingsForBands else { return nil }
    var question = Grades()
    question.periods = periods
    (question.comparison.seed, question.comparison.threads) = (audit.seed, audit.threads)
    guard var found = try? question.run(opened) else { return nil }
    found.components = found.components.filter { own in
      guard own.shared == 0, let code = opened.study.components.code(of: own.component) else { return false }
      // A few different numbers may be points.
      let isTier = (0..<ratings.count).contains { ratings.component[$0] == code && ratings.tier[$0] >= 0 }
      return own.peopleCount > own.grades.count && (isTier || own.peopleCount >= Self.fewestPerNumber * own.grades.count)
    }
    found.notes = []
    return found.components.isEmpty ? nil : found
  }

  /// Numbers are taken for grades where there are so many times more people than different numbers.
  private static let fewestPerNumber = 5
}

extension StudyReport {
  /// One answer for each component given in grades by one rater a person.
  var gradesAnswers: [GradesAnswer] {
    (grades?.components ?? []).map { all in
      GradesAnswer(all, smallest: GradeComparison().smallest) { giver in
        switch giver.level {
        case .rater:
          NamedSubject(
            code: giver.name, name: study.raters.code(of: giver.name).flatMap { study.raterTable.attribute("name", of: $0, in: period) },
            unit: nil)
        case .unit:
          NamedSubject(
            code: giver.name, name: study.units.code(of: giver.name).flatMap { study.unitTable.attribute("name", of: $0) }, unit: nil)
        case .group: NamedSubject(code: giver.name, name: nil, unit: nil)
        }
      }
    }
  }
}
