import Messages
import RatingStudy
import Testing

@testable import StudyFiles

@Suite("Encodings") struct TextEncodingTests {
  /// `人,分\n李,9\n` by the tables of the standards: GBK (the same in GB18030), UTF-16.
  static let gbk: [UInt8] = [0xC8, 0xCB, 0x2C, 0xB7, 0xD6, 0x0A, 0xC0, 0xEE, 0x2C, 0x39, 0x0A]
  static let text = "人,分\n李,9\n"

  static func utf16(bigEndian: Bool) -> [UInt8] {
    ([0xFEFF] + Array(text.utf16)).flatMap { unit -> [UInt8] in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 255)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  @Test(
    "every encoding gives the same table, and says so where it was a guess",
    arguments: [
      (Array(text.utf8), nil), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), nil), (gbk, "GB18030"),
      (utf16(bigEndian: false), "UTF-16LE"), (utf16(bigEndian: true), "UTF-16BE"),
    ] as [([UInt8], String?)])
  func detected(bytes: [UInt8], encoding: String?) throws {
    let reading = try reading(bytes)
    #expect(reading.table.columns.map(\.name) == ["人", "分"])
    #expect(cells(reading.table) == [["李", "9"]])
    #expect(reading.notes.map(\.message) == (encoding.map { [Message(FileSentence.encodingDetected(encoding: $0))] } ?? []))
  }

  @Test("a four-byte character of GB18030 is read")
  func fourBytes() throws {
    // U+3400 is 0x8139EE39 (GB 18030-2005).
    let table = try reading(Array("a\n".utf8) + [0xC0, 0xEE, 0x81, 0x39, 0xEE, 0x39]).table
    #expect(cells(table) == [["李\u{3400}"]])
  }

  @Test("UTF-8 with a broken byte is not taken for Chinese of another encoding")
  func damaged() {
    let bytes = Array(("人,分\n" + String(repeating: "李娜,9\n", count: 10)).utf8) + [0xE6, 0x2C, 0x39, 0x0A]
    let found = problems { _ = try reading(bytes) }
    #expect(found.map(\.message.kind) == ["FileSentence.damagedText"])
    #expect(found.first?.row == 12)
  }

  @Test("bytes that are text in no encoding name their row")
  func unknown() {
    let found = problems { _ = try reading(Array("a,b\n1,2\n1,".utf8) + [0xFF, 0xFF, 0x0A]) }
    #expect(found.map(\.message.kind) == ["FileSentence.unknownEncoding"])
    #expect(found.first?.row == 3)
  }

  @Test("a declared encoding is taken at its word")
  func declared() throws {
    let latin: [UInt8] = Array("a\n".utf8) + [0xE9]
    #expect(try cells(reading(latin, encoding: .windows1252).table) == [["é"]])
    #expect(problems { _ = try reading(latin, encoding: .utf8) }.map(\.message.kind) == ["FileSentence.damagedText"])
  }

  @Test("well-formed UTF-8 exactly as the standard library sees it", arguments: 0..<2000)
  func agreement(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    let pieces: [[UInt8]] = [[0x41], [0xC3, 0xA9], [0xE6, 0x9D, 0x8E], [0xF0, 0x9F, 0x98, 0x80], [0xED, 0xA0, 0x80], [0xC0, 0x80]]
    var bytes = (0..<(next() % 12)).flatMap { _ in pieces[Int(next() % 60 < 50 ? next() % 4 : next() % 6)] }
    if !bytes.isEmpty, next() % 3 == 0 { bytes[Int(next() % UInt64(bytes.count))] = UInt8(next() & 255) }
    #expect(UTF8Check(bytes.span).isValid == (String(validating: bytes, as: UTF8.self) != nil))
  }
}
