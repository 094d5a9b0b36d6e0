/// What a period's name says about when it is.
///
/// Understood: a year (2024, 2024年度, 二〇二四年, FY24), a year of teaching or business (2024-25, 2024/2025学年), a half (上半年, H1, first half), a
/// quarter (第三季度, Q3, 3rd quarter), a month (10月, 2024-10, 202410, Oct 2024), a stretch of months (1-3月), a day (2024-10-05, 20241005,
/// 5 October 2024, 05/10/2024). Everything else is a sequence of words and numbers (Round 10, 第十轮, 期末) that come in natural order.
struct PeriodName: Sendable, Hashable {
  /// How a name is to be read where names of one study leave a choice.
  struct Style: Sendable, Hashable {
    /// Whether a number of four digits is a year.
    var hasYears = true
    /// Whether `2011-12` is a year of teaching rather than December 2011.
    var hasSpans = false
    /// Whether the day comes before the month in 05/10/2024.
    var dayFirst = true
    /// Whether I, V and X in capitals are numbers.
    var readsRoman = false
  }

  /// The year, or the first of two.
  var year: Int?
  /// Whether the year runs over into the next.
  var isSpan = false
  /// Month × 100 + day of the first and last day; `nil`: the whole year, or no part of one.
  var part: ClosedRange<Int>?
  /// What says more, in order.
  var rest: [PeriodPiece] = []

  /// Reads a name.
  init(_ text: String, style: Style = Style()) {
    var parser = PeriodParser(PeriodLexer.pieces(of: text, readsRoman: style.readsRoman), style: style)
    parser.parse()
    (year, isSpan, part, rest) = (parser.year, parser.isSpan, parser.part, parser.rest)
  }

  /// Whether it names a stretch of the calendar.
  var isDated: Bool { year != nil || part != nil }

  /// Whether a whole other name lies within this one's stretch of the calendar.
  func contains(_ other: PeriodName) -> Bool {
    guard let year, let otherYear = other.year, rest.isEmpty, other.part != nil, self != other else { return false }
    let inner = other.part ?? 101...1231
    // A year that runs over into the next is taken to begin in September.
    let outer = isSpan ? 901...2031 : part ?? 101...1231
    let shift = (otherYear - year) * 1200
    return outer.lowerBound <= inner.lowerBound + shift && inner.upperBound + shift <= outer.upperBound
  }

  /// How two names compare: −1, 0 or 1, and whether numbers (not the alphabet, or one name's silence) decide.
  func compared(to other: PeriodName) -> (order: Int, isCertain: Bool) {
    if year != other.year {
      guard let year, let otherYear = other.year else { return (year == nil ? -1 : 1, false) }
      return (PeriodPiece.sign(year, otherYear), true)
    }
    let (a, b) = (part ?? 101...1231, other.part ?? 101...1231)
    let isCertain = year != nil || (part == nil) == (other.part == nil)
    // What ends later comes later; of two that end together the longer.
    if a.upperBound != b.upperBound { return (PeriodPiece.sign(a.upperBound, b.upperBound), isCertain) }
    if a.lowerBound != b.lowerBound { return (PeriodPiece.sign(b.lowerBound, a.lowerBound), isCertain) }
    for (piece, otherPiece) in zip(rest, other.rest) where piece != otherPiece {
      let order = piece.compared(to: otherPiece)
      if order != 0 { return (order, piece.isNumber && otherPiece.isNumber) }
    }
    // A name that goes on where the other ends comes after it: 2024, 2024 supplement.
    return (PeriodPiece.sign(rest.count, other.rest.count), true)
  }
}
