package import Messages

/// Renders a document as Markdown, every row of every table.
package struct MarkdownText {
  let language: Language

  /// Renders in a language.
  package init(language: Language) { self.language = language }

  /// The document's whole text.
  package func render(_ document: Document) -> String {
    var lines = ["# " + escaped(document.heading.text(in: language)), ""]
    for section in document.sections {
      lines += ["## " + escaped(section.title.text(in: language)), ""]
      for block in section.blocks {
        switch block {
        case .paragraph(let message): lines += [escaped(message.text(in: language)), ""]
        case .notes(let notes): lines += notes.map { "- " + escaped($0.text(in: language)) } + [""]
        case .table(let table): lines += render(table) + [""]
        case .remark(let remark): lines += [escaped(remark.whole.text(in: language)), ""]
        case .answer(let answer):
          lines += ["**" + escaped(answer.question.text(in: language)) + "**", ""]
          if let said = answer.answer { lines += [escaped(said.text(in: language)), ""] }
          lines += answer.remarks.map { "- " + escaped($0.text(in: language)) } + (answer.remarks.isEmpty ? [] : [""])
        case .chart: break
        }
      }
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func render(_ table: DataTable) -> [String] {
    var lines = table.title.map { ["**" + escaped($0.text(in: language)) + "**", ""] } ?? []
    lines.append("| " + table.columns.map { escaped($0.title.text(in: language)) }.joined(separator: " | ") + " |")
    lines.append("| " + table.columns.map { $0.isNumeric ? "---:" : "---" }.joined(separator: " | ") + " |")
    lines += table.rows.map { "| " + $0.map { escaped($0.text(in: language)) }.joined(separator: " | ") + " |" }
    return lines
  }

  /// Text from data can't become markup.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", "|", "*", "_", "`", "<", "#", "[", "]": result += "\\\(character)"
      case "\n", "\r\n", "\r": result += " "
      default: result.append(character)
      }
    }
    return result
  }
}
