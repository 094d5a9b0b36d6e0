internal import Messages
internal import RatingStudy

/// A ledger with a column of additions and one of deductions (加分, 扣分): each amount becomes a row, deductions negative.
enum PointColumns {
  private static let additions: Set<String> = ["加分", "加分值", "加分分值", "奖励分", "奖励加分"]
  private static let deductions: Set<String> = ["扣分", "扣分值", "扣分分值", "减分", "减分值", "处罚扣分"]

  /// The ledger with one column of points, and what to say; `nil` where it has no two.
  static func unfold(_ table: Table) -> (table: Table, note: Problem)? {
    let index = { (words: Set<String>) in table.columns.firstIndex { words.contains(HeaderNames.bare($0.header)) } }
    guard let plus = index(additions), let minus = index(deductions), plus != minus else { return nil }
    var rows: [Int] = []
    var points: [String] = []
    for row in 0..<table.rowCount {
      for place in [plus, minus] {
        guard let text = table.columns[place][row], NumberText.value(text) != 0 else { continue }
        rows.append(row)
        points.append(place == plus ? text : negative(text))
      }
    }
    var long = table
    long.rowNumbers = rows.map { table.rowNumbers[$0] }
    long.columns = table.columns.indices.filter { $0 != plus && $0 != minus }.map { place in
      let column = table.columns[place]
      return TextColumn(name: column.name, header: column.header, levels: column.levels, codes: rows.map { column.codes[$0] })
    }
    long.columns.append(TextColumn(name: "points", header: "points", texts: points))
    let message = Message(
      ShapeSentence.pointsOfColumns(additions: table.columns[plus].header, deductions: table.columns[minus].header))
    return (long, Problem(.note, in: table.source, message: message))
  }

  /// A deduction as a negative number, whether it was written with its sign or without; a text that is no number stays.
  private static func negative(_ text: String) -> String {
    guard let value = NumberText.value(text), value > 0 else { return text }
    let signs: Set<Character> = ["+", "＋"]
    return "-" + text.drop { signs.contains($0) || $0.isWhitespace }
  }
}
