internal import RealModule

/// The adjacent-category model of one rating: log P(x = j)/P(x = j − 1) = η − τ_j for j = 1…m.
///
/// Everything follows from the probabilities C_j = P(x ≥ j): E x = Σ C_j, and the covariance of [x ≥ j] and [x ≥ l] is
/// C_max(j,l) − C_j C_l. Sources: Andrich 1978 (Psychometrika 43) and Masters 1982 (47) for the models; Linacre 1989, *Many-Facet Rasch
/// Measurement*, for more than two facets.
enum ResponseKernel {
  /// Fills c[at..<at + m] with C_1…C_m.
  ///
  /// - Parameters:
  ///   - tau: all thresholds; those of this rating begin at `start`.
  ///   - category: the category given.
  /// - Returns: log P(x = category).
  @inline(__always)
  static func fill(
    eta: Double, _ tau: [Double], _ start: Int, _ m: Int, category: Int, into c: inout [Double], at: Int
  ) -> Double {
    var exponent = 0.0
    var largest = 0.0
    var own = 0.0
    for j in 0..<m {
      exponent += eta - tau[start + j]
      c[at + j] = exponent
      if exponent > largest { largest = exponent }
      if j + 1 == category { own = exponent }
    }
    var sum = Double.exp(-largest)
    for j in 0..<m {
      let weight = Double.exp(c[at + j] - largest)
      c[at + j] = weight
      sum += weight
    }
    var tail = 0.0
    let scale = 1 / sum
    for j in stride(from: m - 1, through: 0, by: -1) {
      tail += c[at + j] * scale
      c[at + j] = tail
    }
    return own - largest - Double.log(sum)
  }

  /// P(x = category) from C_1…C_m.
  @inline(__always)
  static func probability(of category: Int, _ c: [Double], at: Int, _ m: Int) -> Double {
    (category == 0 ? 1 : c[at + category - 1]) - (category == m ? 0 : c[at + category])
  }

  /// Mean, variance and fourth central moment of the category, counted from 0.
  @inline(__always)
  static func moments(_ c: [Double], at: Int, _ m: Int) -> (mean: Double, variance: Double, fourth: Double) {
    var mean = 0.0
    for j in 0..<m { mean += c[at + j] }
    var variance = 0.0
    var fourth = 0.0
    for x in 0...m {
      let p = probability(of: x, c, at: at, m)
      let square = (Double(x) - mean) * (Double(x) - mean)
      variance += p * square
      fourth += p * square * square
    }
    return (mean, variance, fourth)
  }

  /// Mean and variance at a logit, without keeping the probabilities.
  static func moments(eta: Double, _ tau: [Double], _ start: Int, _ m: Int, scratch: inout [Double]) -> (mean: Double, variance: Double) {
    _ = fill(eta: eta, tau, start, m, category: 0, into: &scratch, at: 0)
    let all = moments(scratch, at: 0, m)
    return (all.mean, all.variance)
  }
}
