public import Messages
package import RatingStudy
package import Scoring
internal import Statistics

/// The best and the worst rank that each person can have while every share of the weights moves by up to δ and the shares sum to 1.
///
/// Outer limits by linear programming: for each pair the greatest and the least difference of their totals over the region (a box cut by
/// Σw = 1, so that the program is solved by filling up the largest differences first); whoever is ahead everywhere is always ahead, whoever
/// is ahead somewhere may be. No rank lies outside. Of somebody who lacks a component the others' weights make the total; against others it is taken to lie
/// anywhere between its least and its most, which makes these limits wider than need be, never narrower. One set of weights must serve all pairs at once, so that a limit need not be reached: the
/// ranks that are were found at the region's corners and at random points. Where both agree the range is exact.
public struct RankRanges: Sendable {
  /// One person's range.
  public struct Row: Sendable {
    /// The person's name.
    public var person: String
    /// The period's name; `nil` when the study knows no periods.
    public var period: String?
    /// The pool's name; `nil` when there are no pools.
    public var pool: String?
    /// Under the scheme.
    public var rank: Double
    /// The best rank met at some weights of the region.
    public var bestReached: Int
    /// The worst rank met at some weights of the region.
    public var worstReached: Int
    /// No weights of the region give a better one.
    public var bestLimit: Int
    /// No weights of the region give a worse one.
    public var worstLimit: Int
    /// Whether the limits are reached.
    public var isExact: Bool { bestReached == bestLimit && worstReached == worstLimit }
  }

  /// How far each share moves.
  public var distance: Double
  /// Random weights tried beside the corners.
  public var draws: Int
  /// One a person, pool by pool.
  public var people: [Row]
  /// Which pools were left out and why; other remarks.
  public var notes: [Message]

  private static let draws = 2_000
  /// Corners of a region of so many components are looked at one by one.
  private static let mostComponentsForCorners = 10
  private static let largestPool = 2_000

  /// - Parameters:
  ///   - scores: of the scheme.
  ///   - scheme: whose shares are the middle of the region.
  ///   - distance: δ, a share of 1.
  /// - Complexity: O(n² d log d) a pool.
  package init(_ scores: ScoreResult, _ scheme: Scheme, distance: Double, seed: UInt64 = 1) {
    self.distance = distance
    draws = Self.draws
    people = []
    notes = [Message(SimulationSentence.rangesPairwise(draws: draws))]
    guard scheme.adjust?.isNone ?? true else {
      notes = [Message(SimulationSentence.pathOfAdjustment)]
      return
    }
    var pools: [Int32: [Int]] = [:]
    for row in 0..<scores.count where scores.rank[row].isFinite { pools[scores.pool[row], default: []].append(row) }
    for (index, (code, members)) in pools.sorted(by: { $0.key < $1.key }).enumerated() {
      guard members.count <= Self.largestPool else {
        notes.append(Message(SimulationSentence.poolTooLargeForRegion(count: members.count)))
        continue
      }
      let pool = PoolRegion(scores, scheme, code, members)
      let lacking = members.indices.count { person in pool.columns.contains { !$0[person].isFinite } }
      if lacking > 0 { notes.append(Message(SimulationSentence.missingWidensRanges(count: lacking))) }
      add(pool, scores, seed, index)
    }
  }

  private mutating func add(_ pool: PoolRegion, _ scores: ScoreResult, _ seed: UInt64, _ index: Int) {
    let box = pool.center.map { max(0, $0 - distance)...min(1, $0 + distance) }
    let limits = Self.limits(pool.columns, box)
    var reached = Reached(pool)
    reached.visit(pool.center)
    if box.count <= Self.mostComponentsForCorners { for corner in Self.corners(box) { reached.visit(corner) } }
    if let sampler = WeightSampler(.box(distance), center: pool.center) {
      var stream = RandomStream(seed: seed).substream("ranges").substream(index)
      sampler.draw(draws, from: &stream) { reached.visit($0) }
    }
    for (position, row) in pool.members.enumerated() {
      people.append(
        Row(
          person: scores.persons.names[Int(scores.person[row])], period: scores.periodName(row),
          pool: scores.poolName(row), rank: scores.rank[row], bestReached: reached.best[position] + 1,
          worstReached: reached.worst[position] + 1, bestLimit: limits.best[position] + 1,
          worstLimit: limits.worst[position] + 1))
    }
  }

  // MARK: Limits

