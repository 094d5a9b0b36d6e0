"""What `evenhand scheme-init` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from evenhand.result import Result
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class SchemeDraftPart(Value):
    """Within the answer of `evenhand scheme init`."""

    _identity: ClassVar[tuple[str, ...]] = ("component", "from",)

    component: str
    """The component's name."""

    from_: Literal["ratings", "unit_scores", "components", "ballots"]
    """Where its scores come from."""

    weight: float
    """Its weight."""

    stated: bool
    """Whether a head of a table says so."""

    people: int
    """People with a score in it. (people)"""

    reasons: tuple[str, ...]
    """Where it was found, and its weight."""


@dataclass(frozen=True, kw_only=True, repr=False)
class DraftedScheme(Result):
    """The answer of `evenhand scheme init`."""

    _main: ClassVar[str | None] = "components"

    scheme: str
    """The scheme's name."""

    components: tuple[SchemeDraftPart, ...]
    """The components found."""

    left_out: tuple[str, ...]
    """Columns of numbers that were not taken, and why."""

    yaml: str
    """The text of scheme.yaml."""

