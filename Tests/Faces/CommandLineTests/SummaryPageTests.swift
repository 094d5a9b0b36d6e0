import Foundation
import Testing

/// The first page says what the audit, the comparison and the simulation say, figure by figure and name by name.
@Suite struct SummaryPageTests {
  @Test func answersEqualTheJSON() throws {
    let folder = try TemporaryFolder()
    let page = folder.url.appending(path: "report.html")
    #expect(try Program.run("report", VerbTests.study, "-o", page.path).status == 0)
    let html = try String(contentsOf: page, encoding: .utf8)
    let report = try JSON.read(try Program.run("report", VerbTests.study, "--format", "json").output)
    let answers = try #require(report["answers"])

    // The gap: the widest unsupported part among the flagged, told from the higher group's side.
    let gaps = (report["compare"]?["components"]?.items ?? []).flatMap { $0["gaps"]?.items ?? [] }
    let widest = try #require(
      gaps.filter { $0["verdict"]?.text == "flagged" }.max { abs($0["unsupported"]?.value ?? 0) < abs($1["unsupported"]?.value ?? 0) })
    let sign = (widest["estimate"]?.value ?? 0) < 0 ? -1.0 : 1
    let gap = try #require(answers["gap"])
    for key in ["estimate", "supported", "unsupported"] { #expect(gap[key]?.value == (widest[key]?.value).map { $0 * sign }, "\(key)") }
    #expect(gap["higher"]?.text == widest[sign < 0 ? "to" : "from"]?.text)
    let drawn = Self.drawn(html, "chart-answer-gap")
    #expect(drawn.map(\.value) == ["estimate", "supported", "unsupported"].compactMap { gap[$0]?.value })

    // Raters and units: exactly the flagged ones, by name, the largest first, each with its estimate and interval.
    for (key, detector, level, chart) in [
      ("ties", "favoritism", "rater", "chart-answer-ties-0"), ("departures", "departure", "unit", "chart-answer-leavers-0"),
    ] {
      let own = (report["audit"]?["findings"]?.items ?? []).filter { $0["detector"]?.text == detector && $0["level"]?.text == level }
      let flagged = own.filter { $0["verdict"]?.text == "flagged" }.sorted {
        abs($0["estimate"]?.value ?? 0) > abs($1["estimate"]?.value ?? 0)
      }
      let answer = try #require(answers[key]?.items.first)
      #expect(!flagged.isEmpty && answer["flagged"]?.items.count == flagged.count)
      #expect(answer["tested"]?.value == Double(own.count { $0["verdict"]?.text != "untestable" }))
      #expect(answer["flagged"]?.items.map { $0["subject"]?["code"]?.text } == flagged.map { $0["subject"]?[level]?.text })
      let rows = Self.drawn(html, chart)
      #expect(rows.map(\.value) == flagged.compactMap { $0["estimate"]?.value })
      #expect(rows.map(\.low) == flagged.compactMap { $0["interval"]?.items.first?.value })
      for (row, finding) in zip(rows, flagged) { #expect(row.name.hasSuffix(finding["subject"]?[level]?.text ?? "?")) }
      #expect(html.contains("\(flagged.count) of \(own.count { $0["verdict"]?.text != "untestable" })"))
    }

    // Who enters and leaves a band.
    let changes = (report["simulate"]?["changes"]?.items ?? []).filter { $0["bandBefore"]?.text != $0["bandAfter"]?.text }
    let bands = answers["proposal"]?["bands"]?.items ?? []
    func people(_ side: String) -> [String] { bands.flatMap { $0[side]?.items ?? [] }.compactMap { $0["person"]?["code"]?.text }.sorted() }
    #expect(
      !changes.isEmpty && people("enter") == changes.filter { $0["bandAfter"]?.text != nil }.compactMap { $0["person"]?.text }.sorted())
    #expect(people("leave") == changes.filter { $0["bandBefore"]?.text != nil }.compactMap { $0["person"]?.text }.sorted())
    let named = (PageTests.tables(html)["summary-bands"] ?? []).flatMap { $0 }.map(\.text).joined(separator: " ")
    for person in people("enter") + people("leave") { #expect(named.contains(person), "\(person)") }
    #expect((PageTests.tables(html)["summary-lines"] ?? []).count == changes.count)
    #expect((answers["steps"]?.items.count ?? 0) >= 3)
  }

  private struct Row {
    var name: String
    var value: Double
    var low: Double
  }

  /// The rows of a drawing.
  private static func drawn(_ html: String, _ id: String) -> [Row] {
    guard let start = html.range(of: "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"chart-\(id)\"") else { return [] }
    let svg = html[start.lowerBound...].prefix { $0 != "\u{0}" }
    let end = svg.range(of: "</svg>")?.upperBound ?? svg.endIndex
    return svg[..<end].matches(of: /<g data-name="([^"]*)" data-status="[^"]*" data-value="([^"]*)" data-low="([^"]*)"/).compactMap {
      guard let value = Double($0.2), let low = Double($0.3) else { return nil }
      return Row(name: String($0.1), value: value, low: low)
    }
  }

