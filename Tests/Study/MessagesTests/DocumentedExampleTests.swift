import Messages
import Testing

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() {
    let message = Message(StudyMessage.missingScores, ["count": .integer(3)])
    let english = message.text(in: .english)
    let chinese = message.text(in: .chinese)
    #expect(english == "3 rows without a score are left out; the first stands here")
    #expect(!chinese.isEmpty && chinese != english)
  }
}
