internal import Messages
internal import RatingStudy

/// Makes several columns together say who a person is (`identity: [name, unit]`), so that people of one name in different units are
/// different people.
///
/// A table that lacks one of the columns is understood by the others as long as they name one person only.
struct IdentityJoin {
  /// The columns as `study.yaml` or the command line names them: the format's names for the table of people, or headers.
  private let parts: [String]
  /// What is to be said of each table.
  private(set) var problems: [(kind: TableKind, problem: Problem)] = []
  /// By the first part's text the identities that it can mean, in order.
  private var known: [String: [String]] = [:]

  init(_ parts: [String]) { self.parts = parts }

  /// The tables in which a person may stand, those first that are likeliest to have all columns.
  private static let kinds: [TableKind] = [
    .people, .ratings, .components, .ballots, .tiers, .points, .official, .moves, .ties, .raters,
  ]

  /// Joins the columns in every table.
  mutating func apply(to tables: inout [TableKind: Table]) {
    var partial: [TableKind] = []
    for kind in Self.kinds {
      guard let table = tables[kind] else { continue }
      let columns = parts.map { column($0, of: table, kind) }
      if columns.allSatisfy({ $0 != nil }) {
        tables[kind] = joined(table, columns.compactMap(\.self))
      } else if table.column("person") != nil {
        partial.append(kind)
      } else if kind.identity == "person" {
        let missing = zip(parts, columns).first { $1 == nil }?.0 ?? ""
        report(table, nil, .identityColumnMissing(header: missing, table: kind.rawValue))
      }
    }
    for kind in partial {
      guard let table = tables[kind] else { continue }
      tables[kind] = resolved(table)
    }
  }

  /// The format's name, in the table of people, of a column that is named by it or by a header.
  private static func canonical(_ part: String) -> String {
    if TableKind.people.columns.contains(part) { return part }
    let plain = HeaderNames.plain(part)
    let found = ["name", "unit", "position"].first { column in
      headers(of: column).contains(plain)
    }
    return found ?? part
  }

  private static func headers(of column: String) -> Set<String> {
    Set(ColumnAliases.Standing.allCases.flatMap { ColumnAliases.headers(of: column, in: .people, $0) }.map(HeaderNames.plain))
  }

  /// The column of a table that holds a part; by its header, else by what it is.
  private func column(_ part: String, of table: Table, _ kind: TableKind) -> Int? {
    let plain = HeaderNames.plain(part)
    if let exact = table.columns.firstIndex(where: { HeaderNames.plain($0.header) == plain }) { return exact }
    let canonical = Self.canonical(part)
    // Elsewhere than in the register, `unit` may be another's: the rater's, or that in whose name was scored.
    if kind == .people || canonical == "name", let own = table.columns.firstIndex(where: { $0.name == canonical }) { return own }
    let known = Self.headers(of: canonical)
    if let alias = table.columns.firstIndex(where: { known.contains(HeaderNames.plain($0.header)) }) { return alias }
    return canonical == "name" ? table.columns.firstIndex { $0.name == "person" } : nil
  }

  /// The table with a column of joined identities as its `person`.
  private mutating func joined(_ table: Table, _ indices: [Int]) -> Table {
    var table = table
    let columns = indices.map { table.columns[$0] }
    var seen: Set<String> = []
    let texts = (0..<table.rowCount).map { row -> String? in
      let parts = columns.map { $0[row] }
      guard !parts.contains(nil) else { return nil }
      let identity = Self.text(parts.compactMap(\.self))
      if seen.insert(identity).inserted, let first = parts[0], known[first]?.contains(identity) != true {
        known[first, default: []].append(identity)
      }
      return identity
    }
    let header = columns.map(\.header).joined(separator: " + ")
    if let old = table.columns.firstIndex(where: { $0.name == "person" }) {
      let isName = indices.contains(old) && table.column("name") == nil
      table.columns[old].name = isName ? "name" : table.columns[old].header
    }
    table.columns.insert(TextColumn(name: "person", header: header, texts: texts), at: 0)
    let message = Message(FileSentence.identityJoined(identity: header, table: table.name))
    add(Problem(.note, in: table.source, column: header, message: message), table)
    return table
  }

  /// `张伟（财政局）`, `Ann Lee (Finance)`.
  private static func text(_ parts: [String]) -> String {
    let rest = parts.dropFirst()
    guard !rest.isEmpty else { return parts[0] }
    let isPlain = parts.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
    return isPlain ? "\(parts[0]) (\(rest.joined(separator: ", ")))" : "\(parts[0])（\(rest.joined(separator: "，"))）"
  }

  /// A table without all columns: each person by the part that is there.
  private mutating func resolved(_ table: Table) -> Table {
    guard let index = table.columns.firstIndex(where: { $0.name == "person" }) else { return table }
    var table = table
    let column = table.columns[index]
    for (code, text) in column.levels.enumerated() {
      let found = known[text] ?? []
      if found.count == 1 {
        table.columns[index].levels[code] = found[0]
      } else if found.count > 1 {
        let row = column.codes.firstIndex(of: Int32(code))
        report(table, row.map { ($0, column) }, .identityUnclear(name: text, candidates: found))
      }
    }
    return table
  }

  private mutating func report(
    _ table: Table, _ place: (row: Int, column: TextColumn)?, _ sentence: FileSentence
  ) {
    add(
      Problem(
        .error, in: table.source, row: place.map { Int(table.rowNumbers[$0.row]) }, column: place?.column.header,
        value: place.flatMap { $0.column[$0.row] }, message: Message(sentence)), table)
  }

  private mutating func add(_ problem: Problem, _ table: Table) {
    if let kind = TableKind(rawValue: table.name) { problems.append((kind, problem)) }
  }
}
