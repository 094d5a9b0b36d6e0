"""One shard on an executor: rows in, one row of outcome out. Nothing of the data is logged."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from evenhand import EvenhandError, NoProgramError, Problem, SlowError
from evenhand.framing import framed
from evenhand.telling import sentence
from evenhand.stream import single

from evenhand_spark.binary import Binary, BinaryError
from evenhand_spark.tables import NAMES

if TYPE_CHECKING:
    import pandas as pd

OUTCOME = (
    "shard string, status string, reason string, ratings long, bytes long, seconds double, result string, problems string"
)
"""The columns of an outcome. `status` is `done` or `failed`; `result` and `problems` are JSON as the program wrote it."""

LONGEST_REASON = 500
"""Of what the program wrote to standard error, so many characters are kept."""


@dataclass(frozen=True)
class ShardTask:
    """What is done with every shard."""

    verb: str
    options: Sequence[str]
    binary: Binary
    columns: Mapping[str, Sequence[str]]
    """By table the columns that its rows hold, in their order."""
    texts: Mapping[str, str]
    timeout: float | None
    report: Callable[[str, str], None] | None
    """Told shard and status as a shard is finished."""

    def __call__(self, key: tuple[str], rows: pd.DataFrame) -> pd.DataFrame:
        """Answers one shard; `rows` has the columns `table`, `place`, `line`."""
        import pandas as pd

        outcome = self.outcome(str(key[0]), rows)
        if self.report is not None:
            self.report(outcome["shard"], outcome["status"])
        return pd.DataFrame([outcome], columns=[part.split()[0] for part in OUTCOME.split(", ")])

    def outcome(self, shard: str, rows: pd.DataFrame) -> dict[str, Any]:
        """The outcome of a shard; whatever is wrong with it is its reason, never an exception."""
        begun = time.monotonic()
        outcome: dict[str, Any] = {
            "shard": shard, "status": "failed", "reason": None, "ratings": 0, "bytes": 0, "seconds": 0.0, "result": None,
            "problems": "[]",
        }
        try:
            tables = self._tables(rows)
            counts = {name: len(lines) for name, _, lines in tables}
            outcome["ratings"] = counts.get("ratings", 0)
            if not counts.get("ratings", 0) and not counts.get("components", 0):
                raise BinaryError("the shard is empty: no row of ratings" + (f", only of {', '.join(counts)}" if counts else ""))
            stream = framed(shard, tables, self.texts)
            outcome["bytes"] = len(stream)
            outcome.update(self._answered(stream))
        except (BinaryError, EvenhandError, ValueError) as error:
            outcome["reason"] = reason(error)
            if isinstance(error, EvenhandError):
                outcome["problems"] = written(error.problems)
        outcome["seconds"] = time.monotonic() - begun
        return outcome

    def _tables(self, rows: pd.DataFrame) -> list[tuple[str, Sequence[str], list[str]]]:
        """The tables of a shard in the order of the format, their rows by place, then by text."""
        ordered = rows.sort_values(["place", "line"], kind="stable")
        grouped = {str(name): list(part["line"]) for name, part in ordered.groupby("table", sort=False)}
        return [(name, self.columns[name], grouped[name]) for name in NAMES if name in grouped]

    def _answered(self, stream: bytes) -> dict[str, Any]:
        """What the program says of the only study in a stream."""
        line = single(self.binary.program(self.timeout).ask([self.verb, *self.options, "-"], stream))
        problems = written(line.problems)
        if line.result is None:
            return {"reason": _words(line.problems), "problems": problems}
        return {"status": "done", "problems": problems, "result": json.dumps(line.result, ensure_ascii=False)}


def reason(error: Exception) -> str:
    """Why there is no outcome: with the executor where it lies in the machine, with the exit status where the program ended with one."""
    if isinstance(error, (NoProgramError, SlowError)):
        return f"{error} on the executor {socket.gethostname()}"
    status = error.status if isinstance(error, EvenhandError) else None
    return str(error) if status is None or status < 0 else f"exit status {status}: {str(error)[:LONGEST_REASON]}"


def written(problems: Sequence[Problem]) -> str:
    """Problems as JSON."""
    return json.dumps([problem.to_json() for problem in problems], ensure_ascii=False)


def _words(problems: Sequence[Problem]) -> str:
    """The first error in words, and how many there are."""
    errors = [problem for problem in problems if problem.severity == "error"] or list(problems)
    if not errors:
        return "no result, and no reason given"
    more = f" ({len(errors) - 1} more)" if len(errors) > 1 else ""
    return sentence(errors[0]) + more
