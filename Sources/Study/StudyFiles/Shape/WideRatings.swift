internal import Messages
internal import RatingStudy

/// Turns a wide table of ratings into one row per rating: a column a criterion (rows are a rater and a person), a column a rater (rows are
/// people), a column a person (rows are raters), or a column a criterion and rater.
///
/// What the heads leave open is asked, not guessed; what was taken is told.
struct WideRatings {
  /// A table of ratings, and how it was read.
  struct Result {
    var table: Table
    var reading: TableReading
    var problems: [Problem] = []
    /// The headers of the columns of scores; empty where the table was long already.
    var scores: [String] = []
    /// What they are each: `component`, `rater`, `person`, or two of them for heads of two parts.
    var subjects: [String] = []
  }

  private var table: Table
  private let reading: TableReading
  private let roles: ColumnRoles
  private let known: Set<String>
  private var result: Result

  /// Headers of columns that sum up others.
  private static let summaries: Set<String> = [
    "平均", "平均分", "平均得分", "均值", "均分", "最高分", "最低分", "去掉最高最低分平均", "合计", "小计", "总计", "总分", "得分合计", "总得分", "最后得分", "最终得分", "综合得分", "方差", "标准差",
    "排名", "名次", "位次", "average", "mean", "sum", "min", "max", "median", "total", "sd", "rank",
  ]

  /// Words in heads of numbers that are seldom scores.
  private static let attributes: Set<String> = [
    "age", "year", "sex", "gender", "female", "male", "grade", "class", "group", "school", "time", "date", "day", "session", "order", "seq",
    "weight", "wgt", "id", "no",
    "number", "code", "duration", "difficulty", "itemdiff", "年龄", "性别", "年级", "班级", "顺序", "次序", "出场顺序", "抽签号", "用时", "时间", "工龄", "年限",
    "任职年限", "权重", "票数", "人数", "编号",
    "学号", "考号", "电话", "手机", "身份证号",
  ]

  /// The table of ratings, one row each; the table itself when it is long.
  ///
  /// - Parameters:
  ///   - raw: the table with its columns named; its corner holds the first column where that has no header.
  ///   - roles: what was said of several columns at once.
  ///   - known: names that are known for raters'.
  static func unfold(_ raw: RawTable, _ roles: ColumnRoles, known: Set<String>) -> Result {
    var wide = WideRatings(raw, roles, known)
    wide.unfold(corner: raw.corner)
    return wide.result
  }

  private init(_ raw: RawTable, _ roles: ColumnRoles, _ known: Set<String>) {
    table = raw.table
    reading = raw.reading
    self.roles = roles
    self.known = known
    result = Result(table: raw.table, reading: raw.reading)
  }

  /// Whether a column of the table sums up others.
  static func isSummary(_ header: String) -> Bool {
    let bare = HeaderNames.bare(header)
    return summaries.contains(HeaderNames.folded(header)) || summaries.contains(bare) || bare.hasSuffix("平均分") || bare.hasSuffix("总分")
      || bare.hasSuffix("合计") || (bare.hasPrefix("去掉") && bare.count > 4)
  }

  // MARK: What the table is

  private mutating func unfold(corner: TextColumn?) {
    let names = Set(table.columns.map(\.name))
    guard !names.contains("score"), !names.contains("tier") else { return noteCorner(corner) }
    let values = scoreColumns()
    switch (names.contains("person"), names.contains("rater")) {
    case (true, true):
      noteCorner(corner)
      unfoldCriteria(values)
    case (true, false):
      noteCorner(corner)
      unfoldMatrix(values, of: "rater")
    case (false, true):
      noteCorner(corner)
      unfoldMatrix(values, of: "person")
    case (false, false): unfoldNameless(values, corner)
    }
  }

  /// The columns that may be scores: as was said, else numbers that are nothing else.
  private func scoreColumns() -> [Int] {
    if let stated = roles.scores { return stated.headers.compactMap { header in table.columns.firstIndex { $0.header == header } } }
    let known = Set(TableKind.ratings.columns + ["total", "rank", "name"])
    return table.columns.indices.filter { index in
      let column = table.columns[index]
      return !known.contains(column.name) && !Self.isSummary(column.header) && !roles.attributes.contains(column.header)
        && !Self.subjects.contains(HeaderNames.withoutID(column.header)) && PlainNumber.areNumbers(column)
    }
  }

