import Foundation
import Messages
import RatingStudy
import Testing
import _TestSupport

@testable import StudyFiles

/// Codes in place of names.
@Suite struct PseudonymTests {
  static func tables(_ persons: [String]) -> [Table] {
    let rows = (0..<persons.count).map { Int32($0 + 2) }
    let source = TableSource(file: "ratings.csv")
    return [
      Table(
        name: "ratings", source: source,
        columns: [
          TextColumn(name: "rater", texts: persons.indices.map { $0 == 0 ? "甲" : persons[0] }),
          TextColumn(name: "person", texts: persons), TextColumn(name: "score", texts: persons.map { _ in "80" }),
        ], rowNumbers: rows),
      Table(
        name: "people", source: source,
        columns: [
          TextColumn(name: "person", texts: persons), TextColumn(name: "unit", texts: persons.map { _ in "甲" }),
          TextColumn(name: "name", texts: persons),
        ], rowNumbers: rows),
    ]
  }

  @Test func codesAreStableAndOneToOne() throws {
    let folder = try TemporaryFolder()
    let key = folder.path + "/key.csv"
    func coded(_ persons: [String]) throws -> [Table] {
      var tables = Self.tables(persons)
      var pseudonyms = try Pseudonyms(keyFile: key)
      pseudonyms.replace(in: &tables)
      try pseudonyms.save()
      return tables
    }
    let first = try coded(["张三", "李四", "王五"])
    let persons = try #require(first[0].column("person"))
    #expect(Set(persons.levels).count == 3 && persons.levels.allSatisfy { $0.hasPrefix("p-") })
    // One name, one code, whether it rates or is rated; units keep their names; names beside codes are gone.
    #expect(first[0].column("rater")?[1] == persons[0])
    #expect(first[0].column("rater")?[0]?.hasPrefix("r-") == true)
    #expect(first[1].column("unit")?[0] == "甲" && first[1].column("name") == nil)
    let bytes = try Data(contentsOf: URL(filePath: key))
    let second = try coded(["王五", "赵六", "张三"])
    #expect(second[0].column("person")?[0] == persons[2] && second[0].column("person")?[2] == persons[0])
    #expect(try Data(contentsOf: URL(filePath: key)).starts(with: bytes))
    _ = try coded(["张三", "李四"])
    let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    withExtendedLifetime(folder) {}
  }

  @Test("what can't be read of a name is said before it becomes a code, without the name")
  func unreadableNames() throws {
    let folder = try TemporaryFolder()
    let texts = ["Zo\u{FFFD}", "Ann\u{200B}", "Jos\u{E9}", "Jose\u{301}"]
    var source = StudySource(
      name: "s", tables: Self.tables(texts), settings: StudySettings(), layout: FileLayout(), notes: [], readings: [], sha256: "")
    var pseudonyms = try Pseudonyms(keyFile: folder.path + "/key.csv")
    pseudonyms.replace(in: &source)
    let found: [Problem] = source.notes.filter { $0.severity != .note }
    #expect(Set(found.map(\.message.kind)) == ["StudySentence.unreadableIdentity", "StudySentence.hiddenCharacters"])
    #expect(found.contains { $0.severity == .error })
    for problem in found {
      let said = (problem.value ?? "") + problem.message.text(in: .english)
      #expect(!said.contains("Zo") && !said.contains("Ann") && problem.row == nil)
    }
    #expect(Set(source.tables[1].column("person")?.levels ?? []).count == texts.count - 1)
    withExtendedLifetime(folder) {}
  }

  @Test(arguments: [
    ("a,b\n1,2\n", 1), ("kind,name,code\nperson,张三,p-1\nperson,张三,p-2\n", 1),
    ("kind,name,code\nperson,a,p-1\nrater,b,p-1\nnobody,c,x\nperson,,y\n", 3),
  ]) func badKeysAreNamed(_ text: String, _ count: Int) throws {
    let folder = try TemporaryFolder(["key.csv": text])
    defer { withExtendedLifetime(folder) {} }
    do {
      _ = try Pseudonyms(keyFile: folder.path + "/key.csv")
      Issue.record("read")
    } catch let error as DataError {
      #expect(error.problems.count { $0.severity == .error } == count)
    }
  }
}
