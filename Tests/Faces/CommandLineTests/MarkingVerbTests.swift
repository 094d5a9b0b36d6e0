import Foundation
import Testing

/// `evenhand marking` from a CSV as a board has it, and from a table of totals.
@Suite struct MarkingVerbTests {
  private static let study = "datasets/marking/marks.csv"

  @Test("the bundled paper: the lenient and the severe marker are to be adjusted, the erratic one marked again, the wrong seed is named")
  func bundled() throws {
    let run = try Program.run(
      "marking", Self.study, "--tolerance", "5", "--boundaries", "A:70,B:60,C:50,D:40", "--range", "0,100", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    let told = try JSON.read(run.output)
    let seeds = try #require(told["parts"]?.items.first?["seeds"])
    let actions = Dictionary(
      uniqueKeysWithValues: (seeds["markers"]?.items ?? []).map {
        ($0["marker"]?.text ?? "", $0["adjustment"]?["action"]?.text ?? "")
      })
    #expect(actions["M03"] == "adjust" && actions["M08"] == "adjust" && actions["M11"] == "remark")
    #expect(actions.values.count { $0 == "none" } == 9)
    let wrong = (seeds["scripts"]?.items ?? []).filter { $0["difference"]?["verdict"]?.text == "flagged" }
    #expect(wrong.compactMap { $0["script"]?.text } == ["S-05"])
    let bases = try #require(told["grades"]?["bases"]?.items)
    #expect(bases.count == 2 && told["grades"]?["source"]?.text == "double-marking")
    // By truth.json 76.2 % of first marks have the grade of the true mark.
    let ends = bases[0]["accuracy"]?["interval"]?.items.compactMap { $0.value } ?? []
    #expect(ends.count == 2 && (ends.first ?? 1) < 0.7617 && 0.7617 < (ends.last ?? 0), "\(ends)")
  }

  @Test("a table of totals with a reliability: the example of betafunctions, as scores and as counts")
  func table() throws {
    let folder = try TemporaryFolder()
    let scores = [52, 47, 66, 71, 58, 61, 49, 63, 55, 60, 44, 68, 57, 62, 59]
    let rows = try folder.write("totals.csv", "name,total\n" + scores.enumerated().map { "p\($0),\($1)\n" }.joined())
    let counted = try folder.write("counts.csv", "total,n\n" + scores.map { "\($0),1\n" }.joined())
    let options = ["--reliability", "0.8", "--range", "0,100", "--boundaries", "pass:50", "--format", "json"]
    let first = try Program.run(["marking", rows, "--scores", "total"] + options)
    let second = try Program.run(["marking", counted, "--scores", "total", "--counts", "n"] + options)
    #expect(first.status == 0 && first.output == second.output, "\(first.errors)\(second.errors)")
    let basis = try #require(try JSON.read(first.output)["grades"]?["bases"]?.items.first)
    // n* by hand: μ = 58.1333, σ² = 59.4095.
    #expect(abs((basis["effectiveLength"]?.value ?? 0) - 200.8366) < 0.001)
  }

  @Test("options that aren't any, columns and components that aren't there, a stated reliability missing: each is said")
  func badInput() throws {
    for (arguments, word) in [
      (["--boundaries", "A70"], "A70"), (["--tolerance", "x"], "--tolerance"), (["--definitive", "nothing"], "nothing"),
      (["--tolerance", "essay=2"], "essay"), (["--range", "5,1"], "--range"), (["--reliability", "1"], "reliability"),
      (["--scores", "mark"], "--reliability"), (["--counts", "mark"], "--scores"),
    ] {
      let run = try Program.run(["marking", Self.study] + arguments)
      #expect(run.status == 64 && run.errors.contains(word), "\(arguments) \(run.status) \(run.errors)")
    }
    let folder = try TemporaryFolder()
    let one = try folder.write("one.csv", "script,marker,mark\na,m,50\n")
    let alone = try Program.run("marking", one, "--boundaries", "pass:50")
    #expect(alone.status == 0 && alone.output.contains("untestable"), "\(alone.errors)")
  }
}
