"""What `evenhand compare` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from evenhand.result import Result
from evenhand.results.check import Bridge
from evenhand.values import Interval, Value


@dataclass(frozen=True, kw_only=True)
class GroupSummary(Value):
    """Within the answer of `evenhand compare`."""

    _identity: ClassVar[tuple[str, ...]] = ("group",)

    group: str
    """The group's name."""

    n: int
    """People, counted once a period. (people)"""

    mean: float
    """The mean score. (points)"""

    standard_deviation: float | None
    """With n − 1 as the denominator; null for one person. (points)"""

    minimum: float
    """The lowest score. (points)"""

    maximum: float
    """The highest score. (points)"""


@dataclass(frozen=True, kw_only=True)
class LoadingCheck(Value):
    """Within the answer of `evenhand compare`."""

    loading: float | None
    """How much of the units' merit shows, 1 being as in the ratings; null where it is assumed."""

    interval: Interval | None
    """Around the loading."""

    units: int
    """Units over which it is estimated."""

    supported: float | None
    """The supported part under the estimated loading. (points)"""

    unsupported: float | None
    """The rest under the estimated loading. (points)"""

    unsupported_interval: Interval | None
    """Around it, the loading's own error included. (points)"""

    verdict: Literal["flagged", "clear", "inconclusive", "untestable"] | None
    """What may be said of it; null where the loading is assumed."""

    message: str
    """What was found, or why nothing was."""


@dataclass(frozen=True, kw_only=True)
class HiddenReasonRobustnessBenchmark(Value):
    """Within the answer of `evenhand compare`."""

    attribute: str
    """A measured attribute of people."""

    strength: float | None
    """How many times as strong a hidden reason would have to be; null where none that strong is possible."""

    treatment: float
    """Its partial R² with the tie, the move or the group. (share, 0 to 1)"""

    outcome: float
    """Its partial R² with the score. (share, 0 to 1)"""

    as_strong: tuple[float, ...] | None
    """The most that a hidden reason exactly as strong can explain of both, in that order; null where none that strong is possible."""

    remaining: tuple[float | None, ...]
    """What would remain under a hidden reason one, two, three times as strong; null where impossible. (points)"""


@dataclass(frozen=True, kw_only=True)
class HiddenReasonRobustness(Value):
    """Within the answer of `evenhand compare`."""

    to_zero: float
    """The share of what is left of both, of the tie (the move, the group) and of the score, that would have to be explained to bring the
    difference to 0. (share, 0 to 1)"""

    to_significance: float
    """The same, to bring it to the edge of significance. (share, 0 to 1)"""

    t: float
    """The estimate over its standard error."""

    degrees_of_freedom: float
    """Observations less everything that was fitted."""

    level: float
    """The two-sided p-value at the edge of significance."""

    benchmarks: tuple[HiddenReasonRobustnessBenchmark, ...]
    """The same strength in terms of what is measured, the strongest first."""

    no_benchmark: str | None = None
    """Why nothing measured can be held beside it; left out where something can."""


