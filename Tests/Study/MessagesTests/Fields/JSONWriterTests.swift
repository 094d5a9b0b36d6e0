import Foundation
import Testing

@testable import Messages

/// The writer against Foundation's encoder, which wrote the same values before.
@Suite struct JSONWriterTests {
  private func text(of value: some JSONValue, layout: JSONWriter.Layout = .line) throws -> String {
    var writer = JSONWriter(language: .english, layout: layout)
    try value.write(to: &writer)
    return String(decoding: try writer.finish().dropLast(), as: UTF8.self)
  }

  /// Doubles of every size, decimals with few places and neighbours of these: the same digits as Foundation's, and read back as the same.
  @Test func numbersAreTheShortest() throws {
    var state: UInt64 = 88_172_645_463_325_252
    func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    var values: [Double] = [
      0, -0.0, 1, -1, 0.1, 1e-4, 1e-5, 0.000_099_999, 1e8, 99_999_999.999_999, 1e15, 1e16, 123_456_789_012_345_680, .leastNonzeroMagnitude,
      .greatestFiniteMagnitude, 0.1 + 0.2, 100, 87.25, 1.0 / 3, 9_007_199_254_740_992,
    ]
    for _ in 0..<20_000 {
      let bits = Double(bitPattern: next())
      if bits.isFinite { values.append(bits) }
      let decimal = Double(next() % 1_000_000_000) / [1, 10, 100, 1_000, 100_000, 1_000_000, 10_000_000][Int(next() % 7)]
      values += [decimal, -decimal, decimal.nextUp, decimal.nextDown, Double(next() >> 11) * 0x1p-53]
    }
    for value in values {
      let own = try text(of: value)
      let whole = value.description
      #expect(own == (whole.hasSuffix(".0") ? String(whole.dropLast(2)) : whole))
      #expect(Double(own)?.bitPattern == value.bitPattern)
    }
  }

  @Test func wholeNumbersOfEverySize() throws {
    for value in [0, 9, 10, 11, 99, 100, 1_000_000, -1, -10, Int.max, Int.min] {
      #expect(try text(of: value) == String(value))
    }
    #expect(try text(of: UInt64.max) == String(UInt64.max))
  }

  @Test(arguments: ["", "plain", "单位考绩", "a\"b\\c", "tab\tline\nreturn\r", "\u{0}\u{1F}\u{8}\u{C}\u{7F}", "a/b", "👍🏽 e\u{301}"])
  func textsReadBackAsThemselves(_ value: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let own = try text(of: value)
    #expect(own == String(decoding: try encoder.encode(value), as: UTF8.self))
    #expect(try JSONDecoder().decode([String].self, from: Data("[\(own)]".utf8)) == [value])
  }

  private struct Inner: Record {
    var name: String
    var values: [Double?]
    static let fields: Fields<Inner> = [
      Field("name", \.name, "A name.", "名称。"), Field("values", \.values, in: .points, "Values.", "数值。"),
    ]
  }

  private struct Outer: Record {
    var inner: [Inner]
    var note: String?
    var share: Double?
    static let fields: Fields<Outer> = [
      Field("inner", \.inner, "Inner records.", "内层记录。"), Field(optional: "note", \.note, "A note.", "备注。"),
      Field("share", \.share, in: .share, "A share.", "比例。"),
    ]
  }

  @Test func recordsOfFiguresStandOnOneLine() throws {
    let value = Outer(inner: [Inner(name: "a", values: [1, nil]), Inner(name: "b", values: [])], note: nil, share: nil)
    #expect(
      try text(of: value, layout: .indented) == """
        {
          "inner": [
            {"name": "a", "values": [1, null]},
            {"name": "b", "values": []}
          ],
          "share": null
        }
        """)
    #expect(try text(of: value) == #"{"inner":[{"name":"a","values":[1,null]},{"name":"b","values":[]}],"share":null}"#)
  }

  @Test func aNumberThatIsNotFiniteIsNamed() throws {
    let value = Outer(inner: [Inner(name: "a", values: [.infinity])], note: "n", share: 0.5)
    let error = try #require(throws: JSONError.self) { try text(of: value) }
    #expect(error.path == ["inner", "values"])
    #expect(error.value == .infinity)
  }

  /// Whatever the size of the buffer, the parts that the sink gets are the whole; it holds no more than a buffer at once.
  @Test func rowsReachTheSinkAsTheyAreWritten() throws {
    var parts: [[UInt8]] = []
    var writer = JSONWriter(language: .english) { parts.append($0) }
    let rows = (0..<200_000).lazy.map { Inner(name: "row \($0)", values: [Double($0) / 7]) }
    try StreamedRows(rows).write(to: &writer)
    _ = try writer.finish()
    #expect(parts.count > 3)
    #expect(parts.allSatisfy { $0.count < 1 << 21 })
    let whole = try JSONSerialization.jsonObject(with: Data(parts.joined())) as? [[String: Any]]
    #expect(whole?.count == 200_000)
    // The digits themselves: the reader above may be off by a last digit.
    #expect(String(decoding: parts.joined(), as: UTF8.self).contains("\(199_999.0 / 7)"))
  }

  @Test func namesComeInOrderAndOnce() throws {
    #expect(try text(of: ["b": 1.5, "a": 2]) == #"{"a":2,"b":1.5}"#)
    #expect(try text(of: NamedValues(["b", "a", "b"], [1, 2, 3])) == #"{"b":1,"a":2}"#)
    #expect(try text(of: 0.5...2) == "[0.5,2]")
  }
}
