internal import Messages
internal import RatingStudy

/// Days where a period is wanted: they become the period of other tables that they lie in, or years where no other table states any.
///
/// Where the ratings themselves are distinguished by days, days stay as they are.
enum DatePeriods {
  /// Rewrites the period columns that hold days and notes it.
  static func apply(to tables: inout [TableKind: Table], notes: inout [TableKind: [Problem]]) {
    var days: [TableKind] = []
    var others: [String] = []
    for kind in TableKind.allCases {
      guard let column = tables[kind]?.column("period"), !column.levels.isEmpty else { continue }
      if column.levels.allSatisfy({ day($0) != nil }) { days.append(kind) } else { others += column.levels }
    }
    let kept = others.isEmpty ? days.filter { $0 != .moves && !saysYears(tables[$0]) } : []
    guard kept.isEmpty else { return }
    let levels = days.flatMap { tables[$0]?.column("period")?.levels ?? [] }
    let within = PeriodOrder(primary: others, secondary: levels).within
    for kind in days {
      guard let index = tables[kind]?.columns.firstIndex(where: { $0.name == "period" }), let column = tables[kind]?.columns[index],
        let source = tables[kind]?.source
      else { continue }
      let names = column.levels.map { level in
        within[level] ?? (others.allSatisfy(PeriodOrder.isYear) ? day(level).map(String.init) : nil) ?? level
      }
      guard let changed = names.indices.first(where: { names[$0] != column.levels[$0] }) else { continue }
      tables[kind]?.columns[index] = TextColumn(
        name: column.name, header: column.header, texts: column.codes.map { $0 < 0 ? nil : names[Int($0)] })
      let message = Message(
        ShapeSentence.daysAsPeriods(header: column.header, day: column.levels[changed], period: names[changed]))
      notes[kind, default: []].append(Problem(.note, in: source, column: column.header, message: message))
    }
  }

  /// Whether the column is headed by a word for years, and each year stands in it with one day only.
  private static func saysYears(_ table: Table?) -> Bool {
    guard let column = table?.column("period") else { return false }
    let years = column.levels.compactMap { day($0) }
    return ["年度", "考核年度", "年份", "year"].contains(HeaderNames.folded(column.header)) && Set(years).count == years.count
  }

  /// The year of a text that says a day: `2025-08-06` (a time of day may follow), `2025/8/6`, `2025.8.6`, `2025年8月6日`.
  static func day(_ text: String) -> Int? {
    let narrow = HeaderNames.folded(String(text.split(separator: " ").first ?? ""))
    let parts = narrow.split(whereSeparator: { "-/.年月日".contains($0) }).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2], (1900...2199).contains(year),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return year
  }

  /// The year that titles and names speak of (2025年度…, 2025年…考核), where they all speak of one.
  static func year(in titles: [String]) -> String? {
    var years: Set<String> = []
    for title in titles {
      let characters = Array(HeaderNames.folded(title))
      for start in characters.indices where start + 4 < characters.count {
        let text = String(characters[start..<start + 4])
        let isYear = Int(text).map { (1990...2099).contains($0) } == true && text.allSatisfy(\.isNumber)
        guard isYear, characters[start + 4] == "年", start == 0 || !characters[start - 1].isNumber else { continue }
        // A date (2025年3月1日) is when something was written, not what it is about.
        if start + 5 < characters.count, characters[start + 5].isNumber { continue }
        years.insert(text)
      }
    }
    return years.count == 1 ? years.first : nil
  }
}
