internal import LinearAlgebra
internal import RealModule

/// Estimates from the largest down, draws of their errors, and the largest studentized differences of those.
///
/// Never estimates² × draws at a time: a few estimates are held against all others, over sixteen draws at once.
struct RankDifferences: Sendable {
  private typealias Lanes = SIMD16<Float>

  private let estimates: [Double]
  /// By estimate the variance of its error.
  private let spread: [Double]
  /// `nil`: errors are independent.
  private let covariance: Matrix?
  private let drawCount: Int
  /// Errors by block of sixteen draws, then estimate.
  private let drawn: [Lanes]

  private var count: Int { estimates.count }
  private var blocks: Int { (drawCount + Lanes.scalarCount - 1) / Lanes.scalarCount }

  /// Estimates that are held against all others together.
  private static let together = 16

  init(estimates: [Double], errors: RankSets.Errors, draws: Int, stream: RandomStream, threads: Int) throws {
    self.estimates = estimates
    drawCount = max(1, draws)
    let (count, width) = (estimates.count, Lanes.scalarCount)
    let blocks = (drawCount + width - 1) / width
    // A block is a function of its number alone.
    @Sendable func normals(_ block: Int) -> Matrix {
      var own = stream.substream(block)
      var values = Matrix(rows: count, columns: width)
      for i in 0..<count { for lane in 0..<width { values[i, lane] = own.normal() } }
      return values
    }
    let block: @Sendable (Int) -> [Lanes]
    switch errors {
    case .independent(let errors):
      spread = errors.map { $0 * $0 }
      covariance = nil
      block = { number in
        let values = normals(number)
        return Self.lanes(count) { i, lane in errors[i] * values[i, lane] }
      }
    case .covariance(let matrix):
      (spread, covariance) = ((0..<count).map { matrix[$0, $0] }, matrix)
      let root = try Self.root(matrix)
      block = { number in
        let values = root * normals(number)
        return Self.lanes(count) { i, lane in values[i, lane] }
      }
    case .draws(let draws):
      let own = Self.covariance(of: draws)
      (spread, covariance) = ((0..<count).map { own[$0, $0] }, own)
      block = { number in
        Self.lanes(count) { i, lane in
          let draw = number * width + lane
          return draw < draws.count ? draws[draw][i] : 0
        }
      }
    }
    drawn = Parallel.map(count: blocks, threads: threads, block).flatMap(\.self)
  }

  /// Sixteen draws of every estimate's error.
  private static func lanes(_ count: Int, _ value: (Int, Int) -> Double) -> [Lanes] {
    (0..<count).map { i in
      var lanes = Lanes()
      for lane in 0..<Lanes.scalarCount { lanes[lane] = Float(value(i, lane)) }
      return lanes
    }
  }

  /// Of draws, about their means.
  private static func covariance(of draws: [[Double]]) -> Matrix {
    let count = draws[0].count
    var centred = Matrix(rows: draws.count, columns: count)
    for i in 0..<count {
      let mean = draws.reduce(0) { $0 + $1[i] } / Double(draws.count)
      for (row, draw) in draws.enumerated() { centred[row, i] = draw[i] - mean }
    }
    var products = centred.crossProduct
    for j in 0..<count { for i in 0..<count { products[i, j] /= Double(max(1, draws.count - 1)) } }
    return products
  }

  /// A matrix whose product with its transpose is the covariance, which may be singular.
  private static func root(_ covariance: Matrix) throws -> Matrix {
    if let factor = try? Cholesky(covariance).factor {
      var lower = factor
      for j in 0..<lower.columns { for i in 0..<j { lower[i, j] = 0 } }
      return lower
    }
    let eigen = try SymmetricEigen(covariance)
    let largest = eigen.values.max() ?? 0
    guard eigen.values.allSatisfy({ $0 >= -1e-8 * largest }) else { throw LinearAlgebraError.notPositiveDefinite(order: 1) }
    var root = eigen.vectors
    for (j, value) in eigen.values.enumerated() { for i in 0..<root.rows { root[i, j] *= max(0, value).squareRoot() } }
    return root
  }

