"""What `evenhand calibrate-years` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from evenhand.results.calibrate import CalibrationResultRate
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class YearCalibrationResult(Value):
    """Within the answer of `evenhand calibrate years`."""

    _identity: ClassVar[tuple[str, ...]] = ("scenario",)

    scenario: str
    """The scenario's name."""

    title: str
    """What is planted."""

    replications: int
    """Studies drawn."""

    bias: CalibrationResultRate | None = None
    """The mean of shift less planted shift. (points)"""

    spread: float | None = None
    """Its standard deviation over studies. (points)"""

    half: float | None = None
    """The median of half the interval. (points)"""

    covered: CalibrationResultRate | None = None
    """Share of intervals that hold the planted shift."""

    ninety_covered: CalibrationResultRate | None = None
    """Share of intervals of a score of 90 that hold what it stands for."""

    found: CalibrationResultRate | None = None
    """Share of drifted anchors that were left out."""

    falsely_out: CalibrationResultRate | None = None
    """Share of other anchors that were left out."""

    moves_spread: CalibrationResultRate
    """Share of studies in which the spread was moved."""

