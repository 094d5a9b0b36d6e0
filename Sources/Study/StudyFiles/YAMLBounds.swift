internal import Messages

/// Refuses YAML that would exhaust a parser before the parser sees it: too long, too deep, or multiplied by references.
enum YAMLBounds {
  /// Longest text in bytes.
  static let longestText = 1 << 20
  /// Deepest nesting of brackets, and most list marks at the beginning of one line.
  static let deepest = 64
  /// Widest indentation, hence deepest nesting by it.
  static let widestIndent = 512
  /// Most references (`*name`): with n of them no value can grow by more than e^(n/e).
  static let mostReferences = 20

  /// What is wrong with a text, and on which line; `nil` when it may be parsed. Signs within quotes count like others.
  static func fault(of text: String) -> (line: Int, sentence: FileSentence)? {
    guard text.utf8.count <= longestText else { return (1, .yamlTooLong) }
    var state = State()
    for byte in text.utf8 {
      state.step(byte)
      if state.isTooDeep { return (state.line, .yamlTooDeep) }
      if state.references > mostReferences { return (state.line, .yamlReferences) }
    }
    return nil
  }

  private struct State {
    var line = 1
    var references = 0
    private var depth = 0
    private var indent = 0
    private var markers = 0
    private var isIndent = true
    private var previous = UInt8(ascii: "\n")

    var isTooDeep: Bool { depth > deepest || indent > widestIndent || markers > deepest }

    mutating func step(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        (isIndent, indent, markers) = (true, 0, 0)
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "*") where " \t\n[{,:-?".utf8.contains(previous): references += 1
      default: break
      }
      if isIndent, " \t-?:".utf8.contains(byte) {
        indent += 1
        if byte != UInt8(ascii: " ") { markers += 1 }
      } else if byte != UInt8(ascii: "\n") {
        isIndent = false
      }
      previous = byte
    }
  }
}
