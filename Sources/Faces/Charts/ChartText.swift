/// What people read on a chart, already in their language.
package struct ChartText: Sendable, Equatable {
  /// The chart's title; also its name for screen readers.
  package var title: String
  /// What the chart shows, in a sentence or two, for screen readers.
  package var description: String
  /// The name of the horizontal axis with its unit; empty: none.
  package var horizontal: String
  /// The name of the vertical axis with its unit; empty: none.
  package var vertical: String
  /// What stands in the place of a chart without anything to draw.
  package var empty: String
  /// Remarks below the chart, each a sentence.
  package var remarks: [String]
  /// The sentences all charts share.
  package var phrases: ChartPhrases

  /// The texts of a chart, each parameter the property of its name; by default no axes' names, no remarks and the English sentences.
  package init(
    title: String, description: String, horizontal: String = "", vertical: String = "", empty: String,
    remarks: [String] = [], phrases: ChartPhrases
  ) {
    self.title = title
    self.description = description
    self.horizontal = horizontal
    self.vertical = vertical
    self.empty = empty
    self.remarks = remarks
    self.phrases = phrases
  }
}

/// The sentences that all charts share, as templates: `{count}`, `{drawn}`, `{labelled}` and `{total}` stand for counts.
package struct ChartPhrases: Sendable, Equatable {
  /// `{count}` values were not finite numbers and are not drawn.
  package var skipped: String
  /// `{count}` rows have no estimate and are not drawn.
  package var withoutValue: String
  /// `{drawn}` of `{total}` are drawn.
  package var drawn: String
  /// `{labelled}` of `{total}` carry their name.
  package var labelled: String
  /// An arrow stands for an interval that goes on beyond the axis.
  package var clipped: String

  /// The sentences, each parameter the property of its name.
  package init(skipped: String, withoutValue: String, drawn: String, labelled: String, clipped: String) {
    self.skipped = skipped
    self.withoutValue = withoutValue
    self.drawn = drawn
    self.labelled = labelled
    self.clipped = clipped
  }

  /// A template with its counts put in; a placeholder without a count stays as it is.
  static func fill(_ template: String, _ counts: KeyValuePairs<String, Int>) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}") else { break }
      let name = rest[rest.index(after: open)..<close]
      let count = counts.first { $0.key == name }?.value
      result += count.map(String.init) ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
