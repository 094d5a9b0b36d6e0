"""What the fields of a value are to a table: a cell, two cells of an interval, an object, rows."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal, Union

from evenhand.values import Interval, Value, remembered

Role = Literal["cell", "interval", "object", "rows", "named rows", "records"]


@dataclass(frozen=True)
class Part:
    """A field of a value."""

    name: str
    role: Role
    kind: type[Value] | None = None

    @property
    def column(self) -> str:
        return self.name.rstrip("_")


@remembered
def parts(kind: type[Value]) -> tuple[Part, ...]:
    """The program's fields of a kind of value."""
    hints = typing.get_type_hints(kind)
    return tuple(_part(one.name, hints[one.name]) for one in fields(kind) if one.init and one.name != "extra")


def _part(name: str, hint: Any) -> Part:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (Union, types.UnionType):
        inner = [one for one in arguments if one is not type(None)]
        return _part(name, inner[0]) if len(inner) == 1 else Part(name, "cell")
    if hint is Interval:
        return Part(name, "interval")
    if _is_value(hint):
        return Part(name, "object", hint)
    if origin is tuple and _is_value(arguments[0]):
        return Part(name, "rows", arguments[0])
    if origin is tuple and typing.get_origin(arguments[0]) is Mapping:
        return Part(name, "records")
    if isinstance(origin, type) and issubclass(origin, Mapping) and _is_value(arguments[1]):
        return Part(name, "named rows", arguments[1])
    return Part(name, "cell")


def _is_value(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Value)


@remembered
def columns(kind: type[Value]) -> tuple[str, ...]:
    """The columns of a row of this kind, those of objects within it among them."""
    return tuple(column for one in parts(kind) for column in cells_of(kind, one))


@remembered
def cells_of(kind: type[Value], part: Part) -> tuple[str, ...]:
    """The columns that one field of a row becomes; none for rows within the row.

    Those of an object are prefixed with its name, unless they only say whom the row is about.
    """
    if part.role == "cell":
        return (part.column,)
    if part.role == "interval":
        return (f"{part.column}_low", f"{part.column}_high")
    if part.role == "object" and part.kind is not None:
        inner = columns(part.kind)
        return inner if _names_only(part.kind) else tuple(f"{part.column}_{name}" for name in inner)
    return ()


def _names_only(kind: type[Value]) -> bool:
    """Whether an object only says whom a row is about: the subject of a finding stands in the row under its own names."""
    return set(columns(kind)) == {name.rstrip("_") for name in kind._identity}


@remembered
def identity(kind: type[Value]) -> frozenset[str]:
    """The columns that name a row: those of its own kind and of the objects within it."""
    inner = [identity(part.kind) for part in parts(kind) if part.kind is not None and part.role == "object" and _names_only(part.kind)]
    return frozenset(kind._identity).union(*inner) & frozenset(columns(kind))
