package import Evenhand
internal import Foundation

extension WorkbookWriter {
  /// A workbook as bytes, for a download or one of a folder's files.
  ///
  /// - Parameter isResult: whether it holds what was found, not a study.
  package static func bytes(_ sheets: [WorkbookSheet], isResult: Bool = true) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appending(path: "evenhand-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    try WorkbookWriter.write(sheets, to: file.path, isResult: isResult)
    return Array(try Data(contentsOf: file))
  }
}
