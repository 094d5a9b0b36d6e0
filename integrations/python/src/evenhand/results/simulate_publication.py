"""What `evenhand simulate-publication` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from evenhand.result import Result
from evenhand.results.simulate import Attainability, GroupOutcome, Importance, PoolImportance, SobolIndices
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class PublishedSide(Value):
    """Within the answer of `evenhand simulate publication`."""

    weights: Mapping[str, Any]
    """By component, in the scheme's order; by pool where they differ."""

    importance: tuple[Importance, ...]
    """How much each component matters, in the scheme's order."""

    importance_by_pool: tuple[PoolImportance, ...] | None = None
    """The same pool by pool, where it may be shown."""

    groups: tuple[GroupOutcome, ...]
    """How groups fare, without those that are hidden."""


@dataclass(frozen=True, kw_only=True)
class PublishedSimulationSummary(Value):
    """Within the answer of `evenhand simulate publication`."""

    kendall_tau: float | None
    """Kendall's τ-b over all pairs of one pool; null when every pair is tied on a side."""

    mean_absolute_rank_shift: float
    """The mean of |rank after − rank before|. (ranks)"""

    maximum_rank_shift: float
    """The greatest |rank after − rank before|. (ranks)"""

    band_changes: int | None
    """People whose band changes; null: hidden. (people)"""


@dataclass(frozen=True, kw_only=True)
class PublishedSimulationBandCount(Value):
    """Within the answer of `evenhand simulate publication`."""

    _identity: ClassVar[tuple[str, ...]] = ("band",)

    band: str
    """The band's name."""

    before: int | None
    """Under the scheme; null: hidden. (people)"""

    after: int | None
    """Under the proposal; null: hidden. (people)"""

    enter: int | None
    """Who enter the band; null: hidden. (people)"""

    leave: int | None
    """Who leave the band; null: hidden. (people)"""

    right_before: float | None
    """Mean probability that the band is right under the scheme; null: hidden or not drawn. (share, 0 to 1)"""

    right_after: float | None
    """The same under the proposal. (share, 0 to 1)"""


@dataclass(frozen=True, kw_only=True)
class PublishedSimulationChange(Value):
    """Within the answer of `evenhand simulate publication`."""

    _identity: ClassVar[tuple[str, ...]] = ("band", "pool",)

    band: str
    """The band's name."""

    pool: str | None
    """The pool's name; null when there are no pools."""

    at: float | None
    """Of the path; null when the band keeps its people to the end. (share, 0 to 1)"""


@dataclass(frozen=True, kw_only=True)
class PublishedSimulationPath(Value):
    """Within the answer of `evenhand simulate publication`."""

    first_changes: tuple[PublishedSimulationChange, ...]
    """One for each band and pool that may be shown."""


@dataclass(frozen=True, kw_only=True)
class PublishedSimulationSpread(Value):
    """Within the answer of `evenhand simulate publication`."""

    _identity: ClassVar[tuple[str, ...]] = ("pool",)

    pool: str | None
    """The pool's name; null when there are no pools."""

    n: int
    """The pool's people. (people)"""

    ever_first: int | None
    """People who are first under some weights; null: hidden. (people)"""

    surest_first: float
    """Of draws in which the most frequent first is first. (share, 0 to 1)"""

    mean_entropy: float
    """The mean of people's entropies of ranks, 0 to 1."""


@dataclass(frozen=True, kw_only=True)
class PublishedSimulationHolding(Value):
    """Within the answer of `evenhand simulate publication`."""

    region: str
    """The weights that were drawn from."""

    draws: int
    """How many weights were drawn."""

    scale_reduction: float | None = None
    """Near 1 when hit-and-run chains have mixed; left out where draws are independent."""

    pools: tuple[PublishedSimulationSpread, ...]
    """One a pool; empty where one is too small."""


