/// A piece of a period's name, in the form in which names are compared.
enum PeriodPiece: Sendable, Hashable {
  /// What follows or precedes a number and says what it counts.
  enum Mark: Sendable, Hashable {
    case year, month, day, quarter, half
  }

  /// Digits or a Chinese numeral; `digits` as written, leading zeros included.
  case number(Int, digits: Int)
  case mark(Mark)
  /// Months that a word names, as in 上半年 or March.
  case months(ClosedRange<Int>)
  /// A word that says a place in a sequence (初, 期中, first, final): its place, and the word.
  case order(Int, String)
  /// Spring, summer, autumn, winter: 1 … 4, and the word.
  case season(Int, String)
  /// `-`, `/`, `.` or `:` between numbers.
  case separator(Character)
  case word(String)

  /// Whether two pieces can be distinguished by a number, not by the alphabet.
  var isNumber: Bool {
    switch self {
    case .number, .order, .season: true
    default: false
    }
  }

  /// The last stages of a contest: they come after numbered rounds, the first ones before.
  static let laterStage = 3

  /// −1, 0 or 1 as the piece comes before, with or after another in a sequence; words by the alphabet.
  func compared(to other: PeriodPiece) -> Int {
    switch (self, other) {
    case (.number(let a, _), .number(let b, _)), (.order(let a, _), .order(let b, _)), (.season(let a, _), .season(let b, _)),
      (.number(let a, _), .order(let b, _)), (.order(let a, _), .number(let b, _)):
      return Self.sign(a, b)
    case (.order(let place, _), _): return place >= Self.laterStage ? 1 : -1
    case (_, .order(let place, _)): return place >= Self.laterStage ? -1 : 1
    default: break
    }
    if rank != other.rank { return Self.sign(rank, other.rank) }
    let (a, b) = (spelling, other.spelling)
    return a == b ? 0 : a < b ? -1 : 1
  }

  static func sign(_ a: Int, _ b: Int) -> Int { a == b ? 0 : a < b ? -1 : 1 }

  /// Numbers before words.
  private var rank: Int {
    switch self {
    case .number, .order: 0
    case .season: 1
    case .months: 2
    case .mark: 3
    case .separator: 4
    case .word: 5
    }
  }

  private var spelling: String {
    switch self {
    case .number(let value, _): String(value)
    case .order(_, let word), .season(_, let word), .word(let word): word
    case .months(let range): "\(range.lowerBound + 10)"
    case .mark(let mark): "\(mark)"
    case .separator(let character): String(character)
    }
  }
}
