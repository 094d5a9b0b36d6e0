internal import Statistics

/// A likelihood-ratio test of the hypothesis that a variance is 0.
///
/// The hypothesis lies on the boundary, so the statistic is 0 half of the time and χ² with one degree of freedom the other
/// half: p = ½ P(χ²₁ ≥ D), and 1 where D is 0. A term with c covariances of its own takes them along: ½ P(χ²_c ≥ D) + ½ P(χ²_{c+1} ≥ D). With other variances at 0 as well the test is conservative.
/// Source: Self and Liang (1987), J. American Statistical Association 82, 605–610; Stram and Lee (1994), Biometrics 50, 1171–1177.
public struct VarianceTest: Sendable, Equatable {
  /// The difference of the criteria without and with the term, not negative.
  public let statistic: Double
  /// The p-value under the mixture.
  public let pValue: Double

  /// - Parameters:
  ///   - covariances: how many are free with the variance.
  ///   - without, full: the criteria; a difference within the rounding of the full one is none.
  init(without: Double, full: Double, covariances: Int = 0) {
    let difference = without - full
    guard difference > 1e-10 * abs(full) else {
      (statistic, pValue) = (0, 1)
      return
    }
    statistic = difference
    pValue = [covariances, covariances + 1].reduce(0) { sum, degrees in
      sum + (degrees > 0 ? 0.5 * ChiSquaredDistribution(degreesOfFreedom: Double(degrees)).upperTail(difference) : 0)
    }
  }
}

extension MixedModel {
  /// Tests a random term's variance against 0, with the same likelihood and the other terms in the model.
  ///
  /// - Parameters:
  ///   - term: the term, from 0.
  ///   - fit: the fit of this model by the direct solver.
  /// - Throws: `MixedModelError.unsupported` for a fit without a likelihood; what the smaller model gives reason for.
  /// - Complexity: one fit without the term.
  package func testVariance(ofTerm term: Int, _ fit: MixedModelFit, _ options: FitOptions = FitOptions()) throws -> VarianceTest {
    guard let full = fit.criterion else { throw MixedModelError.unsupported("likelihood ratios with the iterative solver") }
    var reducedOptions = options
    reducedOptions.method = fit.method
    reducedOptions.solver = .direct
    // From the full model's other variances, which are near; one at the boundary would hold the search there.
    var near = fit.variances
    near.terms.remove(at: term)
    reducedOptions.start = correlated.isEmpty && near.terms.allSatisfy { $0 > 0 } ? near : nil
    if !options.fixedTermVariances.isEmpty { reducedOptions.fixedTermVariances.remove(at: term) }
    var reduced = self
    reduced.random.remove(at: term)
    let partners = (correlated.first { $0.contains(term) }?.count ?? 1) - 1
    reduced.correlated = correlated.map { $0.filter { $0 != term }.map { $0 > term ? $0 - 1 : $0 } }.filter { $0.count > 1 }
    guard let without = try reduced.fit(reducedOptions).criterion else {
      throw MixedModelError.unsupported("likelihood ratios with the iterative solver")
    }
    return VarianceTest(without: without, full: full, covariances: partners)
  }
}
