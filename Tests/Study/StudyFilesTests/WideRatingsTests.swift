import Messages
import RatingStudy
import Testing

@testable import StudyFiles

@Suite("Wide ratings") struct WideRatingsTests {
  private func source(_ text: String, as name: String = "x.csv", map: [String] = []) throws -> StudySource {
    let folder = try TemporaryFolder([name: text])
    return try StudyReader.inspect(folder.path + "/" + name, map: HeaderMap(parsing: map))
  }

  /// The keys of the errors of a file.
  private func errors(_ text: String, map: [String] = []) throws -> [String] {
    try source(text, map: map).notes.filter { $0.severity == .error }.map(\.message.kind)
  }

  @Test(
    "a rater and a person a row: each column of numbers is a criterion",
    arguments: [
      "rater,person,a,b\nR1,P1,5,4\nR2,P1,3,NA\n", "idstud,rater,k1,k2\n1001,R03,1,2\n1001,R15,0,1\n",
      "评委,选手,技术,艺术,总分\n甲,张三,9,8,17\n乙,张三,7,6,13\n", "pid,type,rater,TA,CC\n1,s,R1,4,5\n2,l,R2,3,NaN\n",
      "Reviewer;Applicant;Merit;Impact\nA;x;3,5;4\nB;x;2,5;1,5\n",
    ])
  func criteria(text: String) throws {
    let source = try source(text)
    #expect(!source.notes.contains { $0.severity == .error })
    let table = try #require(source.table(.ratings))
    #expect(Set(["rater", "person", "component", "score"]).isSubset(of: Set(table.columns.map(\.name))))
    #expect(table.column("component")?.levels.count == 2)
    #expect(source.readings.first?.matrixColumns == "component")
    #expect(source.notes.contains { $0.message.kind == "ShapeSentence.criteriaTaken" })
  }

  @Test("the long table has a row for every cell that is not missing, the rows in their order")
  func long() throws {
    let table = try #require(try source("rater,person,a,b\nR1,P1,5,4\nR2,P1,,3\n").table(.ratings))
    #expect(table.columns.map(\.name) == ["rater", "person", "component", "score"])
    #expect(cells(table) == [["R1", "P1", "a", "5"], ["R1", "P1", "b", "4"], ["R2", "P1", "b", "3"]])
    #expect(table.rowNumbers == [2, 2, 3])
  }

  @Test("numbers that hardly are criteria are asked for, with the likely ones named; either answer will do")
  func doubtful() throws {
    let text = "pid,X1,X2,rater,crit1,crit2,crit3\n1,0,1,4,2,1,0\n2,1,0,5,1,2,3\n"
    let found = try source(text).notes.filter { $0.severity == .error }
    #expect(found.map(\.message.kind) == ["ShapeSentence.whichCriteria"])
    #expect(found.first?.message.text(in: .english).contains("--map components=crit1,crit2,crit3") == true)
    for map in [["components=crit1..crit3"], ["components=crit1,crit2,crit3"], ["attribute=X1,X2"]] {
      let table = try #require(try source(text, map: map).table(.ratings))
      #expect(table.column("component")?.levels == ["crit1", "crit2", "crit3"], "\(map)")
      #expect(table.column("X1") != nil, "\(map)")
    }
    #expect(try errors("rater,person,age,a,b\nR1,P1,31,4,5\nR2,P1,28,3,4\n") == ["ShapeSentence.whichCriteria"])
    #expect(try errors("rater,person,a,b,difficulty\nR1,P1,3,4,842\nR2,P1,3,4,380\n") == ["ShapeSentence.whichCriteria"])
    #expect(try errors("rater,person,foo\nR1,P1,3\n") == ["ShapeSentence.oneNumberColumn"])
    #expect(try errors("rater,person,foo\nR1,P1,3\n", map: ["score=foo"]) == [])
  }

  @Test(
    "heads of two parts: criterion and judge, whichever comes first and however they are parted",
    arguments: [
      "姓名,技术-评委1,技术-评委2,艺术-评委1,艺术-评委2\n张三,9,8,7,6\n", "姓名,评委1 – 技术,评委1 – 艺术,评委2 – 技术,评委2 – 艺术\n张三,9,7,8,6\n",
      "person,Technique (Judge A),Technique (Judge B),Artistry (Judge A),Artistry (Judge B)\nAnn,9,8,7,6\n",
      "姓名,技术_评委1,艺术_评委1,技术_评委2,艺术_评委2,总分_评委1\n张三,9,7,8,6,16\n",
      "姓名,技术,,艺术,\n,评委1,评委2,评委1,评委2\n张三,9,8,7,6\n", "姓名,评委1,,评委2,\n,技术,艺术,技术,艺术\n张三,9,7,8,6\n",
    ])
  func pairs(text: String) throws {
    let source = try source(text)
    #expect(!source.notes.contains { $0.severity == .error }, "\(source.notes.map { $0.message.text(in: .english) })")
    let table = try #require(source.table(.ratings))
    let rater = try #require(table.column("rater"))
    let component = try #require(table.column("component"))
    #expect(rater.levels.allSatisfy { $0.contains("评委") || $0.contains("Judge") })
    #expect(Set(component.levels) == ["技术", "艺术"] || Set(component.levels) == ["Technique", "Artistry"])
    let scores = (0..<table.rowCount).map { "\(component[$0] ?? "")\(rater[$0]?.last ?? "-")\(table.column("score")?[$0] ?? "")" }.sorted()
    #expect(scores.map { $0.suffix(1) }.joined() == "9876" || scores.map { $0.suffix(1) }.joined() == "7698")
  }

