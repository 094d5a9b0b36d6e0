"""What `evenhand report` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from evenhand.result import Result
from evenhand.results.audit import AuditResultStudySize, AuditSettings, Finding, FlagImpact, StudyErrorRate
from evenhand.results.check import Connectivity, Problem, StudyCheckEntry, StudyCheckMissing, TableReading
from evenhand.results.compare import CaseFindings, ComponentComparison, SelectionRow, StratifiedGaps
from evenhand.results.grades import GradeDistribution
from evenhand.results.normalize import NormalizedGroup, NormalizedPerson
from evenhand.results.normalize_onto import YearsResult
from evenhand.results.score import BandErrors, NamedReconciliation, QuotaCheck, ScoreUncertainty, ScoreUncertaintyPairs, ScoredPerson
from evenhand.results.simulate import (
    Attainability, Backtest, BandCertainty, CriticalWeight, FairRegion, PathOutcomes, RangesOfBoth, RankChange, Robustness, SimulationSide,
    SimulationSummary, SobolIndices, Swap
)
from evenhand.values import Interval, Value


@dataclass(frozen=True, kw_only=True)
class NamedSubject(Value):
    """Within the answer of `evenhand report`."""

    _identity: ClassVar[tuple[str, ...]] = ("unit",)

    code: str
    """The identity in the tables."""

    name: str | None = None
    """What the tables call it besides."""

    unit: str | None = None
    """A person's unit."""

    position: str | None = None
    """A person's position."""


@dataclass(frozen=True, kw_only=True)
class GradesAnswerApart(Value):
    """Within the answer of `evenhand report`."""

    _identity: ClassVar[tuple[str, ...]] = ("level",)

    level: str
    """rater, unit or group."""

    subject: NamedSubject
    """Whom it is about."""

    estimate: float
    """Of the mean from everybody else's in the same position, in grade steps."""

    interval: Interval | None
    """Around it; null where it has no two ends."""

    q_value: float
    """Adjusted for the others of the level."""

    n: int
    """People graded. (people)"""


@dataclass(frozen=True, kw_only=True)
class GradesAnswer(Value):
    """Within the answer of `evenhand report`."""

    _identity: ClassVar[tuple[str, ...]] = ("component",)

    component: str
    """The component."""

    apart: tuple[GradesAnswerApart, ...]
    """Raters, units and groups that lie apart by more than chance, the farthest first."""

    tested: int
    """Raters who graded enough people."""

    alike: int
    """Of these, how many differ by nothing that matters."""

    open: int
    """Of these, of how many nothing can be said."""

    untestable: int
    """Raters of too few people."""

    to_look_at: int
    """People whose grade a meeting should look at. (people)"""

    answer: str
    """The answer in words."""


@dataclass(frozen=True, kw_only=True)
class GapAnswer(Value):
    """Within the answer of `evenhand report`."""

    _identity: ClassVar[tuple[str, ...]] = ("component",)

    component: str
    """The component."""

    higher: str
    """The group with the higher mean."""

    lower: str
    """The group with the lower mean."""

    estimate: float
    """How much higher. (points)"""

    interval: Interval | None
    """Around it. (points)"""

    supported: float | None
    """The part that raters common to both groups support. (points)"""

    supported_interval: Interval | None
    """Around it. (points)"""

    unsupported: float | None
    """The part that they don't. (points)"""

    unsupported_interval: Interval | None
    """Around it. (points)"""

    verdict: Literal["flagged", "clear", "inconclusive", "untestable"]
    """What may be said of the unsupported part."""

    n: int
    """People of both groups. (people)"""

    ranks_within_groups: bool
    """Whether people are ranked within these groups."""

    answer: str
    """The answer in words."""


@dataclass(frozen=True, kw_only=True)
class NamedEffect(Value):
    """Within the answer of `evenhand report`."""

    subject: NamedSubject
    """Whom it is about."""

    estimate: float
    """The effect. (points)"""

    interval: Interval | None
    """Around it. (points)"""

    n: int
    """The ratings it is about."""

    people: int | None = None
    """The people who were scored differently. (people)"""


@dataclass(frozen=True, kw_only=True)
class SingledOut(Value):
    """Within the answer of `evenhand report`."""

    family: str | None
    """The kind of tie, or the component; null where there is but one."""

    flagged: tuple[NamedEffect, ...]
    """Those that stand out, the largest effect first."""

    tested: int
    """How many could be tested."""

    clear: int
    """Of the tested, how many show nothing that matters."""

    inconclusive: int
    """Of the tested, how many can't be decided."""

    untestable: int
    """How many can't be tested."""

    remedy: str | None = None
    """Which ratings would make those testable that can't be for the commonest reason; left out where no assignment of raters would."""

    would_have_shown: float | None
    """The effect that would have been found in every one that was tested and does not stand out; null where there is none. (points)"""

    bands: int | None = None
    """How many people's band in the report's period would differ if each flagged rater scored tied people as the others imply. (people)"""


