internal import RatingStudy
internal import Scoring
internal import Statistics

/// What a change of scheme would do, in aggregates only: nobody's name, rank or band, for whoever it is shown to.
///
/// A figure of fewer people than ``minimum`` is hidden, and so are those by which it could be worked out (`CellSuppression`); how many figures were hidden is said.
/// Impact ratios along the way and of other weights are for the analyst alone: they rest on people by group and band under weights of which no count is shown. So are
/// the changes of band in other periods.
public struct PublishedSimulation: Sendable {
  /// One pool's ranges of ranks.
  public struct Ranges: Sendable {
    /// The pool's name; `nil` when there are no pools.
    public var pool: String?
    /// The pool's people with a rank.
    public var n: Int
    /// People whose rank no weights of the region change; `nil`: hidden.
    public var fixed: Int?
    /// Worst less best limit, in places.
    public var meanWidth: Double
    /// The median width, in places.
    public var medianWidth: Double
    /// The 0.9 quantile of the widths, in places, between neighbouring widths by a straight line.
    public var ninetiethWidth: Double
    /// The greatest width, in places.
    public var largestWidth: Int
    /// People whose limits were reached, so that the range is exact; `nil`: hidden.
    public var exact: Int?
  }

  /// One pool's ranks over a region of weights.
  public struct Spread: Sendable {
    /// The pool's name; `nil` when there are no pools.
    public var pool: String?
    /// The pool's people.
    public var n: Int
    /// People who are first at some of the weights drawn; `nil`: hidden.
    public var everFirst: Int?
    /// The largest share of draws with which anybody is first.
    public var surestFirst: Double
    /// 0: every rank certain, 1: all ranks alike.
    public var meanEntropy: Double
  }

  /// One band.
  public struct BandCount: Sendable {
    /// The band's name.
    public var band: String
    /// People in it; `nil`, here and below: hidden.
    public var before: Int?
    /// People in it under the proposal.
    public var after: Int?
    /// People who enter it.
    public var enter: Int?
    /// People who leave it.
    public var leave: Int?
    /// The mean certainty of those who have it; `nil` where it wasn't drawn or they are too few.
    public var rightBefore: Double?
    /// The same for those who would have it under the proposal.
    public var rightAfter: Double?
  }

  /// The fewest people a figure is shown of where nothing else is asked for.
  public static let usualMinimum = 5

  /// The whole, of which only aggregates are read.
  public let whole: SimulationResult
  /// The fewest people a figure is shown of.
  public let minimum: Int
  /// One for each band: those of the scheme in its order, then those that only the proposal has.
  public var bands: [BandCount]
  /// By pool, under the scheme and under the proposal; `nil` where ranges were not asked for, no pools where one is too small.
  public var ranges: (before: [Ranges], after: [Ranges])?
  /// By pool; empty where robustness was not asked for, or a pool is too small.
  public var spreads: [Spread]
  /// The scheme's outcome.
  public var before: PublishedSide
  /// The proposal's outcome.
  public var after: PublishedSide
  /// People whose band changes; `nil`: hidden.
  public var bandChanges: Int?
  /// People whose rank changes; `nil`: hidden.
  public var rankChanges: Int?
  /// Where on the way to the proposal bands change first, those left out of which it isn't shown how many people enter and leave; `nil` without a path.
  public var firstChanges: [PathOutcomes.FirstChange]?
  /// Figures that are hidden.
  public var suppressed: Int

  /// What is hidden beyond what these figures ask for, since it would give away figures shown elsewhere.
  package struct Concealed: Sendable {
    /// Groups of which nothing is shown.
    package var groups: Set<String> = []
    /// Groups whose share of the outcome isn't shown.
    package var rates: Set<String> = []
    /// Bands whose numbers before aren't shown.
    package var bands: Set<String> = []

    /// Nothing.
    package init() {}
  }

