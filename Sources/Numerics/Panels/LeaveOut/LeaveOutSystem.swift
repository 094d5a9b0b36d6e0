internal import LinearAlgebra

/// The normal equations of y = first + second on a connected set, factored: the first effects eliminated and one of the second held at 0.
struct LeaveOutSystem: Sendable {
  /// More second effects than this don't fit into the dense equations.
  private static let mostSecond = 6000

  /// The observations kept, centred.
  let scores: [Double]
  /// Their effects, in codes without gaps.
  let design: TwoWayDesign
  /// The group of each first effect; −1: none.
  let groups: [Int32]?
  let groupCount: Int
  /// Every first effect's observations.
  let rows: [[Int]]
  /// The reduced equations of all second effects but the first one.
  let factor: Cholesky
  private let equations: TwoWaySystem

  /// Scores are centred, which changes no variance and keeps σ̂² small.
  init?(_ scores: [Double], _ design: TwoWayDesign, groups: [Int32]?, isKept: [Bool], threads: Int) {
    let kept = scores.indices.filter { isKept[$0] }
    guard !kept.isEmpty else { return nil }
    let first = DenseCodes(kept.map { design.first[$0] })
    let second = DenseCodes(kept.map { design.second[$0] })
    guard first.count >= 2, second.count >= 2, second.count <= Self.mostSecond, kept.count > first.count + second.count - 1
    else { return nil }
    let mean = kept.reduce(0) { $0 + scores[$1] } / Double(kept.count)
    self.scores = kept.map { scores[$0] - mean }
    self.design = TwoWayDesign(first, second)
    self.groups = groups.map { own in first.firstRows.map { own[Int(design.first[kept[$0]])] } }
    groupCount = Int((groups?.max() ?? -1) + 1)
    rows = first.rows
    equations = TwoWaySystem(self.design)
    guard let factor = try? Cholesky(equations.reducedMatrix(), threads: threads) else { return nil }
    self.factor = factor
  }

  var count: Int { scores.count }
  var firstCounts: [Double] { equations.firstCounts }
  var secondCounts: [Double] { equations.secondCounts }

  /// The effects of the scores.
  func effects() -> (first: [Double], second: [Double]) {
    var (a, b) = (
      [Double](repeating: 0, count: design.firstCount), [Double](repeating: 0, count: design.secondCount)
    )
    for (row, score) in scores.enumerated() {
      a[Int(design.first[row])] += score
      b[Int(design.second[row])] += score
    }
    return solve(first: a, second: b)
  }

  /// S⁻¹ times a vector.
  func solve(first a: [Double], second b: [Double]) -> (first: [Double], second: [Double]) {
    let solved = [0.0] + factor.solve(Array(equations.reduced(firstSums: a, secondSums: b).dropFirst()))
    return (equations.completed(firstSums: a, second: solved), solved)
  }

  /// Covariances over observations of two sets of effects.
  func moments(_ a: (first: [Double], second: [Double]), _ b: (first: [Double], second: [Double])) -> LeaveOutVariance.Moments {
    LeaveOutVariance.Moments(
      first: covariance(a.first, b.first, firstCounts), second: covariance(a.second, b.second, secondCounts),
      group: groups.map { _ in covariance(groupMeans(a.first), groupMeans(b.first), groupCounts) },
      covariance: (crossed(a.first, b.second) + crossed(b.first, a.second)) / 2)
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
      let a = left[Int(design.first[i])]
      let b = right[Int(design.second[i])]
      sumA += a
      sumB += b
      product += a * b
    }
    return product / n - sumA / n * (sumB / n)
  }

  /// Observations of each group.
  private var groupCounts: [Double] {
    var result = [Double](repeating: 0, count: groupCount)
    for (group, count) in zip(groups ?? [], firstCounts) where group >= 0 { result[Int(group)] += count }
    return result
  }

  private func groupMeans(_ effects: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: groupCount)
    for (t, group) in (groups ?? []).enumerated() where group >= 0 { result[Int(group)] += firstCounts[t] * effects[t] }
    return zip(result, groupCounts).map { $1 > 0 ? $0 / $1 : 0 }
  }
}
