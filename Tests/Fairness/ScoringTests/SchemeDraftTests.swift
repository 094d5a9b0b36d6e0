import Messages
import RatingStudy
import StudyFiles
import Testing

@testable import Scoring

@Suite("Schemes drafted from a study") struct SchemeDraftTests {
  private func read(_ files: [String: String]) throws -> Study {
    let source = StudyReader.inspect(StudyTexts(name: "s", files: files.map { .init(name: $0.key, bytes: Array($0.value.utf8)) }))
    return try Study(tables: source.tables, settings: source.settings, notes: source.notes)
  }

  /// The draft, after it was written, read and scored by.
  private func drafted(_ study: Study) throws -> (draft: SchemeDraft, scheme: Scheme, result: ScoreResult) {
    let draft = try SchemeDraft(study, name: "年度考核")
    for language in Language.allCases {
      let text = SchemeWriter(draft.scheme, comments: draft.comments.mapValues { $0.map { $0.text(in: language) } }).text
      #expect(try Scheme(yaml: text, file: "scheme.yaml") == draft.scheme)
    }
    let scheme = draft.scheme.inWords(of: study)
    return (draft, scheme, try Scorer(scheme).score(study))
  }

  @Test(
    "weights from heads",
    arguments: [
      ("单位考绩（40%）,区领导评分（30%）,民主测评（30%）", ["40", "30", "30"]), ("单位考绩_40%,区领导评分_35％,民主测评_25%", ["40", "35", "25"]),
      ("单位考绩（权重0.4）,区领导评分（权重0.3）,民主测评（权重0.3）", ["40", "30", "30"]), ("unit (40%),leaders (30%),vote (30%)", ["40", "30", "30"]),
    ])
  func heads(header: String, weights: [String]) throws {
    let study = try read([
      "components.csv": "姓名,组别,\(header),总分,名次,等次\n甲,g,90,80,70,81,1,优秀\n乙,g,80,80,80,80,2,称职\n丙,h,70,75,80,74.5,1,优秀\n"
    ])
    let (draft, scheme, result) = try drafted(study)
    #expect(draft.scheme.components.map { $0.weight.base?.description } == weights)
    #expect(draft.parts.allSatisfy { $0.isStated })
    #expect(scheme.poolsBy == ["group"])
    // 甲: (40·90 + w·80 + …)/100, by hand for 40/30/30: 81.
    if weights == ["40", "30", "30"] { #expect(result.total("甲") == 81 && result.rank("甲") == 1) }
    #expect(draft.scheme.bands.map(\.name) == ["称职", "优秀"])
  }

  @Test("columns out of their full scores are added up; weights of 100-point columns are not")
  func fullScores() throws {
    let full = try drafted(try read(["components.csv": "姓名,单位考绩（40分）,民主测评（60分）\n甲,38.5,50\n乙,40,41.2\n"]))
    #expect(full.scheme.total == .sum && full.result.total("甲") == 88.5)
    let hundred = try drafted(try read(["components.csv": "姓名,单位考绩（40分）,民主测评（60分）\n甲,90,80\n乙,85,70\n"]))
    #expect(hundred.scheme.total == .mean && hundred.result.total("甲") == 84)
  }

  @Test("without weights all weigh the same, and that is said; some weights leave the rest to the others")
  func unweighted() throws {
    let none = try drafted(try read(["components.csv": "姓名,工作,学习\n甲,90,80\n"]))
    #expect(none.draft.parts.allSatisfy { !$0.isStated && $0.weight == 1 })
    #expect(none.draft.comments["components"]?.contains(Message(DraftSentence.noWeights)) == true)
    let some = try drafted(try read(["components.csv": "姓名,工作（70%）,学习,出勤\n甲,90,80,70\n"]))
    #expect(some.draft.parts.map { $0.weight.description } == ["70", "15", "15"])
    #expect(some.draft.comments["components"]?.contains(Message(DraftSentence.someWeights)) == true)
  }

  @Test("attributes in numbers are no components, nor is what bears no weight beside heads that share out the whole")
  func leftOut() throws {
    let (draft, _, _) = try drafted(try read(["components.csv": "姓名,年龄,任职年限,工作（60%）,学习（40%）,出勤天数\n甲,40,3,90,80,220\n"]))
    #expect(draft.scheme.components.map(\.name) == ["工作", "学习"])
    #expect(draft.leftOut.count == 3)
  }

  @Test("a column is followed back to the table it was made of, where that gives its figures")
  func sources() throws {
    let files = [
      "components.csv": "姓名,单位考绩（40%）,领导评分（35%）,民主测评（25%）\n甲,90.5,84,89.36\n乙,80.25,75.5,82.98\n",
      "人员.csv": "姓名,单位\n甲,u\n乙,v\n", "单位考绩.csv": "单位,考绩分\nu,90.5\nv,80.25\n",
      "评分.csv": "被考核人,评委,项目,得分\n甲,a,领导评分,80\n甲,b,领导评分,84\n甲,c,领导评分,95\n甲,d,领导评分,84\n乙,a,领导评分,70\n乙,b,领导评分,75\n乙,c,领导评分,90\n乙,d,领导评分,76\n",
      "民主测评.csv": "姓名,优秀,称职,基本称职,不称职\n甲,30,12,4,1\n乙,20,20,5,2\n",
    ]
    let (draft, scheme, result) = try drafted(try read(files))
    #expect(scheme.components.map(\.from) == [.unitScores, .ratings, .ballots])
    // The mean without the highest and the lowest: (84 + 84)/2 and (75 + 76)/2.
    #expect(scheme.components[1].aggregate.trim == Trim(high: 1, low: 1))
    #expect(scheme.components[2].ballots?.points.map(\.points) == [100, 80, 60, 0])
    #expect(draft.scheme.components.map(\.name) == ["单位考绩", "领导评分", "民主测评"])
    // 0.4·90.5 + 0.35·84 + 0.25·89.36… = 87.94.
    #expect(result.total("甲") == 87.94)
    var other = files
    other["单位考绩.csv"] = "单位,考绩分\nu,50\nv,60\n"
    #expect(try drafted(try read(other)).scheme.components.map(\.from) == [.components, .ratings, .ballots])
  }

  @Test("additions beside the scores count with their own points")
  func ledgerColumn() throws {
    let (_, scheme, result) = try drafted(
      try read(["components.csv": "姓名,工作（60%）,学习（40%）,加减分,总分\n甲,90,80,1.5,87.5\n乙,80,70,,76\n丙,70,60,-2,64\n"]))
    #expect(scheme.total == .sum && scheme.missing == .zero)
    #expect(["甲", "乙", "丙"].map { result.total($0) } == [87.5, 76, 64])
  }

  @Test("raw tables alone: unit scores, ratings and ballots under their own words", arguments: [true, false])
  func raw(hasComponents: Bool) throws {
    let column = hasComponents ? ",项目" : ""
    let cell = hasComponents ? ",领导评分" : ""
    let study = try read([
      "人员.csv": "姓名,单位\n甲,u\n乙,v\n", "单位表.csv": "单位,组别\nu,乡镇\nv,部门\n", "单位考绩.csv": "单位,考绩分（40%）\nu,90\nv,80\n",
      "评分.csv": "被考核人,评委\(column),得分\n甲,a\(cell),80\n乙,a\(cell),70\n", "民主测评.csv": "姓名,好,较好,一般,差\n甲,1,1,0,0\n乙,0,1,1,0\n",
      "加减分.csv": "姓名,加减分,状态\n甲,1,有效\n乙,-1,申诉中\n",
    ])
    let (draft, scheme, result) = try drafted(study)
    #expect(scheme.components.map(\.from) == [.unitScores, .ratings, .ballots])
    #expect(draft.parts[0].weight == 40)
    #expect(draft.scheme.poolsBy == ["组别"])
    // 甲: 0.4·90 + 0.3·80 + 0.3·90 + 1.
    #expect(result.total("甲") == 88)
    #expect(draft.comments["points"]?.first?.text(in: .chinese).contains("“申诉中”1 条") == true)
  }

  @Test("tiers by the scales everybody knows; others are marked")
  func tiers() {
    #expect(TierScale.points(of: ["不称职", "优秀", "称职", "基本称职"]).tiers.map(\.points) == [100, 80, 60, 0])
    #expect(TierScale.points(of: ["C", "A", "B"]).tiers.map(\.name) == ["A", "B", "C"])
    #expect(TierScale.points(of: ["poor", "excellent", "good", "fair"]).isKnown)
    let unknown = TierScale.points(of: ["x", "y", "z"])
    #expect(!unknown.isKnown && unknown.tiers.map(\.points) == [100, 50, 0])
  }

  @Test("the rounding that announced totals show")
  func rounding() throws {
    let (draft, _, _) = try drafted(try read(["components.csv": "姓名,a（50%）,b（50%）,总分\n甲,90,81,85.5\n乙,80,70,75\n"]))
    #expect(draft.scheme.rounding[.total] == Rounding(places: 1))
  }
}
