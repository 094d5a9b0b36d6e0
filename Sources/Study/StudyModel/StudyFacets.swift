package import FacetsModels
package import RatingStudy

/// A study's ratings as a many-facet model sees them.
package enum StudyFacets {
  /// The facets used where none are named: person and rater, component and period where there are several.
  package static func standard(_ study: Study) -> [String] {
    guard let ratings = study.ratings else { return ["person", "rater"] }
    return ["person", "rater"] + (Set(ratings.component).count > 1 ? ["component"] : []) + (Set(ratings.period).count > 1 ? ["period"] : [])
  }

  /// The ratings with the facets named.
  ///
  /// - Parameters:
  ///   - step: scores are put into classes of this width, each named by its lower end; nil: every score is a category.
  ///   - anchors: given measures and thresholds.
  ///   - mostCategories: more distinct scores than this are refused.
  package static func data(
    _ study: Study, facets: [String], positive: String, step: Double?, anchors: FacetAnchors, mostCategories: Int
  ) throws(RatingColumnError) -> FacetsData {
    guard let columns = RatingColumns(study), let ratings = study.ratings else { return FacetsData(facets: [], scores: []) }
    var made: [Facet] = []
    for name in facets {
      let column = try columns.column(name)
      let given = anchors.measures[column.name].map { own in column.levels.map { own[$0] } } ?? []
      made.append(
        Facet(
          name: column.name, elements: column.levels, codes: column.codes, isPositive: column.name == positive, anchors: given))
    }
    // A score on the edge of a class belongs to the class above, whatever its last digit.
    let edge = 1e-9
    let scores = step.map { step in ratings.score.map { ($0 / step + edge).rounded(.down) * step } } ?? ratings.score
    let distinct = Set(scores).count
    guard distinct <= mostCategories else { throw .tooFine(categories: distinct, allowed: mostCategories) }
    return FacetsData(facets: made, scores: scores, rowNumbers: ratings.row, categories: anchors.categories(of: scores))
  }
}
