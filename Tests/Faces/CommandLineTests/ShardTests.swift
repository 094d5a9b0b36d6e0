import Foundation
import Testing

/// Shares of repeated draws, merged: the bytes of one run.
@Suite struct ShardTests {
  /// Seven parts in a folder, in no particular order.
  static func parts(_ command: [String], in folder: TemporaryFolder, of count: Int = 7) throws -> [String] {
    try (1...count).reversed().map { number in
      let file = folder.url.appending(path: "part-\(number).json").path
      let run = try Program.run(command + ["--shard", "\(number)/\(count)", "-o", file, "--threads", number.isMultiple(of: 2) ? "1" : "2"])
      #expect(run.status == 0, "\(run.errors)")
      return file
    }
  }

  static let commands = [
    ["calibrate", "--scenario", "a1", "--studies", "9", "--seed", "3"],
    ["calibrate", "--gaps", "--scenario", "rated", "--studies", "8"],
    ["calibrate", "--bands", "--scenario", "small", "--studies", "8"],
    ["calibrate", "--facets", "--scenario", "jmle", "--studies", "8"],
    ["simulate", VerbTests.study, "--robustness", "--draws", "500"],
    ["simulate", VerbTests.study, "--region", "box:0.1", "--draws", "250", "--period", "2016,2017"],
    ["audit", VerbTests.study, "--exchange", "rows", "--draws", "200000", "--set", "latticeLimit=0"],
    ["audit", VerbTests.study, "--detectors", "favoritism,departure", "--tie", "rater.role == person.position"],
  ]

  @Test(arguments: commands) func sevenPartsAreOneRun(command: [String]) throws {
    let folder = try TemporaryFolder()
    let parts = try Self.parts(command, in: folder)
    for format in ["json", "text"] {
      let whole = try Program.run(command + ["--format", format])
      let merged = try Program.run(["merge"] + parts + ["--format", format])
      #expect(whole.status == 0 && merged.status == 0, "\(whole.errors) \(merged.errors)")
      #expect(merged.output == whole.output)
      #expect(!whole.output.isEmpty)
    }
  }

  @Test func whatMakesNoWholeIsRefused() throws {
    let folder = try TemporaryFolder()
    let parts = try Self.parts(Self.commands[2], in: folder, of: 3)
    func refusal(_ files: [String]) throws -> String {
      let run = try Program.run(["merge"] + files)
      #expect(run.status == 64 && run.output == "")
      return run.errors
    }
    #expect(try refusal(Array(parts.dropFirst())).contains("are missing"))
    #expect(try refusal(parts + [parts[0]]).contains("came in two parts"))
    let stranger = try folder.write("stranger.json", "{}")
    #expect(try refusal([stranger]).contains("is no part"))
    let second = try TemporaryFolder()
    let foreign = try Self.parts(Self.commands[2] + ["--seed", "2"], in: second, of: 1)
    #expect(try refusal(parts + foreign).contains("another run"))
  }

  /// How many assignments a test needs only the whole knows: parts that know nothing of a test are no fault, parts of another study are.
  @Test func permutationsAreMergedWithTheStudy() throws {
    let folder = try TemporaryFolder()
    let command = [
      "audit", VerbTests.study, "--exchange", "rows", "--draws", "40000", "--set", "latticeLimit=0", "--detectors", "favoritism",
    ]
    let parts = try Self.parts(command, in: folder, of: 2)
    func refusal(_ arguments: [String]) throws -> String {
      let run = try Program.run(["merge"] + arguments)
      #expect(run.status == 64 && run.output == "")
      return run.errors
    }
    #expect(try refusal([parts[0]]).contains("are missing"))
    #expect(try refusal(parts + ["--study", "datasets/five-people"]).contains("not what the parts were made from"))
    let text = try String(contentsOfFile: parts[0], encoding: .utf8)
    let other = try folder.write("other.json", text.replacing("\"of\":2", with: "\"of\":3"))
    #expect(try refusal([other, parts[1]]).contains("different divisions"))
    // Another machine's last digits give other digests: nothing of the part fits, and all is drawn.
    let strange = try folder.write("strange.json", text.replacing("\"test\":\"", with: "\"test\":\"0"))
    let merged = try Program.run(["merge", strange, parts[1], "--format", "json"])
    let whole = try Program.run(command + ["--format", "json"])
    #expect(merged.status == 0 && merged.output == whole.output)
  }

  @Test(arguments: ["0/3", "4/3", "3", "a/b", "1/2/3"]) func aWrongShareIsRefused(text: String) throws {
    let run = try Program.run(["calibrate", "--studies", "1", "--shard", text])
    #expect(run.status == 64 && run.errors.contains("--shard"))
  }

  @Test func simulateDividesItsRobustnessDraws() throws {
    let run = try Program.run(["simulate", VerbTests.study, "--shard", "1/2"])
    #expect(run.status == 64 && run.errors.contains("--robustness"))
  }
}
