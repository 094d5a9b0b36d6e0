"""What `evenhand plan-settle` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from evenhand.result import Result
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class SettleResultFurther(Value):
    """Within the answer of `evenhand plan settle`."""

    _identity: ClassVar[tuple[str, ...]] = ("person", "component", "rater", "pool", "band",)

    person: str
    """Who is scored again."""

    component: str
    """In which component."""

    rater: str | None
    """By whom; null: somebody of the same kind who has not rated yet, since all who rate there have scored the person."""

    pool: str | None = None
    """Against whom the person is ranked."""

    total: float
    """The person's official total. (points)"""

    band: str | None
    """The person's official band; null for none."""

    line: float | None
    """The line between bands nearest to the total; null where there is none. (points)"""

    right_before: float
    """Probability that the person's band is right, now. (share, 0 to 1)"""

    right_after: float
    """The same after all further ratings. (share, 0 to 1)"""

    expected_wrong: float
    """Expected number of wrong bands over everybody after this and all before it. (people)"""


@dataclass(frozen=True, kw_only=True, repr=False)
class SettleResult(Result):
    """The answer of `evenhand plan settle`."""

    _main: ClassVar[str | None] = "ratings"

    period: str | None = None
    """Whose bands they are."""

    people: int
    """People with a total. (people)"""

    components: tuple[str, ...]
    """Components in which further ratings are thought of."""

    wrong: float
    """Expected number of wrong bands now, by normal curves, as all that follows. (people)"""

    drawn_wrong: float
    """The same by the draws themselves. (people)"""

    wrong_after: float
    """After the further ratings. (people)"""

    even_wrong: float
    """After as many ratings dealt evenly over everybody. (people)"""

    ratings: tuple[SettleResultFurther, ...]
    """The further ratings, in the order in which they are worth most."""

    certainty: float
    """The share of right bands that was enough; 1: none. (share, 0 to 1)"""

    draws: int
    """Draws of totals without error."""

    seed: int
    """Of the draws."""

    notes: tuple[str, ...] | None = None
    """What is to be known of it."""

