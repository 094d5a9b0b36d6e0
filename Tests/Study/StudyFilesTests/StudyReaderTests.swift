import Foundation
import Messages
import RatingStudy
import Testing
import _TestSupport

@testable import StudyFiles

/// A folder that is gone after the test.
final class TemporaryFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "study-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: URL(filePath: path + "/" + name)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(filePath: path + "/" + name)) }
}

@Suite("Studies") struct StudyReaderTests {
  static let ratings = "person,rater,score\na,x,9\nb,x,8\n"

  @Test("a folder's tables are found by English and Chinese names, in the order of the tables")
  func folder() throws {
    let folder = try TemporaryFolder([
      "人员.csv": "工号,单位\na,u\n", "ratings.csv": Self.ratings, "notes.csv": "x\n1\n", "~$ratings.csv": "", ".hidden.csv": "",
    ])
    let study = try StudyReader.read(folder.path)
    #expect(study.tables.map(\.name) == ["ratings", "people"])
    #expect(study.table(.people)?.columns.map(\.name) == ["person", "unit"])
    #expect(study.table(.people)?.columns.map(\.header) == ["工号", "单位"])
    #expect(study.notes.contains { $0.message.kind == "FileSentence.unknownFile" && $0.file == "notes.csv" })
  }

  @Test("one file alone holds ratings; its digest is that of its bytes")
  func oneFile() throws {
    let folder = try TemporaryFolder(["abc.csv": "person,rater,score\na,x,9\n"])
    let study = try StudyReader.read(folder.path + "/abc.csv")
    #expect(study.tables.map(\.name) == ["ratings"])
    #expect(study.folder == nil)
    // FIPS 180-4, the message "abc".
    let bytes = Array("abc".utf8)
    #expect(
      StudyDigest.sha256(bytes.span) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(study.sha256 == StudyDigest.sha256(Array("person,rater,score\na,x,9\n".utf8).span))
  }

  @Test("the digest of a folder depends on names and contents, not on the place")
  func digest() throws {
    let files = ["ratings.csv": Self.ratings, "people.csv": "person,unit\na,u\n"]
    let first = try TemporaryFolder(files)
    let second = try TemporaryFolder(files)
    let other = try TemporaryFolder(["评分.csv": Self.ratings, "people.csv": "person,unit\na,u\n"])
    let digest = try StudyReader.read(first.path).sha256
    #expect(try StudyReader.read(second.path).sha256 == digest)
    #expect(try StudyReader.read(other.path).sha256 != digest)
    let lines = files.sorted { $0.key < $1.key }.map { name, text in
      StudyDigest.sha256(Array(text.utf8).span) + "  " + name + "\n"
    }
    #expect(digest == StudyDigest.sha256(Array(lines.joined().utf8).span))
  }

  @Test("study.yaml names files, columns, scale and tiers")
  func settings() throws {
    let folder = try TemporaryFolder([
      "打分2017.csv": "选手,裁判,得分\na,x,9\n", "list.csv": "who,where\na,u\n",
      "study.yaml": """
      files: {ratings: 打分2017.csv, people: list.csv}
      columns:
        person: 选手
        rater: 裁判
        people: {person: who, unit: where}
      scale: {leaders: {min: 0, max: 100}}
      tierOrder: [A, B]
      """,
    ])
    let study = try StudyReader.read(folder.path)
    #expect(study.table(.ratings)?.columns.map(\.name) == ["person", "rater", "score"])
    #expect(study.table(.people)?.columns.map(\.name) == ["person", "unit"])
    #expect(study.settings.scale["leaders"] == StudySettings.Scale(minimum: 0, maximum: 100))
    #expect(study.settings.tierOrder == ["A", "B"])
  }

