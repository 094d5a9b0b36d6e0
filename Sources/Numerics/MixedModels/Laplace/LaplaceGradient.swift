internal import LinearAlgebra

extension LaplaceEvaluation {
  /// The exact derivatives of the criterion by the parameters, the modes' own movement counted in.
  ///
  /// With v_i = z_i'D H⁻¹ D z_i, c_i = −v_i ℓ‴_i, a = H⁻¹ D Z'c and s = Z D a: a fixed effect has Σ x_i r_i, r_i = −2 ℓ′_i + c_i − W_i s_i; a threshold
  /// Σ (−2 ℓ_α − v_i ℓ_ηηα + s_i ℓ_ηα); a standard deviation σ_k has u_k'Z_k'r + a_k'Z_k'ℓ′ + 2 tr(I − H⁻¹)_k / σ_k.
  /// Source: implicit differentiation of the mode, as Kristensen et al. (2016), Journal of Statistical Software 70(5), section 2.1.
  func gradient(_ problem: LaplaceProblem) -> [Double] {
    var v = [Double](repeating: 0, count: problem.n)
    var shift = v
    var gradient = [Double](repeating: 0, count: problem.termCount)
    var a: [Double] = []
    var inverse: SelectedInverse?
    if let pattern = problem.pattern, let factor {
      let selected = SelectedInverse(factor, withFixed: false, threads: problem.threads)
      v = pattern.variances(selected, scale: scale)
      a = pattern.gather(zip(third, v).map { -$0 * $1 })
      for i in a.indices { a[i] *= scale[i] }
      factor.solve(inPlace: &a)
      pattern.add(a, scale: scale, to: &shift)
      inverse = selected
    }
    let rest = (0..<problem.n).map { -2 * first[$0] - third[$0] * v[$0] + second[$0] * shift[$0] }
    if let pattern = problem.pattern, let inverse {
      let byEffect = pattern.gather(rest)
      let slopes = pattern.gather(first)
      for place in modes.indices {
        let lack = scale[place] == 0 ? 0 : 2 * inverse.lack(place) / scale[place]
        gradient[Int(pattern.termOfPlace[place])] += byEffect[place] * modes[place] + a[place] * slopes[place] + lack
      }
    }
    var byThreshold = [Double](repeating: 0, count: problem.cuts.count)
    problem.response.addThresholds(eta, cuts, variances: v, shifts: shift, to: &byThreshold)
    gradient += problem.cuts.gradient(byThreshold)
    for column in problem.columns { gradient.append(dot(column, rest)) }
    return gradient
  }
}
