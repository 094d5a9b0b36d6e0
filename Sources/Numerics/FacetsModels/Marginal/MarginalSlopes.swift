internal import LinearAlgebra
internal import RealModule
internal import Statistics

/// Slopes in the unit in which their product is 1, from those in which persons have standard deviation 1.
///
/// A slope below its own standard error has no logarithm to speak of; its element orders persons hardly at all, and would decide the unit
/// of all others. Such slopes are left out of the product. Errors by the delta method, with that of the unit.
struct MarginalSlopes: Sendable {
  /// One element's slope.
  struct Slope: Sendable {
    var slope: Double
    /// Nil where the slope is 1 by the choice of unit.
    var standardError: Double?
    var isInProduct: Bool

    var low: Double { slope - MarginalSlopes.normal95 * (standardError ?? 0) }
    var high: Double { slope + MarginalSlopes.normal95 * (standardError ?? 0) }
  }

  /// The facet.
  let facet: Int
  /// By element; nil without ratings that count.
  let values: [Slope?]
  /// The persons' standard deviation in this unit: the geometric mean of the slopes in the product.
  let unit: (value: Double, standardError: Double)
  /// nil with a single slope.
  let equality: SlopeEquality?

  /// Φ⁻¹(.975).
  static let normal95 = 1.959963984540054

  /// - Parameters:
  ///   - slopes: by element, persons having standard deviation 1.
  ///   - covariance: of all that is estimated, by place.
  ///   - logLikelihoods: with one slope for all, and with slopes.
  init(
    facet: Int, slopes: [Double], _ layout: MarginalLayout, covariance: Matrix, logLikelihoods: (equal: Double, free: Double)
  ) {
    let met = layout.slopes.indices.filter { layout.slopes[$0] >= 0 }
    let place = layout.slopes
    var product = met.filter { slopes[$0] > max(0, covariance[place[$0], place[$0]]).squareRoot() }
    if product.isEmpty { product = met.filter { slopes[$0] > 0 } }
    if product.isEmpty { product = met }
    let count = Double(product.count)
    let unit = Double.exp(product.reduce(0) { $0 + Double.log(abs(slopes[$1])) } / count)
    // ∂ log unit/∂ slope, by element.
    var direction = [Double](repeating: 0, count: slopes.count)
    for s in product { direction[s] = 1 / (count * slopes[s]) }
    func error(_ weights: [Double]) -> Double {
      var variance = 0.0
      for a in met { for b in met { variance += weights[a] * weights[b] * covariance[place[a], place[b]] } }
      return max(0, variance).squareRoot()
    }
    self.facet = facet
    self.unit = (unit, unit * error(direction))
    values = slopes.indices.map { r in
      guard place[r] >= 0 else { return nil }
      var weights = direction.map { -slopes[r] * $0 / unit }
      weights[r] += 1 / unit
      let isUnit = product == [r]
      return Slope(slope: slopes[r] / unit, standardError: isUnit ? nil : error(weights), isInProduct: product.contains(r))
    }
    let statistic = max(0, 2 * (logLikelihoods.free - logLikelihoods.equal))
    equality =
      met.count < 2
      ? nil
      : SlopeEquality(
        logLikelihood: logLikelihoods.equal, chiSquared: statistic, degreesOfFreedom: met.count - 1,
        pValue: ChiSquaredDistribution(degreesOfFreedom: Double(met.count - 1)).upperTail(statistic))
  }
}
