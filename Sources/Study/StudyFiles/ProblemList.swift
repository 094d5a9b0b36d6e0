internal import Messages
internal import RatingStudy

/// Problems gathered while a file is read, so that a person hears of all of them at once; capped, since a file of another
/// kind can have as many as it has rows.
struct ProblemList {
  /// How many are kept word for word.
  static let limit = 1000

  private(set) var problems: [Problem] = []
  private var dropped = 0
  private let source: TableSource

  init(source: TableSource) { self.source = source }

  /// Whether one of them stops the work.
  private(set) var hasErrors = false

  /// Notes a problem of the table.
  mutating func add(
    as severity: Problem.Severity = .error, row: Int? = nil, column: String? = nil, value: String? = nil,
    _ sentence: FileSentence
  ) {
    if severity == .error { hasErrors = true }
    guard problems.count < Self.limit else {
      dropped += 1
      return
    }
    problems.append(
      Problem(
        severity, in: source, row: row, column: column, value: value.map(Self.shortened),
        message: Message(sentence)))
  }

  /// All of them; the last one says how many more there were.
  var closed: [Problem] {
    guard dropped > 0 else { return problems }
    let rest = Problem(.error, in: source, message: Message(FileSentence.moreProblems(count: dropped)))
    return problems + [rest]
  }

  /// A cell's text, short enough for a message.
  static func shortened(_ text: String) -> String {
    text.count <= 60 ? text : text.prefix(57) + "…"
  }
}
