"""What `evenhand score` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from evenhand.result import Result
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class ComponentStep(Value):
    """Within the answer of `evenhand score`."""

    raw: float | None
    """Aggregated and rounded, before any adjustment. (points)"""

    adjusted: float | None
    """What is weighed. (points)"""

    weight: float | None
    """The weight really applied: a share of 1 for a mean, the weight itself for a sum; null where the component is missing."""

    contribution: float | None
    """What the component adds to the total. (points)"""


@dataclass(frozen=True, kw_only=True)
class BandProbabilitiesErrors(Value):
    """Within the answer of `evenhand score`."""

    right: float
    """Of right. (share, 0 to 1)"""

    same: float
    """Of same. (share, 0 to 1)"""


@dataclass(frozen=True, kw_only=True)
class BandProbabilities(Value):
    """Within the answer of `evenhand score`."""

    right: float
    """Draws in which scores without error give the official band. (share, 0 to 1)"""

    same: float
    """Draws in which new ratings give the official band again. (share, 0 to 1)"""

    draws: int
    """How many draws both are shares of."""

    standard_errors: BandProbabilitiesErrors
    """The Monte Carlo standard errors of both."""


@dataclass(frozen=True, kw_only=True)
class RankSet(Value):
    """Within the answer of `evenhand score`."""

    standard_error: float
    """Of the total. (points)"""

    marginal: tuple[int, ...]
    """First and last rank that can't be ruled out, for this person by itself, at the level. (ranks)"""

    simultaneous: tuple[int, ...]
    """The same for all of the pool at once. (ranks)"""


@dataclass(frozen=True, kw_only=True)
class ScoredPerson(Value):
    """Within the answer of `evenhand score`."""

    _identity: ClassVar[tuple[str, ...]] = ("person", "period", "pool", "band",)

    person: str
    """The person's name."""

    period: str | None
    """The period's name; null where the study knows no periods."""

    pool: str | None
    """Who is ranked against whom; null when there are no pools."""

    components: Mapping[str, ComponentStep]
    """Every component's figures, by its name."""

    points: float | None
    """The ledger's sum within its bounds; null where the study has no ledger. (points)"""

    total: float | None
    """The total as published; null where there is none. (points)"""

    rank: float | None
    """1 is the best of the pool; null for people without a total. (ranks)"""

    band: str | None
    """The band; null for none."""

    band_certainty: BandProbabilities | None = None
    """How sure the band is, where it is a burden."""

    rank_set: RankSet | None = None
    """Ranks that can't be ruled out, where they were asked for."""

    steps: tuple[str, ...] | None = None
    """Every step in words, where one person was asked for."""


@dataclass(frozen=True, kw_only=True)
class QuotaCheck(Value):
    """Within the answer of `evenhand score`."""

    _identity: ClassVar[tuple[str, ...]] = ("component", "period", "rater",)

    component: str
    """The component's name."""

    period: str | None
    """The period's name; null where the study knows no periods."""

    rater: str
    """The rater's name."""

    tiers: tuple[str, ...]
    """The tiers that count together."""

    n: int
    """People whom the rater gave a tier. (people)"""

    required: int | None
    """How many of them had to get one of the tiers; null without such a rule. (people)"""

    allowed: int | None
    """How many at most might; null without such a rule. (people)"""

    given: int
    """How many did. (people)"""

    met: bool
    """Whether the count is within its bounds."""


@dataclass(frozen=True, kw_only=True)
class BandErrorsCount(Value):
    """Within the answer of `evenhand score`."""

    mean: float
    """Its mean over the draws. (people)"""

    interval: tuple[int, ...]
    """Its 2.5% and 97.5% points. (people)"""


@dataclass(frozen=True, kw_only=True)
class BandErrors(Value):
    """Within the answer of `evenhand score`."""

    _identity: ClassVar[tuple[str, ...]] = ("period", "pool", "band",)

    period: str | None
    """The period's name; null where the study knows no periods."""

    pool: str | None
    """Who is ranked against whom; null when there are no pools."""

    band: str
    """The band's name."""

    people: int
    """People of the pool who have a total. (people)"""

    n: int
    """People who have the band. (people)"""

    wrong: BandErrorsCount
    """Those of them who would not have it if the true scores were known."""

    missed: BandErrorsCount
    """People without it who would have it if the true scores were known."""

    reliability: float | None
    """The squared correlation, within the pool, of totals from new ratings with those without error; null where they do not vary."""

    wrong_by_formula: float | None
    """The number wrong by the bivariate normal formula at that reliability; null where the band is no share of the pool. (people)"""


@dataclass(frozen=True, kw_only=True)
class ScoreUncertaintyPairs(Value):
    """Within the answer of `evenhand score`."""

    told: int
    """Pairs of one pool that can be distinguished, all of them at once."""

    all: int
    """All pairs of one pool."""


