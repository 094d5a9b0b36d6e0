internal import RealModule

/// The responses of all rows, and what their likelihoods are.
struct ResponseRows: Sendable {
  enum Kind: Sendable {
    case ordinal(codes: [Int32], isProbit: Bool)
    case binomial(successes: [Double], trials: [Double])
    case poisson(counts: [Double])
  }

  let kind: Kind
  let weights: [Double]?

  var count: Int {
    switch kind {
    case .ordinal(let codes, _): codes.count
    case .binomial(let successes, _): successes.count
    case .poisson(let counts): counts.count
    }
  }

  /// What the likelihoods hold beside the linear predictor: binomial coefficients, factorials.
  var constant: Double {
    switch kind {
    case .ordinal: 0
    case .binomial(let successes, let trials):
      successes.indices.reduce(0.0) { sum, row in
        let (y, m) = (successes[row], trials[row])
        return sum + (weights?[row] ?? 1) * (.logGamma(m + 1) - .logGamma(y + 1) - .logGamma(m - y + 1))
      }
    case .poisson(let counts): counts.indices.reduce(0.0) { $0 - (weights?[$1] ?? 1) * .logGamma(counts[$1] + 1) }
    }
  }

  /// Σ ℓ without the constant; derivatives by row go into the arrays.
  ///
  /// - Parameter cuts: the thresholds, −∞ before and +∞ after them; empty unless ordinal.
  func evaluate(_ eta: [Double], _ cuts: [Double], _ first: inout [Double], _ second: inout [Double], _ third: inout [Double]) -> Double {
    var sum = 0.0
    for row in eta.indices {
      let weight = weights?[row] ?? 1
      let own = derivatives(row, eta[row], cuts)
      sum += weight * own.value
      first[row] = weight * own.first
      second[row] = weight * own.second
      third[row] = weight * own.third
    }
    return sum
  }

  @inline(__always) private func derivatives(_ row: Int, _ eta: Double, _ cuts: [Double]) -> RowDerivatives {
    switch kind {
    case .ordinal(let codes, let isProbit):
      let code = Int(codes[row])
      let (a, b) = (cuts[code + 1] - eta, cuts[code] - eta)
      return isProbit ? ProbitKernel.row(upper: a, lower: b) : LogitKernel.row(upper: a, lower: b)
    case .binomial(let successes, let trials):
      let (p, q) = LogitKernel.tails(eta)
      let (y, m) = (successes[row], trials[row])
      // Σ over the two outcomes, each from its own tail.
      return RowDerivatives(
        value: y * LogitKernel.logTail(eta) + (m - y) * LogitKernel.logTail(-eta), first: y * q - (m - y) * p, second: -m * p * q,
        third: -m * p * q * (q - p))
    case .poisson(let counts):
      let mean = Double.exp(eta)
      return RowDerivatives(value: counts[row] * eta - mean, first: counts[row] - mean, second: -mean, third: -mean)
    }
  }

  /// Adds to `sums[j]` what each row says of threshold j: Σ (−2 ℓ_α − v ℓ_ηηα + z ℓ_ηα).
  func addThresholds(_ eta: [Double], _ cuts: [Double], variances v: [Double], shifts z: [Double], to sums: inout [Double]) {
    guard case .ordinal(let codes, let isProbit) = kind else { return }
    for row in eta.indices {
      let code = Int(codes[row])
      let weight = weights?[row] ?? 1
      let (a, b) = (cuts[code + 1] - eta[row], cuts[code] - eta[row])
      let (upper, lower) = isProbit ? ProbitKernel.thresholds(upper: a, lower: b) : LogitKernel.thresholds(upper: a, lower: b)
      if code < sums.count { sums[code] += weight * (-2 * upper.plain - v[row] * upper.twice + z[row] * upper.once) }
      if code > 0 { sums[code - 1] += weight * (-2 * lower.plain - v[row] * lower.twice + z[row] * lower.once) }
    }
  }
}
