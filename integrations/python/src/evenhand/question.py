"""A question to the program, which can be asked again in another form: as JSON, in words, as a page with drawings, into a file."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from evenhand.errors import AnswerError, DataError, EvenhandError, error_for
from evenhand.options import missing_file
from evenhand.program import Answer, Program
from evenhand.sources import FramesSource, Source
from evenhand.stream import STREAMED, single

if TYPE_CHECKING:
    from evenhand.results.check import Problem

Language = Literal["en", "zh"]

TELLS_PROBLEMS = (("check",), ("scheme", "check"), ("log", "verify"))
"""Commands whose result is what is wrong: status 65 and an answer all the same."""


@dataclass(frozen=True)
class Question:
    """A command, what it is about and its options."""

    program: Program
    command: tuple[str, ...]
    operands: tuple[str | Source, ...]
    options: tuple[str, ...]
    reading: tuple[str, ...] = ()
    """Options that say how a study is read (`--map`, `--allow-outside`); `check` takes them too."""
    language: Language | None = None
    is_of_study: bool = False
    """Whether the first operand is a study, which `check` can look at."""
    keeps: tuple[object, ...] = ()
    """What must live as long as the question: folders whose files its options name."""

    def json(self) -> tuple[Any, str]:
        """The parsed JSON of the answer, and what the program noted beside it."""
        source = self.operands[0] if self.operands else None
        if isinstance(source, FramesSource) and " ".join(self.command) in STREAMED:
            return self._streamed(source)
        answer = self._asked("--format=json")
        try:
            return json.loads(answer.output), answer.errors
        except ValueError as error:
            raise AnswerError(f"{' '.join(self.command)}: the answer is no JSON ({error})", command=self.command) from error

    def text(self, form: str, language: Language | None = None) -> str:
        """The answer in another form of the command line: `text`, `markdown`, `csv`, `html`."""
        return self._asked(f"--format={form}", language=language).output.decode()

    def write(self, path: str | os.PathLike[str], language: Language | None = None) -> None:
        """The answer written to a file in the form of its ending."""
        self._asked(f"--output={os.path.abspath(os.fspath(path))}", language=language)

    def _asked(self, *form: str, language: Language | None = None) -> Answer:
        words = [*self.command, *self.reading, *self.options, *form, *self._spoken(language), "--", *self._words()]
        answer = self.program.ask(words)
        if answer.status == 0 or (answer.status == 65 and self.command in TELLS_PROBLEMS and answer.output):
            return answer
        raise self._error(answer, words)

    def _streamed(self, source: FramesSource) -> tuple[Any, str]:
        words = [*self.command, *self.reading, *self.options, *self._spoken(None), "-"]
        line = single(self.program.ask(words, source.stream()), words)
        if line.result is None:
            raise DataError(told(line.problems), status=65, problems=line.problems, command=words)
        return line.result, told(line.problems)

    def _spoken(self, language: Language | None) -> list[str]:
        spoken = language or self.language
        return [f"--lang={spoken}"] if spoken else []

    def _words(self) -> list[str]:
        return [one if isinstance(one, str) else one.path for one in self.operands]

    def _error(self, answer: Answer, words: Sequence[str]) -> EvenhandError:
        problems: tuple[Problem, ...] = ()
        file = None
        if answer.status == 65:
            problems = self._problems()
        if answer.status == 66:
            paths = [one.path for one in self.operands if not isinstance(one, str)]
            file = missing_file(self.options) or next((path for path in paths if not os.path.exists(path)), None)
        return error_for(answer.status, told(problems) or answer.errors, problems=problems, command=words, file=file)

    def _problems(self) -> tuple[Problem, ...]:
        """What stops the work by file, row and column, from `check`, which tells it as JSON; other commands tell it in words alone."""
        if not self.is_of_study or self.command == ("check",):
            return ()
        problems = self._checked(["check", *self.reading])
        scheme = [word for word in self.options if word.startswith("--scheme=")]
        if not problems and scheme:
            problems = self._checked(["scheme", "check", *(word for word in self.reading if word.startswith("--map=")), *scheme])
        return problems

    def _checked(self, words: Sequence[str]) -> tuple[Problem, ...]:
        from evenhand.results.check import Problem

        answer = self.program.ask([*words, "--format=json", *self._spoken(None), "--", *self._words()])
        try:
            found = [Problem.from_json(one) for one in json.loads(answer.output)["problems"]]
        except (ValueError, KeyError):
            return ()
        return tuple(self._placed(problem) for problem in found if problem.severity == "error")

    def _placed(self, problem: Problem) -> Problem:
        """Files that this package wrote for frames are known by their names alone."""
        source = self.operands[0]
        inside = isinstance(source, FramesSource) and problem.file.startswith(source.path + os.sep)
        return replace(problem, file=os.path.basename(problem.file)) if inside else problem


def told(problems: Sequence[Problem]) -> str:
    """Problems in words, one a line."""
    return "\n".join(sentence(problem) for problem in problems)


def sentence(problem: Problem) -> str:
    """A problem in words: where, then what."""
    place = [part for part in (problem.file, problem.row and f"row {problem.row}", problem.column and f"column {problem.column}") if part]
    place += [f"“{problem.value}”"] if problem.value is not None else []
    return f"{', '.join(place)}: {problem.message}" if place else problem.message
