"""What `evenhand audit` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from evenhand.result import Result
from evenhand.results.compare import HiddenReasonRobustness
from evenhand.values import Interval, Value


@dataclass(frozen=True, kw_only=True)
class AuditResultStudySize(Value):
    """Within the answer of `evenhand audit`."""

    ratings: int
    """Ratings of the study. (ratings)"""

    raters: int
    """Raters that the study names. (raters)"""

    people: int
    """People that the study names. (people)"""

    targets: int
    """Targets that were rated."""

    units: int
    """Units of the study."""

    groups: int
    """Groups of the study."""

    sha256: str
    """SHA-256 of the input's bytes, in hexadecimal."""


@dataclass(frozen=True, kw_only=True)
class AuditSettings(Value):
    """Within the answer of `evenhand audit`."""

    detectors: tuple[Literal[
        "severity", "centrality", "halo", "misfit", "drift", "favoritism", "departure", "reciprocity", "bloc", "turn-taking",
        "quota-avoidance", "straight-lining", "copying"
    ], ...]
    """The detectors that ran, in order."""

    fdr: Literal["bh", "by", "bky", "holm", "bonferroni"]
    """How a family's p-values are adjusted."""

    fdr_level: float
    """The error rate that is kept: q at most this. (share, 0 to 1)"""

    fdr_scope: Literal["detector", "audit"]
    """What counts as one family: detector × level × tie, or the whole audit."""

    smallest_effect: float | None
    """The smallest effect that matters; none: smallestEffectInErrors times the error of a single rating. (points)"""

    smallest_effect_in_errors: float
    """The smallest effect that matters where no points are stated, in standard deviations of a single rating's error."""

    interval: float
    """The level of every interval before adjustment for selection. (share, 0 to 1)"""

    alternative: Literal["two-sided", "greater", "less"]
    """The side of zero that is tested."""

    panel_adjustment: Literal["additive", "linear", "none"]
    """How the rest of a panel enters a rater's residuals."""

    exchange: Literal["model", "units", "persons", "rows"]
    """What is exchanged under the null hypothesis of favoritism."""

    whom_to_score: Literal["unknown", "chosen", "assigned"]
    """How it came about whom raters scored: assigned (then no choice is bounded), chosen or unknown."""

    minimum_tied: int
    """With fewer tied people nothing is flagged. (people)"""

    minimum_leavers: int
    """With fewer people who left nothing is flagged. (people)"""

    minimum_ratings: int
    """With fewer ratings nothing is said about a rater. (ratings)"""

    power: float
    """The power at which minimum detectable effects are stated. (share, 0 to 1)"""

    draws: int
    """The most random assignments of a permutation test that decides; 0: none is drawn as evidence either."""

    evidence_draws: int
    """The most random assignments of a permutation test that stands beside another as evidence."""

    minimum_slope_reliability: float
    """Reliability of a target's deletion mean below which no rater gets a slope of their own."""

    minimum_compared_people: int
    """With fewer people whom others scored as well nothing is said about a rater's spread, scatter, halo or drift. (people)"""

    smallest_correlation: float
    """The smallest difference of correlations that matters for halo; a smallest effect of 0 points sets it to 0."""

    level_bins: int
    """Heights of the scale at each of which misfit takes the noise of ratings as one."""

    typical_cut: float
    """Spreads from the typical rater beyond which a rater does not count for what is typical."""

    minimum_replicates: int
    """Degrees of freedom within persons from which a rater's error is taken from repeated ratings of one person."""

    minimum_slope_errors: float
    """Standard errors by which a component's covariance with the others must exceed 0 to set its scale."""

    minimum_communality: float
    """The least share of their variance that components must have in common for a covariance to set a scale. (share, 0 to 1)"""

    decided_errors: float
    """Monte Carlo errors by which a p-value must lie clear of every threshold before drawing ends."""

    enumeration_limit: int
    """The most assignments of a permutation test that are enumerated."""

    lattice_limit: int
    """The most multiplications spent on the exact distribution over a lattice."""

    equality_tolerance: float
    """Spreads of the statistic within which two assignments of a permutation test count as equal."""

    minimum_within_units: int
    """Degrees of freedom within units from which a rater's error is taken from within units; below, from all the rater's ratings."""

    largest_correlation: float
    """The correlation that a rater's halo is capped at."""

    joint_model_ratings: int
    """The most ratings for which the pooled effect of a tie is estimated with all effects together as well; 0: never. It decides
    nothing. (ratings)"""

    few_clusters: int
    """With fewer persons or raters than this, the wild cluster bootstrap decides about the differences over all former units."""

    few_treated_clusters: int
    """With fewer former units than this, an exchange of which units they are decides about the second difference."""

    honest_magnitude: float
    """A relation that may have been sliding before the move is flagged only if it would hold under changes after it of up to this many
    times the largest change before."""

    bootstrap_draws: int
    """Draws of the wild cluster bootstrap."""

    top_tier: str | None
    """The tier that may go round; none: what the scheme or the study's order of tiers says."""

    minimum_tier_periods: int
    """With fewer periods in which some got the top tier and others not, nothing is said of turn-taking."""

    smallest_repeat_share: float
    """The smallest effect that matters for turn-taking, of the repeats that merit implies; a smallest effect of 0 points sets it to 0.
    (share, 0 to 1)"""

    smallest_withheld_share: float
    """The smallest effect that matters for quota avoidance, of what was required; a smallest effect of 0 points sets it to 0. (share, 0
    to 1)"""

    tier_draws: int
    """Draws of winners by merit that every unit gets; near the level they go on to evidenceDraws."""

    fidelity_draws: int
    """Draws from which it is measured how closely tiers follow merit."""

    member_kinds: Literal["unknown", "alike"]
    """Whether members who score each other are of one kind where no column says of which: alike, or unknown (then nothing about them is
    flagged)."""

    minimum_sheet: int
    """With fewer scores on a sheet of people whom others score as well nothing is said about the sheet."""

    smallest_response: float
    """Of the typical correlation with the other raters; below it a sheet counts as not following the people. (share, 0 to 1)"""

    minimum_one_value: int
    """From so many people on a sheet with one value is judged by that alone, whatever the other raters say of the people. (people)"""

    longest_pattern: int
    """The longest pattern that is looked for on a sheet, in places."""

    sheet_draws: int
    """The most draws of a sheet that seems uniform or repeating."""

    shared_correlation: float
    """How much more than two typical raters' the departures of two raters may correlate where they merely share information."""

    close_correlation: float
    """Two raters whose departures correlate by more do not both make up their own minds, whatever they know in common."""

    minimum_pairs: int
    """With fewer raters, or pairs of sheets, nothing is known about what is typical of two."""

    same_level_people: int
    """At nearly the same level; they say how many same scores are to be expected of two raters. (people)"""

    smallest_copied: float
    """The smallest effect that matters for copying, as a correlation; a smallest effect of 0 points sets it to 0."""

    minimum_members: int
    """With fewer members (persons, or units) who score each other nothing is said of reciprocity and blocs."""

    minimum_mutual_pairs: int
    """With fewer pairs of members who score each other nothing is said of reciprocity and blocs."""

    minimum_encounters: int
    """Pairs with fewer scores in either direction are left out of blocs."""

    community_draws: int
    """Shuffles from which it is known how far a community of pairs stands out by chance."""


