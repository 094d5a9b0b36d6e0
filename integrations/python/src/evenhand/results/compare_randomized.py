"""What `evenhand compare-randomized` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from evenhand.result import Result
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class RandomizedResultPair(Value):
    """Within the answer of `evenhand compare randomized`."""

    _identity: ClassVar[tuple[str, ...]] = ("from", "to", "method",)

    from_: str
    """The label whose mean is taken first."""

    to: str
    """The label whose mean is subtracted."""

    from_rows: int
    """Rows under the first."""

    to_rows: int
    """Rows under the second."""

    estimate: float | None
    """mean(from) − mean(to) within strata, in the outcome's unit; null where no stratum has both."""

    standard_error: float | None
    """Over the draw of labels, at the estimate."""

    lower: float | None
    """The interval's lower end; null where no shift downwards is rejected."""

    upper: float | None
    """The interval's upper end; null where no shift upwards is rejected."""

    lower_error: float | None
    """Its Monte Carlo error; 0 where exact."""

    upper_error: float | None
    """Its Monte Carlo error; 0 where exact."""

    p_value: float | None
    """Of no difference at all, two-sided."""

    p_value_error: float | None
    """Its Monte Carlo error; 0 where exact."""

    q_value: float | None
    """Adjusted for the other pairs (Benjamini–Hochberg)."""

    method: str | None = None
    """enumeration, lattice or monte-carlo."""

    compared_from: int
    """Rows under the first label in strata that have both."""

    compared_to: int
    """Rows under the second label in strata that have both."""

    strata: int
    """Strata that have both."""

    assignments: float
    """Distinct assignments of the labels."""

    assignments_seen: int
    """Assignments that the interval rests on."""

    reason: str | None = None
    """Why nothing can be said."""

    message: str
    """What was seen."""


@dataclass(frozen=True, kw_only=True, repr=False)
class RandomizedResult(Result):
    """The answer of `evenhand compare randomized`."""

    _main: ClassVar[str | None] = "pairs"

    outcome: str
    """The column of outcomes."""

    label: str
    """The column of labels."""

    strata: tuple[str, ...]
    """The columns within which labels were drawn."""

    drawn_for: str | None = None
    """The column of those for whom one label was drawn."""

    level: float
    """Of the intervals."""

    rows: int
    """Rows that entered."""

    left_out: int
    """Rows without an outcome or label."""

    seed: int
    """Of the assignments drawn."""

    pairs: tuple[RandomizedResultPair, ...]
    """Every pair of labels."""

