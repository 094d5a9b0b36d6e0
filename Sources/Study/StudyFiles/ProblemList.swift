internal import Messages
internal import RatingStudy

/// Problems gathered while a file is read, so that a person hears of all of them at once; many of one kind are counted, since a file of another kind
/// can have as many as it has rows.
struct ProblemList {
  private var list = RatingStudy.ProblemList()
  private let source: TableSource

  init(source: TableSource) { self.source = source }

  /// Whether one of them stops the work.
  var hasErrors: Bool { list.hasErrors }

  /// Notes a problem of the table.
  mutating func add(
    as severity: Problem.Severity = .error, row: Int? = nil, column: String? = nil, value: String? = nil,
    _ sentence: FileSentence
  ) {
    list.add(
      Problem(
        severity, in: source, row: row, column: column, value: value.map(Self.shortened),
        message: Message(sentence)))
  }

  /// All of them, those of one kind that are many counted.
  var closed: [Problem] { list.all }

  /// A cell's text, short enough for a message.
  static func shortened(_ text: String) -> String {
    text.count <= 60 ? text : text.prefix(57) + "…"
  }
}