  /// 1 / se_jk; infinite where the difference is known.
  private func precision(_ j: Int, _ k: Int) -> Double {
    let both = spread[j] + spread[k]
    let variance = both - 2 * (covariance?[j, k] ?? 0)
    // What is left of equal errors that cancel is rounding.
    return variance > 1e-12 * both ? 1 / variance.squareRoot() : .infinity
  }

  /// (θ̂_j − θ̂_k)/se_jk.
  private func statistic(_ j: Int, _ k: Int) -> Double {
    let difference = estimates[j] - estimates[k]
    return difference == 0 ? 0 : difference * precision(j, k)
  }

  // MARK: Sets

  /// By estimate the smallest rank that can't be ruled out, all at once: one-sided, of every ordered pair that the first does not stand above the second.
  func best(level: Double, threads: Int) -> [Int] { stepdown(isTwoSided: false, level: level, threads: threads).found.map { $0.above + 1 } }

  /// Rank sets that cover all at once, the pairs distinguished, and the critical value that they were distinguished by.
  func simultaneous(level: Double, threads: Int) -> (sets: [ClosedRange<Int>], told: Int, criticalValue: Double) {
    let (found, critical) = stepdown(isTwoSided: true, level: level, threads: threads)
    return (found.map { rankSet($0) }, found.reduce(0) { $0 + $1.above }, critical)
  }

  /// How many stand above and below each estimate beyond doubt, all at once, and the last critical value.
  private func stepdown(isTwoSided: Bool, level: Double, threads: Int) -> (found: [(above: Int, below: Int)], criticalValue: Double) {
    var critical = Double.infinity
    var told = -1
    while true {
      critical = min(critical, Self.quantile(largestOverAll(below: critical, isTwoSided: isTwoSided, threads: threads), level))
      let found = (0..<count).map { doubtless($0, critical) }
      let now = found.reduce(0) { $0 + $1.above }
      if now == told || now == 0 || now == count * (count - 1) / 2 { return (found, critical) }
      told = now
    }
  }

  /// Rank sets that cover each by itself.
  func marginal(level: Double, threads: Int) -> [ClosedRange<Int>] {
    var critical = [Double](repeating: .infinity, count: count)
    var found = [(above: Int, below: Int)](repeating: (-1, -1), count: count)
    var open = Array(0..<count)
    while !open.isEmpty {
      let largest = largestOfEach(open, below: critical, threads: threads)
      var left: [Int] = []
      for (j, values) in zip(open, largest) {
        critical[j] = min(critical[j], Self.quantile(values, level))
        let now = doubtless(j, critical[j])
        // Another round only where further pairs were distinguished, and not all are.
        if now != found[j], now.above + now.below > 0, now.above + now.below < count - 1 { left.append(j) }
        found[j] = now
      }
      open = left
    }
    return found.map { rankSet($0) }
  }

  /// How many stand above and below one estimate beyond doubt.
  private func doubtless(_ j: Int, _ critical: Double) -> (above: Int, below: Int) {
    var (above, below) = (0, 0)
    for k in 0..<count where k != j {
      let t = statistic(j, k)
      if t > critical { below += 1 } else if -t > critical { above += 1 }
    }
    return (above, below)
  }

  private func rankSet(_ found: (above: Int, below: Int)) -> ClosedRange<Int> { (1 + found.above)...(count - found.below) }

  /// The smallest value that so large a share of the values does not exceed.
  private static func quantile(_ values: [Float], _ level: Double) -> Double {
    let place = min(values.count - 1, max(0, Int((level * Double(values.count)).rounded(.up)) - 1))
    let needed = values.count - place
    // Only what lies beyond twice the share is sorted, as far as a few values tell.
    let some = stride(from: 0, to: values.count, by: max(1, values.count / 64)).map { values[$0] }.sorted()
    let cut = some[max(0, some.count - 1 - 2 * some.count * needed / values.count)]
    let above = values.filter { $0 > cut }.sorted()
    return Double(above.count >= needed ? above[above.count - needed] : values.sorted()[place])
  }

