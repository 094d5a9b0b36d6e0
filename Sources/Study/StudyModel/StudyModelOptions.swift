/// What can be chosen about the study model. Every constant that decides a statement is here.
package struct StudyModelOptions: Sendable, Hashable {
  /// The components to model, by name; `nil`: all rated ones.
  package var components: [String]?
  /// The level of every interval, between 0 and 1.
  package var intervalLevel = 0.95
  /// A group contrast whose variance exceeds this, in units of the variance of one rating, is weakly linked. The default
  /// is that of the difference between two means of eight independent ratings each.
  package var weakVariance = 0.25
  /// A pair of groups with fewer raters in common than this is weakly linked: with one, that rater's taste is the gap.
  package var minimumLinkingRaters = 2
  /// A pair of groups that nothing but fewer reference cases than this joins is weakly linked: what raters of one group think of one case is the gap.
  package var minimumLinkingCases = 4
  /// Cuts of more ratings than this are not listed as bridges.
  package var bridgeLimit = 12
  /// The fewest cells of rater × unit with two ratings for which raters' taste for units is estimated; with fewer it is left out. A rater who is
  /// the only one of their kind in a component is fixed, whatever this says.
  package var minimumLevels = 3
  /// The most iterations of the variance estimation.
  package var maximumIterations = 100

  /// Everything at its default.
  package init() {}
}
