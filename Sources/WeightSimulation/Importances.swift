internal import RatingStudy
internal import Scoring

/// Every component's importance under each name, within pools.
enum Importances {
  /// - Parameters:
  ///   - scores: a result with its weights and contributions.
  ///   - scheme: the scheme it comes from.
  /// - Returns: in the scheme's order.
  static func of(_ scores: ScoreResult, _ scheme: Scheme) -> [Importance] {
    let moments = PoolMoments(scores)
    let total = moments.pool.indices.map { row in moments.contributions.reduce(0) { $0 + $1[row] } }
    let withTotal = moments.covariance(moments.contributions + [total])
    let variance = withTotal.map { $0[total.isEmpty ? 0 : scores.components.count][scores.components.count] } ?? 0
    let varies = variance > 0 && total.contains { abs($0) > 1e-12 }
    let shapley =
      varies
      ? moments.covariance(moments.contributions).flatMap {
        ShapleyShare.shares(beta: Array(repeating: 1, count: $0.count), covariance: $0)
      } : nil
    let nominal = nominal(scores, scheme)
    return scores.components.indices.map { index in
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

  /// By component the share of the pool's weights, the mean over ranked people.
  private static func nominal(_ scores: ScoreResult, _ scheme: Scheme) -> [Double] {
    var people = [Int](repeating: 0, count: scores.poolNames.count)
    for row in 0..<scores.count where scores.rank[row].isFinite { people[Int(scores.pool[row])] += 1 }
    var sums = [Double](repeating: 0, count: scheme.components.count)
    for pool in people.indices where people[pool] > 0 {
      let weights = scheme.components.map {
        $0.weight.weight(in: scores.poolNames[pool], parts: scores.poolParts[pool]).value
      }
      let all = weights.reduce(0, +)
      for index in sums.indices where all > 0 { sums[index] += Double(people[pool]) * weights[index] / all }
    }
    let all = Double(people.reduce(0, +))
    return sums.map { all > 0 ? $0 / all : 0 }
  }
}
