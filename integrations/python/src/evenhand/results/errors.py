"""What `evenhand errors` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from evenhand.result import Result
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class ReportedProblem(Value):
    """Within the answer of `evenhand errors`."""

    kind: Literal["usage", "data", "missing-file", "missing-tool", "output", "bug", "warning", "note"]
    """Whose turn it is: usage (status 64), data (65), missing-file (66), missing-tool (69), bug (70), output (74); warning and note stop
    nothing."""

    severity: Literal["error", "warning", "note"]
    """Whether it stops the work, should be known, or is only noted."""

    message: str
    """What is wrong and what was expected, in the language of the run."""

    file: str | None
    """The file; null where none is meant."""

    sheet: str | None
    """The sheet of a workbook or table of a database; null where there is none."""

    row: int | None
    """The row as the person sees it, counted from 1; null where no single one is meant."""

    column: str | None
    """The column's header as it stands in the file; null where none is meant."""

    option: str | None
    """The option or argument that is meant; null where none is."""

    value: str | None
    """What stands there: the cell's text, the option's value; null where nothing single does."""

    expected: tuple[str, ...]
    """What may stand there instead, where that is a short list."""

    count: int
    """How many problems of one kind this stands for: more than 1 where many are told in one line."""


@dataclass(frozen=True, kw_only=True, repr=False)
class ErrorReport(Result):
    """The answer of `evenhand errors`."""

    exit_status: int
    """What the program ended with; 0 where there were warnings or notes alone."""

    problems: tuple[ReportedProblem, ...]
    """What was told, in order."""

