package import LinearAlgebra
internal import RealModule

/// A fitted generalized mixed model.
package struct GeneralizedFit: Sendable {
  /// The family.
  package let family: ResponseFamily
  /// −2 log L by the Laplace approximation, with all constants.
  package let criterion: Double
  /// Fixed effects, thresholds (or their two parameters) and variances.
  package let parameterCount: Int
  /// The fixed effects in the model's order, without dropped columns, on the scale of the linear predictor, with errors from the criterion's Hessian.
  package let fixedEffects: [FixedEffectEstimate]
  /// The thresholds between ordered categories, named "1|2"; empty for other families.
  package let thresholds: [FixedEffectEstimate]
  /// The common distance of thresholds, where they are equidistant.
  package let spacing: FixedEffectEstimate?
  /// The covariance of thresholds, then fixed effects (with equidistant thresholds: the first one and the spacing).
  package let covariance: Matrix
  /// σ²_k of every random term; exactly 0 at the boundary.
  package let variances: [Double]
  /// The conditional modes of every term, in the order of its levels.
  package let conditionalModes: [[Double]]
  /// Their conditional standard deviations, given the parameters.
  package let conditionalStandardDeviations: [[Double]]
  /// The linear predictor of every row, random effects included.
  package let linearPredictor: [Double]
  /// Number of rows.
  package let n: Int
  /// Iterations used.
  package let iterations: Int
  /// Whether the estimates settled.
  package let converged: Bool
  /// Whether a variance lies at 0.
  package let boundary: Bool
  /// What a reader of the results must know.
  package internal(set) var diagnostics: [Diagnostic]

  /// log L.
  package var logLikelihood: Double { -criterion / 2 }

  /// The same with one more thing to know, first.
  package func adding(_ diagnostic: Diagnostic) -> GeneralizedFit {
    var result = self
    result.diagnostics.insert(diagnostic, at: 0)
    return result
  }

  /// What the fit expects of a row: the probability of each category, of a success, or the mean count.
  ///
  /// - Parameter eta: the row's linear predictor.
  package func expectation(_ eta: Double) -> [Double] {
    switch family {
    case .ordinal, .ordinalProbit:
      let cuts = [-Double.infinity] + thresholds.map(\.estimate) + [.infinity]
      return (1..<cuts.count).map { j in
        let (a, b) = (cuts[j] - eta, cuts[j - 1] - eta)
        return .exp((family == .ordinal ? LogitKernel.row(upper: a, lower: b) : ProbitKernel.row(upper: a, lower: b)).value)
      }
    case .binomial: return [LogitKernel.tails(eta).0]
    case .poisson: return [.exp(eta)]
    case .gaussian: return [eta]
    }
  }
}
