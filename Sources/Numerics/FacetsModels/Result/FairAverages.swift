/// The rating an element would get, or give, if all it met were average: the expected score with the other facets at the mean of their
/// measures, and at 0. Under partial credit it is the mean over the groups of thresholds (for the groups' own facet: the element's own).
///
/// Source: Linacre 1989, section 7; *Facets* manual, "fair average".
struct FairAverages: Sendable {
  private let design: ActiveDesign
  private let thresholds: [Double]
  private let means: [Double]
  private let groupFacet: Int?

  /// - Parameter measured: for every facet the measures that are known.
  init(_ design: ActiveDesign, _ parameters: [Double], measured: [[Double]], groupFacet: Int?) {
    self.design = design
    thresholds = design.thresholds(parameters)
    means = measured.map { $0.isEmpty ? 0 : $0.reduce(0, +) / Double($0.count) }
    self.groupFacet = groupFacet
  }

  /// Of an element with a measure.
  func average(facet: Int, element: Int, measure: Double) -> FairAverage? {
    let groups = facet == groupFacet ? [element] : Array(design.scales.scales.indices)
    let usable = groups.filter { design.scales.scales[$0].steps > 0 }
    guard !usable.isEmpty else { return nil }
    var others = 0.0
    for f in means.indices where f != facet {
      let slope = f == design.slopes?.persons ? design.slopes?.value(facet: facet, element: element) ?? 1 : 1
      others += design.signs[f] * slope * means[f]
    }
    let own = design.signs[facet] * measure
    func expected(_ eta: Double) -> Double {
      usable.reduce(0) { $0 + score(eta, group: $1) } / Double(usable.count)
    }
    return FairAverage(mean: expected(own + others), zero: expected(own))
  }

  private func score(_ eta: Double, group: Int) -> Double {
    let start = design.scales.starts[group]
    let m = design.scales.starts[group + 1] - start
    var scratch = [Double](repeating: 0, count: m)
    _ = ResponseKernel.fill(eta: eta, thresholds, start, m, category: 0, into: &scratch, at: 0)
    return Residuals.score(scratch, design.scales.scales[group].values)
  }
}
