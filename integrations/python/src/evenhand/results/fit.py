"""What `evenhand fit` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from evenhand.result import Result
from evenhand.values import Interval, Value


@dataclass(frozen=True, kw_only=True)
class StochasticCriterion(Value):
    """Within the answer of `evenhand fit`."""

    value: float
    """The criterion."""

    standard_error: float
    """What the random probes leave open of it."""

    interval: Interval
    """The ends of the 95 % interval."""

    probes: int
    """Random probes."""


@dataclass(frozen=True, kw_only=True)
class FitReportFixed(Value):
    """Within the answer of `evenhand fit`."""

    term: str
    """The column's or covariate's name."""

    estimate: float
    """The estimate, in the response's unit."""

    standard_error: float
    """Its standard error."""

    statistic: float | None
    """Estimate over standard error; null where there is none."""

    degrees_of_freedom: float | None
    """Of Student's t; null for the normal distribution."""

    p_value: float | None
    """Two-sided."""

    interval: Interval | None = None
    """The 95 % interval of the estimate."""


@dataclass(frozen=True, kw_only=True)
class VarianceTest(Value):
    """Within the answer of `evenhand fit`."""

    statistic: float
    """The likelihood-ratio statistic of variance 0."""

    p_value: float
    """From half a χ² with one degree of freedom, since 0 is a boundary."""


@dataclass(frozen=True, kw_only=True)
class FitReportRandom(Value):
    """Within the answer of `evenhand fit`."""

    _identity: ClassVar[tuple[str, ...]] = ("group",)

    group: str
    """The grouping factor."""

    term: str
    """The column's or covariate's name."""

    variance: float
    """The variance of the term's effects."""

    standard_deviation: float
    """Its square root."""

    levels: int
    """Levels of the grouping factor."""

    correlations: tuple[float | None, ...] | None = None
    """Correlations with the earlier effects of the same (1 + x | g); null beside a variance of 0."""

    interval: tuple[float | None, ...] | None = None
    """Profile likelihood interval of the variance; an upper end that was not found is null."""

    test: VarianceTest | None = None
    """The likelihood-ratio test of variance 0."""


@dataclass(frozen=True, kw_only=True)
class FitReportResidual(Value):
    """Within the answer of `evenhand fit`."""

    variance: float
    """The residual variance; its mean over rows where it differs by groups."""

    standard_deviation: float
    """Its square root."""

    interval: tuple[float | None, ...] | None = None
    """Profile likelihood interval of the variance; an upper end that was not found is null."""


@dataclass(frozen=True, kw_only=True)
class FitReportResidualGroup(Value):
    """Within the answer of `evenhand fit`."""

    _identity: ClassVar[tuple[str, ...]] = ("level",)

    level: str
    """The value of the column by which residual variances differ."""

    variance: float
    """The residual variance."""

    standard_deviation: float
    """Its square root."""

    interval: tuple[float | None, ...] | None = None
    """Profile likelihood interval of the variance; an upper end that was not found is null."""


@dataclass(frozen=True, kw_only=True)
class FitReportClusters(Value):
    """Within the answer of `evenhand fit`."""

    columns: tuple[str, ...]
    """The columns that make the clusters."""

    counts: tuple[int, ...]
    """How many clusters each column makes."""

    correction: Literal["CR1", "CR2"]
    """The small-sample correction."""

    replaced: bool
    """Whether the two-way covariance was not positive definite and the larger one-way covariance stands instead."""


@dataclass(frozen=True, kw_only=True)
class FitReportLevelEffect(Value):
    """Within the answer of `evenhand fit`."""

    _identity: ClassVar[tuple[str, ...]] = ("group", "level",)

    group: str
    """The grouping factor."""

    term: str
    """The column's or covariate's name."""

    level: str
    """The level."""

    estimate: float
    """The conditional mode, in the response's unit."""

    standard_error: float | None
    """Its conditional standard deviation; null where it was not computed."""


@dataclass(frozen=True, kw_only=True)
class GeneralizedReportCategory(Value):
    """Within the answer of `evenhand fit`."""

    category: str
    """The category of the response."""

    count: int
    """Rows in it."""

    share: float
    """Their share of all rows."""

    expected: float
    """The mean of the rows' probabilities of it, effects at their conditional modes."""


