import Foundation
import Testing

/// Verbs over studies from standard input.
@Suite struct StreamTests {
  /// A study's folder in the stream's framing.
  static func framed(_ folder: String, key: String) throws -> String {
    var text = "%%study \(key)\n"
    let url = Program.root.appending(path: folder)
    for name in try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() {
      guard name.hasSuffix(".csv") || ["study.yaml", "scheme.yaml", "proposal.yaml"].contains(name) else { continue }
      let content = try String(contentsOf: url.appending(path: name), encoding: .utf8)
      let lines = content.count { $0 == "\n" }
      text += name.hasSuffix(".csv") ? "%%table \(name.dropLast(4)) \(lines - 1)\n" : "%%file \(name) \(lines)\n"
      text += content
    }
    return text + "%%end\n"
  }

  static func lines(_ run: Program.Run) throws -> [JSON] {
    try run.output.split(separator: "\n").map { try JSON.read(String($0)) }
  }

  static let broken = "%%study broken\n%%table ratings 1\nrater,person,score\nx,a,nine\n%%end\n"
  static let cut = "%%study cut\n%%table ratings 9\nrater,person,score\nx,a,9\n"

  @Test(arguments: [["audit"], ["compare"], ["score"], ["simulate", "--robustness", "--draws", "500"]])
  func aStudyOfAStreamIsTheStudyOfAFolder(words: [String]) throws {
    let options = Array(words.dropFirst())
    let single = try Program.run([words[0], VerbTests.study] + options + ["--format", "json"])
    let study = try Self.framed(VerbTests.study, key: "coast 1")
    let run = try Program.run([words[0], "-"] + options, input: study + Self.broken + study + Self.cut)
    #expect(run.status == 65)
    #expect(run.errors == "")
    let lines = try Self.lines(run)
    #expect(lines.map { $0["study"]?.text } == ["coast 1", "broken", "coast 1", "cut"])
    let expected = try JSON.read(single.output)
    #expect(lines[0]["result"] == expected)
    #expect(lines[2]["result"] == expected)
    #expect(lines[1]["result"] == .null && lines[3]["result"] == .null)
    let schema = try SchemaCheck("stream")
    #expect(lines.flatMap(schema.faults) == [])
  }

  /// The problems are `check`'s, field by field.
  @Test func problemsAreThoseOfCheck() throws {
    let folder = try TemporaryFolder()
    try folder.write("ratings.csv", "rater,person,score\nx,a,nine\n")
    let check = try JSON.read(try Program.run("check", folder.url.path, "--format", "json").output)
    let run = try Program.run(["audit", "-"], input: Self.broken)
    let line = try #require(try Self.lines(run).first)
    #expect(line["problems"]?.items.isEmpty == false)
    #expect(line["problems"] == check["problems"])
  }

  @Test func aWrongOptionIsToldBeforeAnyStudy() throws {
    let study = try Self.framed("datasets/five-people", key: "five")
    for wrong in [["--detectors", "none"], ["--format", "csv"], ["-o", "file.json"]] {
      let run = try Program.run(["audit", "-"] + wrong, input: study)
      #expect(run.status == 64, "\(wrong)")
      #expect(run.output == "" && run.errorLines.count == 1)
    }
    let unknown = try Program.run(["audit", "-", "--period", "1066"], input: study)
    #expect(unknown.status == 65)
    #expect(try Self.lines(unknown)[0]["problems"]?.items.first?["file"]?.text == "five")
  }

  @Test func anEmptyStreamIsNoFault() throws {
    let run = try Program.run(["audit", "-"], input: "")
    #expect(run.status == 0 && run.output == "" && run.errors == "")
  }
}
