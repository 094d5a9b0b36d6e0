import Foundation
import Testing

/// `evenhand compare STUDY --stratify`: what is tested, by whom it is exchanged, and what can't be.
@Suite struct StratifyTests {
  @Test("by raters whole units are exchanged where groups are made of units; by units nothing can be, and it says what would help")
  func coastal() throws {
    let byRater = try JSON.read(
      try Program.run("compare", VerbTests.study, "--stratify", "rater", "--draws", "199", "--format", "json").output)
    let found = try #require(byRater["stratified"])
    #expect(found["exchanged"]?.text == "unit" && found["within"]?.text == "rater")
    let gaps = found["gaps"]?.items ?? []
    let leaders = try #require(gaps.first { $0["component"]?.text == "leaders" })
    #expect(leaders["fromCount"]?.value == 30 && leaders["toCount"]?.value == 14 && leaders["method"]?.text == "monte-carlo")
    #expect((leaders["pValue"]?.value ?? 0) >= 1.0 / 200)
    let head = try #require(gaps.first { $0["component"]?.text == "head" })
    #expect(head["strataOfOne"]?.value == 44 && head["pValue"]?.value == nil && head["reason"]?.text?.contains("44") == true)
    let byUnit = try Program.run("compare", VerbTests.study, "--stratify", "unit", "--group", "position", "--draws", "99", "--lang", "zh")
    #expect(byUnit.status == 0 && byUnit.output.contains("层内置换检验") && byUnit.output.contains("无从置换"))
  }

  @Test("a column that is not there, cases that are not, options that go with others: each is said")
  func refusals() throws {
    for (arguments, word) in [
      (["--stratify", "height"], "height"), (["--stratify", "case"], "cases"), (["--group", "position"], "--stratify"),
      (["--stratify", "case", "--group", "position"], "--group"),
    ] {
      let run = try Program.run(["compare", "datasets/five-people"] + arguments)
      #expect(run.status == 64 && run.errors.contains(word), "\(arguments) \(run.status) \(run.errors)")
    }
  }
}
