import Foundation
import Testing

/// Where results go: places that can't be written to are refused at once; CSV holds one table; a problem is printed once.
@Suite struct OutputPlaceTests {
  static let study = "datasets/coastal-district"

  @Test(arguments: [
    ["score", study, "-o"], ["report", study, "-o"], ["simulate", study, "--log"], ["check", study, "--write-study"],
    ["plan", study, "--quick", "--assignment"], ["notebook", "README.md", "--html"],
    ["generate", "--plan", "datasets/five-people/plan.yaml"],
  ])
  func aMissingFolderIsNamedBeforeAnythingIsComputed(words: [String]) throws {
    let folder = try TemporaryFolder()
    let gone = folder.url.appending(path: "gone").path
    for (language, said) in [("en", "there is no folder \(gone)"), ("zh", "没有文件夹 \(gone)")] {
      let run = try Program.run(words + ["\(gone)/out.html", "--lang", language])
      #expect(run.status == 74 && run.output.isEmpty && run.errors.contains(said), "\(words): \(run.errors)")
      #expect(folder.names == [])
    }
  }

  @Test func aFolderIsNoFile() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run("score", Self.study, "--format", "json", "-o", folder.url.path)
    #expect(run.status == 74 && run.errors.contains("is a folder") && folder.names == [], "\(run.errors)")
  }

  @Test func commasSeparateOneTable() throws {
    let folder = try TemporaryFolder()
    let main = try Program.run("score", Self.study, "--format", "csv")
    #expect(main.status == 0 && main.output.hasPrefix("period,person,") && !main.output.contains("\r\n\r\n"))
    #expect(main.errorLines.count == 1 && main.errors.contains("score-people") && main.errors.contains("score-bands"), "\(main.errors)")
    let named = try Program.run("score", Self.study, "--format", "csv", "--table", "score-components")
    #expect(named.status == 0 && named.errors.isEmpty && named.output != main.output && !named.output.contains("\r\n\r\n"))
    let unknown = try Program.run("score", Self.study, "--format", "csv", "--table", "people")
    #expect(unknown.status == 64 && unknown.output.isEmpty && unknown.errors.contains("score-people"), "\(unknown.errors)")
    #expect(try Program.run("score", Self.study, "--table", "score-people").status == 64)

    let place = folder.url.appending(path: "tables").path + "/"
    let all = try Program.run("score", Self.study, "--format", "csv", "-o", place)
    #expect(all.status == 0 && all.output.isEmpty && all.errors.isEmpty, "\(all.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: place).sorted()
    #expect(names.contains("score-people.csv") && names.contains("score-bands.csv") && names.allSatisfy { $0.hasSuffix(".csv") })
    #expect(FileManager.default.contents(atPath: place + "score-people.csv") == Data(("\u{FEFF}" + main.output).utf8))
    // One whole of the findings of all detectors.
    let audit = try Program.run("audit", Self.study, "--format", "csv", "--draws", "20")
    #expect(audit.output.hasPrefix("detector,level,"), "\(audit.output.prefix(80))")
  }

  @Test func checkPrintsItsProblemsOnce() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("ratings.csv", "rater,person,score\nr,p,1\nr,q,9o\n")
    let run = try Program.run("check", file)
    #expect(run.status == 65 && run.errorLines == ["1 problem to mend"], "\(run.errors)")
    #expect((run.output + run.errors).matches(of: /this is no number/).count == 1, "\(run.output)")
  }
}
