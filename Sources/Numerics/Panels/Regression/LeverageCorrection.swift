internal import LinearAlgebra

/// A standard error clustered by one code with each cluster's leverage taken out, and the degrees of freedom of its t statistic.
///
/// h_g = Σ_{i in g} x̃²/Σ x̃²; V = (N − 1)/(N − K)·B²·Σ (s_g/(1 − h_g))², the jackknife's variance (CR3) without its factor (G − 1)/G; degrees of
/// freedom 1/Σ h_g² − 1, which is G − 1 where clusters are alike. With few or unlike clusters CR1 with G − 1 rejects too often.
/// Sources: MacKinnon, Nielsen & Webb 2023, J. Applied Econometrics 38, eq. 13; Carter, Schnepel & Steigerwald 2017, Rev. Economics & Statistics 99, for the effective number of clusters.
extension AbsorbedRegression {
  /// - Parameter cluster: the code by which ``covariance`` was clustered.
  /// - Returns: of the first coefficient; nil where one cluster carries the whole regressor.
  package func leverageCorrected(_ cluster: [Int32]) -> (error: Double, freedom: Double)? {
    let codes = DenseCodes(cluster)
    let score = codes.sums(zip(partialled[0], residuals).map { $0 * $1 })
    let share = codes.sums(partialled[0].map { $0 * $0 * bread[0, 0] })
    let plain = score.reduce(0) { $0 + $1 * $1 }
    let count = Double(codes.count)
    guard coefficients.count == 1, plain > 0, count > 1, share.allSatisfy({ $0 < 1 }) else { return nil }
    // CR1 less its factor of clusters: (N − 1)/(N − K)·B².
    let factor = covariance[0, 0] / plain * (count - 1) / count
    let corrected = zip(score, share).reduce(0) { sum, own in
      let jackknifed = own.0 / (1 - own.1)
      return sum + jackknifed * jackknifed
    }
    return ((factor * corrected).squareRoot(), max(1, 1 / share.reduce(0) { $0 + $1 * $1 } - 1))
  }
}
