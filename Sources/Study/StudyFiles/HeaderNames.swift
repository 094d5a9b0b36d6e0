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

  /// A table with its columns named.
  struct Result {
    var table: Table
    /// What was said of several columns at once.
    var roles: ColumnRoles
    /// The running number that was left out.
    var running: TextColumn?
    var problems: [Problem]
    /// The statements of the maps that found their column.
    var used: Set<HeaderMap.Entry>
  }

  /// Headers of running numbers: never an identity, no attribute either.
  static let runningNumbers = ["序号", "行号", "序列号", "no.", "№", "#"]

  /// What was said of several columns at once.
  private var roles = ColumnRoles()
  private var running: TextColumn?

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
    -> Result
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
    names.match({ Self.unnumbered($0, $1) }, by: withoutID)
    names.match({ Self.unnumbered($0, $1) }, by: { Self.without(["工号", "编号", "代码", "号码", "号"], $0) })
    names.match({ Self.unnumbered($0, $1) }, by: { Self.without(["姓名", "名称", "名字", "名"], $0) })
    names.takeNameAsRater()
    names.takeNameAsIdentity()
    names.takeThingAsIdentity()
    names.joinPeriods()
    names.takeLongForm()
    names.takeOnlyScore()
    var table = table
    table.name = kind.rawValue
    table.columns = names.finished()
    return Result(table: table, roles: names.roles, running: names.running, problems: names.problems, used: names.used)
  }

  /// A header or name in the form in which they are compared.
  static func folded(_ text: String) -> String { Wording.folded(text) }

  /// What a header says without its additions, folded.
  static func bare(_ header: String) -> String { Wording.bare(header) }

  /// What an English header says without a word for numbering before or behind it, folded: `idstud` and `student_no` number students.
  static func withoutID(_ header: String) -> String {
    var text = folded(header)
    for mark in ["id", "no", "nr", "number", "code"] {
      for end in ["_" + mark, "-" + mark, "." + mark] where text.hasSuffix(end) { return String(text.dropLast(end.count)) }
      for start in [mark + "_", mark + "-", mark + "."] where text.hasPrefix(start) { return String(text.dropFirst(start.count)) }
    }
    if text.hasSuffix("id"), text.count > 3 {
      text = String(text.dropLast(2))
    } else if text.hasPrefix("id"), text.count > 4 {
      text = String(text.dropFirst(2))
    }
    return text
  }

  /// A folded header without one of the Chinese endings that say how somebody is told: `被评价人工号`, `评委姓名`.
  private static func without(_ endings: [String], _ header: String) -> String {
    let text = folded(header)
    guard let end = endings.first(where: { text.hasSuffix($0) && text.count > $0.count }) else { return "" }
    return String(text.dropLast(end.count))
  }

  /// The headers of all standings but the last, which may stand with a word for numbering: `idstudent`.
  private static func unnumbered(_ column: String, _ kind: TableKind) -> [String] {
    (["person", "rater", "unit"].contains(column) ? [column] : [])
      + [ColumnAliases.Standing.usual, .second, .third].flatMap { ColumnAliases.headers(of: column, in: kind, $0) }
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
      if followList(entry) || followJoinedPeriod(entry) { continue }
      let exact = columns.firstIndex { $0.header == entry.header }
      let found = exact ?? columns.firstIndex { Self.folded($0.header) == Self.folded(entry.header) }
      guard let found else { continue }
      used.insert(entry)
      if names.contains(entry.column) || names[found] != nil { continue }
      names[found] = entry.column
      if Self.runningNumbers.contains(Self.folded(entry.header)), entry.column == kind.identity {
        note(.warning, found, .runningNumberMapped(header: columns[found].header, column: entry.column))
      }
    }
  }

  /// Follows a statement that two columns are the period (`年度 + 季度`); `false` when it is none.
  private mutating func followJoinedPeriod(_ entry: HeaderMap.Entry) -> Bool {
    let parts = entry.header.split(separator: "+").map { HeaderRow.cleaned(String($0)) }
    guard entry.column == "period", parts.count == 2, place(of: entry.header) == nil, let year = place(of: parts[0]),
      let finer = place(of: parts[1]), !names.contains("period"), names[year] == nil, names[finer] == nil,
      let joined = PeriodColumns(columns[year], columns[finer]).joined
    else { return false }
    used.insert(entry)
    names[year] = "period"
    names[finer] = columns[finer].header
    columns[year] = joined
    return true
  }

  /// Follows a statement about several columns; `false` when it is none.
  private mutating func followList(_ entry: HeaderMap.Entry) -> Bool {
    if entry.column == "heads" {
      let parts = entry.header.split(whereSeparator: { "-–—_ ,".contains($0) }).map(String.init)
      guard parts.count == 2, Set(parts).count == 2, parts.allSatisfy({ ["component", "rater", "person"].contains($0) }) else {
        return true
      }
      roles.heads = parts
      used.insert(entry)
      return true
    }
    guard HeaderMap.lists.contains(entry.column), kind == .ratings || kind == .components else { return false }
    var found: [Int] = []
    if let index = place(of: entry.header) {
      found = [index]
    } else if let dots = entry.header.firstRange(of: ".."),
      let first = place(of: HeaderRow.cleaned(String(entry.header[..<dots.lowerBound]))),
      let last = place(of: HeaderRow.cleaned(String(entry.header[dots.upperBound...])))
    {
      found = Array(min(first, last)...max(first, last))
    }
    guard !found.isEmpty else { return true }
    used.insert(entry)
    for index in found where names[index] == nil {
      names[index] = columns[index].header
      roles.add(columns[index].header, to: entry.column)
    }
    return true
  }

  /// The column of a header: as it stands there, else folded.
  private func place(of header: String) -> Int? {
    columns.firstIndex { $0.header == header } ?? columns.firstIndex { Self.folded($0.header) == Self.folded(header) }
  }

  private mutating func matchOwnNames() {
    for column in Self.unique(kind.columns + kind.summaryColumns + ["period"]) where !names.contains(column) {
      if let found = unclaimed([column], by: Self.folded).first { names[found] = column }
    }
  }

  private mutating func match(
    _ headers: (String, TableKind) -> [String], by form: (String) -> String = HeaderNames.plain
  ) {
    for column in Self.unique(kind.columns + kind.summaryColumns + ["period"]) where !names.contains(column) {
      let found = unclaimed(headers(column, kind), by: form).filter { isMeant($0, column, headers) }
      // Of several totals the first is the office's; nothing is computed from it.
      if found.count > 1, !kind.summaryColumns.contains(column) {
        problems.append(
          Problem(
            .error, in: source,
            message: Message(
              FileSentence.ambiguousHeader(
                candidates: found.map { columns[$0].header }, column: column, table: kind.rawValue, first: columns[found[0]].header))))
        for index in found { names[index] = columns[index].header }
      } else if let index = found.first {
        names[index] = column
        note(.note, index, .headerMatched(header: columns[index].header, column: column))
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
    note(.note, index, .nameIsIdentity(header: columns[index].header))
  }

  /// Beside the units that somebody oversees a plain name is the leader's.
  private mutating func takeNameAsRater() {
    guard kind == .ties, !names.contains("rater"), let unit = names.firstIndex(of: "unit"),
      ColumnAliases.oversight.contains(where: { columns[unit].header.contains($0) })
    else { return }
    let named = columns.indices.filter {
      [nil, "person", "name"].contains(names[$0]) && ["姓名", "name"].contains(Self.plain(columns[$0].header))
    }
    guard named.count == 1, let index = named.first else { return }
    names[index] = "rater"
    note(.note, index, .headerMatched(header: columns[index].header, column: "rater"))
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
    note(.warning, index, .thingIsIdentity(header: columns[index].header))
  }

  /// Where rater and person are known, plain words of statistics mean the rest: an item and its value are a component and its score.
  private mutating func takeLongForm() {
    guard kind == .ratings, names.contains("rater"), names.contains("person"), roles.scores == nil, !names.contains("tier") else { return }
    if !names.contains("score") {
      let found = unclaimed(["value", "response", "评分值", "数值"]).filter { PlainNumber.areNumbers(columns[$0]) }
      guard found.count == 1, let index = found.first else { return }
      names[index] = "score"
      note(.note, index, .headerMatched(header: columns[index].header, column: "score"))
    }
    guard !names.contains("component") else { return }
    let items = unclaimed(["item", "question", "题目", "题项"])
    guard items.count == 1, let index = items.first else { return }
    names[index] = "component"
    note(.note, index, .headerMatched(header: columns[index].header, column: "component"))
  }

  /// A year in one column and its quarter, month or term in another are one period.
  private mutating func joinPeriods() {
    guard let year = names.firstIndex(of: "period"), kind.columns.contains("period") else { return }
    // Of quarter and month the month says more.
    let finer = unclaimed(ColumnAliases.headers(of: "period", in: kind, .third)).min {
      PeriodColumns.rank(columns[$0]) < PeriodColumns.rank(columns[$1])
    }
    guard let finer, !Self.isFiner(columns[year].header, kind), let joined = PeriodColumns(columns[year], columns[finer]).joined
    else { return }
    problems.removeAll { $0.column == columns[year].header && $0.severity == .note }
    note(.note, year, .periodsJoined(header: columns[year].header, second: columns[finer].header))
    names[finer] = columns[finer].header
    columns[year] = joined
  }

  private static func isFiner(_ header: String, _ kind: TableKind) -> Bool {
    ColumnAliases.headers(of: "period", in: kind, .third).map(plain).contains(plain(header))
  }

  /// Where nothing else is the score of a unit, a rater's or a ballot's person, the only column of scores is.
  private mutating func takeOnlyScore() {
    guard kind == .unitScores || kind == .ratings, !names.contains("score"), !names.contains("tier"), roles.scores == nil else { return }
    let words = ["得分", "分数", "成绩", "评分", "score"] + (kind == .unitScores ? ["分", "绩效", "考绩"] : [])
    let found = columns.indices.filter { index in
      names[index] == nil && words.contains { Self.bare(columns[index].header).hasSuffix($0) } && PlainNumber.areNumbers(columns[index])
    }
    guard found.count == 1, let index = found.first else { return }
    let others = columns.indices.filter { other in
      other != index && names[other] == nil && !Self.runningNumbers.contains(Self.folded(columns[other].header))
        && PlainNumber.areNumbers(columns[other])
    }
    guard kind == .unitScores || (others.isEmpty && names.contains("rater") && names.contains("person")) else { return }
    names[index] = "score"
    problems.append(
      Problem(
        .note, in: source, column: columns[index].header, message: Message(ShapeSentence.onlyScore(header: columns[index].header))
      ))
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
        note(.note, index, .runningNumber(header: column.header))
        running = running ?? column
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

  private mutating func note(_ severity: Problem.Severity, _ index: Int, _ sentence: FileSentence) {
    problems.append(Problem(severity, in: source, column: columns[index].header, message: Message(sentence)))
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
