"""What `evenhand generate` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.result import Result


@dataclass(frozen=True, kw_only=True, repr=False)
class WrittenStudy(Result):
    """The answer of `evenhand generate`."""

    folder: str
    """The folder that was written."""

    seed: int
    """The seed of everything that was drawn."""

    persons: int
    """How many people there are. (people)"""

    ratings: int
    """How many ratings there are."""

    files: tuple[str, ...]
    """The files in it, the truth last."""

    sentence: str
    """What was written, in words."""

