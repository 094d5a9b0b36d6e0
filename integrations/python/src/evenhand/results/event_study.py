"""What `evenhand event-study` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from evenhand.result import Result
from evenhand.values import Interval, Value


@dataclass(frozen=True, kw_only=True)
class EventStudyResultEffect(Value):
    """Within the answer of `evenhand event study`."""

    time: int | None = None
    """Periods since the event, or the time as given; left out over all."""

    estimate: float
    """In the outcome's unit."""

    standard_error: float
    """In the outcome's unit; clusters are independent."""

    interval: Interval
    """By the normal distribution, at the level."""

    n: int | None = None
    """Observations; left out for the reference and where coefficients were given."""


@dataclass(frozen=True, kw_only=True)
class EventStudyResultBound(Value):
    """Within the answer of `evenhand event study`."""

    m: float
    """A multiple of the largest change before the event; for smoothness in the outcome's unit."""

    interval: Interval | None
    """At the level; null where every value is rejected."""


@dataclass(frozen=True, kw_only=True)
class EventStudyResultHonest(Value):
    """Within the answer of `evenhand event study`."""

    estimate: float
    """What the bounds are about, in the outcome's unit."""

    original: tuple[float, ...]
    """Its interval if nothing was going on."""

    relative_magnitudes: tuple[EventStudyResultBound, ...]
    """By m: without the event, changes after it would have been at most m times the largest before it."""

    smoothness: tuple[EventStudyResultBound, ...]
    """By m: without the event, the change would have changed by at most m from one time to the next."""

    breakdown: float | None
    """The largest m of the relative magnitudes whose interval leaves out 0; null where none does."""

    smoothness_breakdown: float | None
    """The same of the smoothness, in the outcome's unit."""

    largest_change_before: float
    """From one time before the event to the next, in the outcome's unit."""


@dataclass(frozen=True, kw_only=True, repr=False)
class EventStudyResult(Result):
    """The answer of `evenhand event study`."""

    _main: ClassVar[str | None] = "effects"

    level: float
    """Of the intervals."""

    observations: int | None = None
    """Rows of the panel; left out where coefficients were given."""

    clusters: int | None = None
    """Clusters of the errors; left out where coefficients were given."""

    average: EventStudyResultEffect | None = None
    """Over all treated observations, by imputation."""

    effects: tuple[EventStudyResultEffect, ...]
    """Leads and lags by imputation; empty where coefficients were given."""

    leads_p_value: float | None
    """All leads being 0; null where that can't be tested."""

    unidentified: int
    """Treated observations whose effect is not identified."""

    path: tuple[EventStudyResultEffect, ...]
    """Against the last time before the event, leads and lags in one model; that time itself at 0."""

    covariance: tuple[tuple[float, ...], ...]
    """Of the path without the reference, in its order."""

    honest: EventStudyResultHonest | None = None
    """Bounds that allow for what was already going on; left out where they can't be computed."""

    reason: str | None = None
    """Why there are no bounds."""

