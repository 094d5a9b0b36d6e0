internal import RatingStudy

/// A column of years and one of parts of a year (quarters, months, terms), joined to one of periods.
struct PeriodColumns {
  private let years: TextColumn
  private let parts: TextColumn

  init(_ years: TextColumn, _ parts: TextColumn) {
    self.years = years
    self.parts = parts
  }

  /// The joined column: `2024` and `第三季度` are `2024 第三季度`, `2024` and the month `3` are `2024-3`. `nil` where the first does not hold
  /// years only or a part has no year.
  var joined: TextColumn? {
    guard years.levels.allSatisfy(Self.isYear), zip(years.codes, parts.codes).allSatisfy({ $0 >= 0 || $1 < 0 }) else { return nil }
    var place: [Int64: Int32] = [:]
    var levels: [String] = []
    let codes = zip(years.codes, parts.codes).map { year, part -> Int32 in
      guard year >= 0 else { return -1 }
      let key = Int64(year) << 32 | Int64(part + 1)
      if let known = place[key] { return known }
      let code = Int32(levels.count)
      place[key] = code
      levels.append(part < 0 ? years.levels[Int(year)] : text(years.levels[Int(year)], parts.levels[Int(part)]))
      return code
    }
    return TextColumn(name: years.name, header: "\(years.header) + \(parts.header)", levels: levels, codes: codes)
  }

  private static let months: Set<String> = ["month", "月份", "考核月份"]
  private static let quarters: Set<String> = ["quarter", "季度", "考核季度"]

  /// How fine a column's parts of a year are; months come first.
  static func rank(_ column: TextColumn) -> Int {
    let header = HeaderNames.plain(column.header)
    return months.contains(header) ? 0 : quarters.contains(header) ? 1 : 2
  }

  private func text(_ year: String, _ part: String) -> String {
    guard let number = Int(part) else { return "\(year) \(part)" }
    switch Self.rank(parts) {
    case 0: return "\(year)-\(number)"
    case 1: return "\(year) Q\(number)"
    default: return "\(year) \(parts.header) \(part)"
    }
  }

  /// 2024, 2024年, 2024年度, 2024-25, FY24.
  private static func isYear(_ text: String) -> Bool { PeriodOrder.isYear(text) }
}
