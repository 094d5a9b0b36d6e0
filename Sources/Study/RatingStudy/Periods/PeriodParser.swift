/// Finds year, months and days among the pieces of a period's name.
struct PeriodParser {
  private var pieces: [PeriodPiece]
  private var isUsed: [Bool]
  private let style: PeriodName.Style
  private(set) var year: Int?
  private(set) var isSpan = false
  private var months: ClosedRange<Int>?
  private var day: Int?

  init(_ pieces: [PeriodPiece], style: PeriodName.Style) {
    self.pieces = pieces
    self.style = style
    isUsed = Array(repeating: false, count: pieces.count)
  }

  mutating func parse() {
    if readCompact() { return }
    if style.hasYears { readYear() }
    readMonths()
    if months == nil { readQuartersAndHalves() }
    if style.hasYears, year == nil, months != nil { readShortYear() }
  }

  /// Month × 100 + day of the first and last day.
  var part: ClosedRange<Int>? {
    guard let months else { return nil }
    if let day { return months.lowerBound * 100 + day...months.lowerBound * 100 + day }
    return months.lowerBound * 100 + 1...months.upperBound * 100 + 31
  }

  /// What was not understood, without what only divides.
  var rest: [PeriodPiece] {
    var rest: [PeriodPiece] = []
    for (index, piece) in pieces.enumerated() where !isUsed[index] {
      switch piece {
      case .separator: continue
      // What counts years, months and quarters tells nothing apart where it counts nothing that was understood.
      case .mark(let mark) where mark != .half: rest.append(.word("\(mark)"))
      case .season(let place, let word) where isSpan: rest.append(.order((place + 1) % 4, word))
      default: rest.append(piece)
      }
    }
    return rest
  }

  // MARK: Looking at pieces

  private func number(_ index: Int) -> (value: Int, digits: Int)? {
    guard pieces.indices.contains(index), !isUsed[index], case .number(let value, let digits) = pieces[index] else { return nil }
    return (value, digits)
  }

  private func count(_ index: Int) -> Int? {
    if let number = number(index) { return number.value }
    guard pieces.indices.contains(index), !isUsed[index], case .order(let place, let word) = pieces[index],
      PeriodWords.english[word] != nil
    else { return nil }
    return place
  }

  private func isMark(_ index: Int, _ mark: PeriodPiece.Mark) -> Bool {
    pieces.indices.contains(index) && pieces[index] == .mark(mark) && !isUsed[index]
  }

  private func isSeparator(_ index: Int, _ allowed: String = "-/.") -> Bool {
    guard pieces.indices.contains(index), case .separator(let character) = pieces[index] else { return false }
    return allowed.contains(character)
  }

  private mutating func use(_ indices: Int...) { for index in indices where pieces.indices.contains(index) { isUsed[index] = true } }

  // MARK: Years

  private static let years = 1900...2199

  /// 20241005, 202410: a date or a month in one number, the only one.
  private mutating func readCompact() -> Bool {
    let numbers = pieces.indices.filter { number($0) != nil }
    guard style.hasYears, numbers.count == 1, let found = number(numbers[0]), found.digits == 6 || found.digits == 8 else { return false }
    let (whole, last) = found.digits == 8 ? (found.value / 100, found.value % 100) : (found.value, 1)
    guard Self.years.contains(whole / 100), (1...12).contains(whole % 100), (1...31).contains(last) else { return false }
    (year, months, day) = (whole / 100, whole % 100...whole % 100, found.digits == 8 ? last : nil)
    use(numbers[0])
    return true
  }

  private mutating func readYear() {
    let full = pieces.indices.filter { number($0).map { $0.digits == 4 && Self.years.contains($0.value) } ?? false }
    let short = pieces.indices.filter { index in
      guard let found = number(index), found.digits == 2 else { return false }
      return isMark(index + 1, .year) || isYearWord(index - 1)
    }
    // 2023-2024学年 begins in the first of its two years.
    let spanned = full.first { index in
      isSeparator(index + 1, "-/") && number(index + 2)?.digits == 4 && number(index + 2)?.value == (number(index)?.value ?? 0) + 1
    }
    let index = spanned ?? full.first { isMark($0 + 1, .year) } ?? full.first ?? short.first
    guard let index, let found = number(index) else { return }
    year = found.digits == 2 ? Self.century(found.value) : found.value
    use(index)
    if isMark(index + 1, .year) { use(index + 1) }
    readSpan(after: index)
    if !isSpan { readNumericDate(around: index) }
  }

  private static func century(_ value: Int) -> Int { value < 70 ? 2000 + value : 1900 + value }

  private func isYearWord(_ index: Int) -> Bool {
    guard pieces.indices.contains(index), case .word(let word) = pieces[index] else { return false }
    return ["fy", "ay", "sy", "year"].contains(word)
  }

  /// 2024-25, 2024/2025: a year that runs over into the next.
  private mutating func readSpan(after index: Int) {
    guard let year, isSeparator(index + 1, "-/"), let next = number(index + 2) else { return }
    let isNext = next.digits == 4 ? next.value == year + 1 : next.digits == 2 && next.value == (year + 1) % 100
    guard isNext, next.digits == 4 || next.value > 12 || next.value == 0 || style.hasSpans else { return }
    isSpan = true
    use(index + 1, index + 2)
    if isMark(index + 3, .year) { use(index + 3) }
  }

