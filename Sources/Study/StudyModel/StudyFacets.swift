package import FacetsModels
internal import Messages
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
  ///   - anchors: given measures, by facet and element.
  ///   - mostCategories: more distinct scores than this are refused.
  package static func data(
    _ study: Study, facets: [String], positive: String, step: Double?, anchors: [String: [String: Double]], mostCategories: Int
  ) throws(RatingColumnError) -> FacetsData {
    guard let columns = RatingColumns(study), let ratings = study.ratings else { return FacetsData(facets: [], scores: []) }
    var made: [Facet] = []
    for name in facets {
      let column = try columns.column(name)
      let given = anchors[column.name].map { own in column.levels.map { own[$0] } } ?? []
      made.append(
        Facet(
          name: column.name, elements: column.levels, codes: column.codes, isPositive: column.name == positive, anchors: given))
    }
    // A score on the edge of a class belongs to the class above, whatever its last digit.
    let edge = 1e-9
    let scores = step.map { step in ratings.score.map { ($0 / step + edge).rounded(.down) * step } } ?? ratings.score
    let distinct = Set(scores).count
    guard distinct <= mostCategories else { throw .tooFine(categories: distinct, allowed: mostCategories) }
    return FacetsData(facets: made, scores: scores, rowNumbers: ratings.row)
  }

  /// Given measures from a table with the columns facet, element and measure.
  ///
  /// - Throws: `DataError` naming every cell that is missing, no number, or names what the ratings don't have.
  package static func anchors(_ table: Table, _ study: Study) throws -> [String: [String: Double]] {
    var problems: [Problem] = []
    func column(_ name: String) -> TextColumn? {
      if let found = table.column(name) { return found }
      problems.append(
        Problem(
          .error, in: table.source, column: name,
          message: Message(StudySentence.missingColumn(table: table.name, column: name))))
      return nil
    }
    let parts = (column("facet"), column("element"), column("measure"))
    guard let facets = parts.0, let elements = parts.1, let measures = parts.2, let known = RatingColumns(study) else {
      throw DataError(problems)
    }
    var anchors: [String: [String: Double]] = [:]
    for row in 0..<table.rowCount {
      func report(_ column: TextColumn, _ message: Message) {
        problems.append(
          Problem(
            .error, in: table.source, row: Int(table.rowNumbers[row]), column: column.header, value: column[row], message: message))
      }
      guard let facet = facets[row], let own = try? known.column(facet) else {
        report(
          facets, Message(FacetsSentence.unknownFacet(facet: facets[row] ?? "", known: known.names)))
        continue
      }
      guard let element = elements[row], own.levels.contains(element) else {
        report(elements, Message(FacetsSentence.unknownElement(facet: own.name, element: elements[row] ?? "")))
        continue
      }
      guard let measure = measures[row].flatMap({ NumberText.value($0) }) else {
        report(measures, Message(StudySentence.notANumber(column: "measure")))
        continue
      }
      anchors[own.name, default: [:]][element] = measure
    }
    guard problems.isEmpty else { throw DataError(problems) }
    return anchors
  }
}
