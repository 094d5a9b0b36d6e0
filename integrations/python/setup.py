"""The wheel: with the program in it where EVENHAND_PROGRAM names one, and then for this kind of machine only; else for any."""

from __future__ import annotations

import os
import re
import shutil
import sysconfig
from pathlib import Path

from setuptools import Distribution, setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_py import build_py

VARIABLE = "EVENHAND_PROGRAM"
"""A program, or a folder with one and the libraries that it carries (`evenhand` or `bin/evenhand`, `lib/`)."""

PLACES = ("bin/evenhand", "evenhand")


def given() -> Path | None:
    named = os.environ.get(VARIABLE)
    if not named:
        return None
    path = Path(named).resolve()
    if not path.exists():
        raise SystemExit(f"{VARIABLE}: there is no {path}")
    return path


def carried_files(path: Path) -> dict[str, Path]:
    """What is carried, by its place in the package: a folder's own places, on which the program's run path rests."""
    if path.is_file():
        return {"evenhand": path}
    places = [place for place in PLACES if (path / place).is_file()]
    if not places:
        raise SystemExit(f"{VARIABLE}: neither {' nor '.join(PLACES)} in {path}")
    files = {places[0]: path / places[0]}
    for root in [path / "lib", *sorted(path.glob("LICENSE*"))]:
        found = [root] if root.is_file() else sorted(root.rglob("*"))
        files |= {str(file.relative_to(path)): file for file in found if file.is_file()}
    return files


def platform(files: dict[str, Path]) -> str:
    """The machines that the wheel is for: those with the glibc asked for where all libraries are carried, else those like this one."""
    machine = sysconfig.get_platform().replace("-", "_").replace(".", "_")
    if not machine.startswith("linux_") or not any(place.startswith("lib/") for place in files):
        return machine
    asked = {int(found) for file in files.values() for found in re.findall(rb"GLIBC_2\.(\d+)", file.read_bytes())}
    return f"manylinux_2_{max(asked)}_{machine.removeprefix('linux_')}" if asked else machine


class Build(build_py):
    def run(self) -> None:
        super().run()
        path = given()
        folder = Path(self.build_lib) / "evenhand" / "_program"
        shutil.rmtree(folder, ignore_errors=True)
        if path is None or self.editable_mode:
            return
        for place, file in carried_files(path).items():
            target = folder / place
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(file, target)
            if place in PLACES:
                target.chmod(0o755)


class Package(Distribution):
    def has_ext_modules(self) -> bool:
        return given() is not None


class Wheel(bdist_wheel):
    def get_tag(self) -> tuple[str, str, str]:
        path = given()
        return ("py3", "none", "any" if path is None else platform(carried_files(path)))


setup(distclass=Package, cmdclass={"build_py": Build, "bdist_wheel": Wheel})
