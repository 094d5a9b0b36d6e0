internal import Messages
internal import RatingStudy

/// Days where a period is wanted: they become the period that they lie in, by the grain of the study's other periods (years, quarters,
/// months), or years where no other table states any.
///
/// Days that agree with the other tables' periods, or stand in all of them, stay as they are.
enum DatePeriods {
  /// Rewrites the period columns that hold days and notes it.
  static func apply(to tables: inout [TableKind: Table], notes: inout [TableKind: [Problem]]) {
    var days: [TableKind] = []
    var others: [String] = []
    for kind in TableKind.allCases {
      guard let column = tables[kind]?.column("period"), !column.levels.isEmpty else { continue }
      if column.levels.allSatisfy({ day($0) != nil }) { days.append(kind) } else { others += column.levels }
    }
    // A table whose own rows are told apart by days only keeps them where nothing coarser is known: those of ratings are rounds or dates.
    let kept = others.isEmpty ? days.filter { $0 != .moves && !saysYears(tables[$0]) } : []
    let coarse = days.filter { !kept.contains($0) && ($0 != .moves || kept.isEmpty) }
    guard !coarse.isEmpty else { return }
    let grain = Grain(others)
    for kind in coarse {
      guard let index = tables[kind]?.columns.firstIndex(where: { $0.name == "period" }), let column = tables[kind]?.columns[index],
        let source = tables[kind]?.source
      else { continue }
      let names = column.levels.map { level in day(level).map(grain.period) ?? level }
      tables[kind]?.columns[index] = TextColumn(
        name: column.name, header: column.header, texts: column.codes.map { $0 < 0 ? nil : names[Int($0)] })
      let message = Message(
        ShapeSentence.daysAsPeriods(header: column.header, day: column.levels[0], period: names[0]))
      notes[kind, default: []].append(Problem(.note, in: source, column: column.header, message: message))
    }
  }

  /// Whether the column is headed by a word for years, and each year stands in it with one day only.
  private static func saysYears(_ table: Table?) -> Bool {
    guard let column = table?.column("period") else { return false }
    let years = column.levels.compactMap { day($0)?.year }
    return ["年度", "考核年度", "年份", "year"].contains(HeaderNames.folded(column.header)) && Set(years).count == years.count
  }

  /// Year, month and day that a text says: `2025-08-06` (a time of day may follow), `2025/8/6`, `2025.8.6`, `2025年8月6日`.
  static func day(_ text: String) -> (year: Int, month: Int, day: Int)? {
    let narrow = HeaderNames.folded(String(text.split(separator: " ").first ?? ""))
    let parts = narrow.split(whereSeparator: { "-/.年月日".contains($0) }).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2], (1900...2199).contains(year),
      (1...12).contains(month), (1...31).contains(day), narrow.prefix(4).allSatisfy(\.isNumber)
    else { return nil }
    return (year, month, day)
  }

  /// How long periods are, and how the study writes them.
  private struct Grain {
    private var named: [String: String] = [:]
    private enum Length { case year, half, quarter, month }
    private var length = Length.year

    init(_ periods: [String]) {
      for period in periods {
        guard let (key, length) = Self.key(period) else { continue }
        if named[key] == nil { named[key] = period }
        if Self.order(length) > Self.order(self.length) { self.length = length }
      }
    }

    private static func order(_ length: Length) -> Int { [.year, .half, .quarter, .month].firstIndex(of: length) ?? 0 }

    /// The study's own name of the period that a day lies in.
    func period(_ day: (year: Int, month: Int, day: Int)) -> String {
      let key: String
      switch length {
      case .year: key = "\(day.year)"
      case .half: key = "\(day.year)h\((day.month + 5) / 6)"
      case .quarter: key = "\(day.year)q\((day.month + 2) / 3)"
      case .month: key = "\(day.year)m\(day.month)"
      }
      if let name = named[key] { return name }
      switch length {
      case .year: return "\(day.year)"
      case .half: return "\(day.year)年\(day.month <= 6 ? "上" : "下")半年"
      case .quarter: return "\(day.year)Q\((day.month + 2) / 3)"
      case .month: return "\(day.year)-" + (day.month < 10 ? "0" : "") + "\(day.month)"
      }
    }

    /// A period's year and part in one notation; `nil` where the text says no year.
    private static func key(_ text: String) -> (String, Length)? {
      let folded = HeaderNames.folded(text)
      let year = String(folded.prefix(4))
      guard year.count == 4, let number = Int(year), (1900...2199).contains(number) else { return nil }
      let rest = folded.dropFirst(4)
      if rest.contains("上半年") || rest.contains("h1") { return (year + "h1", .half) }
      if rest.contains("下半年") || rest.contains("h2") { return (year + "h2", .half) }
      let digits = ["一": 1, "二": 2, "三": 3, "四": 4]
      if rest.contains("季") || rest.contains("q") {
        let quarter = rest.compactMap { digits[String($0)] ?? Int(String($0)) }.first
        return quarter.map { (year + "q\($0)", .quarter) }
      }
      let month = rest.filter(\.isNumber)
      if let number = Int(month), (1...12).contains(number) { return (year + "m\(number)", .month) }
      return month.isEmpty ? (year, .year) : nil
    }
  }
}
