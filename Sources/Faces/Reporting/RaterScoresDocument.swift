internal import Charts
internal import Evenhand
internal import Messages

/// Scores as each rater gave them: what people want to see where nothing can be tested, with the sentence that says so.
enum RaterScoresDocument {
  /// So many rows of a drawing leave room on a page of the body.
  private static let mostInBody = 24

  /// In the body only where most raters of a component score people whom nobody else scores.
  static func body(_ report: StudyReport) -> [Document.Section] {
    let nested = report.raterScores.filter(\.isNested)
    guard !nested.isEmpty else { return [] }
    return [
      Document.Section(
        id: "body-rater-scores", title: Message(RaterScoresSentence.bodyTitle),
        blocks: nested.flatMap { own -> [Document.Block] in
          [.paragraph(own.sentence), .chart(shares(own, id: "body-shares", most: mostInBody))]
        })
    ]
  }

  /// Every component, drawn and row by row.
  static func annex(_ report: StudyReport) -> [Document.Section] {
    let all = report.raterScores
    guard !all.isEmpty else { return [] }
    return [
      Document.Section(
        id: "rater-scores", title: Message(RaterScoresSentence.title),
        blocks: all.flatMap { own -> [Document.Block] in
          [
            .paragraph(own.sentence), .chart(strips(own)), .chart(shares(own, id: "chart-shares", most: ShareBars.mostRows)),
            .table(table(own)),
          ]
        })
    ]
  }

  // MARK: Drawings

  private static func strips(_ own: RaterScores) -> ChartSource {
    let drawn = extremes(own.raters, most: DistributionChart.mostGroups)
    return ChartSource { words in
      DistributionChart(
        id: "chart-strips-\(own.component)",
        text: text(words, .strips(component: own.component), .stripsText, .points, drawn: drawn.count, of: own.raters.count),
        panels: [
          .init(title: "", groups: drawn.map { .init(label: $0.subject.text, values: $0.scores, mean: $0.mean) })
        ],
        names: .init(value: words.text(.aRating), box: words.text(.box), mean: words.text(.mean), counted: words.text(.aValue)),
        isPlain: true)
    }
  }

  private static func shares(_ own: RaterScores, id: String, most: Int) -> ChartSource {
    let drawn = extremes(own.raters, most: most)
    return ChartSource { words in
      ShareBars(
        id: "\(id)-\(own.component)",
        text: text(words, .sharesOf(component: own.component), .sharesText, nil, drawn: drawn.count, of: own.raters.count),
        rows: drawn.map {
          .init(label: $0.subject.text, count: $0.scores.count, shares: $0.shares, others: $0.othersShares)
        },
        names: .init(
          categories: own.categories.map { words.name($0.name) }, others: words.text(.sharesOthers), count: words.text(.sharesCount)))
    }
  }

  /// A chart's texts with the mark of what it can't tell, wherever it is shown.
  private static func text(
    _ words: ChartWords, _ title: ChartSentence, _ description: ChartSentence, _ horizontal: ChartSentence?, drawn: Int, of total: Int
  ) -> ChartText {
    var text = words.chart(title, description, horizontal: horizontal)
    text.remarks.append(words.text(.ratersNotPeople))
    if drawn < total { text.remarks.append(words.text(.extremesDrawn(drawn: drawn, total: total))) }
    return text
  }

  /// The first and the last rows where there are too many.
  private static func extremes<Row>(_ rows: [Row], most: Int) -> [Row] {
    rows.count <= most ? rows : Array(rows.prefix((most + 1) / 2) + rows.suffix(most / 2))
  }

  // MARK: Row by row

  private static func table(_ own: RaterScores) -> DataTable {
    let isMixed = own.alone > 0 && own.alone < own.raters.count
    let columns: [DataTable.Column] =
      [.text(.rater), .number(.count), .number(.mean), .init(Message(RaterScoresSentence.othersMean)), .number(.standardDeviation)]
      + own.categories.map { .init(Message(RaterScoresSentence.shareOf(category: $0.name))) }
      + (isMixed ? [.init(Message(RaterScoresSentence.isAlone), isNumeric: false)] : [])
    func row(_ who: DataTable.Cell, _ count: Int, _ mean: Double, _ more: [DataTable.Cell], _ shares: [Double], isAlone: Bool) -> [DataTable
      .Cell]
    {
      [who, .integer(count), .number(mean, places: 2)] + more + shares.map { .percent($0, places: 0) }
        + (isMixed ? [isAlone ? .message(Message(RaterScoresSentence.aloneYes)) : .missing] : [])
    }
    let all = row(.message(Message(RaterScoresSentence.all)), own.count, own.mean, [.missing, .missing], own.shares, isAlone: false)
    let rows = own.raters.map { rater in
      row(
        .text(rater.subject.text), rater.scores.count, rater.mean,
        [.number(rater.othersMean, places: 2), .optional(rater.standardDeviation, places: 2)], rater.shares, isAlone: rater.isAlone)
    }
    return DataTable(
      id: "rater-scores-\(own.component)", title: Message(ChartSentence.sharesOf(component: own.component)), columns: columns,
      rows: [all] + rows, mayBeCut: true)
  }
}
