internal import LinearAlgebra

/// Leverages and quadratic forms of every rating, exact, from one inverse.
///
/// With x_i = e_t + e_r the rater part of S⁻¹x_i is ρ = G(e_r − a_t), G the inverse of the raters' equations and a_t the shares of the raters
/// in the ratings of target t; the target part is z_s = [s = t]/n_s − a_s·ρ. All that the forms need of the targets follows from ρ, W the
/// raters' numbers of ratings and u = e_r − a_t:
/// - Σ_s n_s (a_s·ρ)² = ρ′Wρ − u·ρ, since Σ n_s a_s a_s′ is W less the raters' equations, which turn ρ into u;
/// - Σ n_s z_s = 1 − w·ρ, Σ n_s z_s² = 1/n_t − 2 a_t·ρ + Σ n_s (a_s·ρ)², Σ_i z ρ = a_t·ρ − Σ n_s (a_s·ρ)²;
/// - the sum over a group is [its t] − h·ρ, h the raters' numbers of ratings in the group.
///
/// - Complexity: raters³ once; raters + groups for every rating.
struct ExactLeverages: Sendable {
  private let system: TwoWaySystem
  /// For every rater a column: G's, then h·G of every group.
  private let columns: [Double]
  private let height: Int
  private let groupSizes: [Double]
  private let groupTotal: Double

  /// Targets in a chunk; a rule that doesn't know the number of threads.
  private static let chunk = 32

  init(_ system: TwoWaySystem, threads: Int) {
    let raters = system.raters
    let groupCount = system.groups == nil ? 0 : system.groupCount
    let inverse = system.factor.inverse(threads: threads)
    let height = raters + groupCount
    var columns = [Double](repeating: 0, count: height * raters)
    for r in 1..<raters {
      for s in 1..<raters { columns[r * height + s] = inverse[s - 1, r - 1] }
    }
    var sizes = [Double](repeating: 0, count: groupCount)
    if let groups = system.groups {
      for (t, group) in groups.enumerated() where group >= 0 {
        sizes[Int(group)] += system.targetCounts[t]
        for i in system.rows[t] {
          let s = Int(system.rater[i])
          for r in 1..<raters { columns[r * height + raters + Int(group)] += columns[r * height + s] }
        }
      }
    }
    (self.system, self.columns, self.height) = (system, columns, height)
    (groupSizes, groupTotal) = (sizes, sizes.reduce(0, +))
  }

  /// One part a rating, in the ratings' order.
  func parts(threads: Int) -> [LeaveOutPart] {
    let chunks = (system.targets + Self.chunk - 1) / Self.chunk
    let found = Parallel.map(count: chunks, threads: threads) { chunk -> [LeaveOutPart] in
      var shares = [Double](repeating: 0, count: height)
      var own = shares
      var parts: [LeaveOutPart] = []
      for t in (chunk * Self.chunk)..<min(system.targets, (chunk + 1) * Self.chunk) {
        average(t, into: &shares)
        for i in system.rows[t] { parts.append(part(i, t, shares, &own)) }
      }
      return parts
    }
    let none = LeaveOutPart(inverseRemainder: 0, b: LeaveOutVariance.Moments(rater: 0, target: 0, group: nil, covariance: 0))
    var ordered = [LeaveOutPart](repeating: none, count: system.count)
    for (i, part) in zip(system.rows.joined(), found.joined()) { ordered[i] = part }
    return ordered
  }

  /// The mean of the columns of a target's raters.
  private func average(_ t: Int, into shares: inout [Double]) {
    for k in 0..<height { shares[k] = 0 }
    for i in system.rows[t] {
      let at = Int(system.rater[i]) * height
      for k in 0..<height { shares[k] += columns[at + k] }
    }
    let scale = 1 / system.targetCounts[t]
    for k in 0..<height { shares[k] *= scale }
  }

  private func part(_ i: Int, _ t: Int, _ shares: [Double], _ own: inout [Double]) -> LeaveOutPart {
    let raters = system.raters
    let r = Int(system.rater[i])
    var (sum, squares) = (0.0, 0.0)
    for k in 0..<height { own[k] = columns[r * height + k] - shares[k] }
    for s in 0..<raters {
      sum += system.raterCounts[s] * own[s]
      squares += system.raterCounts[s] * own[s] * own[s]
    }
    var mean = 0.0
    for k in system.rows[t] { mean += own[Int(system.rater[k])] }
    mean /= system.targetCounts[t]
    let reduced = own[r] - mean
    let spread = squares - reduced
    let n = Double(system.count)
    let target = (1 / system.targetCounts[t] - 2 * mean + spread) / n - (1 - sum) / n * ((1 - sum) / n)
    let b = LeaveOutVariance.Moments(
      rater: squares / n - sum / n * (sum / n), target: target, group: system.groups.map { group(of: $0[t], own, raters) },
      covariance: (mean - spread) / n - (1 - sum) / n * (sum / n))
    return LeaveOutPart(inverseRemainder: 1 / (1 - 1 / system.targetCounts[t] - reduced), b: b)
  }

  /// The variance of the means of groups.
  private func group(of group: Int32, _ own: [Double], _ raters: Int) -> Double {
    var (sum, squares) = (0.0, 0.0)
    for q in groupSizes.indices where groupSizes[q] > 0 {
      let total = (q == Int(group) ? 1 : 0) - own[raters + q]
      sum += total
      squares += total * total / groupSizes[q]
    }
    return squares / groupTotal - sum / groupTotal * (sum / groupTotal)
  }
}