@dataclass(frozen=True, kw_only=True)
class GroupGap(Value):
    """Within the answer of `evenhand compare`."""

    _identity: ClassVar[tuple[str, ...]] = ("from", "to",)

    from_: str
    """The group whose mean is taken first."""

    to: str
    """The group whose mean is subtracted."""

    estimate: float
    """mean(from) − mean(to). (points)"""

    interval: Interval | None
    """Over units and raters; null where a group has fewer than two units. (points)"""

    supported: float | None
    """The part that raters common to both groups agree on; null where nothing links the groups. (points)"""

    supported_interval: Interval | None
    """Around the supported part. (points)"""

    supported_by_merit: float | None = None
    """Of the supported part, what reference cases leave to merit; left out where no cases were shown as of these two groups. (points)"""

    supported_by_merit_interval: Interval | None = None
    """Around it, the cases' own error included. (points)"""

    shared_preference: float | None = None
    """Of the supported part, what raters give for the group alone, measured with reference cases. (points)"""

    shared_preference_interval: Interval | None = None
    """Around it, for cases like those. (points)"""

    shared_preference_cases: int | None = None
    """Cases shown as of both groups."""

    linking_cases: tuple[str, ...] | None = None
    """The reference cases by which alone the groups hang together."""

    unsupported: float | None
    """The rest; where raterComposition is null this contains it. (points)"""

    unsupported_interval: Interval | None
    """Around the unsupported part, for a population of units and raters like these. (points)"""

    unsupported_interval_here: tuple[float, ...] | None
    """Around the unsupported part, for these very people and units: what other common raters like these would move; null in a rated
    component. (points)"""

    under_loading: LoadingCheck | None = None
    """What becomes of the gap when it is estimated how much merit shows in a component bound to units; left out for other components."""

    rater_composition: float | None
    """The difference of the mean rater effects that the groups met; 0 for a component without raters, null where it can't be
    distinguished from unsupported. (points)"""

    linking_raters: tuple[str, ...]
    """Raters who score both groups in one component and period, in any component."""

    label: Literal["comparable", "weakly linked", "not comparable"]
    """How firmly the design links the two groups."""

    bridges: tuple[Bridge, ...]
    """The fewest ratings whose loss would part the groups, where they are few."""

    equivalence_p_value: float | None
    """Two one-sided tests that the unsupported part is smaller than the smallest effect of interest; null where that is 0 or it can't be
    had."""

    verdict: Literal["flagged", "clear", "inconclusive", "untestable"]
    """What may be said of the unsupported part."""

    reason: str | None = None
    """Why the parts are not distinguished, or not tested."""

    robustness_value: HiddenReasonRobustness | None = None
    """How strong something unmeasured about the units would have to be to explain a flagged unsupported part away; left out where
    nothing is flagged."""


@dataclass(frozen=True, kw_only=True)
class ComponentComparison(Value):
    """Within the answer of `evenhand compare`."""

    _identity: ClassVar[tuple[str, ...]] = ("component",)

    component: str
    """The component's name."""

    groups: tuple[GroupSummary, ...]
    """One for each group with enough people."""

    gaps: tuple[GroupGap, ...]
    """One for each pair of groups."""


@dataclass(frozen=True, kw_only=True)
class SelectionRow(Value):
    """Within the answer of `evenhand compare`."""

    _identity: ClassVar[tuple[str, ...]] = ("band", "group",)

    band: str
    """The band's name."""

    group: str
    """The group's name."""

    selected: int
    """People in the band. (people)"""

    n: int
    """People of the group. (people)"""

    impact_ratio: float | None
    """The rate of the favourable outcome over the highest rate of any group; null where nobody has it."""

    impact_interval: Interval | None
    """Over units, on the logarithm; null where it can't be had."""

    flagged: bool
    """Whether the ratio lies below four fifths, exactly; a reference line, not a verdict."""

    fisher: float | None
    """Fisher's exact test against the group of the highest rate, two-sided; null for that group itself."""

    mid_p: float | None
    """Lancaster's mid-P of it."""

    unit_permutation: float | None
    """The share of permutations of group labels over units with a difference of rates at least as large."""

    shortfall: float | None
    """Favourable outcomes that the group falls short of at the pooled rate; negative where it has more. (people)"""

    shortfall_to_highest: float | None
    """Favourable outcomes that it falls short of at the highest rate. (people)"""

    flip_flop: bool
    """Whether one favourable outcome more would lift the ratio to four fifths."""

    pooled_ratio: float | None = None
    """The common ratio of rates over pools (Mantel–Haenszel), where pools hold several groups."""

    pooled_p_value: float | None = None
    """The test of the common ratio."""

    reason: str | None = None
    """Said where pools coincide with groups: the quota fixes the ratio."""


