"""What `evenhand grades` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from evenhand.result import Result
from evenhand.values import Interval, Value


@dataclass(frozen=True, kw_only=True)
class GradeDistributionShare(Value):
    """Within the answer of `evenhand grades`."""

    grades: tuple[str, ...]
    """The grades that count together."""

    count: int
    """People with these. (people)"""

    share: float
    """Of all. (share, 0 to 1)"""

    allowed: tuple[int, ...]
    """At least and at most so many are allowed, rounded outwards to whole people."""

    excess: int
    """Beyond that: positive too many, negative too few. (people)"""

    chance: float | None = None
    """How likely grades dealt at random would be as far beyond; left out where nothing is beyond, and over all. (share, 0 to 1)"""

    q_value: float | None = None
    """`chance`, adjusted for the others of the kind and all guidelines."""


@dataclass(frozen=True, kw_only=True)
class GradeDistributionDifference(Value):
    """Within the answer of `evenhand grades`."""

    estimate: float | None
    """Of the means from everybody else's, in grade steps; null where nothing can be said."""

    interval: Interval | None
    """The differences that exchanging people at random does not reject."""

    p_value: float | None
    """Of no difference, two-sided."""

    q_value: float | None
    """Adjusted for the others of the kind."""

    n: int
    """People it rests on. (people)"""

    verdict: str
    """look, alike, open or untestable."""

    reason: str | None = None
    """Why nothing can be said."""


@dataclass(frozen=True, kw_only=True)
class GradeDistributionGiver(Value):
    """Within the answer of `evenhand grades`."""

    _identity: ClassVar[tuple[str, ...]] = ("level",)

    level: str
    """rater, unit or group."""

    name: str
    """Who gives, or where the people are."""

    n: int
    """Grades."""

    counts: tuple[int, ...]
    """By grade, the best first."""

    mean: float
    """In steps above the lowest grade."""

    difference: GradeDistributionDifference
    """Beside the others'."""

    guidelines: tuple[GradeDistributionShare, ...]
    """Beside the guidelines."""

    changes: tuple[int, ...] | None = None
    """People who got better, the same and worse grades than in the last cycle."""

    change: GradeDistributionDifference | None = None
    """How the changes lie beside the others'."""


@dataclass(frozen=True, kw_only=True)
class GradeDistributionPerson(Value):
    """Within the answer of `evenhand grades`."""

    _identity: ClassVar[tuple[str, ...]] = ("person",)

    person: str
    """Who."""

    raters: tuple[str, ...]
    """By whom."""

    grades: tuple[str, ...]
    """The grades."""

    before: tuple[str, ...]
    """The grades of the last cycle."""

    change: float | None
    """In steps; positive: better."""

    is_other_rater: bool
    """Whether other raters graded then."""

    reason: str
    """Why a meeting should look."""


@dataclass(frozen=True, kw_only=True)
class GradeDistribution(Value):
    """Within the answer of `evenhand grades`."""

    _identity: ClassVar[tuple[str, ...]] = ("component",)

    component: str
    """The component."""

    grades: tuple[str, ...]
    """The grades, the best first."""

    n: int
    """Grades given."""

    counts: tuple[int, ...]
    """By grade."""

    people: int
    """People who were graded. (people)"""

    shared: int
    """Of these, graded by several raters. (people)"""

    both: int
    """Graded in both cycles. (people)"""

    switched: int
    """Of these, graded by others in the last cycle. (people)"""

    guidelines: tuple[GradeDistributionShare, ...]
    """The whole beside the guidelines."""

    givers: tuple[GradeDistributionGiver, ...]
    """Raters, then units, then groups."""

    to_look_at: tuple[GradeDistributionPerson, ...]
    """People to look at."""

    reach: str
    """What can be said of raters on this design, and what not."""

    looks: tuple[str, ...]
    """What a calibration meeting should look at, the most important first."""


@dataclass(frozen=True, kw_only=True, repr=False)
class GradesResult(Result):
    """The answer of `evenhand grades`."""

    _main: ClassVar[str | None] = "components.givers"

    periods: tuple[str, ...]
    """The periods that the result is about, in order; empty where the study knows none."""

    period: str | None = None
    """The cycle, where the study knows any."""

    interval: float
    """Of the intervals. (share, 0 to 1)"""

    components: tuple[GradeDistribution, ...]
    """By component that is given in grades."""

    notes: tuple[str, ...] | None = None
    """Components that are not."""

    seed: int
    """Of the assignments drawn."""

