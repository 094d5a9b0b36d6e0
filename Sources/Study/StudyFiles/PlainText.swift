internal import RatingStudy

/// Reads small text files: plans, schemes, notebooks.
package enum PlainText {
  /// The text of a file, in UTF-8.
  ///
  /// - Throws: ``StudyFileError`` when it can't be opened, `DataError` when it is no UTF-8 text.
  package static func read(_ path: String) throws -> String {
    let file = try StudyFileError.opening(path)
    return try file.withBytes { try decoded($0, name: FolderListing.name(of: path)) }
  }

  /// The bytes of a file as they are.
  ///
  /// - Throws: ``StudyFileError`` when it can't be opened, or is a device or a pipe.
  package static func bytes(_ path: String) throws(StudyFileError) -> [UInt8] {
    try StudyFileError.opening(path).withBytes { bytes in unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) } }
  }

  /// The text that bytes are, in UTF-8; the name stands in problems.
  static func decoded(_ bytes: Span<UInt8>, name: String) throws(DataError) -> String {
    var problems = ProblemList(source: TableSource(file: name))
    guard let text = TextFile(bytes, declared: nil, problems: &problems) else { throw DataError(problems.closed) }
    if let converted = text.converted { return String(decoding: converted, as: UTF8.self) }
    return String(bytes: bytes, in: text.offset..<bytes.count)
  }
}
