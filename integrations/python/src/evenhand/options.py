"""Python values as options of the command line."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

Text: TypeAlias = "str | int | float | os.PathLike[str]"
"""What an option takes: a word, a number, a path."""

Listed: TypeAlias = "Text | Sequence[Text]"
"""One or several."""

Named: TypeAlias = "Text | Sequence[Text] | Mapping[str, Any]"
"""Names with values: `{"unit": 40, "head": 15}`, or as on the command line `"unit=40,head=15"`."""


def arguments(options: Mapping[str, Any], repeated: Iterable[str] = ()) -> list[str]:
    """Options as words of the command line: `{"rank_sets": True, "period": [2016, 2017]}` is `--rank-sets --period=2016,2017`.

    What is `None` or `False` is left out. `repeated` are options that are given once for each value; the others take several with commas.
    """
    often = set(repeated)
    words: list[str] = []
    for name, value in options.items():
        flag = "--" + name.rstrip("_").replace("_", "-")
        if value is None or value is False:
            continue
        if value is True:
            words.append(flag)
        elif name in often:
            words += [f"{flag}={one}" for one in _parts(value)]
        else:
            words.append(f"{flag}={','.join(_parts(value))}")
    return words


def _parts(value: Any) -> list[str]:
    if isinstance(value, Mapping):
        return [f"{name}={_range(one)}" for name, one in value.items()]
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_text(one) for one in value]
    return [_text(value)]


def _range(value: Any) -> str:
    """A value, or a pair as bounds: `(0.1, 0.4)` is `0.1:0.4`."""
    if isinstance(value, tuple) and len(value) == 2:
        return f"{_text(value[0])}:{_text(value[1])}"
    return _text(value)


def _text(value: Any) -> str:
    return os.fspath(value) if isinstance(value, os.PathLike) else str(value)
