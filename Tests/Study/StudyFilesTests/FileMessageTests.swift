import Messages
import Testing

@Suite("Sentences about files") struct FileMessageTests {
  @Test("both languages speak of the same things", arguments: FileMessage.allCases)
  func placeholders(key: FileMessage) {
    #expect(!key.english.isEmpty && !key.chinese.isEmpty)
    #expect(Template(key.english).names == Template(key.chinese).names)
  }
}
