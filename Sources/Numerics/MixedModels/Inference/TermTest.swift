internal import Statistics

/// A likelihood-ratio test of a term of the fixed part.
public struct TermTest: Sendable, Equatable {
  /// The term as the formula has it.
  public let term: String
  /// The difference of −2 log L without and with the term, not negative.
  public let statistic: Double
  /// How many parameters the term has.
  public let degreesOfFreedom: Int
  /// From the χ² distribution; 1 for a term without parameters.
  public let pValue: Double

  init(term: String, statistic: Double, degreesOfFreedom: Int) {
    self.term = term
    self.statistic = max(0, statistic)
    self.degreesOfFreedom = degreesOfFreedom
    pValue = degreesOfFreedom > 0 ? ChiSquaredDistribution(degreesOfFreedom: Double(degreesOfFreedom)).upperTail(max(0, statistic)) : 1
  }
}

extension GeneralizedMixedModel {
  /// Tests every random term's variance against 0, the other terms in the model.
  ///
  /// The mixture of ``VarianceTest``, with the Laplace approximation in place of the likelihood.
  /// - Complexity: one fit for each term.
  package func testVariances(_ fit: GeneralizedFit, threads: Int = 1) throws -> [VarianceTest] {
    try random.indices.map { k in
      var reduced = self
      reduced.random.remove(at: k)
      return VarianceTest(without: try reduced.fit(threads: threads).criterion, full: fit.criterion)
    }
  }
}
