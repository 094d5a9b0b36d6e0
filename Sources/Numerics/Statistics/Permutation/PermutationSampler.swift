/// Draws random assignments and counts the extreme ones.
///
/// Only units with another role than the commonest are drawn, by the first steps of a Fisher–Yates shuffle. The shuffled order is
/// kept from draw to draw: a uniform choice from any order is uniform. Several bounded numbers come from one random word: the word
/// is multiplied by one bound after another, the upper halves are the numbers and the lower half goes on; rejection as in the
/// source makes them exactly uniform.
/// Source: Brackett-Rozinsky & Lemire 2024, *Batched ranged random integer generation*, Softw. Pract. Exper., algorithm 4.
struct PermutationSampler: Sendable {
  /// One place to fill: `place`, from the `bound` places that start there, for a unit whose score is in column `column`.
  private struct Step: Sendable {
    let place: Int
    let bound: UInt64
    let column: Int
  }

  /// Steps fed by one random word.
  private struct Batch: Sendable {
    let steps: Range<Int>
    let product: UInt64
  }

  private let steps: [Step]
  private let batches: [Batch]
  /// scores[column · units + unit], each column less its mean within the block, so that the statistic has mean 0.
  private let scores: [Double]
  private let columns: Int
  private let units: Int

  /// Bounds are multiplied up to this, so that one word in 64 or fewer is rejected.
  private static let largestProduct: UInt64 = 1 << 58

  init(_ blocks: [ExchangeBlock]) {
    units = blocks.reduce(0) { $0 + $1.size }
    columns = blocks.reduce(0) { max($0, $1.counts.count) }
    var scores = [Double](repeating: 0, count: columns * units)
    var first = 0
    for block in blocks {
      let means = block.roleMeans
      for unit in 0..<block.size {
        for role in block.counts.indices {
          scores[role * units + first + unit] = block.scores[unit][role] - means[role]
        }
      }
      first += block.size
    }
    self.scores = scores
    steps = PermutationSampler.steps(blocks.map { ($0.size, $0.counts) })
    batches = PermutationSampler.batches(steps.map(\.bound))
  }

  /// Two roles in each block, whose units' scores are told by codes (``sums(draws:codes:value:label:stream:)``).
  ///
  /// - Parameter blocks: how many units each has, and how many are drawn.
  init(subsets blocks: [(size: Int, drawn: Int)]) {
    (units, columns, scores) = (blocks.reduce(0) { $0 + $1.size }, 1, [])
    steps = PermutationSampler.steps(blocks.map { ($0.size, [$0.drawn]) })
    batches = PermutationSampler.batches(steps.map(\.bound))
  }

  /// - Parameter blocks: how many units each has, and how many of them are drawn for each role.
  private static func steps(_ blocks: [(size: Int, counts: [Int])]) -> [Step] {
    var steps: [Step] = []
    var first = 0
    for block in blocks {
      let roles = block.counts.indices.flatMap { [Int](repeating: $0, count: block.counts[$0]) }
      for (index, role) in roles.enumerated() {
        steps.append(Step(place: first + index, bound: UInt64(block.size - index), column: role))
      }
      first += block.size
    }
    return steps
  }

  private static func batches(_ bounds: [UInt64]) -> [Batch] {
    var result: [Batch] = []
    var start = 0
    var product: UInt64 = 1
    for (index, bound) in bounds.enumerated() {
      let (next, overflow) = product.multipliedReportingOverflow(by: bound)
      if overflow || next > largestProduct {
        result.append(Batch(steps: start..<index, product: product))
        start = index
        product = bound
      } else {
        product = next
      }
    }
    if start < bounds.count { result.append(Batch(steps: start..<bounds.count, product: product)) }
    return result
  }

  /// How many of `draws` random assignments have a statistic in the region.
  func countExtreme(draws: Int, in region: RejectionRegion, stream: RandomStream) -> Int {
    columns == 1
      ? countExtremeSubsets(draws, region, stream) : countExtremeAssignments(draws, region, stream)
  }

