/// Pages of megabytes are searched by bytes here: a regular expression takes many seconds for them.
extension StringProtocol {
  /// What stands between each start and the next end after it; without an end all that follows the first.
  func pieces(from start: String, to end: String?) -> [Substring] {
    let whole = Substring(self)
    let (opening, closing) = (Array(start.utf8), end.map { Array($0.utf8) })
    var found: [Substring] = []
    var rest = whole.utf8[...]
    while let begin = Self.place(of: opening, in: rest) {
      let inside = rest[begin.upperBound...]
      guard let closing else { return [Substring(inside)] }
      guard let stop = Self.place(of: closing, in: inside) else { break }
      found.append(whole[begin.upperBound..<stop.lowerBound])
      rest = inside[stop.upperBound...]
    }
    return found
  }

  /// The Latin letters that follow each occurrence of a mark, with the byte after them.
  func letters(after mark: String) -> [(word: String, next: Character?)] {
    let mark = Array(mark.utf8)
    var found: [(word: String, next: Character?)] = []
    var rest = Substring(self).utf8[...]
    while let place = Self.place(of: mark, in: rest) {
      let tail = rest[place.upperBound...]
      let word = tail.prefix { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
      found.append((String(Substring(word)), tail.dropFirst(word.count).first.map { Character(Unicode.Scalar($0)) }))
      rest = tail
    }
    return found
  }

  /// Whether a text stands in it.
  func holds(_ text: String) -> Bool { Self.place(of: Array(text.utf8), in: Substring(self).utf8[...]) != nil }

  /// The text with each whole run of 64 hexadecimal digits as a word.
  var withoutDigests: String {
    var result: [UInt8] = []
    var run: [UInt8] = []
    for byte in Array(utf8) + [0] {
      if (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) {
        run.append(byte)
      } else {
        result += run.count == 64 ? Array("digest".utf8) : run
        run.removeAll(keepingCapacity: true)
        result.append(byte)
      }
    }
    return String(decoding: result.dropLast(), as: UTF8.self)
  }

  /// The text without the digits that follow a mark.
  func withoutDigits(after mark: String) -> String {
    let mark = Array(mark.utf8)
    var result = ""
    var rest = Substring(self).utf8[...]
    while let found = Self.place(of: mark, in: rest) {
      result += String(Substring(rest[..<found.upperBound]))
      rest = rest[found.upperBound...].drop { (0x30...0x39).contains($0) }
    }
    return result + String(Substring(rest))
  }

  private static func place(of mark: [UInt8], in text: Substring.UTF8View.SubSequence) -> Range<String.Index>? {
    guard let first = mark.first else { return nil }
    var rest = text
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: mark) { return start..<rest.index(start, offsetBy: mark.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
