/// A fitted many-facet Rasch model: everything that was estimated, how, and what a reader must know.
///
/// log P(x = k)/P(x = k − 1) = Σ ± measure − τ_k, measures of positive facets with +, of all others with −.
public struct FacetsFit: Sendable {
  /// JMLE or MML.
  public let method: FacetsOptions.Method
  /// The facet with thresholds of its own; nil for a rating scale.
  public let partialCredit: String?
  /// What was done about JMLE's bias.
  public let correction: FacetsOptions.Correction
  /// In the data's order.
  public let facets: [FacetMeasures]
  /// τ of every group of thresholds, lowest category first.
  public let thresholds: [ThresholdEstimate]
  /// How each category was used.
  public let categories: [CategoryUse]
  /// Interactions of pairs of facets.
  public let biasTerms: [BiasFamily]
  /// Facets that fall into parts which nothing joins; empty where all measures can be compared.
  public let subsets: [DisjointFacet]
  /// The ratings whose residuals are largest.
  public let unexpected: [UnexpectedRating]
  /// The number of ratings, and of those without extreme elements, on which the estimates rest.
  public let ratings: Int
  /// See `ratings`.
  public let ratingsUsed: Int
  /// log of the joint or marginal likelihood.
  public let logLikelihood: Double
  /// The persons' distribution under MML: mean, standard deviation and its standard error; nil under JMLE.
  public let population: PersonPopulation?
  /// Slopes of a facet's elements; nil where they were not asked for.
  package let slopes: SlopeFamily?
  /// Newton steps.
  public let iterations: Int
  /// The largest difference between an element's score and what is expected of it, in categories.
  public let largestResidual: Double
  /// Whether that is within the tolerance.
  public let converged: Bool
  /// What a reader must know.
  public let diagnostics: [FacetsDiagnostic]
  /// Everything that decided.
  public let settings: FacetsOptions

  /// The facet of a name.
  public subscript(name: String) -> FacetMeasures? { facets.first { $0.facet == name } }
}

/// The distribution from which MML takes persons to be drawn.
public struct PersonPopulation: Sendable, Equatable {
  /// In logits; 0 unless anchors fix the origin.
  public let mean: Double
  /// In logits.
  public let standardDeviation: Double
  /// Of the standard deviation.
  public let standardError: Double
}

/// A value that describes the elements at hand, or the population from which they come.
public struct PopulationAndSample: Sendable {
  /// With the variance of measures over n: the elements at hand are all there are.
  public internal(set) var population: Double?
  /// With the variance over n − 1: they are a sample.
  public internal(set) var sample: Double?
}

/// The measures of one facet, and how well they tell its elements apart.
public struct FacetMeasures: Sendable {
  /// The facet's name.
  public let facet: String
  /// Whether a higher measure makes higher ratings likelier.
  public let isPositive: Bool
  /// Whether the measures have mean 0.
  public let isCentred: Bool
  /// In the facet's order.
  public let elements: [ElementMeasure]
  /// True spread of measures in units of their error; nil with fewer than two measures.
  public let separation: PopulationAndSample
  /// (4 separation + 1)/3: how many levels can be distinguished.
  public let strata: PopulationAndSample
  /// True variance over observed variance.
  public let reliability: PopulationAndSample
  /// Test that all elements have one measure; nil with fewer than two.
  public let fixed: FixedTest?
  /// Of the floating facet (raters): how often its elements give the same rating; nil elsewhere, where no two ratings can be compared, and where each has thresholds of its own.
  public let agreement: ExactAgreement?
}

