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
  private static let chunks = 16

  /// - Parameters:
  ///   - scores: by component, then person; NaN where missing: the other weights are then scaled up.
  ///   - people: how many.
  init(
    scores: [[Double]], people n: Int, sampler: WeightSampler, draws: Int, stream: RandomStream, threads: Int
  ) {
    let d = scores.count
    let kernel = RankKernel(scores, people: n)
    let chunks = min(Self.chunks, max(1, draws))
    let parts = Parallel.map(count: chunks, threads: threads) { chunk -> Part in
      var part = Part(people: n, components: d)
      var workspace = RankKernel.Workspace(people: n)
      var stream = stream.substream(chunk)
      let count = draws * (chunk + 1) / chunks - draws * chunk / chunks
      sampler.draw(count, from: &stream) { weights in
        kernel.rank(weights, &workspace)
        part.add(workspace, weights)
      }
      part.finish(count)
      return part
    }
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
  private struct Part: Sendable {
    var counts: [UInt32]
    var favorable: [Double]
    var means: [Double]
    var squares: [Double]
    let people: Int

    init(people: Int, components: Int) {
      self.people = people
      counts = Array(repeating: 0, count: people * people)
      favorable = Array(repeating: 0, count: people * components)
      means = Array(repeating: 0, count: components)
      squares = means
    }

    mutating func add(_ workspace: borrowing RankKernel.Workspace, _ weights: borrowing [Double]) {
      let d = means.count
      var rank = 0
      for place in 0..<people {
        let person = Int(workspace.order[place])
        if place > 0, workspace.totals[person] != workspace.totals[Int(workspace.order[place - 1])] { rank = place }
        counts[person * people + rank] &+= 1
        if rank == 0 { for index in 0..<d { favorable[person * d + index] += weights[index] } }
      }
      for index in 0..<d {
        means[index] += weights[index]
        squares[index] += weights[index] * weights[index]
      }
    }

    mutating func finish(_ count: Int) {
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

/// Totals of everybody at given weights, and their order: the inner loop of a simulation.
struct RankKernel: Sendable {
  private let scores: [Double]
  private let people: Int
  private let components: Int
  /// People who lack a component, with which they have.
  private let incomplete: [(person: Int, has: [Int])]
  private let buckets: Int

  /// Scratch memory of one worker.
  struct Workspace {
    var totals: [Double]
    var order: [Int32]
    var bucket: [Int32]
    var starts: [Int32]

    init(people: Int) {
      totals = Array(repeating: 0, count: people)
      order = Array(repeating: 0, count: people)
      bucket = order
      starts = Array(repeating: 0, count: 2 * people + 2)
    }
  }

  init(_ columns: [[Double]], people: Int) {
    self.people = people
    components = columns.count
    scores = columns.flatMap { column in column.map { $0.isFinite ? $0 : 0 } }
    incomplete = (0..<people).compactMap { person in
      let has = columns.indices.filter { columns[$0][person].isFinite }
      return has.count < columns.count ? (person, has) : nil
    }
    buckets = 2 * people
  }

  /// Computes totals and sorts people by them, the largest first.
  ///
  /// Totals are spread evenly over twice as many buckets as there are people and then set right by insertion: O(n) for
  /// totals that aren't bunched.
  func rank(_ weights: borrowing [Double], _ workspace: inout Workspace) {
    totals(weights, &workspace.totals)
    order(workspace.totals, &workspace.bucket, &workspace.starts, &workspace.order)
  }

  private func totals(_ weights: borrowing [Double], _ totals: inout [Double]) {
    let n = people
    var totals = totals.mutableSpan
    let scores = scores.span
    for person in 0..<n { totals[person] = weights[0] * scores[person] }
    for component in 1..<max(components, 1) {
      let weight = weights[component]
      let start = component * n
      for person in 0..<n { totals[person] += weight * scores[start + person] }
    }
    for (person, has) in incomplete {
      var sum = 0.0
      for component in has { sum += weights[component] }
      totals[person] = sum > 0 ? totals[person] / sum : -.greatestFiniteMagnitude
    }
  }

  private func order(_ totals: [Double], _ bucket: inout [Int32], _ starts: inout [Int32], _ order: inout [Int32]) {
    let n = people
    let totals = totals.span
    var bucket = bucket.mutableSpan
    var starts = starts.mutableSpan
    var order = order.mutableSpan
    var (least, most) = (totals[0], totals[0])
    for person in 1..<max(n, 1) {
      least = min(least, totals[person])
      most = max(most, totals[person])
    }
    let scale = most > least ? Double(buckets - 1) / (most - least) : 0
    for index in 0...buckets { starts[index] = 0 }
    for person in 0..<n {
      let place = Int32((most - totals[person]) * scale)
      bucket[person] = place
      starts[Int(place) + 1] &+= 1
    }
    for index in 1...buckets { starts[index] &+= starts[index - 1] }
    for person in 0..<n {
      let place = Int(bucket[person])
      order[Int(starts[place])] = Int32(person)
      starts[place] &+= 1
    }
    for place in 1..<max(n, 1) {
      let person = order[place]
      let total = totals[Int(person)]
      var free = place
      while free > 0, totals[Int(order[free - 1])] < total {
        order[free] = order[free - 1]
        free -= 1
      }
      order[free] = person
    }
  }
}
