package import FacetsModels
package import Messages
package import RatingStudy
internal import Statistics

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

  /// What every person would get from a rater, and in a component, of mean measure.
  package struct FairAverages: Sendable {
    /// By the person's code, in points.
    package var values: [Int32: Double]
    /// The width of the classes that scores were put into, in points; nil: every score is a category.
    package var classes: Double?
  }

  /// Why there are none.
  package struct Trouble: Error {
    /// What a person reads.
    package var message: Message
  }

  /// Classes that are tried, one after another, where there are too many scores for categories.
  private static let widths = [1, 2, 2.5, 5, 10, 20, 25, 50, 100, 1000, 10_000.0]

  /// Fair averages of all people whose ratings give a measure, by joint maximum likelihood with the facets of ``standard(_:)``.
  package static func fairAverages(_ study: Study) throws(Trouble) -> FairAverages {
    let options = FacetsOptions()
    guard let scores = study.ratings?.score else { throw Trouble(message: Message(ModelSentence.noRatings)) }
    let fits = { (step: Double) in Set(scores.map { ($0 / step + 1e-9).rounded(.down) }).count <= options.maximumCategories }
    let step = Set(scores).count <= options.maximumCategories ? nil : widths.first(where: fits)
    do {
      let data = try data(
        study, facets: standard(study), positive: "person", step: step, anchors: FacetAnchors(), mostCategories: options.maximumCategories)
      let fit = try FacetsModel(data, options: options).fit(threads: 1)
      var values: [Int32: Double] = [:]
      for facet in fit.facets where facet.facet == "person" {
        for element in facet.elements {
          guard let code = study.persons.code(of: element.element), let fair = element.fairAverage else { continue }
          values[code] = fair.mean
        }
      }
      return FairAverages(values: values, classes: step)
    } catch let error as RatingColumnError {
      throw Trouble(message: error.message)
    } catch {
      throw Trouble(message: Message(FacetsSentence.notFitted))
    }
  }
}
