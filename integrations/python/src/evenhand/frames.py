"""Tables within an answer: every list of objects becomes rows of plain columns."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import Any, Literal

from evenhand.shapes import Part, cells_of, columns, identity, parts
from evenhand.values import Value

Library = Literal["pandas", "polars", "rows"]
Row = dict[str, Any]


@dataclass
class Rows:
    """A table before it is a frame of any library."""

    columns: list[str]
    rows: list[Row]


class Frames(Mapping[str, Any]):
    """Frames by the name of their table."""

    def __init__(self, tables: Mapping[str, Rows], library: Library | None = None) -> None:
        self._tables = tables
        self._library = library or installed()

    def __getitem__(self, name: str) -> Any:
        if name not in self._tables:
            raise KeyError(f"{name}; there are {', '.join(self._tables)}")
        table = self._tables[name]
        return table.rows if self._library == "rows" else _frame(table, self._library)

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)

    def first(self) -> str:
        """The name of the first table. Raises `LookupError` where the answer holds none."""
        if not self._tables:
            raise LookupError("no table within this answer")
        return next(iter(self._tables))

    def __repr__(self) -> str:
        return f"<Frames {', '.join(f'{name} ({len(table.rows)} rows)' for name, table in self._tables.items())}>"


@cache
def installed() -> Library:
    """The library of frames that is there."""
    if find_spec("pandas") is not None:
        return "pandas"
    return "polars" if find_spec("polars") is not None else "rows"


def _frame(table: Rows, library: Library) -> Any:
    module = importlib.import_module(library)
    # Keys that this package does not know stand behind those that it knows.
    names = list(dict.fromkeys([*table.columns, *(name for row in table.rows for name in row)]))
    cells = {name: [row.get(name) for row in table.rows] for name in names}
    if library == "polars":
        return module.DataFrame([_series(module, name, column) for name, column in cells.items()])
    return module.DataFrame({name: _whole(module, column) for name, column in cells.items()}, columns=names)


def _whole(pandas: Any, column: list[Any]) -> Any:
    """A column; ranks and counts stay whole numbers where some are missing."""
    kinds = {type(cell) for cell in column}
    return pandas.array(column, dtype="Int64") if kinds == {int, type(None)} else column


def _series(polars: Any, name: str, column: list[Any]) -> Any:
    """A column; as objects where its cells differ in kind from row to row."""
    try:
        return polars.Series(name, column, strict=True)
    except (TypeError, polars.exceptions.PolarsError):
        return polars.Series(name, column, dtype=polars.Object)


def tables(answer: Value) -> dict[str, Rows]:
    """Every table of an answer by the path to it (`components.gaps`), in the order of the JSON.

    A row has the plain fields of its object, those of objects within it beside them (`evenhand.shapes`), an interval as two columns. Rows
    of a table within a row carry what names that row: a gap its component, a driver its person.
    """
    found: dict[str, Rows] = {}
    _walk(type(answer), [(answer, {})], "", found)
    return found


def gathered(kind: type[Value], values: Sequence[Value]) -> dict[str, Rows]:
    """The tables of an answer that is a list: `rows`, and those within its rows."""
    found: dict[str, Rows] = {}
    _gather(kind, Part("rows", "rows", kind), [(values, {})], "rows", found)
    return found


Held = list[tuple[Value, Row]]
"""Values with what names the rows above them."""


def _walk(kind: type[Value], held: Held, path: str, found: dict[str, Rows]) -> None:
    for part in parts(kind):
        contents = [(getattr(value, part.name), above) for value, above in held]
        contents = [(content, above) for content, above in contents if content is not None]
        name = f"{path}.{part.name}" if path else part.name
        if not contents:
            continue
        if part.role == "object" and part.kind is not None:
            _walk(part.kind, contents, name, found)
        elif part.role == "records":
            found[name] = Rows([], [{**above, **record} for content, above in contents for record in content])
        elif part.role in ("rows", "named rows") and part.kind is not None:
            _gather(part.kind, part, contents, name, found)


def _gather(kind: type[Value], part: Part, contents: list[tuple[Any, Row]], path: str, found: dict[str, Rows]) -> None:
    key = part.name.removesuffix("s") if part.role == "named rows" else None
    own = [*([key] if key else []), *columns(kind)]
    naming = identity(kind) | ({key} if key else set())
    owner = path.split(".")[-2].removesuffix("s") if "." in path else ""
    rows: list[Row] = []
    below: Held = []
    names: dict[str, None] = {}
    for content, above in contents:
        carried = {(name if name not in own else f"{owner}_{name}"): cell for name, cell in above.items()}
        names |= dict.fromkeys(carried)
        for label, item in _items(content):
            row = {**carried, **({key: label} if key else {}), **flat(item)}
            rows.append(row)
            below.append((item, {**above, **{name: row[name] for name in own if name in naming and row.get(name) is not None}}))
    found[path] = Rows([*names, *own], rows)
    _walk(kind, below, path, found)


def _items(content: Any) -> Iterable[tuple[Any, Any]]:
    return content.items() if isinstance(content, Mapping) else ((None, item) for item in content)


def flat(value: Value) -> Row:
    """The columns of one row."""
    kind = type(value)
    row: Row = {}
    for part in parts(kind):
        content, names = getattr(value, part.name), cells_of(kind, part)
        if part.role == "object":
            cells = flat(content) if content is not None else {}
            row |= {name: cells.get(inner) for name, inner in zip(names, columns(part.kind) if part.kind else (), strict=True)}
        elif part.role == "interval":
            row |= dict(zip(names, content if content is not None else (None, None), strict=True))
        elif part.role == "cell":
            row[part.column] = list(content) if isinstance(content, tuple) else content
    return {**row, **value.extra}