  /// - Parameter minimum: the fewest people a figure is shown of, ≥ 1.
  package init(_ whole: SimulationResult, minimum: Int = PublishedSimulation.usualMinimum, concealed: Concealed = Concealed()) {
    self.whole = whole
    self.minimum = minimum
    var suppressed = 0
    bands = Self.bands(whole, minimum, concealed, &suppressed)
    // How many change band is the sum of those who enter and who leave, so it would tell what of them is hidden.
    let hidesMoves = bands.contains { $0.enter == nil }
    bandChanges = hidesMoves ? nil : Self.told(whole.summary.bandChanges, of: whole.changes.count, minimum)
    rankChanges = Self.told(whole.changes.movedCount, of: whole.changes.count, minimum)
    suppressed += (bandChanges == nil ? 1 : 0) + (rankChanges == nil ? 1 : 0)
    // The number of all people is known: one pool left out would be told by the others, so that all are.
    func pools<Pool>(_ pools: [Pool], _ size: (Pool) -> Int, _ name: (Pool) -> String?) -> [Pool] {
      guard pools.contains(where: { pool in size(pool) < minimum || name(pool).map(concealed.groups.contains) ?? false }) else {
        return pools
      }
      suppressed += pools.count
      return []
    }
    before = PublishedSide(whole.before)
    after = PublishedSide(whole.after)
    before.importanceByPool = pools(before.importanceByPool, \.n, \.pool)
    after.importanceByPool = pools(after.importanceByPool, \.n, \.pool)
    let hidden = before.hide(minimum, concealed) + after.hide(minimum, concealed)
    ranges = whole.ranges.map { ranges in
      (
        pools(Self.ranges(ranges.before, minimum), \.n, \.pool), pools(Self.ranges(ranges.after, minimum), \.n, \.pool)
      )
    }
    spreads = pools(whole.robustness.map { Self.spreads($0, minimum) } ?? [], \.n, \.pool)
    // That a band changes at all narrows down how many enter and leave it.
    let shown = Set(bands.filter { $0.enter != nil }.map(\.band))
    firstChanges = whole.path.map { $0.firstChanges.filter { shown.contains($0.band) } }
    let counts = [ranges?.before ?? [], ranges?.after ?? []].joined().flatMap { [$0.fixed, $0.exact] } + spreads.map(\.everFirst)
    self.suppressed = suppressed + hidden + counts.count { $0 == nil }
  }

  /// Whether a group is of so few people that a mean and a spread in full would leave few lists of scores.
  package static func isCoarse(_ people: Int, _ minimum: Int) -> Bool { people < Self.coarseTimes * minimum }
  private static let coarseTimes = 4

  /// A part of a number of people that is shown; `nil` where it or the rest is of too few.
  private static func told(_ count: Int, of all: Int, _ minimum: Int) -> Int? {
    [count, all - count].contains { (1..<max(1, minimum)).contains($0) } ? nil : count
  }

  private static func ranges(_ ranges: RankRanges, _ minimum: Int) -> [Ranges] {
    grouped(ranges.people) { $0.pool }.map { pool, rows in
      let widths = rows.map { $0.worstLimit - $0.bestLimit }.sorted()
      let quantile = Quantile(sorted: widths.map(Double.init))
      return Ranges(
        pool: pool, n: rows.count, fixed: told(widths.count { $0 == 0 }, of: rows.count, minimum),
        meanWidth: Double(widths.reduce(0, +)) / Double(widths.count), medianWidth: quantile.median ?? 0,
        ninetiethWidth: quantile(0.9) ?? 0, largestWidth: widths.last ?? 0,
        exact: told(rows.count { $0.isExact }, of: rows.count, minimum))
    }
  }

  private static func spreads(_ robustness: Robustness, _ minimum: Int) -> [Spread] {
    grouped(robustness.rows) { $0.pool }.map { pool, rows in
      Spread(
        pool: pool, n: rows.count, everFirst: told(rows.count { ($0.acceptability.first ?? 0) > 0 }, of: rows.count, minimum),
        surestFirst: rows.map { $0.acceptability.first ?? 0 }.max() ?? 0,
        meanEntropy: rows.reduce(0) { $0 + $1.entropy } / Double(rows.count))
    }
  }

