"""What `evenhand calibrate` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class CalibrationResultRate(Value):
    """Within the answer of `evenhand calibrate`."""

    value: float
    """The rate, from 0 to 1, or a mean in its own unit where so said."""

    error: float
    """Its Monte Carlo standard error."""


@dataclass(frozen=True, kw_only=True)
class CalibrationResultOverall(Value):
    """Within the answer of `evenhand calibrate`."""

    name: str
    """Which overall finding it is."""

    rejected: CalibrationResultRate
    """P(p ≤ 0.05)."""

    flagged: CalibrationResultRate
    """Of studies in which it was flagged."""

    covered: CalibrationResultRate | None = None
    """Of intervals that hold the realized average effect."""


@dataclass(frozen=True, kw_only=True)
class CalibrationResult(Value):
    """Within the answer of `evenhand calibrate`."""

    _identity: ClassVar[tuple[str, ...]] = ("scenario", "detector",)

    scenario: str
    """The scenario's name."""

    title: str
    """What is planted, in words."""

    detector: Literal[
        "severity", "centrality", "halo", "misfit", "drift", "favoritism", "departure", "reciprocity", "bloc", "turn-taking",
        "quota-avoidance", "straight-lining", "copying"
    ]
    """The detector that was measured."""

    replications: int
    """Studies drawn."""

    any_false_flag: CalibrationResultRate
    """Of studies in which some subject without an effect was flagged."""

    null_rejections: tuple[CalibrationResultRate, ...]
    """P(p ≤ α) over subjects without an effect, at α = .01, .05, .10."""

    power: CalibrationResultRate | None = None
    """Of subjects with a planted effect that were flagged."""

    false_discovery_proportion: CalibrationResultRate
    """Mean share of false flags among flags."""

    overall: tuple[CalibrationResultOverall, ...]
    """Findings about the study as a whole; empty where the detector has none."""

