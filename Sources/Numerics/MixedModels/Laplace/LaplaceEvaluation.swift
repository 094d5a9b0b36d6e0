internal import LinearAlgebra

/// The Laplace approximation of −2 log L at given parameters.
///
/// −2 log L ≈ 2 h(û) + log |H|, h(u) = −Σ ℓ_i(η_i) + ½ u'u, η = Xβ + Z D u, û its minimum and H = D Z'WZ D + I its Hessian there, W_i = −∂²ℓ_i/∂η².
/// Effects are on the scale of a variance of 1, so that a variance of 0 needs no special case.
/// Source: Bates et al. (2015), section 3, for the scale; Breslow and Clayton (1993), J. American Statistical Association 88, 9–25; Christensen (2022), vignettes of
/// R's ordinal, for thresholds.
struct LaplaceEvaluation: Sendable {
  let parameters: [Double]
  let criterion: Double
  /// û by place.
  let modes: [Double]
  /// D by place.
  let scale: [Double]
  let cuts: [Double]
  let eta: [Double]
  /// ∂ℓ/∂η by row.
  let first: [Double]
  let second: [Double]
  let third: [Double]
  /// Of H; nil without random terms.
  let factor: EliminationFactor?
}

/// Evaluates the criterion; modes and factor of the last point serve the next one as a start.
struct LaplaceEvaluator: Sendable {
  private(set) var problem: LaplaceProblem
  private(set) var modes: [Double]
  private(set) var factor: EliminationFactor?
  private let constant: Double

  /// A mode has been found when h is predicted to fall by less than this for every effect.
  private static let tolerance = 1e-18
  /// A factor from elsewhere is good enough for a step as long as each step's predicted fall is this small a part of the one before.
  private static let contraction = 0.05
  private static let mostSteps = 100

  init(_ problem: LaplaceProblem) {
    self.problem = problem
    modes = Array(repeating: 0, count: problem.pattern?.structure.order.node.count ?? 0)
    constant = -2 * problem.response.constant
  }

  /// The same with another number of threads.
  func using(threads: Int) -> LaplaceEvaluator {
    var result = self
    result.problem = problem.using(threads: threads)
    return result
  }

  /// - Returns: nil outside of the parameters' range, where thresholds don't ascend or likelihoods overflow.
  mutating func evaluate(_ parameters: [Double]) throws -> LaplaceEvaluation? {
    guard let cuts = problem.cuts.cuts(parameters[problem.termCount..<problem.fixedStart]) else { return nil }
    let scale = problem.pattern?.termOfPlace.map { parameters[Int($0)] } ?? []
    let fixed = problem.fixedPart(parameters)
    var rows = RowState(problem, fixed, cuts, scale, modes)
    guard rows.penalized.isFinite else { return try startOver(parameters, fixed, cuts, scale) }
    return try settle(&rows, parameters, cuts, scale)
  }

  /// Modes far from where these parameters have theirs may overflow: from 0 again.
  private mutating func startOver(_ parameters: [Double], _ fixed: [Double], _ cuts: [Double], _ scale: [Double]) throws
    -> LaplaceEvaluation?
  {
    modes = Array(repeating: 0, count: modes.count)
    factor = nil
    var rows = RowState(problem, fixed, cuts, scale, modes)
    return rows.penalized.isFinite ? try settle(&rows, parameters, cuts, scale) : nil
  }

  private mutating func settle(_ rows: inout RowState, _ parameters: [Double], _ cuts: [Double], _ scale: [Double]) throws
    -> LaplaceEvaluation?
  {
    var determinant = 0.0
    if let pattern = problem.pattern {
      guard try findModes(&rows, pattern, scale) else { return nil }
      let final = try makeFactor(rows, pattern, scale)
      determinant = final.logDeterminantRandom
      factor = final
      modes = rows.u
    }
    let criterion = 2 * rows.penalized + determinant + constant
    guard criterion.isFinite else { return nil }
    return LaplaceEvaluation(
      parameters: parameters, criterion: criterion, modes: rows.u, scale: scale, cuts: cuts, eta: rows.eta, first: rows.first,
      second: rows.second,
      third: rows.third, factor: factor)
  }

  private func makeFactor(_ rows: RowState, _ pattern: WeightedPattern, _ scale: [Double]) throws -> EliminationFactor {
    try EliminationFactor(pattern.structure, scale: scale, sums: pattern.sums(rows.second.map { -$0 }), threads: problem.threads)
  }

  /// Newton's steps, with a factor kept as long as it makes them small fast.
  ///
  /// - Returns: false where no step leads down any more although the slope is not 0.
  private func findModes(_ rows: inout RowState, _ pattern: WeightedPattern, _ scale: [Double]) throws -> Bool {
    var own = factor
    var isFresh = false
    var last = Double.infinity
    let enough = Self.tolerance * Double(modes.count + 1)
    for _ in 0..<Self.mostSteps {
      let current: EliminationFactor
      if let own {
        current = own
      } else {
        current = try makeFactor(rows, pattern, scale)
        (own, isFresh) = (current, true)
      }
      var step = pattern.gather(rows.first)
      for i in step.indices { step[i] = step[i] * scale[i] - rows.u[i] }
      let slope = step
      current.solve(inPlace: &step)
      let fall = dot(slope, step)
      guard fall.isFinite else { return false }
      if fall < enough { return true }
      if fall > Self.contraction * last, !isFresh {
        (own, last) = (nil, .infinity)
        continue
      }
      let moved = rows.move(problem, step, pattern, halvings: isFresh ? 30 : 0)
      if !moved {
        if isFresh { return fall < 1e-10 * Double(modes.count + 1) }
        (own, last) = (nil, .infinity)
        continue
      }
      (last, isFresh) = (fall, false)
    }
    return false
  }
}

/// Effects with what they make of every row.
struct RowState {
  var u: [Double]
  var eta: [Double]
  var first: [Double]
  var second: [Double]
  var third: [Double]
  /// h.
  var penalized: Double
  private let fixed: [Double]
  private let cuts: [Double]
  private let scale: [Double]

  init(_ problem: LaplaceProblem, _ fixed: [Double], _ cuts: [Double], _ scale: [Double], _ u: [Double]) {
    (self.u, self.fixed, self.cuts, self.scale, eta) = (u, fixed, cuts, scale, fixed)
    first = Array(repeating: 0, count: fixed.count)
    (second, third, penalized) = (first, first, 0)
    look(problem)
  }

  private mutating func look(_ problem: LaplaceProblem) {
    eta = fixed
    problem.pattern?.add(u, scale: scale, to: &eta)
    let logLikelihood = problem.response.evaluate(eta, cuts, &first, &second, &third)
    penalized = 0.5 * dot(u, u) - logLikelihood
  }

  /// Goes a step, or the half of it as often as allowed, if h falls; rounding counts as no rise.
  mutating func move(_ problem: LaplaceProblem, _ step: [Double], _ pattern: WeightedPattern, halvings: Int) -> Bool {
    let start = self
    var length = 1.0
    for _ in 0...halvings {
      for i in u.indices { u[i] = start.u[i] + length * step[i] }
      look(problem)
      if penalized <= start.penalized + 1e-11 * (1 + abs(start.penalized)) { return true }
      length /= 2
    }
    self = start
    return false
  }
}
