import Foundation
import Testing

/// Scores as each rater gave them, on the page: in the body where nothing can be tested, in the annex always, and the same as in the JSON.
@Suite struct RaterScoresPageTests {
  /// Managers who score their own team alone, in grades from 1 to 5.
  private static func write(to folder: TemporaryFolder) throws {
    var people = "person,unit\n"
    var ratings = "component,rater,person,score\n"
    for team in 0..<9 {
      for index in 0..<(5 + team % 4) {
        people += "p\(team)-\(index),u\(team)\n"
        ratings += "grade,m\(team),p\(team)-\(index),\(1 + (team * 7 + index * 3 + index * index) % 5)\n"
      }
    }
    try folder.write("people.csv", people)
    try folder.write("ratings.csv", ratings)
    try folder.write("units.csv", "unit,group\n" + (0..<9).map { "u\($0),\($0 % 2 == 0 ? "a" : "b")\n" }.joined())
  }

  private func page(_ study: String, _ language: String, _ folder: TemporaryFolder) throws -> String {
    let page = folder.url.appending(path: "report.html")
    let run = try Program.run("report", study, "--lang", language, "-o", page.path)
    #expect(run.status == 0, "\(run.errors)")
    return try String(contentsOf: page, encoding: .utf8)
  }

  @Test(arguments: ["en", "zh"]) func standsInTheBodyWhereNothingCanBeTested(language: String) throws {
    let (study, folder) = (try TemporaryFolder(), try TemporaryFolder())
    try Self.write(to: study)
    let html = try page(study.url.path, language, folder)
    let body = try #require(html.range(of: "<section id=\"body-rater-scores\">"))
    #expect(body.lowerBound < (html.range(of: "<div id=\"annex\"")?.lowerBound ?? html.startIndex))
    #expect(html.contains(language == "zh" ? "9 名评分人中有 9 名所评的人没有其他人评分" : "9 of 9 raters score people whom nobody else scores"))
    // The drawing says itself what it can't tell.
    let mark = language == "zh" ? "从本图无法区分" : "it cannot distinguish a strict or lenient rater"
    #expect(html.components(separatedBy: mark).count - 1 >= 3)
    let report = try JSON.read(try Program.run("report", study.url.path, "--format", "json").output)
    let raters = report["raterScores"]?.items.first?["raters"]?.items ?? []
    #expect(raters.count == 9 && raters.allSatisfy { $0["isAlone"] == .bool(true) })
    let drawn = html.matches(of: /data-category="[^"]*" data-share="([^"]+)"/).compactMap { Double($0.1) }
    let told = raters.flatMap { $0["shares"]?.items ?? [] }.compactMap(\.value).filter { $0 > 0 }
    // In the body and in the annex.
    #expect(drawn == told + told)
    let rows = PageTests.tables(html)["rater-scores-grade"] ?? []
    #expect(rows.dropFirst().map { $0[2].values } == raters.map { [$0["mean"]?.value ?? .nan] })
  }

  @Test func standsInTheAnnexAloneWhereRatersCanBeCompared() throws {
    let folder = try TemporaryFolder()
    let html = try page(VerbTests.study, "en", folder)
    #expect(!html.contains("<section id=\"body-rater-scores\">") && html.contains("<section id=\"rater-scores\">"))
    for component in ["leaders", "team", "daily", "head"] { #expect(html.contains("<table id=\"rater-scores-\(component)\">")) }
  }
}
