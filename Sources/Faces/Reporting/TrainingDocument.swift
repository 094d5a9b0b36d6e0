internal import Charts
package import Evenhand
internal import Messages

/// What reference cases tell one rater: their scores, the key, and what the others gave.
///
/// The page is for that rater: nobody else is named on it, and the others appear as a mean only where they are so many that it tells none of
/// their scores.
package struct TrainingPage {
  /// The rater's name.
  package let rater: String
  private let components: [(found: CaseAccuracy, own: CaseAccuracy.Rater)]
  private let smallest: Double

  /// Others of whom no fewer may stand behind a mean.
  static let fewestOthers = 3
  /// Cases named as those to begin with.
  private static let mostNamed = 3

  /// A page for each rater who scored cases with a key, in the order of the study.
  ///
  /// - Parameter smallestEffect: in points; nearer to the key nothing needs to change.
  package static func all(_ comparison: GroupComparison, smallestEffect: Double) -> [TrainingPage] {
    let accuracy = comparison.cases?.accuracy ?? []
    var seen: Set<String> = []
    let raters = accuracy.flatMap { $0.raters.map(\.rater) }.filter { seen.insert($0).inserted }
    return raters.map { rater in
      TrainingPage(
        rater: rater, components: accuracy.flatMap { found in found.raters.filter { $0.rater == rater }.map { (found, $0) } },
        smallest: smallestEffect)
    }
  }

  /// The page.
  package var document: Document {
    Document(
      title: Message(TrainingSentence.title(rater: rater)),
      sections: [
        .init(
          id: "for-you", title: Message(TrainingSentence.forYou),
          blocks: [.paragraph(Message(TrainingSentence.privacy(rater: rater, fewest: Self.fewestOthers)))])
      ] + components.enumerated().map { index, all in section(index, all.found, all.own) })
  }

  private func section(_ index: Int, _ found: CaseAccuracy, _ own: CaseAccuracy.Rater) -> Document.Section {
    let rows = own.scores.sorted(descendingBy: \.key)
    return .init(
      id: "component-\(index + 1)", title: Message(TrainingSentence.component(component: found.component)),
      blocks: [
        .notes([level(found, own), line(own)].compactMap(\.self)), .paragraph(advice(own)),
        .chart(chart(index, rows)), .table(table(index, rows)),
      ])
  }

  private func level(_ found: CaseAccuracy, _ own: CaseAccuracy.Rater) -> Message {
    guard let level = own.level.estimate, let ends = own.level.interval else {
      return Message(TrainingSentence.untestable(ratings: own.ratings, reason: own.level.reason ?? Message(TrainingSentence.noReason)))
    }
    // Of few others the level of all together would tell theirs.
    let isTold = found.raters.count > Self.fewestOthers && own.scores.allSatisfy { $0.others >= Self.fewestOthers }
    let panel = isTold ? Message(TrainingSentence.panel(raters: found.raters.count, level: found.panelLevel)) : nil
    return Message(TrainingSentence.level(ratings: own.ratings, level: level, low: ends[0], high: ends[1], panel: panel))
  }

  private func line(_ own: CaseAccuracy.Rater) -> Message? {
    guard let slope = own.slope.estimate, let ends = own.slope.interval, let spread = own.spread.estimate else { return nil }
    return Message(TrainingSentence.line(apart: 10, given: 10 * slope, low: 10 * ends[0], high: 10 * ends[1], spread: spread))
  }

  /// What to do now: what is flagged first, level before slope before spread.
  private func advice(_ own: CaseAccuracy.Rater) -> Message {
    let begin = Message(TrainingSentence.begin(cases: own.scores.farthest(Self.mostNamed).map(\.inWords)))
    if let level = own.level.estimate, own.level.verdict == .flagged {
      return Message(level > 0 ? TrainingSentence.lower(size: level, begin: begin) : .higher(size: -level, begin: begin))
    }
    if let slope = own.slope.estimate, own.slope.verdict == .flagged {
      return Message(slope < 1 ? TrainingSentence.apart(begin: begin) : .closer(begin: begin))
    }
    if let ends = own.spread.interval, own.spread.verdict == .flagged {
      return Message(own.isScatteredMore ? TrainingSentence.steadier(low: ends[0], high: ends[1], begin: begin) : .steady)
    }
    guard own.level.estimate != nil else { return Message(TrainingSentence.moreCases) }
    return Message(own.level.verdict == .clear ? TrainingSentence.keep(smallest: smallest) : .open(begin: begin))
  }

  private func chart(_ index: Int, _ rows: [CaseAccuracy.KeyedScore]) -> ChartSource {
    let smallest = smallest
    return ChartSource { words in
      DifferenceRows(
        id: "chart-training-\(index + 1)", text: words.chart(.trainingTitle, .trainingText, horizontal: .trainingAxis),
        rows: rows.map { row in
          .init(label: row.person, own: row.score - row.key, others: row.shownOthers.map { $0 - row.key })
        },
        ownName: words.text(.trainingOwn), othersName: words.text(.trainingOthers),
        smallestEffect: smallest > 0 ? SmallestEffect(smallest, name: words.text(.smallest)) : nil)
    }
  }

  private func table(_ index: Int, _ rows: [CaseAccuracy.KeyedScore]) -> DataTable {
    func head(_ sentence: TrainingSentence, isNumeric: Bool = true) -> DataTable.Column { .init(Message(sentence), isNumeric: isNumeric) }
    return DataTable(
      id: "training-\(index + 1)", title: Message(TrainingSentence.scoresTitle),
      columns: [
        head(.caseName, isNumeric: false), head(.key), head(.yours), head(.difference), head(.othersMean), head(.othersCount),
      ],
      rows: .init(
        rows.map { row -> [DataTable.Cell] in
          [
            .text(row.person), .number(row.key, places: 2), .number(row.score, places: 2), .signed(row.score - row.key, places: 2),
            .optional(row.shownOthers, places: 2), .integer(row.others),
          ]
        }))
  }
}

extension CaseAccuracy.Rater {
  /// Whether the spread is flagged for being larger, not smaller, than the others'.
  fileprivate var isScatteredMore: Bool { (spreadRatio ?? 1) > 1 }
}

extension [CaseAccuracy.KeyedScore] {
  /// Those whose score lies farthest from the key, the farthest first.
  fileprivate func farthest(_ count: Int) -> [CaseAccuracy.KeyedScore] {
    Array(sorted(descendingBy: { abs($0.score - $0.key) }).prefix(count))
  }
}

extension CaseAccuracy.KeyedScore {
  /// The others' mean where it tells nobody's score.
  fileprivate var shownOthers: Double? { others >= TrainingPage.fewestOthers ? panel : nil }

  fileprivate var inWords: Message { Message(TrainingSentence.oneCase(person: person, score: score, key: key)) }
}
