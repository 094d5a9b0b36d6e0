/// Texts as XML holds them.
enum XMLText {
  /// The text in content or in an attribute; what XML can't hold becomes a space.
  static func escaped(_ text: String) -> String { HTMLPage.escaped(plain(text)) }

  /// The text in one line, without characters that XML can't hold.
  static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case ..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
