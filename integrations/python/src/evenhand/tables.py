"""Frames as rows of text: of pandas, polars or Arrow, dictionaries of columns, lists of dictionaries."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

NAMES = (
    "ratings", "people", "units", "raters", "ties", "moves", "unit_scores", "components", "points", "tiers", "ballots", "official", "cases",
)
"""The tables of a study (docs/study-files.md)."""


class Table:
    """Columns and rows of text."""

    def __init__(self, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        self.columns = [str(column) for column in columns]
        self.rows = [[cell(value) for value in row] for row in rows]

    @staticmethod
    def of(data: Any) -> Table:
        """The table of a frame. Raises `TypeError` for what is no frame, `ValueError` for columns of different lengths."""
        if isinstance(data, Table):
            return data
        if hasattr(data, "iter_rows"):
            return Table(data.columns, data.iter_rows())
        if hasattr(data, "itertuples"):
            return Table(list(data.columns), data.itertuples(index=False, name=None))
        if hasattr(data, "column_names") and hasattr(data, "to_pydict"):
            data = data.to_pydict()
        if isinstance(data, Mapping):
            columns = [list(column) for column in data.values()]
            return Table(list(data), zip(*columns, strict=True))
        if isinstance(data, Sequence) and not isinstance(data, str) and all(isinstance(row, Mapping) for row in data):
            names = list(dict.fromkeys(name for row in data for name in row))
            return Table(names, ([row.get(name) for name in names] for row in data))
        raise TypeError(f"{type(data).__name__} is no table: a frame, a dictionary of columns or a list of dictionaries is")

    def csv(self) -> str:
        """The table as a file of CSV."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(self.columns)
        writer.writerows(self.rows)
        return text.getvalue()


def cell(value: Any) -> str:
    """A value as the text of a cell: nothing for what is missing, whole numbers without a point.

    A column of whole numbers with gaps holds 12.0 for 12 in many frames, and a rater 12 is no rater 12.0.
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        if value != value:
            return ""
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(float(value))
    text = str(value)
    return "" if text in ("NaT", "<NA>", "nan") else text
