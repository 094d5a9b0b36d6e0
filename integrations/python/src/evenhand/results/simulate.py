"""What `evenhand simulate` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from evenhand.result import Result
from evenhand.results.score import BandErrors, BandProbabilities
from evenhand.values import Interval, Value


@dataclass(frozen=True, kw_only=True)
class SimulatedPerson(Value):
    """Within the answer of `evenhand simulate`."""

    _identity: ClassVar[tuple[str, ...]] = ("person", "period", "pool", "band",)

    person: str
    """The person's name."""

    period: str | None
    """The period's name; null where the study knows no periods."""

    pool: str | None
    """Who is ranked against whom; null when there are no pools."""

    total: float | None
    """The total; null where there is none. (points)"""

    rank: float | None
    """1 is the best of the pool; null for people without a total. (ranks)"""

    band: str | None
    """The band; null for none."""

    band_certainty: BandProbabilities | None = None
    """How sure the band is, where that was drawn."""


@dataclass(frozen=True, kw_only=True)
class Importance(Value):
    """Within the answer of `evenhand simulate`."""

    _identity: ClassVar[tuple[str, ...]] = ("component",)

    component: str
    """The component's name."""

    nominal: float
    """The weight's share of all weights; over several pools their mean by people. (share, 0 to 1)"""

    covariance_share: float | None
    """w cov(x, y) / var(y); sums to 1, may be negative; null when the totals don't vary."""

    main_effect: float | None
    """var(E[y | x]) / var(y), the correlation ratio."""

    shapley: float | None
    """The component's Shapley share of the variance of the total."""

    bandwidth: float | None
    """The kernel bandwidth of the main effect; null where values are taken as they are. (points)"""


@dataclass(frozen=True, kw_only=True)
class PoolImportance(Value):
    """Within the answer of `evenhand simulate`."""

    _identity: ClassVar[tuple[str, ...]] = ("period", "pool",)

    period: str | None
    """The period's name; null where the study knows no periods."""

    pool: str | None
    """The pool's name; null when there are no pools."""

    n: int
    """People with a rank. (people)"""

    importance: tuple[Importance, ...]
    """In the scheme's order."""


@dataclass(frozen=True, kw_only=True)
class GroupOutcome(Value):
    """Within the answer of `evenhand simulate`."""

    _identity: ClassVar[tuple[str, ...]] = ("group",)

    group: str
    """The group's name."""

    n: int
    """People with a rank. (people)"""

    mean_rank: float
    """The mean of their ranks, 1 the best. (ranks)"""

    selection_rate: float | None
    """With the favourable outcome; null without bands. (share, 0 to 1)"""

    impact_ratio: float | None
    """The rate over the highest rate of any group; null when nobody is selected."""

    impact_interval: Interval | None
    """Over units; null for the reference group and where it can't be had."""

    flagged: bool
    """Whether the ratio is below four fifths, decided in integers."""


@dataclass(frozen=True, kw_only=True)
class SimulationSide(Value):
    """Within the answer of `evenhand simulate`."""

    weights: Mapping[str, Any]
    """By component, in the scheme's order; by pool where they differ."""

    people: tuple[SimulatedPerson, ...]
    """Everybody's total, rank and band."""

    importance: tuple[Importance, ...]
    """How much each component matters, in the scheme's order."""

    importance_by_pool: tuple[PoolImportance, ...] | None = None
    """The same pool by pool, where there are several."""

    groups: tuple[GroupOutcome, ...]
    """How groups fare; empty where no groups are known."""


@dataclass(frozen=True, kw_only=True)
class Driver(Value):
    """Within the answer of `evenhand simulate`."""

    _identity: ClassVar[tuple[str, ...]] = ("component",)

    component: str
    """A component; or points, adjust, rounding, or total where the rule of the total itself changed."""

    contribution: float
    """Its part of the change of the total. (points)"""


