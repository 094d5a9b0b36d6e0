internal import Statistics

/// What the leave-out correction needs of every observation.
struct LeaveOutPart: Sendable {
  /// 1/(1 − P_ii).
  var inverseRemainder: Double
  /// B_ii of every quadratic form.
  var b: LeaveOutVariance.Moments
}

extension LeaveOutSystem {
  /// Exact, from one inverse.
  func exactParts(threads: Int) -> [LeaveOutPart] { ExactLeverages(self, threads: threads).parts(threads: threads) }

  /// Random signs: with ε of ±1 over observations, P_ii ≈ mean (x_i′S⁻¹X′ε)², and B_ii in the same way from effects centred over observations.
  ///
  /// P̂/(P̂ + M̂) with M̂ from (I − P)ε keeps leverages below 1; the factor 1 − (3P³ + P²)/(p(1 − P)) takes out what the curvature of
  /// 1/(1 − P) adds. Source: Kline, Saggio & Sølvsten 2020, computational appendix B.
  func projectedParts(_ options: LeaveOutVariance.Options, threads: Int) -> [LeaveOutPart] {
    let stream = RandomStream(seed: options.seed).substream("leave-out")
    let draws = options.draws
    let blocks = (draws + Self.drawsABlock - 1) / Self.drawsABlock
    var total = ProjectedSums(count: count)
    // As many blocks at once as there are threads: a block holds six numbers an observation.
    for first in stride(from: 0, to: blocks, by: max(1, threads)) {
      let sums = Parallel.map(count: min(max(1, threads), blocks - first), threads: threads) { block in
        var projection = LeaveOutProjection(self)
        let last = min(draws, (first + block + 1) * Self.drawsABlock)
        for draw in stride(from: (first + block) * Self.drawsABlock, to: last, by: LeaveOutProjection.together) {
          projection.add((draw..<min(last, draw + LeaveOutProjection.together)).map { stream.substream($0) })
        }
        return projection.sums
      }
      for block in sums { total.add(block) }
    }
    let p = Double(draws)
    return (0..<count).map { i in
      let (squares, others) = (total.squares[i], total.others[i])
      let leverage = squares[LeaveOutProjection.fitted] / (squares[LeaveOutProjection.fitted] + others.x)
      let bias = 1 - (3 * leverage * leverage * leverage + leverage * leverage) / (p * (1 - leverage))
      return LeaveOutPart(
        inverseRemainder: bias / (1 - leverage),
        b: LeaveOutVariance.Moments(
          first: squares[LeaveOutProjection.byFirst] / p, second: squares[LeaveOutProjection.bySecond] / p,
          group: groups.map { _ in squares[LeaveOutProjection.byGroup] / p }, covariance: others.y / p))
    }
  }

  private static let drawsABlock = 24
}
