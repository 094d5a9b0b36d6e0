"""What stops a run before anything is computed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

NAMED_AT_MOST = 20
"""So many names stand in a message; the rest is counted."""


class TableError(ValueError):
    """Tables that can't be sent: a missing column, a type that is no cell. All problems at once."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = list(problems)
        super().__init__("; ".join(self.problems))


class CrossingError(ValueError):
    """Raters or persons that stand in several shards: they would be taken for different people.

    `crossings` holds, by role and name, the shards in which the name stands.
    """

    def __init__(self, crossings: Mapping[str, Mapping[str, Sequence[str]]]) -> None:
        self.crossings = {role: dict(names) for role, names in crossings.items()}
        parts = []
        for role, names in self.crossings.items():
            shown = list(names.items())[:NAMED_AT_MOST]
            listed = ", ".join(f"{name} (in {', '.join(shards)})" for name, shards in shown)
            more = len(names) - len(shown)
            parts.append(f"{len(names)} {role}(s) cross the split: {listed}" + (f", and {more} more" if more else ""))
        super().__init__("; ".join(parts))
