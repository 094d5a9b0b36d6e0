"""What `evenhand calibrate-facets` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from evenhand.results.calibrate import CalibrationResultRate
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class FacetsCalibrationResult(Value):
    """Within the answer of `evenhand calibrate facets`."""

    _identity: ClassVar[tuple[str, ...]] = ("scenario",)

    scenario: str
    """The scenario's name."""

    title: str
    """What is special about the scenario."""

    replications: int
    """Sets of ratings drawn."""

    raters_covered: CalibrationResultRate
    """Of raters' 95 % intervals that hold the true measure."""

    persons_covered: CalibrationResultRate
    """The same of persons with other than extreme ratings."""

    slope: CalibrationResultRate
    """Slope of raters' measures on the true ones, through the origin."""

    random_noisy: CalibrationResultRate | None = None
    """Of raters who score at random that are named noisy."""

    others_noisy: CalibrationResultRate
    """Of the other raters that are named noisy."""

    any_interaction: CalibrationResultRate
    """Of sets of ratings in which some interaction was flagged."""

