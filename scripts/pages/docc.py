"""DocC's render nodes as plain HTML: a page a module, article and outermost type; what belongs to a type stands on its page."""

from __future__ import annotations

import html
import os
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from markdown import Rendered, Section, slug


def escape(text: str) -> str:
    return html.escape(text)


class Node:
    """One of DocC's pages."""

    def __init__(self, content: dict):
        self.content = content
        self.path = [part for part in content["identifier"]["url"].split("/documentation/", 1)[-1].split("/") if part]
        metadata = content.get("metadata", {})
        self.title: str = metadata.get("title", self.path[-1])
        self.kind: str = metadata.get("roleHeading", "")
        self.is_symbol = content.get("kind") == "symbol" and metadata.get("symbolKind") != "module"

    @property
    def anchor(self) -> str:
        return re.sub(r"[^\w.-]+", "-", ".".join(self.path[2:])).strip("-")


class Library:
    """All modules together, so that a page can name a type of another module."""

    def __init__(self, archives: dict[str, list[dict]]):
        self.nodes: dict[str, dict[tuple[str, ...], Node]] = {}
        self.places: dict[str, str] = {}
        self.types: dict[str, str] = {}
        for module, contents in archives.items():
            nodes = [Node(content) for content in contents]
            self.nodes[module] = {tuple(node.path): node for node in nodes}
            files: set[str] = set()
            for node in sorted(nodes, key=lambda node: (len(node.path), node.path)):
                if len(node.path) == 1:
                    place = f"swift/{module}/index.html"
                elif len(node.path) == 2:
                    # File systems that don't tell case apart must hold the site, too.
                    name = re.sub(r"[^\w-]+", "-", node.path[1]).strip("-")
                    while name.lower() in files or name.lower() == "index":
                        name += "-"
                    files.add(name.lower())
                    place = f"swift/{module}/{name}.html"
                else:
                    outer = self.places[f"{module}/{node.path[1]}"] if f"{module}/{node.path[1]}" in self.places else f"swift/{module}/index.html"
                    place = f"{outer}#{node.anchor}"
                self.places["/".join(node.path)] = place
                if len(node.path) == 2 and node.is_symbol:
                    self.types.setdefault(node.title, place)

    def pages(self, module: str) -> Iterator[tuple[str, Rendered]]:
        nodes = self.nodes[module]
        for path in sorted(nodes, key=lambda path: (len(path), path)):
            if len(path) <= 2:
                yield self.places["/".join(path)], Writer(self, module, self.places["/".join(path)]).page(nodes[path])


