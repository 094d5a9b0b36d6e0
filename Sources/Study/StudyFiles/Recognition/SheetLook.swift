internal import RatingStudy

/// A table as it looks before anybody says which of a study's tables it is.
struct SheetLook {
  /// What a table could be by its headers and shape.
  enum Verdict: Equatable {
    /// One table of a study.
    case table(TableKind)
    /// What an office announced, person by person: components, total, rank, tier.
    case summary
    /// A person and one score a row (or several criteria), without a rater: one judge's sheet, or one component.
    case scoresOfOne
    /// Numbers in columns that could be raters or components.
    case unclear
    /// Nothing of a study.
    case nothing
  }

  let place: TablePlace
  /// The sheet's or file's name.
  let name: String
  /// The texts above the header.
  let titles: [String]
  /// Which table it is where that is known.
  var stated: TableKind?
  private let table: Table
  private let resolved: [TableKind: HeaderNames.Result]

  init(place: TablePlace, name: String, raw: RawTable, maps: [HeaderMap]) {
    self.place = place
    self.name = name
    titles = raw.titles
    let leftOut = LeftOutRows(raw.table)
    let rows = Set(leftOut.totalRows + leftOut.noteRows)
    let table = rows.isEmpty ? raw.table : raw.table.keeping { !rows.contains($0) }
    self.table = table
    resolved = Dictionary(
      uniqueKeysWithValues: TableKind.allCases.map { kind in
        let unfolded = kind == .ties ? TieColumns.unfold(table)?.table : kind == .points ? PointColumns.unfold(table)?.table : nil
        return (kind, HeaderNames.resolve(unfolded ?? table, as: kind, maps: maps))
      })
  }

  /// The headers, folded: sheets of the same headers could be parts of one table.
  var signature: [String] { table.columns.map { HeaderNames.folded($0.header) } }

  var headers: [String] { table.columns.map(\.header) }

  /// The table with its columns named as a kind's are.
  func columns(as kind: TableKind) -> [TextColumn] { resolved[kind]?.table.columns ?? [] }

  func column(_ name: String, as kind: TableKind) -> TextColumn? { columns(as: kind).first { $0.name == name } }

  func has(_ names: String..., as kind: TableKind) -> Bool { names.allSatisfy { column($0, as: kind) != nil } }

  /// What name and titles say.
  private var words: String { ([name] + titles).joined(separator: " ") }

  private func says(_ words: String...) -> Bool { words.contains { self.words.contains($0) } }

  /// The columns of numbers that are no known column of a kind, no sums and no running numbers.
  func numbers(as kind: TableKind) -> [TextColumn] {
    let known = Set(kind.columns + ["total", "rank", "period"])
    return columns(as: kind).filter { !known.contains($0.name) && !WideRatings.isSummary($0.header) && PlainNumber.areNumbers($0) }
  }

  // MARK: What it is

  /// Whether it has what a kind needs.
  func fits(_ kind: TableKind) -> Bool {
    switch kind {
    case .ratings:
      (has("rater", "person", as: kind) && (has("score", as: kind) || has("tier", as: kind) || !numbers(as: kind).isEmpty))
        || ((has("rater", as: kind) || has("person", as: kind)) && numbers(as: kind).count >= 2) || has("person", "score", as: kind)
        || (!has("person", as: kind) && numbers(as: kind).count >= 2)
    case .ballots: has("person", as: kind) && !BallotHeads(columns(as: kind)).counts.isEmpty
    case .components:
      has("person", as: kind) && !numbers(as: kind).isEmpty || has("person", as: kind) && columns(as: kind).contains { isComponent($0) }
    case .moves: has("person", "from", "to", as: kind)
    case .ties: has("rater", as: kind) && (has("unit", as: kind) || has("person", as: kind))
    default: kind.requiredColumns.allSatisfy { column($0, as: kind) != nil }
    }
  }

  /// What the headers say the table is.
  ///
  /// - Parameter known: names that are known for raters'.
  func verdict(known: Set<String>) -> Verdict {
    if let stated { return .table(stated) }
    if isBallots { return .table(.ballots) }
    if fits(.moves) { return .table(.moves) }
    if has("person", "points", as: .points), !has("rater", as: .ratings), !isSummary { return .table(.points) }
    if let wide = ratingsVerdict(known: known) { return wide }
    if !has("person", as: .people) || isTies {
      if isTies { return .table(.ties) }
      if has("unit", "score", as: .unitScores) { return .table(.unitScores) }
      if has("rater", as: .raters), has("role", as: .raters) || has("unit", as: .raters) { return .table(.raters) }
      if has("unit", "group", as: .units) { return .table(.units) }
      return .nothing
    }
    if has("person", "tier", as: .tiers) { return .table(.tiers) }
    return has("person", "unit", as: .people) ? .table(.people) : .nothing
  }

