"""What `evenhand calibrate-multiverse` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from evenhand.results.calibrate import CalibrationResultRate
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class JointCalibrationResult(Value):
    """Within the answer of `evenhand calibrate multiverse`."""

    _identity: ClassVar[tuple[str, ...]] = ("scenario",)

    scenario: str
    """The scenario's name."""

    title: str
    """What is planted."""

    replications: int
    """Studies drawn."""

    deals: int
    """How often ties were dealt anew in each."""

    rejected: CalibrationResultRate
    """Of studies with a joint p-value of at most 0.05."""

    by_median: CalibrationResultRate
    """The same of the median difference alone."""

    by_flagged: CalibrationResultRate
    """The same of the share of raters flagged alone."""

