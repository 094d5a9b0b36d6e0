import Testing

@testable import StudyFiles

@Suite("Coding texts") struct TextInternerTests {
  /// Texts of every length around eight bytes, many of one beginning, with white space and zeros at their ends.
  private static var texts: [String] {
    var random = FuzzTests.Generator(state: 7)
    let letters = ["a", "b", "\u{0}", " ", "甲", "1", "/"]
    return (0..<20_000).map { _ in
      (0..<Int.random(in: 0...13, using: &random)).map { _ in letters.randomElement(using: &random) ?? "" }.joined()
    }
  }

  @Test("the same codes as a dictionary of trimmed texts, whatever the length")
  func bruteForce() {
    var interner = TextInterner()
    var codes: [String: Int32] = [:]
    var levels: [String] = []
    for text in Self.texts + Self.texts.reversed() {
      let trimmed = MissingText.trimmed(text)
      var expected: Int32 = -1
      if !MissingText.isMissing(trimmed) {
        if codes[trimmed] == nil {
          codes[trimmed] = Int32(levels.count)
          levels.append(trimmed)
        }
        expected = codes[trimmed] ?? -1
      }
      #expect(interner.code(of: text) == expected)
    }
    #expect(interner.levels == levels)
    #expect(levels.count > 5_000)
  }
}
