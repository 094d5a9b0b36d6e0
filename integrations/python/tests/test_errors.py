"""What is refused, as exceptions with file, row and column."""

from __future__ import annotations

import pickle
import stat
from collections.abc import Callable
from pathlib import Path

import pandas
import pytest
from conftest import FIVE

import evenhand
from evenhand import (
    AnswerError,
    BugError,
    DataError,
    EndedError,
    EvenhandError,
    MissingFileError,
    NoDrawingError,
    NoProgramError,
    Program,
    SlowError,
    Study,
    UsageError,
)

Broken = Callable[..., Study]
SCHEME = "scheme: panel\ncomponents:\n  panel: {weight: 1, from: ratings}\n"


def test_1_a_folder_that_is_not_there(program: Program) -> None:
    with pytest.raises(MissingFileError) as caught:
        Study("/no/such/folder", lang="en", program=program).audit()
    assert (caught.value.status, caught.value.file, caught.value.row) == (66, "/no/such/folder", None)
    assert isinstance(caught.value, FileNotFoundError)


def test_2_a_cell_that_is_no_number(broken: Broken) -> None:
    with pytest.raises(DataError) as caught:
        broken("ratings.csv", "R02,P001,", "R02,P001,good").audit()
    error = caught.value
    assert (error.status, error.file, error.row, error.column, error.value) == (65, "ratings.csv", 3, "score", "good74")
    assert [problem.severity for problem in error.problems] == ["error"]
    assert "no number" in str(error) and isinstance(error, ValueError)


def test_3_a_column_that_is_missing(broken: Broken) -> None:
    with pytest.raises(DataError) as caught:
        broken("ratings.csv", "person,score", "person,skore").compare()
    assert (caught.value.file, caught.value.row) == ("ratings.csv", None)
    assert "--map score=skore" in caught.value.message


def test_4_a_component_that_is_not_there(five: Study) -> None:
    with pytest.raises(UsageError, match="there is no component nope; there are panel") as caught:
        five.audit(component="nope")
    assert (caught.value.status, caught.value.problems) == (64, ())
    assert "--component=nope" in caught.value.command


def test_5_an_option_that_takes_something_else(five: Study) -> None:
    with pytest.raises(UsageError, match="sixth-sense") as caught:
        five.audit(detectors=["severity", "sixth-sense"])
    assert caught.value.status == 64


def test_6_a_key_that_no_scheme_has(broken: Broken) -> None:
    with pytest.raises(DataError) as caught:
        broken("scheme.yaml", new=SCHEME + "bogus: 1\n").score()
    error = caught.value
    assert (Path(error.file or "").name, error.row, error.column, error.value) == ("scheme.yaml", 4, "1", "bogus")


def test_7_a_scheme_that_is_no_yaml(broken: Broken) -> None:
    with pytest.raises(DataError, match="no valid YAML") as caught:
        broken("scheme.yaml", new="scheme: [1,\n b: {").score()
    assert (Path(caught.value.file or "").name, caught.value.row) == ("scheme.yaml", 3)


def test_8_a_scheme_that_is_not_there(five: Study) -> None:
    with pytest.raises(MissingFileError) as caught:
        five.score(scheme="/no/such/scheme.yaml")
    assert caught.value.file == "/no/such/scheme.yaml"


@pytest.mark.parametrize("question", ["audit", "reliability"])
def test_9_a_cell_of_a_frame(question: str, program: Program) -> None:
    ratings = pandas.read_csv(FIVE / "ratings.csv", dtype=str)
    ratings.loc[4, "score"] = "nine"
    with pytest.raises(DataError) as caught:
        getattr(Study.from_frames(ratings=ratings, lang="en", program=program), question)()
    error = caught.value
    assert (error.file, error.row, error.column, error.value) == ("ratings.csv", 6, "score", "nine")


def test_10_a_formula_that_ends_too_soon(program: Program) -> None:
    with pytest.raises(UsageError, match="a term is expected here") as caught:
        evenhand.fit("score ~ 1 +", FIVE / "ratings.csv", lang="en", program=program)
    assert caught.value.status == 64


def test_11_a_person_whom_no_table_knows(broken: Broken) -> None:
    with pytest.raises(DataError) as caught:
        broken("people.csv", "P002", "P001").audit()
    assert (caught.value.file, caught.value.row, caught.value.column, caught.value.value) == ("ratings.csv", 6, "person", "P002")


def test_12_a_scheme_that_asks_for_a_table(five: Study) -> None:
    with pytest.raises(DataError, match="unit_scores") as caught:
        five.score(scheme={"scheme": "unit", "components": {"unit": {"weight": 1, "from": "unit_scores"}}})
    assert (caught.value.row, caught.value.column) == (4, "3")


def test_all_problems_are_told_at_once(program: Program) -> None:
    ratings = pandas.read_csv(FIVE / "ratings.csv", dtype=str)
    ratings.loc[[1, 4], "score"] = ["eight", "nine"]
    with pytest.raises(DataError) as caught:
        Study.from_frames(ratings=ratings, program=program).score()
    assert [(problem.row, problem.value) for problem in caught.value.problems] == [(3, "eight"), (6, "nine")]


def test_check_does_not_raise_for_bad_data(broken: Broken) -> None:
    problems = broken("ratings.csv", "R02,P001,", "R02,P001,good").check().problems
    assert [problem.row for problem in problems if problem.severity == "error"] == [3]


def test_words_are_in_the_language_of_the_study(program: Program) -> None:
    ratings = [{"rater": "甲", "person": "乙", "score": "优"}]
    with pytest.raises(DataError) as caught:
        Study.from_frames(ratings=ratings, lang="zh", program=program).audit()
    assert "数" in caught.value.message
    with pytest.raises(UsageError, match=r"^没有分项 nope"):
        Study(FIVE, lang="zh", program=program).audit(component="nope")


def test_answers_that_are_not_drawn(five: Study) -> None:
    with pytest.raises(NoDrawingError):
        five.draft_scheme().plot()


def test_errors_travel_between_processes(program: Program) -> None:
    with pytest.raises(MissingFileError) as caught:
        Study("/no/such/folder", program=program).check()
    again = pickle.loads(pickle.dumps(caught.value))
    assert type(again) is MissingFileError
    assert (again.message, again.status, again.file) == (caught.value.message, 66, "/no/such/folder")


def pretended(folder: Path, script: str) -> Program:
    """A program that behaves as the script says."""
    path = folder / "pretended"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return Program(str(path), timeout=1.0)


@pytest.mark.parametrize(("script", "kind"), [
    ("exec sleep 30", SlowError), ("kill -9 $$", EndedError), ("echo broken >&2; exit 70", BugError), ("echo no JSON", AnswerError),
    ("echo '{}'", AnswerError), ("exit 3", EvenhandError),
])
def test_a_program_that_fails(script: str, kind: type[EvenhandError], tmp_path: Path) -> None:
    with pytest.raises(kind) as caught:
        Study(FIVE, program=pretended(tmp_path, script)).score()
    assert type(caught.value) is kind


def test_a_program_that_is_not_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with pytest.raises(NoProgramError, match="/no/such/program"):
        Study(FIVE, program="/no/such/program")
    monkeypatch.setattr("evenhand.program.carried", lambda: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("EVENHAND", raising=False)
    with pytest.raises(NoProgramError, match="PATH"):
        Study(FIVE)
