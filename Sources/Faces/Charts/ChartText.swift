/// What people read on a chart, already in their language.
package struct ChartText: Sendable {
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

/// The sentences that all charts share, each given its counts.
package struct ChartPhrases: Sendable {
  /// So many values were not finite numbers and are not drawn.
  package var skipped: @Sendable (_ count: Int) -> String
  /// So many rows have no estimate and are not drawn.
  package var withoutValue: @Sendable (_ count: Int) -> String
  /// So many of a total are drawn.
  package var drawn: @Sendable (_ drawn: Int, _ total: Int) -> String
  /// So many of those drawn carry their name.
  package var labelled: @Sendable (_ labelled: Int, _ drawn: Int) -> String
  /// An arrow stands for an interval that goes on beyond the axis.
  package var clipped: String

  /// The words of a chart, in one language.
  package init(
    skipped: @escaping @Sendable (_ count: Int) -> String, withoutValue: @escaping @Sendable (_ count: Int) -> String,
    drawn: @escaping @Sendable (_ drawn: Int, _ total: Int) -> String,
    labelled: @escaping @Sendable (_ labelled: Int, _ drawn: Int) -> String, clipped: String
  ) {
    self.skipped = skipped
    self.withoutValue = withoutValue
    self.drawn = drawn
    self.labelled = labelled
    self.clipped = clipped
  }
}
