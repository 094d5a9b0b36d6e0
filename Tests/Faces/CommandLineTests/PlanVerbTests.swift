import Foundation
import StudyFiles
import Testing

/// `evenhand plan`: who should score whom, what could be found then, and which further ratings settle most.
@Suite struct PlanVerbTests {
  private static let study = "datasets/coastal-district"

  private func json(_ arguments: String...) throws -> JSON {
    try JSON.read(try Program.run(["plan"] + arguments + ["--format", "json"]).output)
  }

  @Test("a study's leaders: everybody gets five, tied pairs stay, the detectors' figures stand beside this year's")
  func ofAStudy() throws {
    let told = try json(Self.study, "--component", "leaders", "--ratings", "5", "--want", "oversight")
    let assignments = try #require(told["assignments"]?.items)
    #expect(assignments.count == 1600 && Set(assignments.compactMap { $0["person"]?.text }).count == 320)
    #expect(told["workload"]?.items.compactMap { $0["n"]?.value }.allSatisfy { (61...62).contains($0) } == true)
    #expect(try #require(told["efficiency"]?.value) > 0.9999)
    let designs = try #require(told["designs"]?.items)
    #expect(designs.compactMap { $0["design"]?.text } == ["plan", "present", "random"])
    // As many ratings as this year's would bring nothing: everybody is scored by everybody.
    #expect(abs(try #require(designs[1]["efficiency"]?.value) - 1) < 1e-9)
    let found = try #require(told["detectable"]?.items)
    #expect(found.compactMap { $0["detector"]?.text } == ["favoritism", "favoritism", "severity", "groupGap"])
    let errors = designs.prefix(2).compactMap { $0["links"]?.items[0]["standardError"]?.value }
    #expect(errors[0] > errors[1] && errors[0] < 0.2)
    // Scored unit by unit, much smaller favoritism is found; the plan says so, and keeps its word.
    let notes = told["notes"]?.items.map { "\($0)" }.joined() ?? ""
    #expect(notes.contains("--together"))
    let together = try json(Self.study, "--component", "leaders", "--ratings", "5", "--want", "oversight", "--together")
    let (apart, whole) = (try #require(found[0]["effect"]?.value), try #require(together["detectable"]?.items[0]["effect"]?.value))
    #expect(whole < 0.7 * apart)
    var raters: [String: Set<String>] = [:]
    for own in try #require(together["assignments"]?.items) {
      raters[(own["unit"]?.text ?? "") + " " + (own["person"]?.text ?? ""), default: []].insert(own["rater"]?.text ?? "")
    }
    let byUnit = Dictionary(grouping: raters) { $0.key.split(separator: " ")[0] }
    #expect(byUnit.values.allSatisfy { Set($0.map(\.value)).count == 1 })
  }

  @Test("people and raters of whom nobody has scored anybody; any number of threads gives the same bytes")
  func ofTables() throws {
    let folder = try TemporaryFolder()
    let people = try folder.write("people.csv", "姓名,单位,组别\n" + (0..<24).map { "p\($0),u\($0 / 4),g\($0 / 12)\n" }.joined())
    let raters = try folder.write("raters.csv", "评分人,至多\n" + (0..<8).map { "r\($0),\($0 == 0 ? 3 : 20)\n" }.joined())
    let pairs = try folder.write("pairs.csv", "评分人,单位,安排\nr1,u0,回避\nr2,u5,必评\n")
    let command = ["plan", "--people", people, "--raters", raters, "--pairs", pairs, "--ratings", "3", "--links", "3", "--format", "json"]
    let run = try Program.run(command + ["--threads", "1"])
    let again = try Program.run(command + ["--threads", "3"])
    #expect(run.status == 0 && run.output == again.output)
    let told = try JSON.read(run.output)
    let assignments = try #require(told["assignments"]?.items)
    #expect(assignments.count == 72 && assignments.count { $0["rater"]?.text == "r0" } <= 3)
    #expect(!assignments.contains { $0["rater"]?.text == "r1" && $0["unit"]?.text == "u0" })
    #expect(assignments.count { $0["rater"]?.text == "r2" && $0["unit"]?.text == "u5" } == 4)
    #expect(try #require(told["designs"]?.items[0]["links"]?.items[0]["raters"]?.value) >= 3)
    let sheets = folder.url.appending(path: "sheets").path
    let table = folder.url.appending(path: "ratings.csv").path
    #expect(try Program.run(Array(command.dropLast(2)) + ["--sheets", sheets, "--assignment", table, "--quick"]).status == 0)
    let loads = try #require(told["workload"]?.items.compactMap { $0["n"]?.value })
    #expect(loads[0] <= 3 && loads.dropFirst().allSatisfy { (8...12).contains($0) })
    #expect(try FileManager.default.contentsOfDirectory(atPath: sheets).count == 8)
    let lines = try String(contentsOfFile: table, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 73 && lines[0].hasSuffix("component,rater,person,score"))
  }

