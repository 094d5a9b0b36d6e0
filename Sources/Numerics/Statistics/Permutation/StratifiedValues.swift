/// Values in strata, put in order once, for the differences of many subsets from all others: every rater's grades from everybody else's.
///
/// Where the draw of labels is random, values that are equal share a code. Of large subsets it is drawn how many values of each code they have
/// (``CountedSubsets``), which takes as long as there are codes; else codes are shuffled, which takes as long as the subset is large, and the figures are
/// ``RandomizedDifference``'s to the last bit.
package struct StratifiedValues: Sendable {
  private let values: [Double]
  private let strata: [Int]
  /// Each value's place, strata behind each other, within one the values as they came.
  private let place: [Int32]
  /// Where each stratum begins among the places, and among the cells.
  private let start: [Int]
  private let cellStart: [Int]
  /// By place twice the cell: there is one for each distinct value of a stratum, ascending.
  private let code: [Int32]
  /// The same in a byte each, which stay in the processor's cache; empty where they don't fit.
  private let shortCode: [UInt8]
  private let cellValue: [Double]
  private let cellCount: [Int]
  /// By stratum the sum of its values.
  private let sum: [Double]
  /// `nil` where no stratum is so large that its subsets would be counted.
  private let variates: HypergeometricVariates?

  /// - Parameters:
  ///   - values: finite.
  ///   - strata: by value.
  /// - Complexity: O(n log n).
  package init(_ values: [Double], strata: [Int]) {
    precondition(values.count == strata.count, "one stratum a value")
    (self.values, self.strata) = (values, strata)
    let order = values.indices.sorted { (strata[$0], $0) < (strata[$1], $1) }
    var place = [Int32](repeating: 0, count: values.count)
    for (index, value) in order.enumerated() { place[value] = Int32(index) }
    self.place = place
    var (start, cellStart) = ([Int](), [Int]())
    var (code, cellValue, cellCount) = ([Int32](repeating: 0, count: values.count), [Double](), [Int]())
    var sums: [Double] = []
    var from = 0
    while from < order.count {
      let to = order[from...].firstIndex { strata[$0] != strata[order[from]] } ?? order.count
      start.append(from)
      cellStart.append(cellValue.count)
      for index in (from..<to).sorted(by: { values[order[$0]] < values[order[$1]] }) {
        let value = values[order[index]]
        if cellValue.count == cellStart[cellStart.count - 1] || cellValue[cellValue.count - 1] != value {
          cellValue.append(value)
          cellCount.append(0)
        }
        code[index] = 2 * Int32(cellValue.count - 1)
        cellCount[cellValue.count - 1] += 1
      }
      sums.append(order[from..<to].reduce(0) { $0 + values[$1] })
      from = to
    }
    start.append(order.count)
    cellStart.append(cellValue.count)
    (self.start, self.cellStart) = (start, cellStart)
    shortCode = 2 * cellValue.count <= 1 << UInt8.bitWidth ? code.map { UInt8($0) } : []
    (self.code, self.cellValue, self.cellCount, sum) = (code, cellValue, cellCount, sums)
    let countable = sums.indices.compactMap { stratum -> Int? in
      let (size, cells) = (start[stratum + 1] - start[stratum], cellStart[stratum + 1] - cellStart[stratum])
      return CountedSubsets.worthwhile * cells < size / 2 ? size : nil
    }
    variates = countable.max().map { HypergeometricVariates(upTo: $0) }
  }

  /// How the values of a subset differ from all others.
  ///
  /// - Parameters:
  ///   - own: the subset, by position among the values; each once.
  ///   - level, options, stream: as of ``RandomizedDifference``.
  /// - Returns: `nil` where no stratum has both.
  package func difference(
    of own: [Int], level: Double = 0.95, options: PermutationOptions = RandomizedDifference.options, stream: RandomStream
  ) -> RandomizedDifference? {
    let blocks = blocks(own.map { Int(place[$0]) }.sorted())
    guard !blocks.isEmpty else { return nil }
    let assignments = min(.greatestFiniteMagnitude, blocks.reduce(1) { $0 * ExchangeBlock.assignments(of: $1.size, [$1.drawn]) })
    let operations = SubsetLattice.operations(blocks.map { ($0.scores, $0.drawn) })
    guard assignments > Double(options.enumerationLimit), operations.map({ $0 > Double(options.latticeLimit) }) ?? true else {
      let isOwn = Set(own)
      return RandomizedDifference(
        values: values, isFirst: values.indices.map(isOwn.contains), strata: strata, level: level, options: options, stream: stream)
    }
    return drawn(blocks, assignments, level, options, stream)
  }

  // MARK: Strata that have both

  /// One stratum with values of the subset and others.
  private struct Block {
    /// Its places.
    let places: Range<Int>
    let cells: Range<Int>
    /// Places of the subset, ascending.
    let own: ArraySlice<Int>
    /// Whether the subset is the commoner label, the first met where both are as common: the others are drawn then.
    let isBase: Bool
    /// Distinct scores of what is drawn, ascending, and how often each occurs.
    let scores: [(score: Double, count: Int)]
    /// Mean of the scores.
    let mean: Double

    var size: Int { places.count }
    var drawn: Int { isBase ? places.count - own.count : own.count }
    var sign: Double { isBase ? -1 : 1 }
  }

  /// - Parameter own: places, ascending.
  private func blocks(_ own: [Int]) -> [Block] {
    var result: [Block] = []
    var next = 0
    while next < own.count {
      let stratum = start.partitionPoint { $0 <= own[next] } - 1
      let places = start[stratum]..<start[stratum + 1]
      let first = next
      while next < own.count && own[next] < places.upperBound { next += 1 }
      let count = next - first
      guard count < places.count else { continue }
      let isBase = 2 * count > places.count || (2 * count == places.count && own[first] == places.lowerBound)
      let cells = cellStart[stratum]..<cellStart[stratum + 1]
      let scores = cells.map { (score: isBase ? -cellValue[$0] : cellValue[$0], count: cellCount[$0]) }
      result.append(
        Block(
          places: places, cells: cells, own: own[first..<next], isBase: isBase, scores: isBase ? scores.reversed() : scores,
          mean: (isBase ? -sum[stratum] : sum[stratum]) / Double(places.count)))
    }
    return result
  }

  // MARK: Random assignments

  private func drawn(
    _ blocks: [Block], _ assignments: Double, _ level: Double, _ options: PermutationOptions, _ stream: RandomStream
  ) -> RandomizedDifference? {
    var seen = RandomizedDifference.Seen(
      value: 0, label: 0, deviation: 0, assignments: assignments, counts: (0, 0), units: blocks.reduce(0) { $0 + $1.size },
      strata: blocks.count)
    // By code, two a cell: a value of the others, and of the subset.
    var (value, label) = ([Double](repeating: 0, count: 2 * cellValue.count), [Double](repeating: 0, count: 2 * cellValue.count))
    var (variance, magnitude) = (0.0, 0.0)
    for block in blocks {
      let share = block.sign * Double(block.own.count) / Double(block.size)
      for cell in block.cells {
        for isOwn in 0...1 {
          value[2 * cell + isOwn] = block.sign * cellValue[cell] - block.mean
          label[2 * cell + isOwn] = block.sign * Double(isOwn) - share
        }
      }
      // In this order, as sums of one place after another are.
      seen.value = seen.value + observed(block) - block.mean * Double(block.drawn)
      seen.label = seen.label + (block.isBase ? 0 : Double(block.own.count)) - share * Double(block.drawn)
      seen.counts.first += block.own.count
      seen.counts.second += block.size - block.own.count
      variance += Self.variance(block, block.cells.map { (cellValue[$0], cellCount[$0]) })
      magnitude = block.scores.reduce(magnitude) { max($0, abs($1.score)) }
    }
    guard seen.label > 0 else { return nil }
    seen.deviation = variance.squareRoot()
    let test =
      PermutationTest.isConstant(deviation: seen.deviation, magnitude: magnitude)
      ? PermutationResult.exact(1, .enumeration)
      : PermutationResult(pValue: 1, standardError: 0, method: .monteCarlo, draws: 0, isDecided: false)
    return RandomizedDifference(
      seen, shiftedDeviation: shiftedDeviation(blocks, seen.estimate), test: test,
      .init(pairs: pairs(blocks, options.maximumDraws, value: value, label: label, stream), isExact: false), level: level,
      options: options)
  }

  /// Both sums of random subsets: of strata whose codes are shuffled, and of those whose codes are counted.
  private func pairs(_ blocks: [Block], _ draws: Int, value: [Double], label: [Double], _ stream: RandomStream) -> [(
    value: Double, label: Double
  )] {
    let kinds = blocks.map { block in variates == nil ? [] : self.kinds(block, value: value, label: label) }
    let isCounted = blocks.indices.map { variates != nil && blocks[$0].drawn > CountedSubsets.worthwhile * kinds[$0].count }
    let shuffled = blocks.indices.filter { !isCounted[$0] }.map { blocks[$0] }
    let sampler = PermutationSampler(subsets: shuffled.map { ($0.size, $0.drawn) })
    func sums<Code: FixedWidthInteger>(_ all: [Code]) -> [(value: Double, label: Double)] {
      sampler.sums(draws: draws, codes: Self.codes(shuffled, all), value: value, label: label, stream: stream)
    }
    var pairs = shortCode.isEmpty ? sums(code) : sums(shortCode)
    guard let variates else { return pairs }
    let counting = stream.substream("counts")
    for index in blocks.indices where isCounted[index] {
      CountedSubsets(kinds[index], drawn: blocks[index].drawn).add(to: &pairs, variates, stream: counting.substream(index))
    }
    return pairs
  }

  /// The codes that a block has, those of the subset for themselves.
  private func kinds(_ block: Block, value: [Double], label: [Double]) -> [CountedSubsets.Kind] {
    let own = ownCounts(block)
    return block.cells.flatMap { cell in
      let count = own[cell - block.cells.lowerBound]
      return [(cellCount[cell] - count, 2 * cell), (count, 2 * cell + 1)].filter { $0.0 > 0 }.map { count, code in
        CountedSubsets.Kind(count: count, value: value[code], label: label[code])
      }
    }
  }

  /// The codes of the blocks' values, one more for those of the subset.
  private static func codes<Code: FixedWidthInteger>(_ blocks: [Block], _ all: [Code]) -> [Code] {
    var codes: [Code] = []
    codes.reserveCapacity(blocks.reduce(0) { $0 + $1.size })
    for block in blocks {
      let base = codes.count - block.places.lowerBound
      codes += all[block.places]
      for place in block.own { codes[base + place] += 1 }
    }
    return codes
  }

  /// The sum of the scores of what is drawn, as the labels really are.
  private func observed(_ block: Block) -> Double {
    guard block.isBase else { return block.own.reduce(0) { $0 + value(at: $1) } }
    var (sum, next) = (0.0, block.own.startIndex)
    for place in block.places {
      if next < block.own.endIndex && block.own[next] == place { next += 1 } else { sum -= value(at: place) }
    }
    return sum
  }

  private func value(at place: Int) -> Double { cellValue[Int(code[place]) / 2] }

  /// By cell of the block how many of its values are the subset's.
  private func ownCounts(_ block: Block) -> [Int] {
    var own = [Int](repeating: 0, count: block.cells.count)
    for place in block.own { own[Int(code[place]) / 2 - block.cells.lowerBound] += 1 }
    return own
  }

  /// Of the statistic over all assignments, once the estimate is taken off the subset's values.
  private func shiftedDeviation(_ blocks: [Block], _ estimate: Double) -> Double {
    blocks.reduce(0) { sum, block in
      let own = ownCounts(block)
      return sum
        + Self.variance(
          block,
          block.cells.flatMap { cell in
            let count = own[cell - block.cells.lowerBound]
            return [(cellValue[cell], cellCount[cell] - count), (cellValue[cell] - estimate, count)]
          })
    }.squareRoot()
  }

  /// n₁ n₀/(n (n − 1)) Σ (v − v̄)².
  private static func variance(_ block: Block, _ values: [(value: Double, count: Int)]) -> Double {
    let size = Double(block.size)
    let mean = values.reduce(0) { $0 + $1.value * Double($1.count) } / size
    let squares = values.reduce(0) { $0 + Double($1.count) * ($1.value - mean) * ($1.value - mean) }
    return Double(block.own.count) * Double(block.size - block.own.count) / (size * (size - 1)) * squares
  }
}
