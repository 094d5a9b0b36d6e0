/// Measures of elements with only lowest or only highest ratings, whose likelihood has no maximum: from an adjusted extreme score.
///
/// Source: Wright 1998, Rasch Measurement Transactions 12(2), estimating measures for extreme scores; the adjustment is a setting.
enum ExtremeMeasures {
  /// A measure and its error; nil where the element met no element with a measure.
  struct Estimate: Sendable {
    var facet: Int
    var element: Int
    var isLow: Bool
    var measure: Double?
    var standardError: Double?
  }

  /// Measures extreme elements, those found last first; `parameters` gets them.
  static func estimate(
    _ data: FacetsData, _ preparation: DesignPreparation, _ design: ActiveDesign, _ parameters: inout [Double], adjustment: Double
  ) -> [Estimate] {
    var isMeasured = design.isFree
    for (f, facet) in data.facets.enumerated() {
      for e in facet.elements.indices where facet.anchor(of: e) != nil { isMeasured[design.starts[f] + e] = true }
    }
    var rows: [Int: [Int]] = [:]
    for extreme in preparation.extremes { rows[design.starts[extreme.facet] + extreme.element] = [] }
    for (f, facet) in data.facets.enumerated() {
      for i in data.scores.indices where !preparation.isActive[i] { rows[design.starts[f] + Int(facet.codes[i])]?.append(i) }
    }
    var results: [Estimate] = []
    for round in Set(preparation.extremes.map(\.round)).sorted(by: >) {
      let own = preparation.extremes.filter { $0.round == round }
      var found: [(Int, LogitShift)] = []
      for extreme in own {
        let p = design.starts[extreme.facet] + extreme.element
        let shift = shift(of: extreme, rows[p] ?? [], data, preparation, design, parameters, isMeasured, adjustment)
        let sign = design.signs[extreme.facet]
        results.append(
          Estimate(
            facet: extreme.facet, element: extreme.element, isLow: extreme.isLow, measure: shift.map { sign * $0.shift },
            standardError: shift.map { 1 / $0.information.squareRoot() }))
        if let shift { found.append((p, shift)) }
      }
      for (extreme, result) in zip(own, results.suffix(own.count)) {
        let p = design.starts[extreme.facet] + extreme.element
        if let measure = result.measure {
          parameters[p] = measure
          isMeasured[p] = true
        }
      }
    }
    return results
  }

  private static func shift(
    of extreme: DesignPreparation.Extreme, _ rows: [Int], _ data: FacetsData, _ preparation: DesignPreparation, _ design: ActiveDesign,
    _ parameters: [Double], _ isMeasured: [Bool], _ adjustment: Double
  ) -> LogitShift? {
    var logits: [Double] = []
    var groups: [Int32] = []
    var most = 0.0
    rating: for i in rows {
      var eta = 0.0
      for (f, facet) in data.facets.enumerated() where f != extreme.facet {
        let p = design.starts[f] + Int(facet.codes[i])
        guard isMeasured[p] else { continue rating }
        let slope = design.slopes.map { f == $0.persons ? $0.values[Int(data.facets[$0.facet].codes[i])] : 1 } ?? 1
        eta += design.signs[f] * slope * parameters[p]
      }
      let steps = preparation.scales.scales[Int(preparation.groups[i])].steps
      guard steps > 0 else { continue }
      logits.append(eta)
      groups.append(preparation.groups[i])
      most += Double(steps)
    }
    guard most > 2 * adjustment else { return nil }
    let isDown = extreme.isLow
    return LogitShift(
      logits: logits, groups: groups, scales: preparation.scales, thresholds: design.thresholds(parameters),
      target: isDown ? adjustment : most - adjustment)
  }
}
