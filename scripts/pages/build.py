#!/usr/bin/env python3
"""Builds the site: build.py --program PROGRAM --modules FOLDER --checkouts FOLDER OUT (called by scripts/site)."""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote

sys.path.insert(0, str(Path(__file__).parent))
import api
import markdown
import reference
from contents import Contents, Page, place_of
from layout import Layout, relative

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


class Site:
    def __init__(self, out: Path, program: Path, modules: Path | None, checkouts: Path | None):
        self.out, self.program, self.modules, self.checkouts = out, program, modules, checkouts
        self.contents = Contents(ROOT)
        self.by_source: dict[str, Page] = {}
        self.index: dict[str, list[list[str]]] = {"en": [], "zh": []}
        self.copied: set[str] = set()
        self.written: list[Page] = []
        self.troubles: list[str] = []

    def build(self) -> None:
        shutil.rmtree(self.out, ignore_errors=True)
        self.out.mkdir(parents=True)
        made = reference.chapters(self.program, self.contents) + api.chapters(ROOT, self.modules, self.checkouts, self.contents)
        for chapter, _ in made:
            self.contents.add(chapter)
        self.contents.finish()
        self.by_source = {page.source: page for page in self.contents.pages() if page.source}
        version = re.search(r"\d[\d.]*", subprocess.run([self.program, "--version"], check=True, capture_output=True, text=True).stdout).group()
        layout = Layout(self.contents, version)
        for page in self.contents.pages():
            if page.source:
                self.write(layout, page, self.read(page))
        for _, pages in made:
            for page, rendered in pages:
                self.write(layout, page, rendered)
        reference.files(ROOT, self.out)
        for name in ("site.css", "site.js"):
            shutil.copyfile(HERE / name, self.out / name)
        for language, sections in self.index.items():
            # A script and no JSON: a page that was opened as a file may load the one and not the other.
            text = json.dumps(sections, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
            (self.out / f"search.{language}.js").write_text(f"window.evenhandFound({json.dumps(language)},{text})\n", encoding="utf-8")

    def read(self, page: Page) -> markdown.Rendered:
        source = re.sub(r"(?m)^<!-- evenhand (.*) -->$", self.answer, (ROOT / page.source).read_text(encoding="utf-8"))
        return markdown.render(
            source, link=lambda address: self.link(address, page), image=lambda address: self.asset(address, page),
            named=lambda word: self.named(word, page))

    def answer(self, asked: re.Match[str]) -> str:
        """What the program writes where a text asks it: without the headings, which the text has itself."""
        text = reference.ask(self.program, *asked.group(1).split())
        return "\n".join(line for line in text.splitlines() if not line.startswith("#")).strip()

    def write(self, layout: Layout, page: Page, rendered: markdown.Rendered) -> None:
        self.written.append(page)
        place = self.out / page.place
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(layout.page(page, rendered), encoding="utf-8")
        title = rendered.title or page.label
        for section in rendered.sections:
            if section.title or section.text:
                self.index[page.language].append([quote(page.place), section.anchor, title, section.title or title, section.text])

    # Where an address in a text leads

    def target(self, address: str, page: Page) -> tuple[str, str]:
        path, _, anchor = address.partition("#")
        folder = PurePosixPath(page.source).parent
        parts: list[str] = []
        for part in (folder / unquote(path)).parts:
            if part == "..":
                if parts:
                    parts.pop()
            elif part != ".":
                parts.append(part)
        return "/".join(parts), anchor

    def link(self, address: str, page: Page) -> str:
        if re.match(r"[a-z]+:", address) or address.startswith("#"):
            return address
        source, anchor = self.target(address, page)
        found = self.page_of(source, page.language)
        if found:
            return quote(relative(found.place, page.place)) + (f"#{anchor}" if anchor else "")
        return self.asset(address, page)

    def page_of(self, source: str, language: str) -> Page | None:
        """The page that a file or folder of the repository became, in the reader's language where the text names none."""
        for candidate in (source, f"{source}/README.md".lstrip("/")):
            if candidate in self.by_source:
                page = self.by_source[candidate]
                other = self.contents.other(page)
                return other if other and language == "zh" and page.language == "en" else page
        if re.fullmatch(r"schema/[\w-]+\.schema\.json", source):
            name = source.removeprefix("schema/").removesuffix(".schema.json")
            for page in self.contents.pages():
                if page.place == reference.schema_place(name, language):
                    return page
        if source.rstrip("/") == "schema":
            return next(page for page in self.contents.pages() if page.place == reference.schema_place("index", language))
        return None

    def asset(self, address: str, page: Page) -> str:
        if re.match(r"[a-z]+:", address):
            return address
        source, _ = self.target(address, page)
        file = ROOT / source
        if not file.is_file():
            self.troubles.append(f"{page.source}: {address} leads nowhere")
            return address
        if source not in self.copied:
            self.copied.add(source)
            (self.out / source).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, self.out / source)
        return quote(relative(source, page.place))

    def named(self, word: str, page: Page) -> str | None:
        """Texts name files in code font, from the repository's root or from beside them."""
        if not re.fullmatch(r"[\w./-]+(\.md|\.json|/)", word):
            return None
        for base in ("", str(PurePosixPath(page.source).parent)):
            source = str(PurePosixPath(base) / word)
            found = self.page_of(source, page.language)
            if found and found != page:
                return quote(relative(found.place, page.place))
        return None


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--modules", type=Path)
    parser.add_argument("--checkouts", type=Path)
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    site = Site(given.out, given.program.resolve(), given.modules, given.checkouts)
    site.build()
    for trouble in site.troubles:
        print(trouble, file=sys.stderr)
    pages = site.written
    size = sum(file.stat().st_size for file in given.out.rglob("*") if file.is_file())
    chinese = sum(page.language == "zh" for page in pages)
    print(f"{given.out}/index.html: {len(pages)} pages, {chinese} of them in Chinese, {size / 1e6:.1f} MB")
    sys.exit(1 if site.troubles else 0)


if __name__ == "__main__":
    main()
