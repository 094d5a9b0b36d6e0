import Foundation
import Testing

/// Bad data ends with status 65 (66 for no such file), every problem named by file, row and column, nothing written.
@Suite struct BadInputTests {
  static let header = "rater,person,score\n"

  /// Name of the case, content of ratings.csv, what standard error must name.
  static let cases: [(name: String, content: Data, expected: [String])] = [
    ("missing column", Data("whoever,person,score\nr,p,1\n".utf8), ["ratings.csv", "column rater"]),
    (
      "no number", Data((header + "r,p,1\nr,q,9o\ns,q,x\n").utf8),
      ["ratings.csv, row 3, column score, “9o”", "ratings.csv, row 4, column score, “x”"]
    ),
    ("empty file", Data(), ["ratings.csv"]),
    ("header only", Data(header.utf8), ["ratings.csv"]),
    ("wrong encoding", Data(header.utf8) + Data([0x72, 0x2C, 0xFF, 0xFE, 0x80, 0x2C, 0x31, 0x0A]), ["ratings.csv"]),
    ("NUL byte", Data((header + "r,p\0,1\n").utf8), ["ratings.csv"]),
    ("ragged row", Data((header + "r,p,1,7\n").utf8), ["ratings.csv, row 2"]),
    ("open quote", Data((header + "r,\"p,1\n").utf8), ["ratings.csv"]),
  ]

  @Test(arguments: cases.indices) func badRatings(index: Int) throws {
    let (name, content, expected) = Self.cases[index]
    let folder = try TemporaryFolder()
    try folder.write("ratings.csv", content)
    let output = folder.url.appending(path: "result.json").path
    for verb in ["check", "audit"] {
      let run = try Program.run(verb, folder.url.path, "--format", "json", "-o", output)
      #expect(run.status == 65, "\(name): \(run.errors)")
      for text in expected { #expect(run.errors.contains(text), "\(name): \(run.errors)") }
      if verb == "check" {
        // The problems are its result: written whole.
        let written = try JSON.read(String(contentsOfFile: output, encoding: .utf8))
        #expect(try SchemaCheck("check").faults(written) == [])
        #expect(written["problems"]?.items.isEmpty == false)
        try FileManager.default.removeItem(atPath: output)
      }
      #expect(folder.names == ["ratings.csv"], "\(name): nothing may be left half written")
    }
  }

  @Test func everyProblemIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("units.csv", "unit,group\nA,town\n")
    try folder.write("people.csv", "person,unit\np,A\nq,Z\n")
    try folder.write("ratings.csv", "rater,person,score\nr,p,1\nr,q,abc\nr,nobody,3\n")
    let run = try Program.run("check", folder.url.path)
    #expect(run.status == 65 && run.errors == "3 problems to mend\n")
    let words = run.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains("people.csv 3 unit Z the unit Z does not stand in the table units"), "\(words)")
    #expect(words.contains("ratings.csv 3 score abc") && words.contains("ratings.csv 4 person nobody"), "\(words)")
    let chinese = try Program.run("check", folder.url.path, environment: ["LANG": "zh_CN.UTF-8"])
    #expect(chinese.output.contains("单位 Z 不在 units（单位）表中"))
    // Where the result goes to a file, they are said as lines.
    let filed = try Program.run("check", folder.url.path, "-o", folder.url.appending(path: "check.html").path)
    #expect(filed.errors.contains("people.csv, row 3, column unit, “Z”: the unit Z does not stand in the table units"))
  }

  @Test func noSuchFile() throws {
    for arguments in [["check", "nowhere"], ["fit", "y ~ 1 + (1|a)", "nowhere.csv"], ["generate", "x", "--plan", "nowhere.yaml"]] {
      let run = try Program.run(arguments)
      #expect(run.status == 66, "\(arguments): \(run.errors)")
      #expect(run.errors.contains("nowhere"))
    }
  }

  @Test func wrongUse() throws {
    #expect(try Program.run("check").status == 64)
    #expect(try Program.run("nonsense").status == 64)
    for wrong in ["minimumRatings=2.5", "interval=2", "interval=nan", "nonsense=1", "minimumRatings"] {
      #expect(try Program.run("audit", "datasets/coastal-district", "--set", wrong).status == 64, "\(wrong)")
    }
    #expect(try Program.run("check", "datasets/coastal-district", "--map", "person").status == 64)
  }

  @Test func aPlanThatMakesNoSense() throws {
    let folder = try TemporaryFolder()
    let plan = try folder.write("plan.yaml", "plan: x\ngroups: {a: {units: -1}}\ncomponents: {c: {mean: high}}\n")
    let run = try Program.run("generate", folder.url.appending(path: "out").path, "--plan", plan)
    #expect(run.status == 65)
    #expect(run.errorLines.count == 3)
    #expect(folder.names == ["plan.yaml"])
  }
}
