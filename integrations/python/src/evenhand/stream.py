"""The lines with which `evenhand VERB -` answers (docs/stream.md)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from evenhand.errors import AnswerError, BugError, error_for
from evenhand.program import Answer
from evenhand.telling import Told

if TYPE_CHECKING:
    from evenhand.results.stream import StreamLine

STREAMED = ("audit", "compare", "score", "simulate")
"""The commands that read studies from standard input."""


def lines(answer: Answer, command: Sequence[str] = ()) -> list[StreamLine]:
    """A line for each study. Raises the error of the exit status where the program did not come to answer."""
    from evenhand.results.stream import StreamLine

    if answer.status == 0 and not answer.output.strip():
        raise AnswerError("no answer", status=0, command=command)
    if answer.status not in (0, 65, 70) or not answer.output.strip():
        raise error_for(answer.status, Told.of(answer.errors).text, command=command)
    try:
        found = [json.loads(line) for line in answer.output.decode().splitlines()]
    except ValueError as error:
        raise AnswerError(f"an answer that is no JSON ({error})", status=answer.status, command=command) from error
    return [StreamLine.from_json(line) for line in found]


def single(answer: Answer, command: Sequence[str] = ()) -> StreamLine:
    """The line of the only study that was sent."""
    found = lines(answer, command)
    if len(found) != 1:
        raise AnswerError(f"{len(found)} lines for one study", status=answer.status, command=command)
    if answer.status == 70:
        problems = found[0].problems
        raise BugError("\n".join(problem.message for problem in problems), status=70, problems=problems, command=command)
    return found[0]
