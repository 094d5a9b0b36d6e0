/// Why a many-facet model can't be estimated from these ratings.
package enum FacetsError: Error, Equatable, Sendable {
  /// There is no rating.
  case noRatings
  /// Fewer than two facets.
  case tooFewFacets
  /// A facet has another number of codes than there are ratings, or an impossible code.
  case badCodes(facet: String)
  /// A facet of this name doesn't exist.
  case unknownFacet(String, known: [String])
  /// A facet with a single element: it can't be distinguished from the rest.
  case oneElement(facet: String)
  /// All ratings are the same category.
  case oneCategory(Double)
  /// More categories than an ordinal model should have.
  case tooManyCategories(found: Int, allowed: Int)
  /// A score that isn't finite; rows count from 1.
  case notFinite(row: Int)
  /// A score so far from 0 that neighbouring whole numbers can't be distinguished; rows count from 1.
  case scoreTooLarge(row: Int, allowed: Double)
  /// Every element has only lowest or only highest ratings.
  case everythingExtreme
  /// Given thresholds don't fit: another number than categories less one, not finite, or under partial credit.
  case badThresholds(expected: Int)
  /// A score that is none of the categories that given thresholds lie between; rows count from 1.
  case unknownCategory(row: Int, score: Double)
  /// A given measure isn't finite.
  case badAnchor(facet: String, element: String)
  /// Slopes are estimated by marginal maximum likelihood only.
  case slopesNeedMarginal
  /// The persons' facet has no slopes: they multiply its measures.
  case slopesOfPersons(facet: String)
  /// So many parameters can't be held in MML's dense equations.
  case tooManyParameters(found: Int, allowed: Int)
  /// The likelihood rises without end: ratings follow from the rest without chance, so that no finite measures are likeliest. Elements
  /// that run apart, with their facets' names, those that run farthest first, and how many more there are.
  case noFiniteMaximum(moving: [String], others: Int)
  /// With more nodes of the quadrature the estimates would be others: the persons are pinned down too sharply for so few.
  case coarseQuadrature(points: Int)
  /// The equations of MML have no unique solution.
  case singular
}