/// One element's measure.
public struct ElementMeasure: Sendable {
  /// Its name.
  public let element: String
  /// Its ratings, extreme or not.
  public let count: Int
  /// The sum of its ratings, as given.
  public let rawScore: Double
  /// In logits; nil where it can't be measured.
  public internal(set) var measure: Double?
  /// Under JMLE 1/√information, all other measures taken as known; under MML from the observed information, for persons the posterior's
  /// standard deviation. Nil for a given measure.
  public internal(set) var standardError: Double?
  /// Allowing for the error of all other measures; nil where not computed (MML's `standardError` does so already).
  public internal(set) var jointStandardError: Double?
  /// Σ residual²/Σ variance; nil for extreme elements.
  public internal(set) var infit: Double?
  /// Wilson and Hilferty's cube root as a normal score.
  public internal(set) var infitZ: Double?
  /// Mean of standardized residuals squared.
  public internal(set) var outfit: Double?
  /// Wilson and Hilferty's cube root as a normal score.
  public internal(set) var outfitZ: Double?
  /// What an average rating would be.
  public let fairAverage: FairAverage?
  /// What should be known of it.
  public let status: ElementStatus
}

/// What is special about an element's measure.
public enum ElementStatus: String, Sendable, Codable, CaseIterable {
  /// Estimated, and its fit is within bounds.
  case measured
  /// Ratings vary more than the model expects: noisy, random.
  case noisy
  /// Ratings vary less than the model expects: muted, central, dependent.
  case muted
  /// Only lowest ratings.
  case lowest
  /// Only highest ratings.
  case highest
  /// The measure was given.
  case anchored
  /// It met extreme elements only, or has no rating.
  case unmeasured
}

/// The rating an element would get, or give, in the middle of all other facets.
public struct FairAverage: Sendable, Equatable {
  /// All other facets at the mean of their measures.
  public let mean: Double
  /// All other facets at measure 0.
  public let zero: Double
}

/// Test that all elements of a facet have one measure: Σ w d² − (Σ w d)²/Σ w, w = 1/error², chi-squared with n − 1 degrees of freedom.
public struct FixedTest: Sendable, Equatable {
  /// The statistic.
  public let chiSquared: Double
  /// Measures less one.
  public let degreesOfFreedom: Int
  /// The upper tail.
  public let pValue: Double
}

/// A threshold between two neighbouring categories.
public struct ThresholdEstimate: Sendable {
  /// The element whose ratings share it; nil for a rating scale.
  public let element: String?
  /// The upper of the two categories, as its score.
  public let category: Double
  /// τ in logits: where the two categories are equally likely.
  public let threshold: Double
  /// 1/√information of the step alone under JMLE, from the observed information under MML; nil for a given threshold.
  public internal(set) var standardError: Double?
  /// Whether it lies below the threshold before it: the category between is never the likeliest.
  public let isDisordered: Bool
}

/// How a category was used.
public struct CategoryUse: Sendable {
  /// The element whose ratings have these categories; nil for a rating scale.
  public let element: String?
  /// The category, as its score.
  public let category: Double
  /// Ratings in it.
  public let count: Int
  /// Of all ratings of its group.
  public let share: Double
  /// Mean logit of its ratings; nil without any.
  public internal(set) var averageMeasure: Double?
  /// What the model expects that mean to be.
  public internal(set) var expectedMeasure: Double?
  /// Mean of standardized residuals squared; about 1.
  public internal(set) var outfit: Double?
  /// Whether its average measure lies below that of the category before: higher ratings don't go with higher measures.
  public let isDisordered: Bool
}

/// A facet that falls into parts which nothing joins.
public struct DisjointFacet: Sendable, Equatable {
  /// The facet.
  public let facet: String
  /// The elements of each part; measures in different parts can't be compared.
  public let parts: [[String]]

  /// A facet in parts.
  package init(facet: String, parts: [[String]]) {
    self.facet = facet
    self.parts = parts
  }
}

/// A rating far from what its elements' measures make likely.
public struct UnexpectedRating: Sendable {
  /// The number by which a person finds the rating.
  public let row: Int
  /// The element of every facet.
  public let elements: [String]
  /// The rating given.
  public let score: Double
  /// What is expected, in the categories' scores.
  public let expected: Double
  /// Residual over its standard deviation.
  public let standardizedResidual: Double
}
