import Foundation
import Messages
import RatingStudy
import Testing

@testable import StudyFiles

/// The place of a fixture that `Fixtures/make_workbooks.py` wrote.
func fixture(_ name: String) -> String {
  URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/" + name).path
}

@Suite("Workbooks") struct WorkbookTests {
  private typealias Build = WorkbookBuilder

  /// Reads a workbook of one sheet called `ratings`.
  private func table(_ parts: [(String, [UInt8])]) throws -> Table {
    let folder = try TemporaryFolder()
    WorkbookBuilder.write(parts, to: folder.path + "/w.xlsx")
    return try StudyReader.readTable(folder.path + "/w.xlsx").table
  }

  private func failures(_ parts: [(String, [UInt8])]) throws -> [String] {
    problems { _ = try table(parts) }.map(\.message.kind)
  }

  @Test("a workbook of openpyxl is a study: sheets by name, numbers as they would stand in CSV, dates, a sheet left out")
  func openpyxl() throws {
    let study = try StudyReader.read(fixture("study.xlsx"))
    #expect(study.tables.map(\.name) == ["ratings", "people"])
    let ratings = try #require(study.table(.ratings))
    #expect(ratings.source == TableSource(file: "study.xlsx", sheet: "ratings"))
    #expect(
      cells(ratings) == [
        ["2016", "leaders", "区领导甲", "1001", "95.35"], ["2016", "leaders", "区领导乙", "1001", "90"],
        ["2017", "leaders", "区领导甲", "1002", "88.5"], ["2017", "leaders", "区领导乙", "1002", "0.3333333333333333"],
      ])
    #expect(ratings.rowNumbers == [2, 3, 4, 5])
    let people = try #require(study.table(.people))
    #expect(people.columns.map(\.name) == ["person", "name", "unit", "任职时间"])
    #expect(cells(people)[0] == ["1001", "李娜", "街道", "2012-03-05"])
    #expect(cells(people)[1][3] == "2013-01-01 08:30:00")
    #expect(study.notes.contains { $0.message.kind == "FileSentence.unknownSheet" && $0.sheet == "说明" })
  }

  @Test("cells of every type")
  func cellTypes() throws {
    let strings = "<sst><si><t>h</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh></si></sst>"
    let row = [
      "<c t=\"s\"><v>1</v></c>", "<c t=\"str\"><f>A1</f><v>cached</v></c>", "<c t=\"b\"><v>1</v></c>", "<c t=\"e\"><v>#N/A</v></c>",
      "<c><v>95.349999999999994</v></c>", "<c><v>1E3</v></c>", "<c t=\"d\"><v>2017-01-02T00:00:00</v></c>",
      "<c t=\"s\"><v>99</v></c>", "<c><f>1+1</f><v>2</v></c>", "<c t=\"inlineStr\"><is><t>a&amp;b</t></is></c>",
    ]
    let header = (0..<row.count).map { Build.inline("h\($0)") }
    let table = try table(Build.parts(sheet: Build.sheet([header, row]), strings: strings))
    #expect(cells(table) == [["rich text", "cached", "TRUE", nil, "95.35", "1000", "2017-01-02", nil, "2", "a&b"]])
  }

  @Test(
    "day counts are dates where the format says so (ECMA-376 18.17.4.1)",
    arguments: [
      ("1", 1, false, "1900-01-01"), ("59", 1, false, "1900-02-28"), ("61", 1, false, "1900-03-01"),
      ("43100", 1, false, "2017-12-31"), ("43100.5", 1, false, "2017-12-31 12:00:00"), ("0", 1, true, "1904-01-01"),
      ("43100", 2, false, "2017"), ("43100", 3, false, "2017-12"), ("43100", 4, false, "43100"), ("0.85", 5, false, "85%"),
    ] as [(String, Int, Bool, String)])
  func dates(value: String, style: Int, date1904: Bool, text: String) throws {
    let styles = """
      <styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;"/><numFmt numFmtId="165" \
      formatCode="yyyy\\-mm"/><numFmt numFmtId="166" formatCode="[Red]0.00&quot;d&quot;;General"/></numFmts><cellXfs>\
      <xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="9"/>\
      </cellXfs></styleSheet>
      """
    let sheet = Build.sheet([[Build.inline("a"), Build.inline("b")], [Build.number(value, style: style), Build.inline("x")]])
    #expect(try cells(table(Build.parts(sheet: sheet, styles: styles, date1904: date1904)))[0][0] == text)
  }

  @Test("row numbers are the sheet's; cells may lack references")
  func places() throws {
    let sheet = """
      <x:worksheet xmlns:x="y"><x:sheetData><x:row r="3"><x:c r="B3" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c>\
      <x:c t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c></x:row><x:row r="7"><x:c r="C7"><x:v>2</x:v></x:c>\
      <x:c r="B7"><x:v>1</x:v></x:c></x:row><x:row><x:c r="B8"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>
      """
    let table = try table(Build.parts(sheet: sheet))
    #expect(table.columns.map(\.name) == ["a", "b"])
    #expect(cells(table) == [["1", "2"], ["3", nil]])
    #expect(table.rowNumbers == [7, 8])
  }

  @Test("a formula that was never calculated is an error with its cell")
  func formulas() throws {
    let found = problems { _ = try StudyReader.read(fixture("formula.xlsx")) }.filter { $0.severity == .error }
    #expect(found.map(\.message.kind) == ["FileSentence.formulaWithoutValue"])
    #expect(found.first?.row == 3)
    #expect(found.first?.column == "score")
  }

  @Test("a sum that was never calculated is no matter in a row of totals")
  func totals() throws {
    let rows = [
      ["person", "rater", "score"].map(Build.inline), [Build.inline("a"), Build.inline("b"), Build.number("9")],
      [Build.inline("合计"), "<c/>", "<c><f>SUM(C2:C2)</f></c>"],
    ]
    #expect(try failures(Build.parts(sheet: Build.sheet(rows))) == [])
  }

  @Test("rows beyond those of a sheet are refused before time is spent on them")
  func rowBomb() throws {
    let sheet = "<worksheet><sheetData>" + String(repeating: "<row/>", count: 1_100_000) + "</sheetData></worksheet>"
    #expect(try failures(Build.parts(sheet: sheet)) == ["FileSentence.workbookTooLarge"])
  }

  @Test("a folder may mix CSV and one workbook; two places for one table are an error")
  func mixed() throws {
    let folder = try TemporaryFolder(["units.csv": "unit,group\n街道,A\n农业局,B\n"])
    try FileManager.default.copyItem(atPath: fixture("study.xlsx"), toPath: folder.path + "/数据.xlsx")
    #expect(try StudyReader.read(folder.path).tables.map(\.name) == ["ratings", "people", "units"])
    try folder.write("people.csv", Array("person,unit\n1,x\n".utf8))
    #expect(
      problems { _ = try StudyReader.read(folder.path) }.map(\.message.kind).contains("FileSentence.ambiguousFile"))
    try folder.write("study.yaml", Array("sheets: {people: 人员}\nfiles: {people: 数据.xlsx}\n".utf8))
    #expect(try StudyReader.read(folder.path).table(.people)?.source.sheet == "人员")
  }

  @Test("study.yaml names sheets")
  func namedSheets() throws {
    let folder = try TemporaryFolder(["study.yaml": "sheets: {ratings: 打分一}"])
    let sheet = Build.sheet([["person", "rater", "score"].map(Build.inline), [Build.inline("a"), Build.inline("b"), Build.number("1")]])
    Build.write(Build.parts(sheet: sheet, name: "打分一"), to: folder.path + "/w.xlsx")
    #expect(try StudyReader.read(folder.path).table(.ratings)?.rowCount == 1)
    try folder.write("study.yaml", Array("sheets: {ratings: 打分二}".utf8))
    #expect(problems { _ = try StudyReader.read(folder.path) }.map(\.message.kind).contains("FileSentence.missingSheet"))
  }

  @Test("damaged, hostile and protected workbooks are refused")
  func hostile() throws {
    let good = Build.parts(sheet: Build.sheet([[Build.inline("a")], [Build.inline("b")]]))
    #expect(try failures(good) == [])
    let without = { (part: String) in good.filter { $0.0 != part } }
    #expect(try failures(without("xl/worksheets/sheet1.xml")) == ["FileSentence.missingPart"])
    #expect(try failures(without("xl/workbook.xml")) == ["FileSentence.missingPart"])
    #expect(try failures(without("_rels/.rels")) == ["FileSentence.missingPart"])
    let sheet = { (text: String) in Build.parts(sheet: text) }
    #expect(try failures(sheet("<worksheet><sheetData>")) == ["FileSentence.brokenWorkbook"])
    #expect(try failures(sheet("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet>&a;</worksheet>")) == ["FileSentence.brokenWorkbook"])
    #expect(try failures(sheet(String(repeating: "<a>", count: 100_000))) == ["FileSentence.brokenWorkbook"])
    #expect(try failures(sheet("<worksheet/>")) == ["FileSentence.emptySheet"])
    #expect(try failures(Build.parts(sheet: "<x/>", target: "../../../etc/passwd")) == ["FileSentence.missingPart"])
    let external = good.map {
      $0.0.hasSuffix("workbook.xml.rels")
        ? ($0.0, Array(String(decoding: $0.1, as: UTF8.self).replacing("Target=", with: "TargetMode=\"External\" Target=").utf8)) : $0
    }
    #expect(try failures(external) == ["FileSentence.missingPart"])
  }

  @Test("an XML part in another encoding can't hide a document type")
  func encodings() throws {
    var parts = Build.parts(sheet: "")
    let index = try #require(parts.firstIndex { $0.0.hasSuffix("sheet1.xml") })
    parts[index].1 = [0xFF, 0xFE] + "<?xml version=\"1.0\"?><worksheet/>".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] as [UInt8] }
    #expect(try failures(parts) == ["FileSentence.brokenWorkbook"])
    parts[index].1 = Array("<?xml version=\"1.0\" encoding=\"UTF-7\"?><worksheet/>".utf8)
    #expect(try failures(parts) == ["FileSentence.brokenWorkbook"])
  }

  @Test("a zip bomb is not unpacked")
  func bomb() throws {
    var parts = Build.parts(sheet: "")
    let index = try #require(parts.firstIndex { $0.0.hasSuffix("sheet1.xml") })
    parts[index].1 = Array("<worksheet><!--".utf8) + [UInt8](repeating: 32, count: 64 << 20)
    #expect(try failures(parts) == ["FileSentence.workbookTooLarge"])
  }

  @Test("a format of five million signs for a hundred thousand styles is read once; an element of very many attributes is refused")
  func linearTime() throws {
    let cells = [["person", "rater", "score"].map(WorkbookBuilder.inline), ["p", "x", "5"].map(WorkbookBuilder.inline)]
    let code = String(repeating: "0", count: 5_000_000)
    let styles =
      "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"\(code)\"/></numFmts><cellXfs>"
      + String(repeating: "<xf numFmtId=\"200\"/>", count: 100_000) + "</cellXfs></styleSheet>"
    let began = ContinuousClock.now
    #expect(try table(WorkbookBuilder.parts(sheet: WorkbookBuilder.sheet(cells), styles: styles)).rowCount == 1)
    #expect(ContinuousClock.now - began < .seconds(20))
    for value in ["1", ">", "'"] {
      let attributes = (0..<100_000).map { "a\($0)=\"\(value)\"" }.joined(separator: " ")
      let sheet = WorkbookBuilder.sheet(cells).replacing("<c t=", with: "<c \(attributes) t=", maxReplacements: 1)
      #expect(try failures(WorkbookBuilder.parts(sheet: sheet)) == ["FileSentence.brokenWorkbook"])
    }
    let signs = [["person", "rater", "score"], [String(repeating: "=", count: 5000), "x", "5"]].map { $0.map(WorkbookBuilder.inline) }
    #expect(try table(WorkbookBuilder.parts(sheet: WorkbookBuilder.sheet(signs))).rowCount == 1)
  }

  @Test("passwords and cut files")
  func protected() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/ratings.xlsx"
    let keys = { problems { _ = try StudyReader.read(path) }.map(\.message.kind) }
    Build.write(Build.parts(sheet: "<worksheet/>"), to: path, password: "x")
    #expect(keys() == ["FileSentence.protectedWorkbook"])
    let whole = try Data(contentsOf: URL(filePath: fixture("study.xlsx")))
    for length in stride(from: 5, to: whole.count - 1, by: 397) {
      try whole.prefix(length).write(to: URL(filePath: path))
      #expect(keys() == ["FileSentence.brokenWorkbook"])
    }
    var compound = [UInt8]([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + [UInt8](repeating: 0, count: 1528)
    compound[30] = 9
    try folder.write("ratings.xlsx", compound)
    #expect(keys() == ["FileSentence.noWorkbookInside"])
    compound[48] = 1
    compound.replaceSubrange(1024..<1056, with: "EncryptedPackage".utf8.flatMap { [$0, 0] })
    try folder.write("ratings.xlsx", compound)
    #expect(keys() == ["FileSentence.protectedWorkbook"])
  }

  @Test("merged cells without end don't stop the program")
  func merges() throws {
    let many = (0..<20_000).map { _ in "<mergeCell ref=\"A1:XFD1048576\"/>" }.joined()
    let sheet = Build.sheet(
      [[Build.inline("a"), Build.inline("b")], [Build.number("1"), Build.number("2")]], after: "<mergeCells>\(many)</mergeCells>")
    _ = try? table(Build.parts(sheet: sheet))
  }
}
