/// Intervals of findings that were selected because they stood out, and the false findings to expect.
extension AdjustedFamily {
  /// The confidence level for intervals of the rejected hypotheses, so that on average no more than 1 − `confidence` of the
  /// *reported* intervals miss: 1 − R (1 − confidence)/m, for R rejected of m tested.
  ///
  /// Where the method allows for any dependence (`benjaminiYekutieli`), the allowance is divided by Σ 1/i as well; under a familywise
  /// method, intervals at 1 − (1 − confidence)/m hold together. With nothing rejected there is nothing to report, and the level for
  /// one rejection is returned; an empty family gives `confidence`.
  ///
  /// Source: Benjamini & Yekutieli 2005, JASA 100, definition 2 and theorem 4.
  package func intervalLevel(confidence: Double) -> Double {
    guard size > 0 else { return confidence }
    let perInterval = (1 - confidence) / Double(size)
    return switch method {
    case .benjaminiHochberg, .twoStage: 1 - Double(max(1, rejections)) * perInterval
    case .benjaminiYekutieli: 1 - Double(max(1, rejections)) * perInterval / harmonicNumber(size)
    case .holm, .bonferroni: 1 - perInterval
    }
  }

  /// The most false rejections to expect among those made: level · R for a false discovery rate; for a familywise method, the chance
  /// `level` that there is one at all (0 if nothing was rejected).
  package var expectedFalseAmongRejected: Double {
    switch method {
    case .benjaminiHochberg, .benjaminiYekutieli, .twoStage: level * Double(rejections)
    case .holm, .bonferroni: rejections == 0 ? 0 : level
    }
  }

  /// The rejections to expect if not one effect is real and the tests are independent.
  ///
  /// For `benjaminiHochberg` exactly level · Σ_{j<m} (j + 1) · C(m − 1, j) · j! · (level/m)^j, at most level/(1 − level)²
  /// (Finner & Roters 2002, Ann. Statist. 30); for `benjaminiYekutieli` the same at its reduced level; for `bonferroni` the level. `holm`
  /// rejects no more than Benjamini–Hochberg, and `twoStage` about as much: for both that figure is given.
  package var expectedIfNothingIsReal: Double {
    guard size > 0 else { return 0 }
    return switch method {
    case .bonferroni: level
    case .benjaminiYekutieli: stepUpExpectation(level / harmonicNumber(size))
    case .benjaminiHochberg, .twoStage, .holm: stepUpExpectation(level)
    }
  }

  private func stepUpExpectation(_ level: Double) -> Double {
    let m = Double(size)
    var term = 1.0
    var sum = 0.0
    for j in 0..<size {
      sum += Double(j + 1) * term
      term *= (m - 1 - Double(j)) * level / m
      if term == 0 { break }
    }
    return level * sum
  }
}