@dataclass(frozen=True, kw_only=True)
class StudyErrorRate(Value):
    """Within the answer of `evenhand audit`."""

    families: int
    """Families in which something was tested."""

    selected: int
    """Families that stand out among them."""

    level: float
    """q-values at most this hold over the study; 0 where no family stands out."""

    flagged: int
    """Flagged findings that hold over the study."""

    any_false_flag: float
    """If there were no true effects: the chance of any flag, families taken as independent."""


@dataclass(frozen=True, kw_only=True)
class Subject(Value):
    """Within the answer of `evenhand audit`."""

    _identity: ClassVar[tuple[str, ...]] = ("rater", "person", "unit", "group", "tie", "component", "other", "period",)

    rater: str | None = None
    """A rater's name."""

    person: str | None = None
    """A person's name."""

    unit: str | None = None
    """A unit's name."""

    group: str | None = None
    """A group's name."""

    tie: str | None = None
    """The kind of tie."""

    component: str | None = None
    """A component's name."""

    other: str | None = None
    """The second of two, of the kind of the first."""

    period: str | None = None
    """A period's name."""


@dataclass(frozen=True, kw_only=True)
class HonestDepartureBound(Value):
    """Within the answer of `evenhand audit`."""

    m: float
    """A multiple of the largest change before the move, or, for smoothness, points."""

    interval: Interval | None
    """Of the change since the last period before the move; null where every value is rejected. (points)"""


@dataclass(frozen=True, kw_only=True)
class HonestDeparture(Value):
    """Within the answer of `evenhand audit`."""

    relative_magnitudes: tuple[HonestDepartureBound, ...]
    """By m: after the move the relation changes from one period to the next by at most m times its largest change before."""

    smoothness: tuple[HonestDepartureBound, ...]
    """By m: from one period to the next the change itself changes by at most m points; 0 is a straight line."""

    breakdown: float | None
    """The largest m of the relative magnitudes whose interval leaves out 0; null where that of 0 does not."""


