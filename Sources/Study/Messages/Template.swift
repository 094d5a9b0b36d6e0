/// A text with placeholders. See ``MessageKey`` for the notation.
package struct Template: Sendable {
  /// A stretch of a template.
  enum Piece: Equatable {
    case text(String)
    case placeholder(String)
    case choice(String, one: String, many: String)
  }

  let pieces: [Piece]

  /// Reads the notation; an unclosed brace is taken as text.
  package init(_ source: String) {
    var pieces: [Piece] = []
    var text = ""
    var rest = source[...]
    while let character = rest.first {
      if rest.hasPrefix("{{") || rest.hasPrefix("}}") {
        text.append(character)
        rest = rest.dropFirst(2)
      } else if character == "{", let end = rest.firstIndex(of: "}") {
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        pieces.append(Self.placeholder(rest[rest.index(after: rest.startIndex)..<end]))
        rest = rest[rest.index(after: end)...]
      } else {
        text.append(character)
        rest = rest.dropFirst()
      }
    }
    if !text.isEmpty { pieces.append(.text(text)) }
    self.pieces = pieces
  }

  /// The names of the placeholders, sorted.
  package var names: [String] {
    Set(
      pieces.compactMap { piece in
        switch piece {
        case .text: nil
        case .placeholder(let name), .choice(let name, _, _): name
        }
      }
    ).sorted()
  }

  /// The text with every placeholder filled; one without an argument stays visible as `{name}`.
  func fill(_ arguments: [String: Argument], _ language: Language) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .placeholder(let name): arguments[name]?.text(in: language) ?? "{\(name)}"
      case .choice(let name, let one, let many): arguments[name] == .integer(1) ? one : many
      }
    }.joined()
  }

  private static func placeholder(_ body: Substring) -> Piece {
    guard let colon = body.firstIndex(of: ":") else { return .placeholder(String(body)) }
    let forms = body[body.index(after: colon)...].split(separator: "|", omittingEmptySubsequences: false)
    return .choice(
      String(body[..<colon]), one: String(forms.first ?? ""), many: String(forms.last ?? ""))
  }
}
