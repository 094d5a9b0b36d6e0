internal import Charts
internal import Messages

/// Puts messages into the texts that charts take.
struct ChartWords {
  let language: Language

  func text(_ key: ChartMessage, _ arguments: [String: Argument] = [:]) -> String {
    Message(key, arguments).text(in: language)
  }

  func text(_ key: FindingMessage) -> String { Message(key).text(in: language) }

  /// A chart's texts.
  func chart(
    _ title: ChartMessage, _ description: ChartMessage, _ arguments: [String: Argument] = [:],
    horizontal: ChartMessage? = nil, vertical: ChartMessage? = nil
  ) -> ChartText {
    ChartText(
      title: text(title, arguments), description: text(description, arguments),
      horizontal: horizontal.map { text($0) } ?? "", vertical: vertical.map { text($0) } ?? "", empty: text(.empty),
      phrases: ChartPhrases(
        skipped: text(.skipped), withoutValue: text(.withoutValue), drawn: text(.drawn), labelled: text(.labelled),
        clipped: text(.clipped)))
  }

  var statusNames: StatusNames {
    StatusNames(
      flagged: text(.flagged), clear: text(.clear), inconclusive: text(.inconclusive), untestable: text(.untestable))
  }
}

extension ChartSource {
  /// A chart made of words in the reader's language.
  init(_ make: @escaping @Sendable (ChartWords) -> any Chart) {
    self.init(svg: { language in make(ChartWords(language: language)).svg() })
  }
}
