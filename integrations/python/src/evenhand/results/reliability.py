"""What `evenhand reliability` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from evenhand.result import Result
from evenhand.values import Interval, Value


@dataclass(frozen=True, kw_only=True)
class LeaveOutComponentCounts(Value):
    """Within the answer of `evenhand reliability`."""

    ratings: int
    """Ratings. (ratings)"""

    raters: int
    """Raters with a rating. (raters)"""

    targets: int
    """Targets with a rating."""


@dataclass(frozen=True, kw_only=True)
class AgreementCategories(Value):
    """Within the answer of `evenhand reliability`."""

    values: tuple[float, ...]
    """All categories, ascending."""

    origin: str
    """How they are known: asked, scale, tiers, seen."""

    unused: tuple[float, ...]
    """Those that nobody gave."""


@dataclass(frozen=True, kw_only=True)
class AgreementCoefficient(Value):
    """Within the answer of `evenhand reliability`."""

    coefficient: str
    """Which coefficient: ICC2k, alpha ordinal, AC1 …."""

    estimate: float | None
    """The coefficient, at most 1."""

    interval: Interval | None = None
    """Around the estimate."""

    standard_error: float | None = None
    """Over targets."""

    p_value: float | None = None
    """Of agreement by chance alone."""


@dataclass(frozen=True, kw_only=True)
class PairSummary(Value):
    """Within the answer of `evenhand reliability`."""

    coefficient: str
    """Which coefficient."""

    pairs: int
    """Pairs that have it."""

    mean: float
    """The mean; of kappa Light's kappa."""

    median: float
    """The middle pair's."""

    lowest: float
    """The lowest."""

    lowest_pair: tuple[str, ...]
    """Whose."""

    highest: float
    """The highest."""

    highest_pair: tuple[str, ...]
    """Whose."""


@dataclass(frozen=True, kw_only=True)
class PairAgreement(Value):
    """Within the answer of `evenhand reliability`."""

    first: str
    """The one rater."""

    second: str
    """The other."""

    targets: int
    """Targets that both rated once."""

    equal: float | None
    """Share of them that both scored alike. (share, 0 to 1)"""

    mean_difference: float | None
    """The second's scores less the first's, on average. (points)"""

    coefficients: tuple[AgreementCoefficient, ...]
    """ICC1, ICC2, ICC3 of single ratings; kappa, and with weights."""

    table: tuple[tuple[int, ...], ...] | None = None
    """How often the first gave one category (row) and the second another (column), in the order of `categories`."""


@dataclass(frozen=True, kw_only=True)
class RaterPairs(Value):
    """Within the answer of `evenhand reliability`."""

    least_common: int
    """Pairs with fewer common targets are left out."""

    pairs: int
    """Pairs with as many."""

    too_few: int
    """Pairs with fewer, and at least one."""

    summary: tuple[PairSummary, ...]
    """Coefficient by coefficient, over all pairs."""

    listed: tuple[PairAgreement, ...]
    """Pairs; where there are too many to list, those that agree least."""

    asked: PairAgreement | None = None
    """The pair that was asked for."""

    reasons: tuple[str, ...]
    """Why others are missing."""


@dataclass(frozen=True, kw_only=True)
class ComponentAgreement(Value):
    """Within the answer of `evenhand reliability`."""

    _identity: ClassVar[tuple[str, ...]] = ("component",)

    component: str
    """The component's name."""

    targets: int
    """Targets rated."""

    raters: int
    """Raters of the component. (raters)"""

    ratings: int
    """Ratings of the component. (ratings)"""

    paired: LeaveOutComponentCounts
    """Targets with two ratings or more, which enter; their raters and ratings."""

    is_complete: bool
    """Whether every rater rated every target once."""

    categories: AgreementCategories | None = None
    """What raters could give; left out where scores are no categories."""

    ratings_each: float | None = None
    """n₀: what ICC1 takes a target's number of ratings for, where numbers differ."""

    coefficients: tuple[AgreementCoefficient, ...]
    """All coefficients that could be computed."""

    pairs: RaterPairs
    """Raters two by two."""

    reasons: tuple[str, ...]
    """Why others are missing."""


@dataclass(frozen=True, kw_only=True)
class DesignUsed(Value):
    """Within the answer of `evenhand reliability`."""

    _identity: ClassVar[tuple[str, ...]] = ("design",)

    design: str
    """The design in the notation of --design."""

    object: str
    """The facet whose levels are to be distinguished."""

    fixed: tuple[str, ...]
    """Facets of which no other conditions are meant."""

    is_balanced: bool
    """Whether all levels are crossed, or as many nested ones everywhere, with as many ratings in every cell."""

    ratings: int
    """Ratings used. (ratings)"""