@dataclass(frozen=True, kw_only=True)
class RankChange(Value):
    """Within the answer of `evenhand simulate`."""

    _identity: ClassVar[tuple[str, ...]] = ("person", "period",)

    person: str
    """The person's name."""

    period: str | None
    """The period's name; null where the study knows no periods."""

    rank_before: float | None
    """Under the scheme; null where the person has no rank. (ranks)"""

    rank_after: float | None
    """Under the proposal; null where the person has no rank. (ranks)"""

    band_before: str | None
    """The band under the scheme; null for none."""

    band_after: str | None
    """The band under the proposal; null for none."""

    drivers: tuple[Driver, ...]
    """What the change of the total is made of; the contributions sum to it."""

    flip_probability: float | None = None
    """The probability that the change moves the person to another band, given the error of the scores. (share, 0 to 1)"""


@dataclass(frozen=True, kw_only=True)
class SimulationSummary(Value):
    """Within the answer of `evenhand simulate`."""

    kendall_tau: float | None
    """Kendall's τ-b over all pairs of one pool; null when every pair is tied on a side."""

    mean_absolute_rank_shift: float
    """The mean of |rank after − rank before| over people who have both. (ranks)"""

    maximum_rank_shift: float
    """The greatest |rank after − rank before|. (ranks)"""

    band_changes: int
    """People whose band changes. (people)"""


@dataclass(frozen=True, kw_only=True)
class Swap(Value):
    """Within the answer of `evenhand simulate`."""

    _identity: ClassVar[tuple[str, ...]] = ("period",)

    at: float
    """Where on the path: 0 is the old, 1 the new scheme. (share, 0 to 1)"""

    up: str
    """Who gets ahead."""

    down: str
    """Who falls behind."""

    period: str | None = None
    """The period's name; left out where the study knows no periods."""


@dataclass(frozen=True, kw_only=True)
class NearestWeights(Value):
    """Within the answer of `evenhand simulate`."""

    weights: Mapping[str, float]
    """By component, summing to 1. (share, 0 to 1)"""

    achieved: Mapping[str, float]
    """The importances they have, of their sum. (share, 0 to 1)"""

    distance: float
    """How far these are from the target; 0 when it is met."""

    metric: str
    """The sine of the angle between correlations with the total, or the Euclidean distance of shares."""


@dataclass(frozen=True, kw_only=True)
class Attainability(Value):
    """Within the answer of `evenhand simulate`."""

    importance: Literal["mainEffect", "covarianceShare"]
    """The importance that the target speaks of."""

    target: Mapping[str, float]
    """By component, of their sum. (share, 0 to 1)"""

    attainable: bool
    """Whether weights that keep the bounds meet the target."""

    weights: Mapping[str, float] | None
    """The only weights that have these importances, summing to 1; a negative one rules them out; null when there are none."""

    nearest: NearestWeights | None = None
    """Within the bounds, where the target can't be met there."""

    reason: str | None = None
    """Why nothing can be said."""


@dataclass(frozen=True, kw_only=True)
class RobustnessRankShares(Value):
    """Within the answer of `evenhand simulate`."""

    _identity: ClassVar[tuple[str, ...]] = ("person", "period", "pool",)

    person: str
    """The person's name."""

    period: str | None = None
    """The period's name; left out where the study knows no periods."""

    pool: str | None = None
    """The pool's name; left out when there are no pools."""

    shares: tuple[float, ...]
    """By rank, from 1: of draws. (share, 0 to 1)"""

    standard_errors: tuple[float, ...]
    """The Monte Carlo standard errors of the shares. (share, 0 to 1)"""

    entropy: float
    """−Σ b ln b of the shares over ln n: 0 for a certain rank, 1 for an even spread."""


@dataclass(frozen=True, kw_only=True)
class RobustnessCentralWeights(Value):
    """Within the answer of `evenhand simulate`."""

    _identity: ClassVar[tuple[str, ...]] = ("person", "period",)

    person: str
    """The person's name."""

    period: str | None
    """The period's name; null where the study knows no periods."""

    weights: Mapping[str, float] | None
    """By component: the mean of the weights with which the person is first; null for people who never are. (share, 0 to 1)"""


@dataclass(frozen=True, kw_only=True)
class RobustnessConfidence(Value):
    """Within the answer of `evenhand simulate`."""

    _identity: ClassVar[tuple[str, ...]] = ("person", "period",)

    person: str
    """The person's name."""

    period: str | None
    """The period's name; null where the study knows no periods."""

    confidence: float | None
    """Of being first at the central weights; null for people who never are first. (share, 0 to 1)"""


