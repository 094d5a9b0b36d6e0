import RealModule

/// Blocks of two roles whose scores are a + d·k with whole k ≥ 0, d common to all: judges' marks in half points, say.
///
/// The distribution of the sum of a random subset is then exact by the shift algorithm, which adds one unit at a time: with
/// probability (m − j)/(n − i) the i-th unit joins the j chosen so far and shifts their sum by its k.
/// Source: Streitberg & Röhmel 1986, Statistical Software Newsletter 12, in the form of sequential sampling, which cannot overflow.
struct SubsetLattice: Sendable {
  /// Whole scores per block.
  private let codes: [[Int]]
  /// Units drawn per block.
  private let drawn: [Int]
  /// The spacing d.
  private let step: Double

  /// Nil where a block has more than two roles or the scores lie on no lattice coarse enough.
  init?(_ blocks: [ExchangeBlock]) {
    guard blocks.allSatisfy({ $0.counts.count == 1 }) else { return nil }
    let values = blocks.map { block in block.scores.map { $0[0] } }
    let minima = values.map { $0.min() ?? 0 }
    let offsets = zip(values, minima).map { block, minimum in block.map { $0 - minimum } }
    guard let step = SubsetLattice.spacing(offsets.flatMap { $0 }) else { return nil }
    self.step = step
    codes = offsets.map { $0.map { Int(($0 / step).rounded()) } }
    drawn = blocks.map { $0.counts[0] }
  }

  /// The largest d such that all offsets are whole multiples of it within 1e-11 of their range; nil where there is none above a
  /// millionth of the range.
  static func spacing(_ offsets: [Double]) -> Double? {
    guard let range = offsets.max(), range > 0 else { return nil }
    let finest = range * 1e-6
    let rounding = range * 1e-11
    var step = range
    for offset in offsets {
      var a = offset
      while abs(a) > rounding {
        (a, step) = (abs((step / a).rounded() * a - step), a)
        if step < finest { return nil }
      }
    }
    // The steps of Euclid's algorithm magnify rounding; the range, a whole multiple, gives the spacing back in full.
    step = range / (range / step).rounded()
    let isOnLattice = offsets.allSatisfy { abs($0 - ($0 / step).rounded() * step) <= rounding }
    return isOnLattice ? step : nil
  }

  /// Largest sum: the m largest scores of every block.
  private var largestSum: Int {
    zip(codes, drawn).reduce(0) { sum, block in
      sum + block.0.sorted(by: >).prefix(block.1).reduce(0, +)
    }
  }

  /// Multiplications the distribution takes, at most.
  var operations: Double {
    let work = zip(codes, drawn).reduce(0.0) { $0 + Double($1.0.count) * Double($1.1) }
    return 2 * work * Double(largestSum + 1)
  }

  /// The same of blocks of whose scores only the distinct ones and how often each occurs are known; nil where they lie on no lattice.
  ///
  /// - Parameter blocks: distinct scores ascending with their numbers, and how many units are drawn.
  static func operations(_ blocks: [(scores: [(score: Double, count: Int)], drawn: Int)]) -> Double? {
    let offsets = blocks.map { block in block.scores.map { $0.score - (block.scores.first?.score ?? 0) } }
    guard let step = spacing(offsets.flatMap(\.self)) else { return nil }
    var (work, largest) = (0.0, 0.0)
    for (block, offsets) in zip(blocks, offsets) {
      work += Double(block.scores.reduce(0) { $0 + $1.count }) * Double(block.drawn)
      var left = block.drawn
      for (score, offset) in zip(block.scores, offsets).reversed() where left > 0 {
        let taken = min(left, score.count)
        largest += Double(taken) * (offset / step).rounded()
        left -= taken
      }
    }
    return 2 * work * (largest + 1)
  }

  /// The share of assignments whose statistic lies in the region.
  func share(in region: RejectionRegion) -> Double {
    let expected = zip(codes, drawn).reduce(0.0) { sum, block in
      sum + Double(block.1) * Double(block.0.reduce(0, +)) / Double(block.0.count)
    }
    let probabilities = distribution()
    let share = probabilities.indices.reduce(0.0) { sum, total in
      region.contains(step * (Double(total) - expected)) ? sum + probabilities[total] : sum
    }
    return min(1, share)
  }

  /// P(Σk = s) for s in 0...largestSum.
  func distribution() -> [Double] {
    let width = largestSum + 1
    var start = [Double](repeating: 0, count: width)
    start[0] = 1
    return zip(codes, drawn).reduce(start) { shifted($0, codes: $1.0, drawn: $1.1) }
  }

  /// The distribution after adding the sum of `drawn` of the block's scores.
  private func shifted(_ start: [Double], codes: [Int], drawn: Int) -> [Double] {
    let width = start.count
    // rows[j · width + s]: j chosen so far, sum s.
    var rows = [Double](repeating: 0, count: (drawn + 1) * width)
    rows.replaceSubrange(0..<width, with: start)
    for (unit, code) in codes.enumerated() {
      let left = Double(codes.count - unit)
      let fewest = max(0, drawn - (codes.count - unit))
      for chosen in stride(from: min(drawn, unit + 1), through: fewest, by: -1) {
        let stay = 1 - Double(drawn - chosen) / left
        let join = chosen > 0 ? Double(drawn - chosen + 1) / left : 0
        SubsetLattice.mix(&rows, row: chosen, width: width, stay: max(0, stay), join: join, shift: code)
      }
    }
    return Array(rows[(drawn * width)...])
  }

  /// rows[row] ← stay · rows[row] + join · rows[row − 1] shifted up.
  private static func mix(
    _ rows: inout [Double], row: Int, width: Int, stay: Double, join: Double, shift: Int
  ) {
    let base = row * width
    for s in base..<(base + min(shift, width)) { rows[s] *= stay }
    guard shift < width else { return }
    if row == 0 {
      for s in (base + shift)..<(base + width) { rows[s] *= stay }
    } else {
      let back = width + shift
      for s in (base + shift)..<(base + width) { rows[s] = stay * rows[s] + join * rows[s - back] }
    }
  }
}
