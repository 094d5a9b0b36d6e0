"""What `evenhand facets` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from evenhand.result import Result
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class FairAverage(Value):
    """Within the answer of `evenhand facets`."""

    mean: float
    """All other facets at the mean of their measures. (points)"""

    zero: float
    """All other facets at measure 0. (points)"""


@dataclass(frozen=True, kw_only=True)
class ElementMeasure(Value):
    """Within the answer of `evenhand facets`."""

    _identity: ClassVar[tuple[str, ...]] = ("element",)

    element: str
    """The element's name."""

    count: int
    """Its ratings, extreme or not. (ratings)"""

    raw_score: float
    """The sum of its ratings, as given. (points)"""

    measure: float | None
    """The measure; null where it can't be measured. (logits)"""

    standard_error: float | None
    """All other measures taken as known (joint maximum likelihood); null for a given measure. (logits)"""

    joint_standard_error: float | None
    """Allowing for the error of all other measures; null where not computed. (logits)"""

    infit: float | None
    """Σ residual²/Σ variance; null for extreme elements."""

    infit_z: float | None
    """Wilson and Hilferty's cube root as a normal score."""

    outfit: float | None
    """Mean of standardized residuals squared; null for extreme elements."""

    outfit_z: float | None
    """Wilson and Hilferty's cube root as a normal score."""

    fair_average: FairAverage | None = None
    """What an average rating would be."""

    status: Literal["measured", "noisy", "muted", "lowest", "highest", "anchored", "unmeasured"]
    """What should be known of the measure."""


@dataclass(frozen=True, kw_only=True)
class PopulationAndSample(Value):
    """Within the answer of `evenhand facets`."""

    population: float | None
    """The elements at hand are all there are: variance over n; null with fewer than two measures."""

    sample: float | None
    """The elements are a sample: variance over n − 1; null with fewer than two measures."""


@dataclass(frozen=True, kw_only=True)
class FixedTest(Value):
    """Within the answer of `evenhand facets`."""

    chi_squared: float
    """The statistic."""

    degrees_of_freedom: int
    """Measures less one."""

    p_value: float
    """The upper tail."""


@dataclass(frozen=True, kw_only=True)
class ExactAgreement(Value):
    """Within the answer of `evenhand facets`."""

    opportunities: int
    """Pairs of ratings that could agree."""

    observed: float
    """Of these that do. (share, 0 to 1)"""

    expected: float
    """That the model expects. (share, 0 to 1)"""

    kappa: float | None = None
    """(observed − expected)/(1 − expected); left out where agreement is certain."""


@dataclass(frozen=True, kw_only=True)
class FacetMeasures(Value):
    """Within the answer of `evenhand facets`."""

    _identity: ClassVar[tuple[str, ...]] = ("facet",)

    facet: str
    """The facet's name."""

    is_positive: bool
    """Whether a higher measure makes higher ratings likelier."""

    is_centred: bool
    """Whether the measures have mean 0."""

    elements: tuple[ElementMeasure, ...]
    """The elements' measures, in the facet's order."""

    separation: PopulationAndSample
    """True spread of measures in units of their error."""

    strata: PopulationAndSample
    """(4 separation + 1)/3: how many levels can be distinguished."""

    reliability: PopulationAndSample
    """True variance over observed variance."""

    fixed: FixedTest | None = None
    """Test that all elements have one measure."""

    agreement: ExactAgreement | None = None
    """Of the floating facet: pairs of ratings that differ in it alone."""


@dataclass(frozen=True, kw_only=True)
class ThresholdEstimate(Value):
    """Within the answer of `evenhand facets`."""

    _identity: ClassVar[tuple[str, ...]] = ("element",)

    element: str | None = None
    """The element whose ratings share it; left out for a rating scale."""

    category: float
    """The upper of the two categories, as its score. (points)"""

    threshold: float
    """Where the two categories are equally likely. (logits)"""

    standard_error: float | None
    """Its standard error; null for a given threshold. (logits)"""

    is_disordered: bool
    """Whether it lies below the threshold before it."""


@dataclass(frozen=True, kw_only=True)
class CategoryUse(Value):
    """Within the answer of `evenhand facets`."""

    _identity: ClassVar[tuple[str, ...]] = ("element",)

    element: str | None = None
    """The element whose ratings have these categories; left out for a rating scale."""

    category: float
    """The category, as its score. (points)"""

    count: int
    """Ratings in it. (ratings)"""

    share: float
    """Of all ratings of its group. (share, 0 to 1)"""

    average_measure: float | None
    """Mean logit of its ratings; null without any. (logits)"""

    expected_measure: float | None
    """What the model expects that mean to be. (logits)"""

    outfit: float | None
    """Mean of standardized residuals squared; about 1."""

    is_disordered: bool
    """Whether its average measure lies below that of the category before."""