@dataclass(frozen=True, kw_only=True)
class RobustnessExpectedRank(Value):
    """Within the answer of `evenhand simulate`."""

    _identity: ClassVar[tuple[str, ...]] = ("person", "period",)

    person: str
    """The person's name."""

    period: str | None
    """The period's name; null where the study knows no periods."""

    expected_rank: float
    """1 + Σ P(j beats the person). (ranks)"""

    exact: bool
    """Whether that is exact, not sampled."""


@dataclass(frozen=True, kw_only=True)
class RobustnessPairwiseWins(Value):
    """Within the answer of `evenhand simulate`."""

    _identity: ClassVar[tuple[str, ...]] = ("person", "period",)

    person: str
    """The person's name."""

    period: str | None
    """The period's name; null where the study knows no periods."""

    wins: tuple[float, ...]
    """By person of the pool, in the rows' order: P(the person's total exceeds theirs). (share, 0 to 1)"""


@dataclass(frozen=True, kw_only=True)
class Robustness(Value):
    """Within the answer of `evenhand simulate`."""

    region: str
    """The weights that were drawn from."""

    draws: int
    """How many weights were drawn."""

    scale_reduction: float | None = None
    """Near 1 when hit-and-run chains have mixed; left out where draws are independent."""

    rank_acceptability: tuple[RobustnessRankShares, ...]
    """How often each person has each rank, pool by pool."""

    central_weights: tuple[RobustnessCentralWeights, ...]
    """The weights that make each person first."""

    confidence: tuple[RobustnessConfidence, ...]
    """How sure each person is first at these."""

    expected_rank: tuple[RobustnessExpectedRank, ...]
    """Each person's expected rank."""

    pairwise_wins: tuple[RobustnessPairwiseWins, ...]
    """How often each person's total exceeds each other's."""


@dataclass(frozen=True, kw_only=True)
class PathOutcomesFirstChange(Value):
    """Within the answer of `evenhand simulate`."""

    _identity: ClassVar[tuple[str, ...]] = ("band", "pool", "person",)

    band: str
    """The band's name."""

    pool: str | None = None
    """The pool's name; left out when there are no pools."""

    at: float | None = None
    """Of the path; left out when the band keeps its people to the end. (share, 0 to 1)"""

    person: str | None = None
    """Who enters or leaves there first."""

    enters: bool | None = None
    """Whether that person enters the band, else leaves it."""


@dataclass(frozen=True, kw_only=True)
class PathOutcomesFairness(Value):
    """Within the answer of `evenhand simulate`."""

    _identity: ClassVar[tuple[str, ...]] = ("band",)

    band: str
    """The band's name."""

    intervals: tuple[tuple[float, ...], ...]
    """Of the path: from, to; touching at events. (share, 0 to 1)"""


@dataclass(frozen=True, kw_only=True)
class PathOutcomes(Value):
    """Within the answer of `evenhand simulate`."""

    first_changes: tuple[PathOutcomesFirstChange, ...]
    """One for each band and pool."""

    fair: tuple[PathOutcomesFairness, ...]
    """The stretches on which a band's impact ratio is at least four fifths; empty with fewer than two groups."""


@dataclass(frozen=True, kw_only=True)
class RankRangesRow(Value):
    """Within the answer of `evenhand simulate`."""

    _identity: ClassVar[tuple[str, ...]] = ("person", "period", "pool",)

    person: str
    """The person's name."""

    period: str | None
    """The period's name; null where the study knows no periods."""

    pool: str | None
    """The pool's name; null when there are no pools."""

    rank: float | None
    """The rank at the scheme's own weights. (ranks)"""

    best_reached: int
    """The best rank that some weights were seen to give. (ranks)"""

    worst_reached: int
    """The worst rank that some weights were seen to give. (ranks)"""

    best_limit: int
    """No weights of the region give a better rank. (ranks)"""

    worst_limit: int
    """No weights of the region give a worse rank. (ranks)"""

    exact: bool
    """Whether both limits were reached."""


