internal import LinearAlgebra
internal import RealModule

/// Marginal maximum likelihood by Newton steps on the observed information.
struct MarginalEstimation: Sendable {
  /// The design's parameters; persons at their posterior means.
  let parameters: [Double]
  /// Standard errors; of persons their posterior standard deviations, nil where a parameter is given.
  let errors: [Double?]
  let logLikelihood: Double
  let iterations: Int
  let largestResidual: Double
  let converged: Bool
  /// σ of the persons' distribution and its standard error.
  let deviation: (value: Double, standardError: Double)
  /// μ; 0 unless anchors fix the origin.
  let mean: Double
  /// A step that still moves logits although the scores have settled, and further steps don't end it; nil at a finite maximum.
  let runaway: [Double]?

  /// - Throws: `FacetsError.singular`, and `.coarseQuadrature` where about twice as many nodes would move the estimates: nodes that lie too
  /// far apart for what the ratings say of a person, as where they leave next to no chance, give a maximum that isn't there.
  init(
    _ design: ActiveDesign, start: [Double], persons: Int, _ centring: Centring, estimatingMean: Bool, options: FacetsOptions, threads: Int
  ) throws {
    let layout = MarginalLayout(design, persons: persons, estimatingMean: estimatingMean)
    let rule = try GaussHermite(points: options.quadraturePoints)
    let held = JointErrors.heldSums(design, centring).map { range in range.compactMap { layout.place[$0] >= 0 ? layout.place[$0] : nil } }
      .filter { $0.count > 0 }
    var at = Point(parameters: start, mean: 0, deviation: 1)
    var modes = [Double](repeating: 0, count: layout.rows.count)
    func state(_ point: Point, _ derivatives: Bool) -> MarginalState {
      MarginalState(
        design, layout, parameters: point.parameters, mean: point.mean, deviation: point.deviation, modes: modes, rule,
        withDerivatives: derivatives, threads: threads)
    }
    var iteration = 0
    while true {
      let current = state(at, true)
      modes = current.posteriors.map { $0?.mode ?? 0 }
      let gradient = Self.projected(current.gradient, held)
      let largest = gradient.reduce(0) { max($0, abs($1)) }
      let factor = try Self.factor(current.information, held, threads: threads)
      if largest <= options.tolerance || iteration == options.maximumIterations {
        let covariance = factor.inverse(threads: threads)
        var parameters = at.parameters
        var errors = [Double?](repeating: nil, count: parameters.count)
        for (index, p) in layout.parameters.enumerated() { errors[p] = max(0, covariance[index, index]).squareRoot() }
        for (person, posterior) in current.posteriors.enumerated() {
          guard let posterior else { continue }
          let p = design.starts[persons] + person
          guard design.isFree[p] else { continue }
          (parameters[p], errors[p]) = (posterior.moments.mean, posterior.moments.deviation)
        }
        self.parameters = parameters
        self.errors = errors
        logLikelihood = current.logLikelihood
        iterations = iteration
        largestResidual = largest
        converged = largest <= options.tolerance
        let spread = max(0, covariance[layout.logDeviation, layout.logDeviation]).squareRoot()
        deviation = (at.deviation, at.deviation * spread)
        mean = at.mean
        runaway = try Self.runaway(at, design, layout, held, settled: converged, threads: threads) { state($0, $1) }
        if runaway == nil, converged || current.logLikelihood > 0 {
          let finer = MarginalState(
            design, layout, parameters: at.parameters, mean: at.mean, deviation: at.deviation, modes: modes,
            try GaussHermite(points: 2 * options.quadraturePoints + 1), withDerivatives: true, threads: threads)
          let step = factor.solve(Self.projected(finer.gradient, held))
          var moves = [Double](repeating: 0, count: at.parameters.count)
          for (index, p) in layout.parameters.enumerated() { moves[p] = step[index] }
          guard
            current.logLikelihood <= 0, Recession.logitMove(design, moves) <= Recession.shortest,
            abs(step[layout.logDeviation]) <= Recession.shortest
          else { throw FacetsError.coarseQuadrature(points: options.quadraturePoints) }
        }
        return
      }
      let step = factor.solve(gradient)
      at = Self.advance(at, step, layout, current.logLikelihood) { state($0, false).logLikelihood }
      iteration += 1
    }
  }

