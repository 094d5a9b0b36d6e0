import Foundation
import Messages
import RatingStudy
import Testing

@testable import StudyFiles

@Suite("Messy tables") struct MessyTableTests {
  /// The study that one file is.
  private func study(_ text: String, as name: String = "x.csv", map: HeaderMap = HeaderMap()) throws -> StudySource {
    let folder = try TemporaryFolder([name: text])
    return try StudyReader.read(folder.path + "/" + name, map: map)
  }

  @Test("titles, a header of two rows, merged units, a total and a note in a workbook")
  func workbook() throws {
    let study = try StudyReader.read(fixture("messy.xlsx"))
    let table = try #require(study.table(.components))
    #expect(table.columns.map(\.header) == ["单位", "姓名", "考核得分_单位考绩分", "考核得分_区领导评分", "考核得分_主要领导评分"])
    // The office's own totals are what is reconciled.
    #expect(study.table(.official).map(cells)?.map(\.last) == ["63.5", "64", "62.5"])
    #expect(table.columns.map(\.name) == ["单位", "person", "unit", "leaders", "head"])
    #expect(
      cells(table) == [
        ["街道", "李娜", "36.5", "18", "9"], ["街道", "王五", "37", "17.5", "9.5"],
        ["农业局", "赵六", "35", "19", "8.5"],
      ])
    #expect(table.rowNumbers == [5, 6, 7])
    let reading = try #require(study.readings.first)
    #expect(reading.titleRows == [1, 2])
    #expect(reading.headerRows == [3, 4])
    #expect(reading.totalRows == [8])
    #expect(reading.noteRows == [9])
    #expect(reading.filledColumns == ["单位"])
    #expect([reading.firstRow, reading.lastRow] == [5, 7])
  }

  @Test("the same exported as CSV, where the merges are lost")
  func csv() throws {
    let text = """
      2017年度领导干部考核成绩汇总表,,,,,,
      填报单位：区委组织部,,,,,日期：2017-12-31,
      序号,单位,姓名,考核得分,,,总分
      ,,,单位考绩分,区领导评分,主要领导评分,
      1,街道,李娜,36.5,18,9,63.5
      2,,王五,37,17.5,9.5,64
      3,,赵六,37,17.5,9.5,64
      4,农业局,孙七,35,19,8.5,62.5
      5,,周八,35,19,8.5,62.5
      合计,,,108.5,,,
      注：主要领导评分由单位主要领导给出。,,,,,,
      """
    let study = try study(text)
    let table = try #require(study.table(.components))
    #expect(table.columns.map(\.name) == ["单位", "person", "unit", "leaders", "head"])
    #expect(table.columns[0].codes == [0, 0, 0, 1, 1])
    #expect(table.rowNumbers == [5, 6, 7, 8, 9])
    #expect(study.notes.contains { $0.severity == .warning && $0.message.kind == "FileSentence.filledDown" })
    let reading = try #require(study.readings.first)
    #expect(reading.titleRows == [1, 2])
    #expect(reading.headerRows == [3, 4])
    #expect(reading.totalRows == [10])
    #expect(reading.noteRows == [11])
  }

  @Test("a matrix of people by raters in a workbook; the average is no rater, an empty cell no rating")
  func matrix() throws {
    let study = try StudyReader.read(fixture("matrix.xlsx"))
    let table = try #require(study.table(.ratings))
    #expect(table.columns.map(\.name) == ["person", "组别", "rater", "score"])
    #expect(
      cells(table) == [
        ["李娜", "A", "评委一", "9"], ["李娜", "A", "评委二", "8.5"], ["王五", "B", "评委一", "7"], ["王五", "B", "评委二", "7.5"],
        ["王五", "B", "评委三", "8"],
      ])
    #expect(table.rowNumbers == [2, 2, 3, 3, 3])
    #expect(study.readings.first?.matrixColumns == "rater")
  }

  @Test("the reverse matrix, a matrix of components over raters, and one that could be either")
  func otherMatrices() throws {
    let reverse = try #require(try study("评委,李娜,王五\n甲,9,8\n乙,7,/\n").table(.ratings))
    #expect(cells(reverse) == [["甲", "李娜", "9"], ["甲", "王五", "8"], ["乙", "李娜", "7"]])
    #expect(reverse.columns.map(\.name) == ["rater", "person", "score"])
    let double = try #require(try study("姓名,区领导,,考核组,\n,甲,乙,丙,丁\n李娜,9,8,7,6\n王五,5,4,3,2\n").table(.ratings))
    #expect(double.columns.map(\.name) == ["person", "component", "rater", "score"])
    #expect(cells(double)[2] == ["李娜", "考核组", "丙", "7"])
    #expect(problems { _ = try study("x,甲,乙\nu,9,8\nv,7,6\n") }.map(\.message.kind) == ["FileSentence.matrixUnclear"])
    let said = try #require(try study("x,甲,乙\nu,9,8\nv,7,6\n", map: HeaderMap(parsing: ["rater=x"])).table(.ratings))
    #expect(cells(said)[3] == ["v", "乙", "6"])
  }

  @Test(
    "a clean table stays as it is",
    arguments: [
      "person,rater,score\na,x,1\n", "person,rater,score,,\na,x,1,,\n", "a,b\n1,2\n", "person,rater,score\n,x,1\nb,,2\n", "person\na\nb\n",
      "person,unit,note\na,u,\nb,,x: y z\n",
    ])
  func clean(text: String) throws {
    let reading = try reading(text)
    #expect(reading.reading.titleRows == [])
    #expect(reading.reading.headerRows == [1])
    #expect(reading.table.rowCount == text.split(separator: "\n").count - 1)
  }

  @Test(
    "gaps that are no blocks are not filled",
    arguments: [
      "person,unit\na,u\nb,\nc,u\nd,\n", "person,unit\na,\nb,u\nc,\nd,v\n", "person,unit\na,u\nb,v\nc,w\nd,\n", "person,unit\na,u\nb,\n",
    ])
  func gaps(text: String) throws {
    let folder = try TemporaryFolder(["people.csv": text, "ratings.csv": "person,rater,score\na,x,1\n"])
    let table = try #require(try StudyReader.read(folder.path).table(.people))
    #expect(table.column("unit")?.codes.contains(-1) == true)
  }

  @Test("totals between the data are left out, a person's row with a word like it further right is not")
  func totals() throws {
    let table = try #require(
      try study("姓名,评委,得分,备注\n甲,x,9,\n小 计,,9,\n乙,x,8,合计\n总计：,,17,\n", as: "ratings.csv").table(.ratings))
    #expect(table.rowNumbers == [2, 4])
  }

  @Test(
    "headers with brackets, weights and line breaks",
    arguments: [
      ("单位考绩分（40分）", "unit"), ("单位考绩分_40%", "unit"), ("一、考核_区领导评分[20]", "leaders"), ("区领导\n评分", "leaders"),
    ])
  func bareHeaders(header: String, name: String) throws {
    let table = try #require(try study("姓名,\"\(header)\",x\n甲,9,1\n", as: "components.csv").table(.components))
    #expect(table.columns[1].name == name)
  }
}
