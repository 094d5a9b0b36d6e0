public import Statistics

/// How a many-facet Rasch model is estimated, and every constant that decides what is said of it.
public struct FacetsOptions: Sendable {
  /// How the measures are estimated.
  public enum Method: String, Sendable, Codable, CaseIterable {
    /// Joint (unconditional) maximum likelihood: every element has a parameter. Measures are spread out too far by about L/(L − 1),
    /// L the number of ratings a person has (Wright & Douglas 1977, Appl. Psychol. Meas. 1).
    case joint = "jmle"
    /// Marginal maximum likelihood: persons are drawn from a normal distribution whose spread is estimated; the others are fixed.
    case marginal = "mml"
  }

  /// What is done about the bias of joint maximum likelihood.
  public enum Correction: String, Sendable, Codable, CaseIterable {
    /// Nothing.
    case none
    /// All measures but the persons' and the thresholds are multiplied by (L − 1)/L, L the mean number of ratings a person; persons are
    /// estimated again beside them (Wright & Douglas 1977).
    case length
    /// As `length`, and persons by Warm's weighted likelihood (1989, Psychometrika 54), which removes the first-order bias of their own.
    case weighted
  }

  /// JMLE or MML.
  public var method = Method.joint
  /// Of JMLE only.
  public var correction = Correction.none
  /// The facet whose every element has thresholds of its own (partial credit); nil: all ratings share them (rating scale).
  public var partialCredit: String?
  /// The facet that isn't centred at 0.
  public var floating = "rater"
  /// The facet that MML draws from a distribution, and whose ratings count for the corrections.
  public var personFacet = "person"
  /// The facet whose elements have slopes, by which persons' measures enter (generalized model; MML only); nil: none, all slopes are 1.
  package var slopes: String?
  /// Thresholds that are given and not estimated, lowest first; one list, and rating scale only.
  public var anchoredThresholds: [Double]?
  /// Nodes of the adaptive Gauss–Hermite quadrature of MML.
  public var quadraturePoints = 15
  /// Estimation ends when no element's score differs from what the model expects by more than this, in categories.
  public var tolerance = 1e-6
  /// Newton steps after which a fit is returned as not converged.
  public var maximumIterations = 200
  /// By so much of a category an extreme score (lowest or highest throughout) is adjusted inwards to get a measure.
  public var extremeAdjustment = 0.3
  /// Standardized residuals beyond this are listed as unexpected.
  public var unexpectedBeyond = 2.0
  /// At most so many unexpected ratings are listed, the largest first.
  public var unexpectedListed = 50
  /// Pairs of facets whose interactions are tested, by name; nil: all pairs in which a cell has `biasCell` ratings on average.
  public var biasPairs: [[String]]?
  /// An interaction is tested in cells with so many ratings or more.
  public var biasCell = 2
  /// How the family of a pair's interactions is adjusted.
  public var fdr = MultipleTesting.benjaminiHochberg
  /// The error rate of that family.
  public var fdrLevel = 0.05
  /// Mean squares above this are noisy: the ratings vary more than the model expects (Linacre 2002: distracting, not yet degrading).
  public var noisyMeanSquare = 1.5
  /// Mean squares below this are muted: the ratings vary less than the model expects.
  public var mutedMeanSquare = 0.5
  /// A misfit is named where |z| is larger than this as well.
  public var misfitBeyond = 2.0
  /// Categories with fewer ratings are named: their thresholds are imprecise (Linacre 2002, guideline 1).
  public var rareCategory = 10
  /// With so many parameters or fewer, standard errors that allow for the error of all other measures are computed, too.
  public var jointErrorLimit = 1500
  /// More categories than this are refused: they are points, not an ordinal scale.
  public var maximumCategories = 60

  /// JMLE of a rating scale.
  public init() {}
}