@dataclass(frozen=True, kw_only=True)
class TermTest(Value):
    """Within the answer of `evenhand fit`."""

    term: str
    """The term of the formula."""

    statistic: float
    """The likelihood-ratio statistic of the model without it."""

    degrees_of_freedom: int
    """How many parameters the term has."""

    p_value: float
    """From the χ² distribution."""


@dataclass(frozen=True, kw_only=True)
class GeneralizedReportPrediction(Value):
    """Within the answer of `evenhand fit`."""

    row: int
    """The row of the file."""

    linear_predictor: float
    """The linear predictor, random effects included."""

    expected: tuple[float, ...]
    """The probability of every category in their order, of a success, or the mean count."""


@dataclass(frozen=True, kw_only=True)
class GeneralizedReport(Value):
    """Within the answer of `evenhand fit`."""

    family: Literal["gaussian", "ordinal", "ordinal-probit", "binomial", "poisson"]
    """The distribution of the response."""

    log_likelihood: float
    """log L by the Laplace approximation, with all constants."""

    parameters: int
    """Parameters that aic and bic count."""

    threshold: Literal["flexible", "equidistant"] | None = None
    """How thresholds were estimated."""

    thresholds: tuple[FitReportFixed, ...] | None = None
    """The thresholds between neighbouring categories."""

    spacing: FitReportFixed | None = None
    """The distance of equidistant thresholds."""

    categories: tuple[GeneralizedReportCategory, ...] | None = None
    """The categories in ascending order."""

    tests: tuple[TermTest, ...] | None = None
    """Likelihood-ratio tests of the fixed part's terms; under --test-terms only."""

    predictions: tuple[GeneralizedReportPrediction, ...] | None = None
    """What is expected of every row; under --predictions only."""


@dataclass(frozen=True, kw_only=True)
class FitReportAbsorbed(Value):
    """Within the answer of `evenhand fit`."""

    factors: tuple[str, ...]
    """Factors whose effects were taken out."""

    levels: tuple[int, ...]
    """Levels of each."""

    effects: int
    """Free effects of all together."""

    degrees_of_freedom: int
    """Rows less coefficients and free effects."""


@dataclass(frozen=True, kw_only=True)
class FitReportTiming(Value):
    """Within the answer of `evenhand fit`."""

    read: float
    """Spent reading. (seconds)"""

    fit: float
    """Spent fitting. (seconds)"""


@dataclass(frozen=True, kw_only=True, repr=False)
class FitReport(Result):
    """The answer of `evenhand fit`."""

    _main: ClassVar[str | None] = "fixed"

    method: Literal["REML", "ML", "Laplace", "least squares"]
    """The likelihood that was maximized."""

    criterion: float | None
    """lme4's REMLcrit, or −2 log L under ML and Laplace; null where the solver gives none."""

    criterion_estimate: StochasticCriterion | None = None
    """The criterion as random probes tell it, where the solver can't compute it (iterative); tests don't use it."""

    fixed: tuple[FitReportFixed, ...]
    """The fixed effects."""

    random: tuple[FitReportRandom, ...]
    """The variances of random terms."""

    residual: FitReportResidual | None
    """The residual variance; null for families that have none."""

    n: int
    """Rows used."""

    converged: bool
    """Whether the search settled."""

    boundary: bool
    """Whether a variance is 0."""

    iterations: int
    """Iterations of the search."""

    solver: Literal["automatic", "direct", "iterative"]
    """The solver used."""

    aic: float | None
    """Akaike's criterion; under REML between models with the same fixed part only."""

    bic: float | None
    """Schwarz's criterion, likewise."""

    residual_groups: tuple[FitReportResidualGroup, ...] | None = None
    """Residual variances where --residuals-by lets them differ; residual is then their mean over rows."""

    clusters: FitReportClusters | None = None
    """By what the standard errors of fixed effects are clustered."""

    effects: tuple[FitReportLevelEffect, ...] | None = None
    """The effect of every level."""

    generalized: GeneralizedReport | None = None
    """What belongs to a response that is not normal; under --family only."""

    absorbed: FitReportAbsorbed | None = None
    """Factors whose effects were taken out; under absorb(…) only."""

    timing: FitReportTiming | None = None
    """Time spent; under --timing only."""

