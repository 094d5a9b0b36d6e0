internal import LinearAlgebra
internal import RealModule
internal import Statistics

/// The critical value of the largest of a few normal variables of mean 0, given as linear functions of independent ones.
///
/// P(max_j a_j′ξ > c) = E_u[P(χ_r > c/max_j a_j′u)] for directions u uniform on the sphere: only directions are drawn, lengths are integrated, so that
/// small tails are as exact as large ones. The same directions for every part and every M̄, in antithetic pairs.
/// Source: Deák 1980, Numerische Mathematik 35.
struct LargestNormal {
  /// P(max > c).
  var level: Double
  private static let pairs = 2048
  /// Relative size below which a square counts as 0.
  private static let rounding = 1e-12

  /// - Parameter loadings: one list a variable, all of one length.
  /// - Returns: 0 where none of them varies.
  func criticalValue(_ loadings: [[Double]]) -> Double {
    let reduced = Self.reduced(loadings)
    guard let rank = reduced.first?.count, rank > 0 else { return 0 }
    let reach = Self.reach(reduced, rank: rank)
    let tail = ChiTail(rank)
    func above(_ c: Double) -> Double {
      reach.reduce(0.0) { $1 > 0 ? $0 + tail(c / $1) : $0 } / Double(reach.count)
    }
    let largest = reduced.map { dot($0, $0) }.max().map { $0.squareRoot() } ?? 0
    // Between the quantile of the largest one alone and Bonferroni's.
    let normal = NormalDistribution.standard
    var low = 0.9 * largest * normal.quantile(upperTail: level)
    var high = 1.1 * largest * normal.quantile(upperTail: level / Double(loadings.count))
    // The logarithm of the tail is nearly a parabola in c: false position, halved where it sticks (Illinois).
    func excess(_ c: Double) -> Double { Double.log(max(above(c), .leastNormalMagnitude) / level) }
    var (atLow, atHigh) = (excess(low), excess(high))
    var result = low
    var side = 0
    for _ in 0..<60 where high - low > 1e-13 * high {
      let next = (low * atHigh - high * atLow) / (atHigh - atLow)
      let step = abs(next - result)
      result = next
      let found = excess(next)
      if found == 0 || step < 1e-13 * high { break }
      if found > 0 {
        (low, atLow) = (next, found)
        if side > 0 { atHigh /= 2 }
        side = 1
      } else {
        (high, atHigh) = (next, found)
        if side < 0 { atLow /= 2 }
        side = -1
      }
    }
    return result
  }

  /// max_j a_j′u of each direction and of its opposite; the length of u is 1.
  private static func reach(_ loadings: [[Double]], rank: Int) -> [Double] {
    let draws = rank <= shared.count ? Array(shared.prefix(rank)) : (0..<rank).map(column)
    var square = [Double](repeating: 0, count: pairs)
    for own in draws { for k in 0..<pairs { square[k] += own[k] * own[k] } }
    var reach = [Double](repeating: 0, count: 2 * pairs)
    for loading in loadings {
      var sum = [Double](repeating: 0, count: pairs)
      for (weight, own) in zip(loading, draws) { for k in 0..<pairs { sum[k] += weight * own[k] } }
      for k in 0..<pairs {
        reach[k] = max(reach[k], sum[k])
        reach[pairs + k] = max(reach[pairs + k], -sum[k])
      }
    }
    for k in reach.indices { reach[k] /= square[k % pairs].squareRoot() }
    return reach
  }

  /// Drawn once.
  private static let shared = (0..<8).map(column)

  private static func column(_ index: Int) -> [Double] {
    var stream = RandomStream(seed: 1).substream("directions").substream(index)
    return (0..<pairs).map { _ in stream.normal() }
  }

  /// Loadings with the same products among each other in as few dimensions as they have [Gram–Schmidt, twice].
  private static func reduced(_ loadings: [[Double]]) -> [[Double]] {
    var basis: [[Double]] = []
    let largest = loadings.map { dot($0, $0) }.max() ?? 0
    for loading in loadings {
      var rest = loading
      for _ in 0..<2 {
        for direction in basis {
          let share = dot(direction, rest)
          for k in rest.indices { rest[k] -= share * direction[k] }
        }
      }
      let square = dot(rest, rest)
      if square > rounding * largest { basis.append(rest.map { $0 / square.squareRoot() }) }
    }
    return loadings.map { loading in basis.map { dot($0, loading) } }
  }
}

/// P(χ_r > x), the length of r independent standard normal numbers.
private struct ChiTail {
  let rank: Int

  init(_ rank: Int) { self.rank = rank }

  /// Q_{r + 2}(x) = Q_r(x) + (x²/2)^{r/2} exp(−x²/2)/Γ(r/2 + 1), from Q₁ = 2Φ(−x) or Q₂ = exp(−x²/2).
  func callAsFunction(_ x: Double) -> Double {
    let half = x * x / 2
    guard half < 700 else { return 0 }
    let density = Double.exp(-half)
    var (tail, order): (Double, Int) = rank.isMultiple(of: 2) ? (density, 2) : (2 * NormalDistribution.standard.upperTail(x), 1)
    // (x²/2)^{r/2}/Γ(r/2 + 1) at r = 1: x·√(2/π); at r = 2: x²/2.
    var term = order == 1 ? density * x * (2 / Double.pi).squareRoot() : density * half
    while order < rank {
      tail += term
      order += 2
      term *= half / (Double(order) / 2)
    }
    return tail
  }
}
