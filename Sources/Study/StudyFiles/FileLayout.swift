/// Where the tables of a study are and what their columns are called, as far as `study.yaml` says so.
package struct FileLayout: Sendable, Hashable {
  /// Several files or sheets that are one table together: what the name of each stands for, as the rater where every judge has a sheet.
  package struct Parts: Sendable, Hashable {
    /// A file or sheet, and what stands in the column for all its rows.
    package struct Part: Sendable, Hashable {
      /// The file's or sheet's name.
      package var name: String
      /// The text in the column.
      package var value: String
    }
    /// The column that the names give: `rater`, `component`, `period` or `unit`.
    package var column: String
    /// The parts, in order.
    package var parts: [Part]
  }

  /// For a table the file it is in, relative to the study's folder.
  package var files: [String: String] = [:]
  /// For a table the sheet it is on, where the study is or has a workbook.
  package var sheets: [String: String] = [:]
  /// For a table the files that are it together.
  package var fileParts: [String: Parts] = [:]
  /// For a table the sheets that are it together.
  package var sheetParts: [String: Parts] = [:]
  /// The columns whose headers differ.
  package var columns = HeaderMap()
  /// The columns that together say who a person is, by the format's names or by header; empty: the column `person` alone.
  package var identity: [String] = []
  /// The encoding of all text files; `nil` to find it.
  package var encoding: TextEncoding?
  /// Whether commas are decimal signs in all files.
  package var usesDecimalComma = false

  /// The format's own file names, sheets and headers.
  package init() {}
}
