internal import Messages

/// A file with named sheets of cells, of whatever format.
protocol SheetSource {
  /// The names of the sheets that hold cells, in the file's order.
  var sheetNames: [String] { get }
  /// Whether Evenhand wrote it as a result (``WorkbookWriter/resultProperty``).
  var isResult: Bool { get }
  /// The cells of a sheet; `nil` when there is none of that name.
  func grid(of sheet: String) throws(WorkbookFailure) -> SheetGrid?
}

/// What is wrong with a workbook or a part of it.
enum WorkbookFailure: Error, Hashable {
  case broken(reason: String)
  /// It asks for a password.
  case encrypted
  case missingPart(String)
  /// A compound file without a workbook in it.
  case noWorkbook
  /// A part, or all that was read so far, unpacks to more than is reasonable.
  case tooLarge(part: String)
}

extension WorkbookFailure {
  /// What to tell people.
  var message: Message {
    switch self {
    case .broken(let reason): Message(FileSentence.brokenWorkbook(reason: reason))
    case .encrypted: Message(FileSentence.protectedWorkbook)
    case .noWorkbook: Message(FileSentence.noWorkbookInside)
    case .missingPart(let part): Message(FileSentence.missingPart(part: part))
    case .tooLarge(let part): Message(FileSentence.workbookTooLarge(part: part))
    }
  }
}