  /// 2024-10, 2024年10月5日, 2024.10.5, 5/10/2024, 10/2024.
  private mutating func readNumericDate(around index: Int) {
    let after = isUsed.indices.contains(index + 1) && isUsed[index + 1] ? index + 2 : index + 1
    let first = isSeparator(after) ? after + 1 : after
    let isDirect = isSeparator(after) || isMark(first + 1, .month)
    if isDirect, let month = number(first), (1...12).contains(month.value), !isMark(first + 1, .quarter), !isMark(first + 1, .half) {
      months = month.value...month.value
      use(first)
      if isMark(first + 1, .month) { use(first + 1) }
      readDay(after: isMark(first + 1, .month) || isUsedMark(first + 1) ? first + 1 : first)
    } else if isSeparator(index - 1), let last = number(index - 2) {
      if isSeparator(index - 3), let before = number(index - 4) {
        readDayMonth(before.value, last.value, index - 4, index - 2)
      } else if (1...12).contains(last.value), !isWord(index - 3) {
        months = last.value...last.value
        use(index - 2)
      }
    }
  }

  /// Whether a word, or a quarter's or half's sign, stands there: the number after it is no month.
  private func isWord(_ index: Int) -> Bool {
    guard pieces.indices.contains(index) else { return false }
    switch pieces[index] {
    case .word, .mark(.quarter), .mark(.half), .order: return true
    default: return false
    }
  }

  private func isUsedMark(_ index: Int) -> Bool {
    pieces.indices.contains(index) && isUsed[index] && pieces[index] == .mark(.month)
  }

  private mutating func readDay(after index: Int) {
    let place = isSeparator(index + 1) ? index + 2 : index + 1
    guard let found = number(place), (1...31).contains(found.value) else { return }
    let isDirect = isSeparator(index + 1) || isMark(place + 1, .day)
    guard isDirect else { return }
    day = found.value
    use(place)
    if isMark(place + 1, .day) { use(place + 1) }
  }

  private mutating func readDayMonth(_ first: Int, _ second: Int, _ firstIndex: Int, _ secondIndex: Int) {
    let isDayFirst = first > 12 ? true : second > 12 ? false : style.dayFirst
    let (day, month) = isDayFirst ? (first, second) : (second, first)
    guard (1...12).contains(month), (1...31).contains(day) else { return }
    (self.day, months) = (day, month...month)
    use(firstIndex, secondIndex)
  }

  /// Mar-24, 3Q24, H1 24: two digits beside a month, quarter or half.
  private mutating func readShortYear() {
    let found = pieces.indices.filter { number($0)?.digits == 2 }
    guard found.count == 1, let index = found.first, let value = number(index)?.value else { return }
    let neighbours = [index - 1, index - 2, index + 1].filter { isUsed.indices.contains($0) && isUsed[$0] }
    guard !neighbours.isEmpty else { return }
    year = Self.century(value)
    use(index)
  }

  // MARK: Parts of a year

  /// 10月, 1-3月, March, 5 October, 上半年.
  private mutating func readMonths() {
    guard months == nil else { return }
    for index in pieces.indices where !isUsed[index] {
      if case .months(let range) = pieces[index] {
        use(index)
        months = range
        if isSeparator(index + 1, "-"), pieces.indices.contains(index + 2), case .months(let last) = pieces[index + 2],
          last.upperBound >= range.lowerBound
        {
          months = range.lowerBound...last.upperBound
          use(index + 2)
        } else if range.count == 1 {
          readDayBeside(index)
        }
        return
      }
      if let month = number(index)?.value, (1...12).contains(month), isMark(index + 1, .month) {
        months = month...month
        use(index, index + 1)
        readStretch(before: index, through: month)
        readStretch(after: index + 1, from: month)
        if months?.count == 1 { readDay(after: index + 1) }
        return
      }
    }
  }

  /// The day of a month named by a word: before it, or after it where the year stands elsewhere.
  private mutating func readDayBeside(_ index: Int) {
    let before = isSeparator(index - 1) ? index - 2 : index - 1
    let after = isSeparator(index + 1) ? index + 2 : index + 1
    for (place, isBefore) in [(before, true), (after, false)] {
      guard let found = number(place), (1...31).contains(found.value), found.digits <= 2, isBefore || year != nil else { continue }
      day = found.value
      use(place)
      return
    }
  }

  /// 1-3月, 1月-3月.
  private mutating func readStretch(before index: Int, through last: Int) {
    guard isSeparator(index - 1, "-"), let first = number(index - 2)?.value, (1..<last).contains(first), first < last else { return }
    months = first...last
    use(index - 2)
  }

  private mutating func readStretch(after index: Int, from first: Int) {
    guard isSeparator(index + 1, "-"), let last = number(index + 2)?.value, last > first, last <= 12, isMark(index + 3, .month) else {
      return
    }
    months = first...last
    use(index + 2, index + 3)
  }

  /// 第三季度, Q3, 3rd quarter, H1, first half.
  private mutating func readQuartersAndHalves() {
    for (mark, most, length) in [(PeriodPiece.Mark.quarter, 4, 3), (.half, 2, 6)] {
      for index in pieces.indices where isMark(index, mark) {
        for place in [index - 1, index + 1] {
          guard let value = count(place), (1...most).contains(value), months == nil else { continue }
          // `24Q3`: the number before is the year's where another stands after.
          if place == index - 1, (number(place)?.digits ?? 1) > 1 { continue }
          months = (value - 1) * length + 1...value * length
          use(place, index)
        }
      }
    }
  }
}
