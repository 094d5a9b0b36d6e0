"""What `evenhand marking` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from evenhand.result import Result
from evenhand.values import Interval, Value


@dataclass(frozen=True, kw_only=True)
class CountedShare(Value):
    """Within the answer of `evenhand marking`."""

    count: int
    """How many."""

    of: int
    """Of how many."""

    share: float | None
    """count over of; null of none. (share, 0 to 1)"""

    interval: Interval | None
    """Clopper and Pearson's. (share, 0 to 1)"""


@dataclass(frozen=True, kw_only=True)
class TestedDifference(Value):
    """Within the answer of `evenhand marking`."""

    estimate: float | None
    """Positive: above the definitive marks. (points)"""

    interval: Interval | None
    """Around it; of a flagged one adjusted for its selection. (points)"""

    p_value: float | None
    """Of no difference, two-sided."""

    q_value: float | None
    """Adjusted for the others of the kind (Benjamini–Hochberg)."""

    shrunken: float | None
    """Drawn towards what the others have in common. (points)"""

    verdict: str
    """What may be said: flagged, clear, inconclusive or untestable."""

    detectable: float | None
    """The smallest difference found with a power of .8. (points)"""

    reason: str | None = None
    """Why nothing can be said."""


@dataclass(frozen=True, kw_only=True)
class SeedFindingsStanding(Value):
    """Within the answer of `evenhand marking`."""

    within: CountedShare
    """Seeds within tolerance."""

    mean_difference: float
    """Marks less definitive marks, in the mean. (points)"""

    approved: bool
    """Whether the share within tolerance is that of an approved marker."""


@dataclass(frozen=True, kw_only=True)
class SeedFindingsStop(Value):
    """Within the answer of `evenhand marking`."""

    seed: int
    """The live seed at which the marker is stopped, from 1."""

    out_at: tuple[int, ...]
    """The live seeds out of tolerance up to there."""

    marks_before: int
    """Live marks given before. (ratings)"""

    marks_after: int
    """Live marks given after it. (ratings)"""


@dataclass(frozen=True, kw_only=True)
class MarkAdjustmentPoint(Value):
    """Within the answer of `evenhand marking`."""

    mark: float
    """The mark given. (points)"""

    adjusted: float
    """The definitive mark that belongs to it, by the line of marks on definitive marks. (points)"""

    interval: Interval
    """Around that. (points)"""


@dataclass(frozen=True, kw_only=True)
class MarkAdjustment(Value):
    """Within the answer of `evenhand marking`."""

    action: str
    """none, adjust, remark or untestable."""

    amount: float | None
    """What would be added to every live mark. (points)"""

    interval: Interval | None
    """Around it. (points)"""

    applied: float
    """The amount in steps of the marks; 0 where marks stand. (points)"""

    slope: float | None
    """Marks given per definitive mark; 1: one amount fits all."""

    slope_interval: Interval | None
    """Around it."""

    slope_p_value: float | None
    """Of a slope of 1, two-sided."""

    slope_q_value: float | None
    """Adjusted for the other markers (Benjamini–Hochberg)."""

    points: tuple[MarkAdjustmentPoint, ...]
    """The lowest, the middle and the highest live mark within those of seeds; empty unless slopeQValue tells the slope from 1."""

    within_after: CountedShare | None = None
    """Within tolerance were each seed moved by what the others say."""

    scripts: int
    """Live marks that would move. (ratings)"""

    grade_changes: int | None = None
    """Of these, other grades."""

    reason: str
    """Why."""


@dataclass(frozen=True, kw_only=True)
class SeedFindingsMarker(Value):
    """Within the answer of `evenhand marking`."""

    marker: str
    """Who."""

    seeds: int
    """Seeds marked while live scripts were."""

    within: CountedShare | None = None
    """Of these within tolerance."""

    within_p_value: float | None = None
    """Of being out of tolerance no more often than the others (Fisher, one-sided)."""

    within_q_value: float | None = None
    """Adjusted for the other markers."""

    difference: TestedDifference
    """Marks less definitive marks."""

    spread: float | None
    """The standard deviation of the differences, n − 1. (points)"""

    spread_p_value: float | None = None
    """Of a spread no larger than all others' together (F, one-sided)."""

    spread_q_value: float | None = None
    """Adjusted for the other markers."""

    largest: float | None
    """The largest difference, either way. (points)"""

    standardisation: SeedFindingsStanding | None = None
    """Seeds before live marking."""

    stop: SeedFindingsStop | None = None
    """Where the marker would have been stopped."""

    adjustment: MarkAdjustment
    """What would be done with the marker's marks."""

    message: str
    """What was seen."""


@dataclass(frozen=True, kw_only=True)
class SeedFindingsScript(Value):
    """Within the answer of `evenhand marking`."""

    script: str
    """Which."""

    definitive: float
    """Its definitive mark. (points)"""

    marks: int
    """Markers. (ratings)"""

    within: CountedShare | None = None
    """Within tolerance."""

    difference: TestedDifference
    """Marks less the definitive mark, over markers."""


