import Messages
import RatingStudy
import Testing

@testable import StudyFiles

/// Reads a text as a table.
func reading(_ text: String, encoding: TextEncoding? = nil) throws
  -> (table: Table, notes: [Problem], reading: TableReading)
{
  try reading(Array(text.utf8), encoding: encoding)
}

func reading(_ bytes: [UInt8], encoding: TextEncoding? = nil) throws
  -> (table: Table, notes: [Problem], reading: TableReading)
{
  try CSVReader.read(bytes.span, name: "t", source: TableSource(file: "t.csv"), encoding: encoding)
}

/// The cells of a table, row by row.
func cells(_ table: Table) -> [[String?]] {
  (0..<table.rowCount).map { row in table.columns.map { $0[row] } }
}

/// The keys of the problems of what is thrown.
func problems(_ body: () throws -> Void) -> [Problem] {
  do {
    try body()
    return []
  } catch let error as DataError {
    return error.problems
  } catch {
    Issue.record("another error: \(error)")
    return []
  }
}

@Suite("CSV") struct CSVReaderTests {
  @Test("quotes, doubled quotes, separators and line breaks within cells (RFC 4180, section 2)")
  func quoting() throws {
    let table = try reading("a,b,c\r\n\"1,5\",\"say \"\"yes\"\"\",\"two\r\nlines\"\r\nx,y,z\r\n").table
    #expect(cells(table) == [["1,5", "say \"yes\"", "two\r\nlines"], ["x", "y", "z"]])
    #expect(table.rowNumbers == [2, 4])
  }

  @Test("the last row needs no line end, rows may end with LF or CR alone", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let table = try reading(["a,b", "1,2", "", "3,4"].joined(separator: end)).table
    #expect(cells(table) == [["1", "2"], ["3", "4"]])
    #expect(table.rowNumbers == [2, 4])
  }

  @Test("separators are found", arguments: [(",", 0), (";", 1), ("\t", 1)])
  func separators(separator: String, notes: Int) throws {
    let rows = [["name", "score"], ["Li, Na; x", "9"], ["Wu", "8"]]
    let text = rows.map { $0.map { "\"\($0)\"" }.joined(separator: separator) }.joined(separator: "\n")
    let reading = try reading(text)
    #expect(cells(reading.table) == [["Li, Na; x", "9"], ["Wu", "8"]])
    #expect(reading.notes.count == notes)
  }

  @Test("missing cells and white space")
  func missing() throws {
    let marks = MissingText.markers + ["", "  ", "\u{3000}", "\" \""]
    let text = "a,b\n" + marks.map { "x,\($0)\n" }.joined() + "x,\u{3000}李 娜 \n"
    let column = try #require(try reading(text).table.column("b"))
    #expect(column.levels == ["李 娜"])
    #expect(column.codes == Array(repeating: -1, count: marks.count) + [0])
  }

  @Test("codes follow the order of first appearance, texts that differ only in white space share one")
  func coding() throws {
    let column = try #require(try reading("a,b\nx,1\n y,1\nx ,1\ny,1\n\u{A0}x,1\n").table.column("a"))
    #expect(column.levels == ["x", "y"])
    #expect(column.codes == [0, 1, 0, 1, 0])
  }

  @Test("blank rows and blank cells at the end are no data; rows keep their numbers")
  func blanks() throws {
    let table = try reading("\n\na,b,,\n\n1,2,,\n,,,\n3,4,,\n").table
    #expect(table.columns.map(\.name) == ["a", "b"])
    #expect(table.rowNumbers == [5, 7])
  }

  @Test("rows of another length are all told, with their lines")
  func ragged() {
    let found = problems { _ = try reading("a,b,c\n1,2\n1,2,3\n1,2,3,4\n") }
    #expect(found.map(\.row) == [2, 4])
    #expect(found.map(\.message.kind) == ["FileSentence.rowTooShort", "FileSentence.rowTooLong"])
  }

  @Test(
    "what can't be read says what it is",
    arguments: [
      ("", "FileSentence.emptyFile", nil), ("\n \n", "FileSentence.emptyFile", nil), ("a,a\n1,2\n", "FileSentence.duplicateHeader", 1),
      ("a,b\n1,\"2\n", "FileSentence.unclosedQuote", 2), ("a,b\n1,\"2\"3\n", "FileSentence.textAfterQuote", 2),
      ("a,b\n1,\0\n", "FileSentence.zeroByte", 2), ("<html><table>", "FileSentence.webPage", nil),
      ("PK\u{3}\u{4}..", "FileSentence.workbookAsText", nil),
    ] as [(String, String, Int?)])
  func unreadable(text: String, key: String, row: Int?) {
    let found = problems { _ = try reading(text) }
    #expect(found.map(\.message.kind) == [key])
    #expect(found.first?.row == row)
  }

  @Test("too many columns, too long a cell, too long a line end the reading, not the program")
  func bounds() {
    let wide = problems { _ = try reading(String(repeating: "a,", count: 1_000_000)) }
    #expect(wide.map(\.message.kind) == ["FileSentence.tooManyColumns"])
    let long = problems { _ = try reading("a,b\n1," + String(repeating: "x", count: (1 << 20) + 2)) }
    #expect(long.map(\.message.kind) == ["FileSentence.cellTooLong"])
    let endless = problems { _ = try reading([UInt8](repeating: 120, count: TextFile.longestLine + 2)) }
    #expect(endless.map(\.message.kind) == ["FileSentence.lineTooLong"])
  }

  @Test("of many problems of one kind the first are listed, the rest is counted with its first rows; few are all listed")
  func cap() {
    let found = problems { _ = try reading("a,b\n" + String(repeating: "1\n", count: 1500)) }
    #expect(found.map(\.row) == [2, 3, 4, nil])
    #expect(found.map(\.count) == [1, 1, 1, 1497])
    #expect(found.last?.message.text(in: .english).contains("1497 more problems of this kind, the first in rows 5, 6, 7") == true)
    let few = problems { _ = try reading("a,b\n" + String(repeating: "1\n", count: 20)) }
    #expect(few.map(\.row) == (2...21).map { $0 })
  }
}
