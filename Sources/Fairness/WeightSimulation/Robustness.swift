public import Messages
package import RatingStudy
internal import RealModule
package import Scoring
internal import Statistics

/// How ranks hold while weights vary over a region.
public struct Robustness: Sendable {
  /// One person's figures; people of a pool stand together.
  public struct Row: Sendable {
    /// The person's name.
    public var person: String
    /// The period's name; `nil` when the study knows no periods.
    public var period: String?
    /// The pool's name; `nil` when there are no pools.
    public var pool: String?
    /// By rank, from 1: the share of draws.
    public var acceptability: [Double]
    /// By component: the mean of the weights with which the person is first; `nil` for people who never are.
    public var centralWeights: [Double]?
    /// Whether the person is first at their central weights; `nil` for people who never are first.
    public var confidence: Double?
    /// 1 + Σ P(j beats the person).
    public var expectedRank: Double
    /// By person of the pool, in the rows' order: P(the person's total exceeds theirs).
    public var wins: [Double]
    /// Whether `expectedRank` and `wins` are exact, not sampled.
    public var isExact: Bool
    /// −Σ b ln b of the acceptabilities over ln n: 0 for a certain rank, 1 for an even spread.
    public var entropy: Double
  }

  /// The weights that were drawn from.
  public var region: WeightRegion
  /// How many weights were drawn.
  public var draws: Int
  /// The components' names; whatever is "by component" is in this order.
  public var components: [String]
  /// One a person, pool by pool.
  public var rows: [Row]
  /// Near 1 when hit-and-run chains have mixed; `nil` where draws are independent.
  public var scaleReduction: Double?
  /// Which pools were left out and why; other remarks.
  public var notes: [Message]

  /// The Monte Carlo standard error of a share of draws, √(b (1 − b) / draws).
  package func standardError(_ share: Double) -> Double { (share * (1 - share) / Double(draws)).squareRoot() }
}

/// What is looked at, and how hard.
public struct RobustnessOptions: Sendable {
  /// The weights to draw from; all that sum to 1 by default.
  public var region = WeightRegion.simplex
  /// How many weights are drawn, ≥ 1.
  public var draws = 10_000
  /// The seed of the draws.
  public var seed: UInt64 = 1
  /// Worker threads; they change the time taken, never the result.
  public var threads = 1
  /// Pools of more people aren't looked at.
  public var largestPool = 2_000
  /// The chunks of all pools where they were drawn elsewhere; `nil`: they are drawn.
  public var chunks: [RobustnessChunk]?

  /// Everything at its default.
  public init() {}
}

extension Robustness {
  /// Looks at a result's pools under other weights than the scheme's.
  ///
  /// Exact where totals are linear in the weights and everybody has every component: on the simplex and for ordered weights
  /// pairwise wins and expected ranks aren't sampled. Points are part of the total. Components that weigh nothing in a pool are
  /// left out of it.
  /// - Parameters:
  ///   - scores: of the scheme.
  ///   - scheme: whose weights are the region's center, and whose order `ordinal` keeps.
  package init(_ scores: ScoreResult, _ scheme: Scheme, _ options: RobustnessOptions = RobustnessOptions()) {
    region = options.region
    draws = options.draws
    components = scheme.components.map(\.name)
    rows = []
    notes = []
    guard scheme.adjust.map({ $0.method == "none" }) ?? true else {
      notes.append(Message(SimulationSentence.pathOfAdjustment))
      return
    }
    for (index, (pool, members)) in Self.pools(of: scores).enumerated() {
      guard members.count <= options.largestPool else {
        notes.append(Message(SimulationSentence.poolTooLargeForRegion(count: members.count)))
        continue
      }
      add(PoolRegion(scores, scheme, pool, members), scores, options, index)
    }
  }

