/// A piece of markup: a name, its attributes in the order they were set, and what it holds.
///
/// Attribute names and element names come from this module's code; every value and every text is escaped when written.
struct Element {
  enum Node {
    case element(Element)
    case text(String)
  }

  let name: String
  private(set) var attributes: [(name: String, value: String)] = []
  private(set) var children: [Node] = []

  init(_ name: String) { self.name = name }

  init(_ name: String, text: String) {
    self.name = name
    children = [.text(text)]
  }

  init(_ name: String, _ children: [Element]) {
    self.name = name
    self.children = children.map(Node.element)
  }

  /// Sets an attribute to a text.
  consuming func set(_ attribute: String, _ value: String) -> Element {
    attributes.append((attribute, value))
    return self
  }

  /// Sets an attribute to a coordinate or length, in pixels with at most two decimals.
  consuming func set(_ attribute: String, _ value: Double) -> Element {
    attributes.append((attribute, coordinate(value)))
    return self
  }

  /// Keeps a figure in full precision beside the drawing (`data-…`); nothing when there is none.
  consuming func data(_ key: String, _ value: Double?) -> Element {
    if let value, value.isFinite { attributes.append(("data-" + key, exact(value))) }
    return self
  }

  /// Keeps a name or a class beside the drawing (`data-…`).
  consuming func data(_ key: String, _ value: String) -> Element {
    attributes.append(("data-" + key, value))
    return self
  }

  consuming func adding(_ element: Element) -> Element {
    children.append(.element(element))
    return self
  }

  consuming func adding(_ elements: [Element]) -> Element {
    children.append(contentsOf: elements.map(Node.element))
    return self
  }

  /// Writes the markup to the end of `output`.
  func write(to output: inout String) {
    output += "<"
    output += name
    for (attribute, value) in attributes {
      output += " "
      output += attribute
      output += "=\""
      Self.escape(value, into: &output)
      output += "\""
    }
    if children.isEmpty {
      output += "/>"
      return
    }
    output += ">"
    for child in children {
      switch child {
      case .element(let element): element.write(to: &output)
      case .text(let text): Self.escape(text, into: &output)
      }
    }
    output += "</\(name)>"
  }

  /// Escapes what markup gives a meaning to. Line ends become spaces; characters that XML 1.0 forbids become U+FFFD.
  ///
  /// Source: Extensible Markup Language (XML) 1.0, fifth edition, productions [2] and [14].
  static func escape(_ text: String, into output: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: output += "&amp;"
      case 0x3C: output += "&lt;"
      case 0x3E: output += "&gt;"
      case 0x22: output += "&quot;"
      case 0x27: output += "&#39;"
      case 0x09, 0x0A, 0x0D: output += " "
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: output += "\u{FFFD}"
      default: output.unicodeScalars.append(scalar)
      }
    }
  }
}
