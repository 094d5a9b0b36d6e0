internal import Messages
package import RatingStudy

/// Stable codes in place of the names of persons, raters and rated things, kept in a key file of their own.
///
/// The key file is a table `kind, name, code`: who has a code keeps it, new names get new ones. The order of new codes comes from the system's
/// random source, so that they tell nothing about the names; with the key file at hand every result is the same again. A text that
/// names both a person and a rater is one name with one code.
package struct Pseudonyms: Sendable {
  /// What is named.
  private enum Kind: String, CaseIterable {
    case person, rater, target

    var prefix: String {
      switch self {
      case .person: "p-"
      case .rater: "r-"
      case .target: "t-"
      }
    }
  }

  private static let header = ["kind", "name", "code"]
  private var entries: [(kind: Kind, name: String, code: String)] = []
  private var code: [Kind: [String: String]] = [:]
  private let path: String
  /// Held from reading the key until it is written, so that of two who need new codes one waits for the other's.
  private var lock: FileLock?
  /// Whether there are names that the key file doesn't hold yet.
  private var isChanged = false

  /// Reads a key file; one that doesn't exist yet holds nobody.
  ///
  /// - Throws: `DataError` for a file that is no key file or names somebody twice, ``StudyFileError`` where it can't be read.
  package init(keyFile path: String) throws {
    self.path = path
    let lock = try FileLock(path, isOwn: true)
    self.lock = lock
    guard lock.count > 0 else { return }
    let source = TableSource(file: FolderListing.name(of: path))
    let table = try CSVReader.read(path: path, name: "key", source: source).table
    var problems = ProblemList(source: source)
    guard let kinds = table.column("kind"), let names = table.column("name"), let codes = table.column("code") else {
      problems.add(row: 1, .notAKeyFile(columns: Self.header.joined(separator: ",")))
      throw DataError(problems.closed)
    }
    var used: Set<String> = []
    for row in 0..<table.rowCount {
      let number = Int(table.rowNumbers[row])
      guard let kind = kinds[row].flatMap(Kind.init(rawValue:)) else {
        problems.add(
          row: number, column: "kind", value: kinds[row], .notAKeyKind(kinds: Kind.allCases.map(\.rawValue).joined(separator: ",")))
        continue
      }
      guard let name = names[row], let code = codes[row] else {
        problems.add(row: number, .incompleteKey)
        continue
      }
      if self.code[kind]?[name] != nil { problems.add(row: number, column: "name", value: name, .repeatedKey) }
      if !used.insert(code).inserted { problems.add(row: number, column: "code", value: code, .repeatedKey) }
      keep(kind, name, code)
    }
    if problems.hasErrors { throw DataError(problems.closed) }
  }

  private mutating func keep(_ kind: Kind, _ name: String, _ code: String) {
    entries.append((kind, name, code))
    self.code[kind, default: [:]][name] = code
  }

  /// Replaces names in everything that was read of a study, what is shown of the reading too, and puts rows in the order of the codes with
  /// numbers of their own: whoever has the roster knows who stands in which row of the file.
  package mutating func replace(in source: inout StudySource) {
    let before = source.tables
    // Names of which several may have become one would all have one code, and nobody could see it any more.
    source.notes += IdentityProblems.of(Dictionary(before.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }))
    replace(in: &source.tables)
    let further = furtherNames(before, source.tables)
    let named = Set(before.flatMap(\.columns).filter { ["person", "rater", "target", "name"].contains($0.name) }.map(\.header))
    for index in source.tables.indices where Self.isStudyTable(source.tables[index].name) {
      let table = source.tables[index]
      source.tables[index] = table.ordered(by: Self.orderOfCodes + table.columns.map(\.name), thenBy: [])
      source.tables[index].rowNumbers = (0..<table.rowCount).map { Int32($0 + 1) }
    }
    for index in source.readings.indices {
      let reading = source.readings[index]
      guard let place = source.tables.firstIndex(where: { $0.name == reading.table }) else { continue }
      // The headers of a matrix are names.
      if reading.matrixColumns != nil {
        for column in source.tables[place].columns.indices {
          source.tables[place].columns[column].header = source.tables[place].columns[column].name
        }
      }
      source.readings[index] = reading.completed(by: source.tables[place])
    }
    let codes = code.values.reduce(into: further) { $0.merge($1) { _, own in own } }
    source.notes = source.notes.map { masked($0, codes, named) }
    source.notes.append(Problem(.note, file: source.tables.first?.source.file ?? "", message: Message(FileSentence.rowsInOrderOfCodes)))
  }

  private static let orderOfCodes = ["person", "rater"]

  /// Names that stand beside those that became codes, in columns that are left out: each with the code of its row; none that is a code or a name.
  private func furtherNames(_ before: [Table], _ after: [Table]) -> [String: String] {
    var further: [String: String] = [:]
    for (old, new) in zip(before, after) where Self.isStudyTable(old.name) && old.name != TableKind.units.rawValue {
      guard let names = old.column("name"), let codes = new.column("person") ?? new.column("rater") else { continue }
      for row in 0..<old.rowCount {
        if let name = names[row], let code = codes[row], !name.isEmpty, further[name] == nil { further[name] = code }
      }
    }
    return further
  }

  /// A problem without names; where it spoke of one, without the row either, by which the file tells who it is.
  private func masked(_ problem: Problem, _ codes: [String: String], _ named: Set<String>) -> Problem {
    var masked = problem
    masked.column = problem.column.map { codes[$0] ?? $0 }
    // What stands in a column of names and has no code may be a name that could not be read.
    masked.value = problem.value.flatMap { value in codes[value] ?? (problem.column.map(named.contains) ?? false ? nil : value) }
    masked.message = Self.masked(problem.message, codes)
    if masked.value != problem.value || masked.column != problem.column || masked.message != problem.message { masked.row = nil }
    return masked
  }

  /// A message with codes in place of the names that it speaks of; the message itself where it speaks of none.
  private static func masked(_ message: Message, _ codes: [String: String]) -> Message {
    let sentence = MaskedSentence(message: message, codes: codes)
    return sentence.isOfNames ? Message(sentence) : message
  }

  /// Replaces names in a study's tables, giving new codes where needed; columns of names beside the codes are dropped.
  package mutating func replace(in tables: inout [Table]) {
    extend(.person, by: texts(tables) { Self.isPerson($0, $1) })
    extend(.rater, by: texts(tables) { $1 == "rater" && Self.isStudyTable($0) }.filter { code[.person]?[$0] == nil })
    extend(.target, by: texts(tables) { $0 == TableKind.ratings.rawValue && $1 == "target" }.filter { code[.person]?[$0] == nil })
    for index in tables.indices where Self.isStudyTable(tables[index].name) {
      let name = tables[index].name
      if name != TableKind.units.rawValue { tables[index].columns.removeAll { $0.name == "name" } }
      for column in tables[index].columns.indices {
        let title = tables[index].columns[column].name
        let own: Kind? = Self.isPerson(name, title) ? .person : title == "rater" ? .rater : title == "target" ? .target : nil
        guard let own else { continue }
        tables[index].columns[column].levels = tables[index].columns[column].levels.map { text in
          code[.person]?[text] ?? code[own]?[text] ?? text
        }
      }
    }
  }

  /// Writes the key file, readable by its owner alone, where there are new names.
  package mutating func save() throws(StudyFileError) {
    defer { lock = nil }
    guard isChanged else { return }
    var writer = CSVWriter(header: Self.header)
    for entry in entries { writer.append([entry.kind.rawValue, entry.name, entry.code]) }
    try AtomicFile.write(writer.bytes, to: path, isOwn: true)
    isChanged = false
  }

  private static func isStudyTable(_ name: String) -> Bool { TableKind(rawValue: name) != nil }

  private static func isPerson(_ table: String, _ column: String) -> Bool { column == "person" && isStudyTable(table) }

  private func texts(_ tables: [Table], _ isNamed: (_ table: String, _ column: String) -> Bool) -> Set<String> {
    var result: Set<String> = []
    for table in tables {
      for column in table.columns where isNamed(table.name, column.name) { result.formUnion(column.levels) }
    }
    return result
  }

  private mutating func extend(_ kind: Kind, by names: Set<String>) {
    let known = code[kind] ?? [:]
    let new = names.filter { known[$0] == nil }.sorted()
    guard !new.isEmpty else { return }
    isChanged = true
    let taken = Set(entries.map(\.code)).union(new)
    var number = known.count
    for name in new.shuffled() {
      var code = ""
      repeat {
        number += 1
        let digits = String(number)
        code = kind.prefix + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      } while taken.contains(code)
      keep(kind, name, code)
    }
  }
}

