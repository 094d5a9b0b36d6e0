internal import Statistics

/// How often each person of a pool has each rank while weights vary, by drawing weights.
///
/// Rank acceptability, central weights and confidence factors of stochastic multicriteria acceptability analysis [Lahdelma &
/// Salminen 2001, SMAA-2]. Equal totals share the best rank.
struct RankAcceptability {
  /// By person, then rank: how many draws.
  var counts: [UInt32]
  /// By person, then component: the sum of the weights with which the person is first.
  var favorableSums: [Double]
  var draws: Int
  /// By chunk of draws, then component: the mean weight, for the diagnostic of chains.
  var chunkMeans: [[Double]]
  /// By chunk, then component: the mean squared weight.
  var chunkSquares: [[Double]]

  /// The work is always cut into so many chunks, so that results don't depend on threads.
  static let chunks = 16

  /// How many chunks there are for so many draws.
  static func chunkCount(_ draws: Int) -> Int { min(chunks, max(1, draws)) }

  /// - Parameters:
  ///   - scores: by component, then person; NaN where missing: the other weights are then scaled up.
  ///   - people: how many.
  init(
    scores: [[Double]], people n: Int, sampler: WeightSampler, draws: Int, stream: RandomStream, threads: Int
  ) {
    let parts = Self.parts(
      Array(0..<Self.chunkCount(draws)), scores: scores, people: n, sampler: sampler, draws: draws, stream: stream, threads: threads)
    self.init(parts, people: n, components: scores.count, draws: draws)
  }

  /// What some chunks of the draws add, in their order; each depends on its own number alone.
  static func parts(
    _ chosen: [Int], scores: [[Double]], people n: Int, sampler: WeightSampler, draws: Int, stream: RandomStream, threads: Int
  ) -> [Part] {
    let d = scores.count
    let kernel = RankKernel(scores, people: n)
    let chunks = chunkCount(draws)
    return Parallel.map(count: chosen.count, threads: threads) { index -> Part in
      let chunk = chosen[index]
      var part = Part(people: n, components: d)
      let workspace = RankWorkspace(people: n)
      var stream = stream.substream(chunk)
      let count = draws * (chunk + 1) / chunks - draws * chunk / chunks
      sampler.draw(count, from: &stream) { weights in
        kernel.rank(weights, workspace)
        part.add(workspace, weights)
      }
      part.finish(count)
      return part
    }
  }

  /// - Parameter parts: of all chunks, in order.
  init(_ parts: [Part], people n: Int, components d: Int, draws: Int) {
    self.draws = draws
    counts = [UInt32](repeating: 0, count: n * n)
    favorableSums = [Double](repeating: 0, count: n * d)
    for part in parts {
      for index in counts.indices { counts[index] += part.counts[index] }
      for index in favorableSums.indices { favorableSums[index] += part.favorable[index] }
    }
    chunkMeans = parts.map(\.means)
    chunkSquares = parts.map(\.squares)
  }

  /// What one chunk of draws adds.
  struct Part: Sendable {
    var counts: [UInt32]
    var favorable: [Double]
    var means: [Double]
    var squares: [Double]
    let people: Int
    /// By waiting draw, then person: the rank, from 0.
    private var waiting: [UInt16]
    private var waitingCount = 0

    private static let batch = 16

    init(people: Int, components: Int) {
      waiting = Array(repeating: 0, count: people * Self.batch)
      self.people = people
      counts = Array(repeating: 0, count: people * people)
      favorable = Array(repeating: 0, count: people * components)
      means = Array(repeating: 0, count: components)
      squares = means
    }

    /// What a run elsewhere found.
    init(_ chunk: RobustnessChunk) {
      waiting = []
      people = 0
      counts = chunk.counts
      favorable = chunk.favorableSums
      means = chunk.means
      squares = chunk.squares
    }

    /// Takes up one draw. Ranks wait until there is a batch: then a person's counts are looked for once.
    mutating func add(_ workspace: borrowing RankWorkspace, _ weights: borrowing [Double]) {
      let d = means.count
      for place in 0..<people {
        let person = workspace.person(at: place)
        if workspace.rank(of: person) != 0 { break }
        for index in 0..<d { favorable[person * d + index] += weights[index] }
      }
      workspace.keepRanks(in: &waiting, at: waitingCount)
      waitingCount += 1
      if waitingCount == Self.batch { count() }
      for index in 0..<d {
        means[index] += weights[index]
        squares[index] += weights[index] * weights[index]
      }
    }

    /// Counts the ranks that wait.
    private mutating func count() {
      Self.count(waiting, draws: waitingCount, people: people, &counts)
      waitingCount = 0
    }

    private static func count(_ ranks: [UInt16], draws: Int, people n: Int, _ counts: inout [UInt32]) {
      let ranks = ranks.span
      var counts = counts.mutableSpan
      for person in 0..<n {
        let start = person * n
        for draw in 0..<draws { counts[start + Int(ranks[draw * n + person])] &+= 1 }
      }
    }

    mutating func finish(_ count: Int) {
      self.count()
      for index in means.indices {
        means[index] /= Double(max(1, count))
        squares[index] /= Double(max(1, count))
      }
    }
  }

  /// The largest ratio √(between-chunk and within-chunk variance / within-chunk variance) of the weights: near 1 when the
  /// chains have forgotten where they began [Gelman & Rubin 1992].
  var scaleReduction: Double {
    let chunks = chunkMeans.count
    guard chunks > 1, let d = chunkMeans.first?.count else { return 1 }
    let length = Double(draws) / Double(chunks)
    return (0..<d).map { index -> Double in
      let means = chunkMeans.map { $0[index] }
      let grand = means.reduce(0, +) / Double(chunks)
      let between = means.reduce(0) { $0 + ($1 - grand) * ($1 - grand) } / Double(chunks - 1)
      let within = zip(chunkSquares, means).reduce(0) { $0 + max(0, $1.0[index] - $1.1 * $1.1) } / Double(chunks)
      return within > 0 ? ((length - 1) / length + between / within).squareRoot() : 1
    }.max() ?? 1
  }
}
