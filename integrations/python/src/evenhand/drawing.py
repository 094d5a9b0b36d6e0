"""The drawings of an answer, as the program drew them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from evenhand.errors import NoDrawingError


@dataclass(frozen=True)
class Drawing:
    """A drawing (SVG); a notebook shows it."""

    name: str
    title: str
    svg: str

    def _repr_svg_(self) -> str:
        return self.svg

    def __repr__(self) -> str:
        return f"<Drawing {self.name}: {self.title}>"

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Writes the SVG file."""
        file = Path(path)
        file.write_text(self.svg + "\n", encoding="utf-8")
        return file


class Drawings(Mapping[str, Drawing]):
    """The drawings of an answer by name, in the order of the page."""

    def __init__(self, drawings: Mapping[str, Drawing]) -> None:
        self._drawings = dict(drawings)

    @staticmethod
    def of(page: str) -> Drawings:
        """The drawings of a page that the program wrote."""
        found: dict[str, Drawing] = {}
        for match in re.finditer(r'<svg [^>]*?id="(?:chart-)*([^"]+)".*?</svg>', page, re.DOTALL):
            title = re.search(r"<title[^>]*>(.*?)</title>", match.group(), re.DOTALL)
            found[match.group(1)] = Drawing(match.group(1), unescape(title.group(1)) if title else "", match.group())
        return Drawings(found)

    def __getitem__(self, name: str) -> Drawing:
        if name not in self._drawings:
            others = f"; there are {', '.join(self._drawings)}" if self._drawings else ": this answer is not drawn"
            raise NoDrawingError(f"no drawing {name}{others}")
        return self._drawings[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._drawings)

    def __len__(self) -> int:
        return len(self._drawings)

    def first(self) -> Drawing:
        """The first drawing of the page. Raises `NoDrawingError` where there is none."""
        if not self._drawings:
            raise NoDrawingError("this answer is not drawn")
        return next(iter(self._drawings.values()))

    def _repr_html_(self) -> str:
        return "\n".join(f"<figure>{drawing.svg}</figure>" for drawing in self._drawings.values())

    def __repr__(self) -> str:
        return f"<Drawings {', '.join(self._drawings) or 'none'}>"
