/// The variances of a mixed model, in the square of the response's unit.
public struct VarianceComponents: Sendable, Equatable {
  /// σ²_k of every random term, in the model's order; never negative.
  public var terms: [Double]
  /// The residual variance of every residual group, in their order (one for a model without groups); positive, but for
  /// the 0 that a fit reports of rows that its effects reproduce exactly.
  public var residuals: [Double]

  /// Variances of the random terms and of the residual groups.
  package init(terms: [Double], residuals: [Double]) {
    self.terms = terms
    self.residuals = residuals
  }

  /// All variances in one list, terms first.
  var all: [Double] {
    get { terms + residuals }
    set {
      let k = terms.count
      terms = Array(newValue[..<k])
      residuals = Array(newValue[k...])
    }
  }
}
