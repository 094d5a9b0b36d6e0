/// A fitted many-facet Rasch model: everything that was estimated, how, and what a reader must know.
///
/// log P(x = k)/P(x = k − 1) = Σ ± measure − τ_k, measures of positive facets with +, of all others with −.
package struct FacetsFit: Sendable {
  /// JMLE or MML.
  package let method: FacetsOptions.Method
  /// The facet with thresholds of its own; nil for a rating scale.
  package let partialCredit: String?
  /// What was done about JMLE's bias.
  package let correction: FacetsOptions.Correction
  /// In the data's order.
  package let facets: [FacetMeasures]
  /// τ of every group of thresholds, lowest category first.
  package let thresholds: [ThresholdEstimate]
  /// How each category was used.
  package let categories: [CategoryUse]
  /// Interactions of pairs of facets.
  package let biasTerms: [BiasFamily]
  /// Facets that fall into parts which nothing joins; empty where all measures can be compared.
  package let subsets: [DisjointFacet]
  /// The ratings whose residuals are largest.
  package let unexpected: [UnexpectedRating]
  /// The number of ratings, and of those without extreme elements, on which the estimates rest.
  package let ratings: Int
  /// See `ratings`.
  package let ratingsUsed: Int
  /// log of the joint or marginal likelihood.
  package let logLikelihood: Double
  /// The persons' distribution under MML: mean, standard deviation and its standard error; nil under JMLE.
  package let population: PersonPopulation?
  /// Newton steps.
  package let iterations: Int
  /// The largest difference between an element's score and what is expected of it, in categories.
  package let largestResidual: Double
  /// Whether that is within the tolerance.
  package let converged: Bool
  /// What a reader must know.
  package let diagnostics: [FacetsDiagnostic]
  /// Everything that decided.
  package let settings: FacetsOptions

  /// The facet of a name.
  package subscript(name: String) -> FacetMeasures? { facets.first { $0.facet == name } }
}

/// The distribution from which MML takes persons to be drawn.
package struct PersonPopulation: Sendable, Equatable {
  /// In logits; 0 unless anchors fix the origin.
  package let mean: Double
  /// In logits.
  package let standardDeviation: Double
  /// Of the standard deviation.
  package let standardError: Double
}

/// A value that describes the elements at hand, or the population from which they come.
package struct PopulationAndSample: Sendable {
  /// With the variance of measures over n: the elements at hand are all there are.
  package internal(set) var population: Double?
  /// With the variance over n − 1: they are a sample.
  package internal(set) var sample: Double?
}

/// The measures of one facet, and how well they tell its elements apart.
package struct FacetMeasures: Sendable {
  /// The facet's name.
  package let facet: String
  /// Whether a higher measure makes higher ratings likelier.
  package let isPositive: Bool
  /// Whether the measures have mean 0.
  package let isCentred: Bool
  /// In the facet's order.
  package let elements: [ElementMeasure]
  /// True spread of measures in units of their error; nil with fewer than two measures.
  package let separation: PopulationAndSample
  /// (4 separation + 1)/3: how many levels can be told apart.
  package let strata: PopulationAndSample
  /// True variance over observed variance.
  package let reliability: PopulationAndSample
  /// Test that all elements have one measure; nil with fewer than two.
  package let fixed: FixedTest?
  /// Of the floating facet (raters): how often its elements give the same rating; nil elsewhere, where no two ratings can be compared, and where each has thresholds of its own.
  package let agreement: ExactAgreement?
}

/// One element's measure.
package struct ElementMeasure: Sendable {
  /// Its name.
  package let element: String
  /// Its ratings, extreme or not.
  package let count: Int
  /// The sum of its ratings, as given.
  package let rawScore: Double
  /// In logits; nil where it can't be measured.
  package internal(set) var measure: Double?
  /// Under JMLE 1/√information, all other measures taken as known; under MML from the observed information, for persons the posterior's
  /// standard deviation. Nil for a given measure.
  package internal(set) var standardError: Double?
  /// Allowing for the error of all other measures; nil where not computed (MML's `standardError` does so already).
  package internal(set) var jointStandardError: Double?
  /// Σ residual²/Σ variance; nil for extreme elements.
  package internal(set) var infit: Double?
  /// Wilson and Hilferty's cube root as a normal score.
  package internal(set) var infitZ: Double?
  /// Mean of standardized residuals squared.
  package internal(set) var outfit: Double?
  /// Wilson and Hilferty's cube root as a normal score.
  package internal(set) var outfitZ: Double?
  /// What an average rating would be.
  package let fairAverage: FairAverage?
  /// What should be known of it.
  package let status: ElementStatus
}

/// What is special about an element's measure.
package enum ElementStatus: String, Sendable, Codable, CaseIterable {
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
package struct FairAverage: Sendable, Equatable {
  /// All other facets at the mean of their measures.
  package let mean: Double
  /// All other facets at measure 0.
  package let zero: Double
}

/// Test that all elements of a facet have one measure: Σ w d² − (Σ w d)²/Σ w, w = 1/error², chi-squared with n − 1 degrees of freedom.
package struct FixedTest: Sendable, Equatable {
  /// The statistic.
  package let chiSquared: Double
  /// Measures less one.
  package let degreesOfFreedom: Int
  /// The upper tail.
  package let pValue: Double
}

/// A threshold between two neighbouring categories.
package struct ThresholdEstimate: Sendable {
  /// The element whose ratings share it; nil for a rating scale.
  package let element: String?
  /// The upper of the two categories, as its score.
  package let category: Double
  /// τ in logits: where the two categories are equally likely.
  package let threshold: Double
  /// 1/√information of the step alone under JMLE, from the observed information under MML; nil for a given threshold.
  package internal(set) var standardError: Double?
  /// Whether it lies below the threshold before it: the category between is never the likeliest.
  package let isDisordered: Bool
}

/// How a category was used.
package struct CategoryUse: Sendable {
  /// The element whose ratings have these categories; nil for a rating scale.
  package let element: String?
  /// The category, as its score.
  package let category: Double
  /// Ratings in it.
  package let count: Int
  /// Of all ratings of its group.
  package let share: Double
  /// Mean logit of its ratings; nil without any.
  package internal(set) var averageMeasure: Double?
  /// What the model expects that mean to be.
  package internal(set) var expectedMeasure: Double?
  /// Mean of standardized residuals squared; about 1.
  package internal(set) var outfit: Double?
  /// Whether its average measure lies below that of the category before: higher ratings don't go with higher measures.
  package let isDisordered: Bool
}

/// A facet that falls into parts which nothing joins.
package struct DisjointFacet: Sendable, Equatable {
  /// The facet.
  package let facet: String
  /// The elements of each part; measures in different parts can't be compared.
  package let parts: [[String]]

  /// A facet in parts.
  package init(facet: String, parts: [[String]]) {
    self.facet = facet
    self.parts = parts
  }
}

/// A rating far from what its elements' measures make likely.
package struct UnexpectedRating: Sendable {
  /// The number by which a person finds the rating.
  package let row: Int
  /// The element of every facet.
  package let elements: [String]
  /// The rating given.
  package let score: Double
  /// What is expected, in the categories' scores.
  package let expected: Double
  /// Residual over its standard deviation.
  package let standardizedResidual: Double
}