@dataclass(frozen=True, kw_only=True)
class SharedPreference(Value):
    """Within the answer of `evenhand compare`."""

    _identity: ClassVar[tuple[str, ...]] = ("component", "from", "to", "method",)

    component: str | None = None
    """The component; left out over all."""

    from_: str
    """The label whose mean is taken first."""

    to: str
    """The label whose mean is subtracted."""

    raters: str | None = None
    """The group of raters; left out over all."""

    estimate: float | None
    """mean(from) − mean(to) of the same cases; null where no case was shown under both. (points)"""

    interval: Interval | None
    """Of these cases: the shifts that exchanging labels as they were drawn does not reject; null where it has no two ends. (points)"""

    across_cases: tuple[float, ...] | None
    """Of cases like these, over cases; null with one case. (points)"""

    p_value: float | None
    """Of no difference, over the draw of labels, two-sided."""

    p_value_error: float | None
    """Its Monte Carlo error; 0 where it is exact."""

    method: str | None = None
    """enumeration, lattice or monte-carlo."""

    q_value: float | None
    """Adjusted for the family (Benjamini–Hochberg); null where nothing is tested."""

    from_ratings: int
    """Ratings under the first label. (ratings)"""

    to_ratings: int
    """Ratings under the second label. (ratings)"""

    cases: int
    """Cases shown under both labels."""

    rater_count: int
    """Raters of these. (raters)"""

    drawn_by_rater: bool
    """Whether every rater saw one label throughout."""

    assignments: float
    """Distinct assignments of the labels."""

    verdict: Literal["flagged", "clear", "inconclusive", "untestable"]
    """What may be said."""

    reason: str | None = None
    """Why nothing can be tested."""

    message: str
    """What was seen."""


@dataclass(frozen=True, kw_only=True)
class CaseAccuracyMeasure(Value):
    """Within the answer of `evenhand compare`."""

    estimate: float | None
    """In the measure's unit; null where it can't be had."""

    interval: Interval | None
    """Around it."""

    p_value: float | None
    """Of no departure from the key; of the spread: from the other raters'."""

    q_value: float | None
    """Adjusted for the other raters of the component (Benjamini–Hochberg)."""

    verdict: Literal["flagged", "clear", "inconclusive", "untestable"]
    """What may be said."""

    reason: str | None = None
    """Why nothing can be said."""


@dataclass(frozen=True, kw_only=True)
class CaseAccuracyKeyedScore(Value):
    """Within the answer of `evenhand compare`."""

    case: str
    """The case's name."""

    key: float
    """The agreed score. (points)"""

    score: float
    """As it was given. (points)"""

    panel: float | None
    """The mean of what the other raters gave; null where none scored it. (points)"""

    others: int
    """The other raters who scored it. (raters)"""


@dataclass(frozen=True, kw_only=True)
class CaseAccuracyRater(Value):
    """Within the answer of `evenhand compare`."""

    _identity: ClassVar[tuple[str, ...]] = ("rater",)

    rater: str
    """The rater's name."""

    ratings: int
    """Ratings of cases with a key. (ratings)"""

    level: CaseAccuracyMeasure
    """Points above the key on the average case."""

    slope: CaseAccuracyMeasure
    """Points per point of the key; 1: cases are distinguished as far as the key says."""

    spread: CaseAccuracyMeasure
    """The standard deviation around the rater's own level and slope, n − 2."""

    spread_ratio: float | None
    """The spread over that of all others together; null where there is none."""

    scores: tuple[CaseAccuracyKeyedScore, ...]
    """One a rating of a case with a key."""

    message: str
    """What was seen."""


@dataclass(frozen=True, kw_only=True)
class CaseAccuracy(Value):
    """Within the answer of `evenhand compare`."""

    _identity: ClassVar[tuple[str, ...]] = ("component",)

    component: str
    """The component's name."""

    cases: int
    """Cases with a key that were scored in it."""

    mean_key: float
    """Their mean key. (points)"""

    panel_level: float
    """What all raters together score above the key. (points)"""

    panel_interval: Interval | None
    """Over cases like these; null with one case. (points)"""

    raters: tuple[CaseAccuracyRater, ...]
    """One a rater."""

    message: str
    """What was seen of all raters."""