  /// The ranked rows of each pool, by pool.
  static func pools(of scores: ScoreResult) -> [(pool: Int32, members: [Int])] {
    var pools: [Int32: [Int]] = [:]
    for row in 0..<scores.count where scores.rank[row].isFinite { pools[scores.pool[row], default: []].append(row) }
    return pools.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The random numbers of the pool at a place.
  static func stream(_ options: RobustnessOptions, pool index: Int) -> RandomStream {
    RandomStream(seed: options.seed).substream("robustness").substream(index)
  }

  private mutating func add(_ pool: PoolRegion, _ scores: ScoreResult, _ options: RobustnessOptions, _ index: Int) {
    guard let sampler = WeightSampler(options.region.restricted(to: pool.counting), center: pool.center) else {
      notes.append(Message(SimulationSentence.emptyRegion))
      return
    }
    if pool.hasPointsOnProducts { notes.append(Message(SimulationSentence.pointsOnProducts)) }
    let n = pool.members.count
    let sampled =
      options.chunks.map { RankAcceptability($0, pool: index, people: n, components: pool.columns.count, draws: options.draws) }
      ?? RankAcceptability(
        scores: pool.columns, people: n, sampler: sampler, draws: options.draws, stream: Self.stream(options, pool: index),
        threads: options.threads)
    if options.region != .simplex, options.region != .ordinal {
      scaleReduction = max(scaleReduction ?? 1, sampled.scaleReduction)
    }
    let wins = pool.exactWins(options.region)
    for (position, row) in pool.members.enumerated() {
      rows.append(self.row(position, row, pool, scores, sampled, wins))
    }
  }

  private func row(
    _ position: Int, _ row: Int, _ pool: PoolRegion, _ scores: ScoreResult, _ sampled: RankAcceptability, _ wins: [Double]?
  ) -> Row {
    let n = pool.members.count
    let d = pool.columns.count
    let shares = (0..<n).map { Double(sampled.counts[position * n + $0]) / Double(draws) }
    let first = Double(sampled.counts[position * n])
    let central = (0..<d).map { sampled.favorableSums[position * d + $0] / first }
    let sampledRank = shares.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
    let won = wins.map { wins in (0..<n).map { wins[position * n + $0] } } ?? []
    let lost = wins.map { wins in (0..<n).reduce(1.0) { $0 + wins[$1 * n + position] } }
    let entropy = shares.reduce(0) { $1 > 0 ? $0 - $1 * Double.log($1) : $0 }
    return Row(
      person: scores.persons.names[Int(scores.person[row])], period: scores.periodName(row), pool: scores.poolName(row),
      acceptability: shares, centralWeights: first > 0 ? pool.spread(central, over: components.count) : nil,
      confidence: first > 0 ? (pool.isFirst(position, central) ? 1 : 0) : nil, expectedRank: lost ?? sampledRank,
      wins: won, isExact: wins != nil, entropy: n > 1 ? entropy / Double.log(Double(n)) : 0)
  }
}

extension Robustness {
  /// How often each person has each rank while weights are uniform on the simplex.
  ///
  /// - Parameters:
  ///   - columns: by component, then person; NaN where missing.
  /// - Returns: by person, then rank (1 first): counts of draws.
  /// - Complexity: O(draws · people · components).
  public static func acceptability(_ columns: [[Double]], draws: Int, seed: UInt64, threads: Int) -> [UInt32] {
    let center = columns.map { _ in 1 / Double(columns.count) }
    guard let sampler = WeightSampler(.simplex, center: center), let people = columns.first?.count else { return [] }
    let stream = RandomStream(seed: seed).substream("robustness").substream(0)
    return RankAcceptability(
      scores: columns, people: people, sampler: sampler, draws: draws, stream: stream, threads: threads
    ).counts
  }
}

/// One pool as a region analysis sees it: totals linear in shares of weights.
struct PoolRegion {
  let members: [Int]
  /// The components that weigh something, as positions in the scheme.
  let counting: [Int]
  /// By counting component, then person: score (its logarithm for products) plus points; NaN where missing.
  let columns: [[Double]]
  /// The scheme's shares of the counting components.
  let center: [Double]
  /// Whether points would have to be added to products, which no weights move straight.
  let hasPointsOnProducts: Bool

  init(_ scores: ScoreResult, _ scheme: Scheme, _ pool: Int32, _ members: [Int]) {
    let weights = scheme.components.map {
      $0.weight.weight(in: scores.poolNames[Int(pool)], parts: scores.poolParts[Int(pool)]).value
    }
    let counting = weights.indices.filter { weights[$0] > 0 }
    let sum = weights.reduce(0, +)
    let isProduct = scheme.total == .geometric
    let scale = scheme.total == .sum ? sum : 1
    columns = counting.map { component in
      members.map { row in
        let score = scores.components[component].adjusted[row]
        if isProduct { return score > 0 ? Double.log(score) : score == 0 ? -1e6 : .nan }
        return scale * score + (scores.pointsAdded[row].isFinite ? scores.pointsAdded[row] : 0)
      }
    }
    self.members = members
    self.counting = counting
    center = counting.map { weights[$0] / sum }
    hasPointsOnProducts = isProduct && members.contains { scores.pointsAdded[$0] != 0 }
  }

  /// Exact pairwise wins; `nil` for regions without a closed form, or where somebody lacks a component.
  func exactWins(_ region: WeightRegion) -> [Double]? {
    guard region == .simplex || region == .ordinal, columns.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { return nil }
    var order = Array(columns.indices)
    if region == .ordinal { order.sort { center[$0] != center[$1] ? center[$0] > center[$1] : $0 < $1 } }
    let people = members.indices.map { person in order.map { columns[$0][person] } }
    return PairwiseWins.matrix(people, isOrdinal: region == .ordinal)
  }

  /// Weights of the counting components among all components.
  func spread(_ weights: [Double], over count: Int) -> [Double] {
    var all = [Double](repeating: 0, count: count)
    for (position, component) in counting.enumerated() { all[component] = weights[position] }
    return all
  }

  /// Whether nobody is ahead of a person at given weights.
  func isFirst(_ person: Int, _ weights: [Double]) -> Bool {
    let workspace = RankWorkspace(people: members.count)
    RankKernel(columns, people: members.count).rank(weights, workspace)
    return workspace.rank(of: person) == 0
  }
}
