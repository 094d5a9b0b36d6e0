import Foundation
import Testing
import _TestSupport

/// How strong a hidden reason must be, as people see it.
@Suite struct HiddenReasonPageTests {
  /// The drawings of a page by their ids.
  private func drawings(_ page: String) -> [String] {
    page.matches(of: /<svg[^>]* id="chart-(chart-hidden-[a-z0-9-]+)"/).map { String($0.output.1) }
  }

  /// A flagged gap is held beside the attributes of the units' people, in words and in figures, and drawn.
  @Test func gapsAreHeldBesideAttributes() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "gaps.json").path
    #expect(try Program.run("compare", "datasets/coastal-district", "--format", "json", "-o", file).status == 0)
    let json = try JSONDecoder().decode(ParsedJSON.self, from: try Data(contentsOf: URL(filePath: file)))
    let gaps = (json["components"].array ?? []).flatMap { $0["gaps"].array ?? [] }
    let flagged = gaps.filter { $0["verdict"].string == "flagged" }
    #expect(flagged.count == 1 && gaps.count > 1)
    for gap in gaps { #expect((gap["robustnessValue"].object != nil) == (gap["verdict"].string == "flagged")) }
    let value = try #require(flagged.first)["robustnessValue"]
    let (t, df) = (try #require(value["t"].double), try #require(value["degreesOfFreedom"].double))
    #expect(df == 42)
    let f = abs(t) / df.squareRoot()
    #expect(isClose(value["toZero"].double ?? 0, ((f * f * f * f + 4 * f * f).squareRoot() - f * f) / 2, absolute: 1e-9))
    let benchmarks = value["benchmarks"].array ?? []
    #expect(Set(benchmarks.compactMap { $0["attribute"].string }) == ["seniority", "position"])
    let unsupported = try #require(flagged[0]["unsupported"].double)
    for benchmark in benchmarks {
      let place = (benchmark["asStrong"].array ?? []).compactMap(\.double)
      try #require(place.count == 2)
      // What is left is the estimate less se·√df·√(y x/(1 − x)).
      let left = abs(unsupported) - abs(unsupported / t) * df.squareRoot() * (place[0] * place[1] / (1 - place[0])).squareRoot()
      #expect(isClose(abs(benchmark["remaining"][0].double ?? 0), left, absolute: 1e-9))
    }
    let text = try Program.run("compare", "datasets/coastal-district").output.replacing(/\s+/, with: " ")
    #expect(
      text.contains("they do not. Something unmeasured about the units would have to explain") && text.contains("is for these units."))
  }

  /// Beside flagged findings and gaps of a report; with the words of its language, and not where single units could be worked out.
  @Test(arguments: ["en", "zh"]) func reportsDrawThem(language: String) throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "report.html").path
    #expect(try Program.run("report", "datasets/coastal-district", "--lang", language, "-o", file).status == 0)
    let page = try String(contentsOfFile: file, encoding: .utf8)
    let ids = drawings(page)
    #expect(Set(ids).count == ids.count && ids.contains("chart-hidden-gap-0"))
    #expect(ids.contains("chart-hidden-favoritism-0") && ids.contains("chart-hidden-departure-0"))
    #expect(page.contains(language == "zh" ? "读图：图中每一处代表一种可能的未测量原因" : "every place stands for a possible hidden reason"))
    let published = folder.url.appending(path: "published.html").path
    #expect(
      try Program.run("report", "datasets/coastal-district", "--view", "publication", "--lang", language, "-o", published).status == 0)
    #expect(drawings(try String(contentsOfFile: published, encoding: .utf8)).isEmpty)
  }
}
