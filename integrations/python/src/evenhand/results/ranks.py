"""What `evenhand ranks` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from evenhand.result import Result
from evenhand.results.score import BandErrors
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class RanksResultPerson(Value):
    """Within the answer of `evenhand ranks`."""

    _identity: ClassVar[tuple[str, ...]] = ("person", "period", "pool", "band",)

    person: str
    """Whose estimate it is."""

    period: str | None = None
    """The period of a study's result."""

    pool: str | None
    """Against whom they are ranked; null where all are in one pool."""

    estimate: float
    """What is ranked, the largest first."""

    standard_error: float
    """Its standard error."""

    rank: int
    """1 + how many of the pool have a larger estimate. (ranks)"""

    marginal: tuple[int, ...]
    """First and last rank that can't be ruled out, for this person by itself, at the level. (ranks)"""

    simultaneous: tuple[int, ...]
    """The same for all of the pool at once. (ranks)"""

    band: str | None = None
    """The band that the scheme gives."""


@dataclass(frozen=True, kw_only=True)
class RanksResultFirst(Value):
    """Within the answer of `evenhand ranks`."""

    _identity: ClassVar[tuple[str, ...]] = ("pool",)

    m: int
    """So many first. (people)"""

    pool: str | None
    """Of which pool; null where there is one."""

    people: tuple[str, ...]
    """Who could be among them, by rank: with the level's probability the true ones are all here."""


@dataclass(frozen=True, kw_only=True)
class RanksResultPairs(Value):
    """Within the answer of `evenhand ranks`."""

    told: int
    """Pairs of one pool that can be distinguished, all of them at once."""

    all: int
    """All pairs of one pool."""


@dataclass(frozen=True, kw_only=True, repr=False)
class RanksResult(Result):
    """The answer of `evenhand ranks`."""

    _main: ClassVar[str | None] = "people"

    level: float
    """Of the rank sets."""

    people: tuple[RanksResultPerson, ...]
    """Everybody in the table's order."""

    first: tuple[RanksResultFirst, ...]
    """Who could be among the first, where it was asked for."""

    pairs: RanksResultPairs
    """Pairs that are ranked against each other."""

    bands: tuple[BandErrors, ...] | None = None
    """Of a study: who of each band would not be in it if the true scores were known."""

    draws: int | None = None
    """Of a study: how often its scores were drawn."""

    notes: tuple[str, ...] | None = None
    """What is assumed, and what was taken as it stands."""

    seed: int
    """Of the draws."""

