package import Messages
internal import MixedModels
internal import RatingStudy

/// The study model, fitted once and asked by all.
///
/// On the common scale z = (y − centre)/spread of a component,
///
/// z = component × period + group × period (fixed) + merit of person × period + deviation of the target + severity of the rater
/// + rater × unit + e,
///
/// the rest random, with variances of severity and e by component. Rater effects are *added to the score*: positive means lenient,
/// negative severe. Group contrasts, merits and the rater effects' `estimate` come from a solution in which rater effects are
/// fixed (their variance very large), at the variances estimated by REML; `shrunken` and the residuals from the REML fit itself.
package struct FittedStudyModel: Sendable {
  /// What was chosen about the model.
  package let options: StudyModelOptions
  /// How each component was put on the common scale, in the order of the study's components.
  package let components: [ComponentScale]
  /// What is identified in which component, and why not.
  package let identification: [TermIdentification]
  /// The estimated variances, one a term and component that has it.
  package let variances: [VarianceComponent]
  /// By component, then rater.
  package let raterEffects: [RaterEffect]
  /// By rater and component, then unit.
  package let raterUnitEffects: [RaterUnitEffect]
  /// By period, then person.
  package let merits: [MeritEstimate]
  /// Free loadings of merit beside the equal ones that the model assumes.
  package let loadings: [ComponentLoading]
  /// One a modelled rating.
  package let residuals: ModelResiduals
  /// How well the design links groups.
  package let connectivity: Connectivity
  /// What a reader of the results must know.
  package let notes: [Message]
  /// Of these, which parts of the ratings or of the model had to be given up or held, and why.
  package let limits: [Message]
  /// Whether the variances settled.
  package let converged: Bool
  /// Iterations of the variance estimation.
  package let iterations: Int
  /// Points per unit of the common scale for what belongs to no component: the mean spread of the components in which raters score
  /// several units (of all where there is none).
  package let meritSpread: Double

  let study: Study
  let rows: ModelRows
  let layout: ModelLayout
  /// Rater effects fixed.
  let solution: MixedModelSolution
  /// The REML fit itself.
  let fit: MixedModelFit
  let graph: RatingGraph

  /// What a label adds to the scores of reference cases, on the common scale, by the label's code; 0 for the first, and for one that can't be distinguished from its cases.
  package var labelEffects: [Int32: Double] {
    layout.labelColumns.mapValues { solution.isDropped[$0] ? 0 : solution.fixedEffects[$0] }
  }

  /// How many of `residuals` are of persons; those of reference cases come after them.
  package var personRatings: Int { rows.personCount }

  /// The index of a component in `components`; `nil` if it is not modelled.
  package func componentIndex(_ name: String) -> Int? { components.firstIndex { $0.component == name } }

  /// Whether a term is identified in a component.
  package func identifies(_ term: ModelTerm, in component: String) -> Bool {
    identification.contains { $0.term == term && $0.component == component && $0.isIdentified }
  }

  /// The rater's effect within a component.
  package func raterEffect(_ rater: Int32, in component: String) -> RaterEffect? {
    raterEffects.first { $0.raterCode == rater && $0.component == component }
  }
}

/// How much higher or lower a rater scores within a component, in points of it. Positive: higher, more lenient.
package struct RaterEffect: Sendable {
  /// The rater's name.
  package var rater: String
  /// The component's name.
  package var component: String
  /// Relative to the mean of the component's raters of the same kind (of one unit only, or of several), rater effects taken as fixed; the only
  /// one of a kind relative to the mean of the other kind.
  package var estimate: Double
  /// The standard error of `estimate`, in points.
  package var standardError: Double
  /// Lower and upper end around `estimate`, in points, at the options' interval level.
  package var interval: [Double]
  /// The conditional mode given the estimated variance: drawn towards 0 by its unreliability.
  package var shrunken: Double
  /// Ratings.
  package var n: Int
  /// People.
  package var people: Int
  /// The rater scores one unit only: the effect can't be distinguished from that unit's own level in the component, it is no severity.
  package var isUnitBound: Bool
  /// The rater scores one group only, while the component is rated in several: the effect contains whatever the component gives
  /// to that group.
  package var isGroupBound: Bool
  /// What was seen, in a sentence.
  package var message: Message
  let raterCode: Int32

  private enum CodingKeys: String, CodingKey {
    case rater, component, estimate, standardError, interval, shrunken, n, people, isUnitBound, isGroupBound
  }

  /// The rater's code in the study.
  package var code: Int32 { raterCode }
}

/// How much higher than expected a rater scores the people of a unit, in points of the component.
package struct RaterUnitEffect: Sendable, Hashable {
  /// The rater's name.
  package var rater: String
  /// The unit's name.
  package var unit: String
  /// The component's name.
  package var component: String
  /// The conditional mode: drawn towards 0 by its unreliability.
  package var shrunken: Double
  /// The standard deviation of the effect given the data, in points.
  package var standardDeviation: Double
  /// Ratings.
  package var n: Int
}

/// The merit of a person in a period as all components together show it, rater effects taken as fixed.
package struct MeritEstimate: Sendable, Hashable {
  /// Codes in the study.
  package var personCode: Int32
  /// The period's code.
  package var periodCode: Int32
  /// The code of the person's unit in that period; −1 where not stated.
  package var unitCode: Int32
  /// The code of the person's group in that period; −1 where not stated.
  package var groupCode: Int32
  /// The person's name.
  package var person: String
  /// The period's name; `nil` when the study knows no periods.
  package var period: String?
  /// On the common scale, relative to the mean of the period's people in the same connected part; the group's share included.
  package var value: Double
  /// The same in points (times the model's `meritSpread`).
  package var points: Double
  /// The conditional standard deviation in points.
  package var standardError: Double
  /// Ratings.
  package var n: Int
  /// The connected part: merits of different parts can't be compared.
  package var part: Int

  private enum CodingKeys: String, CodingKey { case person, period, points, standardError, n, part }
}

/// What the model leaves of each rating. Shape: one entry a modelled rating, in the study's order.
package struct ModelResiduals: Sendable {
  /// The row in the study's ratings.
  package var row: [Int32]
  /// y − fitted, in points, all random effects fitted.
  package var points: [Double]
  /// The residual divided by the component's residual standard deviation.
  package var scaled: [Double]
  /// The share of the rating in its own fitted value, in [0, 1]: dividing `points` by 1 − leverage gives the residual of the rating left out.
  package var leverage: [Double]
  /// y minus everything but the rating's own error, rater severity and taste: score − centre effect − merit − deviation, in points.
  package var withRaterEffects: [Double]
}
