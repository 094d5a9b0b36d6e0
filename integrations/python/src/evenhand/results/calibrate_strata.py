"""What `evenhand calibrate-strata` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from evenhand.results.calibrate import CalibrationResultRate
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class StrataCalibrationResult(Value):
    """Within the answer of `evenhand calibrate strata`."""

    _identity: ClassVar[tuple[str, ...]] = ("scenario",)

    scenario: str
    """The scenario's name."""

    title: str
    """What is planted."""

    replications: int
    """Tables drawn."""

    bias: CalibrationResultRate | None = None
    """The mean of estimate less planted gap. (points)"""

    half: float | None = None
    """The median of half the interval. (points)"""

    covered: CalibrationResultRate | None = None
    """Share of intervals that hold the planted gap."""

    rejected: CalibrationResultRate | None = None
    """Share with p ≤ .05."""

    freely_rejected: CalibrationResultRate | None = None
    """The same of labels exchanged among all people."""

