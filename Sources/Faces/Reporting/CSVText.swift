internal import Evenhand
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
    let columns = FlatColumns(table, language)
    let lines =
      [columns.titles.map { quoted(FormulaGuard.guarded($0)) }.joined(separator: ",")]
      + table.rows.map { row in
        columns.cells(row, text, none: "").joined(separator: ",")
      }
    return lines.map { $0 + "\r\n" }.joined()
  }

  /// The text of a cell that is no interval.
  private func text(_ cell: DataTable.Cell) -> String {
    switch cell {
    case .integer(let value): String(value)
    case .number(let value, _), .signed(let value, _), .percent(let value, _), .probability(let value), .significant(let value, _):
      "\(value)"
    case .missing: ""
    case .text, .message, .interval, .significantInterval: quoted(FormulaGuard.guarded(cell.text(in: language)))
    }
  }

  private func quoted(_ text: String) -> String {
    text.contains { ",\"\n\r".contains($0) } || text.contains("\r\n")
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
