"""What a study answers, from a folder, a workbook and frames."""

from __future__ import annotations

import json
from pathlib import Path

import pandas
import polars
import pytest
from conftest import DATASETS, DISTRICT, FIVE

from evenhand import Interval, Program, Study, fit


def test_planted_favoritism_is_found(district: Study) -> None:
    audit = district.audit(detectors="favoritism")
    flagged = {finding.subject.rater for finding in audit.findings if finding.verdict == "flagged"}
    truth = json.loads((DISTRICT / "truth.json").read_text())
    planted = {one["rater"] for one in truth["favoritism"]} if "favoritism" in truth else {"L09", "L11", "L15", "L17"}
    assert flagged == planted == set(audit.to_frame().query("verdict == 'flagged'").rater)


def test_intervals_are_pairs(district: Study) -> None:
    gap = next(gap for component in district.compare(draws=199).components for gap in component.gaps)
    assert isinstance(gap.interval, Interval)
    assert gap.interval.low < gap.estimate < gap.interval.high
    assert (gap.from_, gap.to) == ("department", "township")


def test_a_workbook_is_a_study(program: Program) -> None:
    book = Study(DATASETS / "five-people-workbook" / "ratings.xlsx", program=program)
    assert len(book.audit(detectors="severity").findings) == 4


def read(name: str, library: str) -> object:
    file = FIVE / f"{name}.csv"
    if library == "pandas":
        return pandas.read_csv(file)
    if library == "polars":
        return polars.read_csv(file)
    frame = pandas.read_csv(file, dtype=str, keep_default_na=False)
    return frame.to_dict("records") if library == "rows" else frame.to_dict("list")


@pytest.mark.parametrize("library", ["pandas", "polars", "rows", "columns"])
def test_frames_are_the_same_study(library: str, five: Study, program: Program) -> None:
    frames = {name: read(name, library) for name in ("ratings", "people", "units", "raters")}
    study = Study.from_frames(**frames, lang="en", program=program)
    streamed, filed = study.audit().json, five.audit().json
    assert streamed.pop("study")["ratings"] == filed.pop("study")["ratings"] == 20
    assert streamed == filed
    assert study.reliability(draws=20).json == five.reliability(draws=20).json


def test_a_streamed_study_leaves_no_file(program: Program) -> None:
    study = Study.from_frames(ratings=read("ratings", "pandas"), program=program)
    study.audit(detectors="severity")
    assert study.source._scratch._folder is None  # type: ignore[attr-defined]
    folder = Path(study.path)
    assert folder.stat().st_mode & 0o077 == 0
    del study
    assert not folder.exists()


def test_schemes_are_mappings_or_files(five: Study, program: Program, tmp_path: Path) -> None:
    scheme = {"scheme": "一人一分", "components": {"panel": {"weight": 1, "from": "ratings"}}}
    file = tmp_path / "scheme.yaml"
    file.write_text(json.dumps(scheme, ensure_ascii=False))
    given, named = five.score(scheme=scheme), five.score(scheme=file)
    framed = Study.from_frames(ratings=read("ratings", "pandas"), scheme=scheme, program=program).score()
    totals = [[person.total for person in answer.people] for answer in (given, named, framed)]
    assert totals[0] == totals[1] == totals[2]
    assert given.scheme == "一人一分"


def test_an_answer_outlives_its_study(program: Program) -> None:
    scheme = {"scheme": "panel", "components": {"panel": {"weight": 1, "from": "ratings"}}}
    answer = Study(FIVE, lang="en", program=program).score(scheme=scheme)
    assert "panel" in answer.text()


def test_words_are_the_programs_in_both_languages(five: Study) -> None:
    audit = five.audit(detectors="severity")
    assert audit.text().startswith("Hints for review")
    assert audit.text("zh").startswith("复核提示")
    assert "|" in audit.markdown()


def test_files_by_their_ending(five: Study, tmp_path: Path) -> None:
    audit = five.audit(detectors="severity")
    assert audit.save(tmp_path / "audit.xlsx").read_bytes()[:2] == b"PK"
    assert json.loads(audit.save(tmp_path / "audit.json").read_text()) == audit.json


def test_fit_takes_frames(program: Program) -> None:
    formula = "score ~ 1 + (1|rater) + (1|person)"
    from_file = fit(formula, FIVE / "ratings.csv", program=program)
    from_frame = fit(formula, pandas.read_csv(FIVE / "ratings.csv"), program=program)
    assert from_frame.json == from_file.json


def test_columns_may_be_called_otherwise(program: Program) -> None:
    dives = pandas.read_csv(FIVE / "ratings.csv").rename(columns={"person": "diver", "rater": "judge"})
    study = Study.from_frames(ratings=dives, map={"person": "diver", "rater": "judge"}, program=program)
    assert len(study.audit(detectors="severity").findings) == 4
    assert [table.table for table in study.check().tables] == ["ratings"]


def test_an_answer_can_be_read_from_a_file(five: Study, tmp_path: Path) -> None:
    from evenhand.results.audit import AuditResult

    audit = five.audit(detectors="severity")
    again = AuditResult.read(json.loads(json.dumps(audit.json)))
    assert again.findings == audit.findings
    with pytest.raises(ValueError, match="not asked"):
        again.text()


def test_answers_are_written_as_they_came(five: Study) -> None:
    for answer in (five.audit(), five.check(), five.compare(draws=199)):
        assert answer.to_json() == answer.json
