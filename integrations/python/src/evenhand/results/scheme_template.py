"""What `evenhand scheme-template` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.result import Result
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class SchemeKeyRow(Value):
    """Within the answer of `evenhand scheme template`."""

    key: str
    """From the root on; * is a name of the scheme's own, [] an item of a list."""

    values: str
    """What may stand there."""

    default: str | None
    """The part of a scheme that states what holds without it; null where nothing does."""

    example: str
    """A part of a scheme that states something else."""

    meaning: str
    """What it means."""


@dataclass(frozen=True, kw_only=True, repr=False)
class SchemeTemplate(Result):
    """The answer of `evenhand scheme template`."""

    keys: tuple[SchemeKeyRow, ...]
    """Every key of a scheme."""

    yaml: str
    """A commented scheme."""

