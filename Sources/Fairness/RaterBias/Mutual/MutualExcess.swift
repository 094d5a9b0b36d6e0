internal import RealModule
internal import Statistics

/// What every two members give each other above what the other raters say, on one scale.
///
/// e_ij = (g_ij + g_ji)/2, g less what is typical of its row and column, over its sampling error √(σ²(1/n_ij + 1/n_ji))/2, less the typical pair's and over the spread of all pairs (those apart left out, at least 1): what
/// any two members share (the negative correlation of residuals within a panel, tastes, relationships) is in the spread. Pairs of fewer than `minimumEncounters` scores either way don't enter.
struct MutualExcess: Sendable {
  struct Pair: Sendable {
    /// Members, the first before the second by name.
    var first: Int
    var second: Int
    /// In points, of the first to the second, and back.
    var forth: Double
    var back: Double
    /// Both ways together.
    var scores: Int
    /// √(σ²(1/n_ij + 1/n_ji))/2 · spread, in points.
    var error = 0.0
    /// The mean of both less the typical pair's, in points.
    var excess = 0.0
    /// The excess over its error.
    var statistic: Double { error > 0 ? excess / error : 0 }
    /// Both directions above what the other raters say.
    var isMutual: Bool { forth > 0 && back > 0 }
  }

  var pairs: [Pair]
  /// Of the t distribution: as many as the spread of the pairs is worth.
  var degreesOfFreedom: Double

  /// The efficiency of the median absolute deviation as a measure of a normal's spread (Huber & Ronchetti 2009, section 5.1).
  private static let spreadEfficiency = 0.37

  /// The larger of the median absolute deviation and the standard deviation of those within `cut` of it, for what is cut off of a normal: its variance within ±c is
  /// 1 − 2cφ(c)/(2Φ(c) − 1). Source: Johnson, Kotz & Balakrishnan 1994, Continuous Univariate Distributions, section 13.10.1.
  private static func spread(_ deviations: [Double], cut: Double) -> Double {
    let first = RobustScale.spread(ofDeviations: deviations) ?? 0
    let kept = deviations.filter { abs($0) <= cut * first }
    let normal = NormalDistribution.standard
    let inside = 1 - 2 * normal.upperTail(cut)
    let density = Double.exp(-cut * cut / 2) / (2 * Double.pi).squareRoot()
    let within = 1 - 2 * cut * density / inside
    guard kept.count > 1, within > 0 else { return first }
    return max(first, (kept.reduce(0) { $0 + $1 * $1 } / Double(kept.count - 1) / within).squareRoot())
  }

  init(pairs: [Pair], degreesOfFreedom: Double) {
    self.pairs = pairs
    self.degreesOfFreedom = degreesOfFreedom
  }

  init(_ scores: MutualScores, errorVariance: Double, minimumEncounters: Int, cut: Double) {
    pairs = scores.pairs.compactMap { first, second in
      let (forth, back) = (scores.cell(first, second), scores.cell(second, first))
      guard min(scores.scores[forth], scores.scores[back]) >= minimumEncounters else { return nil }
      var pair = Pair(
        first: first, second: second, forth: scores.polished[forth], back: scores.polished[back],
        scores: scores.scores[forth] + scores.scores[back])
      pair.error = (errorVariance * (1 / Double(scores.scores[forth]) + 1 / Double(scores.scores[back]))).squareRoot() / 2
      return pair
    }
    degreesOfFreedom = max(1, Self.spreadEfficiency * Double(pairs.count - 1))
    guard errorVariance > 0, !pairs.isEmpty else { return }
    let scaled = pairs.map { ($0.forth + $0.back) / 2 / $0.error }
    let centre = TypicalRater.centre(scaled, errors: scaled.map { _ in 1 }, cut: cut)
    let spread = max(1, Self.spread(scaled.map { $0 - centre }, cut: cut))
    for index in pairs.indices {
      pairs[index].excess = (scaled[index] - centre) * pairs[index].error
      pairs[index].error *= spread
    }
  }
}

/// A community of the graph of excess: the members whose pairs together stand out most, Σ t/√pairs.
///
/// It grows from the pair that stands out most by the member that raises the sum most, and stops where none does. Pairs not observed count for nothing. Where members stand out by
/// chance alone the pairs' excesses could stand in any order: the same search on shuffled excesses says how far the best community stands out then, and holds every further community to the best
/// of those (maximum statistic: Westfall & Young 1993, Resampling-Based Multiple Testing, section 2.3).
struct ExcessCommunities: Sendable {
  struct Community: Sendable {
    var members: [Int]
    var statistic: Double
  }

  private let count: Int
  private let pairs: [(first: Int, second: Int)]
  private let values: [Double]
  /// By member those with whom a pair was observed, with its place.
  private let neighbours: [[(member: Int, pair: Int)]]
  /// A community is no mere pair.
  static let fewestMembers = 3

  init(members: Int, _ excess: MutualExcess) {
    count = members
    pairs = excess.pairs.map { ($0.first, $0.second) }
    values = excess.pairs.map(\.statistic)
    var neighbours = [[(member: Int, pair: Int)]](repeating: [], count: members)
    for (place, pair) in excess.pairs.enumerated() {
      neighbours[pair.first].append((pair.second, place))
      neighbours[pair.second].append((pair.first, place))
    }
    self.neighbours = neighbours
  }

  /// Communities in the order of how far they stand out, without common members, at most `maximum`.
  func found(maximum: Int) -> [Community] {
    var free = [Bool](repeating: true, count: count)
    var result: [Community] = []
    while result.count < maximum, let best = best(values, free) {
      for member in best.members { free[member] = false }
      result.append(best)
    }
    return result
  }

  /// Whether a community stands out: the share of shuffles in which the best one does as much.
  ///
  /// - Complexity: O(draws · (pairs + members · size of the community)).
  func test(_ community: Community, draws: Int, tolerance: Double, _ start: RandomStream) -> SequentialTest {
    var shuffled = values
    var stream = start
    let free = [Bool](repeating: true, count: count)
    return SequentialTest(maximumDraws: draws) { _ in
      stream.shuffle(&shuffled)
      return (best(shuffled, free)?.statistic ?? 0) >= community.statistic - tolerance
    }
  }

  /// - Parameter values: by pair.
  private func best(_ values: [Double], _ free: [Bool]) -> Community? {
    var start = (first: -1, second: -1, value: 0.0)
    for (place, pair) in pairs.enumerated() where values[place] > start.value && free[pair.first] && free[pair.second] {
      start = (pair.first, pair.second, values[place])
    }
    guard start.first >= 0 else { return nil }
    var members = [start.first, start.second]
    var sum = start.value
    // What each candidate would add.
    var gain = [Double](repeating: 0, count: count)
    for member in members { for other in neighbours[member] { gain[other.member] += values[other.pair] } }
    var size = 1.0
    while true {
      var next = -1
      for candidate in 0..<count where free[candidate] && !members.contains(candidate) && (next < 0 || gain[candidate] > gain[next]) {
        next = candidate
      }
      let further = size + Double(members.count)
      guard next >= 0, (sum + gain[next]) / further.squareRoot() > sum / size.squareRoot() || members.count < Self.fewestMembers else {
        break
      }
      sum += gain[next]
      size = further
      members.append(next)
      for other in neighbours[next] { gain[other.member] += values[other.pair] }
    }
    guard members.count >= Self.fewestMembers else { return nil }
    return Community(members: members.sorted(), statistic: sum / size.squareRoot())
  }
}
