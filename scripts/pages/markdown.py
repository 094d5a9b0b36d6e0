"""Markdown to HTML by cmark-gfm, the library that the program's own pages go through, and what a site adds: anchors, links that lead to pages, tables that scroll."""

from __future__ import annotations

import html
import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"img", "br", "hr", "input", "meta", "link"}


@dataclass
class Section:
    """A heading and what stands below it, up to the next."""

    level: int
    title: str
    anchor: str
    text: str = ""


@dataclass
class Rendered:
    """A page's inner HTML and what was found in it."""

    body: str
    sections: list[Section] = field(default_factory=list)

    @property
    def title(self) -> str:
        return next((section.title for section in self.sections if section.title), "")


def to_html(text: str) -> str:
    extensions = [part for name in ("table", "strikethrough", "autolink") for part in ("-e", name)]
    done = subprocess.run(["cmark-gfm", "--unsafe", *extensions], input=text, capture_output=True, text=True, check=True)
    return done.stdout


def slug(title: str, taken: set[str]) -> str:
    """The anchor that GitHub gives a heading, so that links work in both places."""
    base = re.sub(r"[^\w\- ]", "", title.strip().lower()).replace(" ", "-") or "section"
    anchor, count = base, 0
    while anchor in taken:
        count += 1
        anchor = f"{base}-{count}"
    taken.add(anchor)
    return anchor


class Rewriter(HTMLParser):
    """Writes HTML out as it comes in, with anchors, rewritten links, scrolling tables and framed outputs, and keeps the text by section."""

    # Of a long listing the search knows the beginning.
    MOST_LISTING = 300

    def __init__(self, link: Callable[[str], str], image: Callable[[str], str], named: Callable[[str], str | None]):
        super().__init__(convert_charrefs=False)
        self.link, self.image, self.named = link, image, named
        self.out: list[str] = []
        self.sections = [Section(1, "", "")]
        self.anchors: set[str] = set()
        self.heading: list[str] | None = None
        self.start = 0
        self.listing: int | None = None
        self.code: list[str] | None = None
        self.links = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        if re.fullmatch(r"h[1-6]", tag):
            self.heading, self.start = [], len(self.out)
            self.out.append("")
            return
        if tag == "a" and "href" in values:
            values["href"] = self.link(values["href"])
            self.links += 1
        if tag == "img":
            values["src"] = self.image(values["src"])
            values["loading"] = "lazy"
        if tag == "table":
            self.out.append('<div class="table" tabindex="0">')
        if tag == "pre":
            self.listing = 0
            values["tabindex"] = "0"
        if tag == "code" and self.listing is None and self.links == 0 and self.heading is None:
            self.code, self.start_of_code = [], len(self.out)
        self.out.append(self.tag(tag, values))

    @staticmethod
    def tag(name: str, values: dict[str, str]) -> str:
        return f"<{name}{''.join(f' {key}={chr(34)}{html.escape(value)}{chr(34)}' for key, value in values.items())}>"

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag: str) -> None:
        if self.heading is not None and re.fullmatch(r"h[1-6]", tag):
            title = html.unescape("".join(self.heading)).strip()
            anchor = slug(title, self.anchors)
            self.heading = None
            self.sections.append(Section(int(tag[1]), title, anchor))
            self.out[self.start] = f'<{tag} id="{html.escape(anchor)}">'
            mark = "" if tag == "h1" else f'<a class="anchor" href="#{html.escape(anchor)}" aria-hidden="true" tabindex="-1">#</a>'
            self.out.append(f"{mark}</{tag}>\n")
            return
        if tag == "pre":
            self.listing = None
        if tag not in VOID:
            self.out.append(f"</{tag}>")
        if tag == "table":
            self.out.append("</div>")
        if tag == "a":
            self.links -= 1
        if tag == "code" and self.code is not None:
            target = self.named(html.unescape("".join(self.code)))
            if target:
                self.out.insert(self.start_of_code, f'<a href="{html.escape(target)}">')
                self.out.append("</a>")
            self.code = None
        if tag in {"p", "li", "td", "th", "pre"}:
            self.sections[-1].text += " "

    def text(self, raw: str) -> None:
        self.out.append(raw)
        if self.heading is not None:
            self.heading.append(raw)
            return
        if self.code is not None:
            self.code.append(raw)
        plain = html.unescape(raw)
        if self.listing is not None:
            plain = plain[: max(0, self.MOST_LISTING - self.listing)]
            self.listing += len(plain)
        self.sections[-1].text += plain

    def handle_data(self, data: str) -> None:
        self.text(data)

    def handle_entityref(self, name: str) -> None:
        self.text(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.text(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        # What the program wrote below a notebook's command.
        word = data.strip()
        if word == "output":
            self.out.append('<div class="output">')
        elif word == "/output":
            self.out.append("</div>")


def same(text: str) -> str:
    return text


def render(
    text: str, link: Callable[[str], str] = same, image: Callable[[str], str] = same, named: Callable[[str], str | None] = lambda name: None
) -> Rendered:
    """A page of Markdown. `link` and `image` say where an address leads, `named` what page a word in code font is the name of."""
    rewriter = Rewriter(link, image, named)
    rewriter.feed(to_html(text))
    rewriter.close()
    for section in rewriter.sections:
        section.text = re.sub(r"\s+", " ", section.text).strip()
    return Rendered("".join(rewriter.out), [section for section in rewriter.sections if section.title or section.text])