  @Test("study.yaml says what people call groups, components, ties and tiers; identities keep their names")
  func labels() throws {
    let folder = try TemporaryFolder([
      "ratings.csv": "person,rater,component,score\nhead,x,leaders,9\nb,x,leaders,8\n",
      "study.yaml": """
      labels:
        components: {leaders: {en: the leaders, zh: 领导}, head: {zh: 负责人}}
        groups: {north: 北片}
      """,
    ])
    let source = try StudyReader.read(folder.path)
    let study = try Study(tables: source.tables, settings: source.settings, sha256: source.sha256, notes: [])
    let names = study.renaming
    #expect(names.name("leaders", in: .english) == "the leaders" && names.name("leaders", in: .chinese) == "领导")
    #expect(names.name("north", in: .english) == "北片" && names.name("south", in: .chinese) == "south")
    // A person is called head: the word is left alone.
    #expect(names.name("head", in: .chinese) == "head")
    let said = Message(StudySentence.tiersNotOrdered(component: "leaders"))
    #expect(said.text(in: .chinese).contains("leaders") && said.renamed(by: names).text(in: .chinese).contains("领导"))
    #expect(StudySettingsText.text(of: source, in: .english).contains("    leaders: {en: \"the leaders\", zh: 领导}"))
  }

  @Test(
    "problems of study.yaml carry line and column",
    arguments: [
      ("files: [a]", 1, "8"), ("scale:\n  x: {min: 3, max: 1}", 2, "6"), ("scale:\n  x: {min: a, max: 1}", 2, "12"),
      ("labels: {rooms: {a: b}}", 1, "10"), ("tables: 1", 1, "1"), ("encoding: klingon", 1, "11"), ("a: [", 2, "1"),
      ("sheets:\n  nosuch: x", 2, "11"),
    ])
  func settingsProblems(yaml: String, row: Int, column: String) throws {
    let folder = try TemporaryFolder(["ratings.csv": Self.ratings, "study.yaml": yaml])
    let found = problems { _ = try StudyReader.read(folder.path) }
    #expect(found.contains { $0.severity == .error && $0.row == row && $0.column == column }, "\(found)")
  }

  enum Bomb: CaseIterable {
    case brackets, listMarks, references, indentation

    var text: String {
      switch self {
      case .brackets: String(repeating: "[", count: 100_000)
      case .listMarks: String(repeating: "- ", count: 100_000)
      case .references:
        (0..<40).map { level in
          let nine = Array(repeating: "*a\(max(0, level - 1))", count: 9).joined(separator: ",")
          return "a\(level): &a\(level) [\(level == 0 ? "x" : nine)]"
        }.joined(separator: "\n")
      case .indentation: (0..<1000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
      }
    }
  }

  @Test("YAML made to exhaust is refused", arguments: Bomb.allCases)
  func yamlBombs(bomb: Bomb) throws {
    let folder = try TemporaryFolder(["ratings.csv": Self.ratings, "study.yaml": bomb.text])
    let found = problems { _ = try StudyReader.read(folder.path) }
    #expect(found.contains { $0.message.kind.hasPrefix("FileSentence.yaml") })
  }

  @Test("problems of all files come at once")
  func allAtOnce() throws {
    let folder = try TemporaryFolder([
      "ratings.csv": "person,rater,score\na,x\n", "people.csv": "", "units.csv": "unit,unit,group\nu,v,w\n",
    ])
    let found = problems { _ = try StudyReader.read(folder.path) }
    #expect(Set(found.map(\.file)) == ["ratings.csv", "people.csv", "units.csv"])
  }

