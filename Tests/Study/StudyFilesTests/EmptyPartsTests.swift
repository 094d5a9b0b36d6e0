import Foundation
import Messages
import RatingStudy
import Testing

@testable import StudyFiles

/// What a template offers and nobody filled in, and what Evenhand itself wrote beside a study.
@Suite struct EmptyPartsTests {
  /// The template with rater, person and score on its sheet of ratings, and nothing else.
  @Test(arguments: ["en", "zh"]) func aTemplateFilledInHereAndThereIsAStudy(language: String) throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let columns = TableKind.ratings.columns
    var tables = TableKind.allCases.filter { $0 != .ratings }.map { kind in
      Table(
        name: kind.rawValue, source: TableSource(file: "t.xlsx"), columns: kind.columns.map { TextColumn(name: $0, texts: [String?]()) },
        rowNumbers: [])
    }
    let rows = (0..<12).map { ["r\($0 % 3)", "p\($0 / 3)", "\(80 + $0)"] }
    tables.append(
      Table(
        name: "ratings", source: TableSource(file: "t.xlsx"),
        columns: columns.map { name in
          let place = ["rater", "person", "score"].firstIndex(of: name)
          return TextColumn(name: name, texts: rows.map { row in place.map { row[$0] } })
        }, rowNumbers: (0..<12).map { Int32($0 + 2) }))
    let path = folder.path + "/t.xlsx"
    try WorkbookWriter.write(tables, to: path)
    let source = try StudyReader.read(path)
    #expect(source.tables.map(\.name) == ["ratings"])
    #expect(source.tables[0].columns.map(\.name).sorted() == ["person", "rater", "score"])
    #expect(source.notes.count { $0.message.kind == "FileSentence.emptyTableLeftOut" } == TableKind.allCases.count - 1)
    let study = try Study(tables: source.tables, settings: source.settings, sha256: source.sha256, notes: source.notes)
    #expect(study.ratings?.count == 12 && study.problems.allSatisfy { $0.severity == .note })
  }

  @Test func emptyRatingsAreAFaultAllTheSame() throws {
    let folder = try TemporaryFolder(["ratings.csv": "rater,person,score\n", "people.csv": "person,unit\n"])
    defer { withExtendedLifetime(folder) {} }
    let source = try StudyReader.read(folder.path)
    #expect(source.tables.map(\.name) == ["ratings", "people"])
    #expect(throws: DataError.self) {
      try Study(tables: source.tables, settings: source.settings, sha256: source.sha256, notes: source.notes)
    }
  }

  /// A result has a sheet called as a table is; a workbook of somebody else's sheets is told of once.
  @Test func resultsBesideAStudyAreNoTables() throws {
    let folder = try TemporaryFolder(["ratings.csv": "rater,person,score\na,x,1\nb,x,2\n"])
    defer { withExtendedLifetime(folder) {} }
    let sheets = ["People", "人员", "ratings"].map { WorkbookSheet(name: $0, columns: [.init("person")], rows: [[.text("x")]]) }
    try WorkbookWriter.write(sheets, to: folder.path + "/result.xlsx", isResult: true)
    let others = ["one", "two", "three"].map { WorkbookSheet(name: $0, columns: [.init("x")], rows: [[.text("y")]]) }
    try WorkbookWriter.write(others, to: folder.path + "/others.xlsx")
    let source = try StudyReader.read(folder.path)
    #expect(source.tables.map(\.name) == ["ratings"])
    #expect(source.notes.map(\.message.kind).sorted() == ["FileSentence.resultLeftOut", "FileSentence.unknownWorkbook"])
  }
}