  @Test("heads of two parts that could be either are asked for; the answer says their order")
  func unclearPairs() throws {
    let text = "person,x-a,x-b,y-a,y-b\nAnn,9,8,7,6\n"
    #expect(try errors(text) == ["ShapeSentence.whichPart"])
    let table = try #require(try source(text, map: ["heads=component-rater"]).table(.ratings))
    #expect(table.column("rater")?.levels == ["a", "b"])
    let other = try #require(try source(text, map: ["heads=rater-component"]).table(.ratings))
    #expect(other.column("rater")?.levels == ["x", "y"])
  }

  @Test(
    "a matrix whose rows are numbered, or not even that: each row is one rated thing",
    arguments: [
      "target,J1,J2,J3\n1,9,2,5\n2,6,1,3\n", "\"\",J1,J2,J3\n1,9,2,5\n2,6,1,3\n", "序号,评委1,评委2,评委3\n1,9,2,5\n2,6,1,3\n",
      "Rater1,Rater2,Rater3\n9,2,5\n6,1,3\n", "subject,R01,R02,R03\n1,9,2,5\n2,6,1,3\n",
    ])
  func numberedRows(text: String) throws {
    let source = try source(text)
    #expect(!source.notes.contains { $0.severity == .error })
    let table = try #require(source.table(.ratings))
    #expect(table.column("person")?.levels == ["1", "2"])
    #expect(table.column("rater")?.levels.count == 3)
    #expect(table.column("score")?.levels == ["9", "2", "5", "6", "1", "3"])
  }

  @Test("a corner left empty is the people's where the heads are raters; else it is asked for")
  func corner() throws {
    let table = try #require(try source(",评委1,评委2\n张三,9,8\n李四,7,6\n").table(.ratings))
    try #require(cells(table).count == 4)
    #expect(cells(table)[2] == ["李四", "评委1", "7"])
    let reverse = try #require(try source(",x,y\n评委1,9,8\n评委2,7,6\n").table(.ratings))
    #expect(reverse.column("person")?.levels == ["x", "y"])
    #expect(try errors(",x,y\na,9,8\nb,7,6\n") == ["ShapeSentence.matrixCorner"])
  }

  @Test("columns that needn't be raters are taken for them with a warning, as are columns that are said to be with none")
  func assumed() throws {
    let warnings = { (notes: [Problem]) in notes.filter { $0.severity == .warning }.map(\.message.kind) }
    #expect(warnings(try source("person,foo,bar\nP1,1,2\nP2,2,1\n").notes) == ["ShapeSentence.ratersAssumed"])
    #expect(warnings(try source("person,foo,bar\nP1,1,2\nP2,2,1\n", map: ["raters=foo,bar"]).notes) == [])
    #expect(warnings(try source("person,张伟,王芳\nP1,1,2\nP2,2,1\n").notes) == [])
  }
}

@Suite("Decimal commas") struct DecimalCommaTests {
  private func numbers(_ text: String, in column: String = "score") throws -> [String] {
    try reading(text).table.columns.first { $0.header == column }?.levels ?? []
  }

  private func raw(_ text: String, isStated: Bool = false) throws -> RawTable {
    let bytes = Array(text.utf8)
    var raw = try CSVReader.raw(bytes.span, name: "t", source: TableSource(file: "t.csv"), encoding: nil)
    DecimalComma.apply(to: &raw, isStated: isStated)
    return raw
  }

  private func scores(_ text: String, isStated: Bool = false) throws -> [String] {
    try raw(text, isStated: isStated).table.column("score")?.levels ?? []
  }

  @Test("where semicolons part the cells a comma is the decimal sign; points between thousands go")
  func semicolons() throws {
    #expect(try scores("rater;score\na;8,5\nb;7\nc;288,140982\n") == ["8.5", "7", "288.140982"])
    #expect(try scores("rater;score\na;1.234,5\nb;-0,25\nc;NaN\n") == ["1234.5", "-0.25", "NaN"])
    #expect(try scores("rater;score\na;８，５\nb;12,5%\n") == ["8.5", "12.5%"])
    #expect(try raw("rater;score\n1,5;8,5\n2,5;9,5\n").notes.contains { $0.message.kind == "ShapeSentence.decimalCommaRead" })
  }

  @Test("after tabs only where a comma can't part thousands; never beside points, never within texts, never after commas")
  func doubt() throws {
    #expect(try scores("rater\tscore\na\t8,5\nb\t9,125\n") == ["8.5", "9.125"])
    #expect(try scores("rater\tscore\na\t8,500\nb\t9,125\n") == ["8,500", "9,125"])
    #expect(try scores("rater;score\na;8,5\nb;9.5\n") == ["8,5", "9.5"])
    #expect(try scores("rater;score\na;Main St 8,5\nb;Hill 9,5\n") == ["Main St 8,5", "Hill 9,5"])
    #expect(try scores("rater,score\na,\"8,5\"\nb,\"9,5\"\n") == ["8,5", "9,5"])
  }

  @Test("said in study.yaml it holds everywhere")
  func stated() throws {
    #expect(try scores("rater,score\na,\"8,5\"\nb,\"9,500\"\n", isStated: true) == ["8.5", "9.500"])
    let folder = try TemporaryFolder(["ratings.csv": "rater,person,score\na,x,\"8,5\"\n", "study.yaml": "decimal: \",\"\n"])
    #expect(try StudyReader.read(folder.path).table(.ratings)?.column("score")?.levels == ["8.5"])
  }
}