@dataclass(frozen=True, kw_only=True)
class SeedFindings(Value):
    """Within the answer of `evenhand marking`."""

    seeds: int
    """Seeds marked while live scripts were; all where there is no stage before."""

    marks: int
    """Their marks. (ratings)"""

    within: CountedShare | None = None
    """All of them within tolerance."""

    difference: TestedDifference
    """The mean difference of all, over seeds like these."""

    smallest_effect: float
    """Differences below this don't matter. (points)"""

    stop_after: int
    """A marker is stopped at so many out of tolerance."""

    stopped_by_chance: float | None = None
    """Markers to be stopped by chance, were all out of tolerance as often as those not stopped. (raters)"""

    ordered: bool
    """Whether the order of marks is stated, not that of the file's rows."""

    markers: tuple[SeedFindingsMarker, ...]
    """By name."""

    scripts: tuple[SeedFindingsScript, ...]
    """By name."""

    error_variance: float
    """Of a mark about the definitive one. (points²)"""

    error_freedom: float
    """Its degrees of freedom, by leaving out one marker at a time."""


@dataclass(frozen=True, kw_only=True)
class DoubleMarkingBeyond(Value):
    """Within the answer of `evenhand marking`."""

    limit: float
    """Two marks that differ by more go to a third marker. (points)"""

    pairs: CountedShare
    """Scripts that would."""

    expected: float
    """The share to expect, were errors normal. (share, 0 to 1)"""


@dataclass(frozen=True, kw_only=True)
class DoubleMarkingEffect(Value):
    """Within the answer of `evenhand marking`."""

    _identity: ClassVar[tuple[str, ...]] = ("rule",)

    rule: str
    """mean, higher, third, closest or median."""

    resolved: int
    """Scripts that get a mark by it."""

    waiting: int
    """Scripts that wait for a third marker."""

    third_share: float
    """The share that goes to a third marker, by draws. (share, 0 to 1)"""

    bias: float
    """By which marks lie above true marks, by draws. (points)"""

    error_deviation: float
    """Of the mark's error, by draws. (points)"""

    reliability: float | None
    """Of the mark."""

    reliability_interval: Interval | None
    """Around it."""

    right_grade: float | None = None
    """The share that gets the grade of the true mark, by draws. (share, 0 to 1)"""

    mean_change: float | None
    """Beside the mean of two. (points)"""

    rank_move: float | None
    """The mean move of ranks, up or down. (ranks)"""

    largest_rank_move: float | None
    """The largest. (ranks)"""

    tau: float | None
    """Kendall's τ-b."""

    grade_changes: int | None = None
    """Scripts with another grade than by the mean of two."""


@dataclass(frozen=True, kw_only=True)
class DoubleMarking(Value):
    """Within the answer of `evenhand marking`."""

    scripts: int
    """Live scripts with two marks or more."""

    live: int
    """Of how many."""

    third: int
    """Of these with a third mark."""

    mean_difference: float
    """Of two marks, either way. (points)"""

    within: CountedShare | None = None
    """Pairs within tolerance of each other."""

    limit: float
    """Two marks that differ by more go to a third marker. (points)"""

    error_variance: float
    """Of one mark, severities of markers among it. (points²)"""

    error_freedom: float
    """Its degrees of freedom, by leaving out one marker at a time."""

    error_deviation: float
    """Its square root. (points)"""

    error_interval: Interval
    """Around that. (points)"""

    reliability: float | None
    """Of a single mark, as all live scripts spread."""

    reliability_interval: Interval | None
    """Around it."""

    beyond: tuple[DoubleMarkingBeyond, ...]
    """By limit."""

    rules: tuple[DoubleMarkingEffect, ...]
    """By rule."""


@dataclass(frozen=True, kw_only=True)
class MarkingReportPart(Value):
    """Within the answer of `evenhand marking`."""

    name: str
    """The component's name, or total."""

    live_marks: int
    """Marks of live scripts. (ratings)"""

    live_scripts: int
    """Live scripts."""

    markers: int
    """Markers. (raters)"""

    tolerance: float | None
    """How far a mark may lie from the definitive one; null: none stated. (points)"""

    seeds: SeedFindings | None = None
    """Seeds, where there are any."""

    double_marking: DoubleMarking | None = None
    """Scripts with several marks, where there are any."""


@dataclass(frozen=True, kw_only=True)
class GradeCertaintyMeasure(Value):
    """Within the answer of `evenhand marking`."""

    value: float
    """The estimate."""

    interval: Interval | None
    """Around it; null where none could be drawn."""


