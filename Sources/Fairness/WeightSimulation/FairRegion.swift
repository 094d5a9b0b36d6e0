public import Messages
package import RatingStudy
package import Scoring
internal import Statistics

/// Which weights keep the impact ratio of each band at four fifths or more: a search over the whole simplex at a stated resolution.
///
/// Beside it the weights that nothing beats in all of: how far the weights say what they do (importance discrepancy), the least impact ratio
/// of the favourable band, and how far the present ranking is kept (Kendall's τ-b).
public struct FairRegion: Sendable {
  /// What one point of the grid does.
  public struct Point: Sendable {
    /// By component, summing to 1.
    public var weights: [Double]
    /// By band the least ratio of any group's rate of the favourable outcome to the highest; `nil` where nobody has it.
    public var ratios: [Double?]
    /// By band whether no group is below four fifths, in integers.
    public var isFair: [Bool]
    /// ½ Σ |covariance share − weight|: 0 where every component makes as much of the differences as its weight says.
    public var discrepancy: Double?
    /// Kendall's τ-b with the present ranking, pairs within pools.
    public var stability: Double?
  }

  /// The components' names; whatever is "by component" is in this order.
  public var components: [String]
  /// The names of the bands that were looked at; whatever is "by band" is in this order.
  public var bands: [String]
  /// Weights are multiples of 1 / resolution.
  public var resolution: Int
  /// The grid's points.
  public var points: [Point]
  /// By band: the fair weights nearest to the proposal's (Euclidean distance of shares), and that distance.
  public var nearest: [(weights: [Double], distance: Double)?]
  /// Points that no other point is better than in one of the three without being worse in another; at most ``mostParetoPoints``.
  public var pareto: [Point]
  /// What couldn't be said and why; how fine the grid is.
  public var notes: [Message]

  /// The grid has at most so many points; the resolution is lowered until it does.
  static let mostPoints = 3_003
  static let largestStudy = 5_000

  /// - Parameters:
  ///   - scheme: the proposal, whose bands are looked at.
  ///   - prepared: people prepared for it.
  ///   - present: the present ranking of the same people.
  ///   - groups: by person.
  ///   - threads: changes nothing but time.
  package init(
    _ scheme: Scheme, _ prepared: PreparedScores, _ study: Study, present: PeriodRanks, groups: [String?],
    covariance: [[Double]]?, threads: Int = 1
  ) throws {
    components = scheme.components.map(\.name)
    bands = scheme.bands.map(\.name)
    resolution = Self.resolution(components.count)
    (points, nearest, pareto, notes) = ([], [], [], [])
    guard groups.count <= Self.largestStudy else {
      notes = [Message(SimulationSentence.fairTooLarge(count: groups.count))]
      return
    }
    let names = Labels(groups.compactMap(\.self))
    guard names.count > 1, !bands.isEmpty else {
      notes = [Message(SimulationSentence.fairNoGroups)]
      return
    }
    let codes = groups.map { $0.flatMap { names.code(of: $0) } ?? -1 }
    let grid = Self.grid(components.count, resolution)
    let judge = PointJudge(
      scheme: scheme, prepared: prepared, study: study, present: present, codes: codes, groupCount: names.count,
      covariance: covariance, resolution: resolution)
    let chunks = min(16, grid.count)
    points = try Parallel.map(count: chunks, threads: threads) { chunk in
      try grid[grid.count * chunk / chunks..<grid.count * (chunk + 1) / chunks].map { try judge.point($0) }
    }.flatMap(\.self)
    notes = [Message(SimulationSentence.fairGrid(points: points.count, resolution: resolution))]
    if scheme.components.contains(where: { !$0.weight.pools.isEmpty }) {
      notes.append(Message(SimulationSentence.fairOneWeight))
    }
    let sum = scheme.components.reduce(0) { $0 + ($1.weight.base?.value ?? 0) }
    let center = scheme.components.map { sum > 0 ? ($0.weight.base?.value ?? 0) / sum : 1 / Double(components.count) }
    nearest = bands.indices.map { band in
      let fair = points.filter { $0.isFair[band] }
      let best = fair.min { Self.distance($0.weights, center) < Self.distance($1.weights, center) }
      return best.map { ($0.weights, Self.distance($0.weights, center)) }
    }
    pareto = ParetoFront.of(points, band: scheme.bands.firstIndex { $0.isFavorable } ?? 0)
  }

