internal import LinearAlgebra

/// The normal equations of y = target + rater on a connected set, the targets eliminated and one rater held at 0.
struct TwoWaySystem: Sendable {
  /// More raters than this don't fit into the dense equations.
  private static let mostRaters = 6000

  let scores: [Double]
  let target: [Int32]
  let rater: [Int32]
  let targets: Int
  let raters: Int
  /// The group of each target; −1: none.
  let groups: [Int32]?
  let groupCount: Int
  let targetCounts: [Double]
  let raterCounts: [Double]
  /// Every target's ratings.
  let rows: [[Int]]
  let factor: Cholesky

  /// Scores are centred, which changes no variance and keeps σ̂² small.
  init?(
    scores: [Double], target: [Int32], rater: [Int32], targets: Int, raters: Int, groups: [Int32]?, isKept: [Bool], threads: Int
  ) {
    let kept = scores.indices.filter { isKept[$0] }
    guard !kept.isEmpty else { return nil }
    func compact(_ codes: [Int32], _ count: Int) -> (codes: [Int32], old: [Int]) {
      var isUsed = [Bool](repeating: false, count: count)
      for i in kept { isUsed[Int(codes[i])] = true }
      let old = (0..<count).filter { isUsed[$0] }
      var place = [Int32](repeating: -1, count: count)
      for (new, code) in old.enumerated() { place[code] = Int32(new) }
      return (kept.map { place[Int(codes[$0])] }, old)
    }
    let (ownTarget, oldTargets) = compact(target, targets)
    let (ownRater, oldRaters) = compact(rater, raters)
    guard oldTargets.count >= 2, oldRaters.count >= 2, oldRaters.count <= Self.mostRaters,
      kept.count > oldTargets.count + oldRaters.count - 1
    else { return nil }
    let mean = kept.reduce(0) { $0 + scores[$1] } / Double(kept.count)
    self.scores = kept.map { scores[$0] - mean }
    (self.target, self.rater) = (ownTarget, ownRater)
    (self.targets, self.raters) = (oldTargets.count, oldRaters.count)
    self.groups = groups.map { own in oldTargets.map { own[$0] } }
    groupCount = Int((groups?.max() ?? -1) + 1)
    var targetCounts = [Double](repeating: 0, count: oldTargets.count)
    var raterCounts = [Double](repeating: 0, count: oldRaters.count)
    var rows = [[Int]](repeating: [], count: oldTargets.count)
    for i in kept.indices {
      targetCounts[Int(ownTarget[i])] += 1
      raterCounts[Int(ownRater[i])] += 1
      rows[Int(ownTarget[i])].append(i)
    }
    let order = oldRaters.count - 1
    var schur = Matrix(rows: order, columns: order)
    for r in 0..<order { schur[r, r] = raterCounts[r + 1] }
    for (t, own) in rows.enumerated() {
      for i in own {
        let a = Int(ownRater[i]) - 1
        guard a >= 0 else { continue }
        for k in own where ownRater[k] >= 1 { schur[a, Int(ownRater[k]) - 1] -= 1 / targetCounts[t] }
      }
    }
    guard let factor = try? Cholesky(schur, threads: threads) else { return nil }
    self.factor = factor
    (self.targetCounts, self.raterCounts, self.rows) = (targetCounts, raterCounts, rows)
  }

  var count: Int { scores.count }
  var targetSums: [Double] { sums(target, targets) }
  var raterSums: [Double] { sums(rater, raters) }

  private func sums(_ codes: [Int32], _ count: Int) -> [Double] {
    var result = [Double](repeating: 0, count: count)
    for (code, score) in zip(codes, scores) { result[Int(code)] += score }
    return result
  }

  /// S⁻¹ times a vector.
  func solve(target b: [Double], rater c: [Double]) -> (target: [Double], rater: [Double]) {
    var right = Array(c.dropFirst())
    for i in 0..<count where rater[i] >= 1 { right[Int(rater[i]) - 1] -= b[Int(target[i])] / targetCounts[Int(target[i])] }
    let solved = [0.0] + factor.solve(right)
    var left = b
    for i in 0..<count { left[Int(target[i])] -= solved[Int(rater[i])] }
    for t in 0..<targets { left[t] /= targetCounts[t] }
    return (left, solved)
  }

  /// Covariances over ratings of two sets of effects.
  func moments(_ a: (target: [Double], rater: [Double]), _ b: (target: [Double], rater: [Double])) -> LeaveOutVariance.Moments {
    LeaveOutVariance.Moments(
      rater: covariance(a.rater, b.rater, raterCounts), target: covariance(a.target, b.target, targetCounts),
      group: groups.map { _ in covariance(groupMeans(a.target), groupMeans(b.target), groupCounts) },
      covariance: (crossed(a.target, b.rater) + crossed(b.target, a.rater)) / 2)
  }

  private func covariance(_ a: [Double], _ b: [Double], _ weights: [Double]) -> Double {
    let n = weights.reduce(0, +)
    var (sumA, sumB, product) = (0.0, 0.0, 0.0)
    for i in a.indices {
      sumA += weights[i] * a[i]
      sumB += weights[i] * b[i]
      product += weights[i] * a[i] * b[i]
    }
    return product / n - sumA / n * (sumB / n)
  }

  private func crossed(_ left: [Double], _ right: [Double]) -> Double {
    let n = Double(count)
    var (sumA, sumB, product) = (0.0, 0.0, 0.0)
    for i in 0..<count {
      let a = left[Int(target[i])]
      let b = right[Int(rater[i])]
      sumA += a
      sumB += b
      product += a * b
    }
    return product / n - sumA / n * (sumB / n)
  }

  /// Ratings of each group.
  private var groupCounts: [Double] {
    var result = [Double](repeating: 0, count: groupCount)
    for (group, count) in zip(groups ?? [], targetCounts) where group >= 0 { result[Int(group)] += count }
    return result
  }

  private func groupMeans(_ effects: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: groupCount)
    for (t, group) in (groups ?? []).enumerated() where group >= 0 { result[Int(group)] += targetCounts[t] * effects[t] }
    return zip(result, groupCounts).map { $1 > 0 ? $0 / $1 : 0 }
  }
}
