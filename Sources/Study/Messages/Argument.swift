internal import Foundation

/// What a placeholder stands for, with the way it is written.
public enum Argument: Sendable, Hashable {
  /// Text taken as it is: a name, a file, a value as the person wrote it.
  case text(String)
  /// A count.
  case integer(Int)
  /// A number with a fixed number of decimals.
  case number(Double, places: Int)
  /// A number as short as it can be written: 90, 2.5.
  case value(Double)
  /// A number that always carries its sign.
  case signed(Double, places: Int)
  /// A share between 0 and 1, written as a percentage.
  case percent(Double, places: Int)
  /// A p- or q-value: three decimals, `< 0.001` below that.
  case probability(Double)
  /// Another message, rendered in the same language.
  indirect case message(Message)
  /// Several, joined by the language's comma.
  indirect case list([Argument])

  /// The argument as people read it.
  package func text(in language: Language) -> String {
    switch self {
    case .text(let text): text
    case .integer(let value): String(value)
    case .number(let value, let places): Self.fixed(value, places)
    case .value(let value):
      value == value.rounded() && abs(value) < 1e15 ? Self.fixed(value, 0) : "\(value)"
    case .signed(let value, let places):
      value > 0 && Self.fixed(value, places) != Self.fixed(0, places)
        ? "+" + Self.fixed(value, places) : Self.fixed(value, places)
    case .percent(let value, let places): Self.fixed(value * 100, places) + "%"
    case .probability(let value): value < 0.001 ? "< 0.001" : Self.fixed(value, 3)
    case .message(let message): message.text(in: language)
    case .list(let items):
      items.map { $0.text(in: language) }.joined(separator: language == .chinese ? "、" : ", ")
    }
  }

  /// A number with a fixed count of decimals, never a negative zero; `–` for one that is not finite.
  package static func fixed(_ value: Double, _ places: Int) -> String {
    guard value.isFinite else { return "–" }
    let text = String(format: "%.\(max(0, places))f", value)
    let isZero = text.allSatisfy { "-0.".contains($0) }
    return isZero && text.hasPrefix("-") ? String(text.dropFirst()) : text
  }
}

extension Argument: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// A literal in quotes is text taken as it is.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A literal whole number is a count.
  public init(integerLiteral value: Int) { self = .integer(value) }
}
