internal import Messages
internal import RatingStudy

/// Cells that list several units or people (财政局、教育局) in tables of ties and units: each becomes a row of its own.
///
/// The sign `、`, a semicolon or a line break lists; a comma or a slash does where all the parts are known from other tables. A text that is
/// itself the name of a known unit or person is never cut.
enum ListCells {
  private static let columns: [(kind: TableKind, column: String)] = [(.ties, "unit"), (.ties, "person"), (.units, "unit")]
  private static let signs: Set<Character> = ["、", "；", ";", "\n"]
  private static let doubtful: Set<Character> = ["，", ",", "/", "／"]

  /// Splits the lists in a study's tables and notes how many there were.
  static func split(_ tables: inout [TableKind: Table], notes: inout [TableKind: [Problem]]) {
    for (kind, name) in columns {
      guard let table = tables[kind], let index = table.columns.firstIndex(where: { $0.name == name }) else { continue }
      let column = table.columns[index]
      guard column.levels.contains(where: { $0.contains { signs.contains($0) || doubtful.contains($0) } || $0.contains("\r") }) else {
        continue
      }
      let known = Self.known(name, tables, besides: kind)
      let parts = column.levels.map { Self.parts(of: $0, known: known) }
      guard parts.contains(where: { $0.count > 1 }) else { continue }
      let cells = column.codes.filter { $0 >= 0 && parts[Int($0)].count > 1 }.count
      let long = table.repeating(index) { parts[$0] }
      tables[kind] = long
      notes[kind, default: []].append(
        Problem(
          .note, in: table.source, column: column.header,
          message: Message(
            ShapeSentence.listsSplit(count: cells, header: column.header, rows: long.rowCount))))
    }
  }

  /// The names of units (or people) that other tables say.
  private static func known(_ name: String, _ tables: [TableKind: Table], besides kind: TableKind) -> Set<String> {
    let places: [(TableKind, String)] =
      name == "unit"
      ? [
        (.people, "unit"), (.units, "unit"), (.unitScores, "unit"), (.raters, "unit"), (.ratings, "unit"), (.moves, "from"), (.moves, "to"),
      ] : [(.people, "person"), (.ratings, "person"), (.components, "person"), (.ballots, "person")]
    return Set(places.filter { $0.0 != kind }.flatMap { tables[$0.0]?.column($0.1)?.levels ?? [] })
  }

  /// What a cell lists; the text alone where it is no list.
  static func parts(of text: String, known: Set<String>) -> [String] {
    guard !known.contains(text) else { return [text] }
    let parts = cut(text, signs.union(["\r", "\r\n"]))
    let finer = parts.flatMap { part -> [String] in
      guard !known.contains(part) else { return [part] }
      let pieces = cut(part, doubtful)
      return pieces.count > 1 && pieces.allSatisfy(known.contains) ? pieces : [part]
    }
    return finer.isEmpty ? [text] : finer
  }

  /// The pieces between signs; a sign within brackets cuts nothing.
  private static func cut(_ text: String, _ signs: Set<Character>) -> [String] {
    var pieces = [""]
    var depth = 0
    for character in text {
      if "(（[【".contains(character) { depth += 1 }
      if ")）]】".contains(character) { depth = max(0, depth - 1) }
      if depth == 0, signs.contains(character) { pieces.append("") } else { pieces[pieces.count - 1].append(character) }
    }
    let isList = pieces.count > 1
    let trimmed: [String] = pieces.map { MissingText.trimmed($0) }
    return trimmed.filter { !$0.isEmpty }.map { (piece: String) -> String in
      isList && piece.last == "等" && piece.count > 3 ? String(piece.dropLast()) : piece
    }
  }
}

extension Table {
  /// The table with each row repeated for every text that a cell of a column stands for.
  func repeating(_ index: Int, _ texts: (Int) -> [String]) -> Table {
    let expanded = columns[index].levels.indices.map(texts)
    var rows: [Int] = []
    var cells: [String?] = []
    for (row, code) in columns[index].codes.enumerated() {
      for text in code < 0 ? [nil] : expanded[Int(code)].map({ Optional($0) }) {
        rows.append(row)
        cells.append(text)
      }
    }
    var result = self
    result.rowNumbers = rows.map { rowNumbers[$0] }
    result.columns = columns.enumerated().map { place, column in
      place == index
        ? TextColumn(name: column.name, header: column.header, texts: cells)
        : TextColumn(name: column.name, header: column.header, levels: column.levels, codes: rows.map { column.codes[$0] })
    }
    return result
  }
}
