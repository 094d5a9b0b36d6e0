internal import LinearAlgebra
internal import RealModule

/// Where the search for joint estimates starts.
enum JointStart {
  /// Given measures, the rest at 0, thresholds at the log ratios of neighbouring categories: right where all are alike.
  static func plain(_ design: ActiveDesign, _ data: FacetsData, _ options: FacetsOptions) -> [Double] {
    var parameters = [Double](repeating: 0, count: design.parameterCount)
    for (f, facet) in data.facets.enumerated() {
      for e in facet.elements.indices { parameters[design.starts[f] + e] = facet.anchor(of: e) ?? 0 }
    }
    var countsOf = design.scales.scales.map { [Double](repeating: 0.5, count: max(0, $0.steps) + 1) }
    for i in 0..<design.count { countsOf[Int(design.groups[i])][Int(design.categories[i])] += 1 }
    for (g, counts) in countsOf.enumerated() {
      let range = design.scales.starts[g]..<design.scales.starts[g + 1]
      let ratios = (0..<range.count).map { Double.log(counts[$0] / counts[$0 + 1]) }
      let mean = range.isEmpty ? 0 : ratios.reduce(0, +) / Double(ratios.count)
      for (offset, j) in range.enumerated() {
        parameters[design.thresholdStart + j] = options.anchoredThresholds?[offset] ?? (ratios[offset] - mean)
      }
    }
    return parameters
  }

  /// Thresholds are drawn apart by no more than this.
  private static let mostSpread = 4.0
  /// Of the least squares below, which need not be exact.
  private static let (tolerance, iterations) = (1e-2, 50)

  /// From a plain start measures by least squares of the categories, in units of what those leave, as the log ratios of two categories of normal scores are; and
  /// thresholds drawn apart by as much as the scores spread more than what is left of them, since elements now explain the rest.
  ///
  /// - Returns: nil where measures are given: those say what a logit is.
  static func warm(_ design: ActiveDesign, _ elimination: FacetElimination?, _ plain: [Double]) -> [Double]? {
    let elements = 0..<design.thresholdStart
    guard elements.allSatisfy({ design.isFree[$0] || plain[$0] == 0 }) else { return nil }
    let residuals = centred(design)
    func summed(_ values: [Double]) -> [Double] {
      var result = [Double](repeating: 0, count: design.parameterCount)
      design.addSums(of: values, to: &result)
      return result
    }
    let counts = design.elementCounts + [Double](repeating: 0, count: design.scales.thresholdCount)
    let ones = [Double](repeating: 1, count: design.count)
    let effects = ConjugateGradient.solve(
      summed(residuals), tolerance: tolerance, iterations: iterations, project: design.project,
      preconditioner: InformationPreconditioner(design, elimination, weights: ones, diagonal: counts),
      multiply: { summed(design.logits($0)) }
    ).solution
    let whole = residuals.reduce(0) { $0 + $1 * $1 }
    let left = zip(residuals, design.logits(effects)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    guard whole > 0 else { return nil }
    let spread = min(mostSpread, whole / max(left, whole / mostSpread))
    let scale = spread * Double(design.count) / whole
    return plain.indices.map { p in
      p < design.thresholdStart ? plain[p] + scale * effects[p] : design.isFree[p] ? spread * plain[p] : plain[p]
    }
  }

  /// The categories less the mean of their group's.
  private static func centred(_ design: ActiveDesign) -> [Double] {
    var sums = [Double](repeating: 0, count: design.scales.scales.count)
    var counts = sums
    for i in 0..<design.count {
      sums[Int(design.groups[i])] += Double(design.categories[i])
      counts[Int(design.groups[i])] += 1
    }
    return (0..<design.count).map { Double(design.categories[$0]) - sums[Int(design.groups[$0])] / counts[Int(design.groups[$0])] }
  }
}