@dataclass(frozen=True, kw_only=True)
class SurenessAnswer(Value):
    """Within the answer of `evenhand report`."""

    bands: tuple[BandErrors, ...]
    """Bands that anybody has, over all pools."""

    pairs: ScoreUncertaintyPairs | None
    """Pairs of one pool; null where ranks were not looked at."""

    level: float | None
    """Of the rank sets; null without them."""

    draws: int
    """How many draws the counts are of."""

    answer: str
    """The answer in words."""


@dataclass(frozen=True, kw_only=True)
class ProposalAnswerCrossing(Value):
    """Within the answer of `evenhand report`."""

    person: NamedSubject
    """Who."""

    rank_before: float | None
    """The rank now. (ranks)"""

    rank_after: float | None
    """The rank under the proposal. (ranks)"""

    flip: float | None
    """The share of draws in which the band changes; null where not drawn."""


@dataclass(frozen=True, kw_only=True)
class ProposalAnswerBand(Value):
    """Within the answer of `evenhand report`."""

    _identity: ClassVar[tuple[str, ...]] = ("band",)

    band: str
    """The band."""

    enter: tuple[ProposalAnswerCrossing, ...]
    """Who enters, the surest first."""

    leave: tuple[ProposalAnswerCrossing, ...]
    """Who leaves, the surest first."""


@dataclass(frozen=True, kw_only=True)
class ProposalAnswer(Value):
    """Within the answer of `evenhand report`."""

    people: int
    """How many are ranked. (people)"""

    band_changes: int
    """How many change band. (people)"""

    unsure: int | None
    """How many of those in fewer than two thirds of the draws; null where not drawn. (people)"""

    bands: tuple[ProposalAnswerBand, ...]
    """Bands that anybody enters or leaves."""


@dataclass(frozen=True, kw_only=True)
class ReportAnswers(Value):
    """Within the answer of `evenhand report`."""

    grades: tuple[GradesAnswer, ...] | None = None
    """Who gives which grades, one for each component in which each person has one rater; left out where there is none."""

    gap: GapAnswer | None
    """The gap between groups with the gravest verdict, seen from the higher group's side; null where none was compared."""

    ties: tuple[SingledOut, ...]
    """Who scores tied people differently, one for each kind of tie."""

    departures: tuple[SingledOut, ...]
    """Which former units score those who left differently, one for each component."""

    sureness: SurenessAnswer | None
    """What the error of the ratings leaves open of bands and ranks; null where it was not drawn."""

    proposal: ProposalAnswer | None
    """Who enters and leaves each band under the proposal; null without one."""

    steps: tuple[str, ...]
    """What to do next, the most pressing first."""


@dataclass(frozen=True, kw_only=True)
class ReportStudyCheck(Value):
    """Within the answer of `evenhand report`."""

    tables: tuple[StudyCheckEntry, ...]
    """The tables that were read."""

    readings: tuple[TableReading, ...]
    """How each table was read; row numbers as in the file or sheet."""

    missing: tuple[StudyCheckMissing, ...]
    """The tables that are not there."""

    problems: tuple[Problem, ...]
    """Everything found wrong or doubtful, the gravest first."""

    connectivity: Connectivity | None
    """What the design connects; null where errors kept the tables from being joined."""

    who_rates_whom: tuple[str, ...] | None = None
    """By kind of tie: whom of those in question raters scored, those tied to them and the others."""


@dataclass(frozen=True, kw_only=True)
class ReportGroupComparison(Value):
    """Within the answer of `evenhand report`."""

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


@dataclass(frozen=True, kw_only=True)
class MethodReport(Value):
    """Within the answer of `evenhand report`."""

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


@dataclass(frozen=True, kw_only=True)
class NormalizationReport(Value):
    """Within the answer of `evenhand report`."""

    methods: tuple[MethodReport, ...]
    """One for each method asked for, in that order; refused ones too."""


@dataclass(frozen=True, kw_only=True)
class ReportAuditResult(Value):
    """Within the answer of `evenhand report`."""

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


@dataclass(frozen=True, kw_only=True)
class ScoreCategory(Value):
    """Within the answer of `evenhand report`."""

    name: str
    """The tier, the value, or the range of values."""

    from_: float | None = None
    """The least score that belongs to it. (points)"""

    below: float | None = None
    """Scores below this belong to it; without it, no range. (points)"""


