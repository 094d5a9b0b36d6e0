"""What `evenhand normalize-onto` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from evenhand.result import Result
from evenhand.values import Interval, Value


@dataclass(frozen=True, kw_only=True)
class YearOptions(Value):
    """Within the answer of `evenhand normalize onto`."""

    interval_level: float
    """Of the intervals."""

    anchors: tuple[str, ...]
    """What joins the periods; empty: cases where there are enough, else raters."""

    minimum_cases: int
    """With fewer common cases raters are taken."""

    drift_level: float
    """False-discovery rate among anchors left out."""

    smallest_displacement: float
    """An anchor displaced by no more is kept. (points)"""

    minimum_for_drift: int
    """With fewer anchors none is left out."""

    scale: str
    """auto, always or never: whether the spread is moved."""

    minimum_for_scale: int
    """With fewer cases the spread is not moved."""

    largest_scale_error: float
    """Under auto, the largest standard error of log(scale)."""

    least_share: float
    """Of people's ratings, the share that must hang together."""


@dataclass(frozen=True, kw_only=True)
class YearLinkAnchor(Value):
    """Within the answer of `evenhand normalize onto`."""

    kind: str
    """cases, raters or people."""

    name: str
    """The case, rater or person."""

    onto: float
    """In the kept period: a case's value, a rater's points above the panel. (points)"""

    from_: float
    """The same in the moved period. (points)"""

    displacement: float | None
    """Points more than before, beyond the other anchors of its kind; null where too few are there. (points)"""

    standard_error: float | None
    """Of the displacement. (points)"""

    interval: Interval | None
    """Around the displacement. (points)"""

    p_value: float | None
    """Of no displacement, two-sided."""

    q_value: float | None
    """Over the anchors of its kind (Benjamini–Hochberg)."""

    drifted: bool
    """Whether it moved so far that it is left out."""

    used: bool
    """Whether the link rests on it."""


@dataclass(frozen=True, kw_only=True)
class ConvertedScore(Value):
    """Within the answer of `evenhand normalize onto`."""

    score: float
    """As it was given. (points)"""

    converted: float
    """On the kept period's scale. (points)"""

    standard_error: float | None
    """The linking error; null where it can't be known. (points)"""

    interval: Interval | None
    """Around the converted score, linking error alone. (points)"""


@dataclass(frozen=True, kw_only=True)
class YearLinkRaterMove(Value):
    """Within the answer of `evenhand normalize onto`."""

    estimate: float
    """Points that common raters as a whole give more than before, by the cases. (points)"""

    standard_error: float
    """Of the estimate. (points)"""

    interval: Interval
    """Around the estimate. (points)"""

    p_value: float
    """Of no move, two-sided."""


@dataclass(frozen=True, kw_only=True)
class YearLink(Value):
    """Within the answer of `evenhand normalize onto`."""

    _identity: ClassVar[tuple[str, ...]] = ("component", "from",)

    component: str
    """The component's name."""

    from_: str
    """The period that is moved."""

    onto: str
    """The period whose scale is kept."""

    anchor_kinds: tuple[str, ...]
    """What the link rests on: cases, raters, people."""

    shift: float | None
    """How much higher the moved period's scores are for the same performance, at the mean of its people; null where nothing can be said.
    (points)"""

    standard_error: float | None
    """The linking error of the shift; null with one anchor. (points)"""

    interval: Interval | None
    """Around the shift. (points)"""

    degrees_of_freedom: float | None
    """Of Student's t."""

    scale: float
    """Points of the kept scale per point of the moved one; 1 where the level alone is moved."""

    moves_spread: bool
    """Whether the spread is moved beside the level."""

    measured_scale: float | None
    """The ratio of spreads that cases show, used or not; null where too few are there."""

    measured_scale_interval: Interval | None
    """Around that ratio."""

    anchor_spread: float | None
    """By how much anchors themselves change between the periods: a standard deviation. (points)"""

    anchor_count: int
    """Anchors of the kinds used."""

    drifted_count: int
    """Of these, left out as drifted."""

    onto_raters: int
    """Raters of the kept period. (raters)"""

    from_raters: int
    """Raters of the moved period. (raters)"""

    common_raters: int
    """Raters of both. (raters)"""

    anchors: tuple[YearLinkAnchor, ...]
    """Every common element."""

    conversion: tuple[ConvertedScore, ...]
    """Scores of the moved period on the kept scale."""

    rater_move: YearLinkRaterMove | None = None
    """What common raters did as a whole, where cases can tell."""

    reason: str | None = None
    """Why nothing, or no error, can be said."""

    messages: tuple[str, ...]
    """What was seen."""


