"""What is made from the schemas and the program's help is what they say now; types hold."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

import evenhand
from evenhand import Program

HERE = Path(__file__).resolve().parent.parent


def test_generated_modules_are_current(program: Program) -> None:
    words = [sys.executable, HERE / "generate" / "generate", program.path, "--check"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


@pytest.mark.skipif(importlib.util.find_spec("mypy") is None, reason="mypy is not installed")
def test_types_are_strict(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--cache-dir", str(tmp_path)], cwd=HERE, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_function_is_to_be_had_from_the_package() -> None:
    text = (HERE / "src" / "evenhand" / "functions.py").read_text()
    assert set(re.findall(r"^def ([a-z]\w*)", text, re.MULTILINE)) <= set(evenhand.__all__)