  /// Two roles: scores themselves are shuffled.
  private func countExtremeSubsets(_ draws: Int, _ region: RejectionRegion, _ stream: RandomStream) -> Int {
    var stream = stream
    var shuffled = scores
    var numbers = [Int](repeating: 0, count: steps.count)
    var extreme = 0
    var scores = shuffled.mutableSpan
    var picks = numbers.mutableSpan
    let steps = steps.span
    let batches = batches.span
    for _ in 0..<draws {
      var sum = 0.0
      for b in batches.indices {
        let batch = batches[b]
        draw(batch, steps, into: &picks, &stream)
        for index in batch.steps {
          let place = steps[index].place
          let other = place + picks[index]
          let score = scores[other]
          scores[other] = scores[place]
          scores[place] = score
          sum += score
        }
      }
      if region.contains(sum) { extreme += 1 }
    }
    return extreme
  }

  /// Any number of roles: units are shuffled, and their scores looked up.
  private func countExtremeAssignments(_ draws: Int, _ region: RejectionRegion, _ stream: RandomStream) -> Int {
    var stream = stream
    var order = Array(0..<units)
    var numbers = [Int](repeating: 0, count: steps.count)
    var picks = numbers.mutableSpan
    var extreme = 0
    for _ in 0..<draws {
      var sum = 0.0
      for batch in batches {
        draw(batch, steps.span, into: &picks, &stream)
        for index in batch.steps {
          let step = steps[index]
          order.swapAt(step.place, step.place + picks[index])
          sum += scores[step.column * units + order[step.place]]
        }
      }
      if region.contains(sum) { extreme += 1 }
    }
    return extreme
  }

  /// The statistics of random assignments, and those of another test of equal labels and strata for the same assignments.
  func sums(draws: Int, beside other: PermutationSampler, stream: RandomStream) -> [(value: Double, label: Double)] {
    sums(draws: draws, codes: Array(0..<units), value: scores, label: other.scores, stream: stream)
  }

  /// The same where many units have equal scores in both: codes are shuffled, and their scores looked up.
  ///
  /// - Parameters:
  ///   - codes: by unit, block after block.
  ///   - value, label: for each role, one behind the other, the score of each code in either test, less its mean within the block.
  func sums<Code: FixedWidthInteger>(
    draws: Int, codes: [Code], value: [Double], label: [Double], stream: RandomStream
  ) -> [(value: Double, label: Double)] {
    var stream = stream
    var codes = codes
    var numbers = [Int](repeating: 0, count: steps.count)
    var picks = numbers.mutableSpan
    var shuffled = codes.mutableSpan
    let steps = steps.span
    let width = value.count / max(1, columns)
    var result: [(value: Double, label: Double)] = []
    result.reserveCapacity(draws)
    for _ in 0..<draws {
      var (sum, beside) = (0.0, 0.0)
      for batch in batches {
        draw(batch, steps, into: &picks, &stream)
        for index in batch.steps {
          let step = steps[index]
          shuffled.swapAt(step.place, step.place + picks[index])
          let place = step.column * width + Int(shuffled[step.place])
          sum += value[place]
          beside += label[place]
        }
      }
      result.append((sum, beside))
    }
    return result
  }

  /// One number below its bound for each step of the batch.
  @inline(__always)
  private func draw(
    _ batch: Batch, _ steps: Span<Step>, into picks: inout MutableSpan<Int>, _ stream: inout RandomStream
  ) {
    while true {
      var word = stream.next()
      for index in batch.steps {
        let product = word.multipliedFullWidth(by: steps[index].bound)
        picks[index] = Int(truncatingIfNeeded: product.high)
        word = product.low
      }
      if word >= batch.product || word >= (0 &- batch.product) % batch.product { return }
    }
  }
}
