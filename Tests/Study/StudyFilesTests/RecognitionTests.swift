import Foundation
import Messages
import RatingStudy
import Testing

@testable import StudyFiles

/// A workbook typed as text: sheets by name, their rows as lines of cells parted by `|`.
func workbook(_ sheets: [(String, String)]) throws -> (folder: TemporaryFolder, path: String) {
  let folder = try TemporaryFolder()
  let path = folder.path + "/book.xlsx"
  try WorkbookWriter.write(
    sheets.map { name, text in
      let lines = text.split(separator: "\n").map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
      return WorkbookSheet(
        name: name, columns: lines[0].map { WorkbookSheet.Column($0) },
        rows: lines.dropFirst().map { line in
          line.map { text in text.isEmpty ? .empty : Double(text).map { .number($0) } ?? .text(text) }
        })
    }, to: path)
  return (folder, path)
}

@Suite("Sheets under natural names") struct RecognitionTests {
  private static let leaders =
    "序号|单位|姓名|陈志远（书记）|周海涛（区长）|刘晓梅（副书记）|平均分\n1|城关镇|朱静|85.5|90|87.5|87.7\n2||杨杰|86|91|未评|88.5\n3|财政局|王伟|80|—|81|80.5\n平均|||83.8|90.5|84.3|\n区委组织部||||||\n"
  private static let ballots =
    "序号|姓名|发出票数|收回票数|优秀|优秀率|称职|基本称职|不称职|弃权\n1|朱静|59|58|40|69.0%|16|2|0|0\n2|杨杰|59|57|38|66.7%|18|0|0|1\n3|王伟|50|50|20|40.0%|20|5|5|0\n"
  private static let summary =
    "单位|姓名|职务|组别|单位考绩（40%）|区领导评分（30%）|民主测评（30%）|总分|组内名次|等次\n城关镇|朱静|书记|乡镇|94|87.7|93|91.8|1|优秀\n城关镇|杨杰|镇长|乡镇|94|88.5|93|92|2|称职\n财政局|王伟|局长|部门|90|80.5|80|84|1|优秀\n"
  private static let units = "序号|考核组别|单位|重点任务完成率|考绩得分（100分）\n1|乡镇|城关镇|0.97|94\n2|部门|财政局|0.94|90\n合计|||1.91|184\n"
  private static let ties = "区领导|分管联系单位\n陈志远（书记）|财政局、教育局\n周海涛（区长）|城关镇\n"
  private static let points = "姓名|加减分事项|加减分|状态\n朱静|获表彰|＋１．５|有效\n王伟|通报|－１|申诉中\n"
  private static let moves = "姓名|原单位|现单位|任职时间|备注\n朱静|财政局|城关镇|2025-04-22|\n"

