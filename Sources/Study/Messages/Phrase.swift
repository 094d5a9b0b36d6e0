/// A sentence in one language, with what it speaks of still in its place: nested sentences and lists are put into words when it is read out.
package struct Phrase: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// A stretch of a phrase.
  enum Piece: Sendable, Hashable {
    case words(String)
    case argument(Argument)
    /// How many people, raters or units: see ``Message/tellsOfFewer(than:)``.
    case count(Int)
  }

  let pieces: [Piece]

  /// A phrase of stretches.
  init(pieces: [Piece]) { self.pieces = pieces }

  /// A phrase that speaks of nothing that varies.
  package init(stringLiteral value: String) { pieces = [.words(value)] }
  /// A phrase from what its interpolation gathered.
  package init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  /// The phrase as people read it.
  func text(in language: Language) -> String {
    if pieces.count == 1, case .words(let words) = pieces[0] { return words }
    var result = ""
    for piece in pieces {
      switch piece {
      case .words(let words): result += words
      case .argument(let argument): result += argument.text(in: language)
      case .count(let count): result += String(count)
      }
    }
    return result
  }
}

extension Phrase {
  /// The ways in which a sentence writes its arguments.
  package struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    /// Room for a phrase's stretches; `literalCapacity` is of no use here.
    package init(literalCapacity: Int, interpolationCount: Int) { pieces.reserveCapacity(2 * interpolationCount + 1) }

    /// Words between arguments.
    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.words(literal)) }
    }

    /// Text as it is: a name, a file, a value as the person wrote it.
    package mutating func appendInterpolation(_ text: String) { pieces.append(.argument(.text(text))) }

    /// A text, or where there is none a sentence.
    package mutating func appendInterpolation(_ text: String?, otherwise sentence: some Sentence) {
      pieces.append(.argument(text.map { .text($0) } ?? .message(Message(sentence))))
    }

    /// A count.
    package mutating func appendInterpolation(_ count: Int) { pieces.append(.argument(.integer(count))) }

    /// A count of people, raters or units, which a publication keeps to itself where it is small.
    package mutating func appendInterpolation(counting count: Int) { pieces.append(.count(count)) }

    /// One word for a count of one, another for any other; the count itself is not written.
    package mutating func appendInterpolation(_ count: Int, one: String, many: String) { pieces.append(.words(count == 1 ? one : many)) }

    /// A number with a fixed count of decimals.
    package mutating func appendInterpolation(_ number: Double, places: Int) { pieces.append(.argument(.number(number, places: places))) }

    /// A number with a fixed count of decimals, `–` where there is none.
    package mutating func appendInterpolation(_ number: Double?, places: Int) {
      pieces.append(number.map { .argument(.number($0, places: places)) } ?? .words("–"))
    }

    /// A number with a fixed count of decimals, or where there is none a sentence.
    package mutating func appendInterpolation(_ number: Double?, places: Int, otherwise sentence: some Sentence) {
      pieces.append(.argument(number.map { .number($0, places: places) } ?? .message(Message(sentence))))
    }

    /// A number as short as it can be written: 90, 2.5.
    package mutating func appendInterpolation(shortest number: Double) { pieces.append(.argument(.value(number))) }

    /// Numbers as short as they can be written, joined by the language's comma.
    package mutating func appendInterpolation(shortest numbers: [Double]) { pieces.append(.argument(.list(numbers.map { .value($0) }))) }

    /// A number that always carries its sign.
    package mutating func appendInterpolation(signed number: Double, places: Int) {
      pieces.append(.argument(.signed(number, places: places)))
    }

    /// A share between 0 and 1, written as a percentage.
    package mutating func appendInterpolation(percent share: Double, places: Int) {
      pieces.append(.argument(.percent(share, places: places)))
    }

    /// A p- or q-value: three decimals, `< 0.001` below that.
    package mutating func appendInterpolation(pValue: Double) { pieces.append(.argument(.probability(pValue))) }

    /// What follows `p`: `= 0.012`, or `< 0.001`.
    package mutating func appendInterpolation(pEquals pValue: Double) {
      if pValue >= 0.001 { appendLiteral("= ") }
      appendInterpolation(pValue: pValue)
    }

    /// A sentence within the sentence.
    package mutating func appendInterpolation(_ sentence: some Sentence) { pieces.append(.argument(.message(Message(sentence)))) }

    /// A sentence within the sentence.
    package mutating func appendInterpolation(_ message: Message) { pieces.append(.argument(.message(message))) }

    /// A sentence within the sentence, or nothing.
    package mutating func appendInterpolation(optional message: Message?) {
      if let message { appendInterpolation(message) }
    }

    /// Texts, joined by the language's comma.
    package mutating func appendInterpolation(_ texts: [String]) { pieces.append(.argument(.list(texts.map { .text($0) }))) }

    /// Counts, joined by the language's comma.
    package mutating func appendInterpolation(_ counts: [Int]) { pieces.append(.argument(.list(counts.map { .integer($0) }))) }

    /// Sentences, joined by the language's comma.
    package mutating func appendInterpolation(_ messages: [Message]) { pieces.append(.argument(.list(messages.map { .message($0) }))) }

    /// What says itself how it is written.
    package mutating func appendInterpolation(_ argument: Argument) { pieces.append(.argument(argument)) }

    /// Several that say themselves how they are written, joined by the language's comma.
    package mutating func appendInterpolation(_ arguments: [Argument]) { pieces.append(.argument(.list(arguments))) }
  }
}
