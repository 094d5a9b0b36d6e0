"""Questions that are about no study: a table, a plan."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, TypeVar

from evenhand.options import arguments
from evenhand.program import Program
from evenhand.question import Language, Question
from evenhand.result import Result
from evenhand.rows import Answers
from evenhand.sources import Source
from evenhand.values import Value

R = TypeVar("R", bound=Result)
V = TypeVar("V", bound=Value)
Chosen = str | os.PathLike[str] | Program | None
"""The program to use: its path, or none for the one that is found."""


def ask(
    kind: type[R], command: tuple[str, ...], operands: tuple[str | Source, ...], program: Chosen, lang: Language | None,
    repeated: tuple[str, ...] = (), **options: Any,
) -> R:
    """Asks a command about operands."""
    return kind.answered(_question(command, operands, program, lang, repeated, options))


def ask_rows(
    kind: type[V], command: tuple[str, ...], operands: tuple[str | Source, ...], program: Chosen, lang: Language | None,
    repeated: tuple[str, ...] = (), **options: Any,
) -> Answers[V]:
    """Asks a command whose answer is a list."""
    return Answers.of(kind, _question(command, operands, program, lang, repeated, options))


def _question(
    command: tuple[str, ...], operands: tuple[str | Source, ...], program: Chosen, lang: Language | None, repeated: tuple[str, ...],
    options: Mapping[str, Any],
) -> Question:
    found = program if isinstance(program, Program) else Program.found(program)
    return Question(found, command, operands, tuple(arguments(options, repeated)), (), lang)
