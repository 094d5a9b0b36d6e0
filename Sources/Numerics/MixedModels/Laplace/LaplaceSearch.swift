internal import LinearAlgebra

/// Finds the least criterion: quasi-Newton steps with exact gradients, then Newton's with the differenced Hessian, which standard errors need anyway.
///
/// Source: Nocedal and Wright (2006), Numerical Optimization, algorithm 6.1, for the update (BFGS).
struct LaplaceSearch {
  let problem: LaplaceProblem
  private var evaluator: LaplaceEvaluator
  private(set) var point: LaplaceEvaluation
  private(set) var gradient: [Double]
  /// An estimate of the inverse Hessian.
  private(set) var inverse: Matrix
  private(set) var iterations = 0
  /// How much the next step is predicted to gain.
  private(set) var openGain = Double.infinity

  /// Quasi-Newton steps end below this predicted gain.
  private static let nearness = 1e-7
  /// No parameter moves more than this in a step; all are on a scale on which 1 is much.
  private static let longestMove = 1.5

  /// - Throws: `MixedModelError.outOfRange` where the criterion has no value at the start.
  init(_ problem: LaplaceProblem, from start: [Double], inverse: Matrix) throws {
    self.problem = problem
    evaluator = LaplaceEvaluator(problem)
    guard let point = try evaluator.evaluate(start) else { throw MixedModelError.outOfRange(part: "response") }
    self.point = point
    gradient = point.gradient(problem)
    self.inverse = inverse
  }

  mutating func run(maximumIterations: Int) throws {
    var isFresh = true
    while iterations < maximumIterations {
      var step = (inverse * gradient).map { -$0 }
      var slope = dot(step, gradient)
      if !(slope < 0) {
        inverse = Matrix.identity(gradient.count)
        step = gradient.map { -$0 / max(1, abs($0)) }
        slope = dot(step, gradient)
      }
      openGain = -slope / 2
      if openGain < Self.nearness { return }
      iterations += 1
      guard try advance(step, slope) else {
        // A direction that leads nowhere comes from an old update; once more without it.
        if isFresh { return }
        inverse = Matrix.diagonal(gradient.indices.map { max(1e-8, inverse[$0, $0]) })
        isFresh = true
        continue
      }
      isFresh = false
    }
  }

  /// One step with a line search and the update of the inverse Hessian.
  private mutating func advance(_ step: [Double], _ slope: Double) throws -> Bool {
    var search = Backtracking(step, slope: slope, longestMove: Self.longestMove)
    for _ in 0..<25 {
      let trial = zip(point.parameters, step).map { $0 + search.length * $1 }
      let next = try evaluator.evaluate(trial)
      let gain = next.map { $0.criterion - point.criterion }
      if let next, let gain {
        if search.isEnough(gain) || (abs(gain) < 1e-10 * (1 + abs(point.criterion)) && -slope < 1e-6) {
          let newGradient = next.gradient(problem)
          inverse.updateInverseHessian(
            step: zip(next.parameters, point.parameters).map { $0 - $1 }, change: zip(newGradient, gradient).map { $0 - $1 })
          (point, gradient) = (next, newGradient)
          return true
        }
      }
      search.shorten(after: gain)
    }
    return false
  }

  // MARK: The Hessian

  /// The Hessian of the criterion by central differences of exact gradients, a small part of a standard error to both sides.
  func hessian() throws -> Matrix {
    let count = gradient.count
    var columns = [Result<[Double], any Error>](repeating: .success([]), count: count)
    let single = problem.using(threads: 1)
    let (base, point, inverse) = (evaluator.using(threads: 1), point, inverse)
    unsafe columns.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let buffer = unsafe buffer
      parallelLoop(count, threads: problem.threads) { j in
        unsafe buffer[j] = Result {
          var own = base
          let width = Self.width(inverse[j, j], point.parameters[j])
          func slope(_ sign: Double) throws -> [Double] {
            var parameters = point.parameters
            parameters[j] += sign * width
            return try own.evaluate(parameters)?.gradient(single) ?? []
          }
          let (up, down) = (try slope(1), try slope(-1))
          guard up.count == count, down.count == count else { return [] }
          return zip(up, down).map { ($0 - $1) / (2 * width) }
        }
      }
    }
    var result = Matrix(rows: count, columns: count)
    for (j, column) in columns.enumerated() {
      let values = try column.get()
      for i in values.indices { result[i, j] = values[i] }
    }
    return result.symmetrized
  }

  private static func width(_ inverse: Double, _ value: Double) -> Double { min(0.05, max(1e-5, 2e-3 * (2 * abs(inverse)).squareRoot())) }

  /// Newton's steps with the differenced Hessian until nothing is to be gained.
  ///
  /// - Returns: the Hessian at the end; nil where it is not positive definite.
  mutating func polish() throws -> Matrix? {
    let hessian = try hessian()
    guard let factor = try? Cholesky(hessian) else { return nil }
    inverse = factor.inverse()
    for _ in 0..<5 {
      let step = factor.solve(gradient).map { -$0 }
      let slope = dot(step, gradient)
      openGain = -slope / 2
      guard openGain > 1e-14 * (1 + abs(point.criterion)) else { break }
      guard step.allSatisfy({ abs($0) < 0.3 }) else { break }
      let trial = zip(point.parameters, step).map { $0 + $1 }
      guard let next = try evaluator.evaluate(trial), next.criterion <= point.criterion + 1e-10 * (1 + abs(point.criterion)) else { break }
      let newGradient = next.gradient(problem)
      let newGain = dot(factor.solve(newGradient), newGradient) / 2
      guard newGain < openGain else { break }
      (point, gradient, openGain) = (next, newGradient, newGain)
      iterations += 1
    }
    return hessian
  }

  /// The same search from another point.
  mutating func restart(at parameters: [Double]) throws {
    guard let next = try evaluator.evaluate(parameters) else { return }
    point = next
    gradient = next.gradient(problem)
  }
}
