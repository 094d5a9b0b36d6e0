/// Texts in workbooks write characters that XML can't hold as `_xHHHH_` (ECMA-376, part 1, 22.9.2.19).
enum EscapedText {
  /// The text with such characters restored.
  static func restored(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    var units: [UInt16] = []
    let source = Array(text.utf16)
    var index = 0
    while index < source.count {
      if let unit = unit(source, index) {
        units.append(unit)
        index += 7
      } else {
        units.append(source[index])
        index += 1
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The text with everything that looks like such an escape escaped itself, so that it reads back as it is.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    let source = Array(text.utf16)
    var units: [UInt16] = []
    for index in source.indices {
      if unit(source, index) != nil { units += "_x005F".utf16 }
      units.append(source[index])
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The character that an escape at an index stands for.
  private static func unit(_ source: [UInt16], _ index: Int) -> UInt16? {
    guard index + 6 < source.count, source[index] == 0x5F, source[index + 1] == 0x78, source[index + 6] == 0x5F else {
      return nil
    }
    let digits = String(decoding: source[(index + 2)..<(index + 6)], as: UTF16.self)
    guard digits.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || ($0 >= 65 && $0 <= 70) || ($0 >= 97 && $0 <= 102) }) else {
      return nil
    }
    return UInt16(digits, radix: 16)
  }
}
