internal import LinearAlgebra

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
  /// Nil where none were asked for.
  let slopes: MarginalSlopes?

  /// - Throws: `FacetsError.singular`, and `.coarseQuadrature` where about twice as many nodes would move the estimates: nodes that lie too
  /// far apart for what the ratings say of a person, as where they leave next to no chance, give a maximum that isn't there.
  init(
    _ design: ActiveDesign, start: [Double], _ roles: FacetRoles, _ centring: Centring, estimatingMean: Bool, options: FacetsOptions,
    threads: Int
  ) throws {
    func search(slopes: Int?) -> MarginalSearch {
      MarginalSearch(
        design, MarginalLayout(design, persons: roles.persons, slopeFacet: slopes, estimatingMean: estimatingMean), centring, options,
        threads: threads)
    }
    let plain = search(slopes: nil)
    var at = MarginalPoint(parameters: start, mean: 0, deviation: 1)
    var modes = [Double](repeating: 0, count: plain.layout.rows.count)
    var reached = try plain.maximum(from: at, modes: modes)
    var steps = reached.iterations
    guard let facet = roles.slopes, reached.runaway == nil else {
      let layout = plain.layout
      let place = layout.logDeviation ?? 0
      let spread = max(0, reached.covariance[place, place]).squareRoot()
      (parameters, errors) = reached.measures(design, layout, unit: 1)
      deviation = (reached.point.deviation, reached.point.deviation * spread)
      mean = reached.point.mean
      slopes = nil
      (logLikelihood, iterations) = (reached.logLikelihood, steps)
      (largestResidual, converged, runaway) = (reached.largestResidual, reached.converged, reached.runaway)
      return
    }
    // The model with one slope for all is where the search for slopes begins, and what they are tested against.
    let equal = reached.logLikelihood
    let sloped = search(slopes: facet)
    at = reached.point.withEqualSlopes(sloped.layout)
    modes = reached.modes.map { $0 / reached.point.deviation }
    reached = try sloped.maximum(from: at, modes: modes)
    steps += reached.iterations
    let found = MarginalSlopes(
      facet: facet, slopes: reached.point.slopes, sloped.layout, covariance: reached.covariance,
      logLikelihoods: (equal, reached.logLikelihood))
    (parameters, errors) = reached.measures(design, sloped.layout, unit: found.unit.value)
    deviation = found.unit
    mean = reached.point.mean * found.unit.value
    slopes = found
    (logLikelihood, iterations) = (reached.logLikelihood, steps)
    (largestResidual, converged, runaway) = (reached.largestResidual, reached.converged, reached.runaway)
  }
}
