public import GroupComparison
package import Messages
internal import RatingStudy
internal import Scoring

/// Groups side by side: gaps, their intervals, how much of each the raters common to both groups support, and who is selected.
public struct Compare: Sendable {
  /// Which periods are compared; people are counted once a period.
  public var periods = PeriodChoice.latest
  /// Every constant that decides a statement; the scheme's cards are added to the unfavourable bands.
  public var options = ComparisonOptions()
  /// Tests gaps by exchanging labels within strata, too; `nil`: does not.
  package var stratification: Stratification?
  /// Changes nothing but time.
  public var threads = 1

  /// The latest period.
  public init() {}

  /// Compares a study's groups.
  ///
  /// - Returns: without a model, gaps that are untestable, and why there is none.
  /// - Throws: where the scheme can't be applied.
  public func run(_ opened: OpenedStudy) throws(Failure) -> Answer<GroupComparison> {
    try Failure.catching {
      let wanted = try periods.codes(in: opened.study)
      let fitted = FittedOrNot(opened.study, threads: threads)
      let score = try opened.scheme.map { try Scorer($0).score(opened.study, periods: wanted) }
      return Answer(try run(opened, fitted, score, wanted), absent: fitted.absent)
    }
  }

  /// The same where model and scores are known.
  func run(_ opened: OpenedStudy, _ fitted: FittedOrNot, _ score: ScoreResult?, _ periods: [Int32]) throws -> GroupComparison {
    var options = options
    options.unfavourableBands.formUnion(opened.cards)
    var comparison = try GroupComparison(
      opened.study, model: fitted.model, refusal: fitted.refusal, periods: periods, unitScoresName: opened.scheme?.unitScoresName,
      outcomes: score.map { BandOutcome.all($0, opened.study) } ?? [], options: options)
    if let stratification {
      do {
        try comparison.stratify(
          opened.study, by: stratification, periods: periods, unitScoresName: opened.scheme?.unitScoresName, options: options)
      } catch {
        throw StratificationFailure(cause: error)
      }
    }
    if let model = fitted.model, let period = periods.max() { addRemedies(&comparison, Joining(study: opened.study, model: model), period) }
    return comparison
  }

  /// Beside the reason why nothing joins two groups, what would.
  private func addRemedies(_ comparison: inout GroupComparison, _ joining: Joining, _ period: Int32) {
    for component in comparison.components.indices {
      let name = comparison.components[component].component
      for gap in comparison.components[component].gaps.indices {
        let own = comparison.components[component].gaps[gap]
        guard own.verdict == .untestable, own.linkingRaters.isEmpty, let reason = own.reason,
          let remedy = joining.sentence(component: name, own.from, own.to, period: period)
        else { continue }
        comparison.components[component].gaps[gap].explain(
          Message(AssignmentSentence.reasonAndRemedy(reason: reason, remedy: remedy)), component: name)
      }
    }
  }
}

/// Strata that the study can't be asked for.
package struct StratificationFailure: ExplainedError {
  /// As the comparison threw it.
  package var cause: StratificationError
  /// A column, or reference cases, that are not there are asked for in vain; a person of two groups must be mended first.
  package var kind: Failure.Kind { if case .twoGroups = cause { .badData } else { .wrongUse } }
  /// What to tell people.
  package var message: Message { cause.message }
}
