"""The one place that finds the program, starts it and takes what it said."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evenhand.errors import EndedError, NoProgramError, SlowError

NAME = "evenhand"
VARIABLE = "EVENHAND"
"""The environment variable that names the program."""


@dataclass(frozen=True)
class Answer:
    """What a run of the program left: its exit status, standard output, standard error."""

    status: int
    output: bytes
    errors: str


@dataclass(frozen=True)
class Program:
    """The `evenhand` program on this machine."""

    path: str
    timeout: float | None = None
    """Seconds that an answer may take; `None` for as long as it takes."""
    environment: Mapping[str, str] | None = None
    """Variables set for the program beside those of this process."""

    @staticmethod
    def found(path: str | os.PathLike[str] | None = None, *, timeout: float | None = None) -> Program:
        """The program named by `path`, else by the variable `EVENHAND`, else the one that this package carries, else the one on the `PATH`.

        Raises `NoProgramError` saying where it was looked for.
        """
        named = os.fspath(path) if path is not None else os.environ.get(VARIABLE)
        if named:
            whole = shutil.which(os.path.expanduser(named))
            if whole is None:
                raise NoProgramError(f"{named} is no program that can be run")
            return Program(os.path.abspath(whole), timeout)
        carried_one = carried()
        if carried_one is not None:
            return Program(str(carried_one), timeout)
        on_path = shutil.which(NAME)
        if on_path is None:
            raise NoProgramError(
                f"no program {NAME}: this package carries none, {VARIABLE} names none, and there is none on the PATH; "
                "build one (scripts/install) or give its path"
            )
        return Program(on_path, timeout)

    def ask(self, arguments: Sequence[str], stream: bytes = b"") -> Answer:
        """Runs the program.

        Raises `NoProgramError` when it can't be started, `SlowError` after the timeout, `EndedError` when a signal ended it.
        """
        try:
            done = subprocess.run(
                [self.path, *arguments], input=stream, capture_output=True, timeout=self.timeout, check=False,
                env={**os.environ, **(self.environment or {})},
            )
        except OSError as error:
            raise NoProgramError(f"{self.path} does not start: {error.strerror}") from error
        except subprocess.TimeoutExpired as error:
            raise SlowError(f"no answer within {self.timeout} seconds", command=arguments) from error
        errors = done.stderr.decode("utf-8", "replace").strip()
        if done.returncode < 0:
            raise EndedError(f"the program was ended by signal {-done.returncode}", status=done.returncode, command=arguments)
        return Answer(done.returncode, done.stdout, errors)

    def version(self) -> str:
        """What `--version` says: the program's version and the BLAS library that the last digits depend on."""
        return self.ask(["--version"]).output.decode().strip()


def carried() -> Path | None:
    """The program in this package, where it is a wheel that carries one."""
    folder = Path(__file__).parent / "_program"
    return next((path for path in (folder / "bin" / NAME, folder / NAME) if os.access(path, os.X_OK)), None)
