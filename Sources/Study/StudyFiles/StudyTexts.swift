package import RatingStudy

/// A study's text files in memory, under the names they would have in a folder.
package struct StudyTexts: Sendable {
  /// A file: `ratings.csv`, `study.yaml`, ….
  package struct File: Sendable {
    /// The file's name, with its ending.
    package var name: String
    /// All that is in it, in whatever encoding it has.
    package var bytes: [UInt8]

    /// A file of that name and content.
    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The study's name.
  package var name: String
  /// Its files, no two of one name.
  package var files: [File]

  /// A study of these files.
  package init(name: String, files: [File] = []) {
    self.name = name
    self.files = files
  }

  /// The text of a file in UTF-8; `nil` when there is none of that name.
  ///
  /// - Throws: `DataError` when it is no text.
  package func text(_ name: String) throws(DataError) -> String? {
    guard let file = files.first(where: { $0.name == name }) else { return nil }
    return try PlainText.decoded(file.bytes.span, name: name)
  }
}
