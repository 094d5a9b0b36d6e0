/// What a statistic is like under the null hypothesis, from draws of it.
struct DrawMoments: Sendable {
  /// The mean; 0 for no draw.
  var mean: Double
  /// The standard deviation, denominator n − 1; 0 for fewer than two draws.
  var deviation: Double

  init(_ values: some Collection<Double>) {
    let n = Double(values.count)
    guard n > 1 else {
      mean = values.first ?? 0
      deviation = 0
      return
    }
    let mean = values.reduce(0, +) / n
    self.mean = mean
    deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)).squareRoot()
  }

  /// Of the sum of independent statistics.
  init(sumOf parts: [DrawMoments]) {
    mean = parts.reduce(0) { $0 + $1.mean }
    deviation = parts.reduce(0) { $0 + $1.deviation * $1.deviation }.squareRoot()
  }
}