  private mutating func noteCorner(_ corner: TextColumn?) {
    guard let corner else { return }
    var raw = RawTable(table: table, notes: [], reading: reading, corner: corner)
    raw.noteCorner()
    result.problems += raw.notes
  }

  /// A rater and a person a row: the columns of numbers are criteria.
  private mutating func unfoldCriteria(_ values: [Int]) {
    if roles.scores == nil {
      guard let first = values.first else { return }
      if values.count == 1 {
        return ask(.oneNumberColumn(header: table.columns[first].header))
      }
      let likely = likelyCriteria(values)
      if likely.count < values.count {
        let others = values.filter { !likely.contains($0) }
        return ask(
          .whichCriteria(
            columns: values.map { table.columns[$0].header }, components: list(likely.isEmpty ? values : likely), others: list(others)))
      }
    }
    finish(values, ["component"], .criteria)
  }

  private func list(_ columns: [Int]) -> String { columns.map { table.columns[$0].header }.joined(separator: ",") }

  /// Of columns of numbers those that could well be criteria: in one block, none named like an attribute, none on a scale of its own, none a
  /// number that every row has anew.
  private func likelyCriteria(_ values: [Int]) -> [Int] {
    var blocks: [[Int]] = []
    for index in values {
      if let last = blocks.last?.last, (last + 1..<index).allSatisfy({ isPassed($0) }) {
        blocks[blocks.count - 1].append(index)
      } else {
        blocks.append([index])
      }
    }
    let block = blocks.enumerated().max { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }?.element ?? []
    let ranges = block.map { range(table.columns[$0]) }
    let highs = ranges.map(\.high).sorted()
    let usual = highs.isEmpty ? 0 : highs[highs.count / 2]
    return zip(block, ranges).filter { index, range in
      let column = table.columns[index]
      let words = HeaderNames.folded(column.header).split(whereSeparator: { "_-. ".contains($0) }).map(String.init)
      let isNamed = words.contains { Self.attributes.contains($0) }
      let isFar = block.count > 2 && (range.low > 2 * usual && usual > 0 || range.high > 50 * max(usual, 1))
      let isNumbering = column.levels.count == table.rowCount && table.rowCount >= 20 && column.levels.allSatisfy { Int($0) != nil }
      return !isNamed && !isFar && !isNumbering
    }.map(\.0)
  }

  /// Whether a column between two others doesn't part them: a sum of others, or one said to be an attribute.
  private func isPassed(_ index: Int) -> Bool {
    Self.isSummary(table.columns[index].header) || roles.attributes.contains(table.columns[index].header)
      || ["total", "rank"].contains(table.columns[index].name)
  }

  private func range(_ column: TextColumn) -> (low: Double, high: Double) {
    let numbers = column.levels.compactMap { NumberText.value($0) }
    return (numbers.min() ?? 0, numbers.max() ?? 0)
  }

  /// People (or raters) in rows and something in columns: the other of the two, or pairs of it with criteria.
  private mutating func unfoldMatrix(_ values: [Int], of subject: String) {
    if let stated = roles.scores, stated.subject == "component" || stated.subject != subject {
      return ask(subject == "rater" ? .noRaterForCriteria(components: stated.headers) : .noPersonForCriteria(components: stated.headers))
    }
    guard values.count >= 2 || roles.scores != nil, !values.isEmpty else { return }
    let values = subject == "rater" ? ratersAmong(values) : values
    let heads = values.map { table.columns[$0].header }
    if subject == "person", roles.scores == nil, areRepeated("rater") { return ask(.noPersonForCriteria(components: heads)) }
    if let pairs = pairs(heads, subject) { return finish(values, pairs.subjects, .pairs, pairs: pairs.parts) }
    guard result.problems.allSatisfy({ $0.severity != .error }) else { return }
    let isSure = roles.scores != nil || subject == "person" || RaterHeads.areRaters(heads, known: known)
    finish(values, [subject], isSure ? (subject == "rater" ? .raters : .persons) : .assumedRaters)
  }

