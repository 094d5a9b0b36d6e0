import Foundation
import Testing

/// Groups from the command line: any grouping, equivalence, scores that don't vary, the table of gaps.
@Suite struct GroupTests {
  private func json(_ arguments: String...) throws -> JSON {
    let run = try Program.run(arguments + ["--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    return try JSON.read(run.output)
  }

  @Test("--by group,position: each cell is a group of its own, standardized within itself")
  func groupAndPosition() throws {
    let value = try json("normalize", VerbTests.study, "--method", "z,anchored", "--by", "group,position", "--component", "leaders")
    #expect(try SchemaCheck("normalize").faults(value) == [])
    let z = try #require(value["methods"]?.items.first)
    let groups = z["groups"]?.items ?? []
    #expect(
      Set(groups.compactMap { $0["group"]?.text }) == [
        "department / deputy-chief", "department / section-head", "township / deputy-chief", "township / section-head",
      ])
    for group in groups {
      #expect(abs(try #require(group["mean"]?.value)) < 1e-9)
      #expect(abs(try #require(group["standardDeviation"]?.value) - 1) < 1e-9)
    }
    let people = z["people"]?.items ?? []
    #expect(groups.compactMap { $0["n"]?.value }.reduce(0, +) == Double(people.count) && people.count > 300)
    let plain = try json("normalize", VerbTests.study, "--method", "z", "--component", "leaders")
    #expect(plain["methods"]?.items.first?["groups"]?.items.count == 2)
    #expect(plain["methods"]?.items.first?["people"]?.items.count == people.count)
  }

  @Test("--by with an attribute that no table has is refused and named")
  func unknownAttribute() throws {
    let run = try Program.run("normalize", VerbTests.study, "--method", "z", "--by", "group,shoe", "--component", "leaders")
    #expect(run.status != 0 && run.output.isEmpty)
    #expect(run.errors.contains("shoe"))
  }

  @Test("compare gives the p-value of equivalence, smaller for a wider margin")
  func equivalence() throws {
    func values(_ margin: String) throws -> [Double] {
      try json("compare", VerbTests.study, "--smallest-effect", margin)["components"]?.items.compactMap {
        $0["gaps"]?.items.first?["equivalencePValue"]?.value
      } ?? []
    }
    let narrow = try values("0.5")
    let wide = try values("2")
    #expect(narrow.count == 5 && wide.count == 5)
    for (one, other) in zip(narrow, wide) { #expect(other <= one && other >= 0 && one <= 1) }
  }

  @Test("Scores that are all equal: compare says that they don't vary, not that there are none")
  func allEqual() throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    var units = "unit,group\n"
    var people = "person,unit\n"
    var ratings = "component,rater,person,score\n"
    for unit in 0..<6 {
      units += "u\(unit),\(unit < 3 ? "town" : "office")\n"
      for member in 0..<3 {
        people += "p\(unit)\(member),u\(unit)\n"
        for rater in ["a", "b"] { ratings += "leaders,\(rater),p\(unit)\(member),80\n" }
      }
    }
    for (name, text) in [("units", units), ("people", people), ("ratings", ratings)] { try folder.write("\(name).csv", text) }
    let value = try json("compare", folder.url.path)
    #expect(try SchemaCheck("compare").faults(value) == [])
    let gap = try #require(value["components"]?.items.first?["gaps"]?.items.first)
    #expect(gap["verdict"]?.text == "untestable" && gap["estimate"] == .number(0) && gap["supported"] == .null)
    #expect(gap["reason"]?.text?.contains("vary") == true && gap["reason"]?.text?.contains("no ratings") == false)
    let priced = try json("normalize", folder.url.path, "--method", "all", "--component", "leaders")
    #expect(try SchemaCheck("normalize").faults(priced) == [])
  }

  @Test("calibrate --gaps: every figure with its error, the same for any number of threads, unknown scenarios refused")
  func calibrateGaps() throws {
    let arguments = ["calibrate", "--gaps", "--studies", "4", "--scenario", "bonus,rated", "--format"]
    let run = try Program.run(arguments + ["json"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == (try Program.run(arguments + ["json", "--threads", "1"]).output))
    let results = try JSON.read(run.output).items
    #expect(results.map { $0["scenario"]?.text } == ["bonus", "rated"])
    #expect(results.map { $0["split"]?["value"] } == [.number(1), .number(0)])
    #expect(results.allSatisfy { $0["replications"] == .number(4) && ($0["expectedNoise"]?.value ?? 0) > 0.5 })
    let table = try Program.run(arguments + ["markdown", "--lang", "zh"])
    #expect(table.status == 0 && table.output.contains("计划噪声标准差") && !table.output.contains("nan"))
    let unknown = try Program.run("calibrate", "--gaps", "--scenario", "nothing")
    #expect(unknown.status == 64 && unknown.errors.contains("nested-both"))
  }
}