  private var isBallots: Bool {
    guard has("person", as: .ballots), !has("rater", as: .ratings) else { return false }
    let heads = BallotHeads(columns(as: .ballots))
    let hasTurnout = ["entitled", "returned", "valid"].contains { has($0, as: .ballots) }
    return heads.known >= 2 || (hasTurnout && heads.counts.count >= 2)
  }

  private var isTies: Bool {
    guard fits(.ties), !has("person", as: .ratings) || !has("score", as: .ratings) else { return false }
    let isNamed =
      says("分管", "联系", "挂钩", "包联", "分工", "关系", "回避")
      || headers.contains { header in ["分管", "联系", "挂钩", "包联"].contains { header.contains($0) } }
    return isNamed && numbers(as: .ties).isEmpty
  }

  /// What a table with people (or raters) and scores is; `nil` where it has none.
  private func ratingsVerdict(known: Set<String>) -> Verdict? {
    let values = numbers(as: .ratings)
    if has("rater", "person", as: .ratings) {
      if has("score", as: .ratings) || (has("tier", as: .ratings) && !isSummary) { return .table(.ratings) }
      if values.count >= 2, !isSummary { return .table(.ratings) }
    }
    if has("rater", as: .ratings), !has("person", as: .ratings), values.count >= 2, !isTies { return .table(.ratings) }
    guard has("person", as: .ratings) else {
      return nil
    }
    let heads = values.map(\.header)
    if heads.count >= 2 {
      let areRaters = RaterHeads.areRaters(heads, known: known) || HeadPairs(heads)?.raterSide(known: known) != nil
      let components = values.count { isComponent($0) }
      if areRaters, components == 0 { return .table(.ratings) }
      if components * 2 > values.count || isSummary { return .summary }
      if areSameScale(values), says("评分表", "打分表", "评分", "打分", "评委") { return .table(.ratings) }
      if says("汇总", "总表", "成绩", "得分") { return .summary }
      return .unclear
    }
    if isSummary { return .summary }
    if columns(as: .components).contains(where: { isComponent($0) && PlainNumber.areNumbers($0) }) { return .summary }
    if has("score", as: .ratings) || heads.count == 1 { return .scoresOfOne }
    return nil
  }

  /// Whether an office's results stand in it: a total, a rank.
  private var isSummary: Bool { has("person", as: .components) && (has("total", as: .components) || has("rank", as: .components)) }

  /// Whether a column is a component by its header: a known one, or one with a weight or full score behind it.
  private func isComponent(_ column: TextColumn) -> Bool {
    let known = ["leaders", "team", "daily", "head"]
    if let named = columns(as: .components).first(where: { $0.header == column.header })?.name {
      if known.contains(named) || (named == "unit" && PlainNumber.areNumbers(column)) { return true }
    }
    let folded = HeaderNames.folded(column.header)
    guard let open = folded.lastIndex(where: { "([【".contains($0) }) else { return false }
    let inside = folded[open...].dropFirst().prefix { !")]】".contains($0) }
    return inside.first?.isNumber == true && (inside.hasSuffix("%") || inside.hasSuffix("分"))
  }

  private func areSameScale(_ columns: [TextColumn]) -> Bool {
    let highs = columns.compactMap { $0.levels.compactMap { NumberText.value($0) }.max() }
    guard let low = highs.min(), let high = highs.max() else { return false }
    return high <= 2 * max(low, 1)
  }

  // MARK: Standing alone

  /// Which tables it is where it is all there is of a study.
  var aloneKinds: [TableKind] {
    if isBallots { return [.ballots] }
    let ratings = columns(as: .ratings)
    let hasScores = ["rater", "score", "tier"].contains { name in ratings.contains { $0.name == name } }
    let known = ColumnAliases.all.filter { $0.table == "components" }.map(\.column)
    let hasComponents = columns(as: .components).contains { known.contains($0.name) && PlainNumber.areNumbers($0) }
    return !hasScores && hasComponents ? [.components] : [.ratings]
  }

  /// The rater whom a line above the header names: `评委：王芳`.
  var titleRater: String? {
    let marks = ["评委姓名", "评委", "评分人", "评价人", "考官姓名", "考官", "评审", "打分人", "judge", "rater", "reviewer", "examiner"]
    for title in titles {
      for mark in marks {
        guard let range = title.lowercased().firstRange(of: mark) else { continue }
        let rest = title.lowercased()[range.upperBound...].drop { MissingText.isSpace($0.unicodeScalars.first ?? "x") }
        guard let colon = rest.first, colon == "：" || colon == ":" else { continue }
        let offset = title.lowercased().distance(from: title.lowercased().startIndex, to: rest.index(after: rest.startIndex))
        let name = title.dropFirst(offset).drop { MissingText.isSpace($0.unicodeScalars.first ?? "x") }
          .prefix { !MissingText.isSpace($0.unicodeScalars.first ?? "x") }
        if !name.isEmpty { return String(name) }
      }
    }
    return nil
  }
}
