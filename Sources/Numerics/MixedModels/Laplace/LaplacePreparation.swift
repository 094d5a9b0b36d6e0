internal import LinearAlgebra
internal import RealModule

/// A generalized model that has been checked, scaled and ordered.
struct LaplacePreparation {
  let problem: LaplaceProblem
  let prepared: PreparedModel
  let design: FixedDesign
  /// How many leading columns of the design are the constant that thresholds take up.
  let constants: Int
  /// The root mean square of every term's covariate, by which it was divided.
  let termScale: [Double]
  private(set) var diagnostics: [Diagnostic]

  init(_ model: GeneralizedMixedModel, threads: Int) throws {
    let n = model.response.count
    try Self.check(model)
    let ordinal = !model.categories.isEmpty
    constants = ordinal ? 1 : 0
    let scales = model.random.map { term in
      guard let x = term.covariate, !x.isEmpty else { return 1.0 }
      let mean = x.reduce(0) { $0 + $1 * $1 } / Double(x.count)
      return mean > 0 && mean.isFinite ? mean.squareRoot() : 1
    }
    termScale = scales
    var random = model.random
    for k in random.indices where scales[k] != 1 { random[k].covariate = random[k].covariate?.map { $0 / scales[k] } }
    let stand = MixedModel(
      response: (0..<n).map { Double($0 % 2) }, fixed: FixedEffects(names: [], columns: Matrix(rows: n, columns: 0)), random: random,
      weights: model.weights)
    prepared = try PreparedModel(stand, options: FitOptions(), estimating: false)
    diagnostics = prepared.diagnostics + DesignCheck(model: stand, isFreeTerm: random.map { _ in true }).sameGroupings()
    for term in random where Set(term.codes.filter { $0 >= 0 }).count < 2 { throw MixedModelError.oneLevel(term: term.label) }
    var fixed = model.fixed
    if ordinal {
      fixed.names.insert("(Intercept)", at: 0)
      fixed.columns = Matrix(rows: n, columns: fixed.names.count, values: Array(repeating: 1, count: n) + model.fixed.columns.values)
    }
    design = try FixedDesign(fixed, response: Array(repeating: 0, count: n))
    guard n > design.kept.count else { throw MixedModelError.tooFewRows(rows: n, fixedColumns: design.kept.count) }
    diagnostics += design.droppedNames.map { Diagnostic(kind: .droppedColumn, subject: $0) }
    let kind: ResponseRows.Kind =
      switch model.response {
      case .ordinal(let codes, _): .ordinal(codes: codes, isProbit: model.isProbit)
      case .binomial(let successes, let trials): .binomial(successes: successes, trials: trials)
      case .poisson(let counts): .poisson(counts: counts)
      }
    problem = LaplaceProblem(
      response: ResponseRows(kind: kind, weights: model.weights),
      cuts: CutLayout(categories: model.categories.count, kind: model.thresholds),
      columns: (constants..<design.kept.count).map { [columns = design.columns] in columns.column($0) },
      pattern: try Self.pattern(prepared, model.family), termCount: random.count, threads: threads)
  }

  private static func pattern(_ prepared: PreparedModel, _ family: ResponseFamily) throws -> WeightedPattern? {
    guard prepared.termCount > 0 else { return nil }
    guard let structure = EliminationStructure(prepared, within: .automatic), let pattern = WeightedPattern(structure) else {
      throw MixedModelError.tooDense(family: family.rawValue)
    }
    return pattern
  }

  private static func check(_ model: GeneralizedMixedModel) throws {
    let n = model.response.count
    guard n > 0 else { throw MixedModelError.tooFewRows(rows: 0, fixedColumns: model.fixed.names.count) }
    // The parts that are like a linear model's.
    try ModelCheck(
      MixedModel(response: Array(repeating: 1, count: n), fixed: model.fixed, random: model.random, weights: model.weights)
    ).run()
    switch model.response {
    case .ordinal(let codes, let categories):
      if let row = codes.firstIndex(where: { $0 < 0 || $0 >= categories.count }) {
        throw MixedModelError.badCode(part: "response", row: row + 1, code: Int(codes[row]), levels: categories.count)
      }
      guard Set(codes).count == categories.count, categories.count > 1 else { throw MixedModelError.constantResponse }
    case .binomial(let successes, let trials):
      guard trials.count == n else { throw MixedModelError.lengthMismatch(part: "trials", expected: n, found: trials.count) }
      for row in 0..<n {
        guard isCount(successes[row]), isCount(trials[row]) else { throw MixedModelError.notACount(row: row + 1) }
        guard trials[row] >= 1, successes[row] <= trials[row] else { throw MixedModelError.beyondTrials(row: row + 1) }
      }
      if successes.allSatisfy({ $0 == 0 }) || zip(successes, trials).allSatisfy({ $0 == $1 }) { throw MixedModelError.constantResponse }
    case .poisson(let counts):
      if let row = counts.firstIndex(where: { !isCount($0) }) { throw MixedModelError.notACount(row: row + 1) }
      if counts.allSatisfy({ $0 == 0 }) { throw MixedModelError.constantResponse }
    }
  }

  private static func isCount(_ value: Double) -> Bool { value >= 0 && value < 1e15 && value == value.rounded() }

  // MARK: Where the search starts

  /// Thresholds at the observed shares, an intercept at the observed mean, everything else 0.
  func start() -> [Double] {
    var fixed = [Double](repeating: 0, count: problem.columns.count)
    let weight = { (row: Int) in problem.response.weights?[row] ?? 1 }
    switch problem.response.kind {
    case .ordinal(let codes, let isProbit):
      var counts = [Double](repeating: 0, count: problem.cuts.categories)
      for (row, code) in codes.enumerated() { counts[Int(code)] += weight(row) }
      let total = counts.reduce(0, +)
      var below = 0.0
      let thresholds = counts.dropLast().map { count in
        below += count
        let share = below / total
        // The logistic distribution is nearly a normal one of 1.7 times the spread.
        let logit = Double.log(share / (1 - share))
        return isProbit ? logit / 1.7 : logit
      }
      return problem.cuts.parameters(near: thresholds) + fixed
    case .binomial(let successes, let trials):
      let share = successes.reduce(0, +) / trials.reduce(0, +)
      if let intercept = interceptPosition { fixed[intercept] = .log(share / (1 - share)) * interceptScale }
    case .poisson(let counts):
      if let intercept = interceptPosition { fixed[intercept] = .log(counts.reduce(0, +) / Double(counts.count)) * interceptScale }
    }
    return fixed
  }

  private var interceptPosition: Int? {
    problem.columns.firstIndex { column in column.allSatisfy { $0 == column[0] } }
  }

  private var interceptScale: Double { interceptPosition.map { 1 / problem.columns[$0][0] } ?? 1 }

  // MARK: Back to the caller's columns

  /// Thresholds' parameters and fixed effects on the caller's columns from those on the scaled ones; linear.
  func reported(_ scaled: [Double]) -> [Double] {
    let cuts = problem.cuts.parameterCount
    var effects = design.unscaledDifference(Array(repeating: 0, count: constants) + scaled[cuts...])
    guard constants > 0 else { return effects }
    let shift = effects.removeFirst()
    // A spacing doesn't move with the origin.
    return (0..<cuts).map { scaled[$0] - (problem.cuts.isSpaced && $0 == 1 ? 0 : shift) } + effects
  }
}
