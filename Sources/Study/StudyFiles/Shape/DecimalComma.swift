internal import Messages
internal import RatingStudy

/// Commas as decimal signs: in files whose cells semicolons separate, as spreadsheets write them in most of Europe, and wherever
/// `study.yaml` says so (`decimal: ","`).
///
/// Unasked, they are taken only where nothing else is possible: a semicolon (or a tab) separates the cells, no number of the file has a point
/// as decimal sign, and (after a tab) some comma is not followed by three digits, as between thousands. The texts of the columns concerned
/// are rewritten with points, so that everything behind reads them as numbers; columns of texts stay as they are.
enum DecimalComma {
  /// Rewrites the columns of a table and notes which.
  static func apply(to raw: inout RawTable, isStated: Bool) {
    guard isStated || [";", "tab", "|"].contains(raw.reading.separator) else { return }
    let columns = raw.table.columns.indices.filter { isNumeric(raw.table.columns[$0]) }
    let levels = columns.flatMap { raw.table.columns[$0].levels }
    guard levels.contains(where: { points(in: $0) != nil }), isStated || isCertain(levels, raw) else { return }
    var headers: [String] = []
    for index in columns {
      let column = raw.table.columns[index]
      guard column.levels.contains(where: { points(in: $0) != nil }) else { continue }
      headers.append(column.header)
      let texts = column.levels.map { points(in: $0) ?? $0 }
      raw.table.columns[index] = TextColumn(
        name: column.name, header: column.header, texts: column.codes.map { $0 < 0 ? nil : texts[Int($0)] })
    }
    raw.notes.append(
      Problem(.note, in: raw.table.source, message: Message(ShapeSentence.decimalCommaRead(headers: headers))))
  }

  /// Whether commas between digits can be nothing but decimal signs.
  private static func isCertain(_ levels: [String], _ raw: RawTable) -> Bool {
    guard !levels.contains(where: hasPoint) else { return false }
    return raw.reading.separator == ";" || levels.contains { points(in: $0) != nil && !couldBeThousands($0) }
  }

  /// Whether most texts of a column are numbers, commas in them aside.
  private static func isNumeric(_ column: TextColumn) -> Bool {
    let numbers = column.levels.count { PlainNumber.isNumber($0) || points(in: $0) != nil }
    return numbers > 0 && numbers * 2 > column.levels.count { !MissingWord.isOne($0) }
  }

  /// A number with a comma as decimal sign, written with a point; points between thousands are dropped. `nil` for any other text.
  static func points(in text: String) -> String? {
    guard text.utf8.count <= 40, text.utf8.contains(UInt8(ascii: ",")) || text.contains("，") else { return nil }
    var scalars = text.unicodeScalars.map { (0xFF01...0xFF5E).contains($0.value) ? Unicode.Scalar($0.value - 0xFEE0) ?? $0 : $0 }
    let hasPercent = scalars.last == "%"
    if hasPercent { scalars.removeLast() }
    while scalars.last == " " { scalars.removeLast() }
    let sign = scalars.first == "-" || scalars.first == "+" || scalars.first == "\u{2212}" ? [scalars.removeFirst()] : []
    let halves = scalars.split(separator: ",", omittingEmptySubsequences: false)
    let isDigits = { (part: ArraySlice<Unicode.Scalar>) in part.allSatisfy { ("0"..."9").contains($0) } }
    guard halves.count == 2, !halves[1].isEmpty, isDigits(halves[1]) else { return nil }
    let groups = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    guard let first = groups.first, !first.isEmpty, groups.allSatisfy(isDigits) else { return nil }
    guard groups.count == 1 || (first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }) else { return nil }
    let digits = sign + groups.joined() + ["."] + halves[1] + (hasPercent ? ["%"] : [])
    return String(String.UnicodeScalarView(digits))
  }

  private static func couldBeThousands(_ text: String) -> Bool {
    let halves = text.unicodeScalars.split(separator: ",")
    let digits = halves.first?.filter { ("0"..."9").contains($0) } ?? []
    return halves.last?.count == 3 && (1...3).contains(digits.count) && digits.first != "0"
  }

  /// Whether a number has a point that is a decimal sign.
  private static func hasPoint(_ text: String) -> Bool {
    PlainNumber.isNumber(text) && text.unicodeScalars.contains { $0 == "." || $0 == "\u{FF0E}" }
  }
}