@dataclass(frozen=True, kw_only=True)
class PublishedSimulationRanges(Value):
    """Within the answer of `evenhand simulate publication`."""

    _identity: ClassVar[tuple[str, ...]] = ("pool",)

    pool: str | None
    """The pool's name; null when there are no pools."""

    n: int
    """The pool's people with a rank. (people)"""

    fixed: int | None
    """People whose rank no weights of the region change; null: hidden. (people)"""

    mean_width: float
    """The mean of worst less best limit. (ranks)"""

    median_width: float
    """Its median. (ranks)"""

    ninetieth_width: float
    """Its 90th percentile. (ranks)"""

    largest_width: int
    """The greatest. (ranks)"""

    exact: int | None
    """People whose limits were reached; null: hidden. (people)"""


@dataclass(frozen=True, kw_only=True)
class PublishedSimulationBothRanges(Value):
    """Within the answer of `evenhand simulate publication`."""

    distance: float
    """How far every share of the weights moves. (share, 0 to 1)"""

    before: tuple[PublishedSimulationRanges, ...]
    """Under the scheme, one a pool."""

    after: tuple[PublishedSimulationRanges, ...]
    """Under the proposal, one a pool."""

    notes: tuple[str, ...]
    """What is assumed, and what was left out."""


@dataclass(frozen=True, kw_only=True)
class PublishedSimulationCertainty(Value):
    """Within the answer of `evenhand simulate publication`."""

    draws: int
    """How many draws the shares are of."""

    notes: tuple[str, ...]
    """What is assumed, and what was taken as it stands."""


@dataclass(frozen=True, kw_only=True)
class PublishedSimulationEarlierPeriod(Value):
    """Within the answer of `evenhand simulate publication`."""

    _identity: ClassVar[tuple[str, ...]] = ("period",)

    period: str | None
    """The period's name; null where the study knows no periods."""

    kendall_tau: float | None
    """Kendall's τ-b over all pairs of one pool."""

    mean_absolute_rank_shift: float
    """The mean of |rank after − rank before|. (ranks)"""

    maximum_rank_shift: float
    """The greatest |rank after − rank before|. (ranks)"""

    stability_before: float | None
    """Kendall's τ-b of the ranks with those of the period before."""

    stability_after: float | None
    """The same under the proposal."""


@dataclass(frozen=True, kw_only=True)
class PublishedSimulationEarlier(Value):
    """Within the answer of `evenhand simulate publication`."""

    periods: tuple[PublishedSimulationEarlierPeriod, ...]
    """The periods in order."""


@dataclass(frozen=True, kw_only=True, repr=False)
class PublishedSimulation(Result):
    """The answer of `evenhand simulate publication`."""

    _main: ClassVar[str | None] = "bands"

    periods: tuple[str, ...]
    """The periods that the result is about, in order; empty where the study knows none."""

    view: str
    """That this is for whoever it is shown to."""

    minimum: int
    """Figures of fewer people are hidden. (people)"""

    suppressed: int
    """How many figures were hidden."""

    before: PublishedSide
    """The outcome under the scheme."""

    after: PublishedSide
    """The outcome under the proposal."""

    summary: PublishedSimulationSummary
    """The whole change in four figures."""

    bands: tuple[PublishedSimulationBandCount, ...]
    """How many people have, enter and leave each band."""

    swap_count: int
    """Reversals of two people's order on the path."""

    path: PublishedSimulationPath | None = None
    """What happens to bands on the path."""

    attainability: Attainability | None = None
    """Whether the wanted importances can be had."""

    robustness: PublishedSimulationHolding | None = None
    """How ranks hold while weights vary."""

    rank_ranges: PublishedSimulationBothRanges | None = None
    """Widths of the ranges of ranks while every weight moves."""

    certainty: PublishedSimulationCertainty | None = None
    """How sure bands are."""

    sensitivity: SobolIndices | None = None
    """What the ranking depends on most."""

    backtest: PublishedSimulationEarlier | None = None
    """What the proposal would have done in earlier periods."""

    notes: tuple[str, ...] | None = None
    """What couldn't be computed and why; assumptions."""

