"""The program on the executors: where it is, and what it said."""

from __future__ import annotations

import os
import socket
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


class BinaryError(RuntimeError):
    """The program can't be started on an executor."""


@dataclass(frozen=True)
class Binary:
    """Where an executor finds the program.

    With `is_shipped` the name is that of a file which Spark copied to every executor, else a path on the executors' own disks.
    """

    path: str
    is_shipped: bool = False

    @staticmethod
    def shipped(spark: SparkSession, path: str) -> Binary:
        """Copies a program on the driver to every executor (`SparkContext.addFile`)."""
        if not os.access(path, os.X_OK):
            raise BinaryError(f"{path} is no program on the driver")
        spark.sparkContext.addFile(path)
        return Binary(os.path.basename(path), is_shipped=True)

    def located(self) -> str:
        """The path on this machine. Raises `BinaryError` naming the machine when there is no such program."""
        path = self.path
        if self.is_shipped:
            from pyspark import SparkFiles

            path = SparkFiles.get(self.path)
            if os.path.exists(path) and not os.access(path, os.X_OK):
                os.chmod(path, 0o755)
        if not os.path.exists(path):
            raise BinaryError(f"no program {path} on the executor {socket.gethostname()}")
        if not os.access(path, os.X_OK):
            raise BinaryError(f"{path} can't be run on the executor {socket.gethostname()}")
        return path


@dataclass(frozen=True)
class Answer:
    """What a run of the program left: its exit status, standard output, standard error."""

    status: int
    output: bytes
    errors: str


def ask(path: str, arguments: list[str], stream: bytes, timeout: float | None = None) -> Answer:
    """Runs the program on a stream of studies. Raises `BinaryError` when it can't be started or takes longer than `timeout` seconds."""
    # The program's own BLAS may want more threads than the executor's core.
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "LANG": "C"}
    try:
        done = subprocess.run(
            [path, *arguments], input=stream, capture_output=True, timeout=timeout, check=False, env=environment
        )
    except OSError as error:
        raise BinaryError(f"{path} does not start on the executor {socket.gethostname()}: {error.strerror}") from error
    except subprocess.TimeoutExpired as error:
        raise BinaryError(f"no answer within {timeout} seconds on the executor {socket.gethostname()}") from error
    return Answer(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))
