"""The JSON schemas as Python types, one module a schema; a definition lives with the first schema that has it."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from names import class_name, module, snake

ORDER = (
    "check", "errors", "stream", "score", "compare", "normalize", "audit", "simulate", "simulate-publication", "facets", "reliability", "ranks",
    "multiverse", "plan", "plan-settle", "fit", "event-study", "scheme-check", "scheme-init", "scheme-template", "template", "generate",
    "truth", "log-verify", "notebook", "calibrate", "calibrate-gaps", "calibrate-bands", "calibrate-ranks", "calibrate-multiverse",
    "calibrate-plans", "calibrate-facets", "calibrate-cases", "calibrate-years", "calibrate-strata", "compare-randomized", "normalize-onto",
    "grades", "marking", "report", "report-publication",
)
"""Whose definitions come first."""

IDENTITIES = frozenset({
    "band", "component", "design", "detector", "element", "facet", "figure", "from", "group", "level", "method", "period", "person", "pool",
    "rater", "rule", "scenario", "other", "source", "step", "table", "tie", "to", "unit",
})
"""Keys that name a row."""

MAIN = {
    "check": "problems", "score": "people", "compare": "components.gaps", "normalize": "methods.people", "normalize-onto": "components", "audit": "findings",
    "simulate": "changes", "facets": "facets.elements", "reliability": "components", "ranks": "people", "multiverse": "people",
    "plan": "assignments", "grades": "components.givers", "marking": "parts.seeds.markers", "plan-settle": "ratings", "simulate-publication": "bands", "scheme-init": "components",
    "fit": "fixed", "compare-randomized": "pairs", "event-study": "effects", "scheme-check": "problems",
}
"""The table that stands for an answer."""

LONGEST = 140


class Schemas:
    """All schemas, and who owns which definition."""

    def __init__(self, folder: Path) -> None:
        self.schemas: dict[str, dict[str, Any]] = {
            path.name.removesuffix(".schema.json"): json.loads(path.read_text()) for path in folder.glob("*.schema.json")}
        if set(self.schemas) != set(ORDER):
            raise SystemExit(f"schemas that generate/schemas.py does not order: {sorted(set(self.schemas) ^ set(ORDER))}")
        self.owners: dict[str, tuple[str, str]] = {}
        """By the text of a definition its schema and class."""
        taken: dict[str, str] = {}
        for schema in ORDER:
            for name, definition in self.schemas[schema]["$defs"].items():
                text = json.dumps([name, definition])
                if text in self.owners:
                    continue
                own = class_name(name)
                if own in taken:
                    own = class_name(module(schema).title().replace("_", "")) + own
                if own in taken:
                    raise SystemExit(f"two definitions want to be called {own}: of {taken[own]} and {schema}")
                taken[own] = schema
                self.owners[text] = (schema, own)

    def owner(self, schema: str, name: str) -> tuple[str, str]:
        return self.owners[json.dumps([name, self.schemas[schema]["$defs"][name]])]

    def root(self, schema: str) -> tuple[str, str]:
        """The schema and class of an answer, or of an answer's rows where it is a list."""
        content = self.schemas[schema]
        reference = content.get("$ref") or content["items"]["$ref"]
        return self.owner(schema, reference.split("/")[-1])

    def is_list(self, schema: str) -> bool:
        return "$ref" not in self.schemas[schema]

    def source(self, schema: str) -> str:
        """The module of a schema."""
        names: dict[str, set[str]] = {}
        classes = []
        for name, definition in ordered(self.schemas[schema]["$defs"]):
            owner, own = self.owner(schema, name)
            if owner == schema:
                classes.append(self._class(schema, own, definition, names, self.root(schema) == (owner, own) and not self.is_list(schema)))
        body = "\n\n".join(classes)
        for word, home in (
            ("Any", "typing"), ("ClassVar", "typing"), ("Literal", "typing"), ("Mapping", "collections.abc"),
            ("Interval", "evenhand.values"), ("Value", "evenhand.values"), ("Result", "evenhand.result"), ("dataclass", "dataclasses"),
        ):
            if re.search(rf"(^|[^`\w]){word}\b(?=[\[\n(\]]|, |\)| \|)", body):
                names.setdefault(home, set()).add(word)
        imports = [
            line_or_lines(f"from {home} import {', '.join(sorted(words))}", f"from {home} import (", sorted(words), ")").rstrip("\n")
            for home, words in sorted(names.items())]
        own_ones = [line for line in imports if line.startswith("from evenhand")]
        others = [line for line in imports if not line.startswith("from evenhand")]
        head = f'"""What `evenhand {schema}` answers. Made by generate/generate from its schema; not to be edited."""'
        blocks = [head, "from __future__ import annotations", "\n".join(others), "\n".join(own_ones)]
        return "\n\n".join(block for block in blocks if block) + ("\n\n\n" + body if body else "") + "\n"

    def _class(self, schema: str, own: str, definition: Mapping[str, Any], names: dict[str, set[str]], is_answer: bool) -> str:
        required = set(definition.get("required", []))
        keys = definition["properties"]
        lines = ["@dataclass(frozen=True, kw_only=True, repr=False)" if is_answer else "@dataclass(frozen=True, kw_only=True)"]
        lines.append(f"class {own}({'Result' if is_answer else 'Value'}):")
        lines.append(f'    """{"The answer of" if is_answer else "Within the answer of"} `evenhand {schema.replace("-", " ")}`."""')
        identity = [key for key in keys if key in IDENTITIES and is_text(keys[key])]
        if identity and not is_answer:
            lines.append(f"\n    _identity: ClassVar[tuple[str, ...]] = ({', '.join(json.dumps(key) for key in identity)},)")
        if is_answer and schema in MAIN:
            lines.append(f"\n    _main: ClassVar[str | None] = {json.dumps(MAIN[schema])}")
        for key, content in keys.items():
            kind = self.type(schema, content, names)
            if key.lower().endswith("interval"):
                kind = kind.replace("tuple[float, ...]", "Interval")
            if key not in required:
                kind = f"{kind} = None" if kind.endswith(" | None") or kind == "Any" else f"{kind} | None = None"
            lines += ["", *field_lines(self.attribute(own, key), kind), *documentation(content.get("description", ""))]
        return "\n".join(lines) + "\n"

    @staticmethod
    def attribute(own: str, key: str) -> str:
        name = snake(key)
        first, *rest = name.rstrip("_").split("_")
        if first + "".join(part[:1].upper() + part[1:] for part in rest) != key:
            raise SystemExit(f"{own}.{key} has no name in snake_case that leads back to it")
        return name

    def type(self, schema: str, content: Mapping[str, Any], names: dict[str, set[str]]) -> str:
        """The Python type of a schema's property."""
        if "$ref" in content:
            owner, own = self.owner(schema, content["$ref"].split("/")[-1])
            if owner != schema:
                names.setdefault(f"evenhand.results.{module(owner)}", set()).add(own)
            return own
        if "anyOf" in content:
            return " | ".join(self.type(schema, one, names) for one in content["anyOf"])
        if "enum" in content:
            return f"Literal[{', '.join(json.dumps(one) for one in content['enum'])}]"
        kind = content.get("type")
        if isinstance(kind, list):
            return " | ".join(self.type(schema, {**content, "type": one}, names) for one in kind)
        if kind == "array":
            item = content["items"]
            return f"tuple[{self.type(schema, item, names)}, ...]"
        if kind == "object":
            return f"Mapping[str, {self.type(schema, content.get('additionalProperties', {}), names)}]"
        return {"string": "str", "number": "float", "integer": "int", "boolean": "bool", "null": "None", None: "Any"}[kind]


