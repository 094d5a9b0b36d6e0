public import Messages

/// Something about the data that a person must know: where it stands, what stands there, and what was expected.
public struct Problem: Sendable, Hashable {
  /// How grave.
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The data can't be used before it is mended.
    case error
    /// The data can be used; the person should look.
    case warning
    /// Said for the record.
    case note

    /// Errors come before warnings, warnings before notes.
    public static func < (left: Severity, right: Severity) -> Bool { left.order < right.order }
    private var order: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }
  }

  /// How grave it is.
  public var severity: Severity
  /// The file's name.
  public var file: String
  /// The sheet's name; `nil` for a file without sheets.
  public var sheet: String?
  /// The row as the person sees it in the file or sheet, counted from 1; `nil` when the whole table is meant.
  public var row: Int?
  /// The column's header as it stands in the file; `nil` when no single column is meant.
  public var column: String?
  /// The cell's text; `nil` when no single cell is meant.
  public var value: String?
  /// What is wrong and what was expected.
  public var message: Message
  /// How many problems this stands for: more than 1 where many of one kind are told in one line.
  package var count = 1

  /// A problem in a file (and sheet), each parameter the property of its name.
  package init(
    _ severity: Severity, file: String, sheet: String? = nil, row: Int? = nil, column: String? = nil,
    value: String? = nil, message: Message
  ) {
    self.severity = severity
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
    self.value = value
    self.message = message
  }

  /// A problem in the file, and sheet, of a table; the other parameters are the properties of their names.
  package init(
    _ severity: Severity, in source: TableSource, row: Int? = nil, column: String? = nil, value: String? = nil,
    message: Message
  ) {
    self.init(
      severity, file: source.file, sheet: source.sheet, row: row, column: column, value: value, message: message)
  }
}

/// The problems that stop a piece of work, all of them at once.
public struct DataError: Error, Sendable {
  /// At least one of severity `error`; warnings met on the way are carried along.
  public var problems: [Problem]

  /// Stops the work with these problems; of very many of one kind the rest is counted.
  package init(_ problems: [Problem]) { self.problems = ProblemList.collected(problems) }
}