  @Test("a district's workbook: every sheet is what its headers say, whatever it is called and wherever it stands")
  func district() throws {
    let sheets = [
      ("甲", Self.summary), ("乙", Self.leaders), ("丙", Self.units), ("丁", Self.ballots), ("戊", Self.points), ("己", Self.moves),
      ("庚", Self.ties),
    ]
    for order in [sheets, sheets.reversed()] {
      let (folder, path) = try workbook(order)
      let source = try StudyReader.inspect(path)
      #expect(source.notes.filter { $0.severity == .error }.isEmpty, "\(source.notes.map { $0.message.text(in: .english) })")
      let places = Dictionary(uniqueKeysWithValues: source.tables.map { ($0.name, $0.source.sheet ?? "") })
      #expect(
        places == [
          "ratings": "乙", "ballots": "丁", "people": "甲", "units": "丙", "unit_scores": "丙", "points": "戊", "moves": "己", "ties": "庚",
          "official": "甲",
        ])
      #expect(source.table(.ratings)?.column("rater")?.levels.count == 3)
      #expect(source.table(.ties)?.column("unit")?.levels == ["财政局", "教育局", "城关镇"])
      #expect(source.table(.moves)?.column("period")?.levels == ["2025"])
      #expect(source.table(.unitScores)?.column("score")?.levels == ["94", "90"])
      let study = try Study(tables: source.tables, settings: source.settings, notes: source.notes)
      #expect(study.ratings?.count == 7)
      #expect(study.points.map(\.points) == [1.5, -1])
      _ = folder
    }
  }

  @Test("what was taken is written down, and read again from there gives the same tables with nothing recognised anew")
  func writtenDown() throws {
    let (folder, path) = try workbook([
      ("总表", Self.summary), ("打分", Self.leaders), ("单位", Self.units), ("票", Self.ballots), ("分工", Self.ties),
    ])
    let first = try StudyReader.inspect(path)
    let text = StudySettingsText.text(of: first, in: .chinese)
    try AtomicFile.write(text, to: folder.path + "/study.yaml")
    for place in [folder.path, path] {
      let second = try StudyReader.inspect(place)
      #expect(second.notes.filter { $0.severity == .error }.isEmpty, "\(second.notes.map { $0.message.text(in: .english) })\n\(text)")
      #expect(second.tables.map(\.name) == first.tables.map(\.name))
      for (old, new) in zip(first.tables, second.tables) {
        #expect(old.columns.map(\.name) == new.columns.map(\.name), "\(old.name)")
        #expect(cells(old) == cells(new), "\(old.name)")
      }
      let anew = second.notes.filter {
        ["ShapeSentence.recognised", "ShapeSentence.onlyScore", "FileSentence.headerMatched"].contains($0.message.kind)
      }
      #expect(anew.isEmpty, "\(anew.map { $0.message.text(in: .english) })")
    }
  }

  @Test("a summary alone is the people, their units and components, its total and rank what the office announced")
  func summaryAlone() throws {
    let (folder, path) = try workbook([("年度结果", Self.summary)])
    defer { withExtendedLifetime(folder) {} }
    #expect(try StudyReader.inspect(path).tables.map(\.name) == ["people", "units", "components", "official"])
  }

  @Test("two sheets that could be one table are asked for, together with everything else that is unclear")
  func oneRound() throws {
    let (folder, path) = try workbook([
      ("一", Self.ballots), ("二", Self.ballots), ("三", "姓名|甲项|乙项\n朱静|1|2\n杨杰|2|1\n"), ("四", Self.units), ("五", Self.units),
    ])
    defer { withExtendedLifetime(folder) {} }
    let errors = try StudyReader.inspect(path).notes.filter { $0.severity == .error }.map(\.message.kind)
    #expect(errors.sorted() == ["ShapeSentence.ratersOrComponents", "ShapeSentence.whichSheet", "ShapeSentence.whichSheet"])
  }

  @Test(
    "one sheet a judge: the sheets' names are the raters, or the names above their headers",
    arguments: [
      (["评委1", "评委2", "评委3"], "姓名|得分\n张三|83\n李四|73\n", ["评委1", "评委2", "评委3"]),
      (["王芳", "李伟", "赵敏"], "选手|技术|艺术|总分\n张三|9|8|17\n李四|7|6|13\n", ["王芳", "李伟", "赵敏"]),
      (["Judge A", "Judge B"], "Name|Score\nAnn|83\nBob|73\n", ["Judge A", "Judge B"]),
    ])
  func sheetsOfJudges(names: [String], text: String, raters: [String]) throws {
    let (folder, path) = try workbook(names.map { ($0, text) })
    defer { withExtendedLifetime(folder) {} }
    let source = try StudyReader.inspect(path)
    #expect(source.notes.filter { $0.severity == .error }.isEmpty, "\(source.notes.map { $0.message.text(in: .english) })")
    let table = try #require(source.table(.ratings))
    #expect(table.column("rater")?.levels == raters)
    #expect(table.column("person")?.levels.count == 2)
    #expect(table.rowCount == names.count * (text.contains("技术") ? 4 : 2))
  }

  @Test("names above the headers, where the sheets have none of their own")
  func titledJudges() throws {
    let (folder, path) = try workbook([
      ("Sheet1", "评分表||\n评委：王芳||\n姓名|单位|得分\n张三|甲|83\n李四|乙|73\n"), ("Sheet2", "评分表||\n评委：李伟||\n姓名|单位|得分\n张三|甲|80\n李四|乙|70\n"),
    ])
    defer { withExtendedLifetime(folder) {} }
    #expect(try StudyReader.inspect(path).table(.ratings)?.column("rater")?.levels == ["王芳", "李伟"])
  }

  @Test("sheets whose names could be raters or criteria are asked for; study.yaml answers")
  func unclearSheets() throws {
    let text = "姓名|得分\n张三|83\n李四|73\n"
    let (folder, path) = try workbook([("笔试", text), ("面试", text)])
    #expect(try StudyReader.inspect(path).notes.filter { $0.severity == .error }.map(\.message.kind) == ["ShapeSentence.whatAreSheets"])
    try AtomicFile.write("sheets: {ratings: {rater: {笔试: 甲, 面试: 乙}}}\n", to: folder.path + "/study.yaml")
    #expect(try StudyReader.inspect(folder.path).table(.ratings)?.column("rater")?.levels == ["甲", "乙"])
  }

  @Test("the format's own names are never overruled, and what lies beside them is left out")
  func formatNames() throws {
    let folder = try TemporaryFolder(["ratings.csv": "person,rater,score\na,x,1\n", "结果.csv": "姓名,总分,名次\n甲,90,1\n"])
    let source = try StudyReader.read(folder.path)
    #expect(source.tables.map(\.name) == ["ratings"])
    #expect(source.notes.contains { $0.message.kind == "FileSentence.unknownFile" })
  }

  @Test("a folder of files under natural names is read like the sheets of a workbook")
  func folder() throws {
    let folder = try TemporaryFolder([
      "2025打分.csv": Self.leaders.replacing("|", with: ","), "得票.csv": Self.ballots.replacing("|", with: ","),
      "考绩.csv": Self.units.replacing("|", with: ","),
    ])
    #expect(try StudyReader.inspect(folder.path).tables.map(\.name) == ["ratings", "people", "units", "unit_scores", "ballots"])
  }
}

