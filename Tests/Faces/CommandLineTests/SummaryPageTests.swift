import Foundation
import Testing

/// The front page says what the audit, the comparison and the simulation say, figure by figure.
@Suite struct SummaryPageTests {
  @Test func answersEqualTheJSON() throws {
    let folder = try TemporaryFolder()
    let page = folder.url.appending(path: "report.html")
    #expect(try Program.run("report", VerbTests.study, "-o", page.path).status == 0)
    let tables = PageTests.tables(try String(contentsOf: page, encoding: .utf8))
    let report = try JSON.read(try Program.run("report", VerbTests.study, "--format", "json").output)

    let gaps = (report["compare"]?["components"]?.items ?? []).flatMap { $0["gaps"]?.items ?? [] }
    let flagged = gaps.filter { $0["verdict"]?.text == "flagged" }
    let widest = try #require(flagged.max { abs($0["unsupported"]?.value ?? 0) < abs($1["unsupported"]?.value ?? 0) })
    let overall = (report["audit"]?["findings"]?.items ?? []).filter {
      $0["level"]?.text == "overall" && ["favoritism", "departure"].contains($0["detector"]?.text)
    }
    let answers = try #require(tables["summary-complaints"])
    let single = (report["audit"]?["findings"]?.items ?? []).filter {
      ["rater", "unit"].contains($0["level"]?.text) && ["favoritism", "departure"].contains($0["detector"]?.text)
    }
    // One tie kind: a row for its raters, a row for the former units; each says how many are flagged.
    #expect(answers.count == 4 + overall.count)
    for (detector, words) in [("favoritism", "rater by rater"), ("departure", "former unit by former unit")] {
      let own = single.filter { $0["detector"]?.text == detector }
      let row = try #require(answers.first { $0[1].text.contains(words) })
      let tested = own.filter { $0["verdict"]?.text != "untestable" }
      let flags = own.filter { $0["verdict"]?.text == "flagged" }
      #expect(!flags.isEmpty && row[2].text == "\(flags.count) of \(tested.count) flagged; \(own.count - tested.count) untestable")
    }
    #expect(answers[0][3].values == [widest["unsupported"]?.value])
    #expect(answers[0][4].values == (widest["unsupportedInterval"]?.items ?? []).compactMap(\.value))
    let shown = answers[1..<(answers.count - 1)].filter { !$0[3].values.isEmpty }
    #expect(shown.map { $0[3].values.first ?? .nan }.sorted() == overall.compactMap { $0["estimate"]?.value }.sorted())
    #expect(shown.map { $0[5].values.first ?? .nan }.sorted() == overall.compactMap { $0["n"]?.value }.sorted())

    let changes = (report["simulate"]?["changes"]?.items ?? []).filter { $0["bandBefore"]?.text != $0["bandAfter"]?.text }
    let lines = try #require(tables["summary-lines"])
    #expect(!lines.isEmpty && lines.count == min(12, changes.count))
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
    #expect((PageTests.tables(html)["summary-complaints"] ?? []).count >= 4)
    #expect(!html.contains("NaN") && !html.contains(">inf") && !html.contains(">nan"))
  }
}
