"""What the program refuses, as exceptions: one class an exit status, each with the problems by file, row and column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from evenhand.results.check import Problem


class EvenhandError(Exception):
    """Whatever stopped an answer.

    `message` is in the program's own words and language; `status` its exit status (`None` when it was not asked); `problems` every problem
    that it tells by file, row and column; `command` what was asked.
    """

    def __init__(
        self, message: str, *, status: int | None = None, problems: Iterable[Problem] = (), command: Sequence[str] = (),
        file: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.status = status
        self.problems: tuple[Problem, ...] = tuple(problems)
        self.command = tuple(command)
        self._file = file

    def __reduce__(self) -> tuple[Any, ...]:
        # Errors travel between processes (multiprocessing, Spark) whole.
        return _revived, (type(self), self.message, self.status, self.problems, self.command, self._file)

    def __str__(self) -> str:
        return self.message

    @property
    def first(self) -> Problem | None:
        """The first problem that stops the work; `None` where the program tells none by file and row."""
        errors = [problem for problem in self.problems if problem.severity == "error"]
        return errors[0] if errors else None

    @property
    def file(self) -> str | None:
        """The file of the first problem, or the one that isn't there."""
        return (self.first.file or None) if self.first else self._file

    @property
    def row(self) -> int | None:
        """The row of the first problem as a person sees it, from 1."""
        return self.first.row if self.first else None

    @property
    def column(self) -> str | None:
        """The column of the first problem: its header, of a YAML file the place in the line."""
        return self.first.column if self.first else None

    @property
    def value(self) -> str | None:
        """The text of the cell of the first problem."""
        return self.first.value if self.first else None


def _revived(
    kind: type[EvenhandError], message: str, status: int | None, problems: tuple[Problem, ...], command: tuple[str, ...], file: str | None
) -> EvenhandError:
    return kind(message, status=status, problems=problems, command=command, file=file)


class UsageError(EvenhandError, ValueError):
    """Status 64: an option, a component, a detector, a formula that does not exist."""


class DataError(EvenhandError, ValueError):
    """Status 65: data, a scheme or a plan that can't be read or does not fit."""


class MissingFileError(EvenhandError, FileNotFoundError):
    """Status 66: no such file or folder, or a name that is not UTF-8."""


class MissingToolError(EvenhandError):
    """Status 69: a program that must help (pandoc, rsvg-convert) is not installed."""


class BugError(EvenhandError):
    """Status 70: a bug of the program."""


class OutputError(EvenhandError, OSError):
    """Status 73 or 74: a file or standard output can't be written."""


class NoProgramError(EvenhandError, LookupError):
    """The program is not there, or does not start."""


class EndedError(EvenhandError):
    """A signal ended the program (too little memory, or somebody)."""


class SlowError(EvenhandError, TimeoutError):
    """No answer within the time allowed."""


class AnswerError(EvenhandError):
    """An answer that does not have the form this package knows: program and package are of different versions."""


class NoDrawingError(EvenhandError, LookupError):
    """The answer is not drawn, or not under that name."""


BY_STATUS: dict[int, type[EvenhandError]] = {
    64: UsageError, 65: DataError, 66: MissingFileError, 69: MissingToolError, 70: BugError, 73: OutputError, 74: OutputError,
}


def error_for(
    status: int, message: str, *, problems: Iterable[Problem] = (), command: Sequence[str] = (), file: str | None = None
) -> EvenhandError:
    """The exception for an exit status; its message is the program's words without the first one, which says that they tell an error."""
    kind = BY_STATUS.get(status, EvenhandError)
    for word in ("error: ", "Error: ", "错误: "):
        message = message.removeprefix(word)
    return kind(message or f"exit status {status}", status=status, problems=problems, command=command, file=file)
