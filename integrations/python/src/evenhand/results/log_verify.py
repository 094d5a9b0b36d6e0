"""What `evenhand log-verify` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.result import Result


@dataclass(frozen=True, kw_only=True, repr=False)
class LogFinding(Result):
    """The answer of `evenhand log verify`."""

    file: str
    """The log, or the record."""

    holds: bool
    """Whether every entry follows the one before it, and the anchor, where one was named, was found."""

    entries: int | None
    """How many entries follow one another; null where the chain breaks."""

    digest: str | None
    """The digest of the last entry; null where there is none."""

    broken_at: int | None
    """The first entry, from 1, that doesn't follow; null where all do."""

    anchor: str | None
    """The digest that was noted elsewhere; null: none."""

    anchored_at: int | None
    """The entry, from 1, that has the anchor's digest; null where none has, or none was named."""

    sentences: tuple[str, ...]
    """What it means, in words."""

