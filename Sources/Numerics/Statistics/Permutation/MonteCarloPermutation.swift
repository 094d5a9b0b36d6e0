/// Random assignments, drawn in rounds until the p-value lies clear of every threshold or the draws are spent.
///
/// A chunk of draws has a stream of its own, and rounds hold a fixed number of chunks, so that the result is the same on any number
/// of threads, and for chunks that were drawn elsewhere. Stopping when clear biases p a little towards the side it is on; at four
/// standard errors that is beyond notice.
struct MonteCarloPermutation: Sendable {
  let blocks: [ExchangeBlock]
  let region: RejectionRegion
  let options: PermutationOptions
  let stream: RandomStream

  private static let chunkDraws = 1 << 14

  func run() -> PermutationResult {
    let sampler = PermutationSampler(blocks)
    let elsewhere = options.known?.chunks(of: fingerprint) ?? [:]
    var extreme = 0
    var draws = 0
    for round in rounds {
      let known = elsewhere.filter { round.contains($0.key) && $0.value <= size(ofChunk: $0.key) }
      extreme += known.values.reduce(0, +)
      extreme += counts(round.filter { known[$0] == nil }, sampler).reduce(0, +)
      draws = self.draws(before: round.upperBound)
      if isClear(extreme: extreme, draws: draws) { break }
    }
    let p = pValue(extreme: extreme, draws: draws)
    return PermutationResult(
      pValue: p, standardError: draws > 0 ? (p * (1 - p) / Double(draws)).squareRoot() : 0, method: .monteCarlo,
      draws: draws, isDecided: isClear(extreme: extreme, draws: draws))
  }

  /// A share of the chunks that a run will probably need: rounds go on until the p-value would be clear if the other shares found
  /// what this one did. Where they don't, ``run()`` draws what it lacks.
  func part(_ shard: Shard) -> PermutationPart {
    let sampler = PermutationSampler(blocks)
    var chunks: [Int] = []
    var counts: [Int] = []
    for round in rounds {
      let own = round.filter(shard.contains)
      chunks += own
      counts += self.counts(own, sampler)
      let drawn = chunks.reduce(0) { $0 + size(ofChunk: $1) }
      guard drawn > 0 else { continue }
      let draws = draws(before: round.upperBound)
      let extreme = Double(counts.reduce(0, +)) / Double(drawn) * Double(draws)
      if isClear(extreme: Int(extreme.rounded()), draws: draws) { break }
    }
    return PermutationPart(test: fingerprint, chunks: chunks, extreme: counts)
  }

  /// Chunks by round. Later rounds grow with what was drawn so far: at most half as much again is wasted.
  private var rounds: some Sequence<Range<Int>> {
    let total = (max(0, options.maximumDraws) + Self.chunkDraws - 1) / Self.chunkDraws
    return sequence(state: 0) { first in
      guard first < total else { return nil }
      let round = first..<min(total, first + max(1, first / 2))
      first = round.upperBound
      return round
    }
  }

  private func draws(before chunk: Int) -> Int { min(options.maximumDraws, chunk * Self.chunkDraws) }

  private func size(ofChunk chunk: Int) -> Int { draws(before: chunk + 1) - draws(before: chunk) }

  /// How many assignments of each chunk are extreme.
  private func counts(_ chunks: [Int], _ sampler: PermutationSampler) -> [Int] {
    Parallel.map(count: chunks.count, threads: options.threads) { index in
      sampler.countExtreme(draws: size(ofChunk: chunks[index]), in: region, stream: stream.substream(chunks[index]))
    }
  }

  /// What the counts depend on: the stream, and every number that is exchanged or compared, to the last digit.
  private var fingerprint: String {
    var words = [UInt64(options.maximumDraws), region.upper.bitPattern, region.lower.bitPattern]
    for block in blocks {
      words.append(UInt64(block.size))
      words += block.counts.map { UInt64($0) }
      for unit in block.scores { words += unit.map(\.bitPattern) }
    }
    let bytes = words.lazy.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
    return stream.name + "-" + String(fnv1a(bytes), radix: 16)
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
