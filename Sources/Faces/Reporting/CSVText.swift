internal import Evenhand
package import Messages

/// Renders a table as CSV (RFC 4180), full precision; a document's tables are apart (``CSVTables``), never several in one stream of lines.
///
/// Intervals become two columns. A text cell that a spreadsheet would take for a formula gets a leading apostrophe; characters that steer a terminal
/// (escape sequences in a name) stand as their pictures, each as one of its own.
package struct CSVText {
  let language: Language

  /// Renders in a language.
  package init(language: Language) { self.language = language }

  /// One table: a header, then a line a row.
  package func render(_ table: DataTable) -> String {
    let columns = FlatColumns(table, language)
    var lines = columns.titles.map { quoted(FormulaGuard.guarded($0)) }.joined(separator: ",") + "\r\n"
    for row in table.rows {
      lines += columns.cells(row, text, none: "").joined(separator: ",")
      lines += "\r\n"
    }
    return lines
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

  /// A text as it may be sent to a terminal, different texts as different ones; tabs and line breaks stay.
  private static func printable(_ text: String) -> String {
    func steers(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0..<0x20, 0x7F..<0xA0: true
      default: false
      }
    }
    guard text.unicodeScalars.contains(where: steers) else { return text }
    return text.unicodeScalars.reduce(into: "") { shown, scalar in
      if !steers(scalar) {
        shown.unicodeScalars.append(scalar)
      } else if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
        shown.unicodeScalars.append(picture)
      } else {
        shown += "\\u00" + String(scalar.value, radix: 16, uppercase: true)
      }
    }
  }

  private func quoted(_ whole: String) -> String {
    let text = Self.printable(whole)
    return text.contains { ",\"\n\r".contains($0) } || text.contains("\r\n")
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
