"""What a wheel carries, and for which machines it is."""

from __future__ import annotations

import runpy
import sysconfig
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("setuptools.command.bdist_wheel")

SETUP = Path(__file__).resolve().parent.parent / "setup.py"


@pytest.fixture
def wheel(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    monkeypatch.setattr("setuptools.setup", lambda **given: None)
    return runpy.run_path(str(SETUP))


def test_a_program_alone_is_for_machines_like_this_one(wheel: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "evenhand").write_bytes(b"GLIBC_2.34")
    files = wheel["carried_files"](tmp_path / "evenhand")
    assert list(files) == ["evenhand"]
    assert wheel["platform"](files) == sysconfig.get_platform().replace("-", "_").replace(".", "_")


@pytest.mark.skipif(not sysconfig.get_platform().startswith("linux-"), reason="glibc is Linux's")
def test_with_its_libraries_it_is_for_the_glibc_it_asks_for(wheel: dict[str, Any], tmp_path: Path) -> None:
    contents = {"bin/evenhand": b"GLIBC_2.4 GLIBC_2.17", "lib/a/libx.so": b"GLIBC_2.28", "LICENSES/x.txt": b"", "notes": b""}
    for place, content in contents.items():
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_bytes(content)
    files = wheel["carried_files"](tmp_path)
    assert sorted(files) == ["LICENSES/x.txt", "bin/evenhand", "lib/a/libx.so"]
    assert wheel["platform"](files).startswith("manylinux_2_28_")


def test_a_folder_without_the_program_is_refused(wheel: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="neither bin/evenhand nor evenhand"):
        wheel["carried_files"](tmp_path)
