package import GradeDistributions
internal import Messages
internal import RatingStudy

/// Grades that are moved in a calibration meeting: the grades as they were given, and what ``Grades`` says once some are others.
package struct LiveGrades: Sendable {
  /// A grade as it was given: one person by one rater.
  package struct Card: Sendable {
    /// Who.
    package var person: String
    /// What the table of people calls them; `nil`: nothing.
    package var name: String?
    /// By whom.
    package var rater: String
    /// What the table of raters calls them; `nil`: nothing.
    package var raterName: String?
    /// The person's unit.
    package var unit: String?
    /// What the table of units calls it; `nil`: nothing.
    package var unitName: String?
    /// The unit's group.
    package var group: String?
    /// The person's position.
    package var position: String?
    /// The grade given.
    package var grade: String
    /// The grades of the last cycle.
    package var before: [String]
  }

  /// A grade that is another now.
  package struct Move: Sendable, Hashable {
    /// Which of the sheet's cards.
    package var card: Int
    /// The grade now.
    package var grade: String

    /// A move, each parameter the property of its name.
    package init(card: Int, grade: String) { (self.card, self.grade) = (card, grade) }
  }

  /// The grades of one component in the cycle.
  package struct Sheet: Sendable {
    /// The component.
    package let component: String
    /// The grades, the best first.
    package let grades: [String]
    /// In the order of the ratings.
    package let cards: [Card]
    fileprivate let code: Int32
    fileprivate let rows: [Int]
    fileprivate let scale: GradeScale
    fileprivate let comparison: GradeComparison
  }

  /// The cycle; `nil` where the study knows none.
  package let period: String?
  /// One a component that is given in grades.
  package let sheets: [Sheet]
  private let study: Study
  private let code: Int32

  /// - Returns: `nil` where no component is given in grades.
  /// - Throws: a period or component that is not there, a guideline for a grade that is not.
  package init?(_ opened: OpenedStudy, _ question: Grades) throws(Failure) {
    study = opened.study
    guard let ratings = study.ratings else { return nil }
    let (code, wanted) = try Failure.catching {
      (
        try question.periods.codes(in: opened.study).last ?? opened.study.latestPeriod,
        try question.components.codes(in: opened.study) ?? opened.study.components.names.indices.map { Int32($0) }
      )
    }
    self.code = code
    period = opened.study.hasPeriods ? opened.study.periodName(code) : nil
    sheets = wanted.compactMap { component in
      let name = opened.study.components[component] ?? ""
      var comparison = question.comparison(of: name, opened)
      guard let (scale, now, then) = comparison.sheet(opened.study, component: component, period: code) else { return nil }
      // A few different numbers that several raters gave one person are points.
      guard now.contains(where: { ratings.tier[$0] >= 0 }) || Set(now.map { ratings.person[$0] }).count == now.count else { return nil }
      // What nobody has any more is a grade still.
      comparison.declared[name] = scale.declared
      let before = Dictionary(grouping: then, by: { ratings.person[$0] })
      return Sheet(
        component: name, grades: scale.names,
        cards: now.map { row in
          Self.card(opened.study, row, code, scale, before[ratings.person[row]] ?? [])
        }, code: component, rows: now, scale: scale, comparison: comparison)
    }
    if sheets.isEmpty { return nil }
    let known = Set(sheets.flatMap(\.grades))
    try Failure.catching { try question.check(known: known) }
  }

  private static func card(_ study: Study, _ row: Int, _ period: Int32, _ scale: GradeScale, _ before: [Int]) -> Card {
    guard let ratings = study.ratings else { preconditionFailure("rows are of ratings") }
    let (person, rater) = (ratings.person[row], ratings.rater[row])
    let code = study.persons[person] ?? ""
    let own = study.people.attribute("name", of: person, in: period)
    let raterName = study.raterTable.attribute("name", of: rater, in: period)
    let unit = study.units[ratings.personUnit[row]]
    let unitName = study.unitTable.attribute("name", of: ratings.personUnit[row])
    return Card(
      person: code, name: own == code ? nil : own, rater: study.raters[rater] ?? "", raterName: raterName,
      unit: unit, unitName: unitName == unit ? nil : unitName, group: study.groups[ratings.personGroup[row]],
      position: study.people.attribute("position", of: person, in: period), grade: scale.name(of: ratings.score[row]),
      before: before.map { scale.name(of: ratings.score[$0]) })
  }

  /// The sheet of a component; `nil` where it is not given in grades.
  package func sheet(_ component: String) -> Sheet? { sheets.first { $0.component == component } }

  /// What is to be said of a sheet's grades once some are others; of several moves of one card the last one holds.
  ///
  /// - Precondition: cards and grades of the sheet.
  package func distribution(_ sheet: Sheet, after moves: [Move]) -> GradeDistribution? {
    var moved = study
    for move in moves {
      guard let score = sheet.scale.score(of: move.grade) else { preconditionFailure("a grade of the sheet") }
      moved.ratings?.score[sheet.rows[move.card]] = score
    }
    return sheet.comparison.distribution(moved, component: sheet.code, period: code)
  }
}
