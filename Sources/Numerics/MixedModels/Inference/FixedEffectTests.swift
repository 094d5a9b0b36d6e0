internal import LinearAlgebra
internal import Statistics

/// Tests of the fixed effects against Student's t with Satterthwaite's degrees of freedom.
///
/// ν = 2 v² / Var(v), v = c'C⁻¹c being the estimated variance of c'β̂ and Var(v) = d'Ad with d the derivatives of v by the
/// estimated variances and A their asymptotic covariance. With a = C⁻¹c, ∂v/∂σ²_k = |a_k|² / σ⁴_k and ∂v/∂σ²_g = a'M_g a / σ⁴_g.
/// Source: Satterthwaite (1946), Biometrics Bulletin 2, 110–114; Giesbrecht and Burns (1985), Biometrics 41, 477–486;
/// Kuznetsova, Brockhoff and Christensen (2017), Journal of Statistical Software 82(13), for the use with lme4's models.
struct FixedEffectTests {
  private let evaluation: DirectEvaluation
  private let covariance: Matrix
  private let system: DirectSystem

  init(_ evaluation: DirectEvaluation, _ covariance: Matrix) {
    self.evaluation = evaluation
    self.covariance = covariance
    system = DirectSystem(evaluation)
  }

  func estimates() -> [FixedEffectEstimate] {
    let prepared = evaluation.prepared
    return prepared.design.kept.enumerated().map { j, column in
      var c = [Double](repeating: 0, count: system.effects.count)
      c[prepared.q + j] = 1
      let solved = system.solve(c)
      let variance = max(0, solved[prepared.q + j])
      return FixedEffectEstimate(
        term: prepared.model.fixed.names[column], estimate: system.effects[prepared.q + j],
        standardError: variance.squareRoot(), degreesOfFreedom: degreesOfFreedom(solved, variance))
    }
  }

  /// Satterthwaite's degrees of freedom from a = C⁻¹c; `nil` where no variance was estimated.
  func degreesOfFreedom(_ solved: [Double], _ variance: Double) -> Double? {
    let derivatives = derivatives(solved)
    let spread = zip(derivatives, covariance * derivatives).reduce(0) { $0 + $1.0 * $1.1 }
    return spread > 0 && variance > 0 ? 2 * variance * variance / spread : nil
  }

  private func derivatives(_ solved: [Double]) -> [Double] {
    let prepared = evaluation.prepared
    let incidence = evaluation.factor.structure.incidence
    var result: [Double] = []
    for k in 0..<prepared.termCount {
      let variance = evaluation.variances.terms[k]
      let squares = (prepared.offsets[k]..<prepared.offsets[k + 1]).reduce(0.0) { $0 + solved[$1] * solved[$1] }
      result.append(variance > 0 ? squares / (variance * variance) : 0)
    }
    // Row by row the effect of a on the fitted value, with fixed effects on the design's scaled columns.
    let scaled = Array(solved[..<prepared.q]) + prepared.design.scaledEffects(Array(solved[prepared.q...]))
    var squares = [Double](repeating: 0, count: prepared.residualCount)
    for row in 0..<prepared.n {
      var value = 0.0
      for slot in incidence.entries(row) { value += incidence.values[slot] * scaled[Int(incidence.nodes[slot])] }
      squares[prepared.residualGroup(row)] += prepared.weight(row) * value * value
    }
    for g in squares.indices { result.append(squares[g] * evaluation.factor.precision[g] * evaluation.factor.precision[g]) }
    return result
  }
}

extension FixedEffectEstimate {
  init(term: String, estimate: Double, standardError: Double, degreesOfFreedom: Double?) {
    let statistic = standardError > 0 ? estimate / standardError : nil
    self.init(
      term: term, estimate: estimate, standardError: standardError, statistic: statistic, degreesOfFreedom: degreesOfFreedom,
      pValue: statistic.map { t in
        degreesOfFreedom.map { StudentTDistribution(degreesOfFreedom: $0).twoSided(t) } ?? NormalDistribution.standard.twoSided(t)
      })
  }
}
