internal import Messages
internal import RatingStudy
internal import Scoring
internal import Statistics

/// Every component's importance under each name, within pools.
enum Importances {
  /// A pool and the rows of the people who are ranked in it.
  typealias Pool = (code: Int32, members: [Int])

  /// So many pools at most are looked at one by one.
  static let mostPools = 100

  /// - Parameters:
  ///   - scores: a result with its weights and contributions.
  ///   - scheme: the scheme it comes from.
  ///   - pools: those that are looked at; all when `nil`.
  ///   - threads: changes nothing but time.
  /// - Returns: in the scheme's order.
  static func of(_ scores: ScoreResult, _ scheme: Scheme, _ pools: [Pool]? = nil, threads: Int = 1) -> [Importance] {
    let pools = pools ?? PoolMoments.pools(scores)
    let moments = PoolMoments(scores, pools)
    let total = Self.sum(moments.contributions, count: moments.pool.count)
    let withTotal = moments.covariance(moments.contributions + [total])
    let variance = withTotal.map { $0[total.isEmpty ? 0 : scores.components.count][scores.components.count] } ?? 0
    let varies = variance > 0 && total.contains { abs($0) > 1e-12 }
    let shapley =
      varies
      ? moments.covariance(moments.contributions).flatMap {
        ShapleyShare.shares(beta: Array(repeating: 1, count: $0.count), covariance: $0)
      } : nil
    let nominal = nominal(scores, scheme, pools)
    // Main effects take the time.
    return Parallel.map(count: scores.components.count, threads: threads) { index in
      let component = scores.components[index]
      guard varies, let withTotal else {
        return Importance(component: component.name, nominal: nominal[index])
      }
      let isConstant = withTotal[index][index] == 0
      let effect = MainEffect(moments.centred[index], total)
      return Importance(
        component: component.name, nominal: nominal[index],
        covarianceShare: withTotal[index][scores.components.count] / variance,
        mainEffect: isConstant ? 0 : effect.value, shapley: shapley?[index], bandwidth: effect.bandwidth)
    }
  }

  /// The sum of columns, by person.
  private static func sum(_ columns: [[Double]], count: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    for column in columns { for row in sums.indices { sums[row] += column[row] } }
    return sums
  }

  /// Pool by pool; empty where there is but one, or there are too many.
  static func byPool(_ scores: ScoreResult, _ scheme: Scheme, threads: Int) -> [PoolImportance] {
    let pools = PoolMoments.pools(scores)
    guard pools.count > 1, pools.count <= mostPools else { return [] }
    return Parallel.map(count: pools.count, threads: threads) { index in
      let pool = pools[index]
      return PoolImportance(
        period: scores.periodName(pool.members[0]), pool: scores.poolNames[Int(pool.code)], n: pool.members.count,
        importance: of(scores, scheme, [pool]))
    }
  }

  /// Components that weigh without varying within a pool: whatever their weight, they rank nobody there.
  static func idle(_ scores: ScoreResult) -> [Message] {
    let pools = PoolMoments.pools(scores).filter { $0.members.count > 1 }
    return scores.components.compactMap { component -> Message? in
      let idle = pools.filter { pool in
        pool.members.contains { component.weight[$0] > 0 } && isConstant(component.adjusted, pool.members)
      }
      guard !idle.isEmpty else { return nil }
      guard idle.count < pools.count else { return Message(SimulationSentence.idle(component: component.name)) }
      let names = idle.prefix(Self.mostPoolsNamed).map { scores.poolNames[Int($0.code)] ?? "" }
      return Message(
        SimulationSentence.idleInPools(component: component.name, count: idle.count, pools: names))
    }
  }

  private static let mostPoolsNamed = 5

  /// Whether all who have a score have the same.
  private static func isConstant(_ column: [Double], _ rows: [Int]) -> Bool {
    let known = rows.lazy.map { column[$0] }.filter(\.isFinite)
    guard let first = known.first else { return false }
    return !known.contains { $0 != first }
  }

  /// By component the share of the pool's weights, the mean over ranked people.
  private static func nominal(_ scores: ScoreResult, _ scheme: Scheme, _ pools: [Pool]) -> [Double] {
    var sums = [Double](repeating: 0, count: scheme.components.count)
    var people = 0
    for pool in pools {
      let weights = scheme.components.map {
        $0.weight.weight(in: scores.poolNames[Int(pool.code)], parts: scores.poolParts[Int(pool.code)]).value
      }
      let all = weights.reduce(0, +)
      for index in sums.indices where all > 0 { sums[index] += Double(pool.members.count) * weights[index] / all }
      people += pool.members.count
    }
    return sums.map { people > 0 ? $0 / Double(people) : 0 }
  }
}
