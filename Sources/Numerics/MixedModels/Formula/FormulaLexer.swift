/// A piece of a formula.
struct FormulaToken: Sendable {
  enum Kind: Sendable, Equatable {
    case name(String)
    case number(String)
    case symbol(String)
    case end
  }
  let kind: Kind
  /// Where it begins, in characters.
  let position: Int
}

/// Cuts a formula into names, numbers and symbols.
enum FormulaLexer {
  private static let symbols: Set<Character> = ["~", "+", "-", "*", ":", "/", "(", ")", "|", ","]

  static func tokens(of text: String) throws(FormulaError) -> [FormulaToken] {
    let characters = Array(text)
    var tokens: [FormulaToken] = []
    var i = 0
    while i < characters.count {
      let character = characters[i]
      if character.isWhitespace {
        i += 1
      } else if character == "`" {
        let start = i
        guard let end = characters[(i + 1)...].firstIndex(of: "`"), end > i + 1 else {
          throw FormulaError(reason: .notClosed("`"), formula: text, position: i)
        }
        tokens.append(FormulaToken(kind: .name(String(characters[(start + 1)..<end])), position: start))
        i = end + 1
      } else if character == "|" && i + 1 < characters.count && characters[i + 1] == "|" {
        tokens.append(FormulaToken(kind: .symbol("||"), position: i))
        i += 2
      } else if symbols.contains(character) {
        tokens.append(FormulaToken(kind: .symbol(String(character)), position: i))
        i += 1
      } else if isPartOfName(character) {
        let start = i
        while i < characters.count && isPartOfName(characters[i]) { i += 1 }
        let word = String(characters[start..<i])
        let isNumber = word.allSatisfy { $0.isASCII && $0.isNumber }
        tokens.append(FormulaToken(kind: isNumber ? .number(word) : .name(word), position: start))
      } else {
        throw FormulaError(reason: .unexpectedCharacter, formula: text, position: i)
      }
    }
    tokens.append(FormulaToken(kind: .end, position: characters.count))
    return tokens
  }

  private static func isPartOfName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "."
  }
}
