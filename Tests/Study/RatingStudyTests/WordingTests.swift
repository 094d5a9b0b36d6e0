import RatingStudy
import Testing

@Suite("Words of tables") struct WordingTests {
  @Test(
    "a header's word and weight",
    arguments: [
      ("单位考绩（40%）", "单位考绩", "40", true), ("考核得分_单位考绩（40％）", "单位考绩", "40", true), ("民主测评_30%", "民主测评", "30", true),
      ("区领导评分(权重0.3)", "区领导评分", "30", true), ("民主测评（占30%）", "民主测评", "30", true), ("单位考绩分（40分）", "单位考绩分", "40", false),
      ("工作实绩（满分２５分）", "工作实绩", "25", false), ("组织考评【１５%】", "组织考评", "15", true), ("年终（12.5%", "年终", "12.5", true),
    ] as [(String, String, String, Bool)])
  func weights(header: String, word: String, number: String, isShare: Bool) {
    #expect(Wording.word(header) == word)
    let weight = Wording.weight(in: header)
    #expect(weight?.number.description == number)
    #expect(weight?.isShare == isShare)
  }

  @Test(
    "headers that weigh nothing stay as they are",
    arguments: ["陈志远（书记）", "score", "unit_score", "第1轮", "2025", "测评分", "2025年度得分", "完成率"])
  func plain(header: String) {
    #expect(Wording.weight(in: header) == nil)
    #expect(Wording.word(header) == header)
  }

  @Test("a name is found exactly, in other letters, and without its weight; what several answer is nobody's")
  func index() {
    let index = WordIndex([["单位考绩", "unit", "单位考绩（40%）"], ["Leaders"], ["leaders"], ["民主测评（校领导）"], ["民主测评（教职工）"]])
    #expect(index.find("单位考绩（40%）") == .one(0))
    #expect(index.find("单位考绩（35%）") == .one(0))
    #expect(index.find("ｕｎｉｔ") == .one(0))
    #expect(index.find("leaders") == .one(2))
    #expect(index.find("LEADERS") == .several([1, 2]))
    #expect(index.find("民主测评（教职工）") == .one(4))
    #expect(index.find("民主测评") == .several([3, 4]))
    #expect(index.find("考核组") == .none)
  }

  @Test(
    "tiers in the table's words and the format's",
    arguments: [
      ("excellent", ["优秀", "称职", "基本称职", "不称职"], 0), ("基本称职", ["excellent", "competent", "basic", "incompetent"], 2),
      ("不称职票数", ["优秀", "称职", "基本称职", "不称职"], 3), ("Ａ", ["A", "B"], 0), ("b", ["A", "B"], 1), ("优 秀", ["优秀"], 0),
      ("合格", ["优秀", "称职"], nil), ("a", ["A", "Ａ"], nil),
    ] as [(String, [String], Int?)])
  func tiers(name: String, among: [String], position: Int?) {
    #expect(TierWords.position(name, among: among) == position)
  }

  @Test(
    "a column of counts is called by its tier",
    arguments: [("得票情况_优秀", "优秀"), ("称职票数", "称职"), ("好（票）", "好（票）"), ("excellent", "excellent")])
  func counted(header: String, word: String) {
    #expect(TierWords.word(header) == word)
  }

  @Test("the office's results as cells say them")
  func cells() {
    #expect(ExactDecimal(cell: "91.80")?.description == "91.8")
    #expect(ExactDecimal(cell: "94.31999999999999")?.description == "94.32")
    #expect(ExactDecimal(cell: "９１．５")?.description == "91.5")
    #expect(ExactDecimal(cell: "未考核") == nil)
  }
}

@Suite("Official results") struct OfficialOutcomeTests {
  @Test("totals as decimals, ranks however written, bands in the table's own word")
  func reading() throws {
    let study = try Study(tables: [
      table("components", "person,a", "A,1", "B,2", "C,3", "D,4"),
      table("official", "person,total,rank,band", "A,90.10,第1名,优秀", "B,88.455,并列第2名,称职", "C,88.455,2/4,称职", "D,未考核,,"),
    ])
    #expect(study.official.map { $0.total?.description } == ["90.1", "88.455", "88.455"])
    #expect(study.official.map { $0.rank?.description } == ["1", "2", "2"])
    #expect(study.official.map(\.band) == ["优秀", "称职", "称职"])
    #expect(study.problems.map(place) == ["warning official.csv 5 total 未考核 StudySentence.officialNoNumber"])
  }

  @Test("a person who stands there twice is told, the first counts")
  func twice() throws {
    let study = try Study(tables: [
      table("components", "person,a", "A,1"), table("official", "person,total", "A,90", "A,90", "A,91"),
    ])
    #expect(study.official.count == 1)
    #expect(study.problems.map(place) == ["warning official.csv 4 person A StudySentence.officialTwice"])
  }
}
