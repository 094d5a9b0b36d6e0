"""A question to the program, which can be asked again in another form: as JSON, in words, as a page with drawings, into a file."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from evenhand.errors import AnswerError, DataError, EvenhandError, error_for
from evenhand.program import Answer, Program
from evenhand.sources import FramesSource, Source
from evenhand.stream import STREAMED, single
from evenhand.telling import TELLING, Told, told

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
    """Options that say how a study is read (`--map`, `--allow-outside`)."""
    language: Language | None = None
    keeps: tuple[object, ...] = ()
    """What must live as long as the question: folders whose files its options name."""

    def json(self) -> tuple[Any, str]:
        """The parsed JSON of the answer, and what the program noted beside it."""
        source = self.operands[0] if self.operands else None
        if isinstance(source, FramesSource) and " ".join(self.command) in STREAMED:
            return self._streamed(source)
        answer = self._asked("--format=json")
        try:
            return json.loads(answer.output), Told.of(answer.errors).text
        except ValueError as error:
            raise AnswerError(f"{' '.join(self.command)}: the answer is no JSON ({error})", command=self.command) from error

    def text(self, form: str, language: Language | None = None) -> str:
        """The answer in another form of the command line: `text`, `markdown`, `csv`, `html`."""
        return self._asked(f"--format={form}", language=language).output.decode()

    def write(self, path: str | os.PathLike[str], language: Language | None = None) -> None:
        """The answer written to a file in the form of its ending."""
        self._asked(f"--output={os.path.abspath(os.fspath(path))}", language=language)

    def _asked(self, *form: str, language: Language | None = None) -> Answer:
        words = [*self.command, *self.reading, *self.options, *form, *self._spoken(language), TELLING, "--", *self._words()]
        answer = self.program.ask(words)
        if answer.status == 0 or (answer.status == 65 and self.command in TELLS_PROBLEMS and answer.output):
            return answer
        raise self._error(answer, words)

    def _streamed(self, source: FramesSource) -> tuple[Any, str]:
        words = [*self.command, *self.reading, *self.options, *self._spoken(None), TELLING, "-"]
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
        said = Told.of(answer.errors)
        problems = tuple(self._placed(problem) for problem in said.problems)
        if answer.status == 65 and not problems:
            problems = self._of_scheme()
        return error_for(answer.status, told(problems) or said.text, problems=problems, command=words, file=said.file)

    def _of_scheme(self) -> tuple[Problem, ...]:
        """Where in a scheme that does not fit the study the fault lies: `scheme check` tells line and column, which the verbs don't."""
        from evenhand.results.check import Problem

        scheme = [word for word in self.options if word.startswith("--scheme=")]
        if not scheme:
            return ()
        mapped = [word for word in self.reading if word.startswith("--map=")]
        answer = self.program.ask(["scheme", "check", *mapped, *scheme, "--format=json", *self._spoken(None), "--", *self._words()])
        try:
            found = [Problem.from_json(one) for one in json.loads(answer.output)["problems"]]
        except (ValueError, KeyError):
            return ()
        return tuple(self._placed(problem) for problem in found if problem.severity == "error")

    def _placed(self, problem: Problem) -> Problem:
        """Files that this package wrote for frames are known by their names alone."""
        source = self.operands[0] if self.operands else None
        inside = isinstance(source, FramesSource) and problem.file.startswith(source.path + os.sep)
        return replace(problem, file=os.path.basename(problem.file)) if inside else problem
