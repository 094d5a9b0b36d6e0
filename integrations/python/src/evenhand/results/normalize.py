"""What `evenhand normalize` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from evenhand.result import Result
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class NormalizedGroup(Value):
    """Within the answer of `evenhand normalize`."""

    _identity: ClassVar[tuple[str, ...]] = ("group",)

    group: str
    """The group's name."""

    n: int
    """People of the group. (people)"""

    mean: float | None
    """The mean of the adjusted scores; null for an empty group."""

    standard_deviation: float | None
    """Of the adjusted scores, n − 1 as the denominator; null below two people."""

    coefficient: float | None = None
    """The factor that was applied, where the method has one."""

    shift: float | None = None
    """The points that were added, where the method adds some. (points)"""


@dataclass(frozen=True, kw_only=True)
class NormalizedPerson(Value):
    """Within the answer of `evenhand normalize`."""

    _identity: ClassVar[tuple[str, ...]] = ("person", "period", "group", "band",)

    person: str
    """The person's name."""

    period: str | None
    """The period's name; null where the study knows no periods."""

    group: str
    """The group that the score was normalized in."""

    raw: float
    """The score before. (points)"""

    adjusted: float
    """The score after, in points where the method's results are points."""

    raw_rank: int
    """The rank by the raw scores among all people of the period, 1 the highest. (ranks)"""

    rank: int
    """The rank by the adjusted scores; equals share the better rank. (ranks)"""

    raw_band: str | None = None
    """The band by the raw scores."""

    band: str | None = None
    """The band by the adjusted scores."""


@dataclass(frozen=True, kw_only=True)
class MethodPriceCrossing(Value):
    """Within the answer of `evenhand normalize`."""

    _identity: ClassVar[tuple[str, ...]] = ("band",)

    band: str
    """The band's name."""

    entered: int
    """People who are in the band after, and were not before. (people)"""

    left: int
    """People who were in the band before, and are not after. (people)"""


@dataclass(frozen=True, kw_only=True)
class MethodPrice(Value):
    """Within the answer of `evenhand normalize`."""

    crossings: tuple[MethodPriceCrossing, ...]
    """People who cross each line."""

    band_changes: int
    """People whose band changes. (people)"""

    mean_rank_shift: float
    """The mean of |rank − raw rank|. (ranks)"""

    kendall_tau: float | None = None
    """Kendall's τ-b of scores before and after, averaged over periods."""

    merit_correlation_before: float | None = None
    """Pearson's correlation of raw scores with merit as the model estimates it."""

    merit_correlation_after: float | None = None
    """The same of the scores after."""

    reliability_before: float | None = None
    """1 − mean error variance over variance of raw scores, at least 0."""

    reliability_after: float | None = None
    """The same of the scores after."""


@dataclass(frozen=True, kw_only=True)
class PricedMethod(Value):
    """Within the answer of `evenhand normalize`."""

    _identity: ClassVar[tuple[str, ...]] = ("method",)

    method: Literal[
        "none", "correction-coefficient", "shift", "z", "t-score", "min-max", "robust", "rank", "quantile", "band-conversion", "moderation",
        "tucker", "levine", "equipercentile", "severity-adjusted", "two-way", "fair-average", "anchored"
    ]
    """Which method it was."""

    assumption: str
    """What must hold for the result to be fair."""

    groups: tuple[NormalizedGroup, ...]
    """One for each group and period."""

    people: tuple[NormalizedPerson, ...]
    """In the order of the input; empty when the method was refused."""

    order_kept: bool | None = None
    """Whether nobody overtook somebody of the same group; left out when the method was refused."""

    distance_left: float | None = None
    """The mean over pairs of groups of |gap after − gap that the anchor or the common raters see|; left out where that isn't known or
    results are no points. (points)"""

    warnings: tuple[str, ...]
    """What a reader must know; the reason first when the method was refused."""

    price: MethodPrice | None
    """What the method would change, over all people of a period in one list; null when it was refused."""


@dataclass(frozen=True, kw_only=True, repr=False)
class MethodComparison(Result):
    """The answer of `evenhand normalize`."""

    _main: ClassVar[str | None] = "methods.people"

    periods: tuple[str, ...]
    """The periods that the result is about, in order; empty where the study knows none."""

    methods: tuple[PricedMethod, ...]
    """One for each method asked for, in that order; refused ones too."""