  /// The words of people stand on the first page and in the body, the study's own in the JSON; the annex lists the model's effects in words, too.
  @Test func labelsAreUsedThroughout() throws {
    let folder = try TemporaryFolder()
    let page = folder.url.appending(path: "report.html")
    #expect(try Program.run("report", VerbTests.study, "--lang", "zh", "-o", page.path).status == 0)
    let html = try String(contentsOf: page, encoding: .utf8)
    let end = html.range(of: "<div id=\"annex\"")?.lowerBound ?? html.endIndex
    let shown = String(html[..<end]).replacing(/<style>.*?<\/style>/.dotMatchesNewlines(), with: "").replacing(/<[^>]*>/, with: " ")
    for word in ["township", "department", "oversight", "excellent", "leaders"] {
      #expect(!shown.contains(try Regex("(^|[^A-Za-z-])\(word)([^A-Za-z-]|$)")), "\(word)")
    }
    #expect(!html.contains("severity · ") && html.contains("评分人宽严（区领导评价）"))
    for word in ["乡镇", "部门", "分管联系", "优秀", "区领导评价"] { #expect(shown.contains(word), "\(word)") }
  }

  /// Without groups, ties, moves and a proposal every question is still there, and says that it was not asked or can't be answered.
  @Test(arguments: ["en", "zh"]) func everyQuestionIsThere(language: String) throws {
    let folder = try TemporaryFolder()
    var rows = "rater,person,score\n"
    for rater in ["a", "b", "c"] { for person in 0..<8 { rows += "\(rater),p\(person),\(80 + (person * 7) % 11)\n" } }
    try folder.write("ratings.csv", rows)
    let page = folder.url.appending(path: "report.html")
    #expect(try Program.run("report", folder.url.path, "--lang", language, "-o", page.path).status == 0)
    let html = try String(contentsOf: page, encoding: .utf8)
    #expect(html.matches(of: /<div class="answer"><h3>/).count >= 5)
    #expect(!html.contains("NaN") && !html.contains(">inf") && !html.contains(">nan"))
  }

  /// The annex is folded, and printed where that is asked for.
  @Test func theAnnexIsPrintedOnDemand() throws {
    let folder = try TemporaryFolder()
    let page = folder.url.appending(path: "report.html")
    for (more, isPrinted) in [([], false), (["--annex"], true)] {
      #expect(try Program.run(["report", "datasets/five-people", "-o", page.path] + more).status == 0)
      let html = try String(contentsOf: page, encoding: .utf8)
      #expect(html.contains("<div id=\"annex\" class=\"printed\">") == isPrinted)
      #expect(html.contains("<details open>") == isPrinted)
    }
  }
}
