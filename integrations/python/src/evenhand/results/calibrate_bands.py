"""What `evenhand calibrate-bands` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from evenhand.results.calibrate import CalibrationResultRate
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class BandCalibrationResultBin(Value):
    """Within the answer of `evenhand calibrate bands`."""

    claim: str
    """right, same or flip."""

    center: float
    """The middle of the probabilities, ± 0.05. (share, 0 to 1)"""

    n: int
    """People and schemes."""

    stated: float
    """The mean of the stated probabilities. (share, 0 to 1)"""

    observed: CalibrationResultRate
    """Of cases in which they came true; the error counts studies, not people."""


@dataclass(frozen=True, kw_only=True)
class BandCalibrationResult(Value):
    """Within the answer of `evenhand calibrate bands`."""

    _identity: ClassVar[tuple[str, ...]] = ("scenario",)

    scenario: str
    """The scenario's name."""

    title: str
    """What is special about the scenario."""

    replications: int
    """Studies drawn."""

    draws: int
    """Draws behind each probability."""

    bins: tuple[BandCalibrationResultBin, ...]
    """By kind of claim, then by the middle of the probabilities."""

    overall: tuple[BandCalibrationResultBin, ...]
    """The same of all claims, by kind."""

