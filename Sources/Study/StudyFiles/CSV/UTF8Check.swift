/// What a file's bytes are like when they are read as UTF-8 (Unicode 15, table 3-7).
struct UTF8Check {
  /// The first byte that is part of no character; `nil` when all is well.
  var firstFault: Int?
  /// How many well-formed characters are not ASCII.
  var wideCharacters = 0
  /// How many bytes are part of no character.
  var faults = 0

  /// Whether the bytes are UTF-8.
  var isValid: Bool { firstFault == nil }

  /// Whether the bytes are UTF-8 that was damaged, rather than another encoding: text in GBK or Big5 almost never forms
  /// characters of UTF-8, so nine good characters for each fault tell.
  var isDamaged: Bool { faults > 0 && wideCharacters >= 9 * faults }

  /// Looks at all bytes from an offset.
  init(_ bytes: Span<UInt8>, from offset: Int = 0) {
    var index = offset
    let count = bytes.count
    while index < count {
      if index + 8 <= count,
        unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
        continue
      }
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = Self.length(bytes, index)
      if length > 0 {
        wideCharacters += 1
        index += length
      } else {
        faults += 1
        if firstFault == nil { firstFault = index }
        index += 1
      }
    }
  }

  /// The length of the well-formed character of several bytes at an index; 0 when there is none.
  private static func length(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    func isTrail(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch bytes[index] {
    case 0xC2...0xDF: return isTrail(1) ? 2 : 0
    case 0xE0: return isTrail(1, 0xA0...0xBF) && isTrail(2) ? 3 : 0
    case 0xED: return isTrail(1, 0x80...0x9F) && isTrail(2) ? 3 : 0
    case 0xE1...0xEF: return isTrail(1) && isTrail(2) ? 3 : 0
    case 0xF0: return isTrail(1, 0x90...0xBF) && isTrail(2) && isTrail(3) ? 4 : 0
    case 0xF1...0xF3: return isTrail(1) && isTrail(2) && isTrail(3) ? 4 : 0
    case 0xF4: return isTrail(1, 0x80...0x8F) && isTrail(2) && isTrail(3) ? 4 : 0
    default: return 0
    }
  }
}
