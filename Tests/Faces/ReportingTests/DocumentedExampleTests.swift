import Evenhand
import Messages
import Reporting
import Testing

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() {
    let document = Document(
      title: Message(StudySentence.emptyTable),
      sections: [
        Document.Section(
          id: "levels", title: Message(StudySentence.noNumericColumn),
          blocks: [.table(DataTable(id: "t", columns: [], rows: []))])
      ])
    let markdown = MarkdownText(language: .english).render(document)
    #expect(markdown.hasPrefix("#"))
  }
}