@dataclass(frozen=True, kw_only=True)
class MeanSquareRow(Value):
    """Within the answer of `evenhand reliability`."""

    degrees_of_freedom: int
    """Degrees of freedom."""

    mean_square: float
    """Sum of squares over degrees of freedom. (points²)"""

    variance: float
    """From the expected mean squares; may be negative. (points²)"""


@dataclass(frozen=True, kw_only=True)
class SourceVariance(Value):
    """Within the answer of `evenhand reliability`."""

    _identity: ClassVar[tuple[str, ...]] = ("source",)

    source: str
    """The effect: person×rater …."""

    variance: float | None
    """By restricted maximum likelihood, never negative; null where it can't be distinguished from another's. (points²)"""

    share: float | None
    """Of all variances together. (share, 0 to 1)"""

    levels: int
    """Levels of the effect."""

    expected_mean_squares: MeanSquareRow | None = None
    """From mean squares; left out where the design isn't balanced."""

    interval: Interval | None = None
    """Around the variance: from mean squares where the design is balanced, else by Satterthwaite's χ²; left out where it can't be had.
    (points²)"""


@dataclass(frozen=True, kw_only=True)
class ReliabilityCoefficients(Value):
    """Within the answer of `evenhand reliability`."""

    relative: float | None
    """Eρ², the reliability of a ranking; null where it can't be computed."""

    absolute: float | None
    """Φ, the reliability of the score itself; null where it can't be computed."""

    relative_interval: Interval | None = None
    """Around Eρ²; left out where it can't be had."""

    absolute_interval: Interval | None = None
    """Around Φ; left out where it can't be had."""

    universe: float | None
    """Variance of true scores; null where it can't be distinguished from error. (points²)"""

    relative_error: float | None
    """Error variance for ranking. (points²)"""

    absolute_error: float | None
    """Error variance of the score itself. (points²)"""


@dataclass(frozen=True, kw_only=True)
class ConditionsNeeded(Value):
    """Within the answer of `evenhand reliability`."""

    _identity: ClassVar[tuple[str, ...]] = ("facet",)

    facet: str
    """The facet that is varied, the others staying as they are."""

    wanted: float
    """The reliability wanted."""

    relative: int | None
    """Conditions needed for Eρ²; null where no number is enough."""

    absolute: int | None
    """Conditions needed for Φ; null where no number is enough."""


@dataclass(frozen=True, kw_only=True)
class TotalReliabilityPart(Value):
    """Within the answer of `evenhand reliability`."""

    _identity: ClassVar[tuple[str, ...]] = ("component",)

    component: str
    """The component's name in the scheme."""

    weight: float
    """The weight with which it enters the total."""

    universe: float
    """Variance of true scores between persons, within pools. (points²)"""

    relative_error: float
    """Error variance of one rating for ranking; 0 where scores are taken as fixed. (points²)"""

    absolute_error: float
    """Error variance of one rating, the raters' severities included. (points²)"""

    raters: float | None
    """Raters a person, harmonic mean; null where scores are taken as fixed."""

    raters_needed: int | None
    """Raters that this component alone would need for the wanted reliability of the total; null where no number would do. (raters)"""

    raters_allocated: int | None
    """Raters in the cheapest allocation over all components; null where there is none. (raters)"""


@dataclass(frozen=True, kw_only=True)
class TotalReliabilityBand(Value):
    """Within the answer of `evenhand reliability`."""

    _identity: ClassVar[tuple[str, ...]] = ("band",)

    band: str | None
    """The band's name; null for the people in none."""

    share: float
    """P(score in the band). (share, 0 to 1)"""

    missed: float | None
    """P(score elsewhere | true score in the band). (share, 0 to 1)"""

    undeserved: float | None
    """P(true score elsewhere | score in the band). (share, 0 to 1)"""


@dataclass(frozen=True, kw_only=True)
class TotalReliability(Value):
    """Within the answer of `evenhand reliability`."""

    people: int
    """People with all components. (people)"""

    parts: tuple[TotalReliabilityPart, ...]
    """The components, in the scheme's order."""

    coefficients: ReliabilityCoefficients
    """Reliability of the total, for ranking and of the score itself."""

    wanted: float
    """The reliability wanted."""

    misclassified: float | None
    """P(band of the score is not that of the true score); null without bands. (share, 0 to 1)"""

    bands: tuple[TotalReliabilityBand, ...]
    """How often each band is missed, from the lowest up."""

    notes: tuple[str, ...]
    """What a reader must know."""