@dataclass(frozen=True, kw_only=True)
class BiasTerm(Value):
    """Within the answer of `evenhand facets`."""

    elements: tuple[str, ...]
    """The two elements."""

    count: int
    """Ratings in the cell. (ratings)"""

    observed: float
    """Sum of categories given, counted from 0."""

    expected: float
    """Sum of categories expected, counted from 0."""

    bias: float | None
    """Positive: rated higher than the measures say; null in cells with too few ratings. (logits)"""

    standard_error: float | None
    """Its standard error. (logits)"""

    t: float | None
    """Bias over standard error."""

    degrees_of_freedom: int
    """Ratings less one."""

    p_value: float | None
    """Two-sided, of Student's t."""

    q_value: float | None
    """The p-value adjusted within the family."""

    is_flagged: bool
    """Whether q is at most the level."""

    is_extreme: bool
    """Whether the cell's ratings are all lowest or all highest."""


@dataclass(frozen=True, kw_only=True)
class BiasFamily(Value):
    """Within the answer of `evenhand facets`."""

    facets: tuple[str, ...]
    """The two facets."""

    terms: tuple[BiasTerm, ...]
    """One for each cell, in the facets' order."""

    fdr: Literal["bh", "by", "bky", "holm", "bonferroni"]
    """How the family's p-values are adjusted."""

    fdr_level: float
    """The false discovery rate that is kept. (share, 0 to 1)"""

    chi_squared: float
    """Σ t² over the terms tested."""

    tested: int
    """Terms tested."""


@dataclass(frozen=True, kw_only=True)
class DisjointFacet(Value):
    """Within the answer of `evenhand facets`."""

    _identity: ClassVar[tuple[str, ...]] = ("facet",)

    facet: str
    """The facet."""

    parts: tuple[tuple[str, ...], ...]
    """The elements of each part; measures in different parts can't be compared."""


@dataclass(frozen=True, kw_only=True)
class UnexpectedRating(Value):
    """Within the answer of `evenhand facets`."""

    row: int
    """The number by which a person finds the rating."""

    elements: tuple[str, ...]
    """The element of every facet."""

    score: float
    """The rating given. (points)"""

    expected: float
    """The rating expected. (points)"""

    standardized_residual: float
    """Residual over its standard deviation."""


@dataclass(frozen=True, kw_only=True)
class PersonPopulation(Value):
    """Within the answer of `evenhand facets`."""

    mean: float
    """The mean; 0 unless anchors fix the origin. (logits)"""

    standard_deviation: float
    """The standard deviation. (logits)"""

    standard_error: float
    """Of the standard deviation. (logits)"""


@dataclass(frozen=True, kw_only=True)
class SlopeEstimate(Value):
    """Within the answer of `evenhand facets`."""

    _identity: ClassVar[tuple[str, ...]] = ("element",)

    element: str
    """The element's name."""

    slope: float | None
    """By so much it multiplies persons' measures; null where it can't be estimated."""

    standard_error: float | None
    """Its standard error, the unit's error counted in; null where the slope is 1 by the choice of unit."""

    low: float | None
    """The lower bound of the 95 % interval."""

    high: float | None
    """The upper bound of the 95 % interval."""

    is_positive: bool | None
    """Whether the interval lies above 0; null without a slope."""

    is_in_product: bool
    """Whether it is one of the slopes whose product is 1."""


@dataclass(frozen=True, kw_only=True)
class SlopeEquality(Value):
    """Within the answer of `evenhand facets`."""

    log_likelihood: float
    """The marginal log likelihood with one slope for all."""

    chi_squared: float
    """Twice the difference of the log likelihoods."""

    degrees_of_freedom: int
    """Slopes less one."""

    p_value: float
    """The upper tail."""


@dataclass(frozen=True, kw_only=True)
class SlopeFamily(Value):
    """Within the answer of `evenhand facets`."""

    _identity: ClassVar[tuple[str, ...]] = ("facet",)

    facet: str
    """The facet."""

    elements: tuple[SlopeEstimate, ...]
    """The elements' slopes, in the facet's order."""

    equality: SlopeEquality | None = None
    """Test that all slopes are the same; left out with a single one."""