@dataclass(frozen=True, kw_only=True)
class RaterScoresRater(Value):
    """Within the answer of `evenhand report`."""

    _identity: ClassVar[tuple[str, ...]] = ("rater",)

    rater: str
    """The rater."""

    name: str | None = None
    """What the tables call the rater besides."""

    n: int
    """Ratings in the component and period. (ratings)"""

    people: int
    """People scored. (people)"""

    mean: float
    """The mean of the ratings. (points)"""

    standard_deviation: float | None
    """Of the ratings, over n − 1; null with one rating. (points)"""

    quantiles: tuple[float, ...]
    """Minimum, lower quartile, median, upper quartile, maximum. (points)"""

    others_mean: float
    """The mean of all other raters' ratings in the component. (points)"""

    shares: tuple[float, ...]
    """The share of the ratings in each category. (share, 0 to 1)"""

    others_shares: tuple[float, ...]
    """The same of all other raters' ratings. (share, 0 to 1)"""

    is_alone: bool
    """Whether nobody else scores these people, so that the rater can't be distinguished from them."""


@dataclass(frozen=True, kw_only=True)
class RaterScores(Value):
    """Within the answer of `evenhand report`."""

    _identity: ClassVar[tuple[str, ...]] = ("component",)

    component: str
    """The component."""

    sentence: str
    """What the figures can't say, and which design could."""

    categories: tuple[ScoreCategory, ...]
    """What scores are counted in, the lowest first."""

    n: int
    """Ratings by all of them together. (ratings)"""

    mean: float
    """The mean of all these. (points)"""

    shares: tuple[float, ...]
    """The share of all these in each category. (share, 0 to 1)"""

    raters: tuple[RaterScoresRater, ...]
    """Those who rate in the component, the highest mean first."""


@dataclass(frozen=True, kw_only=True)
class ReportGradesResult(Value):
    """Within the answer of `evenhand report`."""

    _identity: ClassVar[tuple[str, ...]] = ("period",)

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


@dataclass(frozen=True, kw_only=True)
class ReportSimulationResult(Value):
    """Within the answer of `evenhand report`."""

    before: SimulationSide
    """The outcome under the scheme."""

    after: SimulationSide
    """The outcome under the proposal."""

    changes: tuple[RankChange, ...]
    """How everybody's outcome changes."""

    summary: SimulationSummary
    """The whole change in four figures."""

    swaps: tuple[Swap, ...]
    """Every reversal of two people's order on the straight path from the old to the new weights, in order."""

    attainability: Attainability | None = None
    """Whether the wanted importances can be had."""

    robustness: Robustness | None = None
    """How ranks hold while weights vary."""

    path: PathOutcomes | None = None
    """What happens to bands on the path."""

    rank_ranges: RangesOfBoth | None = None
    """Best and worst ranks while every weight moves."""

    critical_weights: tuple[CriticalWeight, ...] | None = None
    """Weights at which neighbours of the new ranking change places."""

    certainty: BandCertainty | None = None
    """How sure bands are."""

    fair_region: FairRegion | None = None
    """Which weights keep impact ratios at four fifths."""

    sensitivity: SobolIndices | None = None
    """What the ranking depends on most."""

    backtest: Backtest | None = None
    """What the proposal would have done in earlier periods."""

    notes: tuple[str, ...] | None = None
    """What couldn't be computed and why; assumptions."""


@dataclass(frozen=True, kw_only=True)
class ReportScoreResult(Value):
    """Within the answer of `evenhand report`."""

    scheme: str
    """The scheme's name."""

    people: tuple[ScoredPerson, ...]
    """One row a person and period, by period."""

    quotas: tuple[QuotaCheck, ...] | None = None
    """How raters kept to the scheme's quotas."""

    uncertainty: ScoreUncertainty | None = None
    """What the error of the ratings leaves open of bands and ranks, where it was drawn."""

    reconciliation: NamedReconciliation | None = None
    """How the figures compare with what the office announced."""

    notes: tuple[str, ...] | None = None
    """Assumptions, and whom nothing could be said of."""


@dataclass(frozen=True, kw_only=True, repr=False)
class StudyReport(Result):
    """The answer of `evenhand report`."""

    periods: tuple[str, ...]
    """The periods that the result is about, in order; empty where the study knows none."""

    study: str
    """The study's name."""

    answers: ReportAnswers
    """The first page: the four questions, answered by name."""

    check: ReportStudyCheck
    """What was understood of the study's tables."""

    compare: ReportGroupComparison | None
    """Groups side by side; null without groups."""

    normalize: NormalizationReport | None
    """Normalizations side by side; null where there is nothing to normalize."""

    audit: ReportAuditResult | None
    """The audit; null without ratings."""

    rater_scores: tuple[RaterScores, ...]
    """The latest period's scores as each rater gave them, by component: a description, no test."""

    years: YearsResult | None = None
    """The period on the scale of the one before; left out where nothing joins them."""

    grades: ReportGradesResult | None = None
    """Who gives which grades, where each person has one rater and little else can be said; left out elsewhere."""

    simulate: ReportSimulationResult | None
    """What the proposal would do; null without one."""

    score: ReportScoreResult | None
    """The official result of the period; null without a scheme."""

    absent: tuple[str, ...]
    """What a missing table or scheme leaves out."""

