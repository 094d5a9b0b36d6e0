package import LinearAlgebra

/// Coefficients of an event study by time since the event, the last time before it being the reference (0), and the covariance of
/// their errors.
package struct EventCoefficients: Sendable {
  /// Of the times before the reference, earliest first, then of the times after it, in the outcome's unit.
  package var estimates: [Double]
  /// The errors' covariance, in the order of ``estimates``; symmetric and not negative definite.
  package var covariance: Matrix
  /// How many of the coefficients stand before the reference.
  package var leads: Int

  /// How many stand after it.
  package var lags: Int { estimates.count - leads }

  /// - Parameters:
  ///   - estimates: leads, earliest first, then lags; finite.
  ///   - covariance: as many rows and columns; finite.
  ///   - leads: at most as many as there are estimates.
  package init(estimates: [Double], covariance: Matrix, leads: Int) {
    precondition(covariance.rows == estimates.count && covariance.columns == estimates.count, "a variance for each estimate")
    precondition((0...estimates.count).contains(leads), "no more leads than estimates")
    self.estimates = estimates
    self.covariance = covariance
    self.leads = leads
  }

  /// The variance of a weighted sum of the estimates.
  package func variance(_ weights: [Double]) -> Double { max(0, dot(weights, covariance * weights)) }

  /// Σ over lags of weight × estimate.
  package func value(_ target: [Double]) -> Double { dot(target, Array(estimates.suffix(lags))) }

  /// As the estimates, from weights of the lags alone.
  package func padded(_ target: [Double]) -> [Double] { [Double](repeating: 0, count: leads) + target }

  /// Weights of the lags of the effect in one period after the event, counted from 0.
  package func target(lag: Int) -> [Double] { (0..<lags).map { $0 == lag ? 1 : 0 } }

  /// Weights of the mean over all lags.
  package var meanOfLags: [Double] { [Double](repeating: 1 / Double(max(1, lags)), count: lags) }

  /// The largest change of the estimates from one time before the event to the next, up to the reference; 0 without leads.
  package var largestChangeBefore: Double {
    RelativeMagnitudes.changes(self).prefix(leads).reduce(0) { max($0, abs($1)) }
  }

  /// How many leads are needed for bounds that refer to changes from one period before the event to the next.
  package static let fewestLeads = 2
}
