"""Every answer has the form of its JSON schema, and no key that the package does not know."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from conftest import DISTRICT, FIVE, ROOT

import evenhand
from evenhand import Program, Result, Study
from evenhand.rows import Answers
from evenhand.values import Value

Asked = Callable[[Study, Program, Path], Result]

PANEL = {"scheme": "panel", "components": {"panel": {"weight": 1, "from": "ratings"}}}
TARGET = {"unit": 30, "leaders": 25, "team": 15, "daily": 15, "head": 15}

ANSWERS: dict[str, tuple[str, Asked]] = {
    "check": ("check", lambda s, p, t: s.check()),
    "score": ("score", lambda s, p, t: s.score()),
    "score of a person": ("score", lambda s, p, t: s.score(person="P001")),
    "compare": ("compare", lambda s, p, t: s.compare(draws=199)),
    "normalize": ("normalize", lambda s, p, t: s.normalize(["none", "z", "anchored"])),
    "audit": ("audit", lambda s, p, t: s.audit(draws=999)),
    "simulate": ("simulate", lambda s, p, t: s.simulate()),
    "simulate with more": ("simulate", lambda s, p, t: s.simulate(shift=0.05, robustness=True, region="box:0.1", draws=200, backtest=True)),
    "simulate with a target": ("simulate", lambda s, p, t: s.simulate(target=TARGET)),
    "simulate for publication": ("simulate-publication", lambda s, p, t: s.simulate_for_publication(minimum_count=8)),
    "facets": ("facets", lambda s, p, t: s.facets(component="head")),
    "reliability": ("reliability", lambda s, p, t: s.reliability(component="team", draws=50, leave_out_draws=20)),
    "ranks": ("ranks", lambda s, p, t: s.ranks(first=[5, 10], draws=100)),
    "multiverse": ("multiverse", lambda s, p, t: Study(FIVE, program=p).multiverse(scheme=PANEL, deals=9)),
    "grades": ("grades", lambda s, p, t: Study(FIVE.parent / "appraisal", program=p).grades(guideline=["A<=20%"], draws=999)),
    "marking": ("marking", lambda s, p, t: Study(FIVE.parent / "marking" / "marks.csv", program=p).marking(
        tolerance=5, boundaries="A:70,B:60,C:50,D:40", range=[0, 100], draws=2000)),
    "normalize_onto": ("normalize-onto", lambda s, p, t: Study(FIVE.parent / "two-years", program=p).normalize_onto("2024")),
    "plan with cases": ("plan", lambda s, p, t: s.plan(component="leaders", quick=True, keep=True, cases=4, label="group")),
    "plan": ("plan", lambda s, p, t: s.plan(component="leaders", quick=True, want="oversight")),
    "settle": ("plan-settle", lambda s, p, t: s.settle(3, draws=50)),
    "check_scheme": ("scheme-check", lambda s, p, t: s.check_scheme()),
    "draft_scheme": ("scheme-init", lambda s, p, t: s.draft_scheme()),
    "fit": ("fit", lambda s, p, t: evenhand.fit("score ~ 1 + (1|rater) + (1|person)", FIVE / "ratings.csv", effects=True, program=p)),
    "fit of counts": ("fit", lambda s, p, t: evenhand.fit(
        "n ~ 1 + (1|g)", {"n": [1, 2, 0, 4, 3, 5, 2, 1], "g": list("aabbccdd")}, family="poisson", program=p)),
    "rank": ("ranks", lambda s, p, t: evenhand.rank(
        {"school": ["a", "b", "c"], "mean": [3.0, 2.0, 1.0], "se": [0.2, 0.4, 0.3]}, "mean", "se", first=1, program=p)),
    "event_study": ("event-study", lambda s, p, t: evenhand.event_study(
        panel(), unit="unit", time="year", first_treated="since", outcome="y", program=p)),
    "generate": ("generate", lambda s, p, t: evenhand.generate(t / "made", plan=FIVE / "plan.yaml", program=p)),
    "scheme_template": ("scheme-template", lambda s, p, t: evenhand.scheme_template(program=p)),
    "calibrate": ("calibrate", lambda s, p, t: evenhand.calibrate(scenario="a1", studies=2, detectors="severity", program=p)),
}


def panel() -> dict[str, list[Any]]:
    """Twelve units over eight years, half of them treated in two waves."""
    rows = [(unit, year, since, unit * 0.3 + year * 0.2 + ((unit * 7 + year * 3) % 5) * 0.1 + (1.0 if since and year >= since else 0.0))
            for unit in range(12) for year in range(8) for since in [{0: 4, 1: 6}.get(unit % 4)]]
    return {name: list(column) for name, column in zip(("unit", "year", "since", "y"), zip(*rows, strict=True), strict=True)}


def within(value: Any) -> Iterator[Value]:
    """Every object of an answer."""
    if isinstance(value, Value):
        yield value
        for one in fields(value):
            if one.name not in ("extra", "question", "json", "_pages"):
                yield from within(getattr(value, one.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from within(item)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from within(item)


@pytest.mark.parametrize("name", ANSWERS)
def test_answers(name: str, district: Study, program: Program, tmp_path: Path) -> None:
    schema, ask = ANSWERS[name]
    answer = ask(district, program, tmp_path)
    stated = json.loads((ROOT / "schema" / f"{schema}.schema.json").read_text())
    jsonschema.Draft202012Validator(stated).validate(answer.json)
    assert {key for value in within(answer) for key in value.extra} == set()
    assert all(isinstance(answer.to_frame(table, "rows"), list) for table in answer.frames)
    if answer._main:
        assert answer._main in answer.frames
    assert isinstance(answer, Answers) or repr(answer).startswith(f"<{type(answer).__name__} ")


def test_every_method_is_tried() -> None:
    from evenhand.verbs import Verbs

    tried = {name.split()[0] for name in ANSWERS} | {"simulate_for_publication", "report", "report_for_publication"}
    assert {name for name in vars(Verbs) if not name.startswith("_")} <= tried


def test_report(district: Study) -> None:
    report = district.report(draws=199)
    stated = json.loads((ROOT / "schema" / "report.schema.json").read_text())
    jsonschema.Draft202012Validator(stated).validate(report.json)
    assert "audit.findings" in report.frames


def test_published_report(program: Program) -> None:
    report = Study(DISTRICT, program=program).report_for_publication(draws=199)
    stated = json.loads((ROOT / "schema" / "report-publication.schema.json").read_text())
    jsonschema.Draft202012Validator(stated).validate(report.json)
