/// Draws estimates towards their common mean by how uncertain they are: x̃ = μ + φ²/(φ² + s²)·(x − μ).
///
/// φ², the variance of the true effects, solves Σ(x − μ)²/(φ² + s²) = n − 1 (0 where there is no positive solution), μ being
/// the mean weighted by 1/(φ² + s²). Source: Paule & Mandel 1982, J. Res. NBS 87; Efron & Morris 1975 for the use.
package struct Shrinkage: Sendable {
  /// μ.
  package var mean: Double
  /// The standard error of μ at the estimated φ².
  package var meanError: Double
  /// φ².
  package var variance: Double

  /// - Parameters:
  ///   - estimates: one or more.
  ///   - errors: their standard errors. One of 0 (or of less than a trillionth of the largest), which no scatter was left to know it by, says
  ///     nothing of the others: it enters neither μ nor φ², unless all are 0.
  package init(estimates: [Double], errors: [Double]) {
    precondition(!estimates.isEmpty && estimates.count == errors.count, "one error an estimate")
    let largest = errors.reduce(0) { max($0, $1 * $1) }
    let known = errors.indices.filter { errors[$0] * errors[$0] > 1e-24 * largest }
    let estimates = known.isEmpty ? estimates : known.map { estimates[$0] }
    let squares = known.isEmpty ? estimates.map { _ in 1e-200 } : known.map { errors[$0] * errors[$0] }
    var weights = squares
    func moments(_ variance: Double) -> (mean: Double, weight: Double, excess: Double) {
      var (total, weighted, sum) = (0.0, 0.0, 0.0)
      for index in squares.indices {
        let weight = 1 / (squares[index] + variance)
        weights[index] = weight
        total += weight
        weighted += weight * estimates[index]
      }
      let mean = weighted / total
      for index in squares.indices { sum += weights[index] * (estimates[index] - mean) * (estimates[index] - mean) }
      return (mean, total, sum - Double(estimates.count - 1))
    }
    var low = 0.0
    var high = 0.0
    if estimates.count > 1, moments(0).excess > 0 {
      high = squares.reduce(0, max)
      while moments(high).excess > 0, high.isFinite { high *= 2 }
      // Bisection: the sum falls with φ².
      for _ in 0..<100 {
        let middle = (low + high) / 2
        // No number lies between.
        if middle == low || middle == high { break }
        if moments(middle).excess > 0 { low = middle } else { high = middle }
      }
    }
    variance = (low + high) / 2
    let last = moments(variance)
    mean = last.mean
    meanError = (1 / last.weight).squareRoot()
  }

  /// The estimate drawn towards the mean.
  package func shrink(_ estimate: Double, error: Double) -> Double {
    let share = variance + error * error > 0 ? variance / (variance + error * error) : 0
    return mean + share * (estimate - mean)
  }

  /// How far the mean may lie from one of them of which nothing is known alone: φ² and the mean's own error.
  package var varianceOfUnknown: Double { variance + meanError * meanError }
}