  /// Rows by pool, in the order in which pools appear.
  private static func grouped<Row>(_ rows: [Row], by pool: (Row) -> String?) -> [(String?, [Row])] {
    var groups: [(String?, [Row])] = []
    var places: [String?: Int] = [:]
    for row in rows {
      let name = pool(row)
      if let place = places[name] {
        groups[place].1.append(row)
      } else {
        places[name] = groups.count
        groups.append((name, [row]))
      }
    }
    return groups
  }

  /// Counts a band, with what is too small, or would tell what is too small, hidden.
  private static func bands(_ whole: SimulationResult, _ minimum: Int, _ concealed: Concealed, _ suppressed: inout Int) -> [BandCount] {
    let (old, new) = (whole.before.scores, whole.after.scores)
    var names = old.bandNames
    names += new.bandNames.filter { !names.contains($0) }
    // The last place is of people in no band: it isn't shown, and counts as unknown.
    var counts = [String: [Int]](
      uniqueKeysWithValues: ["before", "after", "enter", "leave"].map { ($0, [Int](repeating: 0, count: names.count + 1)) })
    func add(_ what: String, _ band: String?) {
      counts[what]?[band.flatMap { name in names.firstIndex { $0 == name } } ?? names.count] += 1
    }
    for row in 0..<old.count { add("before", old.bandName(row)) }
    for row in 0..<new.count { add("after", new.bandName(row)) }
    for place in whole.changes.indices {
      let (before, after) = whole.changes.bands(place)
      guard before != after else { continue }
      add("leave", before)
      add("enter", after)
    }
    let hidden = hidden(counts, minimum, seats: ["before": seats(old, names), "after": seats(new, names)])
    return names.indices.map { index in
      func isHidden(_ what: String) -> Bool { hidden[what]?[index] ?? true }
      // After less before is who entered less who left: of these four none is told by the others once both of a pair are hidden.
      let hidesMoves = isHidden("enter") || isHidden("leave")
      let hidesCounts = isHidden("before") || isHidden("after") || concealed.bands.contains(names[index])
      suppressed += (hidesMoves ? 2 : 0) + (hidesCounts ? 2 : 0)
      func certainty(_ scores: ScoreResult) -> Double? {
        hidesCounts ? nil : mean(scores.certainty.filter { scores.bandName($0.key) == names[index] }.map(\.value), minimum)
      }
      func count(_ what: String, _ hides: Bool) -> Int? { hides ? nil : counts[what]?[index] }
      return BandCount(
        band: names[index], before: count("before", hidesCounts), after: count("after", hidesCounts), enter: count("enter", hidesMoves),
        leave: count("leave", hidesMoves), rightBefore: certainty(old), rightAfter: certainty(new))
    }
  }

  /// Which counts of each kind are hidden, the last of each being unknown to everybody.
  ///
  /// - Parameter seats: by kind the places of bands of which the scheme tells how many have them.
  private static func hidden(_ counts: [String: [Int]], _ minimum: Int, seats: [String: Set<Int>]) -> [String: [Bool]] {
    var unpublished = CellSuppression.Unpublished()
    unpublished.columnTotals = true
    var hidden: [String: [Bool]] = [:]
    for (kind, own) in counts {
      unpublished.columns = [own.count - 1]
      var known = CellSuppression.Known()
      if let seats = seats[kind] { known.cells = [own.indices.map { seats.contains($0) ? own[$0]...own[$0] : 0...Int.max }] }
      hidden[kind] = CellSuppression([own], minimum: minimum, unpublished: unpublished, known: known).isHidden[0]
    }
    return hidden
  }

  private static func seats(_ scores: ScoreResult, _ names: [String]) -> Set<Int> {
    Set(scores.bandNames.indices.filter { scores.hasSeats[$0] }.compactMap { band in names.firstIndex(of: scores.bandNames[band]) })
  }

  /// The mean of P(right); summed by size, so that no order of rows shows.
  private static func mean(_ certainties: [BandProbabilities], _ minimum: Int) -> Double? {
    guard certainties.count >= max(1, minimum) else { return nil }
    return certainties.map(\.right).sorted().reduce(0, +) / Double(certainties.count)
  }
}