  private static func distance(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  /// The finest grid within the bound, at most twentieths.
  static func resolution(_ components: Int) -> Int {
    var resolution = 20
    while resolution > 2, count(components, resolution) > mostPoints { resolution -= 1 }
    return resolution
  }

  /// (resolution + d − 1 choose d − 1).
  private static func count(_ components: Int, _ resolution: Int) -> Int {
    (1..<max(components, 1)).reduce(1) { $0 * (resolution + $1) / $1 }
  }

  /// Every way of sharing the resolution's steps among the components.
  static func grid(_ components: Int, _ resolution: Int) -> [[Int]] {
    guard components > 1 else { return [[resolution]] }
    return (0...resolution).reversed().flatMap { first in
      grid(components - 1, resolution - first).map { [first] + $0 }
    }
  }

  /// The share of the grid that is fair, by band.
  public var fairShares: [Double] {
    bands.indices.map { band in
      points.isEmpty ? 0 : Double(points.count { $0.isFair[band] }) / Double(points.count)
    }
  }
}

/// Looks at single points of the grid.
private struct PointJudge: Sendable {
  let scheme: Scheme
  let prepared: PreparedScores
  let study: Study
  let present: PeriodRanks
  /// By person the group; −1 for none.
  let codes: [Int32]
  let groupCount: Int
  let covariance: [[Double]]?
  let resolution: Int

  func point(_ steps: [Int]) throws -> FairRegion.Point {
    var scheme = scheme
    for (index, step) in steps.enumerated() {
      scheme.components[index].weight = ComponentWeight(ExactDecimal(mantissa: Int64(step)))
    }
    let ranks = try Scorer(scheme).ranks(prepared, study)
    let weights = steps.map { Double($0) / Double(resolution) }
    var point = FairRegion.Point(weights: weights, ratios: [], isFair: [], stability: stability(ranks))
    for band in scheme.bands.indices {
      let ratios = ratios(ranks, band, scheme)
      point.ratios.append(ratios.ratios.compactMap(\.self).min())
      point.isFair.append(!ratios.flagged.contains(true))
    }
    if let covariance {
      let shares = TargetSolver(covariance: covariance, components: []).covarianceShares(of: weights)
      let discrepancy = zip(shares, weights).reduce(0) { $0 + abs($1.0 - $1.1) } / 2
      point.discrepancy = discrepancy.isFinite ? discrepancy : nil
    }
    return point
  }

  private func ratios(_ ranks: PeriodRanks, _ band: Int, _ scheme: Scheme) -> ImpactRatios {
    var people = [Int](repeating: 0, count: groupCount)
    var selected = people
    for row in codes.indices where codes[row] >= 0 && ranks.rank[row].isFinite {
      people[Int(codes[row])] += 1
      if (ranks.band[row] == Int32(band)) == scheme.bands[band].isFavorable { selected[Int(codes[row])] += 1 }
    }
    return ImpactRatios(zip(selected, people).map { Proportion(successes: $0, trials: $1) })
  }

  private func stability(_ ranks: PeriodRanks) -> Double? {
    var agreement = KendallPairs()
    for rows in prepared.population.members {
      let both = rows.filter { present.rank[$0].isFinite && ranks.rank[$0].isFinite }
      agreement.add(both.map { present.rank[$0] }, both.map { ranks.rank[$0] })
    }
    return agreement.tauB
  }
}

/// Points that nothing beats.
enum ParetoFront {
  static let mostPoints = 200

  /// Those of the points with all three figures that no other one dominates, by discrepancy; the first so many.
  static func of(_ points: [FairRegion.Point], band: Int) -> [FairRegion.Point] {
    let rated = points.compactMap { point -> (point: FairRegion.Point, goods: [Double])? in
      guard let discrepancy = point.discrepancy, let ratio = point.ratios.indices.contains(band) ? point.ratios[band] : nil,
        let stability = point.stability
      else { return nil }
      return (point, [-discrepancy, ratio, stability])
    }
    let front = rated.filter { own in
      !rated.contains { other in
        zip(other.goods, own.goods).allSatisfy { $0 >= $1 } && zip(other.goods, own.goods).contains { $0 > $1 }
      }
    }
    let ordered = front.sorted { $0.goods[0] != $1.goods[0] ? $0.goods[0] > $1.goods[0] : $0.goods[1] > $1.goods[1] }
    return Array(ordered.map(\.point).prefix(mostPoints))
  }
}

extension FairRegion {

  private func named(_ weights: [Double]) -> [String: Double] {
    Dictionary(zip(components, weights), uniquingKeysWith: { first, _ in first })
  }
}