def ordered(definitions: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Definitions with those that they speak of before them."""
    placed: dict[str, Any] = {}

    def place(name: str) -> None:
        if name in placed:
            return
        for other in references(definitions[name]):
            place(other)
        placed[name] = definitions[name]

    for name in definitions:
        place(name)
    return list(placed.items())


def line_or_lines(whole: str, head: str, parts: list[str], tail: str) -> str:
    """Code in one line where it fits, else its parts in lines of their own indent."""
    if len(whole) <= LONGEST:
        return whole + "\n"
    indent = " " * (len(head) - len(head.lstrip()))
    kept = ", ".join(part.replace(" ", "\0") for part in parts)
    lines = textwrap.wrap(kept, LONGEST - len(indent) - 4, break_long_words=False, break_on_hyphens=False)
    return f"{head}\n" + "".join(f"{indent}    {line}\n".replace("\0", " ") for line in lines) + f"{indent}{tail}\n"


def references(content: Any) -> list[str]:
    if isinstance(content, dict):
        own = [content["$ref"].split("/")[-1]] if "$ref" in content else []
        return own + [name for inner in content.values() for name in references(inner)]
    return [name for inner in content for name in references(inner)] if isinstance(content, list) else []


def is_text(content: Mapping[str, Any]) -> bool:
    return "enum" in content or content.get("type") in ("string", ["string", "null"])


def field_lines(name: str, kind: str) -> list[str]:
    """A field, in several lines where the words that it allows are many."""
    whole = f"    {name}: {kind}"
    if len(whole) <= LONGEST or "Literal[" not in kind:
        return [whole]
    before, rest = kind.split("Literal[", 1)
    words, after = rest.split("]", 1)
    return line_or_lines(whole, f"    {name}: {before}Literal[", words.split(", "), f"]{after}").rstrip("\n").split("\n")


def documentation(text: str) -> list[str]:
    """A description as the text below an attribute."""
    if not text:
        return []
    words = text.replace("\\", "\\\\").replace('"""', "'''")
    lines = textwrap.wrap(words, LONGEST - 10)
    lines[-1] += " " if lines[-1].endswith('"') else ""
    if len(lines) == 1:
        return [f'    """{lines[0]}"""']
    return [f'    """{lines[0]}', *(f"    {line}" for line in lines[1:-1]), f'    {lines[-1]}"""']
