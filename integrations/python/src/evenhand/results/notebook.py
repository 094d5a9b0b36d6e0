"""What `evenhand notebook` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.result import Result
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class NotebookOutcomeDifference(Value):
    """Within the answer of `evenhand notebook`."""

    text: str
    """The outputs that differ, as a unified diff; empty where none does."""

    drawings: tuple[str, ...]
    """The drawings that differ."""


@dataclass(frozen=True, kw_only=True, repr=False)
class NotebookOutcome(Result):
    """The answer of `evenhand notebook`."""

    file: str
    """The notebook."""

    written: str | None
    """The file that was written with its outputs; null where none was."""

    page: str | None
    """The page that was written; null where none was."""

    blocks: int
    """How many blocks of commands there are."""

    drawings: tuple[str, ...]
    """The drawings taken out of pages."""

    difference: NotebookOutcomeDifference | None
    """What differs from what stands there; null unless that was asked."""

    sentences: tuple[str, ...]
    """What was done, in words."""

