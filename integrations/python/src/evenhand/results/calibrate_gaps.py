"""What `evenhand calibrate-gaps` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from evenhand.results.calibrate import CalibrationResultRate
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class GapCalibrationResultLeft(Value):
    """Within the answer of `evenhand calibrate gaps`."""

    _identity: ClassVar[tuple[str, ...]] = ("method",)

    method: str
    """The method's name, as in normalize --method."""

    distance: CalibrationResultRate
    """Mean over studies of |the gap left − the realized true gap of the same people|. (points)"""


@dataclass(frozen=True, kw_only=True)
class GapCalibrationResult(Value):
    """Within the answer of `evenhand calibrate gaps`."""

    _identity: ClassVar[tuple[str, ...]] = ("scenario", "component",)

    scenario: str
    """The scenario's name."""

    title: str
    """What is planted, in words."""

    component: str
    """The component whose gap was decomposed."""

    replications: int
    """Studies drawn."""

    bonus: float
    """The planted bonus. (points)"""

    true_gap: float
    """The planted gap of true merit. (points)"""

    covered: CalibrationResultRate
    """Of intervals of the unsupported part that hold the bonus."""

    covered_by_loading: CalibrationResultRate | None = None
    """Of intervals of the unsupported part under the estimated loading that hold the bonus; left out where it is never estimated."""

    covered_here: CalibrationResultRate | None = None
    """Of intervals for these very people that hold the bonus and the noise added to it; left out where there are none."""

    inconclusive: CalibrationResultRate
    """Of studies in which the verdict on the gap was inconclusive."""

    supported_covered: CalibrationResultRate
    """Of intervals of the supported part that hold the true gap."""

    unsupported: CalibrationResultRate
    """The mean of the unsupported part. (points)"""

    spread: float
    """Its standard deviation over studies. (points)"""

    half_width: float
    """The mean half width of its interval. (points)"""

    realized_noise: float
    """The standard deviation over studies of what chance added to the bonus: no error of the method. (points)"""

    expected_noise: float
    """The standard deviation that the plan gives that noise. (points)"""

    method_error: float
    """The standard deviation of the unsupported part around bonus plus that noise. (points)"""

    split: CalibrationResultRate
    """Of studies in which rater composition and unsupported part were distinguished."""

    flagged: CalibrationResultRate
    """Of studies in which the unsupported part was flagged."""

    left: tuple[GapCalibrationResultLeft, ...]
    """What each normalization leaves of the true gap."""

