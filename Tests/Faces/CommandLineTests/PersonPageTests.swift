import Foundation
import Testing

/// A person's own page is about nobody else.
@Suite struct PersonPageTests {
  /// In no form does another person's code, name or total appear.
  @Test(arguments: ["text", "json", "csv", "markdown"]) func showsNobodyElse(format: String) throws {
    let whole = try JSON.read(try Program.run("score", VerbTests.study, "--format", "json").output)
    let people = (whole["people"]?.items ?? []).compactMap { $0["person"]?.text }
    let own = try #require(people.first)
    let run = try Program.run("score", VerbTests.study, "--person", own, "--format", format)
    #expect(run.status == 0)
    let words = Set(run.output.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    #expect(words.contains(own))
    let others = Set(people).subtracting([own])
    #expect(others.count > 300 && words.isDisjoint(with: others))
    let table = try String(contentsOf: Program.root.appending(path: VerbTests.study + "/people.csv"), encoding: .utf8)
    for line in table.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if cells[1] != own { #expect(!words.contains(cells[3]), "\(cells[3])") }
    }
  }
}
