import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The page is one value with the JSON: every figure on it is read back and held against it.
@Suite struct PageTests {
  @Test(arguments: ["en", "zh"]) func figuresEqualTheJSON(language: String) throws {
    let folder = try TemporaryFolder()
    let page = folder.url.appending(path: "report.html")
    #expect(try Program.run("report", VerbTests.study, "--lang", language, "-o", page.path).status == 0)
    let html = try String(contentsOf: page, encoding: .utf8)
    let tables = Self.tables(html)

    let audit = try JSON.read(try Program.run("audit", VerbTests.study, "--format", "json").output)
    for detector in ["severity", "favoritism", "departure"] {
      let findings = (audit["findings"]?.items ?? []).filter { $0["detector"]?.text == detector }
      let expected = findings.compactMap { $0["estimate"]?.value }.sorted()
      let rows = (tables["audit-\(detector)-table"] ?? []) + (tables["audit-\(detector)-table-more"] ?? [])
      #expect(rows.count == findings.count)
      #expect(rows.compactMap { $0[3].values.first }.sorted() == expected)
    }

    let compare = try JSON.read(try Program.run("compare", VerbTests.study, "--format", "json").output)
    let gaps = (compare["components"]?.items ?? []).flatMap { $0["gaps"]?.items ?? [] }
    let rows = tables["compare-gaps"] ?? []
    // On the page the higher group comes first; in the JSON the first group does.
    let isTurned = gaps.map { ($0["estimate"]?.value ?? 0) < 0 }
    #expect(isTurned.contains(true))
    #expect(rows.map { $0[3].values } == gaps.map { [abs($0["estimate"]?.value ?? .nan)] })
    #expect(
      rows.map { $0[4].values }
        == zip(gaps, isTurned).map { gap, isTurned in
          let ends = (gap["interval"]?.items ?? []).compactMap(\.value)
          return isTurned ? ends.reversed().map { -$0 } : ends
        })
    #expect(zip(rows, zip(gaps, isTurned)).allSatisfy { $0[8].values == [($1.0["unsupported"]?.value ?? .nan) * ($1.1 ? -1 : 1)] })

    let simulate = try JSON.read(try Program.run("simulate", VerbTests.study, "--format", "json").output)
    let importance = simulate["before"]?["importance"]?.items ?? []
    #expect((tables["simulate-importance"] ?? []).map { $0[1].values } == importance.map { [$0["nominal"]?.value ?? .nan] })

