internal import Charts
internal import Evenhand
internal import Messages

/// Puts messages into the texts that charts take.
struct ChartWords {
  let language: Language
  /// What people call the study's words.
  var names = Renaming()

  func text(_ sentence: ChartSentence) -> String { text(Message(sentence)) }

  func text(_ sentence: FindingSentence) -> String { text(Message(sentence)) }

  func text(_ verdict: VerdictSentence) -> String { text(Message(verdict)) }

  func text(_ message: Message) -> String { message.renamed(by: names).text(in: language) }

  /// What people call a word of the study: a component, a group, a tie, a tier.
  func name(_ word: String) -> String { names.name(word, in: language) }

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
