public import Messages
public import Panels
internal import Statistics

/// How far a study's ratings agree, and how far they can be relied on.
public struct ReliabilityResult: Sendable {
  /// Agreement in every component.
  public let agreement: [ComponentAgreement]
  /// How the ratings are designed.
  public let design: DesignUsed
  /// Variance of every effect of the design.
  public let components: [SourceVariance]
  /// As the ratings are.
  public let coefficients: ReliabilityCoefficients
  /// As they would be with other numbers of conditions; empty where no coefficient can be computed.
  public let dStudy: [DecisionRow]
  /// How many conditions a wanted reliability takes; left out where no coefficient can be computed.
  public let needed: ConditionsNeeded?
  /// The total under the scheme's weights; left out without a scheme.
  public let total: TotalReliability?
  /// How much of the variance between raters and between units is noise of estimation.
  public let leaveOut: [LeaveOutComponent]
  /// What a reader must know.
  public let notes: [Message]
  /// Whether raters agree as well in one component as in another.
  package let differences: [ComponentDifference]
  /// Everything that decided.
  public let settings: ReliabilityOptions
}

/// A coefficient with its interval.
public struct AgreementCoefficient: Sendable {
  /// "ICC2k", "alpha ordinal", "AC1".
  public let coefficient: String
  /// At most 1.
  public internal(set) var estimate: Double?
  /// Around it; nil where there is none.
  public let interval: [Double]?
  /// Over targets; left out where the interval comes otherwise.
  public let standardError: Double?
  /// Of agreement by chance alone; left out where it isn't tested.
  public let pValue: Double?
}

/// Agreement in one component.
public struct ComponentAgreement: Sendable {
  /// Its name.
  public let component: String
  /// What was rated, and by how many.
  public let targets: Int
  /// Raters of the component.
  public let raters: Int
  /// Ratings of the component.
  public let ratings: Int
  /// What of it enters: targets with two ratings or more, the raters who gave these, and the ratings. A target's single rating has none to
  /// agree with; it enters the categories' shares of AC1 and its kin alone.
  public let paired: LeaveOutComponent.Counts
  /// Whether every rater rated every target once.
  public let isComplete: Bool
  /// What raters could give; left out where scores are no categories.
  package let categories: AgreementCategories?
  /// n₀: what ICC1 takes a target's number of ratings for; left out where it isn't computed from them.
  package let ratingsEach: Double?
  /// All that could be computed.
  public let coefficients: [AgreementCoefficient]
  /// Raters two by two.
  package let pairs: RaterPairs
  /// Why others are missing.
  public let reasons: [Message]
}

/// The design that was used.
public struct DesignUsed: Sendable {
  /// In the notation of the option.
  public let design: String
  /// The facet to be distinguished.
  public let object: String
  /// Facets of which no other conditions are meant.
  public let fixed: [String]
  /// Whether all levels are crossed, as many nested ones everywhere, as many ratings in every cell.
  public let isBalanced: Bool
  /// Ratings.
  public let ratings: Int
}

/// One effect's variance.
public struct SourceVariance: Sendable {
  /// The effect: "person×rater:task".
  public let source: String
  /// By restricted maximum likelihood, never negative; nil where it can't be distinguished from another's.
  public internal(set) var variance: Double?
  /// Of all variances together.
  public internal(set) var share: Double?
  /// The number of levels.
  public let levels: Int
  /// From mean squares, possibly negative; left out where the design isn't balanced.
  public let expectedMeanSquares: MeanSquareRow?
  /// Around `variance`; left out where it can't be had (a variance at 0 in a design that isn't balanced).
  public let interval: [Double]?
}

/// A row of the analysis of variance.
public struct MeanSquareRow: Sendable {
  /// Degrees of freedom.
  public let degreesOfFreedom: Int
  /// Sum of squares over them.
  public let meanSquare: Double
  /// From the expected mean squares.
  public let variance: Double
}

/// Relative and absolute reliability.
public struct ReliabilityCoefficients: Sendable {
  /// Eρ²: for ranking.
  public internal(set) var relative: Double?
  /// Φ: for the score itself.
  public internal(set) var absolute: Double?
  /// Around `relative`; left out where it can't be had.
  public internal(set) var relativeInterval: [Double]?
  /// Around `absolute`; left out where it can't be had.
  public internal(set) var absoluteInterval: [Double]?
  /// σ²(τ); nil where it can't be distinguished from error.
  public internal(set) var universe: Double?
  /// σ²(δ); nil where it can't be distinguished from other variance.
  public internal(set) var relativeError: Double?
  /// σ²(Δ); nil where it can't be distinguished from other variance.
  public internal(set) var absoluteError: Double?

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
public struct DecisionRow: Sendable {
  /// Facet and number of conditions, in the design's order.
  public let sizes: [(facet: String, size: Double)]
  /// What they give.
  public let coefficients: ReliabilityCoefficients

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

/// How many conditions of a facet a wanted reliability takes; nil where no number within the setting does, or the coefficient can't be
/// computed.
public struct ConditionsNeeded: Sendable {
  /// The facet that is varied, the others staying as they are.
  public let facet: String
  /// The reliability wanted.
  public let wanted: Double
  /// For Eρ².
  public let relative: Int?
  /// For Φ.
  public let absolute: Int?
}

/// What the leave-out correction says of one component.
public struct LeaveOutComponent: Sendable {
  /// Its name.
  public let component: String
  /// Ratings, raters and targets.
  public let all: Counts
  /// Of these in the largest set that stays connected without any one rating.
  public let kept: Counts
  /// As estimated, noise included; left out where nothing could be computed.
  public let plugIn: Moments?
  /// Without the noise.
  public let corrected: Moments?
  /// Of a rating's error.
  public let residual: Double?
  /// How leverages were computed.
  public let leverages: LeaveOutVariance.Leverages?
  /// Why nothing could be computed.
  public let reason: Message?

  /// Variances and the covariance of effects, over ratings, in points².
  public struct Moments: Sendable, Equatable {
    /// Of rater effects.
    public let rater: Double
    /// Of target effects.
    public let target: Double
    /// Of the means of target effects within units; left out where units are not known.
    public let group: Double?
    /// Between the rater's and the target's effect of a rating.
    public let covariance: Double

    init(_ moments: LeaveOutVariance.Moments) {
      (rater, target, group, covariance) = (moments.second, moments.first, moments.group, moments.covariance)
    }
  }

  /// How many.
  public struct Counts: Sendable, Equatable {
    /// Ratings.
    public let ratings: Int
    /// Raters with a rating.
    public let raters: Int
    /// Targets with a rating.
    public let targets: Int
  }
}
