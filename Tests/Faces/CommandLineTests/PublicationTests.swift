import Foundation
import Testing

/// What a report for publication tells, and what it doesn't.
@Suite struct PublicationTests {
  /// Names of people, raters and units of the bundled study.
  private static func names() throws -> Set<String> {
    let folder = URL(fileURLWithPath: VerbTests.study)
    var names: Set<String> = []
    for (file, columns) in [("people.csv", ["person", "name"]), ("raters.csv", ["rater", "name"]), ("units.csv", ["unit", "name"])] {
      let lines = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8).split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      let places = columns.compactMap { column in lines[0].firstIndex { $0 == column } }
      for line in lines.dropFirst() { for place in places { names.insert(String(line[place])) } }
    }
    return names.filter { $0.count > 1 }
  }

  @Test(arguments: ["report.html", "report.md", "tables/", "report.json"])
  func namesNobody(file: String) throws {
    let names = try Self.names()
    #expect(names.count > 380)
    let folder = try TemporaryFolder()
    let path = folder.url.path + "/" + file
    let format = file.hasSuffix("json") ? ["--format", "json"] : file.hasSuffix("/") ? ["--format", "csv"] : []
    let run = try Program.run(["report", VerbTests.study, "--view", "publication", "-o", path] + format)
    #expect(run.status == 0, "\(run.errors)")
    let text = try file.hasSuffix("/") ? folder.texts(file) : String(contentsOfFile: path, encoding: .utf8)
    let words = Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
    #expect(words.isDisjoint(with: names), "\(words.intersection(names).sorted().prefix(5))")
    #expect(file.hasSuffix("html") || file.hasSuffix("json") || !text.contains(/\{[a-zA-Z]+\}/), "a placeholder was left open")
  }

  private static func table(_ id: String, _ result: JSON) -> JSON? {
    for section in result["sections"]?.items ?? [] {
      for table in section["tables"]?.items ?? [] where table["id"]?.text == id { return table }
    }
    return nil
  }

  @Test func smallCountsAreHiddenWithWhatWouldTellThem() throws {
    func result(_ minimum: Int) throws -> JSON {
      let run = try Program.run(
        ["report", VerbTests.study, "--view", "publication", "--minimum-count", "\(minimum)", "--format", "json"])
      #expect(run.status == 0, "\(run.errors)")
      return try JSON.read(run.output)
    }
    let usual = try result(10)
    #expect(try SchemaCheck("report-publication").faults(usual).prefix(5) == [])
    let rows = try #require(Self.table("published-bands", usual)).rowsOfTable
    // Two groups and all; each row and column with a hidden cell has another.
    #expect(rows.count == 3)
    let hidden = rows.map { $0.dropFirst().map { $0.text == "hidden" } }
    for row in hidden where row.contains(true) { #expect(row.count(where: \.self) >= 2) }
    for column in hidden[0].indices where hidden.contains(where: { $0[column] }) { #expect(hidden.count { $0[column] } >= 2) }
    for row in rows { for cell in row.dropFirst() { #expect(cell.value.map { $0 == 0 || $0 >= 10 } ?? true) } }
    #expect((usual["suppressed"]?["primary"]?.value ?? 0) > 0)
    // Nothing of groups is left where both are too small.
    let strict = try result(200)
    #expect(Self.table("published-groups", strict)?.rowsOfTable.isEmpty == true)
    #expect(Self.table("compare-gaps", strict)?.rowsOfTable.isEmpty ?? true)
    // One pool of 125 beside one of 195: the number of all would tell the one left out; and no sentence counts 37 units and 76 people.
    let uneven = try result(130)
    for id in ["simulate-spreads", "simulate-range-widths", "simulate-importance-pools"] {
      #expect(Self.table(id, uneven)?.rowsOfTable.isEmpty ?? true, "\(id)")
    }
    let sentences = (uneven["sections"]?.items ?? []).flatMap { $0["sentences"]?.items ?? [] }.compactMap(\.text)
    #expect(sentences.count > 5 && !sentences.contains { $0.contains("37 former units") })
    // Of enter and leave one could be worked out from the number of changes.
    let whole = try result(5)
    #expect(Self.table("simulate-band-counts", whole)?.rowsOfTable.contains { $0[3].text == "hidden" } == true)
    let said = (whole["sections"]?.items ?? []).flatMap { $0["sentences"]?.items ?? [] }.compactMap(\.text)
    #expect(!said.contains { $0.contains("13 change band") })
  }

  /// By their estimates, and with no exact number of people that would tell a rater.
  @Test func ratersStandInTheOrderOfTheirEstimates() throws {
    let run = try Program.run(["report", VerbTests.study, "--view", "publication", "--format", "json"])
    let result = try JSON.read(run.output)
    let rows = try #require(Self.table("published-severity-leaders", result)).rowsOfTable
    let estimates = rows.compactMap { $0[0].value }
    #expect(estimates.count == rows.count && rows.count > 10 && estimates == estimates.sorted())
    #expect(rows.allSatisfy { $0[2].value == nil })
    #expect(
      try Program.run(["report", VerbTests.study, "--view", "publication", "--format", "json", "--threads", "1"]).output == run.output)
  }
}

extension JSON {
  /// The cells of a table.
  fileprivate var rowsOfTable: [[JSON]] { self["rows"]?.items.map(\.items) ?? [] }
}