  /// Of columns of numbers those whose heads name raters, where the others' do not; those are attributes of what a row is about.
  private mutating func ratersAmong(_ values: [Int]) -> [Int] {
    guard roles.scores == nil else { return values }
    let raters = Dictionary(grouping: values, by: { RaterHeads.stem(of: [table.columns[$0].header]) ?? "" })
      .filter { stem, columns in
        !stem.isEmpty && columns.count >= 2 && RaterHeads.areCalledRaters(columns.map { table.columns[$0].header }, known: known)
      }
    guard let largest = raters.values.max(by: { ($0.count, $1[0]) < ($1.count, $0[0]) }), largest.count < values.count,
      largest.count * 5 >= values.count * 3
    else { return values }
    let others = values.filter { !largest.contains($0) }.map { table.columns[$0].header }
    result.problems.append(
      Problem(.note, in: table.source, message: Message(ShapeSentence.attributesBesideRaters(headers: others))))
    return largest
  }

  /// Whether what names the rows stands in several rows of one period, component and target.
  private func areRepeated(_ name: String) -> Bool {
    let parts = [name, "period", "component", "target"].compactMap { table.column($0)?.codes }
    var seen: Set<[Int32]> = []
    return (0..<table.rowCount).contains { row in !seen.insert(parts.map { $0[row] }).inserted }
  }

  /// The parts of heads that say two things, and what they are; `nil` where they say one thing. What can't be told is asked.
  private mutating func pairs(_ heads: [String], _ subject: String) -> (parts: [(left: String, right: String)], subjects: [String])? {
    guard table.column("component") == nil, let pairs = HeadPairs(heads) else { return nil }
    let order = { (side: Int) in side == 0 ? [subject, "component"] : ["component", subject] }
    if !roles.heads.isEmpty { return (pairs.parts, roles.heads) }
    if subject == "rater", let side = pairs.raterSide(known: known) { return (pairs.parts, order(side)) }
    if reading.headerRows.count > 1 { return (pairs.parts, order(1)) }
    ask(
      .whichPart(
        head: heads[0], left: Array(HeadPairs.unique(pairs.parts.map(\.left)).prefix(6)),
        right: Array(HeadPairs.unique(pairs.parts.map(\.right)).prefix(6)), subject: subject))
    return nil
  }

  /// No column says whom a row is about: a matrix with a corner left empty, or one whose rows are numbered.
  private mutating func unfoldNameless(_ values: [Int], _ corner: TextColumn?) {
    let heads = values.map { table.columns[$0].header }
    guard values.count >= 2 else { return noteCorner(corner) }
    let others = table.columns.indices.filter { !values.contains($0) && !isPassed($0) }
    let rows = corner?.levels ?? others.first.map { table.columns[$0].levels } ?? []
    let headsAreRaters = roles.scores?.subject == "rater" || areRaters(heads, against: rows)
    if let corner, others.isEmpty {
      // The corner names the rows.
      let rowsAreRaters = areRaters(corner.levels, against: heads)
      guard headsAreRaters != rowsAreRaters || PlainNumber.areNumbers(corner) && headsAreRaters else {
        return ask(.matrixCorner(first: heads[0]))
      }
      let name = rowsAreRaters ? "rater" : "person"
      table.columns.insert(TextColumn(name: name, header: corner.header, levels: corner.levels, codes: corner.codes), at: 0)
      if PlainNumber.areNumbers(corner) { noteNumbers(corner.header) }
      let moved = values.map { $0 + 1 }
      return unfoldMatrix(moved, of: rowsAreRaters ? "person" : "rater")
    }
    noteCorner(corner)
    if others.count == 1, let index = others.first {
      let column = table.columns[index]
      let rowsAreRaters = areRaters(column.levels, against: heads)
      let isTarget = column.name == "target" || Self.subjects.contains(HeaderNames.withoutID(column.header))
      guard headsAreRaters != rowsAreRaters || isTarget else { return askMatrix(column.header) }
      table.columns[index].name = rowsAreRaters && !isTarget ? "rater" : "person"
      return unfoldMatrix(values, of: rowsAreRaters && !isTarget ? "person" : "rater")
    }
    guard others.isEmpty else { return }
    // Nothing but scores: the rows themselves are numbered.
    guard headsAreRaters else { return ask(.matrixCorner(first: heads[0])) }
    let numbers = table.rowNumbers.indices.map { String($0 + 1) }
    table.columns.insert(TextColumn(name: "person", header: "#", levels: numbers, codes: numbers.indices.map { Int32($0) }), at: 0)
    noteNumbers("#")
    unfoldMatrix(values.map { $0 + 1 }, of: "rater")
  }

