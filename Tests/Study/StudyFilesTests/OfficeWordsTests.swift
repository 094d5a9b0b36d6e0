import Messages
import RatingStudy
import Testing

@testable import StudyFiles

/// Words and layouts of offices' own sheets that say a column or a table in another way than the format does.
@Suite("Offices' own words") struct OfficeWordsTests {
  private func inspect(_ files: [String: String]) throws -> StudySource {
    let folder = try TemporaryFolder(files)
    defer { withExtendedLifetime(folder) {} }
    return try StudyReader.inspect(folder.path)
  }

  private func errors(_ source: StudySource) -> [String] { source.notes.filter { $0.severity == .error }.map(\.message.kind) }

  @Test(
    "endings that say how somebody is told do not hide who it is",
    arguments: [
      ("评价人,被评价人工号,得分", "rater,person,score"), ("评委姓名,被考核人编号,评分", "rater,person,score"), ("idstud,idrater,score", "person,rater,score"),
      ("评分人工号,被评人姓名,分数", "rater,person,score"),
    ])
  func endings(header: String, names: String) throws {
    let source = try inspect(["ratings.csv": header + "\na,x,7\nb,x,8\n"])
    #expect(source.table(.ratings)?.columns.map(\.name) == names.split(separator: ",").map(String.init))
  }

  @Test(
    "moves by what was before and after",
    arguments: ["姓名,变动前单位,变动后单位,变动时间", "姓名,调整前部门,调整后部门,调整日期", "工号,原部门,新部门,生效时间", "姓名,调出单位,调入单位,调动时间"])
  func moves(header: String) throws {
    let source = try inspect([
      "打分.csv": "姓名,评委1,评委2\n甲,8,7\n乙,6,5\n", "异动.csv": header + "\n甲,财政局,教育局,2024\n", "study.yaml": "period: 2024\n",
    ])
    #expect(source.table(.moves)?.columns.map(\.name) == ["person", "from", "to", "period"])
  }

  @Test("a plain name beside the units overseen is the leader's, also where the ratings add the office")
  func leaders() throws {
    let source = try inspect([
      "打分.csv": "姓名,陈志远书记,区长周海涛,刘晓梅（副书记）\n甲,85,90,87\n乙,86,91,88\n", "分工.csv": "姓名,职务,分管单位\n陈志远,书记,财政局、教育局\n周海涛,区长,民政局\n刘晓梅,副书记,司法局\n",
    ])
    #expect(source.table(.ties)?.column("rater")?.levels == ["陈志远书记", "区长周海涛", "刘晓梅（副书记）"])
    #expect(source.table(.ties)?.rowCount == 4)
    #expect(source.table(.ratings)?.column("rater")?.levels == ["陈志远书记", "区长周海涛", "刘晓梅（副书记）"])
  }

  @Test("yes and no are statuses; the only number beside units is their score; a series is a group")
  func units() throws {
    let source = try inspect([
      "得分.csv": "姓名,评委1,评委2\n甲,8,7\n乙,6,5\n", "奖惩.csv": "姓名,事项,加减分,是否有效\n甲,获奖,1,是\n乙,通报,-1,否\n", "部门绩效.csv": "部门,年度绩效分\n财政局,90\n教育局,88\n",
      "部门分组.csv": "部门,序列\n财政局,一类\n教育局,二类\n",
    ])
    #expect(errors(source) == [])
    #expect(source.table(.unitScores)?.column("score")?.levels == ["90", "88"])
    #expect(source.table(.units)?.column("group")?.levels == ["一类", "二类"])
    let study = try Study(tables: source.tables, settings: source.settings, notes: source.notes)
    // 乙 stands before 甲: rows are in the order of the names, whatever the file's.
    #expect(study.points.map(\.status) == [.revoked, .active])
  }

  @Test("sheets of one kind are told apart by what their names differ in")
  func parts() throws {
    let text = "评价人,被评价人工号,业绩,能力\na,1,7,8\nb,1,8,7\n"
    let source = try inspect(["360评分-上半年.csv": text, "360评分-下半年.csv": text])
    #expect(source.table(.ratings)?.column("period")?.levels == ["上半年", "下半年"])
    #expect(source.table(.ratings)?.rowCount == 8)
  }

  @Test("an item and its value are a component and its score; numbers beside raters' columns are attributes; repeated raters are no matrix")
  func shapes() throws {
    let long = try inspect(["ratings.csv": "idstud,rater,item,value,I_a,I_b\n1,7,a,2,1,0\n1,7,b,3,0,1\n2,7,a,1,1,0\n"])
    #expect(errors(long) == [])
    #expect(long.table(.ratings)?.column("component")?.levels == ["a", "b"])
    #expect(long.table(.ratings)?.column("score")?.levels == ["2", "3", "1"])
    let wide = try inspect(["ratings.csv": "item,itemdiff,R01,R02,R03\n1,512,1,0,1\n2,388,0,1,1\n"])
    #expect(wide.table(.ratings)?.column("rater")?.levels == ["R01", "R02", "R03"])
    #expect(wide.notes.contains { $0.message.kind == "ShapeSentence.attributesBesideRaters" })
    let repeated = try inspect(["ratings.csv": "judge,x,y\na,5,6\na,4,5\nb,6,6\n"])
    #expect(errors(repeated) == ["ShapeSentence.noPersonForCriteria"])
  }

  @Test("two people of one name who are both rated are said once, with the way out")
  func namesakes() throws {
    let rows = ["甲", "乙", "丙"].flatMap { ["\($0),张伟,财政局,8", "\($0),张伟,教育局,7", "\($0),李娜,教育局,6"] }
    let source = try inspect(["ratings.csv": (["评委,姓名,单位,得分"] + rows).joined(separator: "\n")])
    let found = problems(of: source).filter { $0.severity == .error }
    #expect(found.map(\.message.kind) == ["StudySentence.namesakesRated"])
    #expect(found.first?.message.text(in: .chinese).contains("identity: [姓名, 单位]") == true)
  }

  /// The problems of making a study of what was read.
  private func problems(of source: StudySource) -> [Problem] {
    do {
      _ = try Study(tables: source.tables, settings: source.settings, notes: source.notes)
      return []
    } catch { return error.problems }
  }

  @Test("a folder named by a dot has its own name") func dot() { #expect(FolderListing.name(of: "/tmp/a/b/.") == "b") }
}
