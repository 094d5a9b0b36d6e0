internal import Statistics

/// What is typical of raters, and how far one of them lies from it (``TypicalRater`` says who counts).
struct TypicalCentre {
  /// The mean over those that are not apart, weighted by 1/(φ² + own variance), φ² being the variance of true effects.
  var value = 0.0
  /// How many they are.
  var kept = 0
  /// By rater: the weight in the centre; they sum to 1.
  private var weights: [Double]
  private let variances: [Double]

  /// - Parameters:
  ///   - values: one a rater, with its variance.
  ///   - cut: how many spreads from the centre still count.
  ///   - least: a difference that arithmetic can't tell from 0.
  init(_ values: [Double], _ variances: [Double], cut: Double, least: Double = 0) {
    self.variances = variances
    weights = values.map { _ in 0 }
    let errors = variances.map { max($0.squareRoot(), least * 1e-3) }
    let typical = TypicalRater.typical(values, errors: errors, cut: cut)
    guard !typical.isEmpty else { return }
    let spread = Shrinkage(estimates: typical.map { values[$0] }, errors: typical.map { errors[$0] }).variance
    for own in typical { weights[own] = 1 / (spread + errors[own] * errors[own]) }
    let total = weights.reduce(0, +)
    for own in typical { weights[own] /= total }
    kept = typical.count
    value = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The variance of a rater's value less the centre: v(1 − w)² + Σ w²v over the others.
  func variance(of own: Int) -> Double {
    let all = zip(weights, variances).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
    let (w, v) = (weights[own], variances[own])
    return max(0, all + v * (1 - 2 * w))
  }
}