/// A sentence in which names stand as codes, whatever it says: headers of a matrix are names, and many a sentence quotes headers.
private struct MaskedSentence: Sentence {
  let message: Message
  let codes: [String: String]

  var isOfNames: Bool { Language.allCases.contains { masked($0) != message.text(in: $0) } }

  var text: Bilingual { .init(en: "\(masked(.english))", zh: "\(masked(.chinese))") }

  /// Longer names first, so that none is taken for a part of another; a name within a word is not one.
  private func masked(_ language: Language) -> String {
    var text = message.text(in: language)
    let names = codes.keys.filter { text.contains($0) }.sorted { ($1.count, $0) < ($0.count, $1) }
    for name in names {
      var rest = text[...]
      var result = ""
      while let range = rest.firstRange(of: name) {
        let before = rest[..<range.lowerBound].last ?? result.last
        let isPart = Self.joins(before, name.first) || Self.joins(name.last, rest[range.upperBound...].first)
        result += rest[..<range.lowerBound] + (isPart ? name : codes[name] ?? name)
        rest = rest[range.upperBound...]
      }
      text = result + rest
    }
    return text
  }

  /// Whether two characters that meet are of one word: letters or digits of a script that parts its words.
  private static func joins(_ left: Character?, _ right: Character?) -> Bool {
    guard let left, let right, left.isASCII, right.isASCII else { return false }
    return (left.isLetter || left.isNumber) && (right.isLetter || right.isNumber)
  }
}
