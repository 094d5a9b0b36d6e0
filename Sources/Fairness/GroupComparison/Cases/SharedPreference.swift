package import Messages

/// What raters add to the scores of one and the same case for its being shown under one label rather than another.
///
/// Labels were drawn at random, so that nothing but the label differs on average: the draw itself is the test (``RandomizedDifference``), by case, period and
/// group of raters. The test and its interval are about these cases and these raters; ``acrossCases`` is about cases like them.
package struct SharedPreference: Sendable {
  /// The component; `nil`: all in which cases were shown, in points of the mean component.
  package var component: String?
  /// The label whose mean is taken first.
  package var from: String
  /// The label whose mean is subtracted.
  package var to: String
  /// The group of raters; `nil`: all.
  package var raters: String?
  /// mean(from) − mean(to) of the same cases, in points; `nil` where nothing can be tested.
  package var estimate: Double?
  /// Of these cases: the shifts that exchanging the labels as they were drawn does not reject; `nil` where it has no two ends.
  package var interval: [Double]?
  /// Of cases like these: Student's t over the cases' own differences; `nil` with one case.
  package var acrossCases: [Double]?
  /// Of no difference at all, over the draw of labels, two-sided.
  package var pValue: Double?
  /// Of `pValue`, 0 where it is exact; `nil` where that is.
  package var pValueError: Double?
  /// How the p-value came about: enumeration, lattice or monte-carlo.
  package var method: String?
  /// Adjusted for the other pairs of labels, or of groups of raters; `nil` where nothing is tested.
  package var qValue: Double?
  /// Ratings under the first label, of cases that the raters saw under both.
  package var fromRatings: Int
  /// Ratings under the second.
  package var toRatings: Int
  /// Cases shown under both labels.
  package var cases: Int
  /// Raters of these.
  package var raterCount: Int
  /// Whether labels were drawn for raters as a whole, each of whom saw all cases under one.
  package var isDrawnByRater: Bool
  /// Distinct assignments of the labels; the greatest finite number where there are more.
  package var assignments: Double
  /// What may be said.
  package var verdict: GapVerdict
  /// Why nothing can be tested.
  package var reason: Message?
  /// What was seen, in a sentence.
  package var message: Message

  /// Points per unit of the model's common scale.
  var perUnit = 1.0
  /// Of the estimate over cases, squared, in points; over the draw of labels with a single case.
  var variance: Double?
  /// Of `variance`.
  var degreesOfFreedom = 0.0
  /// Whether it is about all components and raters.
  var isPooled = false

  /// The same with the label first that got more.
  package var higherFirst: SharedPreference { estimate.map { $0 < 0 } == true ? reversed : self }

  /// The same with the labels exchanged; the sentence stays.
  var reversed: SharedPreference {
    var other = self
    (other.from, other.to) = (to, from)
    (other.fromRatings, other.toRatings) = (toRatings, fromRatings)
    other.estimate = estimate.map { -$0 }
    other.interval = interval.map { [-$0[1], -$0[0]] }
    other.acrossCases = acrossCases.map { [-$0[1], -$0[0]] }
    return other
  }
}
