internal import Charts
internal import Evenhand
internal import Messages

/// Drawings of a many-facet Rasch model.
enum FacetsCharts {
  /// All facets on the logit scale: the first positive one (persons) as a histogram, the others as columns of names, a sign before each telling
  /// whether higher measures make higher ratings likelier; thresholds where all elements share them.
  static func map(_ fit: FacetsFit) -> ChartSource {
    let measured = fit.facets.first { $0.isPositive } ?? fit.facets.first
    let others = fit.facets.filter { $0.facet != measured?.facet }
    let thresholds = fit.partialCredit == nil ? fit.thresholds : []
    return ChartSource { words in
      WrightMap(
        id: "chart-wright", text: words.chart(.wrightTitle, .wrightText, vertical: .wrightAxis),
        personsName: measured.map(signed) ?? "", persons: measured?.elements.compactMap(\.measure) ?? [],
        facets: others.map { facet in
          .init(
            name: signed(facet),
            items: facet.elements.compactMap { element in element.measure.map { .init(label: element.element, measure: $0) } })
        },
        thresholds: thresholds.map { .init(label: Argument.value($0.category).text(in: words.language), measure: $0.threshold) })
    }
  }

  private static func signed(_ facet: FacetMeasures) -> String { (facet.isPositive ? "+ " : "− ") + facet.facet }
}