@dataclass(frozen=True, kw_only=True)
class CaseFindings(Value):
    """Within the answer of `evenhand compare`."""

    cases: int
    """Reference cases scored in these periods."""

    ratings: int
    """Their ratings. (ratings)"""

    labelled: int
    """Of these, under a label. (ratings)"""

    shared_preference: tuple[SharedPreference, ...]
    """One a pair of labels, over all first."""

    accuracy: tuple[CaseAccuracy, ...]
    """One a component in which cases with a key were scored."""


@dataclass(frozen=True, kw_only=True)
class StratifiedGap(Value):
    """Within the answer of `evenhand compare`."""

    _identity: ClassVar[tuple[str, ...]] = ("component", "from", "to", "method",)

    component: str
    """The component."""

    from_: str
    """The group whose mean is taken first."""

    to: str
    """The group whose mean is subtracted."""

    estimate: float | None
    """mean(from) − mean(to) within strata, each weighing n₁n₀/(n₁ + n₀); null where none has both. (points)"""

    standard_error: float | None
    """Over the exchange of labels, at the estimate. (points)"""

    lower: float | None
    """The interval's lower end; null where no shift downwards is rejected. (points)"""

    upper: float | None
    """The interval's upper end; null where no shift upwards is rejected. (points)"""

    lower_error: float | None
    """Its Monte Carlo error; 0 where exact. (points)"""

    upper_error: float | None
    """Its Monte Carlo error; 0 where exact. (points)"""

    p_value: float | None
    """Of no difference within strata, two-sided."""

    p_value_error: float | None
    """Its Monte Carlo error; 0 where exact."""

    q_value: float | None
    """Adjusted for all other pairs and components (Benjamini–Hochberg)."""

    method: str | None = None
    """enumeration, lattice or monte-carlo."""

    from_count: int
    """People, units or ratings of the first group that can be exchanged."""

    to_count: int
    """Of the second."""

    strata: int
    """Strata with both groups."""

    strata_of_one: int
    """Strata of one group only, where nothing can be exchanged."""

    alone: int
    """People, units or ratings in these."""

    assignments: float
    """Distinct assignments of the labels."""

    assignments_seen: int
    """Assignments that the interval rests on."""

    reason: str | None = None
    """Why nothing can be said, or nothing small enough can be found."""

    message: str
    """What was seen."""


@dataclass(frozen=True, kw_only=True)
class StratifiedGaps(Value):
    """Within the answer of `evenhand compare`."""

    _identity: ClassVar[tuple[str, ...]] = ("group",)

    within: str
    """What made the strata: unit, rater, case or a column."""

    group: str
    """What made the groups."""

    exchanged: str
    """Who is exchanged whole: person, unit (all its people are of one group) or rating."""

    null: str
    """What is tested."""

    needs: str
    """What that needs in order to be right."""

    level: float
    """Of the intervals. (share, 0 to 1)"""

    seed: int
    """Of the assignments drawn."""

    left_out: int
    """Scores without a group or a stratum."""

    gaps: tuple[StratifiedGap, ...]
    """Every pair of groups, component by component."""

    notes: tuple[str, ...] | None = None
    """Components of which nothing is said, and why."""


@dataclass(frozen=True, kw_only=True, repr=False)
class GroupComparison(Result):
    """The answer of `evenhand compare`."""

    _main: ClassVar[str | None] = "components.gaps"

    periods: tuple[str, ...]
    """The periods that the result is about, in order; empty where the study knows none."""

    components: tuple[ComponentComparison, ...]
    """One for each component compared, in the study's order."""

    selection: tuple[SelectionRow, ...]
    """One for each band and group; empty where no outcomes are known."""

    cases: CaseFindings | None = None
    """What reference cases show; left out where none was scored."""

    stratified: StratifiedGaps | None = None
    """The gaps tested by exchanging labels within strata; left out where that was not asked."""

    notes: tuple[str, ...] | None = None
    """Why nothing, or not everything, could be compared."""

