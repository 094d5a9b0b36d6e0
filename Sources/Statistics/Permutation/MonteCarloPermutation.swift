/// Random assignments, drawn in rounds until the p-value lies clear of every threshold or the draws are spent.
///
/// A chunk of draws has a stream of its own, and rounds hold a fixed number of chunks, so that the result is the same on any number
/// of threads. Stopping when clear biases p a little towards the side it is on; at four standard errors that is beyond notice.
struct MonteCarloPermutation: Sendable {
  let blocks: [ExchangeBlock]
  let region: RejectionRegion
  let options: PermutationOptions
  let stream: RandomStream

  private static let chunkDraws = 1 << 14

  func run() -> PermutationResult {
    let sampler = PermutationSampler(blocks)
    var extreme = 0
    var draws = 0
    var chunk = 0
    var chunksInRound = 1
    while draws < options.maximumDraws {
      let size = Self.chunkDraws
      let left = options.maximumDraws - draws
      let count = min(chunksInRound, (left + size - 1) / size)
      let first = chunk
      let found = Parallel.map(count: count, threads: options.threads) { index in
        let wanted = min(size, left - index * size)
        return sampler.countExtreme(draws: wanted, in: region, stream: stream.substream(first + index))
      }
      extreme += found.reduce(0, +)
      draws += min(left, count * size)
      chunk += count
      // Later rounds grow with what was drawn so far: at most half as much again is wasted.
      chunksInRound = max(1, chunk / 2)
      if isClear(extreme: extreme, draws: draws) { break }
    }
    let p = pValue(extreme: extreme, draws: draws)
    return PermutationResult(
      pValue: p, standardError: draws > 0 ? (p * (1 - p) / Double(draws)).squareRoot() : 0, method: .monteCarlo,
      draws: draws, isDecided: isClear(extreme: extreme, draws: draws))
  }

  /// (b + 1)/(B + 1): the assignment seen counts as one of them (Davison & Hinkley 1997, eq. 4.11).
  private func pValue(extreme: Int, draws: Int) -> Double { Double(extreme + 1) / Double(draws + 1) }

  /// Errors are the larger of those at the estimate and at the threshold, so that no extreme among few draws proves little.
  private func isClear(extreme: Int, draws: Int) -> Bool {
    guard draws > 0 else { return false }
    let p = pValue(extreme: extreme, draws: draws)
    return options.thresholds.allSatisfy { threshold in
      let variance = max(p * (1 - p), threshold * (1 - threshold)) / Double(draws)
      return abs(p - threshold) > options.standardErrors * variance.squareRoot()
    }
  }
}
