"""An answer that is a list: a row for each thing that was looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from evenhand.errors import AnswerError
from evenhand.frames import Rows, gathered
from evenhand.question import Question
from evenhand.result import Result
from evenhand.values import Value

V = TypeVar("V", bound=Value)


@dataclass(frozen=True, kw_only=True, repr=False)
class Answers(Result, Generic[V]):
    """The rows of an answer, in their order."""

    rows: tuple[V, ...]
    kind: type[V]

    @staticmethod
    def of(kind: type[V], question: Question) -> Answers[V]:
        """Asks the question whose answer is rows of a kind."""
        content, said = question.json()
        if not isinstance(content, list):
            raise AnswerError(f"a list was expected, not {type(content).__name__}", command=question.command)
        return Answers(rows=tuple(kind.from_json(one) for one in content), kind=kind)._with(question, said, content)

    def _tables(self) -> dict[str, Rows]:
        return gathered(self.kind, self.rows)

    def __iter__(self) -> Iterator[V]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, place: int) -> V:
        return self.rows[place]

    def __repr__(self) -> str:
        return f"<{len(self)} {self.kind.__name__}>"