  @Test("what isn't there, twice there, or no study")
  func missing() throws {
    let folder = try TemporaryFolder(["ratings.csv": Self.ratings, "评分.csv": Self.ratings])
    #expect(throws: StudyFileError.missing(path: "/nowhere/at/all")) { try StudyReader.read("/nowhere/at/all") }
    #expect(problems { _ = try StudyReader.read(folder.path) }.map(\.message.kind) == ["FileSentence.ambiguousFile"])
    let empty = try TemporaryFolder()
    #expect(problems { _ = try StudyReader.read(empty.path) }.map(\.message.kind) == ["FileSentence.noTables"])
    let map = try HeaderMap(parsing: ["person=nobody"])
    let one = try TemporaryFolder(["ratings.csv": Self.ratings])
    #expect(problems { _ = try StudyReader.read(one.path, map: map) }.map(\.message.kind) == ["FileSentence.mapUnknownHeader"])
    let named = try TemporaryFolder(["ratings.csv": Self.ratings, "study.yaml": "files: {people: gone.csv}"])
    #expect(problems { _ = try StudyReader.read(named.path) }.map(\.message.kind) == ["FileSentence.settingsFileMissing"])
  }

  @Test("files outside the study's folder, named in study.yaml or behind a link, are read only where somebody says so")
  func outside() throws {
    let folder = try TemporaryFolder(["secret.csv": "person,unit\np,hidden\n"])
    for (path, text) in [("study/ratings.csv", Self.ratings), ("study/own/people.csv", "person,unit\np,u\n")] {
      let place = URL(filePath: folder.path + "/" + path)
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: place, atomically: true, encoding: .utf8)
    }
    let study = folder.path + "/study"
    for file in ["../secret.csv", "own/../../secret.csv", folder.path + "/secret.csv", "/dev/zero", "../nothing.csv"] {
      try "files: {people: \(file)}".write(toFile: study + "/study.yaml", atomically: true, encoding: .utf8)
      let found = problems { _ = try StudyReader.read(study) }
      #expect(found.map(\.message) == [Message(FileSentence.fileOutside(table: "people", file: file))])
      #expect(found.map(\.file) == ["study.yaml"])
    }
    for file in ["../secret.csv", folder.path + "/secret.csv"] {
      try "files: {people: \(file)}".write(toFile: study + "/study.yaml", atomically: true, encoding: .utf8)
      #expect(try StudyReader.read(study, allowsOutside: true).table(.people)?.column("unit")?.levels == ["hidden"])
    }
    try "files: {people: own/people.csv}".write(toFile: study + "/study.yaml", atomically: true, encoding: .utf8)
    #expect(try StudyReader.read(study).table(.people)?.column("unit")?.levels == ["u"])
    try FileManager.default.removeItem(atPath: study + "/study.yaml")
    try FileManager.default.createSymbolicLink(atPath: study + "/people.csv", withDestinationPath: "../secret.csv")
    #expect(problems { _ = try StudyReader.read(study) }.map(\.message) == [Message(FileSentence.linkOutside)])
    #expect(try StudyReader.read(study, allowsOutside: true).table(.people)?.column("unit")?.levels == ["hidden"])
    try FileManager.default.removeItem(atPath: study + "/people.csv")
    try FileManager.default.createSymbolicLink(atPath: study + "/people.csv", withDestinationPath: "own/people.csv")
    #expect(try StudyReader.read(study).table(.people)?.column("unit")?.levels == ["u"])
    // The study itself may be a link.
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "study")
    #expect(try StudyReader.read(folder.path + "/link").tables.count == 2)
  }

  @Test("a table of its own keeps its headers")
  func freeTable() throws {
    let folder = try TemporaryFolder(["x.csv": "d,y\n1,2\n"])
    let table = try StudyReader.readTable(folder.path + "/x.csv", map: HeaderMap(parsing: ["dive=d"])).table
    #expect(table.columns.map(\.name) == ["dive", "y"])
    #expect(table.name == "x")
  }

  @Test("published files open: the 2000 Olympic dives", .enabled(if: ReferenceData.exists("bias/diving2000/diving2000.csv")))
  func diving() throws {
    let url = try #require(ReferenceData.url("bias/diving2000/diving2000.csv"))
    let study = try StudyReader.read(url.path, map: HeaderMap(parsing: ["person=ratee"]))
    let table = try #require(study.table(.ratings))
    #expect(table.rowCount == 10_787)
    #expect(table.column("rater")?.levels.count == 25)
  }
}
