internal import LinearAlgebra

/// Where a search for the maximum ended.
struct MarginalMaximum: Sendable {
  var point: MarginalPoint
  var modes: [Double]
  var posteriors: [PersonPosterior?]
  /// Of all that is estimated, by place.
  var covariance: Matrix
  var logLikelihood: Double
  var iterations: Int
  var largestResidual: Double
  var converged: Bool
  var runaway: [Double]?

  /// The design's parameters with their errors, persons at their posterior means, in a unit of so many of the search's.
  func measures(_ design: ActiveDesign, _ layout: MarginalLayout, unit: Double) -> (parameters: [Double], errors: [Double?]) {
    var parameters = point.parameters
    var errors = [Double?](repeating: nil, count: parameters.count)
    for (index, p) in layout.parameters.enumerated() { errors[p] = max(0, covariance[index, index]).squareRoot() }
    for (person, posterior) in posteriors.enumerated() {
      guard let posterior else { continue }
      let p = design.starts[layout.persons] + person
      guard design.isFree[p] else { continue }
      let moments = posterior.moments
      (parameters[p], errors[p]) = (unit * moments.mean, unit * moments.deviation)
    }
    return (parameters, errors)
  }
}
