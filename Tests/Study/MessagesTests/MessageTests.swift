import Messages
import Testing

/// Sentences that use every way of writing an argument.
private enum SampleSentence: Sentence {
  case rows(count: Int)
  case text(String)
  case missing(name: String?, value: Double?)
  case numbers(Double)
  case shares(share: Double, pValue: Double)
  case lists(names: [String], counts: [Int], values: [Double], inner: [Message])
  case nested(Message?, people: Int)

  var text: Bilingual {
    switch self {
    case .rows(let count):
      .init(en: "\(count) \(count, one: "row is", many: "rows are") left out", zh: "略去 \(count) 行")
    case .text(let text): .init(en: "the unit \(text)", zh: "单位 \(text)")
    case .missing(let name, let value):
      .init(
        en: "\(name, otherwise: Self.text("–")), \(value, places: 1), \(value, places: 1, otherwise: Self.text("?"))",
        zh: "\(name, otherwise: Self.text("–"))、\(value, places: 1)、\(value, places: 1, otherwise: Self.text("?"))")
    case .numbers(let x):
      .init(
        en: "\(x, places: 2) \(signed: x, places: 1) \(shortest: x)", zh: "\(x, places: 2) \(signed: x, places: 1) \(shortest: x)")
    case .shares(let share, let pValue):
      .init(
        en: "\(percent: share, places: 1), p \(pEquals: pValue), q \(pValue: pValue)",
        zh: "\(percent: share, places: 1)，p \(pEquals: pValue)，q \(pValue: pValue)")
    case .lists(let names, let counts, let values, let inner):
      .init(en: "\(names); \(counts); \(shortest: values); \(inner)", zh: "\(names)；\(counts)；\(shortest: values)；\(inner)")
    case .nested(let message, let people):
      .init(en: "\(counting: people) people. \(optional: message)", zh: "\(counting: people) 人。\(optional: message)")
    }
  }
}

@Suite struct MessageTests {
  private func english(_ sentence: SampleSentence) -> String { Message(sentence).text(in: .english) }
  private func chinese(_ sentence: SampleSentence) -> String { Message(sentence).text(in: .chinese) }

  @Test(arguments: [(1, "1 row is left out"), (3, "3 rows are left out"), (0, "0 rows are left out")])
  func chooses(count: Int, text: String) { #expect(english(.rows(count: count)) == text) }

  @Test func numbersAreWrittenAsPeopleExpect() {
    #expect(english(.numbers(0.4)) == "0.40 +0.4 0.4")
    #expect(english(.numbers(-0.001)) == "0.00 0.0 -0.001")
    #expect(english(.numbers(90)) == "90.00 +90.0 90")
    #expect(english(.numbers(.nan)) == "– – nan")
    #expect(english(.shares(share: 0.125, pValue: 0.0123)) == "12.5%, p = 0.012, q 0.012")
    #expect(english(.shares(share: 1, pValue: 0.0004)) == "100.0%, p < 0.001, q < 0.001")
    #expect(Argument.fixed(-0.001, 2) == "0.00" && Argument.fixed(.nan, 2) == "–")
  }

  @Test func whatIsMissingIsSaid() {
    #expect(english(.missing(name: nil, value: nil)) == "the unit –, –, the unit ?")
    #expect(chinese(.missing(name: "甲", value: 2)) == "甲、2.0、2.0")
  }

  @Test func listsTakeTheLanguagesComma() {
    let sentence = SampleSentence.lists(names: ["a", "b"], counts: [1, 2], values: [0.5, 3], inner: [Message(SampleSentence.text("u"))])
    #expect(english(sentence) == "a, b; 1, 2; 0.5, 3; the unit u")
    #expect(chinese(sentence) == "a、b；1、2；0.5、3；单位 u")
  }

  /// A sentence within a sentence is told in the language of the whole.
  @Test func nested() {
    let sentence = SampleSentence.nested(Message(SampleSentence.rows(count: 2)), people: 7)
    #expect(english(sentence) == "7 people. 2 rows are left out")
    #expect(chinese(sentence) == "7 人。略去 2 行")
    #expect(english(.nested(nil, people: 7)) == "7 people. ")
  }

  /// Text from data is never read as anything but text.
  @Test func dataIsNoTemplate() {
    #expect(english(.text("{row} {{x}} \\(count)")) == "the unit {row} {{x}} \\(count)")
    #expect(Message(verbatim: "{x}").text(in: .chinese) == "{x}")
  }

  @Test func sentencesAreComparedByCaseAndArguments() {
    #expect(Message(SampleSentence.rows(count: 1)) == Message(SampleSentence.rows(count: 1)))
    #expect(Message(SampleSentence.rows(count: 1)) != Message(SampleSentence.rows(count: 2)))
    #expect(Message(SampleSentence.text("a")) != Message(verbatim: "the unit a"))
    #expect(Set([Message(verbatim: "a"), Message(verbatim: "a"), Message(SampleSentence.text("a"))]).count == 2)
    #expect(Message(SampleSentence.rows(count: 1)).kind == "SampleSentence.rows")
    #expect(Message(LikelihoodSentence.likely).kind == "LikelihoodSentence.likely")
  }

  /// Only counts of people, raters and units keep a sentence back, also those of a sentence within.
  @Test func tellsOfFew() {
    let inner = Message(SampleSentence.nested(nil, people: 4))
    #expect(inner.tellsOfFewer(than: 5) && !inner.tellsOfFewer(than: 4))
    #expect(Message(SampleSentence.nested(inner, people: 10)).tellsOfFewer(than: 5))
    #expect(!Message(SampleSentence.nested(nil, people: 0)).tellsOfFewer(than: 5))
    #expect(!Message(SampleSentence.rows(count: 1)).tellsOfFewer(than: 5))
  }

  @Test(arguments: [
    (0.995, LikelihoodSentence.virtuallyCertain), (0.99, .veryLikely), (0.66, .asLikelyAsNot), (0.33, .asLikelyAsNot), (0.1, .unlikely),
  ])
  func likelihood(probability: Double, word: LikelihoodSentence) { #expect(LikelihoodSentence(probability) == word) }

  @Test(arguments: [
    ([:], Language.english), (["LANG": "zh_CN.UTF-8"], .chinese), (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], .english),
    (["LC_ALL": "", "LANG": "zh_CN"], .chinese),
  ])
  func languageOfTheEnvironment(environment: [String: String], language: Language) {
    #expect(Language(environment: environment) == language)
  }
}
