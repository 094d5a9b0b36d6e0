"""A study, and every question about it as a method."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from typing import Any, TypeVar

from evenhand.options import Named, arguments
from evenhand.program import Program
from evenhand.question import Language, Question
from evenhand.result import Result
from evenhand.sources import FramesSource, PathSource, Scratch, Source, yaml
from evenhand.verbs import Verbs

R = TypeVar("R", bound=Result)


class Study(Verbs):
    """A folder of CSV files, a workbook, a SQLite database, one file of ratings, or frames (`Study.from_frames`).

    ```python
    district = Study("datasets/coastal-district")
    audit = district.audit()
    audit.to_frame().query("verdict == 'flagged'")
    ```

    `map`: columns that are called otherwise, `{"person": "diver"}`. `lang`: the language of sentences, `en` or `zh` (default: from the
    environment). `allow_outside`, `pseudonymize`: as on the command line. `program`, `timeout`: the program to use, and the seconds that an
    answer may take. Nothing is read before the first question.
    """

    def __init__(
        self, path: str | os.PathLike[str], *, map: Named | None = None, lang: Language | None = None, allow_outside: bool = False,
        pseudonymize: str | os.PathLike[str] | None = None, program: str | os.PathLike[str] | Program | None = None,
        timeout: float | None = None,
    ) -> None:
        self._begin(PathSource(path), map, lang, program, timeout, allow_outside=allow_outside, pseudonymize=pseudonymize)

    @classmethod
    def from_frames(
        cls, *, ratings: Any = None, people: Any = None, units: Any = None, raters: Any = None, ties: Any = None, moves: Any = None,
        unit_scores: Any = None, components: Any = None, points: Any = None, tiers: Any = None, ballots: Any = None, official: Any = None,
        cases: Any = None, scheme: Mapping[str, Any] | str | os.PathLike[str] | None = None,
        proposal: Mapping[str, Any] | str | os.PathLike[str] | None = None,
        settings: Mapping[str, Any] | str | os.PathLike[str] | None = None, texts: Mapping[str, str] | None = None,
        map: Named | None = None, lang: Language | None = None, pseudonymize: str | os.PathLike[str] | None = None,
        program: str | os.PathLike[str] | Program | None = None, timeout: float | None = None,
    ) -> Study:
        """A study of frames: of pandas, polars or Arrow, dictionaries of columns, lists of dictionaries.

        `scheme`, `proposal` and `settings` (`study.yaml`) are mappings, or paths of YAML files; `texts` gives such files as text, by name.
        The frames are copied now. `audit`, `compare`, `score` and `simulate` send them through a pipe; for what takes no stream (other
        questions, words, drawings) they are written into a folder that only you can read and that goes with the study.
        """
        given = {
            "ratings": ratings, "people": people, "units": units, "raters": raters, "ties": ties, "moves": moves,
            "unit_scores": unit_scores, "components": components, "points": points, "tiers": tiers, "ballots": ballots,
            "official": official, "cases": cases,
        }
        files = {"scheme.yaml": scheme, "proposal.yaml": proposal, "study.yaml": settings}
        written = {name: yaml(content) for name, content in files.items() if content is not None}
        source = FramesSource({name: frame for name, frame in given.items() if frame is not None}, {**written, **(texts or {})})
        study = cls.__new__(cls)
        study._begin(source, map, lang, program, timeout, pseudonymize=pseudonymize)
        return study

    def _begin(
        self, source: Source, map: Named | None, lang: Language | None, program: str | os.PathLike[str] | Program | None,
        timeout: float | None, **reading: Any,
    ) -> None:
        self.source = source
        self.lang = lang
        self.program = program if isinstance(program, Program) else Program.found(program, timeout=timeout)
        self._reading = tuple(arguments({"map": map, **reading}, repeated=["map"]))
        self._scratch = Scratch()

    @property
    def path(self) -> str:
        """The path that the program reads; of frames the folder into which they are written now."""
        return self.source.path

    def _ask(self, kind: type[R], *command: str, repeated: tuple[str, ...] = (), **options: Any) -> R:
        options = {name: self._file(name, value) for name, value in options.items()}
        # `scheme check` takes no other way of reading than `--map`.
        reading = tuple(word for word in self._reading if command != ("scheme", "check") or word.startswith("--map"))
        words = tuple(arguments(options, repeated))
        question = Question(
            self.program, command, (self.source,), words, reading, self.lang, keeps=(self._scratch,))
        return kind.answered(question)

    def _file(self, name: str, value: Any) -> Any:
        """A scheme or proposal that is a mapping, as a file."""
        if name not in ("scheme", "proposal", "choices") or not isinstance(value, Mapping):
            return value
        text = yaml(value)
        return self._scratch.write(f"{name}-{hashlib.sha256(text.encode()).hexdigest()[:12]}.yaml", text)

    def __repr__(self) -> str:
        return f"<Study {self.source!r}>"
