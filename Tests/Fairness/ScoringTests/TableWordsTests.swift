import RatingStudy
import StudyFiles
import Testing

@testable import Scoring

/// Schemes name what a study has in the study's words or the format's; results bear the scheme's and the table's.
@Suite("Schemes in the words of the table") struct TableWordsTests {
  private func total(_ study: Study, _ scheme: String) throws -> ScoreResult {
    try Scorer(makeScheme(scheme).inWords(of: study)).score(study)
  }

  /// A study from tables under Chinese headers, as files give it.
  private func read(_ files: [String: String]) throws -> Study {
    let texts = StudyTexts(name: "s", files: files.map { .init(name: $0.key, bytes: Array($0.value.utf8)) })
    let source = StudyReader.inspect(texts)
    return try Study(tables: source.tables, settings: source.settings)
  }

  @Test(
    "Practice F8 from ballots, whoever's words the tiers are in",
    arguments: [
      ("优秀,称职,基本称职,不称职", "{优秀: 100, 称职: 80, 基本称职: 60, 不称职: 0}"),
      ("优秀,称职,基本称职,不称职", "{excellent: 100, competent: 80, basic: 60, incompetent: 0}"),
      ("优秀票数,称职票数,基本称职票数,不称职票数", "{优秀: 100, 称职: 80, 基本称职: 60, 不称职: 0}"),
      ("excellent,competent,basic,incompetent", "{优秀: 100, 称职: 80, 基本称职: 60, 不称职: 0}"),
      ("好,较好,一般,差", "{好: 100, 较好: 80, 一般: 60, 差: 0}"),
      ("Ａ,Ｂ,Ｃ,Ｄ", "{A: 100, B: 80, C: 60, D: 0}"),
    ])
  func ballots(headers: String, points: String) throws {
    let study = try read([
      "components.csv": "person,x\n张三,1\n李四,1\n",
      "民主测评.csv": "姓名,发出票数,收回票数,\(headers),弃权\n张三,50,48,30,12,4,1,1\n李四,50,48,20,20,5,2,1\n",
    ])
    let result = try total(
      study, "round: {places: 2}\ncomponents: {民主测评: {weight: 100, from: ballots, ballots: {denominator: valid, points: \(points)}}}")
    // (30·100 + 12·80 + 4·60)/47 and (20·100 + 20·80 + 5·60)/47, by hand.
    #expect(result.total("张三") == 89.36)
    #expect(result.total("李四") == 82.98)
  }

  @Test("the tier that has no points is told in the table's word")
  func unknownTier() throws {
    let study = try read(["components.csv": "person,x\n张三,1\n", "民主测评.csv": "姓名,优秀,称职\n张三,3,2\n"])
    #expect(throws: ScoringError.unknownTier("称职", component: "v", row: 2, known: ["优秀"])) {
      try total(study, "components: {v: {weight: 1, from: ballots, ballots: {points: {excellent: 100}}}}")
    }
  }

  @Test(
    "a component by its header, its word, its header with another weight, or the format's name",
    arguments: ["单位考绩（40%）", "单位考绩", "unit", "单位考绩（35%）", "单位考绩（４０％）"])
  func components(name: String) throws {
    let study = try read(["components.csv": "姓名,组别,单位考绩（40%）,民主测评（60%）\n甲,乡镇,90,80\n乙,部门,70,60\n"])
    let result = try total(study, "components: {\"\(name)\": {weight: 4, from: components}, 民主测评: {weight: 6}}\npools: 组别")
    #expect(result.total("甲") == 84)
    #expect(result.components.map(\.name) == [name, "民主测评"])
    #expect(result.row("甲").flatMap { result.poolName($0) } == "乡镇")
  }

  @Test(
    "rated tiers get the scheme's points in either word, with and without a column of components",
    arguments: [("excellent", "称职"), ("优秀", "competent"), ("优秀", "称职")])
  func ratedTiers(first: String, second: String) throws {
    let scheme = try makeScheme(
      "components: {测评: {weight: 1, from: ratings, tiers: {\(first): 95, \(second): 85}, quota: {\(second): {atLeast: 10%}}}}")
    var settings = StudySettings()
    settings.tierPoints = scheme.tierPoints
    for (header, cell) in [(",项目", ",测评"), ("", "")] {
      let texts = StudyTexts(
        name: "s",
        files: [
          .init(
            name: "ratings.csv",
            bytes: Array("被考核人,评委,等次\(header)\n甲,r,优秀\(cell)\n甲,s,称职\(cell)\n乙,r,称职\(cell)\n".utf8))
        ])
      let source = StudyReader.inspect(texts)
      let study = try Study(tables: source.tables, settings: settings)
      let result = try Scorer(scheme.inWords(of: study)).score(study)
      #expect(result.total("甲") == 90)
      #expect(result.total("乙") == 85)
      #expect(result.quotaChecks.map(\.given) == (header.isEmpty ? [] : [1, 1]))
    }
  }

  @Test("classes of ballots, weights of pools, aspects and vetoed items in other letters")
  func others() throws {
    let study = try makeStudy([
      "components": "person,group,a\nA,Ｔｏｗｎ,80\nB,Dept,60",
      "ballots": "person,class,good,bad\nA,Staff,1,1\nB,Staff,2,0",
      "points": "person,aspect,item,points\nA,Ｍoral,x,5\nB,Ｍoral,一票否决,-1",
    ])
    let result = try total(
      study,
      """
      components:
        a: {weight: {town: 1, default: 0}}
        v: {weight: {town: 0, default: 1}, from: ballots, class: staff, ballots: {points: {Good: 100, Bad: 0}}}
      pools: group
      points: {aspects: {moral: {cap: 2}}, veto: {items: ["一票否决 "], total: 0}}
      """)
    #expect(result.total("A") == 82)
    #expect(result.total("B") == 0)
  }

  @Test("what is resolved stays as it is")
  func idempotent() throws {
    let study = try read(["components.csv": "姓名,组别,单位考绩（40%）,民主测评（60%）\n甲,乡镇,90,80\n"])
    let scheme = try makeScheme(
      "components: {unit: {weight: 4}, 民主测评（60%）: {from: components}}\npools: 组别".replacing("weight: 4", with: "weight: 40%"))
    let once = scheme.inWords(of: study)
    #expect(once.inWords(of: study) == once)
    #expect(once.poolsBy == ["group"])
  }

  @Test("missing: zero counts a missing component as 0")
  func zero() throws {
    let study = try makeStudy(["components": "person,a,b\nA,80,60\nB,80,"])
    let result = try total(study, "components: {a: {weight: 1}, b: {weight: 1}}\nmissing: zero")
    #expect(result.total("A") == 70)
    #expect(result.total("B") == 40)
  }
}
