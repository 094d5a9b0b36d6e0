import Foundation
import Messages
import RatingStudy
import Testing

@testable import StudyFiles

/// Formats other than CSV, .xlsx and SQLite; the fixtures come from `Fixtures/make_other_formats.py`.
@Suite("Other formats") struct OtherFormatTests {
  private func read(_ name: String) throws -> Table { try StudyReader.readTable(fixture(name)).table }

  @Test("a workbook of Excel 97–2003 and an OpenDocument spreadsheet say what CSV would", arguments: ["ratings.xls", "ratings.ods"])
  func spreadsheets(name: String) throws {
    let table = try read(name)
    #expect(table.columns.map(\.name) == ["评委", "考核对象", "得分", "日期"])
    #expect(
      cells(table).prefix(3) == [
        ["评委1", "干部1", "86.25", "2024-03-01"], ["评委2", "干部1", "87.25", "2024-03-01"], ["评委1", "干部2", "91.25", "2024-03-02"],
      ])
    #expect(table.rowNumbers == [2, 3, 4, 5, 6, 7])
    #expect(table.source.sheet == "评分")
  }

  @Test("a workbook of WPS is known by its bytes, whatever it is called")
  func renamed() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: fixture("ratings.xls"), toPath: folder.path + "/评分.et")
    #expect(try StudyReader.readTable(folder.path + "/评分.et").table.rowCount == 6)
    try FileManager.default.copyItem(atPath: fixture("ratings.ods"), toPath: folder.path + "/评分.xlsx")
    #expect(try StudyReader.readTable(folder.path + "/评分.xlsx").table.rowCount == 6)
    try FileManager.default.copyItem(atPath: fixture("labels.sav"), toPath: folder.path + "/评分.csv")
    #expect(try StudyReader.readTable(folder.path + "/评分.csv").table.rowCount == 6)
  }

  @Test("values of SPSS and Stata that all have labels are read by them", arguments: ["labels.sav", "labels.dta"])
  func labels(name: String) throws {
    let table = try read(name)
    #expect(table.columns.map(\.name) == ["rater", "person", "points", "grade"])
    #expect(cells(table)[0] == ["评委1", "干部1", "86.25", "不称职"])
    #expect(table.column("grade")?.levels.sorted() == ["不称职", "优秀", "称职"].sorted())
  }

  @Test("a score keeps its numbers, its labels stand beside them; dates are dates")
  func scores() throws {
    let table = try read("scores.sav")
    #expect(table.columns.map(\.name) == ["rater", "person", "score", "score.label", "day"])
    #expect(cells(table)[0] == ["评委1", "干部1", "3", "不称职", "2024-03-01"])
  }

  @Test("a file that says nothing of its encoding and is no UTF-8 is GBK, and that is said")
  func gbk() throws {
    let (table, notes, _) = try StudyReader.readTable(fixture("gbk.dta"))
    #expect(cells(table)[1] == ["评委2", "干部1", "87.25"])
    #expect(notes.contains { $0.severity == .note && $0.message.text(in: .english).contains("GB18030") })
  }

  @Test("files of other programs are named for what they are")
  func foreign() throws {
    let folder = try TemporaryFolder()
    func said(_ bytes: [UInt8], _ language: Language = .english) throws -> String {
      try folder.write("ratings.csv", bytes)
      return problems { _ = try StudyReader.read(folder.path + "/ratings.csv") }.map { $0.message.text(in: language) }.joined()
    }
    #expect(try said(Array("PAR1".utf8) + [0, 1, 2] + Array("PAR1".utf8)).contains("Parquet"))
    #expect(try said(Array("RDX3\nX\n".utf8) + [0, 0, 3]).contains("saved by R"))
    #expect(try said(Array("{\\rtf1 abc}".utf8)).contains("text document"))
    #expect(try said([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1528), .chinese).contains("另存为"))
    // A header may begin with the same letters.
    #expect(try !said(Array("PAR1,rater,person,score\n1,a,b,2\n".utf8)).contains("Parquet"))
  }

  @Test("cut and damaged files end with a problem, never with a crash", arguments: ["ratings.xls", "ratings.ods", "labels.sav", "gbk.dta"])
  func damaged(name: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/ratings." + (name.split(separator: ".").last ?? "")
    let whole = [UInt8](try Data(contentsOf: URL(filePath: fixture(name))))
    for step in 0..<60 {
      var bytes = whole
      if step.isMultiple(of: 2) {
        bytes = Array(whole.prefix(whole.count * step / 60))
      } else {
        for place in stride(from: step * 7, to: bytes.count, by: 211) { bytes[place] = bytes[place] ^ UInt8(truncatingIfNeeded: step) }
      }
      try Data(bytes).write(to: URL(filePath: path))
      _ = try? StudyReader.readTable(path)
    }
  }
}

/// Data files of the program FACETS.
@Suite("FACETS files") struct FacetsFileTests {
  private func read(_ text: String) throws(DataError) -> (table: Table, notes: [Problem], reading: TableReading) {
    try FacetsFile.read(Array(text.utf8).span, name: "ratings", source: TableSource(file: "f.txt"), encoding: nil)
  }

  private static let head = """
    Title = made up ; a comment
    Facets = 3
    Models = ?,?,?,R5
    Labels =
    1,Judges
    1=Ann
    2=Bo, 0.5
    *
    2,Examinees
    1=P1
    2=P2
    *
    3,Tasks
    1-2=
    *
    """

  @Test("a range of elements has a rating each, labels stand for numbers, a point is no rating")
  func ranges() throws {
    let (table, notes, _) = try read(Self.head + "\nData =\n1,1,1-2,3,4\n2,2,1-2,5,.\n2 , 1 , 2 , 1 ; late\n")
    #expect(table.columns.map(\.name) == ["Judges", "Examinees", "Tasks", "score"])
    #expect(
      cells(table) == [["Ann", "P1", "1", "3"], ["Ann", "P1", "2", "4"], ["Bo", "P2", "1", "5"], ["Bo", "P1", "2", "1"]])
    #expect(table.rowNumbers == [17, 17, 18, 19])
    #expect(notes.contains { $0.message.text(in: .english).contains("?,?,?,R5") })
  }

  @Test("what can't be understood is said with its line")
  func problemsOfLines() {
    #expect(problems { _ = try read(Self.head + "\nData =\n1,1,1-2,3\n") }.first?.row == 17)
    #expect(problems { _ = try read(Self.head + "\nData =\n1,1\n") }.first?.row == 17)
    #expect(problems { _ = try read(Self.head) }.count == 1)
    #expect(problems { _ = try read("Facets = 400\nData =\n1,1\n") }.first?.row == 1)
  }

  @Test("a table with an equals sign is no such file")
  func others() {
    func isOne(_ text: String) -> Bool { FacetsFile.isOne(Array(text.utf8).span) }
    #expect(isOne(Self.head + "\nData =\n1,1,1,3\n"))
    #expect(!isOne("rater,person,score\na=1,b,2\n"))
    #expect(!isOne(""))
  }
}
