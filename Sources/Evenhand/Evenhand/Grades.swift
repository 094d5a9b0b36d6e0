package import GradeDistributions
package import Messages
internal import RatingStudy
internal import StudyModel

/// Who gives which grades, beside guidelines and the last cycle: what a calibration meeting should look at.
package struct Grades: Sendable {
  /// The cycle; of several the last one.
  package var periods = PeriodChoice.latest
  /// Which components.
  package var components = ComponentChoice.all
  /// Guidelines and every constant that decides; without guidelines of its own the scheme's quotas are used.
  package var comparison = GradeComparison()

  /// The latest cycle, all components.
  package init() {}

  /// Looks at the grades of a study.
  ///
  /// - Throws: where nobody was graded, or a guideline names a grade that no component has.
  package func run(_ opened: OpenedStudy) throws(Failure) -> GradesResult {
    try Failure.catching {
      let study = opened.study
      let period = try periods.codes(in: study).last ?? study.latestPeriod
      let wanted = try components.codes(in: study) ?? study.components.names.indices.map { Int32($0) }
      guard let ratings = study.ratings else { throw Failure(StudyModelError.noRatings) }
      if let column = comparison.missingColumns(study).first {
        throw Failure(GradesError.unknownColumn(column, known: ratings.extra.map(\.header)))
      }
      var result = GradesResult(
        period: study.hasPeriods ? study.periodName(period) : nil, interval: comparison.interval, seed: comparison.seed, components: [],
        notes: [])
      for component in wanted {
        let name = study.components[component] ?? ""
        if let found = self.comparison(of: name, opened).distribution(study, component: component, period: period) {
          result.components.append(found)
        } else if (0..<ratings.count).contains(where: { ratings.component[$0] == component && ratings.period[$0] == period }) {
          result.notes.append(Message(GradeSentence.notGrades(component: name, most: GradeScale.most)))
        }
      }
      try check(known: Set(result.components.flatMap(\.grades)))
      return result
    }
  }

  /// - Throws: a guideline for a grade that is none of these.
  func check(known: Set<String>) throws(GradesError) {
    for guideline in comparison.guidelines {
      for grade in guideline.grades where !known.contains(grade) { throw .unknownGrade(grade, known: known.sorted()) }
    }
  }

  /// What decides in a component: its own guidelines, or the scheme's quotas, and every grade that it has.
  func comparison(of component: String, _ opened: OpenedStudy) -> GradeComparison {
    var own = comparison
    if own.guidelines.isEmpty { own.guidelines = Self.quotas(opened, component) }
    own.declared[component] = Self.declared(opened.study, component)
    return own
  }

  /// What the scheme says of how often raters may give tiers, where it is a share.
  private static func quotas(_ opened: OpenedStudy, _ component: String) -> [GradeGuideline] {
    (opened.scheme?.components.first { ($0.of ?? $0.name) == component || $0.name == component }?.quotas ?? []).compactMap { quota in
      let (low, high) = (quota.atLeast?.fraction, quota.atMost?.fraction)
      return low == nil && high == nil ? nil : GradeGuideline(grades: quota.tiers, low: low, high: high)
    }
  }

  /// The tiers that a component has, given or not.
  private static func declared(_ study: Study, _ component: String) -> [(name: String, score: Double)] {
    if let points = study.settings.tierPoints[component] { return points.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    let order = study.settings.tierOrder
    return order.enumerated().map { ($1, Double(order.count - $0)) }
  }
}

/// Who gives which grades.
package struct GradesResult: Sendable {
  /// The cycle; `nil` where the study knows none.
  package var period: String?
  /// Of the intervals.
  package var interval: Double
  /// Of the assignments drawn.
  package var seed: UInt64
  /// By component that is given in grades.
  package var components: [GradeDistribution]
  /// Components that are not.
  package var notes: [Message]
}

/// A question about grades that there are none of.
package enum GradesError: ExplainedError, Hashable {
  case unknownGrade(String, known: [String])
  case unknownColumn(String, known: [String])

  /// Always wrong use.
  package var kind: Failure.Kind { .wrongUse }
  /// What to tell people.
  package var message: Message {
    switch self {
    case .unknownGrade(let grade, let known): Message(GradeSentence.unknownGrade(grade: grade, known: known))
    case .unknownColumn(let column, let known): Message(GradeSentence.unknownColumn(column: column, known: known))
    }
  }
}