@dataclass(frozen=True, kw_only=True)
class RankRanges(Value):
    """Within the answer of `evenhand simulate`."""

    distance: float
    """How far every share of the weights moves. (share, 0 to 1)"""

    draws: int
    """How many weights were tried."""

    people: tuple[RankRangesRow, ...]
    """One a person, pool by pool."""

    notes: tuple[str, ...]
    """What is assumed, and what was left out."""


@dataclass(frozen=True, kw_only=True)
class RangesOfBoth(Value):
    """Within the answer of `evenhand simulate`."""

    before: RankRanges
    """Under the scheme."""

    after: RankRanges
    """Under the proposal."""


@dataclass(frozen=True, kw_only=True)
class CriticalWeight(Value):
    """Within the answer of `evenhand simulate`."""

    _identity: ClassVar[tuple[str, ...]] = ("component",)

    component: str
    """The component whose share is moved."""

    ahead: str
    """Who stands ahead."""

    behind: str
    """Who stands next behind."""

    share: float | None
    """At which the two change places; null where no share does it. (share, 0 to 1)"""

    change: float | None
    """From the present share to that; null where there is none. (share, 0 to 1)"""


@dataclass(frozen=True, kw_only=True)
class BandCertaintyBands(Value):
    """Within the answer of `evenhand simulate`."""

    before: tuple[BandErrors, ...]
    """Under the scheme."""

    after: tuple[BandErrors, ...]
    """Under the proposal."""


@dataclass(frozen=True, kw_only=True)
class BandCertaintyPersonCertaintyErrors(Value):
    """Within the answer of `evenhand simulate`."""

    right_before: float
    """Of rightBefore. (share, 0 to 1)"""

    right_after: float
    """Of rightAfter. (share, 0 to 1)"""

    same_before: float
    """Of sameBefore. (share, 0 to 1)"""

    same_after: float
    """Of sameAfter. (share, 0 to 1)"""

    flip: float
    """Of flip. (share, 0 to 1)"""


@dataclass(frozen=True, kw_only=True)
class BandCertaintyPersonCertainty(Value):
    """Within the answer of `evenhand simulate`."""

    _identity: ClassVar[tuple[str, ...]] = ("person", "period",)

    person: str
    """The person's name."""

    period: str | None
    """The period's name; null where the study knows no periods."""

    band_before: str | None
    """The official band; null for none."""

    band_after: str | None
    """The band under the proposal; null for none."""

    right_before: float
    """Draws whose error-free band under the scheme is bandBefore. (share, 0 to 1)"""

    right_after: float
    """Draws whose error-free band under the proposal is bandAfter. (share, 0 to 1)"""

    same_before: float
    """Draws in which new ratings give bandBefore again. (share, 0 to 1)"""

    same_after: float
    """Draws in which new ratings give bandAfter again. (share, 0 to 1)"""

    flip: float
    """Draws in which the error-free bands under both differ. (share, 0 to 1)"""

    standard_errors: BandCertaintyPersonCertaintyErrors
    """The Monte Carlo standard errors of the shares."""


@dataclass(frozen=True, kw_only=True)
class BandCertainty(Value):
    """Within the answer of `evenhand simulate`."""

    draws: int
    """How many draws the shares are of."""

    notes: tuple[str, ...]
    """What is assumed, and what was taken as it stands."""

    bands: BandCertaintyBands
    """By pool and band: who would not be in it if the true scores were known."""

    people: tuple[BandCertaintyPersonCertainty, ...]
    """One a person."""


@dataclass(frozen=True, kw_only=True)
class FairRegionNear(Value):
    """Within the answer of `evenhand simulate`."""

    weights: Mapping[str, float]
    """By component. (share, 0 to 1)"""

    distance: float
    """The Euclidean distance of the shares."""


@dataclass(frozen=True, kw_only=True)
class FairRegionBandShare(Value):
    """Within the answer of `evenhand simulate`."""

    _identity: ClassVar[tuple[str, ...]] = ("band",)

    band: str
    """The band's name."""

    fair_share: float
    """Of the grid's points at which the impact ratio is at least four fifths. (share, 0 to 1)"""

    nearest: FairRegionNear | None
    """The nearest of them to the present weights; null where there is none."""