  /// The last of some further steps, nil as soon as one is short: see `Recession`. Persons whose spread grows to its bound run away, too;
  /// a spread that shrinks to 0 has its maximum there.
  private static func runaway(
    _ reached: Point, _ design: ActiveDesign, _ layout: MarginalLayout, _ held: [[Int]], settled: Bool, threads: Int,
    _ state: (Point, Bool) -> MarginalState
  ) throws -> [Double]? {
    var at = reached
    var last = [Double](repeating: 0, count: design.parameterCount)
    if at.deviation >= Point.largestDeviation {
      for p in design.starts[layout.persons]..<design.starts[layout.persons + 1] { last[p] = 1 }
      return last
    }
    guard settled else { return nil }
    for remaining in stride(from: Recession.steps, through: 0, by: -1) {
      let current = state(at, true)
      let step = try factor(current.information, held, threads: threads).solve(current.gradient)
      for (index, p) in layout.parameters.enumerated() { last[p] = step[index] }
      guard Recession.logitMove(design, last) > Recession.shortest || step[layout.logDeviation] > Recession.shortest else { return nil }
      if remaining == 0 { return last }
      at = advance(at, step, layout, current.logLikelihood) { state($0, false).logLikelihood }
    }
    return nil
  }

  /// Parameters together with the distribution of persons.
  private struct Point {
    var parameters: [Double]
    var mean: Double
    var deviation: Double

    /// Below a thousandth of a logit there is no spread to speak of, beyond 50 logits no model.
    static let smallestDeviation = 1e-3
    static let largestDeviation = 50.0

    func moved(_ step: [Double], _ length: Double, _ layout: MarginalLayout) -> Point {
      var next = self
      for (index, p) in layout.parameters.enumerated() { next.parameters[p] += length * step[index] }
      next.deviation = min(Self.largestDeviation, max(Self.smallestDeviation, deviation * Double.exp(length * step[layout.logDeviation])))
      if let mean = layout.mean { next.mean += length * step[mean] }
      return next
    }
  }

  /// The step, halved until the likelihood doesn't fall.
  private static func advance(
    _ at: Point, _ step: [Double], _ layout: MarginalLayout, _ reached: Double, _ value: (Point) -> Double
  ) -> Point {
    let longest = 1.0
    let largest = step.reduce(0) { max($0, abs($1)) }
    var length = largest > longest ? longest / largest : 1
    for _ in 0..<30 {
      let next = at.moved(step, length, layout)
      if value(next) >= reached - 1e-9 * max(1, abs(reached)) * 1e-2 { return next }
      length /= 2
    }
    return at
  }

  /// Sums that are held take no part.
  private static func projected(_ gradient: [Double], _ held: [[Int]]) -> [Double] {
    var result = gradient
    for places in held {
      let mean = places.reduce(0) { $0 + result[$1] } / Double(places.count)
      for p in places { result[p] -= mean }
    }
    return result
  }

  /// Factors the information with the held sums stiff; where it isn't positive definite, with as much more on its diagonal as it takes.
  private static func factor(_ information: Matrix, _ held: [[Int]], threads: Int) throws -> Cholesky {
    let diagonal = information.diagonalEntries
    let stiff = JointErrors.stiffness * (diagonal.max() ?? 1)
    var matrix = information
    for places in held {
      for a in places { for b in places { matrix[a, b] += stiff / Double(places.count) } }
    }
    var ridge = 0.0
    for _ in 0..<12 {
      var candidate = matrix
      for i in 0..<candidate.rows { candidate[i, i] += ridge * max(1e-6, abs(diagonal[i])) }
      if let factor = try? Cholesky(candidate, threads: threads) { return factor }
      ridge = ridge == 0 ? 1e-3 : ridge * 10
    }
    throw FacetsError.singular
  }
}
