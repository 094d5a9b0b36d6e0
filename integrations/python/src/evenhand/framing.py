"""A study in the framing that `evenhand VERB -` reads (docs/stream.md)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

MARK = "%%"
"""What a framing line begins with; no line of a table may."""


def row(cells: Sequence[str]) -> str:
    """Cells as a row of CSV, without its line end."""
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow(cells)
    return text.getvalue()


def guarded(row: str) -> str:
    """A row of CSV that can't be taken for a framing line: where it begins with the mark its cells are quoted."""
    if "\n" + MARK in row:
        raise ValueError(f"a line within a cell begins with {MARK}; such a text can't be sent")
    if not row.startswith(MARK):
        return row
    cells = next(csv.reader([row], strict=True))
    quoted = io.StringIO()
    csv.writer(quoted, quoting=csv.QUOTE_ALL, lineterminator="").writerow(cells)
    return quoted.getvalue()


def framed(key: str, tables: Iterable[tuple[str, Sequence[str], Sequence[str]]], texts: Mapping[str, str] | None = None) -> bytes:
    """A study as bytes.

    `tables` gives name, columns and rows (each a row of CSV without its line end); `texts` gives `scheme.yaml` and the like. Raises
    `ValueError` for a key or name that holds a line break.
    """
    if any(sign in key for sign in "\r\n") or not key.strip():
        raise ValueError("a key is one line, and not blank")
    lines = [f"{MARK}study {key}"]
    for name, columns, rows in tables:
        lines.append(f"{MARK}table {name} {len(rows)}")
        lines.append(guarded(row(columns)))
        lines.extend(guarded(one) for one in rows)
    for name, text in (texts or {}).items():
        content = text.splitlines()
        lines.append(f"{MARK}file {name} {len(content)}")
        lines.extend(content)
    lines.append(f"{MARK}end")
    return ("\n".join(lines) + "\n").encode()
