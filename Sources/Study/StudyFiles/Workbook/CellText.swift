/// The values of cells as text, the way the same table would say them in CSV.
enum CellText {
  /// A number as stored in a workbook, in its shortest form: `95.349999999999994` is 95.35, `42` has no point. One of more than 15 digits
  /// before the point is written as `3.3010219900101e+17`, for its last digits are not to be relied on: no identity, as people are told.
  ///
  /// - Returns: the text itself when it is no number.
  static func number(_ stored: String) -> String {
    guard let value = Double(stored), value.isFinite else { return stored }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    let text = String(value)
    return abs(value) < 1e15 || text.contains("e") ? text : scientific(text)
  }

  /// `-1234567890123456.0` as `-1.234567890123456e+15`.
  private static func scientific(_ text: String) -> String {
    let sign = text.hasPrefix("-") ? "-" : ""
    let whole = text.dropFirst(sign.count).prefix { $0 != "." }
    var digits = String(whole)
    while digits.hasSuffix("0") { digits.removeLast() }
    let rest = digits.dropFirst()
    return "\(sign)\(digits.prefix(1))\(rest.isEmpty ? "" : "." + rest)e+\(whole.count - 1)"
  }

  /// A number that its cell shows as a percentage, as it is shown but with all its digits: 0.85 is `85%`. Read as a number again it is the
  /// number stored.
  ///
  /// - Returns: the text itself when it is no number.
  static func percent(_ stored: String) -> String {
    guard let value = Double(stored), value.isFinite else { return stored }
    let parts = String(value).split(separator: "e", maxSplits: 1)
    if parts.count == 2, let exponent = Int(parts[1]) { return "\(parts[0])e\(exponent + 2)%" }
    let sign = value < 0 ? "-" : ""
    let halves = String(abs(value)).split(separator: ".", maxSplits: 1)
    let fraction = halves.count > 1 && halves[1] != "0" ? Array(halves[1]) : []
    let moved = Array(halves[0]) + (fraction + ["0", "0"]).prefix(2)
    let whole = String(moved.drop { $0 == "0" })
    let rest = fraction.count > 2 ? "." + String(fraction[2...]) : ""
    return sign + (whole.isEmpty ? "0" : whole) + rest + "%"
  }

  /// A day count as an ISO 8601 date, with the time when there is one; a year or a month where the format shows no more.
  ///
  /// Day 1 is 1 January 1900, and 1900 is wrongly a leap year (ECMA-376, part 1, 18.17.4.1), unless the workbook counts
  /// from 1904. A count outside the years 1900–9999 stays a number.
  static func date(_ stored: String, _ meaning: NumberFormats.Meaning, from1904: Bool) -> String {
    guard let value = Double(stored), value.isFinite, value >= 0, value < 2_958_466 else { return number(stored) }
    var seconds = Int((value * 86_400).rounded())
    let day = seconds / 86_400
    seconds %= 86_400
    let time = seconds == 0 ? "" : clock(seconds)
    if day == 0, !from1904 { return time.isEmpty ? "0" : time }
    let epoch = from1904 ? -24_107 : day < 60 ? -25_568 : -25_569
    let (year, month, date) = civil(fromDays: day + epoch)
    switch meaning {
    case .year: return String(year)
    case .month: return "\(year)-\(padded(month))"
    default: return "\(year)-\(padded(month))-\(padded(date))" + (time.isEmpty ? "" : " " + time)
    }
  }

  /// Seconds since 1 January 1970 as an ISO 8601 date, with the time where it is wanted and there is one; the number itself beyond the
  /// years 1–9999.
  static func date(secondsSince1970 seconds: Double, withTime: Bool) -> String {
    guard seconds.isFinite, abs(seconds) < 253_402_300_800 else { return number(String(seconds)) }
    let whole = Int(seconds.rounded())
    let day = whole >= 0 ? whole / 86_400 : -((86_399 - whole) / 86_400)
    let rest = whole - day * 86_400
    let (year, month, date) = civil(fromDays: day)
    return "\(year)-\(padded(month))-\(padded(date))" + (withTime && rest > 0 ? " " + clock(rest) : "")
  }

  private static func clock(_ seconds: Int) -> String {
    "\(padded(seconds / 3600)):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))"
  }

  private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

  /// Year, month and day of a day counted from 1 January 1970 in the Gregorian calendar (algorithm: H. Hinnant, 2013).
  private static func civil(fromDays days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
