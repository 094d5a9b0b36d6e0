"""What `evenhand calibrate-ranks` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from evenhand.results.calibrate import CalibrationResultRate
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class RankCalibrationResult(Value):
    """Within the answer of `evenhand calibrate ranks`."""

    _identity: ClassVar[tuple[str, ...]] = ("scenario",)

    scenario: str
    """The scenario's name."""

    title: str
    """What is special about the scenario."""

    replications: int
    """Tables or studies drawn."""

    all_hold: CalibrationResultRate
    """Of rankings in which all sets of all at once hold the true ranks."""

    alone: CalibrationResultRate
    """Of sets by themselves that hold the true rank; the error counts rankings."""

    first_hold: CalibrationResultRate
    """Of rankings in which all who are truly among the first ten could be among them."""

    told: float
    """Of pairs that are distinguished, in the mean. (share, 0 to 1)"""

    wrong_stated: float | None = None
    """Of studies: people said to be wrongly in a band, in the mean. (people)"""

    wrong_true: float | None = None
    """Of studies: people who truly are. (people)"""

    wrong_by_formula: float | None = None
    """Of studies: the same by the formula. (people)"""

