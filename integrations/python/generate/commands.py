"""The program's commands as methods with typed options."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from typing import Any

from methods import COMMON, FUNCTIONS, STUDY, Method
from names import module, snake
from schemas import LONGEST, Schemas, line_or_lines

HEAD = """\"\"\"{about} Made from the program's help by generate/generate; not to be edited.\"\"\"

from __future__ import annotations

"""

METHODS = HEAD + """from typing import Any, Literal, TypeVar

from evenhand.options import Listed, Named, Text
from evenhand.result import Result
{imports}

R = TypeVar("R", bound=Result)


class Verbs:
    \"\"\"A method for each command that is about a study; an option that is left out is the program's default.\"\"\"

    def _ask(self, kind: type[R], *command: str, repeated: tuple[str, ...] = (), **options: Any) -> R:
        raise NotImplementedError

"""

FUNCTIONS_HEAD = HEAD + """import os
from typing import Any, Literal

from evenhand.asking import Chosen, ask, ask_rows
from evenhand.options import Listed, Named, Text
from evenhand.question import Language
{imports}
from evenhand.rows import Answers
from evenhand.sources import PathSource, table_source


"""


class Commands:
    """What the program says of its commands (`--experimental-dump-help`)."""

    def __init__(self, help: Mapping[str, Any], schemas: Schemas) -> None:
        self.commands: dict[tuple[str, ...], Mapping[str, Any]] = {}
        self.schemas = schemas
        self._collect(help["command"], ())

    def _collect(self, command: Mapping[str, Any], path: tuple[str, ...]) -> None:
        for inner in command.get("subcommands", []):
            name = (*path, inner["commandName"])
            self.commands[name] = inner
            self._collect(inner, name)

    def methods(self) -> str:
        """The module of a study's methods."""
        body = "\n".join(self._method(one) for one in STUDY)
        return METHODS.format(about="Every question about a study.", imports=self._imports(STUDY)) + body

    def functions(self) -> str:
        """The module of functions."""
        body = "\n\n".join(self._function(one) for one in FUNCTIONS)
        about = "Questions about a table, a plan, or the methods themselves."
        return FUNCTIONS_HEAD.format(about=about, imports=self._imports(FUNCTIONS)) + body

    def _imports(self, methods: tuple[Method, ...]) -> str:
        names = sorted({self.schemas.root(one.schema) for one in methods}, key=lambda root: module(root[0]))
        return "\n".join(f"from evenhand.results.{module(owner)} import {own}" for owner, own in names)

    def _options(self, method: Method) -> list[Mapping[str, Any]]:
        own = [one for one in self.commands[method.command]["arguments"] if one["kind"] != "positional"]
        names = {one["preferredName"]["name"]: one for one in own}
        left = COMMON | method.without | set(method.fixed)
        chosen = [name for name in names if name not in left and (method.only is None or name in method.only)]
        chosen.sort(key=lambda name: not is_needed(names[name], method))
        return [names[name] for name in chosen]

    def _method(self, method: Method) -> str:
        own = self.schemas.root(method.schema)[1]
        options = self._options(method)
        text = signature(f"    def {method.name}", ["self", *parameters(method, options)], own)
        text += self._documentation(method, options, "        ")
        words = ", ".join(f'"{word}"' for word in method.command)
        return text + call("        return self._ask(", [own, words, *self._passed(method, options)])

    def _function(self, method: Method) -> str:
        own = self.schemas.root(method.schema)[1]
        answer = f"Answers[{own}]" if self.schemas.is_list(method.schema) else own
        options = self._options(method)
        operands = [f"{name}: {kind}" for name, kind, _ in method.operands]
        mapped = ["map: Named | None = None"] if method.name == "fit" else []
        more = ["program: Chosen = None", "lang: Language | None = None"]
        text = signature(f"def {method.name}", [*operands, *parameters(method, options), *mapped, *more], answer)
        text += self._documentation(method, options, "    ")
        words = "(" + ", ".join(f'"{word}"' for word in method.command) + (",)" if len(method.command) == 1 else ")")
        given = ", ".join(expression for _, _, expression in method.operands)
        expressions = f"({given},)" if len(method.operands) == 1 else f"({given})"
        passed = self._passed(method, options, *(["map"] if mapped else []))
        asked = "ask_rows" if self.schemas.is_list(method.schema) else "ask"
        return text + call(f"    return {asked}(", [own, words, expressions, "program", "lang", *passed])

    @staticmethod
    def _passed(method: Method, options: list[Mapping[str, Any]], *more: str) -> list[str]:
        often = [snake(one["preferredName"]["name"]) for one in options if one["isRepeating"]] + list(more)
        passed = [f"{flag}={value}" for flag, value in method.fixed.items()]
        passed += [f"{name}={name}" for name in [*(snake(one["preferredName"]["name"]) for one in options), *more]]
        quoted = ", ".join(f'"{name}"' for name in often) + ("," if len(often) == 1 else "")
        return ([f"repeated=({quoted})"] if often else []) + passed

    def _documentation(self, method: Method, options: list[Mapping[str, Any]], indent: str) -> str:
        about = method.about or " ".join(self.commands[method.command]["abstract"].split())
        lines = [f'"""{about}', ""] if options else [f'"""{about}"""']
        for one in options:
            said = " ".join(one["abstract"].split()).replace("\\", "\\\\")
            if one.get("defaultValue") is not None and "default:" not in said:
                said += f" (default: {one['defaultValue']})"
            lines += textwrap.wrap(f"`{snake(one['preferredName']['name'])}`: {said}", LONGEST - len(indent) - 2, subsequent_indent="  ")
        if options:
            lines.append('"""')
        return "".join(f"{indent}{line}".rstrip() + "\n" for line in lines)


def parameters(method: Method, options: list[Mapping[str, Any]]) -> list[str]:
    """The options as parameters by name; those that must be given come first and may be given by place."""
    made = [f"{snake(one['preferredName']['name'])}: {parameter(one, is_needed(one, method))}" for one in options]
    first = sum(is_needed(one, method) for one in options)
    return [*made[:first], "*", *made[first:]] if made or method in FUNCTIONS else []


def is_needed(option: Mapping[str, Any], method: Method) -> bool:
    """Whether an option must be given."""
    return not option["isOptional"] or option["preferredName"]["name"] in method.needed


def parameter(option: Mapping[str, Any], must_be_given: bool) -> str:
    """The type of an option and its default."""
    if option["kind"] == "flag":
        return "bool = False"
    name = option["preferredName"]["name"]
    if name in ("scheme", "proposal", "choices"):
        return "Named | None = None"
    if option.get("allValues"):
        kind = f"Literal[{', '.join(chr(34) + one + chr(34) for one in option['allValues'])}]"
    elif re.search(r"\w=\w", option["abstract"]) or option["valueName"] in ("set", "sizes"):
        kind = "Named"
    elif option["isRepeating"] or re.search(r"separated by commas|\d,\d", option["abstract"]):
        kind = "Listed"
    else:
        kind = "Text"
    return kind if must_be_given else f"{kind} | None = None"


def signature(head: str, parts: list[str], answer: str) -> str:
    """The head of a function."""
    tail = f") -> {answer}:"
    return line_or_lines(f"{head}({', '.join(parts)}{tail}", f"{head}(", parts, tail)


def call(head: str, parts: list[str]) -> str:
    """A call that is returned."""
    return line_or_lines(f"{head}{', '.join(parts)})", head, parts, ")")
