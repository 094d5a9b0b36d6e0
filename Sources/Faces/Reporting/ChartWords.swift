internal import Charts
internal import Messages

/// Puts messages into the texts that charts take.
struct ChartWords {
  let language: Language

  func text(_ sentence: ChartSentence) -> String { Message(sentence).text(in: language) }

  func text(_ sentence: FindingSentence) -> String { Message(sentence).text(in: language) }

  /// A chart's texts.
  func chart(
    _ title: ChartSentence, _ description: ChartSentence,
    horizontal: ChartSentence? = nil, vertical: ChartSentence? = nil
  ) -> ChartText {
    ChartText(
      title: text(title), description: text(description),
      horizontal: horizontal.map { text($0) } ?? "", vertical: vertical.map { text($0) } ?? "", empty: text(.empty),
      phrases: ChartPhrases(
        skipped: { text(.skipped(count: $0)) }, withoutValue: { text(.withoutValue(count: $0)) },
        drawn: { text(.drawn(drawn: $0, total: $1)) }, labelled: { text(.labelled(labelled: $0, total: $1)) }, clipped: text(.clipped)))
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
