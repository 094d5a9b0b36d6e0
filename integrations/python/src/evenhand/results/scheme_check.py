"""What `evenhand scheme-check` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from evenhand.result import Result
from evenhand.results.check import Problem
from evenhand.results.score import ReconciliationAgreement
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class SchemeTrialComponent(Value):
    """Within the answer of `evenhand scheme check`."""

    _identity: ClassVar[tuple[str, ...]] = ("component", "from",)

    component: str
    """The component's name in the scheme."""

    weight: float | None
    """Its weight in pools that aren't named; null where it counts in named pools only."""

    from_: Literal["ratings", "unit_scores", "components", "ballots"]
    """Where its scores come from."""

    found: str | None
    """What the study calls it; null where it hasn't got it."""

    people: int
    """People with a score in it. (people)"""

    missing: tuple[str, ...]
    """People who are scored and lack it."""

    range: tuple[float, ...] | None
    """The lowest and the highest score; null where nobody has one. (points)"""


@dataclass(frozen=True, kw_only=True)
class SchemeTrialBandCount(Value):
    """Within the answer of `evenhand scheme check`."""

    _identity: ClassVar[tuple[str, ...]] = ("band",)

    band: str
    """The band's name."""

    people: int
    """How many get it. (people)"""

    reason: str | None = None
    """Why nobody gets it."""


@dataclass(frozen=True, kw_only=True, repr=False)
class SchemeTrial(Result):
    """The answer of `evenhand scheme check`."""

    _main: ClassVar[str | None] = "problems"

    periods: tuple[str, ...]
    """The periods that the result is about, in order; empty where the study knows none."""

    scheme: str
    """The scheme's name."""

    period: str | None
    """The period it was tried on; null without periods, or where it was read alone."""

    problems: tuple[Problem, ...]
    """Everything found, errors first, by file, line and column."""

    components: tuple[SchemeTrialComponent, ...]
    """What became of each component."""

    bands: tuple[SchemeTrialBandCount, ...]
    """How many people get each band."""

    ranked: int | None
    """People with a total; null where nobody could be scored. (people)"""

    official: ReconciliationAgreement | None = None
    """How many totals are those that the office announced."""

