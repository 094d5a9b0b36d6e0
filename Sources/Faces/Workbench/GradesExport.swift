internal import Evenhand
internal import Foundation
internal import Messages
internal import Reporting

/// Grades before and after calibration as a file: everybody with the reasons of the moves that stand, and every entry.
struct GradesExport: Sendable {
  /// What is written.
  enum Form: String, Sendable {
    case csv, xlsx

    var type: String {
      switch self {
      case .csv: "text/csv; charset=utf-8"
      case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      }
    }
  }

  private let form: Form
  private let sheet: LiveGrades.Sheet
  private let desk: CalibrationDesk
  private let book: RecordBook
  private let study: LiveStudy
  private let record: String

  /// - Parameter record: the record's file, as people know it.
  /// - Throws: ``WebRefusal`` for a component or a form that isn't known.
  init(_ query: [String: String], _ desk: CalibrationDesk, _ book: RecordBook, _ study: LiveStudy, record: String) throws {
    guard let form = query["form"].flatMap(Form.init(rawValue:)) else { throw WebRefusal(.badRequest) }
    self.form = form
    sheet = try desk.sheet(query["component"])
    (self.desk, self.book, self.study, self.record) = (desk, book, study, record)
  }

  /// The file, its words in a language.
  func file(_ language: Language) throws -> WebResponse {
    let after = after
    let bytes: [UInt8] =
      switch form {
      // The mark by which Excel knows UTF-8.
      case .csv: Array(("\u{FEFF}" + CSVText(language: language).render(after)).utf8)
      case .xlsx: try workbook(after, language)
      }
    return .file(bytes, type: form.type, name: "grades-\(sheet.component).\(form.rawValue)")
  }

  private func head(_ sentence: CalibrationSentence, isNumeric: Bool = false) -> DataTable.Column {
    .init(Message(sentence), isNumeric: isNumeric)
  }

  /// Everybody, a row a grade.
  private var after: DataTable {
    let moves = Dictionary(grouping: desk.standing(sheet, book), by: \.grade.card)
    let now = desk.now(sheet, book)
    let rows = sheet.cards.enumerated().map { place, card -> [DataTable.Cell] in
      let own = moves[place] ?? []
      let reasons = own.compactMap(\.grade.reason).joined(separator: "; ")
      return [
        .text(card.person), card.name.map { .text($0) } ?? .missing, .text(card.raterName ?? card.rater),
        (card.unitName ?? card.unit).map { .text($0) } ?? .missing, .text(card.before.joined(separator: " ")), .text(card.grade),
        .text(now[place]),
        own.isEmpty ? .missing : .text(reasons), own.last.map { .text($0.when) } ?? .missing,
        own.last.map { .integer($0.number) } ?? .missing,
        own.last.map { .text($0.digest) } ?? .missing,
      ]
    }
    return DataTable(
      id: "grades-after", title: Message(CalibrationSentence.afterTitle),
      columns: [
        .init(Message(ColumnSentence.person), isNumeric: false), .init(Message(ColumnSentence.name), isNumeric: false),
        .init(Message(ColumnSentence.rater), isNumeric: false),
        .init(Message(ColumnSentence.unit), isNumeric: false), head(.lastCycle), head(.before), head(.after), head(.reason), head(.when),
        head(.entry, isNumeric: true), head(.digest),
      ], rows: rows)
  }

  /// Every entry about the sheet, those that were taken back among them.
  private var moves: DataTable {
    let rows = book.entries.compactMap { entry -> [DataTable.Cell]? in
      guard entry.kind == .grade, let own = RecordBook.content(entry, KeptGrade.self), desk.isOf(own, sheet)
      else { return nil }
      return [
        .integer(entry.number), .text(entry.when), .text(own.person), .text(own.rater), .text(own.from), .text(own.to),
        own.reason.map { .text($0) } ?? .message(Message(CalibrationSentence.takenBack)), .text(entry.digest),
      ]
    }
    return DataTable(
      id: "grade-moves", title: Message(CalibrationSentence.movesTitle),
      columns: [
        head(.entry, isNumeric: true), head(.when), .init(Message(ColumnSentence.person), isNumeric: false),
        .init(Message(ColumnSentence.rater), isNumeric: false), head(.before), head(.after), head(.reason), head(.digest),
      ], rows: rows)
  }

  private func workbook(_ after: DataTable, _ language: Language) throws -> [UInt8] {
    let title = Message(CalibrationSentence.title(study: study.opened.name, component: sheet.component))
    var document = Document(
      title: title,
      sections: [
        Document.Section(
          id: "grades", title: title, blocks: [.paragraph(Message(CalibrationSentence.note(file: record))), .table(after), .table(moves)])
      ])
    document.periods = study.periodName.map { [$0] } ?? []
    return try WorkbookWriter.bytes(DocumentSheets(language: language).sheets(document))
  }
}
