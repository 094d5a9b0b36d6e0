/// The difference between two labels case by case, and how much cases differ in it.
struct CaseDifferences {
  /// Cases shown under both labels.
  let informative: Set<Int32>
  /// Of the weighted mean difference, over cases; `nil` with one.
  let standardError: Double?

  var count: Int { informative.count }

  /// - Parameter stratum: within which means are compared: case, period, component and group of raters.
  init(_ values: [Double], _ isFirst: [Bool], case cases: [Int32], stratum: [Int32]) {
    struct Sums {
      var (first, second, n1, n0) = (0.0, 0.0, 0.0, 0.0)
      var owner: Int32 = -1
    }
    var sums = [Sums](repeating: Sums(), count: Int(stratum.max() ?? -1) + 1)
    for row in values.indices {
      let place = Int(stratum[row])
      sums[place].owner = cases[row]
      if isFirst[row] {
        sums[place].first += values[row]
        sums[place].n1 += 1
      } else {
        sums[place].second += values[row]
        sums[place].n0 += 1
      }
    }
    var weight: [Int32: Double] = [:]
    var total: [Int32: Double] = [:]
    for own in sums where own.n1 > 0 && own.n0 > 0 {
      let w = own.n1 * own.n0 / (own.n1 + own.n0)
      weight[own.owner, default: 0] += w
      total[own.owner, default: 0] += w * (own.first / own.n1 - own.second / own.n0)
    }
    let kept = weight.keys.sorted()
    informative = Set(kept)
    let (w, t) = (kept.map { weight[$0] ?? 0 }, kept.map { total[$0] ?? 0 })
    let all = w.reduce(0, +)
    guard kept.count > 1, all > 0 else {
      standardError = nil
      return
    }
    let mean = t.reduce(0, +) / all
    let size = Double(kept.count)
    let square = zip(w, t).reduce(0) { $0 + ($1.1 - mean * $1.0) * ($1.1 - mean * $1.0) }
    standardError = (size / (size - 1) * square).squareRoot() / all
  }
}
