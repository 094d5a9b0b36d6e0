package import LinearAlgebra

/// Random terms of one group whose effects vary together, made of terms that don't.
///
/// The covariance of a level's effects is Σ = L diag(s²) L', L unit lower triangular: the model with the covariates c_j + Σ_{i>j} L_ij c_i in place of c_j and
/// independent effects of variances s² is the same one. What L holds is searched for; each of its values makes a model of scalar terms.
/// Source: Pourahmadi (1999), Biometrika 86, 677–690, for the parameters; Bates et al. (2015), section 2.2, for the model.
struct CorrelatedTerms: Sendable {
  /// An entry of L: the effect of term `of` that goes along with each unit of the effect of term `with`.
  struct Loading: Sendable {
    let block: Int
    let with: Int
    let of: Int
  }

  let model: MixedModel
  let loadings: [Loading]
  /// A loading on this scale is 1 where both parts move the response alike.
  private let scales: [Double]

  init(_ model: MixedModel) {
    self.model = model
    loadings = model.correlated.enumerated().flatMap { b, block in
      block.indices.flatMap { i in block[..<i].map { Loading(block: b, with: $0, of: block[i]) } }
    }
    let sizes = model.random.map { term in
      guard let x = term.covariate, !x.isEmpty else { return 1.0 }
      let mean = x.reduce(0) { $0 + $1 * $1 } / Double(x.count)
      return mean > 0 ? mean.squareRoot() : 1
    }
    scales = loadings.map { sizes[$0.with] / sizes[$0.of] }
  }

  /// The model of independent terms that stands for the correlated one at given loadings.
  func independent(_ values: [Double]) -> MixedModel {
    var result = model
    result.correlated = []
    for (l, loading) in loadings.enumerated() {
      let n = model.response.count
      var x = result.random[loading.with].covariate ?? Array(repeating: 1, count: n)
      let factor = values[l] * scales[l]
      for row in 0..<n { x[row] += factor * (model.random[loading.of].covariate?[row] ?? 1) }
      result.random[loading.with].covariate = x
    }
    return result
  }

  /// L of a block, in the block's order.
  func loadingMatrix(_ block: Int, _ values: [Double]) -> Matrix {
    let terms = model.correlated[block]
    var matrix = Matrix.identity(terms.count)
    for (l, loading) in loadings.enumerated() where loading.block == block {
      if let i = terms.firstIndex(of: loading.of), let j = terms.firstIndex(of: loading.with) { matrix[i, j] = values[l] * scales[l] }
    }
    return matrix
  }
}

/// The covariances of correlated terms, as estimated.
package struct TermCovariances: Sendable {
  /// The model of independent terms that has the same distribution: what asks about the response's covariance asks this one.
  package let model: MixedModel
  /// The fit of that model.
  let variances: VarianceComponents
  /// The terms of every block.
  package let blocks: [[Int]]
  /// Their covariance matrices.
  package let covariances: [Matrix]
  /// The conditional modes of all terms.
  let modes: [[Double]]

  /// The correlations of a term's effects with those of the earlier terms of its block; `nil` where it is the first or in none, NaN beside a variance of 0.
  package func correlations(ofTerm term: Int) -> [Double]? {
    for (block, covariance) in zip(blocks, covariances) {
      guard let i = block.firstIndex(of: term) else { continue }
      let earlier = block.indices.filter { block[$0] < term }.sorted { block[$0] < block[$1] }
      return earlier.isEmpty ? nil : earlier.map { covariance[i, $0] / (covariance[i, i] * covariance[$0, $0]).squareRoot() }
    }
    return nil
  }
}
