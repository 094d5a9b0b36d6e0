import RatingStudy
import Testing

@testable import StudyFiles

@Suite("The office's own results") struct OfficialColumnsTests {
  @Test(
    "a total, a rank and a band beside components become a table of their own",
    arguments: [
      ("姓名,组别,单位考绩（40%）,民主测评（60%）,总分,名次,等次", ["总分", "名次", "等次"]),
      ("姓名,组别,单位考绩（40%）,民主测评（60%）,综合得分,组内排名,考核等次", ["综合得分", "组内排名", "考核等次"]),
      ("person,group,a,b,total,rank,band", ["total", "rank", "band"]),
    ])
  func beside(header: String, headers: [String]) throws {
    let folder = try TemporaryFolder(["components.csv": header + "\n甲,g,90,80,84.0,1,优秀\n乙,g,80,70,74.0,2,称职\n"])
    let source = try StudyReader.read(folder.path)
    #expect(source.tables.map(\.name) == ["components", "official"])
    #expect(source.table(.official)?.columns.map(\.header) == [header.split(separator: ",").map(String.init)[0]] + headers)
    #expect(source.table(.official)?.columns.map(\.name) == ["person", "total", "rank", "band"])
    let study = try Study(tables: source.tables)
    #expect(study.componentScores?.names.count == 2)
    // 乙 stands before 甲: rows are in the order of the names, whatever the file's.
    #expect(study.official.map { $0.total?.description } == ["74", "84"])
    #expect(study.official.map(\.band) == ["称职", "优秀"])
    #expect(source.readings.map(\.table) == ["components", "official"])
  }

  @Test("a total that stands alone is the component, and a table official of its own is preferred")
  func others() throws {
    let alone = try TemporaryFolder(["components.csv": "姓名,组别,总分\n甲,g,90\n"])
    #expect(try StudyReader.read(alone.path).tables.map(\.name) == ["components"])
    #expect(try Study(tables: StudyReader.read(alone.path).tables).componentScores?.names == ["总分"])
    let both = try TemporaryFolder([
      "components.csv": "姓名,a,总分\n甲,90,90\n", "公示.csv": "姓名,总分,名次\n甲,91,1\n",
    ])
    let study = try Study(tables: StudyReader.read(both.path).tables)
    #expect(study.official.map { $0.total?.description } == ["91"])
    #expect(study.componentScores?.names == ["a"])
  }

  @Test("component columns keep the table's words, whatever the format calls them")
  func words() throws {
    let folder = try TemporaryFolder([
      "components.csv": "姓名,单位考绩分（40分）,区领导评分（30%）,得分_民主测评（30%）,leaders_score\n甲,1,2,3,4\n"
    ])
    let study = try Study(tables: StudyReader.read(folder.path).tables)
    #expect(study.componentScores?.names == ["单位考绩分", "区领导评分", "民主测评", "leaders_score"])
  }

  @Test("columns that would bear one word keep their headers")
  func sameWords() throws {
    let folder = try TemporaryFolder(["components.csv": "姓名,上半年_得分,下半年_得分\n甲,1,2\n"])
    let study = try Study(tables: StudyReader.read(folder.path).tables)
    #expect(study.componentScores?.names == ["上半年_得分", "下半年_得分"])
  }
}

extension OfficialColumnsTests {
  @Test("results beside official tiers, and in a summary of people; a rank of office alone is none")
  func elsewhere() throws {
    let rest = ["ratings.csv": "person,rater,score\n甲,x,9\n乙,x,8\n"]
    let tiers = try TemporaryFolder(rest.merging(["等次.csv": "姓名,总分,名次,等次\n甲,91.5,1,优秀\n乙,80,2,称职\n"]) { $1 })
    var study = try Study(tables: StudyReader.read(tiers.path).tables)
    #expect(study.official.map(\.band) == ["称职", "优秀"] && study.official.map { $0.rank?.description } == ["2", "1"])
    #expect(study.tierOutcomes.count == 2)
    let people = try TemporaryFolder(rest.merging(["人员.csv": "姓名,单位,总分,等次\n甲,u,91.5,优秀\n乙,u,80,称职\n"]) { $1 })
    study = try Study(tables: StudyReader.read(people.path).tables)
    #expect(study.official.map { $0.total?.description } == ["80", "91.5"] && study.official.map(\.band) == ["称职", "优秀"])
    let ranks = try TemporaryFolder(rest.merging(["people.csv": "person,unit,rank\n甲,u,3\n乙,u,4\n"]) { $1 })
    #expect(try StudyReader.read(ranks.path).tables.map(\.name) == ["ratings", "people"])
  }
}
