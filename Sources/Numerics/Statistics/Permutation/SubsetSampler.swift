/// Draws random subsets of given sizes where many units have equal scores: the units' codes are shuffled, and their scores looked up.
///
/// From equal streams it draws what ``PermutationSampler`` draws, to the last bit; its places follow from each other and are not held in memory, so that what is drawn
/// by the hundred thousand is drawn from the processor's cache.
struct SubsetSampler: Sendable {
  /// How many units each block has, and how many of them are drawn, not all.
  let blocks: [(size: Int, drawn: Int)]

  /// Steps that one random word can feed: each has a bound of 2 or more.
  private static let mostSteps = UInt64.bitWidth

  /// The statistics of random assignments, and those of another test of equal labels and strata for the same assignments.
  ///
  /// - Parameters:
  ///   - codes: by unit, block after block.
  ///   - value, label: the score of each code in either test, less its mean within the block.
  func sums<Code: FixedWidthInteger>(
    draws: Int, codes: [Code], value: [Double], label: [Double], stream: RandomStream
  ) -> [(value: Double, label: Double)] {
    var stream = stream
    var codes = codes
    var shuffled = codes.mutableSpan
    var (stepPlaces, stepBounds) = ([Int](repeating: 0, count: Self.mostSteps), [UInt64](repeating: 0, count: Self.mostSteps))
    var stepPicks = stepPlaces
    var places = stepPlaces.mutableSpan
    var bounds = stepBounds.mutableSpan
    var picks = stepPicks.mutableSpan
    var result: [(value: Double, label: Double)] = []
    result.reserveCapacity(draws)
    for _ in 0..<draws {
      var (sum, beside) = (0.0, 0.0)
      var (block, start, index) = (0, 0, 0)
      while block < blocks.count {
        var (count, product) = (0, UInt64(1))
        while block < blocks.count {
          let (size, drawn) = blocks[block]
          guard index < drawn else {
            (block, start, index) = (block + 1, start + size, 0)
            continue
          }
          let bound = UInt64(size - index)
          let (next, overflow) = product.multipliedReportingOverflow(by: bound)
          if overflow || next > PermutationSampler.largestProduct { break }
          (places[count], bounds[count], product) = (start + index, bound, next)
          count += 1
          index += 1
        }
        guard count > 0 else { break }
        while true {
          var word = stream.next()
          for step in 0..<count {
            let full = word.multipliedFullWidth(by: bounds[step])
            picks[step] = Int(truncatingIfNeeded: full.high)
            word = full.low
          }
          if word >= product || word >= (0 &- product) % product { break }
        }
        for step in 0..<count {
          let place = places[step]
          let other = place + picks[step]
          let code = shuffled[other]
          shuffled[other] = shuffled[place]
          shuffled[place] = code
          sum += value[Int(code)]
          beside += label[Int(code)]
        }
      }
      result.append((sum, beside))
    }
    return result
  }
}
