"""What the program tells on standard error under `--errors json`: errors, warnings and notes, each with its place."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from evenhand.results.check import Problem
    from evenhand.results.errors import ReportedProblem

TELLING = "--errors=json"
"""The option with which every question is asked."""


@dataclass(frozen=True)
class Told:
    """What a run told."""

    problems: tuple[Problem, ...]
    """What stops the work in the data, by file, row and column."""
    text: str
    """All of it in words, one a line."""
    file: str | None = None
    """The file that isn't there, or can't be read or written."""

    @staticmethod
    def of(errors: str) -> Told:
        """Reads standard error; what is no such object (the program broke off) is told as it stands."""
        from evenhand.results.check import Problem
        from evenhand.results.errors import ErrorReport

        try:
            report = ErrorReport.from_json(json.loads(errors)) if errors else None
        except (ValueError, KeyError, TypeError):
            report = None
        if report is None:
            return Told((), errors)
        problems = tuple(
            Problem.from_json({
                "severity": one.severity, "file": one.file, "row": one.row, "column": one.column, "value": one.value,
                "message": one.message, "count": one.count, **({"sheet": one.sheet} if one.sheet else {}),
            })
            for one in report.problems
            if one.kind == "data" and one.file
        )
        first = next((one.file for one in report.problems if one.severity == "error" and one.file), None)
        return Told(problems, "\n".join(sentence(one) for one in report.problems), first)


def told(problems: Sequence[Problem]) -> str:
    """Problems in words, one a line."""
    return "\n".join(sentence(problem) for problem in problems)


def sentence(problem: Problem | ReportedProblem) -> str:
    """A problem in words: where, then what. A message that names its file already stands alone."""
    place = [part for part in (problem.file, problem.row and f"row {problem.row}", problem.column and f"column {problem.column}") if part]
    place += [f"\u201c{problem.value}\u201d"] if problem.value is not None and place else []
    named = problem.file and len(place) == 1 and problem.file in problem.message
    return f"{', '.join(place)}: {problem.message}" if place and not named else problem.message
