import Messages
import Testing

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() {
    let message = Message(LikelihoodSentence(0.95))
    let english = message.text(in: .english)
    let chinese = message.text(in: .chinese)
    #expect(english == "very likely" && chinese == "很可能")
  }
}
