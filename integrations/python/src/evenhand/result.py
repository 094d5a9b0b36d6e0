"""What every answer has beside its own fields: frames, words, drawings, files."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from evenhand.drawing import Drawing, Drawings
from evenhand.frames import Frames, Library, Rows, tables
from evenhand.question import Language, Question
from evenhand.values import Value

R = TypeVar("R", bound="Result")


@dataclass(frozen=True, kw_only=True)
class Result(Value):
    """An answer of the program.

    Its fields are those of the JSON; everything else asks the program again for the same answer in another form. The program gives the
    same answer to the same question, so that all forms agree as long as the files stay as they are.
    """

    question: Question | None = field(default=None, init=False, repr=False, compare=False)
    """What was asked; `None` for an answer that was read from elsewhere."""
    said: str = field(default="", init=False, repr=False, compare=False)
    """What the program noted beside the answer, in words."""
    json: Any = field(default=None, init=False, repr=False, compare=False)
    """The parsed JSON, whole."""
    _pages: dict[tuple[str, str | None], str] = field(default_factory=dict, init=False, repr=False, compare=False)

    _main: ClassVar[str | None] = None
    """The table that `to_frame` gives when none is named."""

    @classmethod
    def answered(cls: type[R], question: Question) -> R:
        """Asks the question."""
        content, said = question.json()
        return cls.read(content)._with(question, said, content)

    @classmethod
    def read(cls: type[R], content: Any) -> R:
        """An answer from its parsed JSON, as `--format json` wrote it."""
        return cls.from_json(content)._with(None, "", content)

    def _with(self: R, question: Question | None, said: str, content: Any) -> R:
        for name, value in (("question", question), ("said", said), ("json", content)):
            object.__setattr__(self, name, value)
        return self

    @property
    def frames(self) -> Frames:
        """Every table within the answer by name, as a frame of pandas, else polars, else a list of dictionaries."""
        return Frames(self._rows)

    def to_frame(self, name: str | None = None, library: Library | None = None) -> Any:
        """A table of the answer: the main one, or the one named as in `frames`.

        `library`: `pandas`, `polars`, or `rows` for a list of dictionaries (default: the first of these that is installed).
        """
        frames = Frames(self._rows, library)
        return frames[name or self._main or frames.first()]

    @cached_property
    def _rows(self) -> dict[str, Rows]:
        return self._tables()

    def _tables(self) -> dict[str, Rows]:
        return tables(self)

    def text(self, lang: Language | None = None) -> str:
        """The answer in the program's own sentences."""
        return self._in("text", lang)

    def markdown(self, lang: Language | None = None) -> str:
        """The same as Markdown, with tables."""
        return self._in("markdown", lang)

    def plots(self, lang: Language | None = None) -> Drawings:
        """All drawings of the answer by name."""
        return Drawings.of(self._in("html", lang))

    def plot(self, name: str | None = None, lang: Language | None = None) -> Drawing:
        """A drawing of the answer, the first one or the one named as in `plots`; a notebook shows it. Raises `NoDrawingError`."""
        drawings = self.plots(lang)
        return drawings[name] if name else drawings.first()

    def save(self, path: str | os.PathLike[str], lang: Language | None = None) -> Path:
        """Writes the answer in the form of the file's ending: html, xlsx, docx, odt, pptx, md, csv, json."""
        self._asked().write(path, lang)
        return Path(path)

    def _in(self, form: str, lang: Language | None) -> str:
        if (form, lang) not in self._pages:
            self._pages[form, lang] = self._asked().text(form, lang)
        return self._pages[form, lang]

    def _asked(self) -> Question:
        if self.question is None:
            raise ValueError("this answer was not asked of the program, so that it can't be had in another form")
        return self.question

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {', '.join(_parts(self))}>"


def _parts(result: Result) -> list[str]:
    """Single figures and sizes of tables, for a line that says what this is."""
    parts = []
    own = {one.name for one in fields(Result)}
    for one in fields(result):
        value = getattr(result, one.name)
        if one.name in own or value is None:
            continue
        if isinstance(value, (tuple, Mapping)):
            parts.append(f"{one.name}: {len(value)}")
        elif isinstance(value, (str, int, float)) and len(str(value)) <= 24:
            parts.append(f"{one.name}={value!r}")
    return parts
