internal import Statistics

extension Shrinkage {
  /// - Parameter estimates: with standard errors above 0.
  /// - Returns: nil for none.
  init?(_ estimates: [Estimate]) {
    guard !estimates.isEmpty else { return nil }
    self.init(estimates: estimates.map(\.value), errors: estimates.map(\.standardError))
  }

  /// What the others and the own estimate say of one of them together, with its standard error, that of μ included.
  ///
  /// - Parameter estimate: nil where nothing is known of it alone; the mean then stands for it, with the spread around it as its error.
  func posterior(_ estimate: Estimate?) -> (value: Double, error: Double) {
    guard let estimate, variance > 0 else { return (mean, varianceOfUnknown.squareRoot()) }
    let rest = estimate.standardError * estimate.standardError / (variance + estimate.standardError * estimate.standardError)
    return (
      shrink(estimate.value, error: estimate.standardError), (rest * variance + rest * rest * meanError * meanError).squareRoot()
    )
  }
}
