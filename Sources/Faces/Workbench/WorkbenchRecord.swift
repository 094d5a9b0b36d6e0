internal import Evenhand
package import Foundation
internal import GRDB

/// What was kept, reviewed and tried at the workbench: an SQLite file to which entries are only ever added.
///
/// Each entry holds the SHA-256 of the one before it, over number, kind, time, content and that entry's own predecessor. Triggers refuse to
/// change or take away an entry; whoever gets round them breaks the chain from there on. Entries cut off at the end leave no trace in the
/// chain itself: whoever must prove that nothing is missing there notes the last digest elsewhere.
package struct WorkbenchRecord: Sendable {
  private let queue: DatabaseQueue
  private let file: String

  /// What the first entry has before it.
  package static let start = String(repeating: "0", count: 64)

  /// Marks the file as a record of Evenhand: the letters EVEN.
  private static let applicationIdentifier = 0x4556_454E

  private static let schema = """
    CREATE TABLE entry (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      kind TEXT NOT NULL,
      "when" TEXT NOT NULL,
      content TEXT NOT NULL,
      previous TEXT NOT NULL,
      digest TEXT NOT NULL UNIQUE
    );
    CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries are kept'); END;
    CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entries stay as they are'); END;
    CREATE TRIGGER entry_follows BEFORE INSERT ON entry
      WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM entry)
      BEGIN SELECT RAISE(ABORT, 'entries follow one another'); END;
    PRAGMA application_id = \(applicationIdentifier);
    """

  /// Opens a record, or makes one where there is no file.
  ///
  /// - Throws: ``WorkbenchRecordError/unusable(file:reason:)`` where the file is something else,
  ///   ``WorkbenchRecordError/broken(file:entry:)`` where its chain is broken.
  package init(path: String) throws {
    try self.init(path: path, isReadOnly: false)
    if let entry = Self.firstBroken(try entries()) { throw WorkbenchRecordError.broken(file: path, entry: entry) }
  }

  private init(path: String, isReadOnly: Bool) throws {
    file = path
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.label = "record"
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      let isEmpty = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") ?? 0 } == 0
      if isEmpty, !isReadOnly { try queue.write { try $0.execute(sql: Self.schema) } }
      let mark = try queue.read { try Int.fetchOne($0, sql: "PRAGMA application_id") }
      guard mark == Self.applicationIdentifier else { throw WorkbenchRecordError.unusable(file: path, reason: "no record of Evenhand") }
    } catch let error as DatabaseError {
      throw WorkbenchRecordError.unusable(file: path, reason: error.message ?? "\(error)")
    }
  }

  /// Adds an entry; two who write at the same time come one after the other.
  ///
  /// - Parameter content: of which JSON with sorted keys is kept.
  /// - Throws: ``WorkbenchRecordError/unusable(file:reason:)`` where the file can't be written.
  @discardableResult
  package func append(_ kind: RecordEntry.Kind, _ content: some Encodable, when: Date = .now) throws -> RecordEntry {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(content), as: UTF8.self)
    let time = when.formatted(.iso8601)
    do {
      return try queue.write { database in
        let last = try Row.fetchOne(database, sql: "SELECT number, digest FROM entry ORDER BY number DESC LIMIT 1")
        var entry = RecordEntry(
          number: (last?["number"] ?? 0) + 1, kind: kind, when: time, content: text, previous: last?["digest"] ?? Self.start, digest: "")
        entry.digest = Self.digest(entry)
        try database.execute(
          sql: #"INSERT INTO entry (number, kind, "when", content, previous, digest) VALUES (?, ?, ?, ?, ?, ?)"#,
          arguments: [entry.number, entry.kind.rawValue, entry.when, entry.content, entry.previous, entry.digest])
        return entry
      }
    } catch let error as DatabaseError {
      throw WorkbenchRecordError.unusable(file: file, reason: error.message ?? "\(error)")
    }
  }

  /// All entries in order.
  package func entries() throws -> [RecordEntry] {
    do {
      return try queue.read { database in
        try Row.fetchAll(database, sql: "SELECT * FROM entry ORDER BY number").enumerated().map { index, row in
          let name: String = row["kind"]
          guard let kind = RecordEntry.Kind(rawValue: name) else { throw WorkbenchRecordError.broken(file: file, entry: index + 1) }
          return RecordEntry(
            number: row["number"], kind: kind, when: row["when"], content: row["content"], previous: row["previous"],
            digest: row["digest"])
        }
      }
    } catch let error as DatabaseError {
      throw WorkbenchRecordError.unusable(file: file, reason: error.message ?? "\(error)")
    }
  }

  /// Whether a file is an SQLite database by its first bytes, and so no log of lines.
  package static func isDatabase(path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    return (try? file.read(upToCount: 16)) == Data("SQLite format 3\0".utf8)
  }

  /// Checks a record's chain without changing the file.
  ///
  /// - Returns: how many entries there are.
  /// - Throws: ``WorkbenchRecordError``.
  package static func verify(path: String) throws -> Int {
    let entries = try WorkbenchRecord(path: path, isReadOnly: true).entries()
    if let entry = firstBroken(entries) { throw WorkbenchRecordError.broken(file: path, entry: entry) }
    return entries.count
  }

  // MARK: The chain

  /// SHA-256 over the lines number, kind, time, predecessor's digest, content.
  static func digest(_ entry: RecordEntry) -> String {
    StudyDigest.sha256(["\(entry.number)", entry.kind.rawValue, entry.when, entry.previous, entry.content].joined(separator: "\n"))
  }

  /// The first entry, from 1, that doesn't follow the one before it or isn't what its digest says; `nil` where all are in order.
  static func firstBroken(_ entries: [RecordEntry]) -> Int? {
    var previous = start
    for (index, entry) in entries.enumerated() {
      guard entry.number == index + 1, entry.previous == previous, entry.digest == digest(entry) else { return index + 1 }
      previous = entry.digest
    }
    return nil
  }
}
