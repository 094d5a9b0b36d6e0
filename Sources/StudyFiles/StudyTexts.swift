public import RatingStudy

/// A study's text files in memory, under the names they would have in a folder.
public struct StudyTexts: Sendable {
  /// A file: `ratings.csv`, `study.yaml`, ….
  public struct File: Sendable {
    /// The file's name, with its ending.
    public var name: String
    /// All that is in it, in whatever encoding it has.
    public var bytes: [UInt8]

    /// A file of that name and content.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The study's name.
  public var name: String
  /// Its files, no two of one name.
  public var files: [File]

  /// A study of these files.
  public init(name: String, files: [File] = []) {
    self.name = name
    self.files = files
  }

  /// The text of a file in UTF-8; `nil` when there is none of that name.
  ///
  /// - Throws: `DataError` when it is no text.
  public func text(_ name: String) throws(DataError) -> String? {
    guard let file = files.first(where: { $0.name == name }) else { return nil }
    return try PlainText.decoded(file.bytes.span, name: name)
  }
}
