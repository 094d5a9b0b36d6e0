internal import LinearAlgebra
internal import RealModule

/// A model that has been checked, with its fixed part reduced to independent, well scaled columns.
struct PreparedModel: Sendable {
  let model: MixedModel
  let n: Int
  /// The response, less `design.responseShift`.
  var response: [Double]
  let design: FixedDesign
  /// Number of random effects before each term; the last entry is their total.
  let offsets: [Int]
  /// Number of residual variances.
  let residualCount: Int
  /// Σ log w over the rows.
  let logWeights: Double
  let isFreeTerm: [Bool]
  private(set) var isFreeResidual: [Bool]
  /// Variances that are held, at their value; entries of free ones have no meaning.
  private(set) var held: VarianceComponents
  private(set) var diagnostics: [Diagnostic]

  var termCount: Int { model.random.count }
  /// Number of random effects.
  var q: Int { offsets[termCount] }
  /// Number of kept fixed columns.
  var p: Int { design.kept.count }

  /// Checks a model.
  ///
  /// - Parameter estimating: whether variances are to be estimated, which asks more of the data than solving at given ones.
  init(_ model: MixedModel, options: FitOptions, estimating: Bool) throws {
    try ModelCheck(model).run()
    self.model = model
    n = model.response.count
    let termCount = model.random.count
    residualCount = model.residualGroups?.levels.count ?? 1
    design = try FixedDesign(model.fixed, response: model.response)
    guard n > design.kept.count else { throw MixedModelError.tooFewRows(rows: n, fixedColumns: design.kept.count) }
    response = design.shiftedResponse(model.response)
    offsets = model.random.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.levels.count) }
    logWeights = (model.weights ?? []).reduce(0) { $0 + .log($1) }

    let termHolds = options.fixedTermVariances.isEmpty ? Array(repeating: nil, count: termCount) : options.fixedTermVariances
    let residualHolds =
      options.fixedResidualVariances.isEmpty ? Array(repeating: nil, count: residualCount) : options.fixedResidualVariances
    isFreeTerm = termHolds.map { $0 == nil }
    isFreeResidual = residualHolds.map { $0 == nil }
    held = VarianceComponents(terms: termHolds.map { $0 ?? 0 }, residuals: residualHolds.map { $0 ?? 0 })
    try Self.check(held, free: (isFreeTerm, isFreeResidual), like: (termCount, residualCount))
    if let start = options.start { try Self.check(start, like: (termCount, residualCount)) }

    var found = design.droppedNames.map { Diagnostic(kind: .droppedColumn, subject: $0) }
    found += try DesignCheck(model: model, isFreeTerm: estimating ? isFreeTerm : []).diagnose(estimating: estimating)
    diagnostics = found
  }

  private static func check(_ held: VarianceComponents, free: ([Bool], [Bool]), like shape: (Int, Int)) throws {
    guard held.terms.count == shape.0, held.residuals.count == shape.1 else {
      throw MixedModelError.badVariance("one entry per term and residual group is needed")
    }
    for (value, isFree) in zip(held.terms, free.0) where !isFree && !(value >= 0 && value.isFinite) {
      throw MixedModelError.badVariance("a fixed variance must be finite and not negative")
    }
    for (value, isFree) in zip(held.residuals, free.1) where !isFree && !(value > 0 && value.isFinite) {
      throw MixedModelError.badVariance("a fixed residual variance must be finite and positive")
    }
  }

  private static func check(_ variances: VarianceComponents, like shape: (Int, Int)) throws {
    let all = { (count: Int) in Array(repeating: false, count: count) }
    try check(variances, free: (all(shape.0), all(shape.1)), like: shape)
  }
}

extension PreparedModel {
  /// The same with the residual variances of groups held that the effects reproduce exactly.
  func holding(_ exact: ExactFit) -> PreparedModel {
    var result = self
    for g in exact.isExact.indices where exact.isExact[g] {
      result.isFreeResidual[g] = false
      result.held.residuals[g] = exact.held
      result.diagnostics.append(Diagnostic(kind: .exactFit, subject: parameterName(termCount + g)))
    }
    return result
  }

  /// The number of observations less, under REML, the rank of the fixed part.
  func degreesOfFreedom(_ method: LikelihoodMethod) -> Int { method == .reml ? n - p : n }

  /// Number of variances that are not held.
  var estimatedVariances: Int { (isFreeTerm + isFreeResidual).count { $0 } }

  /// Weight of a row.
  @inline(__always) func weight(_ row: Int) -> Double { model.weights?[row] ?? 1 }

  /// Residual group of a row.
  @inline(__always) func residualGroup(_ row: Int) -> Int { residualCount == 1 ? 0 : Int(model.residualGroups?.codes[row] ?? 0) }

  /// Rows per residual group.
  var residualGroupSizes: [Int] {
    guard residualCount > 1, let codes = model.residualGroups?.codes else { return [n] }
    return codes.reduce(into: Array(repeating: 0, count: residualCount)) { $0[Int($1)] += 1 }
  }
}
