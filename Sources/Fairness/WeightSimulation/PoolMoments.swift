internal import Scoring

/// Means and covariances of the components within pools, of people who have every component that weighs there.
///
/// Σ = Σ_pools Σ_i (x − x̄_pool)(x − x̄_pool)ᵀ / (n − pools): differences between pools rank nobody.
struct PoolMoments {
  /// By component: its centred scores, all complete people in order.
  let centred: [[Double]]
  /// By component: the weighted contributions, centred too.
  let contributions: [[Double]]
  /// By person of the above: the pool.
  let pool: [Int32]
  /// n − pools.
  let degreesOfFreedom: Int

  /// The rows of the people who are ranked, pool by pool.
  static func pools(_ scores: ScoreResult) -> [(code: Int32, members: [Int])] {
    var members = [[Int]](repeating: [], count: scores.poolNames.count)
    for row in 0..<scores.count where scores.rank[row].isFinite { members[Int(scores.pool[row])].append(row) }
    return members.indices.filter { !members[$0].isEmpty }.map { (Int32($0), members[$0]) }
  }

  /// - Parameters:
  ///   - scores: the result whose adjusted scores and contributions are taken. Components that weigh nothing in a pool, or that
  ///     nobody there has, are 0 in it.
  ///   - pools: those that are looked at; all when `nil`.
  init(_ scores: ScoreResult, _ pools: [(code: Int32, members: [Int])]? = nil) {
    let components = scores.components
    var centred = [[Double]](repeating: [], count: components.count)
    var contributions = centred
    var pool: [Int32] = []
    var poolCount = 0
    for (code, members) in pools ?? Self.pools(scores) {
      let counting = components.indices.filter { index in
        members.contains { components[index].weight[$0] > 0 }
      }
      let complete = members.filter { row in counting.allSatisfy { components[$0].adjusted[row].isFinite } }
      guard !complete.isEmpty else { continue }
      poolCount += 1
      pool += complete.map { _ in code }
      for index in components.indices {
        let counts = counting.contains(index)
        centred[index] += Self.centred(complete, counts ? components[index].adjusted : nil)
        contributions[index] += Self.centred(complete, counts ? components[index].contribution : nil)
      }
    }
    self.centred = centred
    self.contributions = contributions
    self.pool = pool
    degreesOfFreedom = pool.count - poolCount
  }

  private static func centred(_ rows: [Int], _ column: [Double]?) -> [Double] {
    guard let column, let first = rows.first, rows.contains(where: { column[$0] != column[first] }) else {
      return rows.map { _ in 0 }
    }
    let mean = rows.reduce(0) { $0 + column[$1] } / Double(rows.count)
    return rows.map { column[$0] - mean }
  }

  /// Σ of the centred columns; `nil` without degrees of freedom.
  func covariance(_ columns: [[Double]]) -> [[Double]]? {
    guard degreesOfFreedom > 0 else { return nil }
    var covariance = columns.map { _ in [Double](repeating: 0, count: columns.count) }
    for i in columns.indices {
      for j in columns.indices.prefix(through: i) {
        var sum = 0.0
        for row in columns[i].indices { sum += columns[i][row] * columns[j][row] }
        covariance[i][j] = sum / Double(degreesOfFreedom)
        covariance[j][i] = covariance[i][j]
      }
    }
    return covariance
  }
}
