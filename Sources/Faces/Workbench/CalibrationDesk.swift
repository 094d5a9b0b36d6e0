internal import Evenhand
internal import Messages

/// Grades as they lie after the moves that the record holds: what the calibration page asks for.
struct CalibrationDesk: Sendable {
  /// One move, or what is asked of it.
  struct Wish: Decodable, Sendable {
    var component: String
    var card: Int
    /// The grade that the page shows; `nil` where nothing is kept.
    var from: String?
    var to: String
    var reason: String?
  }

  private let grades: LiveGrades
  private let study: String

  /// - Parameter study: SHA-256 of the study's input.
  init(_ grades: LiveGrades, study: String) { (self.grades, self.study) = (grades, study) }

  /// The components that are given in grades.
  var components: [String] { grades.sheets.map(\.component) }

  /// The sheet of a component, the first where none is named.
  ///
  /// - Throws: ``WebRefusal`` for one that is not given in grades.
  func sheet(_ component: String?) throws -> LiveGrades.Sheet {
    guard let found = component.map({ grades.sheet($0) }) ?? grades.sheets.first else {
      throw WebRefusal(Message(CalibrationSentence.noGrades), status: 404)
    }
    return found
  }

  /// The moves of a sheet that stand, made on these very data.
  func standing(_ sheet: LiveGrades.Sheet, _ book: RecordBook) -> [KeptMove] {
    book.grades.filter { isOf($0.grade, sheet) && sheet.cards.indices.contains($0.grade.card) && sheet.grades.contains($0.grade.to) }
  }

  /// Whether an entry is about a sheet: of its component and cycle, made on these very data.
  func isOf(_ own: KeptGrade, _ sheet: LiveGrades.Sheet) -> Bool {
    own.study == study && own.component == sheet.component && own.period == grades.period
  }

  /// How the grades lie.
  func answer(_ component: String?, _ book: RecordBook) throws -> CalibrationAnswer {
    let sheet = try sheet(component)
    return answer(sheet, standing(sheet, book), book)
  }

  /// How they would lie after one more move, which is not kept.
  func trial(_ wish: Wish, _ book: RecordBook) throws -> CalibrationAnswer {
    let sheet = try checked(wish)
    return answer(sheet, standing(sheet, book), book, trial: .init(card: wish.card, grade: wish.to))
  }

  private func answer(
    _ sheet: LiveGrades.Sheet, _ moves: [KeptMove], _ book: RecordBook, trial: LiveGrades.Move? = nil
  ) -> CalibrationAnswer {
    let made = moves.map { LiveGrades.Move(card: $0.grade.card, grade: $0.grade.to) } + (trial.map { [$0] } ?? [])
    return CalibrationAnswer(
      sheet, components: components, period: grades.period, moves: moves, grade: Self.now(sheet, made),
      found: grades.distribution(sheet, after: made), entries: book.entries.count)
  }

  /// By card the grade after some moves.
  private static func now(_ sheet: LiveGrades.Sheet, _ moves: [LiveGrades.Move]) -> [String] {
    var now = sheet.cards.map(\.grade)
    for move in moves { now[move.card] = move.grade }
    return now
  }

  /// By card the grade now.
  func now(_ sheet: LiveGrades.Sheet, _ book: RecordBook) -> [String] {
    Self.now(sheet, standing(sheet, book).map { .init(card: $0.grade.card, grade: $0.grade.to) })
  }

  private func checked(_ wish: Wish) throws -> LiveGrades.Sheet {
    let sheet = try sheet(wish.component)
    guard sheet.cards.indices.contains(wish.card) else { throw WebRefusal(.badRequest) }
    guard sheet.grades.contains(wish.to) else {
      throw WebRefusal(Message(CalibrationSentence.unknownGrade(grade: wish.to, known: sheet.grades)), status: 400)
    }
    return sheet
  }

  /// What is to be kept of a move.
  ///
  /// - Throws: ``WebRefusal`` for what is no move, or where the grade is another than the page shows.
  func kept(_ wish: Wish, reason: String, _ book: RecordBook) throws -> KeptGrade {
    let sheet = try checked(wish)
    let (card, now) = (sheet.cards[wish.card], now(sheet, book)[wish.card])
    guard wish.from == now else {
      throw WebRefusal(Message(CalibrationSentence.movedMeanwhile(person: card.person, grade: now)), status: 409)
    }
    guard wish.to != now else { throw WebRefusal(.badRequest) }
    return KeptGrade(
      component: sheet.component, period: grades.period, card: wish.card, person: card.person, rater: card.rater, from: now, to: wish.to,
      reason: reason, undoes: nil, study: study, version: Version.number)
  }

  /// What is to be kept when the last move of a sheet is taken back.
  ///
  /// - Parameter entry: of the move that the page shows as the last.
  /// - Throws: ``WebRefusal`` where there is none, or it is another.
  func takenBack(_ component: String, entry: Int, _ book: RecordBook) throws -> KeptGrade {
    guard let last = standing(try sheet(component), book).last else {
      throw WebRefusal(Message(CalibrationSentence.nothingToUndo), status: 409)
    }
    guard last.number == entry else {
      throw WebRefusal(Message(CalibrationSentence.movedMeanwhile(person: last.grade.person, grade: last.grade.to)), status: 409)
    }
    var undone = last.grade
    (undone.from, undone.to, undone.reason, undone.undoes) = (last.grade.to, last.grade.from, nil, last.number)
    undone.version = Version.number
    return undone
  }
}