  /// Whether one side of a matrix names the raters; plain names do so only where the other side doesn't say that it is the raters'.
  private func areRaters(_ side: [String], against other: [String]) -> Bool {
    RaterHeads.areCalledRaters(side, known: known)
      || RaterHeads.areRaters(side, known: known) && !RaterHeads.areCalledRaters(other, known: known)
  }

  private mutating func noteNumbers(_ header: String) {
    let message = Message(ShapeSentence.rowsNumbered(count: table.rowCount, header: header.isEmpty ? "#" : header))
    result.problems.append(Problem(.note, in: table.source, message: message))
  }

  /// Heads of what is rated.
  private static let subjects: Set<String> = [
    "target", "subject", "item", "unit", "case", "object", "ratee", "对象", "题号", "样本", "单位", "作品", "单元",
  ]

  // MARK: What is asked

  private mutating func ask(_ sentence: ShapeSentence) {
    result.problems.append(Problem(.error, in: table.source, message: Message(sentence)))
  }

  private mutating func askMatrix(_ header: String) {
    result.problems.append(
      Problem(.error, in: table.source, column: header, message: Message(FileSentence.matrixUnclear(header: header))))
  }

  // MARK: The long table

  /// How a wide table was understood.
  private enum Taken {
    case criteria, raters, assumedRaters, persons, pairs
  }

  private mutating func finish(_ values: [Int], _ subjects: [String], _ taken: Taken, pairs: [(left: String, right: String)] = []) {
    let kept =
      pairs.isEmpty ? Array(values.indices) : values.indices.filter { !Self.isSummary(pairs[$0].left) && !Self.isSummary(pairs[$0].right) }
    let columns = kept.map { values[$0] }
    let heads = columns.map { table.columns[$0].header }
    let texts = pairs.isEmpty ? [heads] : [kept.map { pairs[$0].left }, kept.map { pairs[$0].right }]
    let long = long(columns, values: values, named: zip(subjects, texts).map { ($0, $1) })
    result.scores = heads
    result.subjects = subjects
    result.table = long
    result.reading.matrixColumns = subjects.contains("rater") ? "rater" : subjects.contains("person") ? "person" : "component"
    let (count, ratings, first) = (columns.count, long.rowCount, heads.first ?? "")
    let message: Message =
      switch taken {
      case .criteria: Message(ShapeSentence.criteriaTaken(columns: count, headers: Array(heads.prefix(12)), ratings: ratings))
      case .raters: Message(FileSentence.matrixOfRaters(columns: count, ratings: ratings))
      case .assumedRaters: Message(ShapeSentence.ratersAssumed(columns: count, first: first, last: heads.last ?? "", ratings: ratings))
      case .persons: Message(FileSentence.matrixOfPersons(columns: count, ratings: ratings))
      case .pairs: Message(ShapeSentence.pairsTaken(columns: count, left: subjects[0], right: subjects[1], first: first, ratings: ratings))
      }
    result.problems.append(Problem(taken == .assumedRaters ? .warning : .note, in: table.source, message: message))
  }

  /// One row per cell that is not missing, in the order of the rows.
  private func long(_ columns: [Int], values: [Int], named: [(name: String, texts: [String])]) -> Table {
    var rows: [Int] = []
    var places: [Int] = []
    for row in 0..<table.rowCount {
      for (position, index) in columns.enumerated() where table.columns[index].codes[row] >= 0 {
        rows.append(row)
        places.append(position)
      }
    }
    var result: [TextColumn] = []
    for index in table.columns.indices where !values.contains(index) {
      let column = table.columns[index]
      if Self.isSummary(column.header) || ["total", "rank"].contains(column.name) { continue }
      result.append(
        TextColumn(name: column.name, header: column.header, levels: column.levels, codes: rows.map { column.codes[$0] }))
    }
    let span = "\(table.columns[columns[0]].header) … \(table.columns[columns[columns.count - 1]].header)"
    for (name, texts) in named { result.append(TextColumn(name: name, header: span, texts: places.lazy.map { texts[$0] })) }
    result.append(
      TextColumn(name: "score", header: span, texts: zip(rows, places).lazy.map { table.columns[columns[$1]][$0] }))
    var long = table
    long.columns = result
    long.rowNumbers = rows.map { table.rowNumbers[$0] }
    return long
  }
}