@dataclass(frozen=True, kw_only=True)
class Finding(Value):
    """Within the answer of `evenhand audit`."""

    _identity: ClassVar[tuple[str, ...]] = ("detector", "level", "method",)

    detector: Literal[
        "severity", "centrality", "halo", "misfit", "drift", "favoritism", "departure", "reciprocity", "bloc", "turn-taking",
        "quota-avoidance", "straight-lining", "copying"
    ]
    """The detector that found it."""

    level: Literal["overall", "rater", "unit", "pair", "group", "person"]
    """What it is about."""

    subject: Subject
    """Whom it is about, by name; keys that do not apply are left out."""

    verdict: Literal["flagged", "clear", "inconclusive", "untestable"]
    """What may be said."""

    estimate: float | None
    """The estimate. (points)"""

    standard_error: float | None
    """The estimate's standard error; null where there is none. (points)"""

    interval: Interval | None
    """Around the estimate; for a flagged finding adjusted for its selection. (points)"""

    unadjusted_interval: Interval | None
    """Around the estimate, at the audit's level, not adjusted for selection. (points)"""

    shrunken: float | None
    """The estimate drawn towards the family's mean by its error. (points)"""

    p_value: float | None
    """Of the test that decides."""

    p_value_error: float | None
    """The Monte Carlo error of the p-value; 0 where it is exact."""

    q_value: float | None
    """The p-value adjusted within its family; null where nothing was tested."""

    method: str
    """How the p-value came about."""

    n: int
    """The ratings that the estimate is about. (ratings)"""

    evidence: Mapping[str, Any]
    """The figures behind the finding, by name."""

    minimum_detectable_effect: float | None
    """Found with the stated power at the level. (points)"""

    reason: str | None = None
    """Why the design cannot answer, or the verdict is held back."""

    remedy: str | None = None
    """Of an untestable finding: what would make it testable; left out where no ratings would."""

    robustness_value: HiddenReasonRobustness | None = None
    """How strong something unmeasured would have to be to explain the difference away; left out unless flagged, and where no regression
    was fitted."""

    honest: HonestDeparture | None = None
    """Of departure: bounds that allow for a relation that was already changing before the move; left out where fewer than three periods
    stand before it."""

    summary: str
    """The finding in one sentence, and what else could explain it."""


@dataclass(frozen=True, kw_only=True)
class FlagImpactChange(Value):
    """Within the answer of `evenhand audit`."""

    _identity: ClassVar[tuple[str, ...]] = ("person", "period", "pool",)

    person: str
    """The person's name."""

    period: str | None = None
    """The period's name; left out where the study knows no periods."""

    pool: str | None = None
    """The pool's name; left out when there are no pools."""

    is_tied: bool
    """Whether scores of this very person in this period were replaced."""

    total_before: float | None = None
    """The official total. (points)"""

    total_after: float | None = None
    """The total with the scores replaced. (points)"""

    rank_before: float | None = None
    """The official rank in the pool, 1 the best. (ranks)"""

    rank_after: float | None = None
    """The rank with the scores replaced. (ranks)"""

    band_before: str | None = None
    """The official band."""

    band_after: str | None = None
    """The band with the scores replaced."""


@dataclass(frozen=True, kw_only=True)
class FlagImpact(Value):
    """Within the answer of `evenhand audit`."""

    _identity: ClassVar[tuple[str, ...]] = ("rater", "tie",)

    rater: str
    """The flagged rater's name."""

    tie: str
    """The kind of tie that the finding is about."""

    replaced: int
    """Ratings that were replaced. (ratings)"""

    kept: int
    """Tied ratings that nobody else's can stand for; they stay. (ratings)"""

    mean_change: float
    """The mean of new − old over the replaced ratings. (points)"""

    rank_changes: int
    """People whose rank changes. (people)"""

    band_changes: int
    """People whose band changes. (people)"""

    people: tuple[FlagImpactChange, ...]
    """Everybody whose rank or band changes, by period."""


@dataclass(frozen=True, kw_only=True, repr=False)
class AuditResult(Result):
    """The answer of `evenhand audit`."""

    _main: ClassVar[str | None] = "findings"

    periods: tuple[str, ...]
    """The periods that the result is about, in order; empty where the study knows none."""

    study: AuditResultStudySize
    """The study's size and identity."""

    seed: int
    """The seed of every random draw."""

    version: str
    """Of the program that made the result."""

    settings: AuditSettings
    """Every constant that decided a verdict."""

    expected_false_flags: float
    """The false flags to be expected over all families if there were no true effects."""

    over_study: StudyErrorRate
    """The error rate over all families together, and what holds under it."""

    findings: tuple[Finding, ...]
    """All findings, in the order of the detectors."""

    impact: tuple[FlagImpact, ...] | None = None
    """What depends on the flagged findings of favoritism; left out without a scheme."""

