import Evenhand
import Foundation
import GRDB
import Testing

@testable import Workbench

/// The record keeps what it was given and shows whoever changed it.
struct WorkbenchRecordTests {
  /// A file in a folder of its own, gone afterwards.
  private final class Place {
    let folder = URL.temporaryDirectory.appending(path: "record-\(UUID().uuidString)")
    var path: String { folder.appending(path: "study.evenhand.sqlite").path }
    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: folder) }
  }

  private func filled(_ place: Place) throws -> WorkbenchRecord {
    let record = try WorkbenchRecord(path: place.path)
    try record.append(.weights, ["name": "甲", "unit": "40"])
    try record.append(.review, ["finding": "favoritism", "reason": "<b>\n“seen”"])
    try record.append(.scenario, ["unit": "25"])
    return record
  }

  @Test("What was added is there when the file is opened again, in order")
  func kept() throws {
    let place = try Place()
    let entries = try filled(place).entries()
    #expect(entries.map(\.kind) == [.weights, .review, .scenario])
    #expect(entries.map(\.number) == [1, 2, 3])
    #expect(entries[0].previous == WorkbenchRecord.start && entries[1].previous == entries[0].digest)
    #expect(try WorkbenchRecord(path: place.path).entries() == entries)
    #expect(try WorkbenchRecord.verify(path: place.path).count == 3)
  }

  @Test(
    "Nothing is changed, taken away or put in between through the file's own rules",
    arguments: [
      "UPDATE entry SET content = '{}' WHERE number = 2", "DELETE FROM entry WHERE number = 3",
      "INSERT INTO entry SELECT 9, kind, \"when\", content, previous, 'x' FROM entry WHERE number = 1",
      "INSERT OR REPLACE INTO entry SELECT number, kind, \"when\", '{}', previous, digest FROM entry WHERE number = 3",
    ])
  func refused(statement: String) throws {
    let place = try Place()
    _ = try filled(place)
    let other = try DatabaseQueue(path: place.path)
    #expect(throws: DatabaseError.self) { try other.write { try $0.execute(sql: statement) } }
  }

  @Test(
    "Whoever takes the rules away breaks the chain",
    arguments: [
      ("UPDATE entry SET content = '{}' WHERE number = 2", 2), ("UPDATE entry SET \"when\" = '2020-01-01T00:00:00Z' WHERE number = 1", 1),
      ("UPDATE entry SET kind = 'review' WHERE number = 3", 3), ("DELETE FROM entry WHERE number = 1", 1),
      ("DELETE FROM entry WHERE number = 2; UPDATE entry SET number = 2 WHERE number = 3", 2),
    ])
  func tampered(statement: String, at: Int) throws {
    let place = try Place()
    _ = try filled(place)
    let other = try DatabaseQueue(path: place.path)
    try other.write {
      try $0.execute(sql: "DROP TRIGGER entry_is_kept; DROP TRIGGER entry_stays; DROP TRIGGER entry_follows; \(statement)")
    }
    #expect(throws: WorkbenchRecordError.broken(file: place.path, entry: at)) { try WorkbenchRecord.verify(path: place.path) }
    #expect(throws: WorkbenchRecordError.broken(file: place.path, entry: at)) { _ = try WorkbenchRecord(path: place.path) }
  }

  /// Two servers on one file, as two processes have it: nothing is refused, and what was answered is what was stored.
  @Test("Two who write to one file wait for each other; each is answered what was stored")
  func twoWriters() async throws {
    let place = try Place()
    let records = [try WorkbenchRecord(path: place.path), try WorkbenchRecord(path: place.path)]
    let answered = try await withThrowingTaskGroup(of: [RecordEntry].self) { group in
      for (index, record) in records.enumerated() {
        for _ in 0..<8 {
          group.addTask { try (0..<25).map { try #require(try record.append(.scenario, ["by": "\(index)", "n": "\($0)"]).last) } }
        }
      }
      var answered: [RecordEntry] = []
      for try await own in group { answered += own }
      return answered
    }
    let entries = try records[0].entries()
    #expect(entries.count == 400 && answered.sorted { $0.number < $1.number } == entries)
    #expect(try WorkbenchRecord.verify(path: place.path).digest == entries.last?.digest)
    #expect(try FileManager.default.attributesOfItem(atPath: place.path)[.posixPermissions] as? Int == 0o600)
  }

  /// A kept set as the record holds it.
  private struct Kept: Encodable {
    var name: String
    var weights: [String: String]?
    var scheme = "s"
    var study = "x"
    var version = "1"
  }

  /// What is kept in memory of a long record is what stands in it, whoever wrote, and a book read on is the book read anew.
  @Test func whatIsKnownIsWhatIsStored() throws {
    let place = try Place()
    let (first, second) = (try WorkbenchRecord(path: place.path), try WorkbenchRecord(path: place.path))
    var book = RecordBook([])
    for round in 0..<12 {
      let record = round % 3 == 0 ? second : first
      let kept = Kept(name: "s\(round % 5)", weights: round % 4 == 3 ? nil : ["unit": "\(round)"])
      let (entries, isChanged) = try record.change { entries in
        #expect(entries.count == round)
        return (.weights, kept)
      }
      let stored = try (round % 2 == 0 ? first : second).entries()
      #expect(isChanged && entries == stored)
      // Nothing is added: the entries are those that were.
      let unchanged = try record.change { _ in nil as (kind: RecordEntry.Kind, content: Kept)? }
      #expect(unchanged.entries == entries && !unchanged.isChanged)
      book = RecordBook(entries, after: book)
      let anew = RecordBook(entries)
      #expect(book.sets.map(\.name) == anew.sets.map(\.name) && book.sets.map(\.weights) == anew.sets.map(\.weights))
      #expect(book.entries == anew.entries && RecordBook.lastWeights(entries) == (round % 4 == 3 ? nil : ["unit": "\(round)"]))
    }
    // The book of another record is no beginning of this one.
    let other = try Place()
    let strange = RecordBook(try filled(other).entries())
    let entries = try first.entries()
    #expect(RecordBook(entries, after: strange).sets.map(\.name) == RecordBook(entries).sets.map(\.name))
  }

  @Test("What somebody changes while a record is open is noticed before anything is added", arguments: ["'{}'", "NULL", "x'ff'"])
  func tamperedWhileOpen(content: String) throws {
    let place = try Place()
    let record = try filled(place)
    try DatabaseQueue(path: place.path).write {
      try $0.execute(
        sql: """
          DROP TRIGGER entry_stays; ALTER TABLE entry RENAME TO old; CREATE TABLE entry AS SELECT * FROM old;
          UPDATE entry SET content = \(content) WHERE number = 2
          """)
    }
    #expect(throws: WorkbenchRecordError.broken(file: place.path, entry: 2)) { try record.append(.scenario, ["unit": "30"]) }
    #expect(throws: WorkbenchRecordError.broken(file: place.path, entry: 2)) { try WorkbenchRecord.verify(path: place.path) }
  }

  @Test(
    "A record whose entries are computed, or that does things of its own, is none",
    arguments: [
      "DROP TABLE entry; CREATE VIEW entry AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS number, 'review' AS kind, '' AS \"when\", '' AS content, '' AS previous, '' AS digest FROM n",
      "ALTER TABLE entry ADD COLUMN more AS (hex(zeroblob(400000000)))",
      "CREATE TRIGGER more AFTER INSERT ON entry BEGIN SELECT 1; END",
    ])
  func computed(statement: String) throws {
    let place = try Place()
    _ = try filled(place)
    try DatabaseQueue(path: place.path).write { try $0.execute(sql: statement) }
    #expect(throws: WorkbenchRecordError.unusable(file: place.path, reason: "no record of Evenhand")) {
      try WorkbenchRecord.verify(path: place.path)
    }
    #expect(throws: WorkbenchRecordError.self) { try WorkbenchRecord(path: place.path).append(.scenario, ["a": "b"]) }
  }

  @Test("Another database, a text, no file: said, and left alone")
  func strangers() throws {
    let place = try Place()
    #expect(throws: WorkbenchRecordError.self) { try WorkbenchRecord.verify(path: place.path) }
    #expect(!FileManager.default.fileExists(atPath: place.path))
    let other = try DatabaseQueue(path: place.path)
    try other.write { try $0.execute(sql: "CREATE TABLE people (name TEXT)") }
    #expect(throws: WorkbenchRecordError.self) { _ = try WorkbenchRecord(path: place.path) }
    let text = place.folder.appending(path: "text").path
    try String(repeating: "person,score\n", count: 100).write(toFile: text, atomically: true, encoding: .utf8)
    #expect(throws: WorkbenchRecordError.self) { _ = try WorkbenchRecord(path: text) }
  }
}
