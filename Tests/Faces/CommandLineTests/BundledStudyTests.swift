import Foundation
import Testing

/// What the READMEs of the small bundled studies tell their readers to look at.
@Suite struct BundledStudyTests {
  private func findings(_ study: String, _ detector: String) throws -> [JSON] {
    let run = try Program.run("audit", "datasets/\(study)", "--detectors", detector, "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    return (try JSON.read(run.output)["findings"]?.items ?? []).filter { $0["level"]?.text == "rater" }
  }

  @Test(arguments: ["coastal-district", "five-people", "five-people-workbook/ratings.xlsx", "tier-votes"])
  func everyBundledStudyLoads(study: String) throws {
    let run = try Program.run("check", "datasets/\(study)")
    #expect(run.status == 0, "\(run.errors)")
  }

  /// The lenient rater stands out, and the workbook says what the folder says.
  @Test func theWorkbookHoldsTheSameRatings() throws {
    func levels(_ study: String) throws -> [[JSON?]] {
      try findings(study, "severity").map { [$0["subject"]?["rater"], $0["estimate"], $0["verdict"]] }
    }
    let folder = try levels("five-people")
    #expect(folder.count == 4)
    #expect(try folder == levels("five-people-workbook/ratings.xlsx"))
    let lenient = try #require(try findings("five-people", "severity").first { $0["subject"]?["rater"]?.text == "R04" })
    #expect(lenient["verdict"]?.text == "flagged")
    #expect((lenient["estimate"]?.value ?? 0) > 0)
  }

  /// The two raters who withhold the lowest tier are those, and only those, of whom more is required than was given.
  @Test func withheldTiersAreCounted() throws {
    let short = try findings("tier-votes", "quota-avoidance").filter { ($0["estimate"]?.value ?? 0) > 0 }
    #expect(Set(short.compactMap { $0["subject"]?["rater"]?.text }) == ["R05", "R08"])
  }
}
