"""A standalone Spark master and workers on this machine's loopback, started and stopped here."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
import urllib.request
from pathlib import Path
from types import TracebackType

import pyspark

HOST = "127.0.0.1"
PATIENCE = 60.0
"""Seconds to wait for a process to answer."""


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        return listener.getsockname()[1]


class Cluster:
    """A master and two workers of one core each. A context manager: whatever it started is gone afterwards."""

    def __init__(self, folder: Path, python: str, memory: str = "2g") -> None:
        self.folder = folder
        self.memory = memory
        self.port, self.page = free_port(), free_port()
        self.processes: dict[str, subprocess.Popen[bytes]] = {}
        self.home = Path(pyspark.__file__).parent
        self.environment = {
            **os.environ, "SPARK_HOME": str(self.home), "SPARK_LOCAL_IP": HOST, "PYSPARK_PYTHON": python,
            "SPARK_DAEMON_MEMORY": "512m", "SPARK_NO_DAEMONIZE": "1",
        }

    @property
    def url(self) -> str:
        return f"spark://{HOST}:{self.port}"

    def __enter__(self) -> Cluster:
        self._start("master", "org.apache.spark.deploy.master.Master", "--port", str(self.port), "--webui-port", str(self.page))
        self._wait(lambda: self._alive() is not None, "the master")
        for name in ("worker-1", "worker-2"):
            self.start_worker(name)
        self._wait(lambda: self._alive() == 2, "two workers")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for name in list(self.processes):
            self.kill(name)

    def work_folder(self, name: str) -> Path:
        return self.folder / name

    def start_worker(self, name: str) -> None:
        self.work_folder(name).mkdir(parents=True, exist_ok=True)
        self._start(
            name, "org.apache.spark.deploy.worker.Worker", "--cores", "1", "--memory", self.memory, "--work-dir",
            str(self.work_folder(name)), "--webui-port", str(free_port()), self.url)

    def wait_for_workers(self, count: int) -> None:
        self._wait(lambda: self._alive() == count, f"{count} workers")

    def kill(self, name: str) -> None:
        """Ends a process and what it started (a worker's executors), at once."""
        process = self.processes.pop(name)
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()

    def _start(self, name: str, kind: str, *arguments: str) -> None:
        log = (self.folder / f"{name}.log").open("ab")
        # Its own group, so that it can be ended with its executors.
        self.processes[name] = subprocess.Popen(
            [str(self.home / "bin" / "spark-class"), kind, "--host", HOST, *arguments], env=self.environment, stdout=log, stderr=log,
            start_new_session=True)

    def _alive(self) -> int | None:
        """How many workers the master knows as alive; `None` while it doesn't answer."""
        import json

        try:
            with urllib.request.urlopen(f"http://{HOST}:{self.page}/json/", timeout=5) as answer:
                return int(json.load(answer)["aliveworkers"])
        except (OSError, ValueError):
            return None

    @staticmethod
    def _wait(condition, what: str) -> None:  # type: ignore[no-untyped-def]
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(f"{what} did not come up within {PATIENCE:.0f} seconds")
            time.sleep(0.3)