  /// By person how many are ahead at all weights, and how many are at some.
  ///
  /// - Parameter columns: NaN where a component is missing.
  static func limits(_ columns: [[Double]], _ box: [ClosedRange<Double>]) -> (best: [Int], worst: [Int]) {
    let n = columns.first?.count ?? 0
    var best = [Int](repeating: 0, count: n)
    var worst = best
    let totals = (0..<n).map { person in extremes(columns.map { $0[person] }, box) }
    for i in 0..<n {
      for j in i + 1..<max(n, i + 1) {
        let (upper, lower) = differences(columns, i, j, totals)
        let size = zip(upper, lower).reduce(0) { max($0, abs($1.0), abs($1.1)) }
        // What rounding can leave of an exact tie.
        let tolerance = 1e-12 * size
        let most = largest(upper, box)
        let least = -largest(lower.map { -$0 }, box)
        if most > tolerance { worst[j] += 1 }
        if least < -tolerance { worst[i] += 1 }
        if least > tolerance { best[j] += 1 }
        if most < -tolerance { best[i] += 1 }
      }
    }
    return (best, worst)
  }

  /// By component what the difference of two totals can be made of at most and at least: a missing score counts as the total that it can't move.
  private static func differences(
    _ columns: [[Double]], _ i: Int, _ j: Int, _ totals: [ClosedRange<Double>?]
  ) -> (upper: [Double], lower: [Double]) {
    guard totals[i] != nil || totals[j] != nil else {
      let plain = columns.map { $0[i] - $0[j] }
      return (plain, plain)
    }
    // Where both lack the same the others' weights alone tell them apart, and the signs are those of the sums over what both have.
    if columns.allSatisfy({ $0[i].isFinite == $0[j].isFinite }) {
      let shared = columns.map { $0[i].isFinite ? $0[i] - $0[j] : 0 }
      return (shared, shared)
    }
    func score(_ column: [Double], _ person: Int, _ isUpper: Bool) -> Double {
      if column[person].isFinite { return column[person] }
      return totals[person].map { isUpper ? $0.upperBound : $0.lowerBound } ?? 0
    }
    return (
      columns.map { score($0, i, true) - score($0, j, false) }, columns.map { score($0, i, false) - score($0, j, true) }
    )
  }

  /// The least and the greatest total of somebody who lacks components, Σ w x/Σ w over those that are there; `nil` for one who lacks none.
  static func extremes(_ scores: [Double], _ box: [ClosedRange<Double>]) -> ClosedRange<Double>? {
    let known = scores.filter(\.isFinite)
    guard known.count < scores.count, let low = known.min(), let high = known.max() else { return nil }
    /// The greatest ratio: where max Σ w (x − r) changes sign (Dinkelbach 1967).
    func greatest(_ scores: [Double], _ low: Double, _ high: Double) -> Double {
      var (below, above) = (low, high)
      for _ in 0..<60 where above > below {
        let middle = (below + above) / 2
        if largest(scores.map { $0.isFinite ? $0 - middle : 0 }, box) > 0 { below = middle } else { above = middle }
      }
      return above
    }
    let most = greatest(scores, low, high)
    let least = -greatest(scores.map { -$0 }, -high, -low)
    return min(least, most)...most
  }

  /// max Σ w δ over the box and Σ w = 1: all at their least, then what is left to the largest differences first.
  static func largest(_ differences: [Double], _ box: [ClosedRange<Double>]) -> Double {
    var left = 1 - box.reduce(0) { $0 + $1.lowerBound }
    var sum = zip(differences, box).reduce(0) { $0 + $1.0 * $1.1.lowerBound }
    for index in differences.indices.sorted(by: { differences[$0] > differences[$1] }) {
      let share = min(left, box[index].upperBound - box[index].lowerBound)
      sum += differences[index] * share
      left -= share
      if left <= 0 { break }
    }
    return sum
  }

  /// The corners of the box that Σ w = 1 cuts: all but one share at a bound.
  static func corners(_ box: [ClosedRange<Double>]) -> [[Double]] {
    let d = box.count
    guard d > 1 else { return [[1]] }
    var corners: [[Double]] = []
    for free in 0..<d {
      for choice in 0..<(1 << (d - 1)) {
        var corner = [Double](repeating: 0, count: d)
        var bit = 0
        for index in 0..<d where index != free {
          corner[index] = choice >> bit & 1 == 1 ? box[index].upperBound : box[index].lowerBound
          bit += 1
        }
        let rest = 1 - corner.reduce(0, +)
        guard rest >= box[free].lowerBound - 1e-12, rest <= box[free].upperBound + 1e-12 else { continue }
        corner[free] = max(0, rest)
        corners.append(corner)
      }
    }
    return corners
  }

  /// The ranks met so far, from 0.
  private struct Reached {
    var best: [Int]
    var worst: [Int]
    private let kernel: RankKernel
    private let workspace: RankWorkspace

    init(_ pool: PoolRegion) {
      let n = pool.members.count
      best = Array(repeating: n, count: n)
      worst = Array(repeating: 0, count: n)
      kernel = RankKernel(pool.columns, people: n)
      workspace = RankWorkspace(people: n)
    }

    mutating func visit(_ weights: borrowing [Double]) {
      kernel.rank(weights, workspace)
      for person in best.indices {
        let rank = workspace.rank(of: person)
        best[person] = min(best[person], rank)
        worst[person] = max(worst[person], rank)
      }
    }
  }
}
