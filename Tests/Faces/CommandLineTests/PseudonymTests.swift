import Foundation
import Testing

/// Under `--pseudonymize` no name of a person or a rater leaves the program, in whatever form.
@Suite struct PseudonymTests {
  static let name = "Truename"

  /// A study whose names can be told from everything else, with a row that is warned of and somebody whom nobody scores.
  static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var ratings = "rater,person,period,component,score\n"
    for period in [2024, 2025] {
      for r in 0..<8 {
        for p in 0..<24 where (p + r) % 5 != 0 {
          for component in ["conduct", "work"] {
            ratings += "R\(r)\(name),P\(p)\(name),\(period),\(component),\(60 + (r * 7 + p * 5 + period) % 40)\n"
          }
        }
      }
    }
    ratings += "R1\(name),P2\(name),2025,work,\n"
    try folder.write("ratings.csv", ratings)
    try folder.write("people.csv", "person,unit\n" + (0..<25).map { "P\($0)\(name),U\($0 % 6)\n" }.joined())
    try folder.write("units.csv", "unit,group\n" + (0..<6).map { "U\($0),\($0 % 2 == 0 ? "township" : "department")\n" }.joined())
    try folder.write("ties.csv", "rater,unit,kind\n" + (0..<4).map { "R\($0)\(name),U\($0),oversight\n" }.joined())
    try folder.write("moves.csv", "person,from,to,period\nP7\(name),U1,U2,2025\n")
    try folder.write(
      "scheme.yaml", "scheme: plain\ncomponents:\n  work: {weight: 60, from: ratings}\n  conduct: {weight: 40, from: ratings}\n")
    try folder.write(
      "proposal.yaml", "scheme: other\ncomponents:\n  work: {weight: 40, from: ratings}\n  conduct: {weight: 60, from: ratings}\n")
    return folder
  }

  /// Everything that lies in a workbook, unpacked.
  static func text(of file: String) throws -> String {
    guard file.hasSuffix(".xlsx") else { return try String(contentsOfFile: file, encoding: .utf8) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nfor n in z.namelist(): print(n, z.read(n).decode('utf-8','replace'))", file,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  static let verbs = [
    ["report"], ["report", "--view", "publication"], ["audit"], ["score"], ["compare"], ["simulate"], ["normalize", "--method", "all"],
    ["reliability", "--draws", "20"], ["facets", "--component", "work", "--period", "2025"],
  ]

  @Test(arguments: verbs) func noNameIsShown(verb: [String]) throws {
    let (folder, written) = (try Self.folder(), try TemporaryFolder())
    let key = written.url.appending(path: "key.csv").path
    for language in ["en", "zh"] {
      for ending in ["html", "md", "xlsx", "csv", "json", "txt"] where ending != "html" || verb[0] == "report" {
        let file = written.url.appending(path: ending == "csv" ? "tables" : "out.\(ending)").path + (ending == "csv" ? "/" : "")
        let format = ending == "csv" ? ["--format", "csv"] : ending == "txt" && verb[0] != "report" ? ["--format", "text"] : []
        let run = try Program.run(
          [verb[0], folder.url.path] + verb.dropFirst() + format + ["--pseudonymize", key, "--lang", language, "-o", file])
        #expect(run.status == 0, "\(verb) \(ending): \(run.errors)")
        let text = try (ending == "csv" ? written.texts("tables") : Self.text(of: file)) + run.errors + run.output
        #expect(text.count > 100)
        #expect(!text.contains(Self.name), "\(verb) \(ending)")
      }
    }
    #expect(try String(contentsOfFile: key, encoding: .utf8).contains(Self.name))
  }

  /// What is wrong with a table is told in codes too.
  @Test func noNameIsToldInProblems() throws {
    let folder = try Self.folder()
    let ratings = try String(contentsOf: folder.url.appending(path: "ratings.csv"), encoding: .utf8)
    try folder.write(
      "ratings.csv", ratings + "R1\(Self.name),P2\(Self.name),2025,work,ninety\nR1\(Self.name),P3\(Self.name),2025,work,90\n")
    try folder.write("moves.csv", "person,from,to,period\nP7\(Self.name),U1,U99,2025\nP99\(Self.name),U1,U2,2031\n")
    let written = try TemporaryFolder()
    let key = written.url.appending(path: "key.csv").path
    for verb in [["check"], ["check", "--format", "json"], ["audit"], ["report"]] {
      let run = try Program.run([verb[0], folder.url.path] + verb.dropFirst() + ["--pseudonymize", key])
      #expect(!(run.output + run.errors).contains(Self.name), "\(verb): \(run.output) \(run.errors)")
    }
  }

  /// Neither codes nor the order or the numbers of rows follow the roster: whoever has it learns nothing from what is handed out.
  @Test func nothingFollowsTheRoster() throws {
    let (folder, written) = (try TemporaryFolder(), try TemporaryFolder())
    let people = (0..<60).map { "P\($0)\(Self.name)" }
    try folder.write("people.csv", "person,unit\n" + people.map { "\($0),U\n" }.joined())
    try folder.write(
      "ratings.csv",
      "rater,person,score\n"
        + people.enumerated().flatMap { i, p in (0..<3).map { "R\($0)\(Self.name),\(p),\(60 + (i * 7 + $0) % 30)\n" } }.joined())
    try folder.write("scheme.yaml", "components: {score: {weight: 1, from: ratings}}\n")
    let key = written.url.appending(path: "key.csv").path
    let run = try Program.run("score", folder.url.path, "--format", "json", "--pseudonymize", key)
    #expect(run.status == 0, "\(run.errors)")
    let codes = try String(contentsOfFile: key, encoding: .utf8).split(separator: "\n").dropFirst().map {
      $0.split(separator: ",").map(String.init)
    }
    let codeOf = Dictionary(uniqueKeysWithValues: codes.map { ($0[1], $0[2]) })
    let rosterPlace = Dictionary(uniqueKeysWithValues: people.enumerated().map { (codeOf[$1] ?? "", $0) })
    let listed = try JSON.read(run.output)["people"]?.items.compactMap { $0["person"]?.text } ?? []
    #expect(listed.count == 60)
    // Of 60 places as many are kept as chance keeps: about one; eight or more in one of 10⁵ keys.
    let kept = listed.enumerated().count { rosterPlace[$1] == $0 }
    #expect(kept < 8, "\(kept)")
    #expect(people.sorted().enumerated().count { codeOf[$1] == String(format: "p-%04d", $0 + 1) } < 8)
    // The first rows that check shows are those of the first codes, and have numbers of their own.
    let check = try JSON.read(try Program.run("check", folder.url.path, "--format", "json", "--pseudonymize", key).output)
    let previews = check["readings"]?.items.flatMap { $0["preview"]?.items ?? [] } ?? []
    #expect(previews.first?["row"]?.value == 1)
  }

  /// What can't even be read is told without names, too.
  @Test func noNameIsToldWhereReadingFails() throws {
    let (folder, written) = (try Self.folder(), try TemporaryFolder())
    try folder.write("people.csv", "person,unit,name\nP1\(Self.name),U1,A\(Self.name)\nP2\(Self.name),U2,B\(Self.name),more\n")
    let key = written.url.appending(path: "key.csv").path
    for verb in [["check"], ["audit"], ["report"], ["score", "--format", "json"]] {
      let run = try Program.run([verb[0], folder.url.path] + verb.dropFirst() + ["--pseudonymize", key])
      #expect(run.status == 65)
      #expect(!(run.output + run.errors).contains(Self.name), "\(verb): \(run.output) \(run.errors)")
    }
  }

  /// The headers of a matrix of scores are names.
  @Test func noNameOfAMatrixIsShown() throws {
    let (folder, written) = (try TemporaryFolder(), try TemporaryFolder())
    let raters = (0..<6).map { "R\($0)\(Self.name)" }
    let rows = (0..<9).map { p in
      "P\(p)\(Self.name)," + (0..<6).map { $0 == 3 && p == 2 ? "x" : "\(70 + (p * 5 + $0 * 3) % 30)" }.joined(separator: ",")
    }
    for text in [rows.joined(separator: "\n"), rows.joined(separator: "\n").replacing("x", with: "91")] {
      try folder.write("ratings.csv", "person," + raters.joined(separator: ",") + "\n" + text + "\n")
      for verb in ["check", "audit"] {
        let run = try Program.run(verb, folder.url.path, "--pseudonymize", written.url.appending(path: "key.csv").path)
        #expect(!(run.output + run.errors).contains(Self.name), "\(verb): \(run.output) \(run.errors)")
      }
    }
  }
}
