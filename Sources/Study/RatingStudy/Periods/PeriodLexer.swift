/// Cuts a period's name into its pieces.
///
/// Full-width forms are narrowed, letters made small; white space, brackets, commas and quotes only divide. A number is a run of
/// digits or a Chinese numeral; `1st` is 1.
struct PeriodLexer {
  private let characters: [Character]
  private var index = 0
  private var pieces: [PeriodPiece] = []
  private let readsRoman: Bool

  private init(_ text: String, readsRoman: Bool) {
    characters = text.unicodeScalars.map { Character(Self.narrowed($0)) }
    self.readsRoman = readsRoman
  }

  /// The pieces of a name.
  ///
  /// - Parameter readsRoman: whether a word of I, V and X in capitals is a number.
  static func pieces(of text: String, readsRoman: Bool = false) -> [PeriodPiece] {
    var lexer = PeriodLexer(text, readsRoman: readsRoman)
    while lexer.index < lexer.characters.count { lexer.step() }
    return lexer.pieces
  }

  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x2010...0x2015, 0x2212, 0x301C: "-"
    default: scalar
    }
  }

  private mutating func step() {
    let character = characters[index]
    if character.isASCII, character.isNumber {
      number()
    } else if PeriodWords.chineseFirst.contains(character), chineseWord() {
      return
    } else if PeriodWords.digits[character] != nil || PeriodWords.powers[character] != nil {
      numeral()
    } else if character.isASCII, character.isLetter {
      word()
    } else if "-/.:~至到".contains(character) {
      pieces.append(.separator("~至到".contains(character) ? "-" : character))
      index += 1
    } else if character.isLetter || character.isNumber {
      otherLetters()
    } else {
      index += 1
    }
  }

  private func end(where isPart: (Character) -> Bool) -> Int {
    var end = index
    while end < characters.count, isPart(characters[end]) { end += 1 }
    return end
  }

  private mutating func number() {
    let end = end { $0.isASCII && $0.isNumber }
    let digits = String(characters[index..<end])
    index = end
    guard let value = Int(digits), digits.count <= 15 else { return pieces.append(.word(digits)) }
    pieces.append(.number(value, digits: digits.count))
    // 1st, 2nd, 3rd, 10th.
    let suffix = String(characters[index...].prefix { $0.isASCII && $0.isLetter }).lowercased()
    if ["st", "nd", "rd", "th"].contains(suffix) { index += 2 }
  }

  private mutating func numeral() {
    let end = end { PeriodWords.digits[$0] != nil || PeriodWords.powers[$0] != nil }
    let numeral = characters[index..<end]
    index = end
    guard let value = PeriodWords.value(numeral) else { return pieces.append(.word(String(numeral))) }
    pieces.append(.number(value, digits: String(value).count))
  }

  /// A known Chinese word, the longest that stands here.
  private mutating func chineseWord() -> Bool {
    for (word, piece) in PeriodWords.chinese where characters[index...].starts(with: word) {
      if let piece { pieces.append(piece) }
      index += word.count
      return true
    }
    return false
  }

  private mutating func word() {
    let end = end { $0.isASCII && $0.isLetter }
    let written = String(characters[index..<end])
    index = end
    if readsRoman, let value = PeriodWords.roman(written) { return pieces.append(.number(value, digits: 0)) }
    let word = written.lowercased()
    pieces.append(PeriodWords.english[word] ?? .word(word))
  }

  /// Letters of other scripts, up to a digit, numeral or known word.
  private mutating func otherLetters() {
    var text = ""
    repeat {
      text.append(characters[index])
      index += 1
    } while index < characters.count && characters[index].isLetter && !characters[index].isASCII
      && PeriodWords.digits[characters[index]] == nil && PeriodWords.powers[characters[index]] == nil && !startsWord
    pieces.append(.word(text.lowercased()))
  }

  private var startsWord: Bool {
    guard PeriodWords.chineseFirst.contains(characters[index]) else { return false }
    return PeriodWords.chinese.contains { characters[index...].starts(with: $0.word) }
  }
}