  @Test("limits that contradict each other, unknown names, a rater in conflict with all: each is named")
  func badInput() throws {
    let folder = try TemporaryFolder()
    let people = try folder.write("people.csv", "person\n" + (0..<10).map { "p\($0)\n" }.joined())
    let raters = try folder.write("raters.csv", "rater\nr0\nr1\nr2\n")
    func run(_ arguments: String...) throws -> Program.Run {
      try Program.run(["plan", "--people", people, "--raters", raters] + arguments)
    }
    let few = try run("--ratings", "2", "--max", "4")
    #expect(few.status == 64 && few.errors.contains("8 ratings too few"))
    let many = try run("--ratings", "5", "--lang", "zh")
    #expect(many.status == 64 && many.errors.contains("10 人") && many.errors.contains("可评的只有 3 名"))
    let pairs = try folder.write("pairs.csv", "rater,person,pair\nr9,p0,forbidden\nr0,p99,wanted\nr0,p1,perhaps\n")
    let unknown = try run("--pairs", pairs)
    #expect(unknown.status == 65)
    for part in ["row 2", "r9", "row 3", "p99", "row 4", "perhaps"] { #expect(unknown.errors.contains(part), "\(part)") }
    let conflict = try folder.write("all.csv", "rater,person,pair\n" + (0..<10).map { "r0,p\($0),forbidden\n" }.joined())
    let all = try run("--pairs", conflict, "--ratings", "2", "--min", "1")
    #expect(all.status == 64 && all.errors.contains("r0 may score nobody"))
    let both = try folder.write("both.csv", "rater,person,pair\nr0,p1,forbidden\nr0,p1,wanted\n")
    let contradictory = try run("--pairs", both)
    #expect(contradictory.status == 64 && contradictory.errors.contains("both wanted and forbidden"))
    let (share, bare) = (try run("--share", "2"), try Program.run("plan"))
    #expect(share.status == 64 && bare.status == 64)
    let empty = try folder.write("none.csv", "person\n")
    let nobody = try Program.run("plan", "--people", empty, "--raters", raters)
    #expect(nobody.errors.contains("nobody to be scored"))
  }

  @Test("units scored as wholes fit into limits where they can; blocks, settled pairs and oneself are kept; a missing unit is no fault")
  func wholes() throws {
    let folder = try TemporaryFolder()
    let people = try folder.write(
      "people.csv", "person,unit\n" + (0..<18).map { "p\($0),u\($0 < 5 ? 0 : $0 < 10 ? 1 : $0 < 14 ? 2 : 3)\n" }.joined())
    let raters = try folder.write("raters.csv", "rater,maximum\nr0,9\nr1,9\nr2,8\nr3,8\nr4,8\n")
    let fits = try json("--people", people, "--raters", raters, "--ratings", "2", "--together", "--quick")
    #expect(fits["assignments"]?.items.count == 36)
    let others = try folder.write("others.csv", "person,unit,group\np1,u1,g1\np2,u1,g1\np3,,\nr1,u2,g2\n")
    let own = try folder.write("own.csv", "rater\nr1\nr2\n")
    let told = try json("--people", others, "--raters", own, "--ratings", "1", "--quick")
    let assignments = try #require(told["assignments"]?.items)
    #expect(assignments.count == 4 && !assignments.contains { $0["rater"]?.text == "r1" && $0["person"]?.text == "r1" })
    let blocked = try folder.write("blocked.csv", "person,block\np1,B1\np2,B2\n")
    let rooms = try folder.write("rooms.csv", "rater,block\nr1,B1\nr2,B2\n")
    let pairs = try folder.write("wanted.csv", "rater,person,pair\nr1,p2,wanted\n")
    let refused = try Program.run("plan", "--people", blocked, "--raters", rooms, "--ratings", "1", "--pairs", pairs)
    #expect(refused.status == 64 && refused.errors.contains("settled and forbidden"))
    let limited = try json("datasets/coastal-district", "--component", "leaders", "--share", "0.33", "--max", "40", "--quick")
    #expect(limited["workload"]?.items.allSatisfy { $0["n"]?.value ?? 99 <= 40 } == true)
  }

  @Test("further ratings lower the expected number of wrong bands one by one, by raters who haven't scored the person")
  func settling() throws {
    let told = try json(Self.study, "--settle", "15", "--draws", "60")
    let ratings = try #require(told["ratings"]?.items)
    #expect(ratings.count == 15)
    let expected = ratings.compactMap { $0["expectedWrong"]?.value }
    let wrong = try #require(told["wrong"]?.value)
    #expect(zip([wrong] + expected, expected).allSatisfy { $0 > $1 - 0.3 } && expected.last == told["wrongAfter"]?.value)
    let even = try #require(told["evenWrong"]?.value)
    #expect(wrong - (expected.last ?? wrong) > 1.5 * (wrong - even))
    // Heads know their own unit only: somebody else would have to.
    #expect(ratings.filter { $0["component"]?.text == "head" }.allSatisfy { $0["rater"]?.text == nil })
    let share = 1 - (wrong - 1) / (try #require(told["people"]?.value))
    let enough = try json(Self.study, "--settle", "100", "--certainty", "\(share)", "--draws", "60")
    #expect((1..<15).contains(try #require(enough["ratings"]?.items.count)))
    let without = try Program.run("plan", "datasets/five-people", "--settle", "3")
    #expect(without.status == 64 && without.errors.contains("scheme"))
    #expect(try Program.run("plan", Self.study, "--settle", "3", "--want", "oversight").status == 64)
  }

  @Test(
    "Reference cases: every rater sees each once under one label, evenly; the draw is sealed, its digest told, and nothing of it printed")
  func cases() throws {
    let folder = try TemporaryFolder()
    let sealed = folder.url.appending(path: "draw.csv").path
    let sheets = folder.url.appending(path: "sheets").path
    let command = ["plan", Self.study, "--component", "leaders", "--keep", "--quick", "--cases", "8", "--label", "group"]
    let run = try Program.run(command + ["--sealed", sealed, "--sheets", sheets, "--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    let told = try #require(try JSON.read(run.output)["cases"])
    #expect(
      told["raters"]?.value == 26 && told["ratings"]?.value == 208
        && told["labels"]?.items.compactMap(\.text) == ["department", "township"])
    let text = String(decoding: try Data(contentsOf: URL(filePath: sealed)), as: UTF8.self)
    #expect(told["digest"]?.text == StudyDigest.sha256(text))
    let rows = text.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows.count == 208 && Set(rows.map { $0[1] + $0[2] }).count == 208)
    for (_, own) in Dictionary(grouping: rows, by: { $0[2] }) { #expect(own.count { $0[3] == "township" } == 13) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: sheets).count == 26)
    // Whoever reads the result does not know who sees what.
    #expect(told["showings"] == nil)
    let sizes = try #require(told["sizes"]?.items)
    let effects = sizes.compactMap { $0["effect"]?.value }
    #expect(effects.count == sizes.count && zip(effects, effects.dropFirst()).allSatisfy { $0 >= $1 })
    // The same draw again, and another with another seed.
    let again = folder.url.appending(path: "again.csv").path
    #expect(try Program.run(command + ["--sealed", again]).status == 0)
    #expect(try Data(contentsOf: URL(filePath: again)) == Data(text.utf8))
    #expect(try Program.run(command + ["--sealed", again, "--seed", "9"]).status == 0)
    #expect(try Data(contentsOf: URL(filePath: again)) != Data(text.utf8))
    for (wrong, word) in [
      (["--cases", "4", "--label", "township"], "--label"), (["--label", "group"], "--cases"), (["--cases", "0"], "--cases"),
    ] {
      let refused = try Program.run(["plan", Self.study, "--keep", "--quick"] + wrong)
      #expect(refused.status == 64 && refused.errors.contains(word), "\(refused.errors)")
    }
  }

  @Test("Cases that a study has already are kept with the labels that raters saw; groups that nobody joins are joined by them")
  func casesAgain() throws {
    let folder = try TemporaryFolder()
    let sealed = folder.url.appending(path: "draw.csv").path
    let told = try #require(
      try json(
        "datasets/coastal-district-cases", "--component", "leaders", "--keep", "--quick", "--cases", "9", "--label", "group", "--sealed",
        sealed)["cases"])
    #expect(told["known"]?.value == 6 && told["settled"]?.value == 156 && told["names"]?.items.count == 9)
    let people = try folder.write("people.csv", "person,unit,group\n" + (0..<24).map { "p\($0),u\($0 / 4),g\($0 / 12)\n" }.joined())
    let raters = try folder.write("raters.csv", "rater,unit\n" + (0..<8).map { "r\($0),u\($0 < 4 ? 0 : 5)\n" }.joined())
    let pairs = try folder.write(
      "pairs.csv",
      "rater,unit,pair\n" + (0..<8).flatMap { rater in (0..<3).map { "r\(rater),u\($0 + (rater < 4 ? 3 : 0)),forbidden\n" } }.joined())
    let apart = try json(
      "--people", people, "--raters", raters, "--pairs", pairs, "--ratings", "3", "--links", "0", "--cases", "6", "--label", "A,B",
      "--quick")
    #expect(apart["designs"]?.items[0]["parts"]?.value == 2)
    #expect(try #require(apart["designs"]?.items[0]["links"]?.items[0]["standardError"]?.value) > 0)
    #expect(apart["cases"]?["panels"]?.value == 2)
    let joined = "\(apart["notes"]?.items ?? [])"
    #expect(joined.contains("the cases join them"))
  }

  @Test("Raters whom the study doesn't know are planned for as new, and told")
  func newcomers() throws {
    let folder = try TemporaryFolder()
    let raters = try folder.write("raters.csv", "rater,unit,minimum\nN1,D01,50\nN2,,\nL01,,\n")
    let told = try json(Self.study, "--component", "leaders", "--ratings", "5", "--raters", raters, "--quick")
    let loads = Dictionary(
      (told["workload"]?.items ?? []).map { ($0["rater"]?.text ?? "", $0["n"]?.value ?? 0) }, uniquingKeysWith: { first, _ in first })
    #expect(loads.count == 28 && (loads["N1"] ?? 0) >= 50 && (loads["N2"] ?? 0) > 40)
    let notes = "\(told["notes"]?.items ?? [])"
    #expect(notes.contains("2 raters are not in the study"))
    let wrong = try folder.write("wrong.csv", "rater,unit\nN1,nowhere\n")
    let refused = try Program.run("plan", Self.study, "--raters", wrong, "--quick")
    #expect(refused.status == 65 && refused.errors.contains("nowhere"), "\(refused.errors)")
  }
}
