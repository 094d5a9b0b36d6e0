import Foundation
import Messages
import StudyFiles
import Testing

@testable import Reporting

/// A document as a workbook's sheets: every row and digit, names that a workbook allows.
@Suite struct DocumentSheetsTests {
  static func document(_ titles: [String], rows: [[DataTable.Cell]]) -> Document {
    Document(
      title: Message(ReportSentence.people),
      sections: titles.map { title in
        Document.Section(
          id: title, title: Message(ReportSentence.scoreTitle(scheme: title)),
          blocks: [
            .notes([Message(ReportSentence.fitTests)]),
            .table(
              DataTable(
                id: title, title: Message(verbatim: title),
                columns: [.text(.person), .number(.estimate), .number(.interval)], rows: rows)),
          ])
      })
  }

  @Test func keepsEveryDigitAndSplitsIntervals() throws {
    let rows: [[DataTable.Cell]] = [
      [.text("=1+1"), .number(1.0 / 3, places: 2), .interval(-0.1, 0.7, places: 1)], [.missing, .percent(0.25, places: 1), .missing],
    ]
    let sheets = DocumentSheets(language: .english).sheets(Self.document(["a"], rows: rows))
    try #require(sheets.count == 3)
    #expect(sheets[2].columns.count == 4)
    #expect(sheets[2].rows[0] == [.text("=1+1"), .number(1.0 / 3, .decimals(2)), .number(-0.1, .decimals(1)), .number(0.7, .decimals(1))])
    #expect(sheets[2].rows[1] == [.empty, .number(0.25, .percent(1)), .empty, .empty])
    #expect(sheets[1].rows.count == 2)
    // The contents first: each other sheet with its rows.
    #expect(sheets[0].rows.map { $0[0] } == sheets.dropFirst().map { .text($0.name) })
    #expect(sheets[0].rows.map { $0[2] } == sheets.dropFirst().map { .number(Double($0.rows.count)) })
    #expect(sheets[2].frozenColumns == 1)
  }

  @Test func namesAreAllowedAndDiffer() {
    let titles = [
      "a/b:c*[d]?\\", "'quoted'", "", "   ", String(repeating: "长", count: 40), String(repeating: "长", count: 41), "Same", "same",
    ]
    let sheets = DocumentSheets(language: .chinese).sheets(Self.document(titles, rows: [[.text("a"), .missing, .missing]]))
    #expect(sheets.count == titles.count + 2)
    #expect(DocumentSheets(language: .english).sheets(Self.document(["a"], rows: [])).count == 2)
    let names = sheets.map(\.name)
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    for name in names {
      #expect(!name.isEmpty && name.utf16.count <= 31)
      #expect(!name.contains { "[]:*?/\\".contains($0) } && name.first != "'" && name.last != "'")
    }
  }

  @Test func writesAFile() throws {
    let long = DataTable.Cell.text(String(repeating: "x", count: 40_000))
    let path = NSTemporaryDirectory() + "evenhand-sheets-\(UInt64.random(in: 0 ... .max)).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try WorkbookWriter.write(
      DocumentSheets(language: .english).sheets(Self.document(["a", "a"], rows: [[long, .number(.nan, places: 1), .missing]])), to: path)
  }
}
