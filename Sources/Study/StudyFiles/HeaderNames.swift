internal import Messages
internal import RatingStudy

/// Finds out which columns of a table are which, and gives them the format's own names.
///
/// In this order, the first that finds a column wins: what the person said (`--map`, then `study.yaml`), the format's own
/// name, the Chinese headers known for the table, those borrowed from a related table, and last a name column as the identity.
/// Two candidates of the same standing are an error. Columns that nobody claims keep their header as name.
struct HeaderNames {
  private let kind: TableKind
  private let source: TableSource
  private var columns: [TextColumn]
  /// For each column the name it was given.
  private var names: [String?]
  private(set) var problems: [Problem] = []
  /// The statements of the map that found their column.
  private(set) var used: Set<HeaderMap.Entry> = []

  /// Headers of running numbers: never an identity, no attribute either.
  static let runningNumbers = ["序号", "行号", "序列号", "no.", "№", "#"]

  private init(_ table: Table, _ kind: TableKind) {
    self.kind = kind
    source = table.source
    columns = table.columns
    names = Array(repeating: nil, count: table.columns.count)
  }

  /// The table with its columns named.
  ///
  /// - Parameters:
  ///   - table: a table under its headers as written.
  ///   - kind: which table of a study it is.
  ///   - maps: what people said, the stronger first.
  static func resolve(_ table: Table, as kind: TableKind, maps: [HeaderMap])
    -> (table: Table, problems: [Problem], used: Set<HeaderMap.Entry>)
  {
    var names = HeaderNames(table, kind)
    for map in maps { names.follow(map) }
    names.matchOwnNames()
    names.match(ColumnAliases.headers(of:in:))
    names.match(ColumnAliases.headers(of:in:), by: bare)
    names.match(ColumnAliases.borrowedHeaders(of:in:))
    names.takeNameAsIdentity()
    var table = table
    table.name = kind.rawValue
    table.columns = names.finished()
    return (table, names.problems, names.used)
  }

  /// A header or name in the form in which they are compared.
  static func folded(_ text: String) -> String { Wording.folded(text) }

  /// What a header says without its additions, folded.
  static func bare(_ header: String) -> String { Wording.bare(header) }

  private func unclaimed(_ headers: [String], by form: (String) -> String = HeaderNames.folded) -> [Int] {
    let wanted = headers.map(Self.folded)
    return columns.indices.filter { names[$0] == nil && wanted.contains(form(columns[$0].header)) }
  }

  private mutating func follow(_ map: HeaderMap) {
    for entry in map.entries(for: kind.rawValue) {
      let exact = columns.firstIndex { $0.header == entry.header }
      let found = exact ?? columns.firstIndex { Self.folded($0.header) == Self.folded(entry.header) }
      guard let found else { continue }
      used.insert(entry)
      if names.contains(entry.column) || names[found] != nil { continue }
      names[found] = entry.column
      if Self.runningNumbers.contains(Self.folded(entry.header)), entry.column == kind.identity {
        note(.warning, found, .runningNumberMapped, ["column": .text(entry.column)])
      }
    }
  }

  private mutating func matchOwnNames() {
    for column in Self.unique(kind.columns + kind.summaryColumns + ["period"]) where !names.contains(column) {
      if let found = unclaimed([column]).first { names[found] = column }
    }
  }

  private mutating func match(
    _ headers: (String, TableKind) -> [String], by form: (String) -> String = HeaderNames.folded
  ) {
    for column in Self.unique(kind.columns + kind.summaryColumns + ["period"]) where !names.contains(column) {
      let found = unclaimed(headers(column, kind), by: form)
      // Of several totals the first is the office's; nothing is computed from it.
      if found.count > 1, !kind.summaryColumns.contains(column) {
        problems.append(
          Problem(
            .error, in: source,
            message: Message(
              FileMessage.ambiguousHeader,
              [
                "column": .text(column), "table": .text(kind.rawValue), "first": .text(columns[found[0]].header),
                "candidates": .list(found.map { .text(columns[$0].header) }),
              ])))
        for index in found { names[index] = columns[index].header }
      } else if let index = found.first {
        names[index] = column
        note(.note, index, .headerMatched, ["column": .text(column)])
      }
    }
  }

  /// Where nothing else says whom a row is about, the name does.
  private mutating func takeNameAsIdentity() {
    guard kind.identity == "person", !names.contains("person"), !problems.contains(where: { $0.severity == .error })
    else { return }
    let index =
      names.firstIndex(of: "name") ?? unclaimed(ColumnAliases.headers(of: "name", in: .people)).first
    guard let index else { return }
    names[index] = "person"
    problems.removeAll { $0.column == columns[index].header && $0.severity == .note }
    note(.note, index, .nameIsIdentity)
  }

  /// The columns under their names: running numbers left out, no name twice.
  private mutating func finished() -> [TextColumn] {
    var taken = Set(names.compactMap { $0 })
    var result: [TextColumn] = []
    for (index, column) in columns.enumerated() {
      var column = column
      if let name = names[index] {
        column.name = name
      } else if Self.runningNumbers.contains(Self.folded(column.header)) {
        note(.note, index, .runningNumber)
        continue
      } else {
        var name = column.header
        while taken.contains(name) { name += "_2" }
        column.name = name
        taken.insert(name)
      }
      result.append(column)
    }
    return result
  }

  private mutating func note(
    _ severity: Problem.Severity, _ index: Int, _ key: FileMessage, _ arguments: [String: Argument] = [:]
  ) {
    let header = columns[index].header
    problems.append(
      Problem(
        severity, in: source, column: header,
        message: Message(key, arguments.merging(["header": .text(header)]) { $1 })))
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
