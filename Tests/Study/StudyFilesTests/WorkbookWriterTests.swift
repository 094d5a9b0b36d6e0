import Foundation
import Messages
import RatingStudy
import Testing

@testable import StudyFiles

@Suite("Writing workbooks") struct WorkbookWriterTests {
  private let source = TableSource(file: "t.csv")

  private func table(_ name: String, _ columns: [(String, [String?])]) -> Table {
    Table(
      name: name, source: source, columns: columns.map { TextColumn(name: $0.0, texts: $0.1) },
      rowNumbers: (0..<(columns.first?.1.count ?? 0)).map { Int32($0 + 2) })
  }

  @Test("study to workbook to study loses nothing")
  func roundTrip() throws {
    let texts: [String?] = [
      "95.35", "007", "1.0", "1e3", "0.30000000000000004", "-0", "12345678901234567890", "=1+1", "TRUE", "2017-01-02", "a\nb", "a\u{1}b",
      "_x0041_", "<&>\"'", "李 娜", nil, "'x", "1,234", "0.1", "1e-7", "NaN", "inf",
    ]
    let numbers: [String?] = texts.indices.map { $0 % 5 == 0 ? nil : String($0) }
    let ratings = table("ratings", [("person", texts.map { $0 ?? "missing" }), ("rater", texts), ("score", numbers), ("备注", texts)])
    let people = table("people", [("person", ["a", "b"]), ("unit", ["u", nil])])
    let folder = try TemporaryFolder()
    let path = folder.path + "/study.xlsx"
    try WorkbookWriter.write([ratings, people], to: path)
    let study = try StudyReader.read(path)
    #expect(study.tables.map(\.name) == ["ratings", "people"])
    for (written, read) in zip([ratings, people], study.tables) {
      #expect(read.columns.map(\.name) == written.columns.map(\.name))
      #expect(read.columns.map(\.levels) == written.columns.map(\.levels))
      #expect(read.columns.map(\.codes) == written.columns.map(\.codes))
      #expect(read.rowNumbers == written.rowNumbers)
    }
    #expect(study.notes.isEmpty)
  }

  @Test("the same sheets give the same bytes; nothing else stays in the folder")
  func sameBytes() throws {
    let folder = try TemporaryFolder()
    let sheet = WorkbookSheet(
      name: "x", columns: [.init("a", note: "n", choices: .texts(["p", "q"])), .init("b", choices: .column(sheet: "x", index: 0))],
      rows: [[.text("=SUM(A1)"), .number(0.125, .percent(1))], [.empty, .number(2.5, .decimals(2))]])
    try WorkbookWriter.write([sheet], to: folder.path + "/a.xlsx")
    try WorkbookWriter.write([sheet], to: folder.path + "/b.xlsx")
    let bytes = try ["a", "b"].map { try Data(contentsOf: URL(filePath: folder.path + "/\($0).xlsx")) }
    #expect(bytes[0] == bytes[1])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["a.xlsx", "b.xlsx"])
    #expect(try cells(StudyReader.readTable(folder.path + "/a.xlsx").table) == [["=SUM(A1)", "12.5%"], [nil, "2.5"]])
  }

  @Test("what no sheet can hold is refused, and nothing is written")
  func refused() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.xlsx"
    let long = WorkbookSheet(name: "x", columns: [.init("a")], rows: [[.text(String(repeating: "x", count: 40_000))]])
    #expect(throws: StudyFileError.self) { try WorkbookWriter.write([long], to: path) }
    #expect(throws: StudyFileError.self) { try WorkbookWriter.write([WorkbookSheet(name: "a/b", columns: [])], to: path) }
    #expect(throws: StudyFileError.self) { try WorkbookWriter.write([long], to: folder.path) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test("the template has every table and column, and each is explained", arguments: Language.allCases)
  func template(language: Language) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/template.xlsx"
    try StudyTemplate.write(to: path, language: language)
    let study = try StudyReader.read(path)
    #expect(study.tables.map(\.name) == TableKind.allCases.map(\.rawValue))
    for kind in TableKind.allCases {
      #expect(study.table(kind)?.columns.map(\.name) == kind.columns.filter { $0 != "name" || [.people, .units, .raters].contains(kind) })
      #expect(study.table(kind)?.rowCount == 0)
    }
    let guide = StudyTemplate.sheets(language)[0]
    #expect(guide.rows.count == 1 + TableKind.allCases.reduce(0) { $0 + 1 + (study.table($1)?.columns.count ?? 0) })
  }
}