class Writer:
    """Writes one page."""

    def __init__(self, library: Library, module: str, place: str):
        self.library, self.module, self.place = library, module, place
        self.sections: list[Section] = []
        self.references: dict[str, dict] = {}
        self.anchors: set[str] = set()

    def page(self, node: Node) -> Rendered:
        return Rendered(self.node(node, 1), self.sections)

    def node(self, node: Node, level: int) -> str:
        before, self.references = self.references, node.content.get("references", {})
        anchor = node.anchor or re.sub(r"[^\w.-]+", "-", node.title).lower().strip("-")
        self.anchors.add(anchor)
        abstract = self.inline(node.content.get("abstract", []))
        self.sections.append(Section(min(level, 3), node.title, anchor, plain(abstract)))
        kind = f'<small class="kind">{escape(node.kind)}</small> ' if node.is_symbol and node.kind else ""
        tag = f"h{min(level, 4)}"
        parts = [f'<{tag} id="{escape(anchor)}">{kind}{escape(node.title)}</{tag}>\n']
        if abstract:
            parts.append(f"<p>{abstract}</p>\n")
        for section in node.content.get("primaryContentSections", []):
            parts.append(self.section(section, level))
        for section in node.content.get("relationshipsSections", []):
            names = [self.reference(identifier) for identifier in section["identifiers"]]
            parts.append(f'<p class="soft">{escape(section["title"])}: {", ".join(names)}</p>\n')
        parts.append(self.topics(node, level))
        self.references = before
        return "".join(parts)

    def topics(self, node: Node, level: int) -> str:
        """On a module's page and an article's a list, on a type's its members themselves."""
        parts = []
        members = level > 1 or node.is_symbol
        for topic in node.content.get("topicSections", []):
            children = [self.path(identifier) for identifier in topic["identifiers"]]
            if not members:
                rows = "".join(
                    f"<tr><td>{self.reference(identifier)}</td><td>{self.inline(self.references.get(identifier, {}).get('abstract', []))}</td></tr>"
                    for identifier in topic["identifiers"])
                title = topic.get("title", "")
                anchor = slug(title, self.anchors)
                self.sections.append(Section(2, title, anchor))
                parts.append(f'<h2 id="{escape(anchor)}">{escape(title)}</h2>\n<div class="table" tabindex="0"><table><tbody>{rows}</tbody></table></div>\n')
                continue
            for path in children:
                child = self.library.nodes[self.module].get(tuple(path))
                if child and len(child.path) > 2 and child.anchor not in self.anchors:
                    parts.append(self.node(child, level + 1))
        return "".join(parts)

    def section(self, section: dict, level: int) -> str:
        kind = section["kind"]
        if kind == "declarations":
            return "".join(
                f'<pre tabindex="0" class="declaration"><code>{"".join(self.token(token) for token in declaration["tokens"])}</code></pre>\n'
                for declaration in section["declarations"])
        if kind == "parameters":
            rows = "".join(
                f"<dt><code>{escape(parameter['name'])}</code></dt><dd>{self.blocks(parameter['content'], level)}</dd>" for parameter in section["parameters"])
            return f"<dl>{rows}</dl>\n"
        if kind == "content":
            return self.blocks(section["content"], level)
        return ""

    def token(self, token: dict) -> str:
        text = escape(token["text"])
        address = self.address(token.get("identifier", "")) or (self.named(token["text"]) if token["kind"] == "typeIdentifier" else None)
        return f'<a href="{escape(address)}">{text}</a>' if address else text

    # Blocks

    def blocks(self, blocks: list[dict], level: int) -> str:
        return "".join(self.block(block, level) for block in blocks)

    def block(self, block: dict, level: int) -> str:
        kind = block["type"]
        if kind == "paragraph":
            return f"<p>{self.inline(block['inlineContent'])}</p>\n"
        if kind == "heading":
            if block["text"] == "Overview":
                return ""
            tag = f"h{min(block['level'] + level - 1, 5)}"
            anchor = slug(block["text"], self.anchors)
            if level == 1:
                self.sections.append(Section(min(block["level"], 3), block["text"], anchor))
            return f'<{tag} id="{escape(anchor)}">{escape(block["text"])}</{tag}>\n'
        if kind == "codeListing":
            return f'<pre tabindex="0"><code>{escape(chr(10).join(block["code"]))}</code></pre>\n'
        if kind in ("unorderedList", "orderedList"):
            tag = "ul" if kind == "unorderedList" else "ol"
            items = "".join(f"<li>{self.blocks(item['content'], level)}</li>" for item in block["items"])
            return f"<{tag}>{items}</{tag}>\n"
        if kind == "aside":
            return f'<aside class="note"><strong>{escape(block.get("name", "Note"))}</strong> {self.blocks(block["content"], level)}</aside>\n'
        if kind == "table":
            return self.table(block, level)
        if kind == "termList":
            items = "".join(f"<dt>{self.inline(item['term']['inlineContent'])}</dt><dd>{self.blocks(item['definition']['content'], level)}</dd>" for item in block["items"])
            return f"<dl>{items}</dl>\n"
        return self.blocks(block.get("content", []), level)

    def table(self, block: dict, level: int) -> str:
        rows = []
        for index, row in enumerate(block["rows"]):
            tag = "th" if index == 0 and block.get("header") in ("row", "both") else "td"
            rows.append(f"<tr>{''.join(f'<{tag}>{self.blocks(cell, level)}</{tag}>' for cell in row)}</tr>")
        return f'<div class="table" tabindex="0"><table>{"".join(rows)}</table></div>\n'

    # Words

    def inline(self, words: list[dict]) -> str:
        return "".join(self.word(word) for word in words)

    def word(self, word: dict) -> str:
        kind = word["type"]
        if kind == "text":
            return escape(word["text"])
        if kind == "codeVoice":
            address = self.named(word["code"])
            code = f"<code>{escape(word['code'])}</code>"
            return f'<a href="{escape(address)}">{code}</a>' if address else code
        if kind == "reference":
            return self.reference(word["identifier"], word.get("overridingTitle"))
        if kind == "image":
            return ""
        tag = {"strong": "strong", "emphasis": "em", "newTerm": "em", "inlineHead": "strong", "strikethrough": "s", "subscript": "sub", "superscript": "sup"}.get(kind)
        inner = self.inline(word.get("inlineContent", []))
        return f"<{tag}>{inner}</{tag}>" if tag else inner

    def reference(self, identifier: str, title: str | None = None) -> str:
        known = self.references.get(identifier, {})
        name = title or known.get("title") or identifier.rsplit("/", 1)[-1]
        shown = escape(name) if known.get("kind") in ("article", "link") or known.get("role") == "article" or known.get("type") == "link" else f"<code>{escape(name)}</code>"
        address = known["url"] if known.get("type") == "link" else self.address(identifier) or self.named(name)
        return f'<a href="{escape(address)}">{shown}</a>' if address else shown

    def path(self, identifier: str) -> list[str]:
        return [part for part in identifier.split("/documentation/", 1)[-1].split("/") if part]

    def address(self, identifier: str) -> str | None:
        if "/documentation/" not in identifier:
            return None
        place = self.library.places.get("/".join(self.path(identifier)))
        return self.relative(place) if place else None

    def named(self, name: str) -> str | None:
        place = self.library.types.get(name)
        return self.relative(place) if place and place != self.place else None

    def relative(self, place: str) -> str:
        file, _, anchor = place.partition("#")
        address = "" if file == self.place else os.path.relpath(file, PurePosixPath(self.place).parent)
        return f"{address}#{anchor}" if anchor else address or "#page--text"


def plain(text: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", text))
