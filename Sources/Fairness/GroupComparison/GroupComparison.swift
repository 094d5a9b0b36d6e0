public import Messages
package import Normalization
package import RatingStudy
package import StudyModel

/// Groups side by side: what separates them in every component, how much of it the raters common to both support, and who is selected.
public struct GroupComparison: Sendable {
  /// One for each component compared, in the study's order.
  public var components: [ComponentComparison]
  /// One for each band and group; empty where no outcomes were given.
  public var selection: [SelectionRow]
  /// What reference cases show; `nil` where none was scored.
  package var cases: CaseFindings?
  /// The gaps tested by exchanging labels within strata; `nil` where that wasn't asked.
  package var stratified: StratifiedGaps?
  /// Why nothing, or not everything, could be compared; empty where all was.
  public var notes: [Message]

  /// Compares the groups of a study in some periods.
  ///
  /// - Parameters:
  ///   - study: the study.
  ///   - model: its model; `nil` where none could be fitted: gaps are then shown without a decomposition, as untestable.
  ///   - refusal: why there is no model; it becomes the reason of every gap.
  ///   - periods: codes; people are counted once a period. The last period by default.
  ///   - sources: the components; all that the study holds by default.
  ///   - unitScoresName: what the unit scores are called in the result: the scheme's component, where there is one.
  ///   - outcomes: who fell into which band; empty: no selection table.
  ///   - options: intervals, smallest effect, smallest group.
  /// - Throws: ``StudyModelError`` when the model's equations can't be solved.
  package init(
    _ study: Study, model: FittedStudyModel?, refusal: StudyModelError? = nil, periods: [Int32]? = nil,
    sources: [ComponentSource]? = nil, unitScoresName: String? = nil, outcomes: [BandOutcome] = [],
    options: ComparisonOptions = ComparisonOptions()
  ) throws(StudyModelError) {
    let chosen = periods ?? [study.latestPeriod]
    let cases = CaseFindings(study, model: model, periods: chosen, options: options)
    self.cases = cases
    let comparer = GapComparer(
      study: study, model: model, refusal: refusal, periods: chosen, unitScoresName: unitScoresName, options: options, cases: cases,
      connectivity: model?.connectivity ?? (study.ratingsWithCases == nil ? nil : Connectivity(study)))
    var components: [ComponentComparison] = []
    var contrasts = MeritContrasts(model: model, periods: chosen)
    for source in sources ?? ComponentSource.all(in: study) {
      components.append(try comparer.compare(source, &contrasts))
    }
    self.components = components
    selection = SelectionTable.rows(outcomes, options: options)
    notes = (model?.limits ?? []) + Self.notes(study, components, options)
  }

  /// Adds the test of the gaps within strata.
  ///
  /// - Throws: a column that no table has, no reference cases where labels of cases were asked for, a person of two groups in a period.
  package mutating func stratify(
    _ study: Study, by asked: Stratification, periods: [Int32]?, unitScoresName: String?, options: ComparisonOptions
  ) throws(StratificationError) {
    let finder = StratifiedGapFinder(study, periods: periods ?? [study.latestPeriod], asked, options) { source in
      source == .unitScores ? unitScoresName ?? source.name : source.name
    }
    stratified = try finder.found()
  }

  /// Whether reference cases split what common raters support of some gap into merit and what they share.
  package var measuresPreference: Bool { components.contains { $0.gaps.contains { $0.supportedByMerit != nil } } }

  /// Why components have no gaps.
  private static func notes(_ study: Study, _ components: [ComponentComparison], _ options: ComparisonOptions) -> [Message] {
    if components.isEmpty { return [Message(ComparisonSentence.nothingToCompare)] }
    if components.allSatisfy(\.groups.isEmpty), !study.tablesMissingForGroups.isEmpty {
      return [Message(ComparisonSentence.noGroups(missing: study.tablesMissingForGroups))]
    }
    return components.filter { $0.gaps.isEmpty }.map { component in
      Message(
        ComparisonSentence.tooFewGroups(
          component: component.component, groups: component.groups.count, all: study.groups.count, minimum: max(1, options.minimumGroupSize)
        ))
    }
  }
}

/// The groups in one component.
public struct ComponentComparison: Sendable {
  /// The component's name.
  public var component: String
  /// One for each group with enough people.
  public var groups: [GroupSummary]
  /// One for each pair of groups.
  public var gaps: [GroupGap]
}

/// A group's scores in a component.
public struct GroupSummary: Sendable, Hashable {
  /// The group's name.
  public var group: String
  /// People (once a period).
  public var n: Int
  /// The mean score, in points.
  public var mean: Double
  /// n − 1 as the denominator; `nil` for one person.
  public var standardDeviation: Double?
  /// The lowest score, in points.
  public var minimum: Double
  /// The highest score, in points.
  public var maximum: Double
}
