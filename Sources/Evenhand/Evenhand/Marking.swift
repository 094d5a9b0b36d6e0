package import MarkingQuality
package import Messages
internal import RatingStudy
internal import Statistics

/// How well examinations are marked: markers beside the definitive marks of seeds, two markers a script, how sure grades are.
package struct Marking: Sendable {
  /// The columns of a table of scores, one row a script or one a score.
  package struct Columns: Sendable {
    /// The scores.
    package var scores: String
    /// How often each was got; `nil`: once a row.
    package var counts: String?

    /// A column each.
    package init(scores: String, counts: String? = nil) { (self.scores, self.counts) = (scores, counts) }
  }

  /// The examination's period; of several the last one.
  package var periods = PeriodChoice.latest
  /// Which components.
  package var components = ComponentChoice.all
  /// Every constant that decides.
  package var options = MarkingOptions()

  /// The latest period, all components.
  package init() {}

  /// Looks at the marks of a study.
  ///
  /// - Throws: where nothing was marked, or a column or component is not there.
  package func run(_ opened: OpenedStudy) throws(Failure) -> MarkingResult {
    try Failure.catching {
      let study = opened.study
      let period = try periods.codes(in: study).last ?? study.latestPeriod
      let wanted = try components.codes(in: study)
      guard study.ratingsWithCases != nil else { throw Failure(MarkingError.noMarking) }
      if let column = MarkReading.missingColumns(study, options).first {
        let known = (study.ratings?.extra ?? study.caseRatings?.extra ?? []).map(\.header)
        throw Failure(MarkingError.unknownColumn(column, known: known))
      }
      let analysis = MarkingAnalysis(study, period: period, components: wanted, options)
      if let part = analysis.unknownParts.first { throw Failure(MarkingError.unknownPart(part, known: analysis.partNames)) }
      let report = Work.stage(.model) { analysis.report() }
      return MarkingResult(
        period: study.hasPeriods ? study.periodName(period) : nil, interval: options.interval, rule: options.rule, seed: options.seed,
        report: report)
    }
  }

  /// How sure grades are, by scores whose reliability is known.
  ///
  /// - Throws: a column that is not there, every cell without a number, a count below 0.
  package func run(_ opened: OpenedTable, _ columns: Columns) throws(Failure) -> MarkingResult {
    try Failure.catching {
      let scores = try Self.counts(opened.table, columns)
      return MarkingResult(
        period: nil, interval: options.interval, rule: options.rule, seed: options.seed,
        report: MarkingReport(of: scores, called: columns.scores, options))
    }
  }

  private static func counts(_ table: Table, _ columns: Columns) throws -> ScoreCounts {
    var read = NamedColumns<MarkingTableSentence>(table)
    let score = try read.column(columns.scores)
    let count = try columns.counts.map { try read.column($0) }
    read.problems = table.numbersOutsideSize(in: [score.name] + [count?.name].compactMap(\.self))
    var sums: [Double: Double] = [:]
    for row in 0..<table.rowCount {
      let value = read.number(row, score, otherwise: .noNumber)
      let times = count.map { read.number(row, $0, otherwise: .noNumber) } ?? 1
      if let count, times < 0 { read.report(row, count, .negativeCount) }
      sums[value, default: 0] += times
    }
    try read.finish()
    let kept = sums.filter { $0.value > 0 }.keys.sorted()
    return ScoreCounts(scores: kept, counts: kept.map { sums[$0] ?? 0 })
  }
}

/// What is said of marking, with the question's own figures.
package struct MarkingResult: Sendable {
  /// The period; `nil` where the study knows none.
  package var period: String?
  /// Of the intervals.
  package var interval: Double
  /// How several marks become one.
  package var rule: ResolutionRule
  /// Of all draws.
  package var seed: UInt64
  /// What is said.
  package var report: MarkingReport
}

/// A question about marking that can't be asked.
package enum MarkingError: ExplainedError, Hashable {
  case noMarking
  case unknownColumn(String, known: [String])
  case unknownPart(String, known: [String])

  /// Always wrong use.
  package var kind: Failure.Kind { .wrongUse }
  /// What to tell people.
  package var message: Message {
    switch self {
    case .noMarking: Message(MarkingSentence.noMarking)
    case .unknownColumn(let column, let known): Message(MarkingSentence.unknownColumn(column: column, known: known))
    case .unknownPart(let part, let known): Message(MarkingSentence.unknownPart(part: part, known: known))
    }
  }
}

/// What is said of a table of scores that can't be read.
package enum MarkingTableSentence: Sentence {
  case noNumber
  case negativeCount

  package var text: Bilingual {
    switch self {
    case .noNumber: .init(en: "a number is needed", zh: "此处需要数字")
    case .negativeCount: .init(en: "a count is 0 or more", zh: "次数不应小于 0")
    }
  }
}
