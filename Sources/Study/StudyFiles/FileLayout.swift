/// Where the tables of a study are and what their columns are called, as far as `study.yaml` says so.
package struct FileLayout: Sendable, Hashable {
  /// For a table the file it is in, relative to the study's folder.
  package var files: [String: String] = [:]
  /// For a table the sheet it is on, where the study is or has a workbook.
  package var sheets: [String: String] = [:]
  /// The columns whose headers differ.
  package var columns = HeaderMap()
  /// The columns that together say who a person is, by the format's names or by header; empty: the column `person` alone.
  package var identity: [String] = []
  /// The encoding of all text files; `nil` to find it.
  package var encoding: TextEncoding?

  /// The format's own file names, sheets and headers.
  package init() {}
}
