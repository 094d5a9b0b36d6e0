"""What a person does with the carried program on a bare machine, and how long it takes.

    bare.py ROOT TARBALL ANSWERS     (the tarball lies in ROOT/opt, ANSWERS holds what verbs say on this machine; called by scripts/release/check in a network of its own)
"""

from __future__ import annotations

import os
import re
import resource
import select
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

root, tarball = Path(sys.argv[1]), sys.argv[2]
name = tarball.removesuffix(".tar.gz")
home = f"/opt/{name}"
environment = {"PATH": "/usr/bin:/bin", "HOME": "/root", "LANG": "C.UTF-8"}
passed, failed = 0, []


def inside(*command: str) -> list[str]:
    return ["/usr/sbin/chroot", str(root), *command]


def run(*command: str, status: int = 0) -> tuple[str, str]:
    """How long a command took, by the clock and of the processor, and what it wrote."""
    start, spent = time.monotonic(), processor()
    done = subprocess.run(inside(*command), env=environment, capture_output=True, text=True)
    seconds = f"{time.monotonic() - start:.2f} s ({processor() - spent:.2f} s of the processor)"
    if done.returncode != status:
        raise RuntimeError(f"{' '.join(command)}: {done.returncode} {done.stderr.strip()[:500]}")
    return seconds, done.stdout


def processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def size(path: Path) -> int:
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file() and not file.is_symlink())


def megabytes(count: int) -> str:
    return f"{count / 1e6:.1f} MB"


def step(title: str):
    """Runs a step and prints what it says; a step that fails stops no other."""
    def take(act):
        global passed
        try:
            print(f"{title}: {act()}", flush=True)
            passed += 1
        except Exception as error:  # whatever it is, it is the finding
            failed.append(title)
            print(f"{title}: FAILED: {error}", flush=True)
    return take


@step("the machine")
def _():
    release = re.search(r'PRETTY_NAME="([^"]*)"', (root / "etc/os-release").read_text()).group(1)
    _, version = run("/usr/bin/ldd", "--version")
    packages = run("/usr/bin/dpkg-query", "-f", "x", "-W")[1]
    for absent in ("swift", "cc", "python3"):
        if subprocess.run(inside("/bin/sh", "-c", f"command -v {absent}"), env=environment, capture_output=True).returncode == 0:
            raise RuntimeError(f"{absent} is there")
    return f"{release}, glibc {version.splitlines()[0].split()[-1]}, {len(packages)} packages, no Swift, no compiler, no Python"


@step("no network")
def _():
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    links = subprocess.run(["ip", "-o", "link"], check=True, capture_output=True, text=True).stdout.splitlines()
    if len(links) != 1:
        raise RuntimeError(f"{len(links)} interfaces")
    return "only this machine itself"


@step("unpack")
def _():
    packed = size(root / "opt" / tarball)
    seconds, _ = run("/bin/tar", "-xzf", f"/opt/{tarball}", "-C", "/opt")
    program, libraries = size(root / home[1:] / "evenhand"), size(root / home[1:] / "lib")
    if packed > 60e6:
        raise RuntimeError(f"{megabytes(packed)} packed, 60 are allowed")
    return (f"{seconds}; {megabytes(packed)} packed, {megabytes(size(root / home[1:]))} unpacked: program {megabytes(program)}, "
            f"libraries {megabytes(libraries)}")


@step("libraries")
def _():
    _, text = run("/bin/sh", "-c", f"ldd {home}/evenhand")
    lines = [line.split() for line in text.splitlines()]
    if any("not" in line for line in lines):
        raise RuntimeError(text)
    own = [line[0] for line in lines if len(line) > 2 and line[2].startswith(home)]
    return f"{len(own)} from lib/, the rest is the C library; none is missing"


@step("version")
def _():
    seconds, text = run(f"{home}/evenhand", "--version")
    return f"{seconds}, {text.strip()}"


@step("report on the bundled study")
def _():
    parts = []
    for language in ("en", "zh"):
        seconds, _ = run(f"{home}/evenhand", "report", f"{home}/datasets/coastal-district", "--lang", language, "-o", f"/tmp/{language}.html")
        page = root / f"tmp/{language}.html"
        if "</html>" not in page.read_text(encoding="utf-8"):
            raise RuntimeError("half a page")
        parts.append(f"{language} {seconds}, {megabytes(size(page))}")
    return "; ".join(parts)


@step("workbooks and Chinese encodings")
def _():
    study = f"{home}/datasets/coastal-district"
    seconds, _ = run(f"{home}/evenhand", "audit", study, "-o", "/tmp/audit.xlsx")
    run(f"{home}/evenhand", "template", "--from", f"{home}/datasets/five-people", "-o", "/tmp/study.xlsx")
    run(f"{home}/evenhand", "check", "/tmp/study.xlsx")
    rows = [f"评委{rater},张{person},{80 + rater + person}" for rater in range(1, 4) for person in range(1, 6)]
    (root / "tmp/评分.csv").write_bytes("\n".join(["评委,姓名,得分", *rows, ""]).encode("gb18030"))
    _, text = run(f"{home}/evenhand", "check", "/tmp/评分.csv", "--lang", "zh")
    if "张1" not in text:
        raise RuntimeError("GB18030 was not read")
    return f"audit as a workbook {seconds}, a workbook written and read again, a table in GB18030 read"


@step("workbench")
def _():
    start = time.monotonic()
    served = subprocess.Popen(
        inside(f"{home}/evenhand", "serve", f"{home}/datasets/coastal-district", "--state", "/tmp/record.sqlite"),
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        said = b""
        while not (address := re.search(rb"http://127\.0\.0\.1:\d+/\S*", said)):
            if time.monotonic() - start > 60 or served.poll() is not None:
                raise RuntimeError(said.decode(errors="replace") or "no address")
            if select.select([served.stdout], [], [], 0.05)[0]:
                said += os.read(served.stdout.fileno(), 65536)
        begun = time.monotonic() - start
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        with opener.open(address.group().decode(), timeout=60) as answer:
            page = answer.read().decode()
        seconds = time.monotonic() - start
        if "<html" not in page:
            raise RuntimeError(page[:200])
        return f"address after {begun:.2f} s, page of {len(page.encode()) / 1e3:.0f} kB after {seconds:.2f} s"
    finally:
        served.terminate()
        served.wait()


@step("the same figures")
def _():
    """As the program that was packed says them on the machine that made it, with that machine's libraries."""
    answers = Path(sys.argv[3])
    for file in sorted(answers.iterdir()):
        _, inner = run(f"{home}/evenhand", file.name, f"{home}/datasets/coastal-district", "--format", "json")
        if inner != file.read_text(encoding="utf-8"):
            raise RuntimeError(f"{file.name} differs")
    return f"{', '.join(file.name for file in sorted(answers.iterdir()))}: the same bytes as with this machine's own libraries"


@step("install for one person")
def _():
    seconds, text = run("/bin/sh", f"{home}/install", "/root/.local")
    run("/root/.local/bin/evenhand", "check", f"{home}/datasets/five-people")
    return f"{seconds}, {text.splitlines()[0]}"


print(f"{passed} passed, {len(failed)} failed")
sys.exit(1 if failed else 0)
