package import Messages
package import Statistics

/// How accurate and how consistent grades by boundaries are.
package struct GradeCertainty: Sendable {
  /// Where the reliability comes from.
  package enum Source: String, Sendable, Hashable, CaseIterable {
    /// Two markers of one script.
    case doubleMarking = "double-marking"
    /// Marks beside the definitive marks of seeds.
    case seeds
    /// Given with the question.
    case stated
  }

  /// A share with its interval.
  package struct Measure: Sendable, Hashable {
    /// The share.
    package var value: Double
    /// Around it; `nil` where none could be drawn.
    package var interval: [Double]?
  }

  /// A grade.
  package struct Grade: Sendable {
    /// Its name; `nil`: below every grade that has one.
    package var grade: String?
    /// Its lowest mark; `nil` for the lowest grade.
    package var from: Double?
    /// Scripts that got it.
    package var count: Int
    /// Of all.
    package var share: Double
    /// The share that would get it by true marks.
    package var trueShare: Double
    /// Of those that got it the share whose true mark is of it.
    package var right: Measure?
  }

  /// A boundary.
  package struct Boundary: Sendable {
    /// The grade from it up.
    package var grade: String
    /// The lowest mark of that grade.
    package var mark: Double
    /// On the right side of it.
    package var accuracy: Measure
    /// Above it, but below by the true mark.
    package var tooHigh: Double
    /// Below it, but above by the true mark.
    package var tooLow: Double
    /// On the same side by other markers.
    package var consistency: Measure
    /// Beyond chance.
    package var kappa: Double?
  }

  /// Of single marks, or of resolved ones.
  package struct Basis: Sendable {
    /// The rule; `nil`: single marks.
    package var rule: ResolutionRule?
    /// Scripts.
    package var scripts: Int
    /// Their mean mark.
    package var mean: Double
    /// The standard deviation of their marks, n − 1.
    package var deviation: Double
    /// Of the marks.
    package var reliability: Measure?
    /// n*, before rounding.
    package var effectiveLength: Double?
    /// How true marks are taken to lie, as shares of the range.
    package var trueScores: FourParameterBeta?
    /// The grade is that of the true mark.
    package var accuracy: Measure?
    /// As above with the grades as often as they were given.
    package var adjustedAccuracy: Double?
    /// The grade is at most one from that of the true mark.
    package var withinOne: Measure?
    /// Higher than by the true mark.
    package var tooHigh: Measure?
    /// Lower.
    package var tooLow: Measure?
    /// The same grade by other markers.
    package var consistency: Measure?
    /// As above with the grades as often as they were given.
    package var adjustedConsistency: Double?
    /// Beyond chance.
    package var kappa: Measure?
    /// Scripts whose grade is not that of the true mark: as many are to be expected.
    package var wrong: Measure?
    /// The lowest first.
    package var grades: [Grade]
    /// The lowest first.
    package var boundaries: [Boundary]
    /// A row a true grade, a column a given one, the lowest first; shares of all.
    package var table: [[Double]]
    /// Why nothing can be said.
    package var reason: Message?
    /// What it says, in a sentence.
    package var message: Message
  }

  /// Of what the marks are: a component's name, or the total's.
  package var part: String
  /// What marks can be.
  package var range: [Double]
  /// Whether that is stated, not taken from the marks.
  package var isRangeStated: Bool
  /// Where the reliability comes from; `nil` where it isn't known.
  package var source: Source?
  /// Single marks, then resolved ones.
  package var bases: [Basis]
}
