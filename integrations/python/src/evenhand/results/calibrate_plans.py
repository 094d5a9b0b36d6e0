"""What `evenhand calibrate-plans` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from evenhand.results.calibrate import CalibrationResultRate
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class PlanCalibrationResult(Value):
    """Within the answer of `evenhand calibrate plans`."""

    _identity: ClassVar[tuple[str, ...]] = ("scenario",)

    scenario: str
    """The scenario's name."""

    title: str
    """What is special about the scenario."""

    replications: int
    """Studies drawn."""

    promised: float | None = None
    """The promised smallest effect, in the mean over plans. (points)"""

    power: CalibrationResultRate | None = None
    """Of planted effects of that size, those found; 0.8 is promised."""

    wrong: tuple[float, ...] | None = None
    """People in a wrong band in the mean: now, after the chosen ratings, after as many evenly dealt. (people)"""

    expected: tuple[float, ...] | None = None
    """The same as expected beforehand. (people)"""

    ratio: float | None = None
    """What the chosen ratings took off over what evenly dealt ones did."""

