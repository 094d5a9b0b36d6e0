public import GroupComparison
internal import RatingStudy
internal import Scoring
package import Statistics
public import WeightSimulation

/// A report for publication: aggregates only, and no figure from which a small one could be worked out.
///
/// Persons, raters and units are never named. People are counted by group and band in one table whose small cells are hidden together with what would give them away
/// (``CellSuppression``); every other table follows it, so that no two tables together say more than one.
public struct PublishedReport: Sendable {
  /// People by group and band.
  public struct BandTable: Sendable {
    /// In the names' order; one without a name where nobody's group is known.
    public var groups: [String?]
    /// In the scheme's order; last those in no band.
    public var bands: [String?]
    /// By group and band.
    public var counts: [[Int]]
    /// Which of the counts are hidden.
    package var suppression: CellSuppression
  }

  /// The whole, of which only aggregates are read.
  package let report: StudyReport
  /// The fewest people a figure is shown of.
  public let minimum: Int
  /// Nil without a scheme.
  public let bands: BandTable?
  /// Groups of which nothing is shown.
  public let hiddenGroups: Set<String>
  /// Groups side by side, without those that are hidden and what depends on them.
  public let comparison: GroupComparison?
  /// What the proposal would do, in aggregates; `nil` without a proposal.
  public let simulation: PublishedSimulation?

  /// - Parameter minimum: the fewest people a figure is shown of, ≥ 1.
  public init(_ report: StudyReport, minimum: Int = PublishedSimulation.usualMinimum) {
    self.report = report
    self.minimum = minimum
    bands = report.score.map { Self.table($0, BandOutcome.all($0, report.study), minimum) }
    hiddenGroups = Self.hidden(bands, report.comparison, minimum)
    comparison = report.comparison.map { [bands, hiddenGroups] in Self.shown($0, bands, hiddenGroups, minimum) }
    simulation = report.simulation.map { [bands, hiddenGroups] in
      PublishedSimulation($0, minimum: minimum, concealed: Self.concealed(bands, hiddenGroups))
    }
  }

  private static func table(_ score: ScoreResult, _ people: [BandOutcome], _ minimum: Int) -> BandTable {
    let names = score.bandNames
    let named = Labels(people.map(\.group)).names
    let groups: [String?] = named.isEmpty ? [nil] : named
    let bands: [String?] = names.map { $0 } + [nil]
    var counts = groups.map { _ in [Int](repeating: 0, count: bands.count) }
    let placed: [(group: String?, band: String?)] =
      named.isEmpty
      ? (0..<score.count).filter { score.rank[$0].isFinite }.map { (nil, score.bandName($0)) } : people.map { ($0.group, $0.band) }
    for person in placed {
      guard let row = groups.firstIndex(of: person.group) else { continue }
      counts[row][bands.firstIndex(of: person.band) ?? names.count] += 1
    }
    let known = seats(score, named.isEmpty ? [] : people, groups, bands, counts)
    return BandTable(groups: groups, bands: bands, counts: counts, suppression: CellSuppression(counts, minimum: minimum, known: known))
  }

  /// What the scheme's seats tell without the table: how many all have of a band of which shares decide, and of a group at least what pools have
  /// that lie within it, at the most that of all its pools.
  private static func seats(
    _ score: ScoreResult, _ people: [BandOutcome], _ groups: [String?], _ bands: [String?], _ counts: [[Int]]
  ) -> CellSuppression.Known {
    var known = CellSuppression.Known()
    known.columnTotals = Set(score.hasSeats.indices.filter { score.hasSeats[$0] })
    guard !known.columnTotals.isEmpty else { return known }
    if people.isEmpty {
      known.cells = [bands.indices.map { known.columnTotals.contains($0) ? counts[0][$0]...counts[0][$0] : 0...Int.max }]
      return known
    }
    let byPool = Dictionary(grouping: people, by: \.pool)
    known.cells = groups.map { group in
      bands.indices.map { band in
        guard known.columnTotals.contains(band) else { return 0...Int.max }
        var (least, most) = (0, 0)
        for (_, own) in byPool where own.contains(where: { $0.group == group }) {
          let seats = own.count { $0.band == bands[band] }
          most += seats
          if own.allSatisfy({ $0.group == group }) { least += seats }
        }
        return least...most
      }
    }
    return known
  }

