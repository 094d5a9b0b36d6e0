/// A study as it was understood: everything coded, checked and joined, no model applied.
///
/// Codes refer to ``Labels``; −1 means "not stated" (a period of −1: holds for all periods). Rows are in the file's order
/// and carry the row number that the person sees.
public struct Study: Sendable {
  /// The periods in order; a single empty name when the study knows no periods.
  public var periods: Labels
  /// Whether any table states periods.
  public var hasPeriods: Bool
  /// The rated components; a study without a component column has one, named `score`.
  public var components: Labels
  public var raters: Labels
  public var persons: Labels
  public var units: Labels
  public var groups: Labels

  /// Who scored whom; `nil` when the study has no ratings.
  public var ratings: Ratings?
  /// Where each person was in each period, and what is known of them.
  public var people: PeopleTable
  /// The group of each unit, and what is known of it.
  public var unitTable: UnitTable
  /// What is known of the raters.
  public var raterTable: RaterTable
  public var ties: [Tie]
  /// The kinds of tie that the study names, in order.
  public var tieKinds: [String]
  public var moves: [Move]
  /// Whether the moves were derived from `people` because there is no `moves` table.
  public var movesAreDerived: Bool
  public var unitScores: [UnitScore]
  /// Already aggregated components, wide; `nil` when there is no such table.
  public var componentScores: ComponentScores?
  public var points: [PointEntry]
  public var tierOutcomes: [TierOutcome]
  public var ballots: [Ballot]

  public var settings: StudySettings
  /// SHA-256 of the input's bytes, in hexadecimal.
  public var sha256: String
  /// The tables that were read.
  public var tables: [TableSummary]
  /// Warnings and notes met on the way (errors are thrown).
  public var problems: [Problem]

  /// The period's name for output; `nil` when the study knows no periods.
  public func periodName(_ period: Int32) -> String? { hasPeriods ? periods[period] : nil }
}

/// What was read, for `check`.
public struct TableSummary: Sendable, Hashable, Encodable {
  public var table: String
  public var source: TableSource
  public var rows: Int
  public var columns: [String]
}

/// What the study's own settings say (`study.yaml`), and what the scheme says about tiers.
public struct StudySettings: Sendable, Hashable {
  /// The lowest and highest score allowed.
  public struct Scale: Sendable, Hashable, Encodable {
    public var minimum: Double
    public var maximum: Double
    public init(minimum: Double, maximum: Double) {
      self.minimum = minimum
      self.maximum = maximum
    }
  }
  /// By component.
  public var scale: [String: Scale] = [:]
  /// Tiers from best to worst, used where no scheme gives points; empty: none stated.
  public var tierOrder: [String] = []
  /// The points of each tier by component, from the scheme.
  public var tierPoints: [String: [String: Double]] = [:]
  /// Further columns of the ratings, by name or header, that say what was scored where there is no column `target`: a
  /// person's ratings in two tasks are then two targets, not one rating given twice. Columns that aren't there change nothing.
  public var targetColumns: [String] = []

  public init() {}
}