@Suite("Rows and cells") struct RowsAndCellsTests {
  @Test(
    "whoever signs below a total or a note is no person; a person without a score above them is one",
    arguments: [
      ("姓名,单位,得分\n甲,x,1\n乙,y,2\n平均,,1.5\n区委组织部,,\n2025年12月31日,,\n", 2, 2),
      ("姓名,单位,得分\n甲,x,1\n乙,y,2\n合计,,3\n,,2025-12-31\n", 2, 1), ("姓名,单位,得分\n甲,x,1\n乙,y,2\n注：略,,\n考核办,,\n", 2, 2),
      ("姓名,单位,得分\n甲,x,1\n乙,y,2\n县委考核办公室,,\n二〇二五年十二月三十一日,,\n", 2, 2), ("姓名,单位,得分\n甲,x,1\n乙,y,2\n丙,,\n", 3, 0),
      ("姓名,单位,得分\n甲,x,1\n小计,,1\n乙,y,2\n丙,z,\n", 3, 0), ("姓名,得分\n甲,1\n乙,2\n评委签名：张三,\n", 2, 1),
    ])
  func signatures(text: String, rows: Int, notes: Int) throws {
    let table = try reading(text).table
    let leftOut = LeftOutRows(table)
    #expect(table.rowCount - leftOut.noteRows.count - leftOut.totalRows.count == rows)
    #expect(leftOut.noteRows.count == notes)
  }

  @Test(
    "lists of units are cut where they list, and nowhere else",
    arguments: [
      ("财政局、教育局", ["财政局", "教育局"]), ("财政局；教育局；民政局", ["财政局", "教育局", "民政局"]), ("财政局，教育局", ["财政局", "教育局"]),
      ("财政局，别处", ["财政局，别处"]), ("党委、政府办", ["党委、政府办"]), ("财政局（含国资、金融）、教育局", ["财政局（含国资、金融）", "教育局"]),
    ])
  func lists(text: String, parts: [String]) {
    #expect(ListCells.parts(of: text, known: ["财政局", "教育局", "党委、政府办"]) == parts)
  }

  @Test(
    "percentages of a workbook are written as they are shown, and are the same number again",
    arguments: ["0.85", "0.07", "1", "0.1234567890123", "-0.5", "1e-07", "12.5"])
  func percent(stored: String) throws {
    let text = CellText.percent(stored)
    #expect(text.hasSuffix("%"))
    #expect(NumberText.value(text) == Double(stored))
  }

  @Test("the year of titles, and of nothing else")
  func years() {
    #expect(DatePeriods.year(in: ["2025年度考核得分汇总表", "填表日期：2026年1月3日"]) == "2025")
    #expect(DatePeriods.year(in: ["2024年考核", "2025年考核"]) == nil)
    #expect(DatePeriods.year(in: ["编号320251年"]) == nil)
  }

  @Test("tables that number people and tables that name them speak of the same people")
  func identities() throws {
    let (folder, path) = try workbook([
      ("people", "person|name|unit\nA1|张三|x\nA2|李四|y\n"), ("ratings", "rater|person|score\nr|张三|1\nr|李四|2\n"),
      ("ballots", "name|person|excellent|basic\n张三|7|1|2\n李四|8|2|1\n"),
    ])
    defer { withExtendedLifetime(folder) {} }
    let source = try StudyReader.inspect(path)
    #expect(source.table(.ratings)?.column("person")?.levels == ["A1", "A2"])
    let (second, other) = try workbook([
      ("people", "person|name|unit\nA1|张三|x\nA2|张三|y\n"), ("ratings", "工号|姓名|rater|score\nA1|张三|r|1\nA2|张三|r|2\n"),
    ])
    defer { withExtendedLifetime(second) {} }
    #expect(try StudyReader.inspect(other).table(.ratings)?.column("person")?.levels == ["A1", "A2"])
  }

  @Test("formulas never calculated are errors only where they are used")
  func formulas() throws {
    let build = WorkbookBuilder.self
    let head = ["评委", "姓名", "得分", "备注"].map(build.inline)
    let empty = "<c><f>A1</f></c>"
    let rows = { (score: String, note: String) in [head, [build.inline("甲"), build.inline("张三"), score, note]] }
    let read = { (rows: [[String]]) -> [String] in
      let folder = try TemporaryFolder()
      build.write(build.parts(sheet: build.sheet(rows)), to: folder.path + "/w.xlsx")
      return try StudyReader.inspect(folder.path + "/w.xlsx").notes.filter { $0.severity != .note }.map(\.message.kind)
    }
    #expect(try read(rows(build.number("9"), empty)) == [])
    #expect(try read(rows(empty, build.inline("x"))) == ["FileSentence.formulaWithoutValue"])
  }
}
