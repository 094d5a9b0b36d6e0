package import LinearAlgebra

/// How the response's covariance changes with a loading: by s²(cz' + zc'), z the independent term's columns and s² its variance, c those of the effect that goes along
/// with it, which are a sum of the columns of independent terms.
struct LoadingDirection: Sendable {
  /// The independent term z.
  let with: Int
  /// The terms and shares that make c.
  let parts: [(term: Int, share: Double)]
}

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

  /// The loadings that belong to some covariances; 0 beside an effect that adds no variance of its own.
  func loadings(of found: TermCovariances) -> [Double] {
    loadings(
      ofFactors: model.correlated.map { block in
        guard let b = found.blocks.firstIndex(where: { Set($0) == Set(block) }) else { return Matrix.identity(block.count) }
        let places = block.map { found.blocks[b].firstIndex(of: $0) ?? 0 }
        return Self.factors(found.covariances[b].selectingRows(places).selectingColumns(places)).lower
      })
  }

  /// L and s² of a covariance LDL', D = diag(s²); the columns of L below an s² of 0 are 0.
  static func factors(_ covariance: Matrix) -> (lower: Matrix, variances: [Double]) {
    var rest = covariance
    var lower = Matrix.identity(covariance.rows)
    let places = 0..<covariance.rows
    for j in places where rest[j, j] > 1e-12 * covariance[j, j] {
      let pivot = rest[j, j]
      for i in places where i > j { lower[i, j] = rest[i, j] / pivot }
      for i in places where i > j { for k in places where k > j { rest[i, k] -= lower[i, j] * lower[k, j] * pivot } }
    }
    return (lower, rest.diagonalEntries)
  }

  /// The loadings that stand in the matrices L of all blocks, each in its block's order.
  func loadings(ofFactors factors: [Matrix]) -> [Double] {
    loadings.enumerated().map { l, loading in
      let block = model.correlated[loading.block]
      guard let i = block.firstIndex(of: loading.of), let j = block.firstIndex(of: loading.with) else { return 0 }
      return factors[loading.block][i, j] / scales[l]
    }
  }

  /// What the criterion's slope along each loading is made of, at some values of all.
  func directions(_ values: [Double]) -> [LoadingDirection] {
    let inverses = model.correlated.indices.map { Self.inverse(loadingMatrix($0, values)) }
    return loadings.enumerated().map { l, loading in
      let block = model.correlated[loading.block]
      let i = block.firstIndex(of: loading.of) ?? 0
      let parts = block.indices.compactMap { k -> (term: Int, share: Double)? in
        let share = scales[l] * inverses[loading.block][k, i]
        return share == 0 ? nil : (block[k], share)
      }
      return LoadingDirection(with: loading.with, parts: parts)
    }
  }

  /// Of a unit lower triangular matrix.
  private static func inverse(_ lower: Matrix) -> Matrix {
    var result = Matrix.identity(lower.rows)
    for j in 0..<lower.rows {
      for i in (j + 1)..<max(lower.rows, j + 1) { result[i, j] = -(j..<i).reduce(0.0) { $0 + lower[i, $1] * result[$1, j] } }
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

/// What independent terms at given loadings say of the correlated ones they stand for.
struct CombinedTerms {
  /// The terms' own variances, and those of the residual groups.
  private(set) var variances: VarianceComponents
  /// The terms' own conditional modes.
  private(set) var modes: [[Double]]
  /// The covariance of every block.
  private(set) var covariances: [Matrix] = []
  /// Blocks in which an effect adds no variance of its own to those it goes along with.
  private(set) var singular: [String] = []

  /// - Parameters:
  ///   - own: of the independent terms.
  ///   - isZero: whether the variance of an independent term is 0, or held where it is as good as 0.
  init(_ terms: CorrelatedTerms, _ values: [Double], _ own: VarianceComponents, _ ownModes: [[Double]], isZero: (Int) -> Bool) {
    let model = terms.model
    variances = own
    modes = ownModes
    for (b, block) in model.correlated.enumerated() {
      let loading = terms.loadingMatrix(b, values)
      let covariance = (loading * Matrix.diagonal(block.map { own.terms[$0] }) * loading.transposed).symmetrized
      for (i, term) in block.enumerated() {
        variances.terms[term] = covariance[i, i]
        guard !ownModes.isEmpty else { continue }
        modes[term] = modes[term].indices.map { level in
          block.indices.reduce(0.0) { $0 + loading[i, $1] * ownModes[block[$1]][level] }
        }
      }
      if zip(block.indices, block).contains(where: { isZero($1) && covariance[$0, $0] > 0 }) {
        let names = block.map { model.random[$0].term == "(Intercept)" ? "1" : model.random[$0].term }.joined(separator: " + ")
        singular.append("(\(names) | \(model.random[block[0]].group))")
      }
      covariances.append(covariance)
    }
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
