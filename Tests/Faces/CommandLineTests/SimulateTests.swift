import Foundation
import GRDB
import Testing
import Workbench

/// What can be asked of a proposal, through the program.
@Suite struct SimulateTests {
  /// Everything that may be asked, with few draws.
  static let everything = [
    "simulate", VerbTests.study, "--target", "unit=30,leaders=25,team=20,daily=10,head=15", "--robustness", "--region", "box:0.1",
    "--score-error", "--draws", "40", "--shift", "0.05", "--fair", "--backtest",
  ]

  @Test func everythingFollowsTheSchemaOnAnyNumberOfThreads() throws {
    let run = try Program.run(Self.everything + ["--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    let result = try JSON.read(run.output)
    #expect(try SchemaCheck("simulate").faults(result).prefix(5) == [])
    let keys = ["path", "attainability", "robustness", "rankRanges", "criticalWeights", "certainty", "fairRegion", "backtest"]
    for key in keys { #expect(result[key] != nil, "\(key)") }
    #expect(result["changes"]?.items.contains { $0["flipProbability"]?.value ?? 0 > 0 } == true)
    let single = try Program.run(Self.everything + ["--format", "json", "--threads", "1"])
    #expect(single.output == run.output)
  }

  @Test(arguments: ["en", "zh"]) func everythingInWords(language: String) throws {
    let run = try Program.run(Self.everything + ["--lang", language])
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.output.contains("nan"))
    #expect(!run.output.contains(/\{[a-zA-Z]+\}/), "a placeholder was left open")
  }

  /// Aggregates only: the schema holds, and no person's name is in any face.
  @Test func publicationNamesNobody() throws {
    let people = try Program.run("score", VerbTests.study, "--format", "json")
    let names = try JSON.read(people.output)["people"]?.items.compactMap { $0["person"]?.text } ?? []
    #expect(names.count > 300)
    for format in ["json", "csv"] {
      let folder = try TemporaryFolder()
      let place = format == "csv" ? ["-o", folder.url.appending(path: "tables").path + "/"] : []
      let run = try Program.run(Self.everything + ["--view", "publication", "--format", format] + place)
      #expect(run.status == 0, "\(run.errors)")
      let text = try format == "csv" ? folder.texts("tables") : run.output
      let words = Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
      #expect(words.isDisjoint(with: names))
      if format == "json" {
        let result = try JSON.read(run.output)
        #expect(try SchemaCheck("simulate-publication").faults(result).prefix(5) == [])
        #expect(result["rankRanges"]?["after"]?.items.count == 2)
      }
    }
  }

  /// The official result's cards carry their certainty, whoever asks.
  @Test func cardsCarryTheirCertainty() throws {
    let run = try Program.run("score", VerbTests.study, "--format", "json")
    let people = try JSON.read(run.output)["people"]?.items ?? []
    let cards = people.filter { $0["band"]?.text == "yellow" || $0["band"]?.text == "red" }
    #expect(!cards.isEmpty)
    #expect(cards.allSatisfy { $0["bandCertainty"]?["right"]?.value != nil && $0["bandCertainty"]?["same"]?.value != nil })
    #expect(people.count { $0["bandCertainty"] != nil } == cards.count)
    let simulated = try JSON.read(try Program.run("simulate", VerbTests.study, "--format", "json").output)
    let same = simulated["before"]?["people"]?.items.filter { $0["bandCertainty"] != nil }.compactMap { $0["bandCertainty"] }
    #expect(same == people.compactMap { $0["bandCertainty"] })
    let page = try Program.run("score", VerbTests.study, "--person", cards[0]["person"]?.text ?? "")
    #expect(page.output.contains("How sure this band is"))
    #expect(try Program.run("score", VerbTests.study, "--format", "json", "--threads", "1").output == run.output)
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "components.csv", "person,a,b\nP,80,60\nQ,70,75\nR,90,50\nS,60,85\nT,75,70\n")
    return folder
  }

  @Test func weightsOnAComponentsTable() throws {
    let folder = try folder()
    let run = try Program.run("simulate", folder.url.path, "--weights", "a=60,b=40", "--to", "a=30,b=70", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    let result = try JSON.read(run.output)
    // Totals 72, 72, 74, 70, 73 before.
    #expect(result["before"]?["people"]?.items.compactMap { $0["rank"]?.value } == [3, 3, 1, 5, 2])
    #expect(result["swaps"]?.items.isEmpty == false)
  }

  @Test(
    arguments: [
      ["--weights", "a=-1,b=2", "--to", "a=1"], ["--weights", "a=0,b=0", "--to", "a=1"], ["--weights", "a=1,b=1", "--to", "c=1"],
      ["--weights", "a=1,b=1", "--to", "a=2", "--target", "a=1,z=2"], ["--weights", "a=1,b=1", "--to", "a=2", "--region", "box:7"],
      ["--weights", "a=1,b=1", "--to", "a=2", "--shift", "0"], ["--weights", "a=1,b=1", "--to", "a=2", "--draws", "0"],
      ["--weights", "a=1,b=1", "--to", "a=2", "--bounds", "a=0.5"],
    ])
  func wrongUse(arguments: [String]) throws {
    let folder = try folder()
    let run = try Program.run(["simulate", folder.url.path] + arguments)
    #expect(run.status == 64, "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func aRegionFromAFile() throws {
    let folder = try folder()
    let arguments = ["simulate", folder.url.path, "--weights", "a=60,b=40", "--to", "a=50,b=50", "--draws", "500", "--format", "json"]
    let region = try folder.write("region.txt", "a >= 0.4\na <= 0.6\n")
    let run = try Program.run(arguments + ["--region", region])
    #expect(run.status == 0, "\(run.errors)")
    let central = try JSON.read(run.output)["robustness"]?["centralWeights"]?.items.compactMap { $0["weights"]?["a"]?.value } ?? []
    #expect(!central.isEmpty && central.allSatisfy { $0 >= 0.4 && $0 <= 0.6 })
    let wrong = try folder.write("wrong.txt", "a >= 0.4\nx <= 0.6\n")
    let refused = try Program.run(arguments + ["--region", wrong])
    #expect(refused.status == 65)
    #expect(refused.errors.contains("row 2"))
    #expect(try Program.run(arguments + ["--region", folder.url.appending(path: "none.txt").path]).status == 66)
  }

  /// What was tried is kept, and whoever changes a line is found out.
  @Test func scenariosAreLogged() throws {
    let folder = try folder()
    let log = folder.url.appending(path: "tried.jsonl").path
    for weights in ["a=50,b=50", "a=40,b=60", "a=30,b=70"] {
      let run = try Program.run("simulate", folder.url.path, "--weights", "a=60,b=40", "--to", weights, "--log", log)
      #expect(run.status == 0, "\(run.errors)")
    }
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    let entry = try JSON.read(lines[1])
    #expect(entry["entry"]?["after"]?["a"]?.text == "40")
    #expect(entry["when"]?.text?.hasSuffix("Z") == true)
    #expect(try Program.run("log", "verify", log).status == 0)
    let changed = [lines[0], lines[1].replacing("\"40\"", with: "\"45\""), lines[2]]
    try folder.write("changed.jsonl", changed.joined(separator: "\n") + "\n")
    let found = try Program.run("log", "verify", folder.url.appending(path: "changed.jsonl").path)
    #expect(found.status == 65)
    #expect(found.errors.contains("row 2"))
    try folder.write("last.jsonl", (lines.dropLast() + [lines[2].replacing("\"30\"", with: "\"35\"")]).joined(separator: "\n") + "\n")
    #expect(try Program.run("log", "verify", folder.url.appending(path: "last.jsonl").path).status == 65)
    try folder.write("shorter.jsonl", [lines[0], lines[2]].joined(separator: "\n"))
    #expect(try Program.run("log", "verify", folder.url.appending(path: "shorter.jsonl").path).status == 65)
  }

  /// `log verify` takes a record of the workbench, too, and refuses any other database.
  @Test func recordsAreVerified() throws {
    let folder = try folder()
    let path = folder.url.appending(path: "record.sqlite").path
    let record = try WorkbenchRecord(path: path)
    try record.append(.weights, ["a": "40"])
    try record.append(.review, ["finding": "severity"])
    let whole = try Program.run("log", "verify", path)
    #expect(whole.status == 0 && whole.output.contains("2 entries"))
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "DROP TRIGGER entry_stays; UPDATE entry SET content = '{}' WHERE number = 2")
    }
    let found = try Program.run("log", "verify", path)
    #expect(found.status == 65 && found.errors.contains("row 2"))
    let other = folder.url.appending(path: "other.sqlite").path
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE people (name TEXT)") }
    #expect(try Program.run("log", "verify", other).status == 65)
    #expect(try Program.run("log", "verify", folder.url.appending(path: "none.sqlite").path).status == 66)
  }
}
