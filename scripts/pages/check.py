#!/usr/bin/env python3
"""Follows every link of the site, and looks at pages in Chromium as files, at 1280 and 390 pixels: check.py SITE [PICTURES]

Ends with "N passed, N failed". Without a folder for pictures only links are followed.
"""

from __future__ import annotations

import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

# Looked at in the browser: of every kind of page one, in both languages.
SHOWN = [
    "index.html", "index.zh.html", "docs/install.html", "docs/install.zh.html", "docs/quick-start.zh.html", "CHANGELOG.html", "CHANGELOG.zh.html", "docs/methods-uncertainty.html",
    "docs/study-files.zh.html", "docs/scheme.zh.html", "docs/workbench.zh.html",
    "notebooks-md/index.html", "notebooks-md/03-favorites.html", "notebooks-md/03-favorites.zh.html", "notebooks-md/10-event-study.zh.html",
    "commands/audit.html", "commands/audit.zh.html", "schema/score.html", "schema/score.zh.html", "swift/index.html", "swift/Evenhand/index.html",
    "swift/Evenhand/Audit.html", "integrations/python/index.html",
]
WIDTHS = (1280, 390)
# What is looked for, on which page, and a page that must be among the first three found.
SEARCHES = [
    ("index.html", "robustness value", "docs/methods-uncertainty"), ("index.html", "favoritism", "docs/methods"), ("index.zh.html", "人走茶凉", "04-departure.zh"),
    ("index.zh.html", "厚此薄彼", ".zh.html"), ("docs/scheme.html", "quota", ""), ("notebooks-md/05-weights.zh.html", "权重", ".zh.html"),
]


class PageParser(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.title = self.language = ""
        self.viewport = self.in_title = False
        self.heads = 0

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.ids.append(values["id"])
        for name in ("href", "src"):
            if values.get(name):
                self.links.append(values[name])
        if tag == "html":
            self.language = values.get("lang", "")
        self.viewport |= tag == "meta" and values.get("name") == "viewport"
        self.in_title |= tag == "title"
        self.heads += tag == "h1"
        if tag == "img" and not values.get("alt"):
            self.links.append("an image without words")

    def handle_endtag(self, tag):
        if tag == "title":
            self.in_title = False

    def handle_data(self, data):
        if self.in_title:
            self.title += data


def links(site: Path) -> tuple[int, list[str]]:
    """Every link leads to a file of the site and, where it names one, to an anchor that is there; nothing is fetched from elsewhere."""
    pages = {}
    for path in sorted(site.rglob("*.html")):
        pages[path.resolve()] = page = PageParser()
        page.feed(path.read_text(encoding="utf-8"))
    followed, troubles = 0, []
    for path, page in pages.items():
        name = path.relative_to(site.resolve())
        doubled = {anchor for anchor in page.ids if page.ids.count(anchor) > 1}
        for wrong, text in ((not page.title, "no title"), (not page.language, "no language"), (not page.viewport, "no viewport"), (page.heads != 1, f"{page.heads} first headings"),
                            (bool(doubled), f"anchors stand twice: {sorted(doubled)[:3]}")):
            if wrong:
                troubles.append(f"{name}: {text}")
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme:
                if parts.scheme not in ("https", "http", "data", "mailto"):
                    troubles.append(f"{name}: {link}")
                continue
            followed += 1
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if not target.is_file() or site.resolve() not in target.parents:
                troubles.append(f"{name}: {link} leads nowhere")
            elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
                troubles.append(f"{name}: {link} names an anchor that is not there")
    print(f"{len(pages)} pages, {followed} links followed")
    return followed, troubles


def looks(site: Path, pictures: Path) -> tuple[int, list[str]]:
    sys.path.insert(0, str(Path(__file__).parent.parent / "browser"))
    from browser import Browser, wait

    pictures.mkdir(parents=True, exist_ok=True)
    troubles, looked = [], 0
    browser = Browser()
    try:
        for width in WIDTHS:
            browser.size(width, 900 if width > 600 else 844)
            for page in SHOWN:
                if not (site / page).exists():
                    troubles.append(f"{page} is not there")
                    continue
                browser.open((site / page).resolve().as_uri())
                wait(lambda: browser.run("return document.readyState") == "complete", f"{page} does not load")
                wide = browser.run("return [document.documentElement.scrollWidth, innerWidth]")
                if wide[0] > wide[1]:
                    troubles.append(f"{page} at {width}: {wide[0]} pixels wide")
                broken = browser.run("return [...document.images].filter((i) => i.complete && !i.naturalWidth).map((i) => i.src)")
                troubles += [f"{page} at {width}: picture {source}" for source in broken]
                small = browser.run("return parseFloat(getComputedStyle(document.querySelector('main')).fontSize)")
                if small < 14:
                    troubles.append(f"{page} at {width}: letters of {small} pixels")
                troubles += [f"{page} at {width}: {text}" for text in browser.complaints()]
                browser.picture(pictures / f"{page.replace('/', '-').removesuffix('.html')}.{width}.png", whole=False)
                looked += 1
        for page, text, expected in SEARCHES:
            try:
                search(browser, wait, (site / page).resolve().as_uri(), text, expected)
                looked += 1
            except AssertionError as error:
                troubles.append(f"{page}: {error}")
        browser.size(1280, 900)
        browser.open((site / "index.zh.html").resolve().as_uri())
        browser.type("#query", "分管")
        wait(lambda: browser.run("return document.querySelectorAll('#found a').length"), "nothing is found")
        browser.picture(pictures / "search.1280.png", whole=False)
        browser.size(390, 844)
        browser.open((site / "index.zh.html").resolve().as_uri())
        browser.click("#contents > summary")
        browser.picture(pictures / "contents.390.png", whole=False)
    finally:
        browser.close()
    return looked, troubles


def search(browser, wait, page: str, text: str, expected: str) -> None:
    browser.open(page)
    browser.type("#query", text)
    first = "return [...document.querySelectorAll('#found a')].slice(0, 3).map((a) => decodeURI(a.href))"
    wait(lambda: browser.run(first), f"{text} is not found")
    wait(lambda: any(expected in link for link in browser.run(first)), f"{text}: {expected} is not among the first", seconds=3)
    browser.press("enter")
    wait(lambda: browser.run("return location.href") != page, f"{text}: Enter leads nowhere")


def main() -> None:
    site = Path(sys.argv[1])
    passed, troubles = links(site)
    if len(sys.argv) > 2:
        looked, more = looks(site, Path(sys.argv[2]))
        passed += looked
        troubles += more
    for trouble in troubles[:60]:
        print(trouble, file=sys.stderr)
    print(f"{passed - len([trouble for trouble in troubles if 'leads nowhere' in trouble])} passed, {len(troubles)} failed")
    sys.exit(1 if troubles else 0)


if __name__ == "__main__":
    main()
