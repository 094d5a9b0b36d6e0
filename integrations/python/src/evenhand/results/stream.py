"""What `evenhand stream` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from evenhand.result import Result
from evenhand.results.check import Problem


@dataclass(frozen=True, kw_only=True, repr=False)
class StreamLine(Result):
    """The answer of `evenhand stream`."""

    study: str | None
    """The key behind %%study; null for lines outside of any study."""

    line: int
    """The stream's line with which the study begins, from 1."""

    problems: tuple[Problem, ...]
    """As check lists them: warnings of a study that has a result, errors of one that has none."""

    result: Any
    """The verb's own JSON, whose schema is the verb's; null where there is none."""

