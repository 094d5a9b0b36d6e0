package import Messages

/// Renders the tables of a document as CSV (RFC 4180), full precision, one after another with a blank line between.
///
/// Intervals become two columns. A text cell that a spreadsheet would take for a formula gets a leading apostrophe.
package struct CSVText {
  let language: Language

  /// Renders in a language.
  package init(language: Language) { self.language = language }

  /// All tables of a document, a blank line between them.
  package func render(_ document: Document) -> String {
    document.sections.flatMap(\.blocks).compactMap { block -> String? in
      if case .table(let table) = block { render(table) } else { nil }
    }.joined(separator: "\r\n")
  }

  /// One table: a header, then a line a row.
  package func render(_ table: DataTable) -> String {
    let isInterval = table.columns.indices.map { column in
      table.rows.contains { $0[column].isInterval }
    }
    var lines = [
      zip(table.columns, isInterval).flatMap { column, isInterval in
        let title = column.title.text(in: language)
        return isInterval
          ? [Message(ReportMessage.lowerEnd, ["column": .text(title)]), Message(ReportMessage.upperEnd, ["column": .text(title)])]
            .map { quoted($0.text(in: language)) }
          : [quoted(title)]
      }.joined(separator: ",")
    ]
    lines += table.rows.map { row in
      zip(row, isInterval).flatMap { cell, isInterval in cells(cell, isInterval) }.joined(separator: ",")
    }
    return lines.map { $0 + "\r\n" }.joined()
  }

  private func cells(_ cell: DataTable.Cell, _ isInterval: Bool) -> [String] {
    switch cell {
    case .interval(let low, let high, _), .significantInterval(let low, let high, _): ["\(low)", "\(high)"]
    case .integer(let value): [String(value)]
    case .number(let value, _), .signed(let value, _), .percent(let value, _), .probability(let value), .significant(let value, _):
      ["\(value)"]
    case .missing: isInterval ? ["", ""] : [""]
    case .text, .message: isInterval ? [quoted(guarded(cell.text(in: language))), ""] : [quoted(guarded(cell.text(in: language)))]
    }
  }

  private func guarded(_ text: String) -> String {
    guard let first = text.first, "=+-@\t\r".contains(first), Double(text) == nil else { return text }
    return "'" + text
  }

  private func quoted(_ text: String) -> String {
    text.contains { ",\"\n\r".contains($0) } || text.contains("\r\n")
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
