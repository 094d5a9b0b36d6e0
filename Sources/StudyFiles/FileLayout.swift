/// Where the tables of a study are and what their columns are called, as far as `study.yaml` says so.
public struct FileLayout: Sendable, Hashable {
  /// For a table the file it is in, relative to the study's folder.
  public var files: [String: String] = [:]
  /// For a table the sheet it is on, where the study is or has a workbook.
  public var sheets: [String: String] = [:]
  /// The columns whose headers differ.
  public var columns = HeaderMap()
  /// The encoding of all text files; `nil` to find it.
  public var encoding: TextEncoding?

  /// The format's own file names, sheets and headers.
  public init() {}
}
