"""What `evenhand truth` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from evenhand.result import Result
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class TruthBonus(Value):
    """Within the answer of `evenhand truth`."""

    _identity: ClassVar[tuple[str, ...]] = ("component", "group",)

    component: str
    """The component's name."""

    group: str
    """The group's name."""

    points: float
    """The points added. (points)"""


@dataclass(frozen=True, kw_only=True)
class TruthFavoringRater(Value):
    """Within the answer of `evenhand truth`."""

    _identity: ClassVar[tuple[str, ...]] = ("rater",)

    rater: str
    """The rater's code."""

    units: tuple[str, ...]
    """The units that the rater oversees."""

    points: float
    """By how much the rater scores their people higher. (points)"""


@dataclass(frozen=True, kw_only=True)
class TruthDepartureUnit(Value):
    """Within the answer of `evenhand truth`."""

    _identity: ClassVar[tuple[str, ...]] = ("unit",)

    unit: str
    """The unit's code."""

    points: float
    """Added to the leavers' scores; negative: scored lower. (points)"""

    leavers: tuple[str, ...]
    """The people who left it."""


@dataclass(frozen=True, kw_only=True)
class TruthLenientRater(Value):
    """Within the answer of `evenhand truth`."""

    _identity: ClassVar[tuple[str, ...]] = ("rater",)

    rater: str
    """The rater's code."""

    points: float
    """Added to every score. (points)"""


@dataclass(frozen=True, kw_only=True)
class TruthRaterHabit(Value):
    """Within the answer of `evenhand truth`."""

    _identity: ClassVar[tuple[str, ...]] = ("component", "rater",)

    kind: str
    """The kind of tendency."""

    component: str
    """The component's name."""

    rater: str
    """The rater's code."""

    size: float
    """Its size; what it means, the kind says."""


@dataclass(frozen=True, kw_only=True)
class TruthWithholdingRater(Value):
    """Within the answer of `evenhand truth`."""

    _identity: ClassVar[tuple[str, ...]] = ("component", "rater",)

    component: str
    """The component's name."""

    rater: str
    """The rater's code."""

    tier: str
    """The tier that the rater never gives."""


@dataclass(frozen=True, kw_only=True)
class TruthSharedPoints(Value):
    """Within the answer of `evenhand truth`."""

    _identity: ClassVar[tuple[str, ...]] = ("group",)

    group: str
    """The group's name."""

    points: float
    """Added to its people, and to cases shown as of it. (points)"""


@dataclass(frozen=True, kw_only=True)
class TruthCaseTruth(Value):
    """Within the answer of `evenhand truth`."""

    _identity: ClassVar[tuple[str, ...]] = ("person",)

    person: str
    """The case's code."""

    merit: float
    """Its merit around a mean of 0. (points)"""

    key: float
    """What a typical rater would give without error, before any label. (points)"""


@dataclass(frozen=True, kw_only=True)
class TruthYearShift(Value):
    """Within the answer of `evenhand truth`."""

    _identity: ClassVar[tuple[str, ...]] = ("component", "period",)

    component: str
    """The component's name."""

    period: str
    """The period's name."""

    points: float
    """Against the first period. (points)"""


@dataclass(frozen=True, kw_only=True)
class TruthRaterLevel(Value):
    """Within the answer of `evenhand truth`."""

    _identity: ClassVar[tuple[str, ...]] = ("component", "rater",)

    component: str
    """The component's name."""

    rater: str
    """The rater's code."""

    value: float
    """What the rater adds to every score. (points)"""


@dataclass(frozen=True, kw_only=True)
class TruthGroupMerit(Value):
    """Within the answer of `evenhand truth`."""

    _identity: ClassVar[tuple[str, ...]] = ("group", "period",)

    group: str
    """The group's name."""

    period: str
    """The period's name."""

    n: int
    """The group's people in that period. (people)"""

    mean_merit: float
    """Their mean true merit. (points)"""


@dataclass(frozen=True, kw_only=True)
class TruthUnitNoise(Value):
    """Within the answer of `evenhand truth`."""

    _identity: ClassVar[tuple[str, ...]] = ("component", "unit", "period",)

    component: str
    """The component's name."""

    unit: str
    """The unit's code."""

    period: str
    """The period's name."""

    value: float
    """What was added. (points)"""


@dataclass(frozen=True, kw_only=True)
class TruthPersonMerit(Value):
    """Within the answer of `evenhand truth`."""

    _identity: ClassVar[tuple[str, ...]] = ("person", "period",)

    person: str
    """The person's code."""

    period: str
    """The period's name."""

    value: float
    """The merit, around a mean of 0. (points)"""


@dataclass(frozen=True, kw_only=True, repr=False)
class Truth(Result):
    """The answer of `evenhand truth`."""

    plan: str
    """The plan's name."""

    seed: int
    """The plan's seed."""

    bonus: tuple[TruthBonus, ...]
    """Groups with points of their own."""

    favoritism: tuple[TruthFavoringRater, ...]
    """Overseers who score the overseen higher."""

    departure: tuple[TruthDepartureUnit, ...]
    """Former units that score leavers differently."""

    lenient: tuple[TruthLenientRater, ...]
    """Raters lenient to everybody."""

    habits: tuple[TruthRaterHabit, ...] | None = None
    """Raters with tendencies; left out where none is planted."""

    rotation: tuple[str, ...] | None = None
    """The units in which the top tier goes round; left out where none is planted."""

    withholding: tuple[TruthWithholdingRater, ...] | None = None
    """Raters who never give a tier; left out where none is planted."""

    shared_preference: tuple[TruthSharedPoints, ...] | None = None
    """What all raters give for a group alone."""

    cases: tuple[TruthCaseTruth, ...] | None = None
    """Reference cases."""

    year_shift: tuple[TruthYearShift, ...] | None = None
    """What panels give beside merit, by period; with drift only."""

    drifted_raters: tuple[str, ...] | None = None
    """Raters who drifted."""

    drifted_cases: tuple[str, ...] | None = None
    """Cases that drifted."""

    rater_slopes: tuple[TruthRaterLevel, ...] | None = None
    """By component and rater, added to a slope of 1; with reference cases only."""

    group_merit: tuple[TruthGroupMerit, ...]
    """By period and group."""

    unit_noise: tuple[TruthUnitNoise, ...]
    """By component, period and unit; of components that are units' own scores."""

    rater_levels: tuple[TruthRaterLevel, ...]
    """By component and rater."""

    merit: tuple[TruthPersonMerit, ...]
    """By period and person."""

