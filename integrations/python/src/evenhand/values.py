"""JSON of the program as frozen dataclasses: keys in snake_case, unknown keys kept."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from functools import cache
from typing import Any, ClassVar, Literal, NamedTuple, TypeVar, Union, cast

from evenhand.errors import AnswerError

V = TypeVar("V", bound="Value")
F = TypeVar("F", bound=Callable[..., Any])
Decoder = Callable[[Any], Any]


def remembered(function: F) -> F:
    """A function of types that is computed once for each."""
    return cast(F, cache(function))


class Interval(NamedTuple):
    """Lower and upper end."""

    low: float
    high: float


@dataclass(frozen=True, kw_only=True)
class Value:
    """An object of the program's JSON."""

    extra: Mapping[str, Any] = field(default_factory=dict, repr=False)
    """Keys that this version of the package does not know, as they came."""

    _identity: ClassVar[tuple[str, ...]] = ()
    """The fields that name a row; rows of the tables within it carry them."""

    @classmethod
    def from_json(cls: type[V], value: Any) -> V:
        """The value of a parsed JSON object. Raises `AnswerError` naming the key that is missing or of another type."""
        if not isinstance(value, Mapping):
            raise AnswerError(f"{cls.__name__}: an object was expected, not {type(value).__name__}")
        known = decoders(cls)
        made: dict[str, Any] = {}
        extra: dict[str, Any] = {}
        for key, content in value.items():
            if key in known:
                name, decode = known[key]
                made[name] = decode(content)
            else:
                extra[key] = content
        try:
            return cls(**made, extra=extra)
        except TypeError as error:
            lacking = sorted(required(cls) - set(value))
            raise AnswerError(f"{cls.__name__}: the answer lacks {', '.join(lacking)}") from error


    def to_json(self) -> dict[str, Any]:
        """The object as the program writes it: keys that do not apply left out, unknown ones kept."""
        needed = required(type(self))
        own = {json_key(one.name): _written(getattr(self, one.name)) for one in fields(self) if one.init and one.name != "extra"}
        return {**{key: content for key, content in own.items() if content is not None or key in needed}, **self.extra}


def _written(content: Any) -> Any:
    if isinstance(content, Value):
        return content.to_json()
    if isinstance(content, tuple):
        return [_written(one) for one in content]
    if isinstance(content, Mapping):
        return {name: _written(one) for name, one in content.items()}
    return content


def json_key(name: str) -> str:
    """The JSON key of an attribute: `q_value` is `qValue`, `from_` is `from`."""
    first, *rest = name.rstrip("_").split("_")
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


@remembered
def decoders(kind: type[Value]) -> dict[str, tuple[str, Decoder]]:
    """By JSON key the attribute and how its content is read."""
    hints = typing.get_type_hints(kind)
    return {json_key(one.name): (one.name, decoder(hints[one.name])) for one in fields(kind) if one.name != "extra" and one.init}


@remembered
def required(kind: type[Value]) -> frozenset[str]:
    """The JSON keys that an object must have."""
    return frozenset(
        json_key(one.name) for one in fields(kind) if one.init and one.default is MISSING and one.default_factory is MISSING)


def decoder(hint: Any) -> Decoder:
    """How content of a type is read."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (Union, types.UnionType):
        inner = [one for one in arguments if one is not type(None)]
        return _optional(decoder(inner[0])) if len(inner) == 1 else _same
    if origin is tuple:
        return _many(decoder(arguments[0]))
    if origin is not None and origin is not Literal and issubclass(origin, Mapping):
        return _named(decoder(arguments[1]))
    if hint is Interval:
        return _interval
    if isinstance(hint, type) and issubclass(hint, Value):
        return hint.from_json
    if hint is float:
        return _number
    return _same


def _same(content: Any) -> Any:
    return content


def _number(content: Any) -> Any:
    return float(content) if isinstance(content, int) and not isinstance(content, bool) else content


def _interval(content: Any) -> Any:
    is_pair = isinstance(content, list) and len(content) == 2 and all(isinstance(one, (int, float)) for one in content)
    if not is_pair:
        raise AnswerError(f"an interval of two numbers was expected, not {content!r}")
    return Interval(float(content[0]), float(content[1]))


def _optional(read: Decoder) -> Decoder:
    return lambda content: None if content is None else read(content)


def _many(read: Decoder) -> Decoder:
    def all_of(content: Any) -> Any:
        if not isinstance(content, list):
            raise AnswerError(f"a list was expected, not {type(content).__name__}")
        return tuple(read(one) for one in content)

    return all_of


def _named(read: Decoder) -> Decoder:
    def all_of(content: Any) -> Any:
        if not isinstance(content, Mapping):
            raise AnswerError(f"an object was expected, not {type(content).__name__}")
        return {name: read(one) for name, one in content.items()}

    return all_of
