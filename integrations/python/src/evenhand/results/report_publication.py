"""What `evenhand report-publication` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from evenhand.result import Result
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class PublishedReportSuppressed(Value):
    """Within the answer of `evenhand report publication`."""

    primary: int
    """Counts of too few people."""

    complementary: int
    """Counts by which these could be worked out."""

    groups: int
    """Groups of too few people."""


@dataclass(frozen=True, kw_only=True)
class TableRecord(Value):
    """Within the answer of `evenhand report publication`."""

    id: str
    """The table's stable name."""

    columns: tuple[str, ...]
    """The headings."""

    rows: tuple[tuple[Any, ...], ...]
    """The cells, row by row; an interval is a pair of numbers."""


@dataclass(frozen=True, kw_only=True)
class SectionRecord(Value):
    """Within the answer of `evenhand report publication`."""

    id: str
    """The section's stable name."""

    title: str
    """Its title."""

    sentences: tuple[str, ...]
    """What is said in it."""

    tables: tuple[TableRecord, ...]
    """Its tables."""


@dataclass(frozen=True, kw_only=True, repr=False)
class PublishedReport(Result):
    """The answer of `evenhand report publication`."""

    periods: tuple[str, ...]
    """The periods that the result is about, in order; empty where the study knows none."""

    view: str
    """That this is for whoever it is shown to."""

    study: str
    """The study's name."""

    minimum: int
    """Figures of fewer people are hidden. (people)"""

    suppressed: PublishedReportSuppressed
    """How many figures were hidden."""

    sections: tuple[SectionRecord, ...]
    """What the page says, section by section."""