  /// A group's figures: of few people the mean in whole points and no standard deviation, since both to a hundredth leave so few lists of scores
  /// that a member with one's own score may find the others'.
  private static func coarsened(_ group: GroupSummary, _ minimum: Int) -> GroupSummary {
    guard PublishedSimulation.isCoarse(group.n, minimum) else { return group }
    var coarse = group
    coarse.mean = group.mean.rounded()
    coarse.standardDeviation = nil
    return coarse
  }

  /// Whether figures of single groups are all shown in full, so that methods that speak of all groups tell nothing of a small one.
  package var showsAllGroups: Bool {
    hiddenGroups.isEmpty
      && !(report.comparison?.components.flatMap(\.groups).contains { PublishedSimulation.isCoarse($0.n, minimum) } ?? false)
  }

  /// Groups whose number of people is hidden, or who are too few in some component; never one alone, which the others would give away.
  private static func hidden(_ table: BandTable?, _ comparison: GroupComparison?, _ minimum: Int) -> Set<String> {
    var sizes: [String: Int] = [:]
    var hidden: Set<String> = []
    for group in comparison?.components.flatMap(\.groups) ?? [] {
      sizes[group.group] = max(sizes[group.group] ?? 0, group.n)
      if group.n < minimum { hidden.insert(group.group) }
    }
    for (row, group) in (table?.groups ?? []).enumerated() {
      guard let group, let table else { continue }
      sizes[group] = max(sizes[group] ?? 0, table.counts[row].reduce(0, +))
      if table.suppression.isRowTotalHidden[row] { hidden.insert(group) }
    }
    if hidden.count == 1, let next = sizes.filter({ !hidden.contains($0.key) }).min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      hidden.insert(next.key)
    }
    return hidden
  }

  /// Whether a count of the band table, by name, is hidden.
  private static func isHidden(_ table: BandTable?, _ group: String, _ band: String) -> Bool {
    guard let table, let row = table.groups.firstIndex(of: group), let column = table.bands.firstIndex(of: band) else { return false }
    return table.suppression.isHidden[row][column]
  }

  private static func shown(_ comparison: GroupComparison, _ table: BandTable?, _ hidden: Set<String>, _ minimum: Int) -> GroupComparison {
    var shown = comparison
    // Raters stand there by name.
    shown.cases = nil
    shown.components = comparison.components.map { component in
      var own = component
      own.groups = component.groups.filter { !hidden.contains($0.group) && $0.n >= minimum }.map { coarsened($0, minimum) }
      // A gap beside the other group's mean would tell the mean that was made coarse.
      let coarse = Set(component.groups.filter { PublishedSimulation.isCoarse($0.n, minimum) }.map(\.group)).union(hidden)
      own.gaps = component.gaps.filter { !coarse.contains($0.from) && !coarse.contains($0.to) }
      // The sentence says how strong a hidden reason must be; figures in full, and a drawing of them, would say more of few units than that.
      for index in own.gaps.indices { own.gaps[index].robustnessValue = nil }
      return own
    }
    // A ratio, a test or a shortfall speaks of two counts: where one of a band's counts is hidden, so is the whole band.
    let closed = Set(comparison.selection.filter { hidden.contains($0.group) || isHidden(table, $0.group, $0.band) }.map(\.band))
    shown.selection = comparison.selection.filter { !closed.contains($0.band) }
    return shown
  }

  private static func concealed(_ table: BandTable?, _ hidden: Set<String>) -> PublishedSimulation.Concealed {
    var concealed = PublishedSimulation.Concealed()
    concealed.groups = hidden
    guard let table else { return concealed }
    for (row, group) in table.groups.enumerated() where table.suppression.isHidden[row].contains(true) {
      if let group { concealed.rates.insert(group) }
    }
    for (column, band) in table.bands.enumerated() where table.suppression.isColumnTotalHidden[column] {
      if let band { concealed.bands.insert(band) }
    }
    return concealed
  }
}
