"""The program on the executors: where it is. The package `evenhand` starts it."""

from __future__ import annotations

import os
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING

from evenhand import Program

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

    def program(self, timeout: float | None = None) -> Program:
        """The program on this machine, with one thread: the BLAS library may want more than the executor's core."""
        return Program(self.located(), timeout, {"OPENBLAS_NUM_THREADS": "1", "LANG": "C"})
