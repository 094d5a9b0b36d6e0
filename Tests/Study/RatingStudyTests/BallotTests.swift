import Messages
import RatingStudy
import Testing

@Suite("Ballots") struct BallotTests {
  private func ballots(_ lines: String...) -> Table {
    let rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    return Table(
      name: "ballots", source: TableSource(file: "b.csv"),
      columns: rows[0].indices.map { column in
        TextColumn(name: rows[0][column], texts: rows.dropFirst().map { $0[column].isEmpty ? nil : $0[column] })
      }, rowNumbers: rows.indices.dropFirst().map { Int32($0 + 1) })
  }

  private func said(_ table: Table) -> [String] {
    problems(table).map { "\($0.severity) \($0.row ?? 0) \($0.message.kind.split(separator: ".").last ?? "")" }
  }

  @Test("ballots alone are a study; the tiers are what the headers say")
  func alone() throws {
    let study = try Study(tables: [ballots("person,优秀票数,称职票数,基本称职,不称职", "张三,30,12,4,1")])
    #expect(study.ballots.first?.tiers == ["优秀", "称职", "基本称职", "不称职"])
    #expect(study.ballots.first?.counts == [30, 12, 4, 1])
  }

  @Test(
    "rates beside counts are known by their headers and agree with them, whatever they are a share of",
    arguments: [
      "person,优秀,优秀率,称职,称职率|张三,30,62.5%,18,37.5%", "person,returned,优秀,优秀得票率(%),称职|张三,50,30,60.0,18",
      "person,entitled,returned,优秀_票数,优秀_比例,称职_票数,称职_比例|张三,60,50,30,0.5,18,0.3", "person,excellent,good,excellent rate|张三,30,18,0.625",
      "person,优秀,称职,基本称职,称职以上率|张三,30,10,8,83.3%",
    ])
  func rates(text: String) throws {
    let lines = text.split(separator: "|").map(String.init)
    let table = ballots(lines[0], lines[1])
    let study = try Study(tables: [table])
    #expect(study.problems.allSatisfy { $0.severity == .note && $0.message.kind == "ShapeSentence.ratesAgree" }, "\(said(table))")
    #expect(study.problems.count == (text.contains("称职率") || text.contains("称职_比例") ? 2 : 1))
    #expect(study.ballots.first?.counts.first == 30)
    #expect(study.ballots.first?.tiers.count == (text.contains("基本称职") ? 3 : 2))
  }

  @Test("a rate that the counts don't give is a warning where it stands")
  func wrongRate() {
    #expect(
      said(ballots("person,优秀,称职,优秀率", "甲,30,10,75%", "乙,20,20,50%", "丙,10,30,35%"))
        == ["note 0 ratesAgree", "warning 4 rateDisagrees"])
  }

  @Test(
    "counts that can't be are errors in their row",
    arguments: [
      ("person,returned,优秀,称职|甲,40,30,12", "error 2 votesAboveReturned"),
      ("person,entitled,returned,优秀,称职|甲,40,45,30,12", "error 2 returnedAboveEntitled"),
      ("person,entitled,优秀,称职,abstain|甲,40,30,8,5", "error 2 votesAboveEntitled"),
      ("person,returned,优秀,称职,abstain|甲,40,30,5,1", "error 2 votesDontAddUp"),
      ("person,valid,优秀,称职|甲,40,30,5", "warning 2 votesNotValid"), ("person,优秀,称职,合计|甲,30,5,40", "warning 2 votesNotSum"),
    ])
  func impossible(text: String, problem: String) {
    let lines = text.split(separator: "|").map(String.init)
    #expect(said(ballots(lines[0], lines[1])) == [problem])
  }

  @Test("scores, ranks and invalid ballots beside the counts are no tiers")
  func others() throws {
    let study = try Study(tables: [ballots("person,returned,优秀,称职,无效票,测评得分,名次", "甲,40,30,8,2,95.2,1")])
    #expect(study.ballots.first?.tiers == ["优秀", "称职"])
    #expect(study.ballots.first?.invalid == 2)
    #expect(study.problems.isEmpty)
  }

  @Test(
    "words for nothing are missing where a number is wanted, and names where a name is",
    arguments: ["NaN", "NULL", "未评", "缺考", "弃权", "（未评）", "n/a", "Absent", "回避"])
  func missingWords(word: String) throws {
    let ratings = table("ratings", "rater,person,score", "a,\(word),1", "a,x,\(word)", "b,x,2", "b,\(word),3")
    let study = try Study(tables: [ratings])
    #expect(study.ratings?.count == 3)
    #expect(study.persons.names.contains(word))
    #expect(study.problems.map(\.message.kind).contains("ShapeSentence.missingWords"))
  }
}
