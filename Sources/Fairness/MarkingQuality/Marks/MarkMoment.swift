internal import RatingStudy

/// When something was marked, as a column of numbers, dates or times has it.
enum MarkMoment {
  /// What can't be put beside what is of another kind.
  enum Kind: Hashable {
    case number
    /// Without a date.
    case time
    /// With or without a time.
    case date
    /// With a time and how far that is from Greenwich's.
    case zoned
  }

  /// By text its place among the others: numbers, dates with the year first (with a time or not), or times.
  ///
  /// - Returns: `nil` where one of them is none of these, or of another kind than the others.
  static func places(_ texts: [String]) -> (kind: Kind, places: [Double])? {
    var (kinds, places): (Set<Kind>, [Double]) = ([], [])
    places.reserveCapacity(texts.count)
    for text in texts {
      guard let found = NumberSize.value(text).map({ (.number, $0) }) ?? moment(text) else { return nil }
      kinds.insert(found.kind)
      places.append(found.seconds)
      if kinds.count > 1 { return nil }
    }
    return kinds.first.map { ($0, places) }
  }

  /// `9:30`, `09:30:15.5`, `2026-05-03`, `2026/5/3 9:30`, `2026-05-03T09:30:00+08:00`, in seconds.
  private static func moment(_ text: String) -> (kind: Kind, seconds: Double)? {
    var rest = MomentText(text)
    guard let first = rest.digits(1...4) else { return nil }
    if rest.isShort, rest.take(":") { return rest.time(hour: first).flatMap { rest.isAtEnd ? (.time, $0) : nil } }
    guard let date = rest.date(year: first) else { return nil }
    guard !rest.isAtEnd else { return (.date, date) }
    guard rest.take("T") || rest.take("t") || rest.takeSpaces(), let hour = rest.digits(1...2), rest.take(":"),
      let time = rest.time(hour: hour)
    else { return nil }
    guard !rest.isAtEnd else { return (.date, date + time) }
    return rest.zone().flatMap { rest.isAtEnd ? (.zoned, date + time - $0) : nil }
  }
}

/// A text read from left to right; by bytes, since there may be millions.
private struct MomentText {
  private let bytes: [UInt8]
  private var place: Int
  private let end: Int
  /// Digits in the number read last.
  private var length = 0

  /// Without spaces at its ends.
  init(_ text: String) {
    bytes = Array(text.utf8)
    place = bytes.firstIndex { !Self.isSpace($0) } ?? bytes.endIndex
    end = bytes.lastIndex { !Self.isSpace($0) }.map { $0 + 1 } ?? place
  }

  /// Whether the number read last has two digits at the most.
  var isShort: Bool { length <= 2 }
  var isAtEnd: Bool { place == end }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard place < end, UInt32(bytes[place]) == sign.value else { return false }
    place += 1
    return true
  }

  mutating func takeSpaces() -> Bool {
    let first = place
    while place < end, Self.isSpace(bytes[place]) { place += 1 }
    return place > first
  }

  /// The number that begins here, of no more digits than these; `nil` where it has fewer.
  mutating func digits(_ count: ClosedRange<Int>) -> Int? {
    let first = place
    var value = 0
    while place < end, place - first < count.upperBound, (48...57).contains(bytes[place]) {
      value = value * 10 + Int(bytes[place] - 48)
      place += 1
    }
    length = place - first
    return count.contains(length) ? value : nil
  }

  /// What follows the hour and a colon.
  mutating func time(hour: Int) -> Double? {
    guard hour <= 24, let minute = digits(2...2), minute < 60 else { return nil }
    let seconds = hour * 3600 + minute * 60
    guard take(":") else { return Double(seconds) }
    guard let second = digits(2...2), second <= 60 else { return nil }
    guard take(".") else { return Double(seconds + second) }
    guard let part = digits(1...9) else { return nil }
    return Double(seconds + second) + Double(part) / (0..<length).reduce(1.0) { power, _ in power * 10 }
  }

  /// `Z`, `+08:00`, `+0800` or `+08`, in seconds.
  mutating func zone() -> Double? {
    if take("Z") || take("z") { return 0 }
    let isEast = take("+")
    guard isEast || take("-"), let hour = digits(2...2), hour <= 14 else { return nil }
    var seconds = hour * 3600
    if !isAtEnd {
      _ = take(":")
      guard let minute = digits(2...2), minute < 60 else { return nil }
      seconds += minute * 60
    }
    return Double(isEast ? seconds : -seconds)
  }

  /// What follows the year: in seconds since the beginning of a year 0.
  mutating func date(year: Int) -> Double? {
    let signs: [Unicode.Scalar] = ["-", "/", "."]
    guard length == 4, let sign = signs.first(where: { take($0) }), let month = digits(1...2), (1...12).contains(month), take(sign),
      let day = digits(1...2), (1...31).contains(day)
    else { return nil }
    // Years that begin in March have their leap day at the end.
    let (shifted, past) = (month > 2 ? year : year - 1, (month + 9) % 12)
    let days = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * past + 2) / 5 + day
    return Double(days) * 86_400
  }
}
