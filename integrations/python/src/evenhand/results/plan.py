"""What `evenhand plan` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from evenhand.result import Result
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class DetectableEffect(Value):
    """Within the answer of `evenhand plan`."""

    _identity: ClassVar[tuple[str, ...]] = ("detector", "level", "tie",)

    detector: str
    """What is looked for: favoritism, severity, departure, groupGap, or sharedPreference."""

    level: str
    """rater: one rater in seven has it; overall: all have; group: of two groups."""

    tie: str | None = None
    """The kind of tie."""

    groups: tuple[str, ...] | None = None
    """The two groups, or labels."""

    effect: float | None
    """The smallest that is flagged with the power; null where none can be. (points)"""

    error: float
    """The Monte Carlo standard error of `effect`; 0 where it is computed. (points)"""

    subjects: int
    """Raters of whom it can be asked; for a gap, raters who score both groups; for departure, people who left."""

    reason: str | None = None
    """Why none can be found."""


@dataclass(frozen=True, kw_only=True)
class PlanResultLoad(Value):
    """Within the answer of `evenhand plan`."""

    _identity: ClassVar[tuple[str, ...]] = ("rater",)

    rater: str
    """Who scores."""

    n: int
    """People to score. (people)"""

    settled: int
    """Of these, settled before. (people)"""


@dataclass(frozen=True, kw_only=True)
class PlanResultLink(Value):
    """Within the answer of `evenhand plan`."""

    _identity: ClassVar[tuple[str, ...]] = ("from", "to",)

    from_: str | None
    """A group; null for people without one."""

    to: str | None
    """Another."""

    raters: int
    """Raters who score both."""

    standard_error: float | None
    """Of the difference between the groups' mean levels; null where nothing joins them. (points)"""


@dataclass(frozen=True, kw_only=True)
class PlanResultDesign(Value):
    """Within the answer of `evenhand plan`."""

    _identity: ClassVar[tuple[str, ...]] = ("design",)

    design: str
    """plan, present (this year's), random, or roundRobin."""

    ratings: int
    """Ratings."""

    efficiency: float
    """`bound`/`meanVariance`; 0 where some people can't be compared. (share, 0 to 1)"""

    mean_variance: float | None
    """The mean variance of a difference between two people, raters' levels taken off, in units of that of a rating; null where some
    can't be compared."""

    bound: float
    """The least that as many ratings by as many raters could have."""

    standard_error: float | None
    """Of a difference between two people; null where some can't be compared. (points)"""

    parts: int
    """Parts of people and raters that no rating joins."""

    links: tuple[PlanResultLink, ...]
    """By pair of groups."""

    relative: float | None
    """Reliability of a person's mean, raters' levels taken off."""

    absolute: float | None
    """Reliability of a person's mean as it stands."""

    detectable: tuple[DetectableEffect, ...] | None = None
    """What detectors would flag."""


@dataclass(frozen=True, kw_only=True)
class PlanResultCurvePoint(Value):
    """Within the answer of `evenhand plan`."""

    ratings: int
    """Ratings a person."""

    load: int
    """People a rater, at most. (people)"""

    standard_error: float | None
    """Of a difference between two people; null where some can't be compared. (points)"""

    relative: float | None
    """Reliability of a person's mean, raters' levels taken off."""

    absolute: float | None
    """Reliability of a person's mean as it stands."""


@dataclass(frozen=True, kw_only=True)
class RatingSpreads(Value):
    """Within the answer of `evenhand plan`."""

    error: float
    """Of a single rating's error. (points)"""

    people: float
    """Between people. (points)"""

    severity: float
    """Between raters' levels. (points)"""

    taste: float
    """Between raters' tastes for units. (points)"""


@dataclass(frozen=True, kw_only=True)
class PlanResultAssignment(Value):
    """Within the answer of `evenhand plan`."""

    _identity: ClassVar[tuple[str, ...]] = ("rater", "person", "component", "unit",)

    rater: str
    """Who scores."""

    person: str
    """Who is scored."""

    component: str
    """The component."""

    block: str | None = None
    """The person's block, where there are blocks."""

    unit: str | None = None
    """The person's unit, where it is known."""

    is_settled: bool
    """Whether the pair was settled before: wanted, or kept from this year."""


@dataclass(frozen=True, kw_only=True)
class PlannedCasesSize(Value):
    """Within the answer of `evenhand plan`."""

    cases: int
    """Cases, which is as many ratings a rater."""

    effect: float | None
    """The smallest preference shared by all raters that is found with the power, of the labels that show least; null where none can be,
    or without labels. (points)"""

    across_cases: float | None
    """Half the width of its 95% interval of cases like these; null with one case. (points)"""

    rater_level: float | None
    """Half the width of the 95% interval of one rater's level against the key; null with too few cases. (points)"""

    gap_error: float | None
    """The standard error of the difference between the two groups that are linked least, the cases included; null where nothing joins
    them, or it wasn't worked out. (points)"""


@dataclass(frozen=True, kw_only=True)
class PlannedCases(Value):
    """Within the answer of `evenhand plan`."""

    names: tuple[str, ...]
    """The cases."""

    labels: tuple[str, ...]
    """As what they are shown; empty where labels weren't asked for."""

    raters: int
    """Raters, each of whom scores every case."""

    ratings: int
    """Ratings of cases."""

    panels: int
    """Sets of raters within which labels are dealt."""

    known: int
    """Of the cases, those that the study has already."""

    settled: int
    """Pairs of rater and case that keep an earlier period's label."""

    sizes: tuple[PlannedCasesSize, ...]
    """What fewer and more cases would show."""

    digest: str | None = None
    """SHA-256 of the sealed file, where one was written."""


@dataclass(frozen=True, kw_only=True, repr=False)
class PlanResult(Result):
    """The answer of `evenhand plan`."""

    _main: ClassVar[str | None] = "assignments"

    component: str
    """The component that is planned."""

    period: str | None = None
    """Whose people, raters and design are this year's."""

    efficiency: float
    """Of the plan: `bound` over the mean variance of a difference between two people. (share, 0 to 1)"""

    bound: float
    """The least mean variance that as many ratings could have, in units of that of a rating."""

    detectable: tuple[DetectableEffect, ...]
    """What detectors would flag on the plan, with the power."""

    power: float
    """The probability with which it would be flagged. (share, 0 to 1)"""

    workload: tuple[PlanResultLoad, ...]
    """By rater."""

    designs: tuple[PlanResultDesign, ...]
    """The plan, this year's design, and others of as many ratings."""

    curve: tuple[PlanResultCurvePoint, ...]
    """What more or fewer ratings a person would be worth."""

    spreads: RatingSpreads
    """Standard deviations that everything in points goes by."""

    spreads_are_measured: bool
    """Whether they were found in this study's ratings; else stated or assumed."""

    assignments: tuple[PlanResultAssignment, ...]
    """Who scores whom, in the order of people, then raters."""

    cases: PlannedCases | None = None
    """Reference cases that are added, where they were asked for; not who sees which label."""

    notes: tuple[str, ...] | None = None
    """What is to be known of it."""

    seed: int
    """Of everything that was drawn."""