@dataclass(frozen=True, kw_only=True)
class ScoreUncertainty(Value):
    """Within the answer of `evenhand score`."""

    draws: int
    """How many draws everything is of."""

    bands: tuple[BandErrors, ...]
    """By period, pool and band: who would not be in it if the true scores were known."""

    totals: tuple[BandErrors, ...] | None = None
    """The same over all pools, where there are several."""

    level: float | None = None
    """Of the rank sets."""

    pairs: ScoreUncertaintyPairs | None = None
    """Pairs that are ranked against each other."""


@dataclass(frozen=True, kw_only=True)
class ReconciliationAgreement(Value):
    """Within the answer of `evenhand score`."""

    compared: int
    """People of whom the office announced such a figure. (people)"""

    agree: int
    """Those whose computed figure is the same to the digit. (people)"""


@dataclass(frozen=True, kw_only=True)
class NamedDeviation(Value):
    """Within the answer of `evenhand score`."""

    _identity: ClassVar[tuple[str, ...]] = ("step", "rule",)

    step: Literal["component", "points", "weighting", "total", "rank", "band"]
    """The step of the computation at which the office departs."""

    rule: str
    """The kind of the rule."""

    setting: str | None
    """What a scheme would have to say so that it computes as the office did; null where no key says it."""

    summary: str
    """The rule as a clause."""


@dataclass(frozen=True, kw_only=True)
class NamedRule(Value):
    """Within the answer of `evenhand score`."""

    _identity: ClassVar[tuple[str, ...]] = ("step", "rule",)

    step: Literal["component", "points", "weighting", "total", "rank", "band"]
    """The step of the computation at which the office departs."""

    rule: str
    """The kind of the rule."""

    setting: str | None
    """What a scheme would have to say so that it computes as the office did; null where no key says it."""

    summary: str
    """The rule as a clause."""

    agree: int
    """Figures that agree with this and all earlier rules. (people)"""

    explains: int
    """How many more than without it. (people)"""

    changes: int
    """How many people's figures it changes. (people)"""

    alternatives: tuple[NamedDeviation, ...]
    """Other rules that explain the same and can't be distinguished from it here."""


@dataclass(frozen=True, kw_only=True)
class NamedDifference(Value):
    """Within the answer of `evenhand score`."""

    _identity: ClassVar[tuple[str, ...]] = ("person", "period", "figure",)

    person: str
    """The person's name."""

    period: str | None
    """The period's name; null where the study knows no periods."""

    figure: Literal["total", "rank", "band"]
    """Which figure differs."""

    announced: Any
    """As the office announced it."""

    computed: Any
    """As the scheme gives it; null where it gives none."""

    difference: float | None
    """Announced less computed; null for bands."""

    cause: Literal["rule", "person", "follows", "contradicts", "unexplained"]
    """Why it differs."""

    rules: tuple[NamedDeviation, ...]
    """The rules that explain it; empty where there are none."""

    alternatives: tuple[tuple[NamedDeviation, ...], ...]
    """Other rules that would, at most three."""

    implied: Any
    """What the announced totals give, where the figure contradicts them; null for none."""

    summary: str
    """The difference in one sentence."""


@dataclass(frozen=True, kw_only=True)
class NamedReconciliation(Value):
    """Within the answer of `evenhand score`."""

    total: ReconciliationAgreement | None
    """Totals; null where the office announced none."""

    rank: ReconciliationAgreement | None
    """Ranks; null where the office announced none."""

    band: ReconciliationAgreement | None
    """Bands; null where the office announced none that the scheme knows."""

    rules: tuple[NamedRule, ...]
    """What the office did otherwise for everybody, in the order of the computation."""

    differences: tuple[NamedDifference, ...]
    """Every figure that differs."""

    unscored: tuple[str, ...]
    """People announced whom the scheme can't score."""

    unannounced: int
    """People scored of whom nothing was announced. (people)"""

    unknown_bands: tuple[str, ...]
    """Announced bands that the scheme doesn't know."""

    tried: int
    """Combinations of other rules that were tried."""

    summary: tuple[str, ...]
    """The whole in sentences."""


@dataclass(frozen=True, kw_only=True, repr=False)
class ScoreResult(Result):
    """The answer of `evenhand score`."""

    _main: ClassVar[str | None] = "people"

    periods: tuple[str, ...]
    """The periods that the result is about, in order; empty where the study knows none."""

    scheme: str
    """The scheme's name."""

    people: tuple[ScoredPerson, ...]
    """One row a person and period, by period."""

    quotas: tuple[QuotaCheck, ...] | None = None
    """How raters kept to the scheme's quotas."""

    uncertainty: ScoreUncertainty | None = None
    """What the error of the ratings leaves open of bands and ranks, where it was drawn."""

    reconciliation: NamedReconciliation | None = None
    """How the figures compare with what the office announced."""

    notes: tuple[str, ...] | None = None
    """Assumptions, and whom nothing could be said of."""