@dataclass(frozen=True, kw_only=True)
class FourParameterBeta(Value):
    """Within the answer of `evenhand marking`."""

    alpha: float
    """The first shape."""

    beta: float
    """The second shape."""

    lower: float
    """The lower end, as a share of the range. (share, 0 to 1)"""

    upper: float
    """The upper end. (share, 0 to 1)"""

    moments: int
    """How many moments decided it."""


@dataclass(frozen=True, kw_only=True)
class GradeCertaintyGrade(Value):
    """Within the answer of `evenhand marking`."""

    grade: str | None
    """Its name; null: below every grade that has one."""

    from_: float | None
    """Its lowest mark; null for the lowest grade. (points)"""

    count: int
    """Scripts that got it."""

    share: float
    """Of all. (share, 0 to 1)"""

    true_share: float
    """The share that would get it by true marks. (share, 0 to 1)"""

    right: GradeCertaintyMeasure | None
    """Of those that got it the share whose true mark is of it."""


@dataclass(frozen=True, kw_only=True)
class GradeCertaintyBoundary(Value):
    """Within the answer of `evenhand marking`."""

    grade: str
    """The grade from it up."""

    mark: float
    """Its lowest mark. (points)"""

    accuracy: GradeCertaintyMeasure
    """On the right side of it."""

    too_high: float
    """Above it, but below by the true mark. (share, 0 to 1)"""

    too_low: float
    """Below it, but above by the true mark. (share, 0 to 1)"""

    consistency: GradeCertaintyMeasure
    """On the same side by other markers."""

    kappa: float | None
    """Beyond chance."""


@dataclass(frozen=True, kw_only=True)
class GradeCertaintyBasis(Value):
    """Within the answer of `evenhand marking`."""

    _identity: ClassVar[tuple[str, ...]] = ("rule",)

    rule: str | None
    """The rule of resolution; null: single marks."""

    scripts: int
    """Scripts."""

    mean: float | None
    """Their mean mark; null of none. (points)"""

    standard_deviation: float | None
    """Of their marks, n − 1; null of none. (points)"""

    reliability: GradeCertaintyMeasure | None
    """Of the marks."""

    effective_length: float | None
    """Livingston and Lewis's effective test length, before rounding."""

    true_scores: FourParameterBeta | None
    """How true marks are taken to lie, as shares of the range."""

    accuracy: GradeCertaintyMeasure | None
    """The grade is that of the true mark."""

    adjusted_accuracy: float | None
    """As above with the grades as often as they were given. (share, 0 to 1)"""

    within_one: GradeCertaintyMeasure | None
    """The grade is at most one from that of the true mark."""

    too_high: GradeCertaintyMeasure | None
    """Higher than by the true mark."""

    too_low: GradeCertaintyMeasure | None
    """Lower."""

    consistency: GradeCertaintyMeasure | None
    """The same grade by other markers."""

    adjusted_consistency: float | None
    """As above with the grades as often as they were given. (share, 0 to 1)"""

    kappa: GradeCertaintyMeasure | None
    """Beyond chance."""

    wrong: GradeCertaintyMeasure | None
    """Scripts whose grade is not that of the true mark, to be expected."""

    grades: tuple[GradeCertaintyGrade, ...]
    """The lowest first."""

    boundaries: tuple[GradeCertaintyBoundary, ...]
    """The lowest first."""

    table: tuple[tuple[float, ...], ...]
    """A row a true grade, a column a given one, the lowest first; shares of all."""

    reason: str | None = None
    """Why nothing can be said."""

    message: str
    """What it says."""


@dataclass(frozen=True, kw_only=True)
class GradeCertainty(Value):
    """Within the answer of `evenhand marking`."""

    _identity: ClassVar[tuple[str, ...]] = ("source",)

    part: str
    """Of what the marks are: a component, or total."""

    range: tuple[float, ...]
    """What marks can be. (points)"""

    range_stated: bool
    """Whether that is stated, not taken from the marks."""

    source: str | None
    """Where the reliability comes from; null where it isn't known."""

    bases: tuple[GradeCertaintyBasis, ...]
    """Single marks, then resolved ones."""


@dataclass(frozen=True, kw_only=True, repr=False)
class MarkingResult(Result):
    """The answer of `evenhand marking`."""

    _main: ClassVar[str | None] = "parts.seeds.markers"

    periods: tuple[str, ...]
    """The periods that the result is about, in order; empty where the study knows none."""

    period: str | None = None
    """The period, where the study knows any."""

    interval: float
    """Of the intervals. (share, 0 to 1)"""

    rule: str
    """How several marks become one."""

    parts: tuple[MarkingReportPart, ...]
    """Each component, then scripts as wholes where markers mark them whole."""

    grades: GradeCertainty | None = None
    """How sure grades are; left out without boundaries."""

    looks: tuple[str, ...]
    """What to look at, the most important first."""

    notes: tuple[str, ...]
    """What holds of all, and what can't be said and why."""

    seed: int
    """Of all draws."""

