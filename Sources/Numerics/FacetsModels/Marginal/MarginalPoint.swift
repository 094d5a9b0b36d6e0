internal import RealModule

/// Where the marginal likelihood is looked at: parameters, slopes and the distribution of persons.
struct MarginalPoint: Sendable {
  /// The design's; those of persons are not looked at.
  var parameters: [Double]
  /// By element of the facet with slopes; empty without slopes.
  var slopes: [Double] = []
  /// μ of the persons' distribution.
  var mean: Double
  /// σ of the persons' distribution; 1 beside slopes, which take up its unit.
  var deviation: Double

  /// Below a thousandth of a logit there is no spread to speak of, beyond 50 logits no model.
  static let smallestDeviation = 1e-3
  static let largestDeviation = 50.0

  func moved(_ step: [Double], _ length: Double, _ layout: MarginalLayout) -> MarginalPoint {
    var next = self
    for (index, p) in layout.parameters.enumerated() { next.parameters[p] += length * step[index] }
    for (element, place) in layout.slopes.enumerated() where place >= 0 { next.slopes[element] += length * step[place] }
    if let place = layout.logDeviation {
      next.deviation = min(Self.largestDeviation, max(Self.smallestDeviation, deviation * Double.exp(length * step[place])))
    }
    if let mean = layout.mean { next.mean += length * step[mean] }
    return next
  }

  /// The same model with slopes of a facet, all of them equal, and persons of standard deviation 1.
  func withEqualSlopes(_ layout: MarginalLayout) -> MarginalPoint {
    MarginalPoint(
      parameters: parameters, slopes: layout.slopes.map { $0 >= 0 ? deviation : 1 }, mean: mean / deviation, deviation: 1)
  }
}
