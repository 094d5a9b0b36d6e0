internal import LinearAlgebra
internal import Statistics

/// Leverages and quadratic forms of every observation, exact, from one inverse.
///
/// With x_i = e_t + e_r for an observation of first level t and second level r, the second part of S⁻¹x_i is ρ = G(e_r − a_t), G being the
/// inverse of the reduced equations and a_t the shares of the second levels in the observations of t; the first part is
/// z_s = [s = t]/n_s − a_s·ρ. All that the forms need of the first levels follows from ρ, W the second levels' numbers of observations and
/// u = e_r − a_t:
/// - Σ_s n_s (a_s·ρ)² = ρ′Wρ − u·ρ, since Σ n_s a_s a_s′ is W less the reduced equations, which turn ρ into u;
/// - Σ n_s z_s = 1 − w·ρ, Σ n_s z_s² = 1/n_t − 2 a_t·ρ + Σ n_s (a_s·ρ)², Σ_i z ρ = a_t·ρ − Σ n_s (a_s·ρ)²;
/// - the sum over a group is [its t] − h·ρ, h the second levels' numbers of observations in the group.
///
/// - Complexity: (second levels)³ once; second levels + groups for every observation.
struct ExactLeverages: Sendable {
  private let system: LeaveOutSystem
  /// For every second level a column: G's, then h·G of every group.
  private let columns: [Double]
  private let height: Int
  private let groupSizes: [Double]
  private let groupTotal: Double

  /// First levels in a chunk; a rule that doesn't know the number of threads.
  private static let chunk = 32

  init(_ system: LeaveOutSystem, threads: Int) {
    let levels = system.design.secondCount
    let groupCount = system.groups == nil ? 0 : system.groupCount
    let inverse = system.factor.inverse(threads: threads)
    let height = levels + groupCount
    var columns = [Double](repeating: 0, count: height * levels)
    for r in 1..<levels {
      for s in 1..<levels { columns[r * height + s] = inverse[s - 1, r - 1] }
    }
    var sizes = [Double](repeating: 0, count: groupCount)
    if let groups = system.groups {
      for (t, group) in groups.enumerated() where group >= 0 {
        sizes[Int(group)] += system.firstCounts[t]
        for i in system.rows[t] {
          let s = Int(system.design.second[i])
          for r in 1..<levels { columns[r * height + levels + Int(group)] += columns[r * height + s] }
        }
      }
    }
    (self.system, self.columns, self.height) = (system, columns, height)
    (groupSizes, groupTotal) = (sizes, sizes.reduce(0, +))
  }

  /// One part an observation, in their order.
  func parts(threads: Int) -> [LeaveOutPart] {
    let chunks = (system.design.firstCount + Self.chunk - 1) / Self.chunk
    let found = Parallel.map(count: chunks, threads: threads) { chunk -> [LeaveOutPart] in
      var shares = [Double](repeating: 0, count: height)
      var own = shares
      var parts: [LeaveOutPart] = []
      for t in (chunk * Self.chunk)..<min(system.design.firstCount, (chunk + 1) * Self.chunk) {
        average(t, into: &shares)
        for i in system.rows[t] { parts.append(part(i, t, shares, &own)) }
      }
      return parts
    }
    let none = LeaveOutPart(inverseRemainder: 0, b: LeaveOutVariance.Moments(first: 0, second: 0, group: nil, covariance: 0))
    var ordered = [LeaveOutPart](repeating: none, count: system.count)
    for (i, part) in zip(system.rows.joined(), found.joined()) { ordered[i] = part }
    return ordered
  }

  /// The mean of the columns of a first level's observations.
  private func average(_ t: Int, into shares: inout [Double]) {
    for k in 0..<height { shares[k] = 0 }
    for i in system.rows[t] {
      let at = Int(system.design.second[i]) * height
      for k in 0..<height { shares[k] += columns[at + k] }
    }
    let scale = 1 / system.firstCounts[t]
    for k in 0..<height { shares[k] *= scale }
  }

  private func part(_ i: Int, _ t: Int, _ shares: [Double], _ own: inout [Double]) -> LeaveOutPart {
    let levels = system.design.secondCount
    let r = Int(system.design.second[i])
    var (sum, squares) = (0.0, 0.0)
    for k in 0..<height { own[k] = columns[r * height + k] - shares[k] }
    for s in 0..<levels {
      sum += system.secondCounts[s] * own[s]
      squares += system.secondCounts[s] * own[s] * own[s]
    }
    var mean = 0.0
    for k in system.rows[t] { mean += own[Int(system.design.second[k])] }
    mean /= system.firstCounts[t]
    let reduced = own[r] - mean
    let spread = squares - reduced
    let n = Double(system.count)
    let first = (1 / system.firstCounts[t] - 2 * mean + spread) / n - (1 - sum) / n * ((1 - sum) / n)
    let b = LeaveOutVariance.Moments(
      first: first, second: squares / n - sum / n * (sum / n), group: system.groups.map { group(of: $0[t], own, levels) },
      covariance: (mean - spread) / n - (1 - sum) / n * (sum / n))
    return LeaveOutPart(inverseRemainder: 1 / (1 - 1 / system.firstCounts[t] - reduced), b: b)
  }

  /// The variance of the means of groups.
  private func group(of group: Int32, _ own: [Double], _ levels: Int) -> Double {
    var (sum, squares) = (0.0, 0.0)
    for q in groupSizes.indices where groupSizes[q] > 0 {
      let total = (q == Int(group) ? 1 : 0) - own[levels + q]
      sum += total
      squares += total * total / groupSizes[q]
    }
    return squares / groupTotal - sum / groupTotal * (sum / groupTotal)
  }
}
