import Messages
import RatingStudy
import Testing
import _TestSupport

@testable import StudyFiles

@Suite("Headers") struct HeaderNamesTests {
  private func names(_ headers: [String], _ kind: TableKind, _ maps: [HeaderMap] = [])
    -> (names: [String], problems: [Problem])
  {
    let columns = headers.map { TextColumn(name: $0, texts: ["x"]) }
    let table = Table(name: "t", source: TableSource(file: "t.csv"), columns: columns, rowNumbers: [2])
    let resolved = HeaderNames.resolve(table, as: kind, maps: maps)
    return (resolved.table.columns.map(\.name), resolved.problems)
  }

  @Test("the format's names in any case, with full-width letters and spaces")
  func canonical() {
    #expect(names(["Person", " RATER ", "ｓｃｏｒｅ", "Dive No"], .ratings).names == ["person", "rater", "score", "Dive No"])
  }

  @Test("Chinese headers, also with spaces within; the header as written is kept for people")
  func chinese() {
    let found = names(["考核年度", "被考核人", "评 委", "指标", "得分"], .ratings)
    #expect(found.names == ["period", "person", "rater", "component", "score"])
    #expect(found.problems.allSatisfy { $0.severity == .note })
    #expect(found.problems.count == 5)
  }

  @Test("two candidates are an error that lists them")
  func ambiguous() throws {
    let found = names(["工号", "人员编号", "单位"], .people)
    let problem = try #require(found.problems.first { $0.severity == .error })
    #expect(
      problem.message
        == Message(FileSentence.ambiguousHeader(candidates: ["工号", "人员编号"], column: "person", table: "people", first: "工号")))
    #expect(found.names == ["工号", "人员编号", "unit"])
  }

  @Test("the format's own name beats an alias, what the person said beats both")
  func precedence() throws {
    #expect(names(["person", "工号", "unit"], .people).names == ["person", "工号", "unit"])
    let map = try HeaderMap(parsing: ["person=工号"])
    #expect(names(["person", "工号", "unit"], .people, [map]).names == ["person_2", "person", "unit"])
    let weaker = HeaderMap([HeaderMap.Entry(column: "person", header: "unit")])
    #expect(names(["person", "工号", "unit"], .people, [map, weaker]).names == ["person_2", "person", "unit"])
  }

  @Test("a running number is never taken, a name serves as identity only where nothing else does")
  func identity() {
    #expect(names(["序号", "姓名", "单位"], .people).names == ["person", "unit"])
    #expect(names(["序号", "工号", "姓名", "单位"], .people).names == ["person", "name", "unit"])
    #expect(names(["姓名", "评委", "得分"], .ratings).names == ["person", "rater", "score"])
  }

  @Test("a wide table of components")
  func components() {
    let found = names(["姓名", "组别", "单位考绩分", "分管领导评价", "测评分", "总分", "排名"], .components)
    #expect(found.names == ["person", "group", "unit", "leaders", "测评分", "total", "rank"])
  }

  @Test("no header means two columns of one table")
  func aliasesAreUnique() {
    for kind in TableKind.allCases {
      var seen: [String: String] = [:]
      for column in Set(kind.columns + kind.summaryColumns) {
        for header in ColumnAliases.headers(of: column, in: kind) {
          // Whether a rating or grade is a score or a tier is for the cells to say.
          if kind == .ratings, ["score", "tier"].contains(column), ["rating", "grade"].contains(header) { continue }
          #expect(seen[header] == nil, "\(kind) \(header)")
          seen[header] = column
        }
      }
    }
  }

  @Test("the list is the design's", .enabled(if: ReferenceData.exists("practice/column_aliases.csv")))
  func sameAsReference() throws {
    let rows = try ReferenceData.csv("practice/column_aliases.csv").dropFirst()
    #expect(ColumnAliases.offices.map { [$0.table, $0.column, $0.headers.joined(separator: "|")] } == Array(rows))
  }

  @Test("statements of the command line")
  func statements() throws {
    let map = try HeaderMap(parsing: ["person=diver, rater=judge", "people.unit=所在 单位"])
    #expect(
      map.entries == [
        .init(column: "person", header: "diver"), .init(column: "rater", header: "judge"),
        .init(table: "people", column: "unit", header: "所在 单位"),
      ])
    #expect(throws: HeaderMap.SyntaxError.self) { try HeaderMap(parsing: ["person"]) }
  }
}
