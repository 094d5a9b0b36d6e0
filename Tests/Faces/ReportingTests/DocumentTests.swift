import Evenhand
import Messages
import Reporting
import Testing

@Suite struct DocumentTests {
  let document = Document(
    title: Message(StudySentence.emptyTable),
    sections: [
      Document.Section(
        id: "a", title: Message(StudySentence.noNumericColumn),
        blocks: [
          .table(
            DataTable(
              id: "t",
              columns: [
                .init(Message(StudySentence.notANumber(column: "x")), isNumeric: false),
                .init(Message(StudySentence.negativeCount)),
              ],
              rows: [[.text("=cmd|'1'!A1"), .interval(0.123456, 2, places: 1)], [.text("乡镇,\"x\""), .missing]]))
        ])
    ])

  @Test func csvKeepsPrecisionAndGuardsFormulas() {
    let tables = CSVTables(document, language: .chinese)
    #expect(tables.mainName == "t" && tables.text("u") == nil)
    let text = tables.text("t") ?? ""
    #expect(text.contains("'=cmd|'1'!A1,0.123456,2.0\r\n"))
    #expect(text.contains("\"乡镇,\"\"x\"\"\",,\r\n"))
  }

  @Test func markdownEscapes() {
    let text = MarkdownText(language: .english).render(document)
    #expect(text.contains("| =cmd\\|'1'!A1 | 0.1 to 2.0 |"))
  }

  @Test func terminalAlignsWideCharacters() {
    let lines = TerminalText(language: .english).render(document).split(separator: "\n")
    #expect(lines.last?.hasPrefix("乡镇,\"x\"") == true)
  }

  @Test func jsonRefusesNaN() {
    #expect(throws: (any Error).self) { try JSONText(language: .english).render([Double.nan]) }
  }
}
