"""What `evenhand template` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from evenhand.result import Result
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class TemplateContentsTemplateColumn(Value):
    """Within the answer of `evenhand template`."""

    column: str
    """The column's name."""

    required: bool
    """Whether the table can't do without it."""

    instead: str | None
    """The column of which this or that is needed; null where there is none."""

    meaning: str | None
    """What stands in it; null for a column that is none of the format's."""

    headers: tuple[str, ...]
    """Other headers under which it is known."""


@dataclass(frozen=True, kw_only=True)
class TemplateContentsTemplateTable(Value):
    """Within the answer of `evenhand template`."""

    _identity: ClassVar[tuple[str, ...]] = ("table",)

    table: str
    """The table's name."""

    rows: int
    """How many rows of data it holds; 0 in a template to fill in."""

    meaning: str | None
    """What the table holds; null for a table that is none of a study's."""

    columns: tuple[TemplateContentsTemplateColumn, ...]
    """Its columns, in order."""


@dataclass(frozen=True, kw_only=True, repr=False)
class TemplateContents(Result):
    """The answer of `evenhand template`."""

    study: str | None
    """The study whose tables fill it; null for a template to fill in."""

    tables: tuple[TemplateContentsTemplateTable, ...]
    """The tables, in the format's order."""