    let score = try JSON.read(try Program.run("score", VerbTests.study, "--format", "json").output)
    let people = (tables["score-people"] ?? []) + (tables["score-people-more"] ?? [])
    let totals = (score["people"]?.items ?? []).compactMap { $0["total"]?.value }.sorted()
    #expect(people.compactMap { $0[$0.count - 7].values.first }.sorted() == totals)
  }

  /// Every part of a simulation stands on the page; weights typed on the command line are a proposal, too.
  @Test func thePageShowsTheSimulation() throws {
    let folder = try TemporaryFolder()
    let page = folder.url.appending(path: "report.html")
    let typed = ["--weights", "unit=40,leaders=20,team=15,daily=10,head=15", "--to", "unit=30,leaders=30,team=15,daily=10,head=15"]
    for more in [[], typed] {
      #expect(try Program.run(["report", VerbTests.study, "-o", page.path] + more).status == 0)
      let html = try String(contentsOf: page, encoding: .utf8)
      for id in ["importance", "outcomes", "changes", "swaps", "path", "target", "robustness", "ranges", "critical", "certainty", "fair"] {
        #expect(html.contains("<section id=\"\(id)\">"), "\(id)")
      }
      for id in ["simulate-importance-pools", "simulate-target", "simulate-robustness", "simulate-certainty", "simulate-fair"] {
        #expect(html.contains("<table id=\"\(id)\">"), "\(id)")
      }
      for id in ["chart-acceptability-0", "chart-acceptability-1", "chart-path-0", "chart-slope-0"] {
        #expect(html.contains(id), "\(id)")
      }
      let cards = (Self.tables(html)["score-people"] ?? []) + (Self.tables(html)["score-people-more"] ?? [])
      #expect(cards.contains { $0.suffix(4).prefix(2).allSatisfy { $0.values.count == 1 } })
    }
  }

  /// Self-contained: no address outside, no script, nothing that runs.
  @Test func thePageNeedsNothing() throws {
    let folder = try TemporaryFolder()
    let page = folder.url.appending(path: "report.html")
    _ = try Program.run("report", VerbTests.study, "-o", page.path)
    let html = try String(contentsOf: page, encoding: .utf8)
    let withoutNamespaces = html.replacing("http://www.w3.org/2000/svg", with: "")
    for word in ["http:", "https:"] { #expect(!withoutNamespaces.holds(word), "\(word)") }
    for word in ["<script", "<iframe", "<link", "<img", "javascript:", "NaN", ">nan<"] { #expect(!html.holds(word), "\(word)") }
    #expect(Self.handlers(html) == [])
    #expect(!html.letters(after: "{").contains { !$0.word.isEmpty && $0.next == "}" }, "a placeholder was left open")
  }

  /// Attributes that something would run by.
  private static func handlers(_ html: String) -> [String] {
    [" on", "\n", "\t"].flatMap { mark in
      html.letters(after: mark).filter { $0.next == "=" && !$0.word.isEmpty && (mark == " on" || $0.word.hasPrefix("on")) }.map(\.word)
    }
  }

  /// The search by bytes finds what stands beside decoys.
  @Test func theSearchFindsWhatItLooksFor() {
    let html = "<p>scored on data</p><td data-value=\"1.5\" onclick=\"x\">a</td>\n<td\tonload=\"y\">{name}</td> on = {a: b}<i>x</i>"
    #expect(Self.handlers(html).sorted() == ["click", "onload"])
    #expect(html.letters(after: "{").map(\.word) == ["name", "a"] && html.letters(after: "{").map(\.next) == ["}", ":"])
    #expect(html.pieces(from: "<td", to: "<") == [" data-value=\"1.5\" onclick=\"x\">a", "\tonload=\"y\">{name}"])
    #expect(html.pieces(from: "<i>", to: nil) == ["x</i>"] && html.pieces(from: "<b>", to: "</b>") == [] && html.holds("{a: b}"))
    let digest = String(repeating: "0a", count: 32)
    let said = "x \(digest) \(digest)0, \"row\": 12, \"row\": 3"
    #expect(said.withoutDigests.withoutDigits(after: "\"row\": ") == "x digest \(digest)0, \"row\": , \"row\": ")
  }

  /// Markup in names stays text.
  @Test func namesAreNeverMarkup() throws {
    let folder = try TemporaryFolder()
    let name = "<script>alert(1)</script>"
    var rows = "rater,person,score\n"
    for rater in ["a", name, "c"] {
      for person in 0..<8 { rows += "\(rater),\"<b>p\(person)\"\" onload=x\",\(80 + (person * 7 + rater.count) % 11)\n" }
    }
    try folder.write("ratings.csv", rows)
    let page = folder.url.appending(path: "report.html")
    let run = try Program.run("report", folder.url.path, "-o", page.path)
    #expect(run.status == 0, "\(run.errors)")
    let html = try String(contentsOf: page, encoding: .utf8)
    #expect(html.contains("&lt;script&gt;"))
    #expect(!html.contains("<script") && !html.contains("<b>p"))
  }

  /// A cell's full-precision values, and what is read in it.
  struct Cell {
    var values: [Double]
    var text: String
  }

  /// The rows of every table with an id, in the order of the page.
  static func tables(_ html: String) -> [String: [[Cell]]] {
    var result: [String: [[Cell]]] = [:]
    for table in html.pieces(from: "<table id=\"", to: "</tbody>") {
      let body = table.pieces(from: "<tbody>", to: nil).first ?? ""
      result[String(table.prefix { $0 != "\"" })] = body.pieces(from: "<tr>", to: "</tr>").map { row in
        row.pieces(from: "<td", to: "<").map { cell in
          let attributes = cell.prefix { $0 != ">" }
          return Cell(
            values: ["data-value", "data-upper"].compactMap { attributes.pieces(from: "\($0)=\"", to: "\"").first.flatMap { Double($0) } },
            text: String(cell.dropFirst(attributes.count + 1)))
        }
      }
    }
    return result
  }
}
