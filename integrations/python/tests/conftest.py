"""The program and the data of the tests."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from evenhand import Program, Study

ROOT = Path(__file__).resolve().parents[3]
DATASETS = ROOT / "datasets"
DISTRICT = DATASETS / "coastal-district"
FIVE = DATASETS / "five-people"


@pytest.fixture(scope="session")
def program() -> Program:
    """The program that EVENHAND names, or the package carries."""
    return Program.found(timeout=300)


@pytest.fixture(scope="session")
def district(program: Program) -> Study:
    return Study(DISTRICT, lang="en", program=program)


@pytest.fixture(scope="session")
def five(program: Program) -> Study:
    return Study(FIVE, lang="en", program=program)


@pytest.fixture
def broken(tmp_path: Path, program: Program) -> Callable[..., Study]:
    """Five people with something else in a file: `broken("ratings.csv", "R02,P001,74", "R02,P001,good")`, or a new file."""

    def made(name: str, old: str = "", new: str = "", **options: object) -> Study:
        folder = tmp_path / "study"
        if not folder.exists():
            shutil.copytree(FIVE, folder)
        file = folder / name
        text = file.read_text() if file.exists() else ""
        assert old in text
        file.write_text(text.replace(old, new, 1) if old else new)
        return Study(folder, lang="en", program=program, **options)  # type: ignore[arg-type]

    return made
