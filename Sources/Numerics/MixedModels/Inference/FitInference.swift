/// What is asked of a fit beyond its estimates.
public struct FitQuestions: Sendable {
  /// The level of profile likelihood intervals of the variances; `nil` for none.
  public var intervalLevel: Double?
  /// Whether every random term's variance is tested against 0.
  public var testsVariances = false
  /// One or two columns by which the rows of the table cluster; empty for the model's own standard errors.
  public var clusters: [String] = []
  /// The correction of cluster-robust errors.
  public var correction = ClusterCorrection.cr1

  /// Nothing beyond the estimates.
  public init() {}
}

/// The answers to the questions asked of a fit.
package struct FitInference: Sendable {
  /// Profile intervals of the variances, terms first, then residual groups; `nil` if not asked for.
  package let intervals: [ProfileInterval]?
  /// Likelihood-ratio tests of the random terms; `nil` if not asked for.
  package let tests: [VarianceTest]?
  /// Fixed effects with cluster-robust standard errors; `nil` if not asked for.
  package let robust: ClusterRobustResult?

  /// Answers by fitting again with variances held or left out, and by sums over clusters.
  ///
  /// - Throws: `FormulaError` for a cluster column that is not in the table; `MixedModelError` for clusters with missing values and for
  ///   what the solver can not answer.
  /// - Complexity: some 20 fits per interval, one per test.
  package init(_ questions: FitQuestions, of framed: FormulaModel, _ frame: ModelFrame, _ fit: MixedModelFit, _ options: FitOptions) throws
  {
    let model = framed.model
    intervals = try questions.intervalLevel.map { level in
      try fit.variances.all.indices.map { try model.profileInterval(ofVariance: $0, fit, level: level, options) }
    }
    tests = questions.testsVariances ? try model.random.indices.map { try model.testVariance(ofTerm: $0, fit, options) } : nil
    let ways = try questions.clusters.map { try framed.codes(ofColumn: $0, in: frame) }
    robust = ways.isEmpty ? nil : try (fit.correlated?.model ?? model).clusterRobust(fit, clusters: ways, correction: questions.correction)
  }
}

extension FormulaModel {
  /// A column's levels as numbers, for the rows that are in the model.
  ///
  /// - Throws: `FormulaError` for a column that is not there; `MixedModelError.lengthMismatch` where rows of the model have no value in it.
  func codes(ofColumn name: String, in frame: ModelFrame) throws -> [Int32] {
    let codes = try formula.grouping(byColumn: name, in: frame).selecting(rows).codes
    let present = codes.count { $0 >= 0 }
    guard present == rows.count else { throw MixedModelError.lengthMismatch(part: name, expected: rows.count, found: present) }
    return codes
  }
}
