"""Where the data of a question is: a path, frames as a study, one frame as a file."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

from evenhand.framing import framed, row
from evenhand.tables import NAMES, Table


class Source(Protocol):
    """What stands on the command line for the data."""

    @property
    def path(self) -> str:
        """A path that the program can read."""


class PathSource:
    """A folder, a workbook, a database, a file."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = os.path.abspath(os.path.expanduser(os.fspath(path)))

    def __repr__(self) -> str:
        return repr(self.path)


class Scratch:
    """A folder of its own, readable by its owner alone, made when it is first asked for and gone with the object."""

    def __init__(self) -> None:
        self._folder: TemporaryDirectory[str] | None = None

    @property
    def path(self) -> Path:
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="evenhand-")
        return Path(self._folder.name)

    def write(self, name: str, text: str) -> str:
        """Writes a file and gives its path."""
        file = self.path / name
        file.write_text(text, encoding="utf-8", newline="")
        return str(file)


class FramesSource:
    """A study made of frames. It travels to the program in a stream; a folder is written only for what takes no stream."""

    def __init__(self, tables: Mapping[str, Any], texts: Mapping[str, str]) -> None:
        unknown = sorted(set(tables) - set(NAMES))
        if unknown:
            raise ValueError(f"no tables of a study: {', '.join(unknown)}; there are {', '.join(NAMES)}")
        self.tables = {name: Table.of(data) for name, data in tables.items()}
        self.texts = dict(texts)
        self._scratch = Scratch()
        self._is_written = False

    @property
    def path(self) -> str:
        if not self._is_written:
            for name, table in self.tables.items():
                self._scratch.write(f"{name}.csv", table.csv())
            for name, text in self.texts.items():
                self._scratch.write(name, text)
            self._is_written = True
        return str(self._scratch.path)

    def stream(self, key: str = "study") -> bytes:
        """The study as `evenhand VERB -` reads it."""
        return framed(key, ((name, table.columns, [row(cells) for cells in table.rows]) for name, table in self.tables.items()), self.texts)

    def __repr__(self) -> str:
        return "of frames: " + ", ".join(f"{name} ({len(table.rows)} rows)" for name, table in self.tables.items())


class FrameFile:
    """One frame as a file of CSV."""

    def __init__(self, data: Any) -> None:
        self._table = Table.of(data)
        self._scratch = Scratch()
        self._file: str | None = None

    @property
    def path(self) -> str:
        if self._file is None:
            self._file = self._scratch.write("table.csv", self._table.csv())
        return self._file


def table_source(data: Any) -> Source:
    """A table given as a path or as a frame."""
    return PathSource(data) if isinstance(data, (str, os.PathLike)) else FrameFile(data)


def yaml(content: Any) -> str:
    """The text of a scheme, proposal or `study.yaml`: a mapping as JSON, which YAML is a superset of; a path as what stands in its file."""
    if isinstance(content, Mapping):
        return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    return Path(content).expanduser().read_text(encoding="utf-8-sig")
