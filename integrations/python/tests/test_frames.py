"""Tables within answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import pandas
import polars

from evenhand import Interval, Study
from evenhand.frames import Frames, tables
from evenhand.values import Value


@dataclass(frozen=True, kw_only=True)
class Whom(Value):
    _identity: ClassVar[tuple[str, ...]] = ("rater",)
    rater: str | None = None


@dataclass(frozen=True, kw_only=True)
class Part(Value):
    q_value: float


@dataclass(frozen=True, kw_only=True)
class Found(Value):
    _identity: ClassVar[tuple[str, ...]] = ("from",)
    from_: str
    whom: Whom
    check: Part | None = None
    interval: Interval | None
    rank: int | None
    parts: tuple[Part, ...] = ()
    steps: Mapping[str, Part] | None = None


@dataclass(frozen=True, kw_only=True)
class Answer(Value):
    found: tuple[Found, ...]


JSON = {"found": [
    {"from": "a", "whom": {"rater": "x"}, "check": {"qValue": 1}, "interval": [1, 2], "rank": 1, "parts": [{"qValue": 0.5}],
     "steps": {"unit": {"qValue": 0.1}}, "news": 7},
    {"from": "b", "whom": {}, "interval": None, "rank": None, "parts": [{"qValue": 0.25}, {"qValue": 0.75}]},
]}


def test_rows_are_plain() -> None:
    found = tables(Answer.from_json(JSON))
    assert list(found) == ["found", "found.parts", "found.steps"]
    assert found["found"].rows == [
        {"from": "a", "rater": "x", "check_q_value": 1.0, "interval_low": 1.0, "interval_high": 2.0, "rank": 1, "news": 7},
        {"from": "b", "rater": None, "check_q_value": None, "interval_low": None, "interval_high": None, "rank": None},
    ]


def test_rows_within_rows_say_whose_they_are() -> None:
    found = tables(Answer.from_json(JSON))
    assert found["found.parts"].rows == [
        {"from": "a", "rater": "x", "q_value": 0.5}, {"from": "b", "q_value": 0.25}, {"from": "b", "q_value": 0.75}]
    assert found["found.steps"].rows == [{"from": "a", "rater": "x", "step": "unit", "q_value": 0.1}]


def test_unknown_keys_are_kept() -> None:
    answer = Answer.from_json(JSON)
    assert answer.found[0].extra == {"news": 7}
    assert "news" in Frames(tables(answer), "pandas")["found"].columns


def test_libraries_agree() -> None:
    found = tables(Answer.from_json(JSON))
    one, other = Frames(found, "pandas")["found"], Frames(found, "polars")["found"]
    assert isinstance(one, pandas.DataFrame) and isinstance(other, polars.DataFrame)
    assert list(one.columns) == other.columns
    assert str(one["rank"].dtype) == "Int64" and other["rank"].dtype == polars.Int64
    assert other["interval_low"].to_list() == [1.0, None]


def test_a_table_without_rows_has_columns() -> None:
    found = tables(Answer.from_json({"found": []}))
    assert list(Frames(found, "pandas")["found"].columns)[:2] == ["from", "rater"]


def test_findings_stand_with_their_subject(district: Study) -> None:
    audit = district.audit(detectors=["favoritism", "departure"])
    frame = audit.to_frame()
    expected = {"detector", "rater", "unit", "tie", "verdict", "estimate", "interval_low", "q_value", "robustness_value_to_zero"}
    assert expected <= set(frame.columns)
    inner = audit.frames["findings.robustness_value.benchmarks"]
    assert {"detector", "rater", "attribute", "strength"} <= set(inner.columns)
    assert set(inner.rater.dropna()) <= set(frame.rater)


def test_components_of_people_are_rows(district: Study) -> None:
    steps = district.score().frames["people.components"]
    assert {"person", "period", "component", "adjusted", "weight"} <= set(steps.columns)
    assert set(steps.component) == {"unit", "leaders", "team", "daily", "head"}