@dataclass(frozen=True, kw_only=True)
class LeaveOutComponentMoments(Value):
    """Within the answer of `evenhand reliability`."""

    rater: float
    """Variance of rater effects. (points²)"""

    target: float
    """Variance of target effects. (points²)"""

    group: float | None = None
    """Variance of the means of target effects within units. (points²)"""

    covariance: float
    """Between rater and target effects of a rating. (points²)"""


@dataclass(frozen=True, kw_only=True)
class LeaveOutComponent(Value):
    """Within the answer of `evenhand reliability`."""

    _identity: ClassVar[tuple[str, ...]] = ("component",)

    component: str
    """The component's name."""

    all: LeaveOutComponentCounts
    """Ratings, raters and targets."""

    kept: LeaveOutComponentCounts
    """Of these in the largest set that stays connected without any one rating."""

    plug_in: LeaveOutComponentMoments | None = None
    """Variances as estimated, noise included."""

    corrected: LeaveOutComponentMoments | None = None
    """Variances without the noise; may be negative."""

    residual: float | None = None
    """Variance of a rating's error. (points²)"""

    leverages: Literal["exact", "projection"] | None = None
    """How leverages were computed."""

    reason: str | None = None
    """Why nothing could be computed."""


@dataclass(frozen=True, kw_only=True)
class ComponentDifference(Value):
    """Within the answer of `evenhand reliability`."""

    coefficient: str
    """Which coefficient."""

    first: str
    """The one component."""

    second: str
    """The other."""

    targets: int
    """Targets that have two ratings or more in both."""

    first_estimate: float
    """In the one component, on these targets."""

    second_estimate: float
    """In the other."""

    difference: float
    """Of the first less the second."""

    standard_error: float | None
    """Over targets."""

    interval: Interval | None
    """Around the difference."""

    p_value: float | None
    """Of no difference."""

    adjusted_p_value: float | None
    """Holm's, over all pairs of components."""


@dataclass(frozen=True, kw_only=True)
class ReliabilityOptions(Value):
    """Within the answer of `evenhand reliability`."""

    _identity: ClassVar[tuple[str, ...]] = ("design",)

    design: str | None = None
    """The design asked for."""

    object: str
    """The facet whose levels are to be distinguished."""

    fixed: tuple[str, ...] | None = None
    """Facets of which no other conditions will ever be meant."""

    sizes: tuple[str, ...]
    """Numbers of conditions looked at."""

    wanted: float
    """The reliability wanted."""

    interval: float
    """The level of intervals. (share, 0 to 1)"""

    draws: int
    """Resamples of Krippendorff's α."""

    most_categories: int
    """With more distinct scores than this, coefficients for categories are left out."""

    most_ratio_values: int
    """With more distinct scores than this, α on a ratio scale is left out."""

    most_conditions: int
    """More conditions than this are not looked for."""

    leave_out_draws: int
    """Random vectors of the leave-out correction's projection."""

    leave_out_exact_work: int
    """Up to so many ratings times raters (and units) leverages are exact."""

    categories: tuple[str, ...] | None = None
    """The categories asked for."""

    weights: tuple[str, ...]
    """Partial agreement of categories, beside none."""

    pair: tuple[str, ...] | None = None
    """The pair of raters looked at closely."""

    least_common: int
    """Pairs of raters, and of components, with fewer targets in common are left out."""

    most_pairs: int
    """Up to so many pairs of raters are looked at one by one."""

    most_listed: int
    """Of more pairs than this those that agree least are listed."""

    most_pair_work: int
    """Up to so many meetings of raters over targets are gone through."""

    seed: int
    """The seed of all random streams."""


@dataclass(frozen=True, kw_only=True, repr=False)
class ReliabilityResult(Result):
    """The answer of `evenhand reliability`."""

    _main: ClassVar[str | None] = "components"

    periods: tuple[str, ...]
    """The periods that the result is about, in order; empty where the study knows none."""

    agreement: tuple[ComponentAgreement, ...]
    """Agreement in every component."""

    design: DesignUsed
    """How the ratings are designed."""

    components: tuple[SourceVariance, ...]
    """Variance of every effect of the design."""

    coefficients: ReliabilityCoefficients
    """Reliability as the ratings are."""

    d_study: tuple[Mapping[str, float | None], ...]
    """Every facet's number of conditions under its plural, then what they give; empty where nothing can be computed."""

    needed: ConditionsNeeded | None = None
    """How many conditions a wanted reliability takes."""

    total: TotalReliability | None = None
    """The total under the scheme's weights."""

    leave_out: tuple[LeaveOutComponent, ...]
    """How much of the variance between raters and between units is noise of estimation."""

    notes: tuple[str, ...]
    """What a reader must know."""

    differences: tuple[ComponentDifference, ...]
    """Whether raters agree as well in one component as in another, on the same targets."""

    settings: ReliabilityOptions
    """Everything that decided."""

