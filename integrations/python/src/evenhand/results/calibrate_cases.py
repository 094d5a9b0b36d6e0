"""What `evenhand calibrate-cases` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from evenhand.results.calibrate import CalibrationResultRate
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class CaseCalibrationResult(Value):
    """Within the answer of `evenhand calibrate cases`."""

    _identity: ClassVar[tuple[str, ...]] = ("scenario",)

    scenario: str
    """The scenario's name."""

    title: str
    """What is planted."""

    replications: int
    """Studies drawn."""

    planted: float
    """The planted preference. (points)"""

    preference: CalibrationResultRate | None = None
    """The mean of the measured one. (points)"""

    covered: CalibrationResultRate | None = None
    """Share of intervals for these cases that hold it."""

    covered_across: CalibrationResultRate | None = None
    """Share of intervals for cases like these that hold it."""

    rejected: CalibrationResultRate | None = None
    """Share of p-values at or below the level: the error rate where nothing is planted, else power."""

    supported: CalibrationResultRate | None = None
    """The mean of the supported part of the gap. (points)"""

    supported_spread: float | None = None
    """Its standard deviation over studies. (points)"""

    supported_covered: CalibrationResultRate | None = None
    """Share of its intervals that hold the planted true gap with what raters share."""

    by_merit: CalibrationResultRate | None = None
    """The mean of what cases leave to merit. (points)"""

    by_merit_covered: CalibrationResultRate | None = None
    """Share of its intervals that hold the planted true gap."""

    refused: CalibrationResultRate
    """Share of studies in which the gap was refused."""

    level_covered: CalibrationResultRate | None = None
    """Share of raters' intervals against the key that hold their true level."""

    slope_covered: CalibrationResultRate | None = None
    """Share that hold their true slope."""

