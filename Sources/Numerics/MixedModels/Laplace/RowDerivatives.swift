/// The log likelihood ℓ of one row, and its derivatives by the linear predictor η.
struct RowDerivatives {
  var value: Double
  var first: Double
  /// Never positive: the likelihoods here are log-concave in η.
  var second: Double
  var third: Double
}

/// The derivatives of a row's log likelihood by one threshold: ℓ_α, ℓ_ηα, ℓ_ηηα.
struct ThresholdDerivatives {
  var plain: Double
  var once: Double
  var twice: Double
  static let none = ThresholdDerivatives(plain: 0, once: 0, twice: 0)
}
