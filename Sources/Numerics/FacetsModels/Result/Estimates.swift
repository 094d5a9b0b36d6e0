/// Parameters with their errors, however they were estimated.
struct Estimates: Sendable {
  var parameters: [Double]
  /// Standard errors; nil where a parameter is given.
  var errors: [Double?]
  /// Errors that allow for those of all others; nil where not computed.
  var jointErrors: [Double?]?
  var logLikelihood: Double
  var population: PersonPopulation?
  /// Slopes with their test; nil without.
  var slopes: MarginalSlopes?
  var iterations: Int
  var largestResidual: Double
  var converged: Bool
  /// Facets of which one has zero point.
  var centring: Centring

  /// - Throws: `FacetsError` where MML can't be computed, or the likelihood has no finite maximum.
  init(
    _ design: ActiveDesign, _ data: FacetsData, _ roles: FacetRoles, _ centring: Centring, _ options: FacetsOptions, threads: Int
  ) throws {
    let start = JointStart.plain(design, data, options)
    switch options.method {
    case .joint:
      let joint = JointEstimation(design, start: start, options: options)
      if let step = joint.runaway { throw Recession.error(design, data, centring, step) }
      var parameters = joint.parameters
      centring.apply(&parameters, design)
      if options.correction != .none {
        _ = LengthCorrection.apply(&parameters, design, persons: roles.persons, weighted: options.correction == .weighted)
        centring.apply(&parameters, design)
      }
      let state = options.correction == .none ? joint.state : JointState(design, parameters)
      let information = state.diagonal(design)
      errors = information.indices.map { design.isFree[$0] && information[$0] > 0 ? 1 / information[$0].squareRoot() : nil }
      jointErrors =
        design.isFree.count { $0 } <= options.jointErrorLimit ? JointErrors(design, state, centring, threads: threads)?.errors : nil
      self.parameters = parameters
      logLikelihood = state.logLikelihood
      population = nil
      (iterations, largestResidual, converged) = (joint.iterations, joint.largestResidual, joint.converged)
      self.centring = centring
    case .marginal:
      let others =
        design.isFree.indices.count {
          design.isFree[$0] && !(design.starts[roles.persons]..<design.starts[roles.persons + 1]).contains($0)
        } + (roles.slopes.map { data.facets[$0].elements.count } ?? 0)
      guard others <= FacetsModel.marginalLimit else {
        throw FacetsError.tooManyParameters(found: others, allowed: FacetsModel.marginalLimit)
      }
      let wanted = roles.floating == roles.persons ? (data.facets.indices.first { $0 != roles.persons } ?? 0) : roles.floating
      // Where the facet that should float is anchored, the persons' mean is estimated instead.
      let estimatingMean = data.facets[wanted].hasAnchors
      let own = Centring(data, wanted: wanted, substitute: roles.persons)
      let marginal = try MarginalEstimation(
        design, start: start, roles, own, estimatingMean: estimatingMean, options: options, threads: threads)
      if let step = marginal.runaway { throw Recession.error(design, data, own, step) }
      parameters = marginal.parameters
      errors = marginal.errors
      jointErrors = nil
      logLikelihood = marginal.logLikelihood
      population = PersonPopulation(
        mean: marginal.mean, standardDeviation: marginal.deviation.value, standardError: marginal.deviation.standardError)
      slopes = marginal.slopes
      (iterations, largestResidual, converged) = (marginal.iterations, marginal.largestResidual, marginal.converged)
      self.centring = own
    }
  }
}
