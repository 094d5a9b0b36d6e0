package import Evenhand
package import Foundation
internal import GRDB
internal import Synchronization

/// What was kept, reviewed and tried at the workbench: an SQLite file to which entries are only ever added.
///
/// Each entry holds the SHA-256 of the one before it, over number, kind, time, content and that entry's own predecessor. Triggers refuse to
/// change or take away an entry; whoever gets round them breaks the chain from there on. Entries cut off at the end leave no trace in the
/// chain itself: whoever must prove that nothing is missing there notes the last digest elsewhere.
package struct WorkbenchRecord: Sendable {
  private let queue: DatabaseQueue
  private let file: String
  private let known = Known()

  /// The entries that were read and verified last, so that a save costs the same however long the record is. SQLite's data version tells whether
  /// another connection has written since; then all are read anew, and those that are still what they were need no new digest.
  private final class Known: Sendable {
    let state = Mutex<(version: Int, entries: [RecordEntry])?>(nil)
  }

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
    do {
      _ = try queue.read { try verified($0) }
    } catch let error as DatabaseError {
      throw WorkbenchRecordError.unusable(file: path, reason: error.message ?? "\(error)")
    }
  }

  /// So long a writer waits for another one, in seconds.
  private static let patience = 30.0

  private init(path: String, isReadOnly: Bool) throws {
    file = path
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.label = "record"
    configuration.busyMode = .timeout(Self.patience)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL")
    }
    // It holds what people said of people: its owner alone reads it, and what SQLite lays beside it.
    if !isReadOnly, !FileManager.default.fileExists(atPath: path) {
      _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      if !isReadOnly {
        try queue.inTransaction(.immediate) { database in
          if try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0 { try database.execute(sql: Self.schema) }
          return .commit
        }
      }
      let mark = try queue.read { try Int.fetchOne($0, sql: "PRAGMA application_id") }
      guard mark == Self.applicationIdentifier else { throw WorkbenchRecordError.unusable(file: path, reason: "no record of Evenhand") }
    } catch let error as DatabaseError {
      throw WorkbenchRecordError.unusable(file: path, reason: error.message ?? "\(error)")
    }
  }

  /// Adds an entry; two who write at the same time come one after the other.
  ///
  /// - Parameter content: of which JSON with sorted keys is kept.
  /// - Returns: all entries as they are now, the new one last.
  /// - Throws: ``WorkbenchRecordError``: where the file can't be written, nothing was; where the chain is broken, nothing is added to it.
  @discardableResult
  package func append(_ kind: RecordEntry.Kind, _ content: some Encodable, when: Date = .now) throws -> [RecordEntry] {
    try change { _ in (kind, content) }.entries
  }

  /// Adds what the entries so far ask for, in one transaction: nobody writes between reading them and writing.
  ///
  /// - Parameter next: the kind and content of a new entry; `nil` where none is to be added.
  /// - Returns: all entries as they are now.
  /// - Throws: as ``append(_:_:when:)``, and what `next` throws.
  package func change<Content: Encodable>(
    when: Date = .now, _ next: ([RecordEntry]) throws -> (kind: RecordEntry.Kind, content: Content)?
  ) throws -> (entries: [RecordEntry], isChanged: Bool) {
    do {
      return try queue.writeWithoutTransaction { database in
        var result: (entries: [RecordEntry], isChanged: Bool) = ([], false)
        var version = 0
        try database.inTransaction(.immediate) {
          (version, result.entries) = try verified(database)
          guard let (kind, content) = try next(result.entries) else { return .rollback }
          let entry = try Self.entry(kind, content, after: result.entries.last, when)
          try database.execute(
            sql: #"INSERT INTO entry (number, kind, "when", content, previous, digest) VALUES (?, ?, ?, ?, ?, ?)"#,
            arguments: [entry.number, entry.kind.rawValue, entry.when, entry.content, entry.previous, entry.digest])
          result = (result.entries + [entry], true)
          return .commit
        }
        // Own commits leave the version as it is; before anybody else has the queue.
        known.state.withLock { $0 = (version, result.entries) }
        return result
      }
    } catch let error as DatabaseError {
      throw WorkbenchRecordError.unusable(file: file, reason: error.message ?? "\(error)")
    }
  }

  private static func entry(
    _ kind: RecordEntry.Kind, _ content: some Encodable, after last: RecordEntry?, _ when: Date
  ) throws -> RecordEntry {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var entry = RecordEntry(
      number: (last?.number ?? 0) + 1, kind: kind, when: when.formatted(.iso8601),
      content: String(decoding: try encoder.encode(content), as: UTF8.self), previous: last?.digest ?? start, digest: "")
    entry.digest = digest(entry)
    return entry
  }

  /// All entries in order, their chain verified; those verified before are not read again while nobody else has written.
  private func verified(_ database: Database) throws -> (version: Int, entries: [RecordEntry]) {
    let version = try Int.fetchOne(database, sql: "PRAGMA data_version") ?? 0
    let known = known.state.withLock { $0 }
    if let known, known.version == version { return known }
    let entries = try entries(database)
    if let broken = Self.firstBroken(entries, known: known?.entries ?? []) { throw WorkbenchRecordError.broken(file: file, entry: broken) }
    self.known.state.withLock { $0 = (version, entries) }
    return (version, entries)
  }

  /// All entries in order, as they stand there.
  package func entries() throws -> [RecordEntry] {
    do {
      return try queue.read { try entries($0) }
    } catch let error as DatabaseError {
      throw WorkbenchRecordError.unusable(file: file, reason: error.message ?? "\(error)")
    }
  }

  /// - Throws: ``WorkbenchRecordError/broken(file:entry:)`` at an entry that lacks something, or is of no known kind.
  private func entries(_ database: Database) throws -> [RecordEntry] {
    guard try isOwn(database) else { throw WorkbenchRecordError.unusable(file: file, reason: "no record of Evenhand") }
    return try Row.fetchAll(database, sql: "SELECT * FROM entry ORDER BY number").enumerated().map { index, row in
      func text(_ column: String) -> String? { row.hasColumn(column) ? String.fromDatabaseValue(row[column] as DatabaseValue) : nil }
      guard row.hasColumn("number"), let number = Int.fromDatabaseValue(row["number"] as DatabaseValue),
        let kind = text("kind").flatMap(RecordEntry.Kind.init(rawValue:)), let when = text("when"), let content = text("content"),
        let previous = text("previous"), let digest = text("digest")
      else { throw WorkbenchRecordError.broken(file: file, entry: index + 1) }
      return RecordEntry(number: number, kind: kind, when: when, content: content, previous: previous, digest: digest)
    }
  }

  /// Whether entries are stored as they are written: a view, a computed column or a trigger of somebody else's might do anything, and for ever.
  private func isOwn(_ database: Database) throws -> Bool {
    let table = try String.fetchOne(database, sql: "SELECT sql FROM sqlite_master WHERE name = 'entry' AND type = 'table'")
    guard let table, !table.uppercased().hasPrefix("CREATE VIRTUAL") else { return false }
    guard try Int.fetchOne(database, sql: "SELECT count(*) FROM pragma_table_xinfo('entry') WHERE hidden <> 0") == 0 else { return false }
    let triggers = try String.fetchAll(database, sql: "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'entry'")
    return triggers.allSatisfy(Self.schema.contains)
  }

  /// Whether a file is an SQLite database by its first bytes, and so no log of lines.
  package static func isDatabase(path: String) -> Bool {
    (try? PlainText.bytes(path))?.starts(with: "SQLite format 3\0".utf8) ?? false
  }

  /// Checks a record's chain without changing the file.
  ///
  /// - Parameter anchor: an entry's digest that was kept elsewhere.
  /// - Throws: ``WorkbenchRecordError``.
  package static func verify(path: String, anchor: String? = nil) throws -> ScenarioLog.Verified {
    FilesInUse.note(path)
    let entries = try WorkbenchRecord(path: path, isReadOnly: true).entries()
    if let entry = firstBroken(entries) { throw WorkbenchRecordError.broken(file: path, entry: entry) }
    return ScenarioLog.Verified(entries.map(\.digest), anchor: anchor)
  }

  // MARK: The chain

  /// SHA-256 over the lines number, kind, time, predecessor's digest, content.
  static func digest(_ entry: RecordEntry) -> String {
    StudyDigest.sha256(["\(entry.number)", entry.kind.rawValue, entry.when, entry.previous, entry.content].joined(separator: "\n"))
  }

  /// The first entry, from 1, that doesn't follow the one before it or isn't what its digest says; `nil` where all are in order.
  ///
  /// - Parameter known: entries whose digests were found right: where an entry is still the same it is.
  static func firstBroken(_ entries: [RecordEntry], known: [RecordEntry] = []) -> Int? {
    var previous = start
    for (index, entry) in entries.enumerated() {
      if index < known.count, entry == known[index] {
        previous = entry.digest
        continue
      }
      guard entry.number == index + 1, entry.previous == previous, entry.digest == digest(entry) else { return index + 1 }
      previous = entry.digest
    }
    return nil
  }
}
