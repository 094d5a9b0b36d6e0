package import RatingStudy

/// A sheet of a workbook to write: a header, frozen, and rows below it.
package struct WorkbookSheet: Sendable, Hashable {
  /// How a number is shown. The cell holds all its digits.
  package enum NumberStyle: Sendable, Hashable {
    case plain
    /// With a fixed number of decimals.
    case decimals(Int)
    /// A share as a percentage.
    case percent(Int)

    /// The format in a workbook's notation.
    var code: String? {
      switch self {
      case .plain: nil
      case .decimals(let places): places > 0 ? "0." + String(repeating: "0", count: min(places, 15)) : "0"
      case .percent(let places): places > 0 ? "0." + String(repeating: "0", count: min(places, 15)) + "%" : "0%"
      }
    }
  }

  /// What stands in a cell. A text is never taken for a formula.
  package enum Cell: Sendable, Hashable {
    case empty
    case text(String)
    case number(Double, NumberStyle = .plain)
  }

  /// What can be chosen in a column; other values are possible after a warning.
  package enum Choices: Sendable, Hashable {
    /// A short list; commas aren't possible in its texts.
    case texts([String])
    /// The values of a column of another sheet, below its header.
    case column(sheet: String, index: Int)
  }

  /// A column's header and what belongs to it.
  package struct Column: Sendable, Hashable {
    /// The text in the first row.
    package var header: String
    /// Shown when the pointer rests on the header.
    package var note: String?
    /// What can be chosen in its cells; `nil`: anything.
    package var choices: Choices?

    /// A column with its header.
    package init(_ header: String, note: String? = nil, choices: Choices? = nil) {
      self.header = header
      self.note = note
      self.choices = choices
    }
  }

  /// At most 31 characters, none of `[ ] : * ? / \`.
  package var name: String
  /// The columns, from the left.
  package var columns: [Column]
  /// The rows below the header, each with at most a cell a column.
  package var rows: [[Cell]]
  /// For sheets that people read and print: a filter on the header, so many first columns that stay in sight, one page wide with the header on
  /// every page; `nil`: a plain table.
  package var frozenColumns: Int?

  /// A workbook sheet, each parameter the property of its name.
  package init(name: String, columns: [Column], rows: [[Cell]] = []) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

extension WorkbookSheet {
  /// A table as a sheet under the format's names. Read back, it has the same texts: a text is written as a number only where
  /// that number reads as the very same text.
  package init(_ table: Table) {
    let cells = table.columns.map { column in column.levels.map(Self.cell) }
    self.init(
      name: table.name, columns: table.columns.map { Column($0.name) },
      rows: (0..<table.rowCount).map { row in
        table.columns.indices.map { index in
          let code = table.columns[index].codes[row]
          return code < 0 ? .empty : cells[index][Int(code)]
        }
      })
  }

  private static func cell(_ text: String) -> Cell {
    guard let value = Double(text), CellText.number(text) == text, WorkbookWriter.keepsAllDigits(value) else {
      return .text(text)
    }
    return .number(value)
  }
}
