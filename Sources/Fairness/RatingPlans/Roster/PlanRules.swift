/// What an assignment is to be like.
package struct PlanRules: Sendable {
  /// Ratings of each person; `nil`: as many as this year, or what a share makes of it.
  package var ratings: Int?
  /// Each rater scores their wanted people and this share of the others; `nil`: it goes by the people's numbers.
  package var share: Double?
  /// At least so many people a rater.
  package var minimum: Int?
  /// At most so many people a rater.
  package var maximum: Int?
  /// Raters who are to score both of any two groups.
  package var links = 2
  /// People of a block are scored together, by so many raters.
  package var panel: Int?
  /// Whether people of one unit get the same raters: then it can be measured what tastes raters have for units, without which favoritism for a unit is hard to find.
  package var unitsTogether = false
  /// People are dealt to so many blocks, evenly over groups; `nil`: those that the people state.
  package var blocks: Int?
  /// Whether this year's pairs stay, and only what is missing is planned.
  package var keepsPresent = false
  /// The seed of everything that is drawn.
  package var seed: UInt64 = 1
  /// Worker threads; they change the time taken, never the result.
  package var threads = 1

  /// Two links, nothing else stated.
  package init() {}

  /// Ratings of each person where nothing says how many.
  static let usual = 3
}
