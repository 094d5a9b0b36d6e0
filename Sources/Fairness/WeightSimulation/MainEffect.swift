internal import RealModule

/// The correlation ratio var(E[y | x]) / var(y) of a component, E[y | x] by local linear smoothing.
///
/// Gaussian kernel; the bandwidth is the one of a fixed grid with the smallest leave-one-out error [Paruolo, Saisana &
/// Saltelli 2013, §3.3; Fan & Gijbels 1996, §4.10]. Scores are gathered on their distinct values or, where these are many,
/// on an even grid of 401 points with linear weights, so that the cost doesn't depend on the number of people. Where a
/// component has at most ten distinct values E[y | x] is their means, no smoothing.
struct MainEffect {
  /// 0 … 1; `nil` when x or y doesn't vary.
  let value: Double?
  /// In units of x; `nil` without smoothing.
  let bandwidth: Double?

  private static let fewValues = 10
  private static let gridPoints = 401
  /// Bandwidths tried, as multiples of the standard deviation of x.
  private static let grid: [Double] = (0..<16).map { 0.08 * Double.pow(1.3, Double($0)) }

  init(_ x: [Double], _ y: [Double]) {
    let bins = Self.bins(x, y)
    let total = bins.reduce(0) { $0 + $1.weight }
    guard total > 1, let first = x.first, x.contains(where: { $0 != first }) else {
      (value, bandwidth) = (nil, nil)
      return
    }
    let mean = y.reduce(0, +) / total
    let variance = y.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / total
    guard variance > 0 else {
      (value, bandwidth) = (nil, nil)
      return
    }
    if bins.count <= Self.fewValues {
      let between = bins.reduce(0) { $0 + $1.weight * ($1.mean - mean) * ($1.mean - mean) } / total
      (value, bandwidth) = (min(1, between / variance), nil)
      return
    }
    let center = x.reduce(0, +) / total
    let spread = (x.reduce(0) { $0 + ($1 - center) * ($1 - center) } / total).squareRoot()
    var best: (error: Double, bandwidth: Double, fits: [Double])?
    for multiple in Self.grid {
      let fit = Self.smooth(bins, bandwidth: multiple * spread)
      if fit.error < best?.error ?? .infinity { best = (fit.error, multiple * spread, fit.fits) }
    }
    guard let best else {
      (value, bandwidth) = (nil, nil)
      return
    }
    let fitted = zip(bins, best.fits).reduce(0) { $0 + $1.0.weight * $1.1 } / total
    let explained = zip(bins, best.fits).reduce(0) { $0 + $1.0.weight * ($1.1 - fitted) * ($1.1 - fitted) } / total
    (value, bandwidth) = (min(1, explained / variance), best.bandwidth)
  }

  /// People with (nearly) the same score.
  private struct Bin {
    var x: Double
    var weight: Double
    var sum: Double
    var squares: Double
    var mean: Double { sum / weight }

    mutating func add(_ share: Double, _ y: Double) {
      weight += share
      sum += share * y
      squares += share * y * y
    }
  }

  private static func bins(_ x: [Double], _ y: [Double]) -> [Bin] {
    guard x.count <= gridPoints || hasFewValues(x) else { return gridded(x, y) }
    let order = x.indices.sorted { (x[$0], y[$0]) < (x[$1], y[$1]) }
    var bins: [Bin] = []
    for index in order {
      if let last = bins.last, last.x == x[index] {
        bins[bins.count - 1].add(1, y[index])
      } else {
        bins.append(Bin(x: x[index], weight: 1, sum: y[index], squares: y[index] * y[index]))
      }
    }
    return bins
  }

  /// Whether there are at most as many distinct values as grid points.
  private static func hasFewValues(_ x: [Double]) -> Bool {
    var seen: Set<Double> = []
    for value in x {
      seen.insert(value)
      if seen.count > gridPoints { return false }
    }
    return true
  }

  /// People shared out between the two nearest points of an even grid.
  private static func gridded(_ x: [Double], _ y: [Double]) -> [Bin] {
    guard let low = x.min(), let high = x.max(), high > low else { return [] }
    let step = (high - low) / Double(gridPoints - 1)
    var grid = (0..<gridPoints).map { Bin(x: low + step * Double($0), weight: 0, sum: 0, squares: 0) }
    for index in x.indices {
      let position = min((x[index] - low) / step, Double(gridPoints - 1))
      let left = min(Int(position), gridPoints - 2)
      let share = position - Double(left)
      grid[left].add(1 - share, y[index])
      grid[left + 1].add(share, y[index])
    }
    return grid.filter { $0.weight > 0 }
  }

  /// Local linear fits at the bins, and the leave-one-out squared error Σ ((y − ŷ)/(1 − h))² over people.
  private static func smooth(_ bins: [Bin], bandwidth: Double) -> (fits: [Double], error: Double) {
    var fits: [Double] = []
    fits.reserveCapacity(bins.count)
    var error = 0.0
    for bin in bins {
      var (s0, s1, s2, t0, t1) = (0.0, 0.0, 0.0, 0.0, 0.0)
      for other in bins {
        let distance = other.x - bin.x
        let z = distance / bandwidth
        guard abs(z) < 6 else { continue }
        let kernel = Double.exp(-z * z / 2) * other.weight
        s0 += kernel
        s1 += kernel * distance
        s2 += kernel * distance * distance
        t0 += kernel * other.mean
        t1 += kernel * other.mean * distance
      }
      let determinant = s0 * s2 - s1 * s1
      let isLinear = determinant > 1e-10 * s0 * s2 && s2 > 0
      let fit = isLinear ? (s2 * t0 - s1 * t1) / determinant : t0 / s0
      let leverage = isLinear ? s2 / determinant : 1 / s0
      fits.append(fit)
      let rest = bin.squares - 2 * fit * bin.sum + bin.weight * fit * fit
      let left = 1 - min(leverage, 1)
      error += left > 1e-9 ? max(0, rest) / (left * left) : .infinity
    }
    return (fits, error)
  }
}