@dataclass(frozen=True, kw_only=True)
class FacetsDiagnostic(Value):
    """Within the answer of `evenhand facets`."""

    _identity: ClassVar[tuple[str, ...]] = ("facet",)

    kind: Literal[
        "extreme", "unmeasured", "oneRating", "disjoint", "unusedCategories", "lostCategories", "disorderedThresholds", "rareCategories",
        "notConverged", "connectionUnknown", "nothingEstimated", "cellsTooSmall", "shrunken", "flatSlopes"
    ]
    """What kind of trouble it is."""

    facet: str
    """The facet it is about; empty for all."""

    elements: tuple[str, ...]
    """The elements it is about."""

    values: tuple[float, ...]
    """Numbers that belong to it."""


@dataclass(frozen=True, kw_only=True)
class FacetsOptions(Value):
    """Within the answer of `evenhand facets`."""

    _identity: ClassVar[tuple[str, ...]] = ("method",)

    method: Literal["jmle", "mml"]
    """Joint (jmle) or marginal (mml) maximum likelihood."""

    correction: Literal["none", "length", "weighted"]
    """What is done about the bias of joint maximum likelihood."""

    partial_credit: str | None = None
    """The facet whose every element has thresholds of its own."""

    slopes: str | None = None
    """The facet whose elements have slopes, by which persons' measures enter."""

    floating: str
    """The facet that isn't centred at 0."""

    person_facet: str
    """The facet whose elements are the persons."""

    anchored_thresholds: tuple[float, ...] | None = None
    """Thresholds that are given, lowest first. (logits)"""

    quadrature_points: int
    """Nodes of the adaptive quadrature of marginal likelihood."""

    tolerance: float
    """Estimation ends when no element's score differs from what is expected by more, in categories."""

    maximum_iterations: int
    """Newton steps after which a fit counts as not converged."""

    extreme_adjustment: float
    """By so much of a category an extreme score is adjusted inwards."""

    unexpected_beyond: float
    """Standardized residuals beyond this are listed."""

    unexpected_listed: int
    """At most so many unexpected ratings are listed."""

    bias_pairs: tuple[tuple[str, ...], ...] | None = None
    """Pairs of facets whose interactions are tested."""

    bias_cell: int
    """An interaction is tested in cells with so many ratings or more. (ratings)"""

    fdr: Literal["bh", "by", "bky", "holm", "bonferroni"]
    """How a pair's interactions are adjusted."""

    fdr_level: float
    """The error rate of that family. (share, 0 to 1)"""

    noisy_mean_square: float
    """Mean squares above this are noisy."""

    muted_mean_square: float
    """Mean squares below this are muted."""

    misfit_beyond: float
    """A misfit is named where |z| is larger than this as well."""

    rare_category: int
    """Categories with fewer ratings are named. (ratings)"""

    joint_error_limit: int
    """Up to so many parameters the errors that allow for all others are computed."""

    maximum_categories: int
    """More categories than this are refused."""


@dataclass(frozen=True, kw_only=True, repr=False)
class FacetsFit(Result):
    """The answer of `evenhand facets`."""

    _main: ClassVar[str | None] = "facets.elements"

    periods: tuple[str, ...]
    """The periods that the result is about, in order; empty where the study knows none."""

    method: Literal["jmle", "mml"]
    """Joint (jmle) or marginal (mml) maximum likelihood."""

    partial_credit: str | None = None
    """The facet with thresholds of its own; left out for a rating scale."""

    correction: Literal["none", "length", "weighted"]
    """What was done about the bias of joint maximum likelihood."""

    facets: tuple[FacetMeasures, ...]
    """The measures of every facet, in the data's order."""

    thresholds: tuple[ThresholdEstimate, ...]
    """The thresholds, lowest category first."""

    categories: tuple[CategoryUse, ...]
    """How each category was used."""

    bias_terms: tuple[BiasFamily, ...]
    """Interactions of pairs of facets."""

    subsets: tuple[DisjointFacet, ...]
    """Facets that fall into parts which nothing joins."""

    unexpected: tuple[UnexpectedRating, ...]
    """The ratings whose residuals are largest."""

    ratings: int
    """Ratings. (ratings)"""

    ratings_used: int
    """Ratings without extreme elements, on which the estimates rest. (ratings)"""

    log_likelihood: float
    """Logarithm of the joint or marginal likelihood."""

    population: PersonPopulation | None = None
    """The persons' distribution under marginal likelihood."""

    slopes: SlopeFamily | None = None
    """Slopes of a facet's elements, where asked for."""

    iterations: int
    """Newton steps."""

    largest_residual: float
    """The largest difference between an element's score and what is expected of it, in categories."""

    converged: bool
    """Whether that is within the tolerance."""

    diagnostics: tuple[FacetsDiagnostic, ...]
    """What a reader must know."""

    settings: FacetsOptions
    """Everything that decided."""