@dataclass(frozen=True, kw_only=True)
class FairRegionParetoPoint(Value):
    """Within the answer of `evenhand simulate`."""

    weights: Mapping[str, float]
    """By component. (share, 0 to 1)"""

    importance_discrepancy: float | None
    """Half the sum of |importance − weight|; null where it can't be had. (share, 0 to 1)"""

    impact_ratio: tuple[float | None, ...]
    """By band, the lowest ratio of any group; null where there is none."""

    kendall_tau: float | None
    """Kendall's τ-b with the present ranks; null where it can't be had."""


@dataclass(frozen=True, kw_only=True)
class FairRegion(Value):
    """Within the answer of `evenhand simulate`."""

    resolution: int
    """Steps between a share of 0 and 1 on the grid."""

    points: int
    """Points of the grid."""

    notes: tuple[str, ...]
    """What is assumed."""

    bands: tuple[FairRegionBandShare, ...]
    """What the grid says of each band."""

    pareto: tuple[FairRegionParetoPoint, ...]
    """Points that no other beats in discrepancy, ratio and stability together."""


@dataclass(frozen=True, kw_only=True)
class SobolIndicesIndex(Value):
    """Within the answer of `evenhand simulate`."""

    factor: str
    """The factor's name."""

    first: float
    """The share of the variance that the factor makes alone."""

    first_interval: Interval
    """Around it, by bootstrap."""

    total: float
    """The share with all interactions: what would remain if all other factors were fixed."""

    total_interval: Interval
    """Around it, by bootstrap."""


@dataclass(frozen=True, kw_only=True)
class SobolIndices(Value):
    """Within the answer of `evenhand simulate`."""

    indices: tuple[SobolIndicesIndex, ...]
    """One a factor."""

    mean: float
    """Of the figure over both samples."""

    variance: float
    """Of the figure over both samples."""

    sample_size: int
    """Size of each sample; (factors + 2) times as many evaluations."""

    resamples: int
    """Bootstrap resamples behind the intervals."""

    level: float
    """The level of the intervals. (share, 0 to 1)"""


@dataclass(frozen=True, kw_only=True)
class BacktestPeriod(Value):
    """Within the answer of `evenhand simulate`."""

    _identity: ClassVar[tuple[str, ...]] = ("period",)

    period: str | None
    """The period's name; null where the study knows no periods."""

    summary: SimulationSummary
    """What the change would have done in that period."""

    stability_before: float | None
    """Kendall's τ-b of the ranks with those of the period before; null for the first period or where nobody can be compared."""

    stability_after: float | None
    """The same under the proposal."""


@dataclass(frozen=True, kw_only=True)
class Backtest(Value):
    """Within the answer of `evenhand simulate`."""

    periods: tuple[BacktestPeriod, ...]
    """The periods in order, without those in which nobody has scores."""


@dataclass(frozen=True, kw_only=True, repr=False)
class SimulationResult(Result):
    """The answer of `evenhand simulate`."""

    _main: ClassVar[str | None] = "changes"

    periods: tuple[str, ...]
    """The periods that the result is about, in order; empty where the study knows none."""

    before: SimulationSide
    """The outcome under the scheme."""

    after: SimulationSide
    """The outcome under the proposal."""

    changes: tuple[RankChange, ...]
    """How everybody's outcome changes."""

    summary: SimulationSummary
    """The whole change in four figures."""

    swaps: tuple[Swap, ...]
    """Every reversal of two people's order on the straight path from the old to the new weights, in order."""

    attainability: Attainability | None = None
    """Whether the wanted importances can be had."""

    robustness: Robustness | None = None
    """How ranks hold while weights vary."""

    path: PathOutcomes | None = None
    """What happens to bands on the path."""

    rank_ranges: RangesOfBoth | None = None
    """Best and worst ranks while every weight moves."""

    critical_weights: tuple[CriticalWeight, ...] | None = None
    """Weights at which neighbours of the new ranking change places."""

    certainty: BandCertainty | None = None
    """How sure bands are."""

    fair_region: FairRegion | None = None
    """Which weights keep impact ratios at four fifths."""

    sensitivity: SobolIndices | None = None
    """What the ranking depends on most."""

    backtest: Backtest | None = None
    """What the proposal would have done in earlier periods."""

    notes: tuple[str, ...] | None = None
    """What couldn't be computed and why; assumptions."""