@dataclass(frozen=True, kw_only=True)
class YearsResultLine(Value):
    """Within the answer of `evenhand normalize onto`."""

    _identity: ClassVar[tuple[str, ...]] = ("band", "pool",)

    band: str
    """The band."""

    pool: str | None = None
    """The pool."""

    line: float
    """The kept period's line. (points)"""

    own: int
    """By the moved period's own rules. (people)"""

    by_line: int
    """By that line. (people)"""

    interval: tuple[int, ...]
    """At the ends of the linking error. (people)"""


@dataclass(frozen=True, kw_only=True)
class YearsResultTotalLink(Value):
    """Within the answer of `evenhand normalize onto`."""

    _identity: ClassVar[tuple[str, ...]] = ("from",)

    from_: str
    """The moved period."""

    onto: str
    """The kept period."""

    shift: float
    """How much higher its totals are for the same performance, on average. (points)"""

    standard_error: float
    """The linking error. (points)"""

    interval: Interval
    """Around the shift. (points)"""

    linked_weight: float
    """Of the weight, what is linked. (share, 0 to 1)"""

    as_they_stand: tuple[str, ...]
    """Components that nothing links."""

    conversion: tuple[ConvertedScore, ...]
    """Totals of one score in every component."""

    bands: tuple[YearsResultLine, ...]
    """What the kept period's lines would mean."""

    messages: tuple[str, ...]
    """What was seen."""


@dataclass(frozen=True, kw_only=True)
class YearsResultPerson(Value):
    """Within the answer of `evenhand normalize onto`."""

    _identity: ClassVar[tuple[str, ...]] = ("person", "period", "pool", "band",)

    person: str
    """The person's code."""

    period: str
    """The period of the total."""

    pool: str | None = None
    """The pool."""

    total: float
    """As the scheme says. (points)"""

    converted: float
    """On the kept scale, before rounding. (points)"""

    linking_error: float
    """Its linking error; 0 in the kept period. (points)"""

    interval: Interval
    """Linking error alone. (points)"""

    rank: float | None
    """In the own period. (ranks)"""

    rank_together: int
    """Among everybody of the pool in all periods. (ranks)"""

    ranks: tuple[int, ...] | None
    """Ranks not ruled out, with the linking error; null where not drawn. (ranks)"""

    band: str | None
    """In the own period; null: none."""

    band_by_line: str | None
    """By the kept period's lines; null: none."""


@dataclass(frozen=True, kw_only=True, repr=False)
class YearsResult(Result):
    """The answer of `evenhand normalize onto`."""

    _main: ClassVar[str | None] = "components"

    onto: str
    """The period whose scale is kept."""

    from_: tuple[str, ...]
    """The periods that are moved."""

    settings: YearOptions
    """What decided."""

    seed: int
    """Of the draws behind ranks."""

    components: tuple[YearLink, ...]
    """By moved period and component."""

    totals: tuple[YearsResultTotalLink, ...]
    """By moved period; empty without a scheme."""

    people: tuple[YearsResultPerson, ...]
    """Everybody with a total, on the kept scale."""

    totals_reason: str | None = None
    """Why there are no totals."""

    notes: tuple[str, ...]
    """What is taken for granted."""

