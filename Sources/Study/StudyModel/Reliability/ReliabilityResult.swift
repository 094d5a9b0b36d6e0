package import Messages
package import Panels
internal import Statistics

/// How far a study's ratings agree, and how far they can be relied on.
package struct ReliabilityResult: Sendable {
  /// Agreement in every component.
  package let agreement: [ComponentAgreement]
  /// How the ratings are designed.
  package let design: DesignUsed
  /// Variance of every effect of the design.
  package let components: [SourceVariance]
  /// As the ratings are.
  package let coefficients: ReliabilityCoefficients
  /// As they would be with other numbers of conditions; empty where no coefficient can be computed.
  package let dStudy: [DecisionRow]
  /// How many conditions a wanted reliability takes; left out where no coefficient can be computed.
  package let needed: ConditionsNeeded?
  /// The total under the scheme's weights; left out without a scheme.
  package let total: TotalReliability?
  /// How much of the variance between raters and between units is noise of estimation.
  package let leaveOut: [LeaveOutComponent]
  /// What a reader must know.
  package let notes: [Message]
  /// Everything that decided.
  package let settings: ReliabilityOptions
}

/// A coefficient with its interval.
package struct AgreementCoefficient: Sendable {
  /// "ICC2k", "alpha ordinal", "AC1".
  package let coefficient: String
  /// At most 1.
  package internal(set) var estimate: Double?
  /// Around it; nil where there is none.
  package let interval: [Double]?
  /// Over targets; left out where the interval comes otherwise.
  package let standardError: Double?
  /// Of agreement by chance alone; left out where it isn't tested.
  package let pValue: Double?
}

/// Agreement in one component.
package struct ComponentAgreement: Sendable {
  /// Its name.
  package let component: String
  /// What was rated, and by how many.
  package let targets: Int
  /// Raters of the component.
  package let raters: Int
  /// Ratings of the component.
  package let ratings: Int
  /// What of it enters: targets with two ratings or more, the raters who gave these, and the ratings. A target's single rating has none to
  /// agree with; it enters the categories' shares of AC1 and its kin alone.
  package let paired: LeaveOutComponent.Counts
  /// Whether every rater rated every target once.
  package let isComplete: Bool
  /// All that could be computed.
  package let coefficients: [AgreementCoefficient]
  /// Why others are missing.
  package let reasons: [Message]
}

/// The design that was used.
package struct DesignUsed: Sendable {
  /// In the notation of the option.
  package let design: String
  /// The facet to be told apart.
  package let object: String
  /// Facets of which no other conditions are meant.
  package let fixed: [String]
  /// Whether all levels are crossed, as many nested ones everywhere, as many ratings in every cell.
  package let isBalanced: Bool
  /// Ratings.
  package let ratings: Int
}

/// One effect's variance.
package struct SourceVariance: Sendable {
  /// The effect: "person×rater:task".
  package let source: String
  /// By restricted maximum likelihood, never negative; nil where it can't be told from another's.
  package internal(set) var variance: Double?
  /// Of all variances together.
  package internal(set) var share: Double?
  /// The number of levels.
  package let levels: Int
  /// From mean squares, possibly negative; left out where the design isn't balanced.
  package let expectedMeanSquares: MeanSquareRow?
}

/// A row of the analysis of variance.
package struct MeanSquareRow: Sendable {
  /// Degrees of freedom.
  package let degreesOfFreedom: Int
  /// Sum of squares over them.
  package let meanSquare: Double
  /// From the expected mean squares.
  package let variance: Double
}

/// Relative and absolute reliability.
package struct ReliabilityCoefficients: Sendable {
  /// Eρ²: for ranking.
  package internal(set) var relative: Double?
  /// Φ: for the score itself.
  package internal(set) var absolute: Double?
  /// σ²(τ); nil where it can't be told from error.
  package internal(set) var universe: Double?
  /// σ²(δ); nil where it can't be told from other variance.
  package internal(set) var relativeError: Double?
  /// σ²(Δ); nil where it can't be told from other variance.
  package internal(set) var absoluteError: Double?

  init(_ study: DecisionStudy, _ known: KnownVariances) {
    self.init(
      relative: known.hasRelative ? study.relative : nil, absolute: known.hasAbsolute ? study.absolute : nil,
      universe: known.universe ? study.universe : nil, relativeError: known.relative ? study.relativeError : nil,
      absoluteError: known.absolute ? study.absoluteError : nil)
  }

  init(relative: Double?, absolute: Double?, universe: Double?, relativeError: Double?, absoluteError: Double?) {
    self.relative = relative
    self.absolute = absolute
    self.universe = universe
    self.relativeError = relativeError
    self.absoluteError = absoluteError
  }
}

/// One row of a decision study: the numbers of conditions under the facets' plurals ("raters"), then the coefficients.
package struct DecisionRow: Sendable {
  /// Facet and number of conditions, in the design's order.
  package let sizes: [(facet: String, size: Double)]
  /// What they give.
  package let coefficients: ReliabilityCoefficients

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

/// How many conditions of a facet a wanted reliability takes; nil where no number within the setting does, or the coefficient can't be
/// computed.
package struct ConditionsNeeded: Sendable {
  /// The facet that is varied, the others staying as they are.
  package let facet: String
  /// The reliability wanted.
  package let wanted: Double
  /// For Eρ².
  package let relative: Int?
  /// For Φ.
  package let absolute: Int?
}

/// What the leave-out correction says of one component.
package struct LeaveOutComponent: Sendable {
  /// Its name.
  package let component: String
  /// Ratings, raters and targets.
  package let all: Counts
  /// Of these in the largest set that stays connected without any one rating.
  package let kept: Counts
  /// As estimated, noise included; left out where nothing could be computed.
  package let plugIn: Moments?
  /// Without the noise.
  package let corrected: Moments?
  /// Of a rating's error.
  package let residual: Double?
  /// How leverages were computed.
  package let leverages: LeaveOutVariance.Leverages?
  /// Why nothing could be computed.
  package let reason: Message?

  /// Variances and the covariance of effects, over ratings, in points².
  package struct Moments: Sendable, Equatable {
    /// Of rater effects.
    package let rater: Double
    /// Of target effects.
    package let target: Double
    /// Of the means of target effects within units; left out where units are not known.
    package let group: Double?
    /// Between the rater's and the target's effect of a rating.
    package let covariance: Double

    init(_ moments: LeaveOutVariance.Moments) {
      (rater, target, group, covariance) = (moments.second, moments.first, moments.group, moments.covariance)
    }
  }

  /// How many.
  package struct Counts: Sendable, Equatable {
    /// Ratings.
    package let ratings: Int
    /// Raters with a rating.
    package let raters: Int
    /// Targets with a rating.
    package let targets: Int
  }
}
