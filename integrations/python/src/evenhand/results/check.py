"""What `evenhand check` answers. Made by generate/generate from its schema; not to be edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from evenhand.result import Result
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class TableSource(Value):
    """Within the answer of `evenhand check`."""

    file: str
    """The file that was read."""

    sheet: str | None = None
    """Its sheet, in a workbook or database."""


@dataclass(frozen=True, kw_only=True)
class StudyCheckEntry(Value):
    """Within the answer of `evenhand check`."""

    _identity: ClassVar[tuple[str, ...]] = ("table",)

    table: str
    """The table's name in the format."""

    source: TableSource
    """The file, and sheet, it was read from."""

    rows: int
    """Rows of data."""

    columns: tuple[str, ...]
    """The columns' headers, in the file's order."""

    enables: str
    """What the table makes possible."""


@dataclass(frozen=True, kw_only=True)
class TableReadingColumn(Value):
    """Within the answer of `evenhand check`."""

    column: str
    """The format's own name, or the header where it is a further attribute."""

    header: str
    """The header in the file, several rows joined."""


@dataclass(frozen=True, kw_only=True)
class TableReadingRow(Value):
    """Within the answer of `evenhand check`."""

    row: int
    """The row's number in the file or sheet, counted from 1."""

    cells: tuple[str | None, ...]
    """One for each column; null where the cell is missing."""


@dataclass(frozen=True, kw_only=True)
class TableReading(Value):
    """Within the answer of `evenhand check`."""

    _identity: ClassVar[tuple[str, ...]] = ("table",)

    table: str
    """Which table of the study it became."""

    source: TableSource
    """The file, and sheet, that was read."""

    encoding: str | None = None
    """The encoding of a text file."""

    separator: str | None = None
    """What separates the cells of a text file."""

    title_rows: tuple[int, ...]
    """The rows above the header that were skipped."""

    header_rows: tuple[int, ...]
    """The rows of the header; none in a database."""

    total_rows: tuple[int, ...]
    """The rows of totals and averages that were left out."""

    note_rows: tuple[int, ...]
    """The notes and signatures below the data that were left out."""

    filled_columns: tuple[str, ...]
    """The columns whose empty cells were filled from above."""

    matrix_columns: str | None = None
    """For a matrix turned into rows: what its columns are, rater or person."""

    first_row: int | None = None
    """The first row of the data."""

    last_row: int | None = None
    """The last row of the data."""

    columns: tuple[TableReadingColumn, ...]
    """The columns, as the table is used from here on."""

    preview: tuple[TableReadingRow, ...]
    """The first rows of the data, as they are understood."""


@dataclass(frozen=True, kw_only=True)
class StudyCheckMissing(Value):
    """Within the answer of `evenhand check`."""

    _identity: ClassVar[tuple[str, ...]] = ("table",)

    table: str
    """The table's name in the format."""

    would_enable: str
    """What it would make possible."""


@dataclass(frozen=True, kw_only=True)
class Problem(Value):
    """Within the answer of `evenhand check`."""

    severity: Literal["error", "warning", "note"]
    """Whether it stops the work, should be known, or is only noted."""

    file: str
    """The file; - for the framing of a stream, empty where none is meant."""

    sheet: str | None = None
    """The sheet of a workbook or table of a database."""

    row: int | None
    """The row as the person sees it, counted from 1; null where the whole table is meant."""

    column: str | None
    """The column's header as it stands in the file."""

    value: str | None
    """The cell's text."""

    message: str
    """What is wrong and what was expected."""

    count: int
    """How many problems of one kind this stands for: more than 1 where many are told in one line."""


@dataclass(frozen=True, kw_only=True)
class ConnectivityPart(Value):
    """Within the answer of `evenhand check`."""

    raters: int
    """Raters of the part. (raters)"""

    people: int
    """People of the part. (people)"""

    groups: tuple[str, ...]
    """The groups that the people belong to."""


@dataclass(frozen=True, kw_only=True)
class GroupLink(Value):
    """Within the answer of `evenhand check`."""

    _identity: ClassVar[tuple[str, ...]] = ("from", "to",)

    from_: str
    """The first group."""

    to: str
    """The second group."""

    raters: tuple[str, ...]
    """The raters who score both within one component and period."""

    cases: tuple[str, ...] | None = None
    """The reference cases that raters of both scored, where nothing else joins the two."""

    label: Literal["comparable", "weakly linked", "not comparable"]
    """How firmly the two hang together."""

    variance: float | None
    """Of the contrast of the groups' means, in units of the variance of one rating; null where nothing joins them."""


@dataclass(frozen=True, kw_only=True)
class Bridge(Value):
    """Within the answer of `evenhand check`."""

    _identity: ClassVar[tuple[str, ...]] = ("rater", "person", "period", "component",)

    rater: str
    """The rater's name."""

    person: str
    """The person's name."""

    period: str | None = None
    """The period's name; left out where the study knows no periods."""

    component: str
    """The component's name."""


@dataclass(frozen=True, kw_only=True)
class GroupBridges(Value):
    """Within the answer of `evenhand check`."""

    _identity: ClassVar[tuple[str, ...]] = ("from", "to",)

    from_: str
    """The first group."""

    to: str
    """The second group."""

    ratings: tuple[Bridge, ...]
    """The fewest ratings whose loss would part the two groups."""


@dataclass(frozen=True, kw_only=True)
class AssignmentCheck(Value):
    """Within the answer of `evenhand check`."""

    _identity: ClassVar[tuple[str, ...]] = ("component",)

    component: str
    """The component's name."""

    is_complete: bool
    """Whether every rater scored everybody, so that there is nothing to ask."""

    p_value: float | None = None
    """Of no relation; left out where it can't be asked."""

    raters: int
    """Raters that entered. (raters)"""


@dataclass(frozen=True, kw_only=True)
class Connectivity(Value):
    """Within the answer of `evenhand check`."""

    parts: tuple[ConnectivityPart, ...]
    """Sets of raters and people that ratings join."""

    linking_raters: tuple[GroupLink, ...]
    """How each pair of groups is linked."""

    bridges: tuple[GroupBridges, ...]
    """The pairs of groups that depend on a few ratings."""

    assignment: tuple[AssignmentCheck, ...] | None = None
    """By component, whether who rates whom goes together with how good they are."""


@dataclass(frozen=True, kw_only=True, repr=False)
class StudyCheck(Result):
    """The answer of `evenhand check`."""

    _main: ClassVar[str | None] = "problems"

    periods: tuple[str, ...]
    """The periods that the result is about, in order; empty where the study knows none."""

    tables: tuple[StudyCheckEntry, ...]
    """The tables that were read."""

    readings: tuple[TableReading, ...]
    """How each table was read; row numbers as in the file or sheet."""

    missing: tuple[StudyCheckMissing, ...]
    """The tables that are not there."""

    problems: tuple[Problem, ...]
    """Everything found wrong or doubtful, the gravest first."""

    connectivity: Connectivity | None
    """What the design connects; null where errors kept the tables from being joined."""

    who_rates_whom: tuple[str, ...] | None = None
    """By kind of tie: whom of those in question raters scored, those tied to them and the others."""

