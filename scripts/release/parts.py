#!/usr/bin/env python3
"""What a carried program consists of: copies the libraries beside it and the license of every part, and writes a list of both.

    parts.py PROGRAM FOLDER RESOLVED CHECKOUTS LINKED
             (the program, the folder that is packed, Package.resolved, the packages' sources, the folder of archives that were linked in)

Makes FOLDER/lib, FOLDER/LICENSES with a README, and prints the parts as JSON for the bill of materials.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

# What every Linux has: the C library itself, and the loader.
OF_THE_SYSTEM = re.compile(r"^(ld-linux.*|libc|libm|libdl|libpthread|librt|libresolv|libutil)\.so\.\d+$")

# The license of each part as SPDX writes it. A part that is not here is not carried before somebody has read its license.
LICENSES = {
    "libopenblas0-pthread": "BSD-3-Clause",
    "libgfortran5": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libquadmath0": "LGPL-2.1-or-later",
    "libgcc-s1": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libstdc++-12-dev": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libzip4": "BSD-3-Clause",
    "libbz2-1.0": "bzip2-1.0.6",
    "liblzma5": "0BSD",
    "libzstd1": "BSD-3-Clause",
    "libssl3": "Apache-2.0",
    "libxlsxwriter4": "BSD-2-Clause",
    "libminizip1": "Zlib",
    "zlib1g": "Zlib",
    "zlib1g-dev": "Zlib",
    "libreadstat1": "MIT",
    "libexpat1-dev": "MIT",
    "r-mathlib": "GPL-2.0-or-later",
    "libcmark-gfm-dev": "BSD-2-Clause",
    "libcmark-gfm-extensions-dev": "BSD-2-Clause",
    "libfreexl-dev": "MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later",
    "nettle-dev": "LGPL-3.0-or-later OR GPL-2.0-or-later",
    "libsqlite3-dev": "blessing",
    "swift-argument-parser": "Apache-2.0 WITH Swift-exception",
    "swift-numerics": "Apache-2.0 WITH Swift-exception",
    "yams": "MIT",
    "grdb.swift": "MIT",
    "flyingfox": "MIT",
}


@dataclass
class Part:
    name: str
    version: str
    license: str
    how: str
    """`linked in`, or its place below lib/."""
    text: str
    """The license's place below LICENSES/."""


def output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def carried(program: Path) -> dict[str, Path]:
    """The libraries that are asked for by name, and theirs, as the loader finds them here."""
    found = {}
    for line in output("ldd", str(program)).splitlines():
        match = re.match(r"\s*(\S+) => (\S+)", line)
        if not match:
            continue
        name, place = match.groups()
        if place == "not":
            raise SystemExit(f"{name} is asked for and was not found")
        if not OF_THE_SYSTEM.match(name):
            found[name] = Path(place).resolve()
    return dict(sorted(found.items()))


def package_of(file: Path) -> tuple[str, str]:
    """The Debian package that a file is of, and its version."""
    places = [str(file), str(file).replace("/usr/lib/", "/lib/", 1), "/usr" + str(file)]
    for place in places:
        asked = subprocess.run(["dpkg-query", "-S", place], capture_output=True, text=True)
        if asked.returncode == 0:
            package = asked.stdout.split(": ")[0].split(",")[0]
            name, version = output("dpkg-query", "-W", "-f", "${Package} ${Version}", package).split()
            return name, version
    raise SystemExit(f"no Debian package has {file}")


def license_of(name: str) -> str:
    if name not in LICENSES:
        raise SystemExit(f"{name} is linked or carried, and its license is not among those that scripts/release/parts.py knows")
    return LICENSES[name]


def debian(files: list[tuple[Path, str]], folder: Path) -> list[Part]:
    parts = {}
    for file, how in files:
        name, version = package_of(file)
        text = f"{name}.txt"
        words = Path(f"/usr/share/doc/{name}/copyright").read_bytes()
        (folder / text).write_bytes(words)
        common(words, folder)
        if name in parts and how not in parts[name].how.split(", "):
            parts[name].how += f", {how}"
        parts.setdefault(name, Part(name, version, license_of(name), how, text))
    return list(parts.values())


def common(words: bytes, folder: Path) -> None:
    """Copies the licenses that Debian keeps in one place and whose text a copyright file only points to."""
    for name in sorted(set(re.findall(rb"/usr/share/common-licenses/([A-Za-z0-9.-]*[A-Za-z0-9])", words))):
        file = Path("/usr/share/common-licenses") / name.decode()
        if file.exists():
            shutil.copyfile(file, folder / f"common-{file.name}.txt")


def swift(resolved: Path, checkouts: Path, folder: Path) -> list[Part]:
    toolchain = Path(shutil.which("swift") or "swift").resolve().parent.parent
    version = re.search(r"Swift version (\S+)", output("swift", "--version"))
    shutil.copyfile(toolchain / "share" / "swift" / "LICENSE.txt", folder / "swift-runtime.txt")
    parts = [Part("swift-runtime", version.group(1) if version else "unknown", "Apache-2.0 WITH Swift-exception", "linked in", "swift-runtime.txt")]
    for pin in sorted(json.loads(resolved.read_text())["pins"], key=lambda pin: pin["identity"]):
        name = pin["identity"]
        source = checkouts / Path(pin["location"]).name.removesuffix(".git")
        shutil.copyfile(sorted(source.glob("LICENSE*"))[0], folder / f"{name}.txt")
        parts.append(Part(name, pin["state"]["version"], license_of(name), "linked in", f"{name}.txt"))
    return parts


def table(parts: list[Part]) -> str:
    rows = [f"| {part.name} | {part.version} | {part.license} | {part.how} | {part.text} |" for part in parts]
    return "\n".join([
        "# Licenses of all parts", "",
        "Evenhand is GPL-3.0-or-later (`LICENSE`). What is linked into the program or lies in `lib/` is of others, under the licenses below; the texts stand beside this file.",
        "The sources are those of Evenhand's own tarball (`scripts/dist`), which holds the Swift packages, and of the Debian source packages in the versions named here.", "",
        "Evenhand 采用 GPL-3.0-or-later 许可（`LICENSE`）。链接进程序或放在 `lib/` 中的其他部分，各按下表所列许可；许可文本在本文件旁边。", "",
        "| part | version | license | how | text |", "| --- | --- | --- | --- | --- |", *rows, "",
    ])


def main() -> None:
    program, folder, resolved, checkouts, linked = (Path(argument) for argument in sys.argv[1:6])
    (folder / "lib").mkdir(parents=True, exist_ok=True)
    licenses = folder / "LICENSES"
    licenses.mkdir(exist_ok=True)
    files = []
    for name, file in carried(program).items():
        shutil.copyfile(file, folder / "lib" / name)
        (folder / "lib" / name).chmod(0o644)
        files.append((file, f"lib/{name}"))
    files += [(archive.resolve(), "linked in") for archive in sorted(linked.glob("*.a"))]
    parts = swift(resolved, checkouts, licenses) + sorted(debian(files, licenses), key=lambda part: part.name)
    (licenses / "README.md").write_text(table(parts), encoding="utf-8")
    print(json.dumps([asdict(part) for part in parts], indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
