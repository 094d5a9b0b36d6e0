internal import Messages
internal import RatingStudy

/// Finds out which columns of a table are which, and gives them the format's own names.
///
/// In this order, the first that finds a column wins: what the person said (`--map`, then `study.yaml`), the format's own
/// name, the headers known for the table and those borrowed from a related one, by their standing (``ColumnAliases/Standing``), a name column as
/// the identity, and last the thing that was scored. Two candidates of the same standing are an error. Columns that nobody claims keep their header as name.
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
    for standing in [ColumnAliases.Standing.usual, .second, .third] {
      names.match { ColumnAliases.headers(of: $0, in: $1, standing) }
      // Weights and full scores in brackets are a Chinese habit; the last word of an English header is another matter.
      names.match({ ColumnAliases.headers(of: $0, in: $1, standing).filter { !$0.utf8.allSatisfy { $0 < 0x80 } } }, by: bare)
      names.match { ColumnAliases.borrowedHeaders(of: $0, in: $1, standing) }
    }
    names.takeNameAsIdentity()
    names.takeThingAsIdentity()
    names.joinPeriods()
    var table = table
    table.name = kind.rawValue
    table.columns = names.finished()
    return (table, names.problems, names.used)
  }

  /// A header or name in the form in which they are compared: full-width letters narrowed, no white space, lower case.
  static func folded(_ text: String) -> String {
    let scalars = text.unicodeScalars.lazy.filter { !MissingText.isSpace($0) }.map { scalar in
      (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }
    return String(String.UnicodeScalarView(scalars)).lowercased()
  }

  /// What a header says without its additions, folded: the last row of several, without what stands in brackets and without a
  /// weight or full score (`考核得分_单位考绩分（40分）` and `单位考绩分_40%` say `单位考绩分`).
  static func bare(_ header: String) -> String {
    let parts = header.split(separator: "_").map { part in
      var depth = 0
      return folded(
        String(
          part.filter { character in
            if "(（[【".contains(character) { depth += 1 }
            defer { if ")）]】".contains(character) { depth = max(0, depth - 1) } }
            return depth == 0
          }))
    }
    let isWeight = { (part: String) in
      part.isEmpty || part.allSatisfy { $0.isNumber || ".%分权重满".contains($0) }
    }
    return parts.last { !isWeight($0) } ?? folded(header)
  }

  /// A folded header without what divides the words of English ones: `employee_id` and `Employee ID` are one.
  static func plain(_ text: String) -> String { folded(text).filter { !"_-.".contains($0) } }

  private func unclaimed(_ headers: [String], by form: (String) -> String = HeaderNames.plain) -> [Int] {
    let wanted = Set(headers.map(Self.plain))
    return columns.indices.filter { names[$0] == nil && wanted.contains(form(columns[$0].header)) }
  }

  /// Whether a header that can mean a score or a tier (rating, grade) means this one: a column of numbers holds scores.
  private func isMeant(_ index: Int, _ column: String, _ headers: (String, TableKind) -> [String]) -> Bool {
    guard column == "score" || column == "tier" else { return true }
    let other = column == "score" ? "tier" : "score"
    guard headers(other, kind).map(Self.plain).contains(Self.plain(columns[index].header)) else { return true }
    return PlainNumber.areNumbers(columns[index]) == (column == "score")
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
    for column in kind.columns + ["total", "rank", "period"] where !names.contains(column) {
      if let found = unclaimed([column], by: Self.folded).first { names[found] = column }
    }
  }

  private mutating func match(
    _ headers: (String, TableKind) -> [String], by form: (String) -> String = HeaderNames.plain
  ) {
    for column in Self.unique(kind.columns + ["total", "rank", "period"]) where !names.contains(column) {
      let found = unclaimed(headers(column, kind), by: form).filter { isMeant($0, column, headers) }
      if found.count > 1 {
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
      names.firstIndex(of: "name")
      ?? unclaimed(ColumnAliases.headers(of: "name", in: .people)).first
      ?? unclaimed(ColumnAliases.headers(of: "name", in: .people, .second)).first
    guard let index else { return }
    names[index] = "person"
    problems.removeAll { $0.column == columns[index].header && $0.severity == .note }
    note(.note, index, .nameIsIdentity)
  }

  /// Where nobody is named, a work, entry or team is what was scored; what was taken for a target is one of these.
  private mutating func takeThingAsIdentity() {
    guard kind == .ratings, !names.contains("person"), !problems.contains(where: { $0.severity == .error }) else { return }
    let things = ColumnAliases.headers(of: "person", in: .ratings, .last)
    let known = Set(things.map(Self.plain))
    let target = names.firstIndex(of: "target").flatMap { known.contains(Self.plain(columns[$0].header)) ? $0 : nil }
    let found = unclaimed(things)
    if found.count > 1 { return match { $0 == "person" ? ColumnAliases.headers(of: $0, in: $1, .last) : [] } }
    guard let index = found.first ?? target else { return }
    names[index] = "person"
    problems.removeAll { $0.column == columns[index].header && $0.severity == .note }
    note(.warning, index, .thingIsIdentity)
  }

  /// A year in one column and its quarter, month or term in another are one period.
  private mutating func joinPeriods() {
    guard let year = names.firstIndex(of: "period"), kind.columns.contains("period") else { return }
    // Of quarter and month the month says more.
    let finer = unclaimed(ColumnAliases.headers(of: "period", in: kind, .third)).min { PeriodColumns.rank(columns[$0]) < PeriodColumns.rank(columns[$1]) }
    guard let finer, !Self.isFiner(columns[year].header, kind), let joined = PeriodColumns(columns[year], columns[finer]).joined
    else { return }
    problems.removeAll { $0.column == columns[year].header && $0.severity == .note }
    note(.note, year, .periodsJoined, ["second": .text(columns[finer].header)])
    names[finer] = columns[finer].header
    columns[year] = joined
  }

  private static func isFiner(_ header: String, _ kind: TableKind) -> Bool {
    ColumnAliases.headers(of: "period", in: kind, .third).map(plain).contains(plain(header))
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
