public import Messages

/// A study as it was understood: everything coded, checked and joined, no model applied.
///
/// Codes refer to ``Labels``; −1 means "not stated" (a period of −1: holds for all periods). Rows are in one
/// order, whatever the file's, and carry the row number that the person sees.
public struct Study: Sendable {
  /// The periods in order; a single empty name when the study knows no periods.
  public var periods: Labels
  /// Whether any table states periods.
  public var hasPeriods: Bool
  /// The rated components; a study without a component column has one, named `score`.
  public var components: Labels
  /// The raters' names by code.
  public var raters: Labels
  /// The persons' names by code.
  public var persons: Labels
  /// The units' names by code.
  package var units: Labels
  /// The groups' names by code.
  public var groups: Labels

  /// Who scored whom; `nil` when the study has no ratings.
  public var ratings: Ratings?
  /// Reference cases, in the order of their codes; empty without such a table.
  package var cases: [ReferenceCase] = []
  /// The ratings of reference cases, which are among no others; `nil` where there are none.
  package var caseRatings: Ratings?
  /// Where each person was in each period, and what is known of them.
  public var people: PeopleTable
  /// The group of each unit, and what is known of it.
  public var unitTable: UnitTable
  /// What is known of the raters.
  public var raterTable: RaterTable
  /// Who is close to whom, in the order of the raters; empty without a table of ties.
  public var ties: [Tie]
  /// The kinds of tie that the study names, in order.
  public var tieKinds: [String]
  /// Who moved between units, in the order of the persons, then of time.
  public var moves: [Move]
  /// Whether the moves were derived from `people` because there is no `moves` table.
  public var movesAreDerived: Bool
  /// The units' own scores; empty without such a table.
  public var unitScores: [UnitScore]
  /// Already aggregated components, wide; `nil` when there is no such table.
  public var componentScores: ComponentScores?
  /// The entries of the points ledger; empty without such a table.
  public var points: [PointEntry]
  /// Official outcomes; empty without such a table.
  public var tierOutcomes: [TierOutcome]
  /// Counts of ballots, one a class, person and period; empty without such a table.
  public var ballots: [Ballot]
  /// What the office itself announced; empty where it stands nowhere in the tables.
  public var official: [OfficialOutcome] = []

  /// What the tables call the format's columns where they call them otherwise.
  public var columnWords: [ColumnWord] = []
  /// What the study states about itself in `study.yaml`.
  public var settings: StudySettings
  /// SHA-256 of the input's bytes, in hexadecimal.
  public var sha256: String
  /// The tables that were read.
  public var tables: [TableSummary]
  /// Warnings and notes met on the way (errors are thrown).
  public var problems: [Problem]

  /// The headers of a column of the format, in one table or in all, where they are other than its name.
  public func headers(of column: String, in table: String? = nil) -> [String] {
    var headers: [String] = []
    for word in columnWords where word.column == column && (table == nil || word.table == table) && !headers.contains(word.header) {
      headers.append(word.header)
    }
    return headers
  }

  /// The period's name for output; `nil` when the study knows no periods.
  public func periodName(_ period: Int32) -> String? { hasPeriods ? periods[period] : nil }

  /// The names of periods for output, in order; empty when the study knows no periods.
  public func periodNames(_ codes: [Int32]) -> [String] { codes.sorted().compactMap { periodName($0) } }

  /// The codes of the periods of which there are scores: ratings, components, ballots or official tiers.
  public var scoredPeriods: Set<Int32> {
    var isScored = [Bool](repeating: false, count: periods.count)
    var holdsForAll = false
    func mark(_ codes: some Sequence<Int32>) {
      for code in codes { if code < 0 { holdsForAll = true } else { isScored[Int(code)] = true } }
    }
    mark(ratings?.period ?? [])
    mark(componentScores?.period ?? [])
    mark(ballots.lazy.map(\.period))
    mark(tierOutcomes.lazy.map(\.period))
    return Set(isScored.indices.filter { isScored[$0] || holdsForAll }.map(Int32.init))
  }

  /// The last period of which there are ratings, components or ballots; a move or a register may speak of later ones.
  public var latestPeriod: Int32 {
    let last = [ratings?.period.max(), componentScores?.period.max(), ballots.map(\.period).max()].compactMap(\.self).max() ?? -1
    return last >= 0 ? last : Int32(max(0, periods.count - 1))
  }

  /// The tables without which nobody's group is known, as far as they are missing.
  public var tablesMissingForGroups: [Argument] {
    let present = Set(tables.map(\.table))
    return ["people", "units"].filter { !present.contains($0) }.map { .text($0) }
  }

  /// The code of the period that a person's text means, in whatever spelling; `nil` when there is none.
  package func period(named text: String) -> Int32? {
    periods.code(of: text) ?? PeriodOrder(primary: periods.names).period(named: text).flatMap { periods.code(of: $0) }
  }
}

/// A column under the header that it has in a table.
public struct ColumnWord: Sendable, Hashable {
  /// The table's name in the format.
  public var table: String
  /// The column's name in the format.
  public var column: String
  /// The header as it stands in the file.
  public var header: String
}

extension Study {
  /// What people call the unit that a person is in: its name where the table of units has one, else its code; nil where it is not known.
  package func unitName(of person: Int32, in period: Int32) -> String? {
    let unit = people.unit(of: person, in: period)
    return unitTable.attribute("name", of: unit) ?? units[unit]
  }
}

/// What was read, for `check`.
public struct TableSummary: Sendable, Hashable {
  /// The table's name in the format.
  public var table: String
  /// The file, and sheet, it was read from.
  public var source: TableSource
  /// Rows of data.
  public var rows: Int
  /// The columns' names in the format, in the file's order.
  public var columns: [String]
}

/// What the study's own settings say (`study.yaml`), and what the scheme says about tiers.
public struct StudySettings: Sendable, Hashable {
  /// The lowest and highest score allowed.
  public struct Scale: Sendable, Hashable {
    /// The lowest score allowed, in points.
    public var minimum: Double
    /// The highest score allowed, in points.
    public var maximum: Double
    /// A scale, each parameter the property of its name.
    package init(minimum: Double, maximum: Double) {
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
  /// The period that scores, ballots, points and moves are of where their table has no column of periods; `nil`: none stated.
  public var period: String?
  /// The order of the periods, where the study states it; empty: by their names.
  public var periods: [String] = []
  /// What groups, components, ties and tiers are called where people read of them.
  package var labels = StudyLabels()
  /// How it came about whom raters scored.
  package var whomToScore = WhomToScore.unknown
  /// Whether members who score each other are of kinds, where no column says of which.
  package var memberKinds = MemberKinds.unknown
  /// What words of the ledger's status column mean, beside the known ones.
  public var statuses: [String: PointEntry.Status] = [:]

  /// Everything at its default.
  public init() {}
}