  // MARK: Largest differences

  /// By draw, the largest difference over all pairs, or ordered pairs, that have not been distinguished.
  private func largestOverAll(below critical: Double, isTwoSided: Bool, threads: Int) -> [Float] {
    let chunks = (count + Self.together - 1) / Self.together
    let parts = Parallel.map(count: chunks, threads: threads) { chunk -> [Float] in
      let own = Array(chunk * Self.together..<min(count, (chunk + 1) * Self.together))
      let largest = largest(own, isTwoSided: isTwoSided) { j, k in
        isTwoSided ? k > j && abs(statistic(j, k)) <= critical : statistic(j, k) <= critical
      }
      return largest.dropFirst().reduce(largest[0]) { zip($0, $1).map { max($0, $1) } }
    }
    return parts.dropFirst().reduce(parts.first ?? [Float](repeating: 0, count: drawCount)) { zip($0, $1).map { max($0, $1) } }
  }

  /// For each of some estimates, by draw the largest of its differences that have not been distinguished.
  private func largestOfEach(_ chosen: [Int], below critical: [Double], threads: Int) -> [[Float]] {
    let chunks = (chosen.count + Self.together - 1) / Self.together
    return Parallel.map(count: chunks, threads: threads) { chunk in
      largest(Array(chosen[chunk * Self.together..<min(chosen.count, (chunk + 1) * Self.together)]), isTwoSided: true) {
        abs(statistic($0, $1)) <= critical[$0]
      }
    }.flatMap(\.self)
  }

  /// For each of a few estimates j, by draw the largest of (e_j − e_k)/se_jk, without its sign if two-sided, over those k of which the hypothesis stands.
  private func largest(_ own: [Int], isTwoSided: Bool, where stands: (Int, Int) -> Bool) -> [[Float]] {
    var weights = [[Float]](repeating: [Float](repeating: 0, count: count), count: own.count)
    // Runs of others of which it stands: few, as estimates are in order.
    var runs = [[Range<Int>]](repeating: [], count: own.count)
    for (row, j) in own.enumerated() {
      for k in 0..<count where k != j && stands(j, k) {
        let precision = precision(j, k)
        guard precision.isFinite else { continue }
        weights[row][k] = Float(precision)
        let isNext = runs[row].last?.upperBound == k
        let start = isNext ? runs[row].removeLast().lowerBound : k
        runs[row].append(start..<(k + 1))
      }
    }
    var result = [[Float]](repeating: [], count: own.count)
    for row in own.indices { result[row].reserveCapacity(blocks * Lanes.scalarCount) }
    unsafe drawn.withUnsafeBufferPointer { drawn in
      for block in 0..<blocks {
        let errors = unsafe UnsafeBufferPointer(rebasing: drawn[block * count..<(block + 1) * count])
        for (row, j) in own.enumerated() {
          var largest = Lanes(repeating: 0)
          let center = unsafe errors[j]
          unsafe weights[row].withUnsafeBufferPointer { weights in
            for run in runs[row] {
              if isTwoSided {
                for k in run {
                  let difference = unsafe center - errors[k]
                  unsafe largest = Self.larger(largest, Self.larger(difference, -difference) * weights[k])
                }
              } else {
                for k in run { unsafe largest = Self.larger(largest, (center - errors[k]) * weights[k]) }
              }
            }
          }
          for lane in 0..<Lanes.scalarCount { result[row].append(largest[lane]) }
        }
      }
    }
    return result.map { Array($0.prefix(drawCount)) }
  }

  /// Lane by lane the larger of two; written so that it is one instruction.
  @inline(__always) private static func larger(_ a: Lanes, _ b: Lanes) -> Lanes { a.replacing(with: b, where: b .> a) }
}
