public import RatingStudy
internal import Scoring

/// What a change of scheme would do, in aggregates only: nobody's name, rank or band, for whoever it is shown to.
///
/// A figure of fewer people than ``minimum`` is left out, and how many figures were left out is said.
public struct PublishedSimulation: Sendable {
  /// One pool's ranges of ranks.
  public struct Ranges: Sendable, Encodable {
    public var pool: String?
    public var n: Int
    /// People whose rank no weights of the region change.
    public var fixed: Int
    /// Worst less best limit, in places.
    public var meanWidth: Double
    public var medianWidth: Double
    public var ninetiethWidth: Double
    public var largestWidth: Int
    /// People whose limits were reached, so that the range is exact.
    public var exact: Int

    private enum Key: String, CodingKey {
      case pool, n, fixed, meanWidth, medianWidth, ninetiethWidth, largestWidth, exact
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(pool, forKey: .pool)
      try container.encode(n, forKey: .n)
      try container.encode(fixed, forKey: .fixed)
      try container.encode(meanWidth, forKey: .meanWidth)
      try container.encode(medianWidth, forKey: .medianWidth)
      try container.encode(ninetiethWidth, forKey: .ninetiethWidth)
      try container.encode(largestWidth, forKey: .largestWidth)
      try container.encode(exact, forKey: .exact)
    }
  }

  /// One pool's ranks over a region of weights.
  public struct Spread: Sendable, Encodable {
    public var pool: String?
    public var n: Int
    /// People who are first at some of the weights drawn.
    public var everFirst: Int
    /// The largest share of draws with which anybody is first.
    public var surestFirst: Double
    /// 0: every rank certain, 1: all ranks alike.
    public var meanEntropy: Double

    private enum Key: String, CodingKey { case pool, n, everFirst, surestFirst, meanEntropy }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(pool, forKey: .pool)
      try container.encode(n, forKey: .n)
      try container.encode(everFirst, forKey: .everFirst)
      try container.encode(surestFirst, forKey: .surestFirst)
      try container.encode(meanEntropy, forKey: .meanEntropy)
    }
  }

  /// One band.
  public struct BandCount: Sendable, Encodable {
    public var band: String
    public var before: Int
    public var after: Int
    public var enter: Int
    public var leave: Int
    /// The mean certainty of those who have it; `nil` where it wasn't drawn or they are too few.
    public var rightBefore: Double?
    public var rightAfter: Double?

    private enum Key: String, CodingKey { case band, before, after, enter, leave, rightBefore, rightAfter }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(band, forKey: .band)
      try container.encode(before, forKey: .before)
      try container.encode(after, forKey: .after)
      try container.encode(enter, forKey: .enter)
      try container.encode(leave, forKey: .leave)
      try container.encode(rightBefore, forKey: .rightBefore)
      try container.encode(rightAfter, forKey: .rightAfter)
    }
  }

  /// The whole, of which only aggregates are read.
  public let whole: SimulationResult
  /// The fewest people a figure is shown of.
  public let minimum: Int
  public var bands: [BandCount]
  public var ranges: (before: [Ranges], after: [Ranges])?
  public var spreads: [Spread]
  public var before: PublishedSide
  public var after: PublishedSide
  /// Figures of too few people.
  public var suppressed: Int

  public init(_ whole: SimulationResult, minimum: Int = 5) {
    self.whole = whole
    self.minimum = minimum
    bands = Self.bands(whole, minimum)
    var suppressed = 0
    let isLarge = { (count: Int) -> Bool in
      if count < minimum { suppressed += 1 }
      return count >= minimum
    }
    before = PublishedSide(whole.before, isLarge)
    after = PublishedSide(whole.after, isLarge)
    ranges = whole.ranges.map { ranges in
      (Self.ranges(ranges.before).filter { isLarge($0.n) }, Self.ranges(ranges.after).filter { isLarge($0.n) })
    }
    spreads = whole.robustness.map { Self.spreads($0).filter { isLarge($0.n) } } ?? []
    self.suppressed = suppressed
  }

  private static func ranges(_ ranges: RankRanges) -> [Ranges] {
    grouped(ranges.people) { $0.pool }.map { pool, rows in
      let widths = rows.map { $0.worstLimit - $0.bestLimit }.sorted()
      func quantile(_ share: Double) -> Double {
        let position = share * Double(widths.count - 1)
        let low = Int(position)
        let high = min(low + 1, widths.count - 1)
        return Double(widths[low]) + (position - Double(low)) * Double(widths[high] - widths[low])
      }
      return Ranges(
        pool: pool, n: rows.count, fixed: widths.count { $0 == 0 },
        meanWidth: Double(widths.reduce(0, +)) / Double(widths.count), medianWidth: quantile(0.5),
        ninetiethWidth: quantile(0.9), largestWidth: widths.last ?? 0, exact: rows.count { $0.isExact })
    }
  }

  private static func spreads(_ robustness: Robustness) -> [Spread] {
    grouped(robustness.rows) { $0.pool }.map { pool, rows in
      Spread(
        pool: pool, n: rows.count, everFirst: rows.count { ($0.acceptability.first ?? 0) > 0 },
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

  private static func bands(_ whole: SimulationResult, _ minimum: Int) -> [BandCount] {
    let (old, new) = (whole.before.scores, whole.after.scores)
    var names = old.bandNames
    names += new.bandNames.filter { !names.contains($0) }
    var counts = names.map { BandCount(band: $0, before: 0, after: 0, enter: 0, leave: 0) }
    for (name, index) in zip(names, names.indices) {
      counts[index].before = (0..<old.count).count { old.bandName($0) == name }
      counts[index].after = (0..<new.count).count { new.bandName($0) == name }
      counts[index].rightBefore = mean(Array(old.certainty.filter { old.bandName($0.key) == name }.values), minimum)
      counts[index].rightAfter = mean(Array(new.certainty.filter { new.bandName($0.key) == name }.values), minimum)
    }
    for place in whole.changes.indices {
      let (before, after) = whole.changes.bands(place)
      guard before != after else { continue }
      if let index = names.firstIndex(where: { $0 == before }) { counts[index].leave += 1 }
      if let index = names.firstIndex(where: { $0 == after }) { counts[index].enter += 1 }
    }
    return counts
  }

  /// The mean of P(right); summed by size, so that no order of rows shows.
  private static func mean(_ certainties: [BandProbabilities], _ minimum: Int) -> Double? {
    guard certainties.count >= max(1, minimum) else { return nil }
    return certainties.map(\.right).sorted().reduce(0, +) / Double(certainties.count)
  }
}

/// One scheme's outcome in aggregates.
public struct PublishedSide: Sendable {
  public var weights: [(component: String, weight: ComponentWeight)]
  public var importance: [Importance]
  public var importanceByPool: [PoolImportance]
  public var groups: [GroupOutcome]

  init(_ side: SimulationSide, _ isLarge: (Int) -> Bool) {
    weights = side.weights
    importance = side.importance
    importanceByPool = side.importanceByPool.filter { isLarge($0.n) }
    groups = side.groups.filter { isLarge($0.n) }
  }
}
