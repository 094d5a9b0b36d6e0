"""What `evenhand multiverse` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from evenhand.result import Result
from evenhand.results.audit import Subject
from evenhand.values import Interval, Value


@dataclass(frozen=True, kw_only=True)
class MultiverseResultChoice(Value):
    """Within the answer of `evenhand multiverse`."""

    choice: Literal["normalization", "trimming", "missing", "minimumRatings", "tiesCounted", "leftOut", "panelAdjustment", "periods"]
    """The choice."""

    options: tuple[str, ...]
    """Its options; the first is the reading as it stands."""


@dataclass(frozen=True, kw_only=True)
class MultiverseResultBandShare(Value):
    """Within the answer of `evenhand multiverse`."""

    _identity: ClassVar[tuple[str, ...]] = ("band",)

    band: str | None
    """The band; null for none."""

    share: float
    """Of the readings. (share, 0 to 1)"""


@dataclass(frozen=True, kw_only=True)
class MultiverseResultOptionShare(Value):
    """Within the answer of `evenhand multiverse`."""

    choice: Literal["normalization", "trimming", "missing", "minimumRatings", "tiesCounted", "leftOut", "panelAdjustment", "periods"]
    """The choice."""

    option: str
    """Its option."""

    share: float
    """Of the readings with this option, those that give the band of the reading as it stands. (share, 0 to 1)"""


@dataclass(frozen=True, kw_only=True)
class MultiverseResultPerson(Value):
    """Within the answer of `evenhand multiverse`."""

    _identity: ClassVar[tuple[str, ...]] = ("person", "pool", "band",)

    person: str
    """The person's name."""

    pool: str | None
    """Who is ranked against whom; null when there are no pools."""

    band: str | None
    """Under the scheme as it stands; null for none."""

    rank: int | None
    """Under the scheme as it stands; null for people without a total. (ranks)"""

    ranks: tuple[int, ...]
    """Best and worst over the readings. (ranks)"""

    bands: tuple[MultiverseResultBandShare, ...]
    """The share of readings that give each band, the most frequent first."""

    decided_by: Literal[
        "normalization", "trimming", "missing", "minimumRatings", "tiesCounted", "leftOut", "panelAdjustment", "periods"
    ] | None
    """The choice on which the band depends most; null where all readings agree."""

    options: tuple[MultiverseResultOptionShare, ...] | None = None
    """What each option makes of the band, where readings disagree."""


@dataclass(frozen=True, kw_only=True)
class MultiverseResultNamedOption(Value):
    """Within the answer of `evenhand multiverse`."""

    choice: Literal["normalization", "trimming", "missing", "minimumRatings", "tiesCounted", "leftOut", "panelAdjustment", "periods"]
    """The choice."""

    option: str
    """Its option."""


@dataclass(frozen=True, kw_only=True)
class MultiverseResultSpecification(Value):
    """Within the answer of `evenhand multiverse`."""

    options: tuple[MultiverseResultNamedOption, ...]
    """By choice that bears on findings."""

    estimate: float
    """The estimate. (points)"""

    interval: Interval | None
    """Around it; null where there is none. (points)"""

    verdict: Literal["flagged", "clear", "inconclusive", "untestable"]
    """What may be said."""


@dataclass(frozen=True, kw_only=True)
class MultiverseResultFindingShare(Value):
    """Within the answer of `evenhand multiverse`."""

    _identity: ClassVar[tuple[str, ...]] = ("detector", "level", "method",)

    detector: Literal[
        "severity", "centrality", "halo", "misfit", "drift", "favoritism", "departure", "reciprocity", "bloc", "turn-taking",
        "quota-avoidance", "straight-lining", "copying"
    ]
    """The detector."""

    level: Literal["overall", "rater", "unit", "pair", "group", "person"]
    """What it is about: all together, a rater, a unit."""

    subject: Subject
    """Whom it is about."""

    method: str
    """How its p-value comes about: what tells two findings about one subject."""

    share_flagged: float
    """Of the readings that bear on it, those in which it is flagged. (share, 0 to 1)"""

    share_testable: float
    """Of them, those in which it can be tested. (share, 0 to 1)"""

    range: tuple[float, ...] | None
    """Smallest and largest estimate; null where there is none. (points)"""

    specifications: tuple[MultiverseResultSpecification, ...]
    """Each such reading, in the order of the estimates."""


@dataclass(frozen=True, kw_only=True)
class JointTestStatistic(Value):
    """Within the answer of `evenhand multiverse`."""

    value: float
    """As seen."""

    p_value: float
    """Deals with at least as much."""


@dataclass(frozen=True, kw_only=True)
class JointTest(Value):
    """Within the answer of `evenhand multiverse`."""

    _identity: ClassVar[tuple[str, ...]] = ("tie",)

    tie: str
    """The kind of tie."""

    median_estimate: JointTestStatistic | None
    """The pooled difference, median over readings, in points; null where no reading has one."""

    share_flagged: JointTestStatistic
    """Flagged raters of those who can be tested, in the mean over readings."""

    readings: int
    """Readings, those that leave a rater out not among them."""

    deals: int
    """How often ties were dealt anew within units."""

    units: int
    """Units whose ties can be dealt in more than one way."""

    p_value: float
    """Twice the smaller of both, at most 1."""


@dataclass(frozen=True, kw_only=True, repr=False)
class MultiverseResult(Result):
    """The answer of `evenhand multiverse`."""

    _main: ClassVar[str | None] = "people"

    readings: int
    """All combinations of options."""

    choices: tuple[MultiverseResultChoice, ...]
    """The choices with their options."""

    period: str | None
    """The period whose bands are looked at; null where the study knows none."""

    people: tuple[MultiverseResultPerson, ...]
    """One row a person, by pool and rank."""

    findings: tuple[MultiverseResultFindingShare, ...]
    """Findings that any reading flags, and those of all together."""

    deals: int
    """How often ties were dealt anew; 0 where the joint test was not asked for."""

    joint: tuple[JointTest, ...]
    """All readings together, one for each kind of tie."""

    joint_p_value: float | None
    """The smallest over the kinds of tie, times their number; null without ties."""

    seed: int
    """Of the deals."""

    notes: tuple[str, ...]
    """Choices that could not be made here, and what is assumed."""

