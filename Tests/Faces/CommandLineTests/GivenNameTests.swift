import Foundation
import StudyFiles
import Testing

/// Names that are no UTF-8, as files of older Chinese systems have them: refused in a sentence that says how the name may be meant.
@Suite struct GivenNameTests {
  /// Runs words of a shell in a folder; `$EVENHAND` is the program.
  private func shell(_ words: String, in folder: URL, language: String = "C") throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", words]
    process.currentDirectoryURL = folder
    let inherited = ProcessInfo.processInfo.environment.filter { ["LD_LIBRARY_PATH", "PATH"].contains($0.key) }
    process.environment = inherited.merging(["EVENHAND": Program.executable.path, "LANG": language]) { _, own in own }
    let errors = folder.appending(path: "errors.txt")
    _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  /// 研究 and 评分.csv in GBK.
  private static let (study, file) = (#"$(printf '\321\320\276\277')"#, #"$(printf '\306\300\267\326.csv')"#)
  private static let ratings =
    "rater,person,score\\n" + (1...6).flatMap { person in (1...3).map { "R\($0),P\(person),\(60 + person * $0)\\n" } }.joined()

  @Test(arguments: ["check", "score", "audit", "report", "fit 'y ~ 1'", "ranks"])
  func studiesAndTablesAreRefused(verb: String) throws {
    let folder = try TemporaryFolder()
    let made = "mkdir \(Self.study) && printf '\(Self.ratings)' > \(Self.study)/ratings.csv && printf '\(Self.ratings)' > \(Self.file)"
    #expect(try shell(made, in: folder.url).status == 0)
    for (name, meant) in [(Self.study, "研究"), (Self.file, "评分.csv")] {
      let run = try shell("\"$EVENHAND\" \(verb) \(name)", in: folder.url)
      #expect(run.status == 66 && run.errors.contains("is not UTF-8 text (read as GB18030 it is \(meant))"), "\(verb): \(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1)
    }
    let chinese = try shell("\"$EVENHAND\" \(verb) --lang zh \(Self.study)", in: folder.url)
    #expect(chinese.status == 66 && chinese.errors.contains("不是 UTF-8 文本（按 GB18030 读作 研究）"), "\(chinese.errors)")
  }

  /// Nothing is written under another name than was meant, and a folder whose name can't be told is none to work in: of its files some were found before, and
  /// some were not.
  @Test func outputsAndFoldersAreRefused() throws {
    let folder = try TemporaryFolder()
    #expect(
      try shell(
        "mkdir \(Self.study) && printf '\(Self.ratings)' > \(Self.study)/ratings.csv && cp \(Self.study)/ratings.csv .", in: folder.url
      ).status == 0)
    let before = folder.names
    let written = try shell("\"$EVENHAND\" check ratings.csv -o \(Self.study)/out.json", in: folder.url)
    #expect(written.status == 66 && written.errors.contains("argument 4 is not UTF-8 text"))
    let inside = try shell("cd \(Self.study) && \"$EVENHAND\" check .", in: folder.url)
    #expect(inside.status == 66 && inside.errors.contains("the folder you are in is not UTF-8 text"), "\(inside.errors)")
    #expect(Set(folder.names) == Set(before))
    #expect(try shell("\"$EVENHAND\" check ratings.csv", in: folder.url).status == 0)
  }

  @Test func namesAreReadAsTheyMayBeMeant() {
    let gbk: [UInt8] = [0xD1, 0xD0, 0xBE, 0xBF]
    #expect(NameBytes.guess(Array("研究.csv".utf8)) == nil && NameBytes.guess([]) == nil)
    #expect(NameBytes.guess(gbk) == "研究" && NameBytes.guess([0x61, 0xFF]) == "a\u{FFFD}")
  }
}
