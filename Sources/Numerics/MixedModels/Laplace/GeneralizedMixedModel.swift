internal import LinearAlgebra

/// A generalized linear mixed model with scalar random terms: η = Xβ + Σ Z_k u_k, and a response whose distribution depends on η.
///
/// Ordered categories: P(Y ≤ j) = F(α_j − η), F logistic or normal; the thresholds take the place of an intercept. Successes out of trials: logit. Counts: logarithm.
/// Source: McCullagh (1980), J. Royal Statistical Society B 42, 109–142; Agresti (2002), Categorical Data Analysis; Bates et al. (2015) for the effects.
package struct GeneralizedMixedModel: Sendable {
  /// What was observed on every row.
  package enum Response: Sendable {
    /// Categories in ascending order, by their numbers from 0.
    case ordinal(codes: [Int32], categories: [String])
    /// Successes out of trials.
    case binomial(successes: [Double], trials: [Double])
    /// Counts.
    case poisson(counts: [Double])

    var count: Int {
      switch self {
      case .ordinal(let codes, _): codes.count
      case .binomial(let successes, _): successes.count
      case .poisson(let counts): counts.count
      }
    }
  }

  /// The response.
  package var response: Response
  /// Ordered categories by the normal distribution instead of the logistic.
  package var isProbit = false
  /// How thresholds are estimated.
  package var thresholds = ThresholdKind.flexible
  /// The fixed effects' design; for ordered categories without an intercept.
  package var fixed: FixedEffects
  /// The random terms; may be empty.
  package var random: [RandomTerm]
  /// How often each row counts; `nil` means once.
  package var weights: [Double]?

  /// A model; its parts are checked when it is fitted.
  package init(response: Response, fixed: FixedEffects, random: [RandomTerm], weights: [Double]? = nil) {
    (self.response, self.fixed, self.random, self.weights) = (response, fixed, random, weights)
  }

  /// The family.
  package var family: ResponseFamily {
    switch response {
    case .ordinal: isProbit ? .ordinalProbit : .ordinal
    case .binomial: .binomial
    case .poisson: .poisson
    }
  }

  /// The names of the ordered categories; empty for other families.
  package var categories: [String] {
    if case .ordinal(_, let categories) = response { categories } else { [] }
  }
}
