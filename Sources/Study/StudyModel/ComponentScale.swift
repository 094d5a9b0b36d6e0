package import RatingStudy

/// How a component was put on the scale that all components share: z = (y − centre of its period) / spread.
///
/// Effects on the common scale come back to points of the component by multiplying with `spread`.
package struct ComponentScale: Sendable, Hashable {
  /// How the spread was found.
  package enum Method: String, Sendable, Hashable {
    /// The standard deviation of targets, net of raters and of their disagreement: the root of the mean product of two
    /// raters' scores of one target, each score centred by rater × period × group.
    case betweenTargets
    /// A component with one rating a target: its covariance with the other components' means, so that merit moves it by
    /// as many spreads as it moves them.
    case covariance
    /// The standard deviation within rater × period × group: all that is left where neither of the others is positive.
    case withinRaters
  }

  /// The component's name.
  package var component: String
  /// The mean score of each period, in points; `nil` where the component has no ratings in a period.
  package var centres: [Double?]
  /// Points per unit of the common scale, > 0.
  package var spread: Double
  /// How centre and spread came about.
  package var method: Method
  /// Ratings.
  package var count: Int
}

extension ComponentScale {
  /// The scale of every component of a study, in the order of codes: one for all that puts components side by side.
  ///
  /// - Parameters:
  ///   - ratings: the study's, or some of them.
  ///   - isLeftOut: by rating: whether it doesn't count.
  ///   - minimumErrors: standard errors by which a covariance must exceed 0 to set a component's spread.
  ///   - minimumCommunality: the least share of their variance that components may have in common for that.
  /// - Returns: spread 0 where a component's scores do not vary within raters.
  /// - Complexity: O(n log n).
  package static func all(
    _ study: Study, _ ratings: Ratings, isLeftOut: [Bool], minimumErrors: Double, minimumCommunality: Double
  ) -> [ComponentScale] {
    var estimator = SpreadEstimator(
      ModelRows(ratings, components: study.components.names.indices.map(Int32.init), isLeftOut: isLeftOut))
    estimator.minimumErrors = minimumErrors
    estimator.minimumCommunality = minimumCommunality
    return estimator.scales(names: study.components.names, periods: study.periods.count)
  }
}
