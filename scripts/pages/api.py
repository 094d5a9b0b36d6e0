"""The Swift library's pages: DocC reads the modules that a build left behind, and what it makes of them is written as plain pages.

DocC's own pages fetch what they show, which a browser refuses for pages opened as files; hence these.
"""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

import docc
from contents import Chapter, Contents, Page
from markdown import Rendered, Section

TITLE = {"en": "From Swift", "zh": "在 Swift 中使用"}
LEAD = (
    "What `import Evenhand` and the modules below it offer, by DocC from the sources' comments. Everything public in a module that `Evenhand` re-exports "
    "comes with the one import."
)


def place(module: str, name: str = "index") -> str:
    return f"swift/{module}/{name}.html"


def chapters(root: Path, modules: Path | None, checkouts: Path | None, contents: Contents) -> list[tuple[Chapter, list[tuple[Page, Rendered]]]]:
    first = Page("swift/index.html", "en", "Overview")
    if not modules or not (modules / "Evenhand.swiftmodule").exists() or not shutil.which("docc"):
        why = "The pages of the Swift library are left out: they need DocC (of the Swift toolchain) and a build of these sources."
        rendered = Rendered(f'<h1 id="from-swift">{TITLE["en"]}</h1>\n<p>{why}</p>\n', [Section(1, TITLE["en"], "from-swift", why)])
        return [(Chapter(TITLE, [(first, None)]), [(first, rendered)])]
    catalogs = {path.stem: path for path in sorted(root.glob("Sources/*/*/*.docc"))}
    order = re.findall(r'\.module\(\s*"(\w+)"', (root / "Package.swift").read_text(encoding="utf-8"))
    # What people import comes first, then what it is made of, from the top of the house down.
    names = sorted((name for name in reversed(order) if name in catalogs), key=lambda name: name != "Evenhand")
    with tempfile.TemporaryDirectory() as work:
        archives = {name: converted(name, catalogs[name], modules, includes(root, checkouts), Path(work)) for name in names}
    library = docc.Library(archives)
    made, rows, listed = [], [], [first]
    for name in names:
        for path, rendered in library.pages(name):
            page = Page(path, "en", name)
            if path == place(name):
                listed.append(page)
                rows.append((name, rendered.sections[0].text if rendered.sections else ""))
            made.append((page, rendered))
    items = "".join(f'<tr><td><a href="{name}/index.html">{name}</a></td><td>{html.escape(text[:200])}</td></tr>' for name, text in rows)
    lead = html.escape(LEAD).replace("`import Evenhand`", "<code>import Evenhand</code>").replace("`Evenhand`", "<code>Evenhand</code>")
    body = f'<h1 id="from-swift">{TITLE["en"]}</h1>\n<p>{lead}</p>\n<div class="table" tabindex="0"><table><tbody>{items}</tbody></table></div>\n'
    made.insert(0, (first, Rendered(body, [Section(1, TITLE["en"], "from-swift", LEAD)])))
    return [(Chapter(TITLE, [(page, None) for page in listed]), made)]


def includes(root: Path, checkouts: Path | None) -> Iterable[Path]:
    """Where the module maps of C libraries lie: the system's, and those that packages bring."""
    yield from sorted(root.glob("Sources/System/*"))
    if checkouts:
        for modulemap in sorted(checkouts.glob("*/**/module.modulemap")):
            if "Tests" not in modulemap.parts:
                yield modulemap.parent


def converted(name: str, catalog: Path, modules: Path, folders: Iterable[Path], work: Path) -> list[dict]:
    """DocC's pages of a module, as it writes them for its renderer."""
    graphs, out = work / f"{name}.graphs", work / f"{name}.doccarchive"
    graphs.mkdir()
    target = json.loads(subprocess.run(["swiftc", "-print-target-info"], check=True, capture_output=True, text=True).stdout)["target"]["triple"]
    found = [part for folder in folders for part in ("-I", str(folder))]
    subprocess.run(
        ["swift", "symbolgraph-extract", "-module-name", name, "-I", str(modules), *found, "-target", target, "-minimum-access-level", "public",
         "-skip-synthesized-members", "-output-dir", str(graphs)],
        check=True, capture_output=True)
    subprocess.run(
        ["docc", "convert", str(catalog), "--additional-symbol-graph-dir", str(graphs), "--output-path", str(out),
         "--fallback-display-name", name, "--fallback-bundle-identifier", f"evenhand.{name}"],
        check=True, capture_output=True)
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted((out / "data" / "documentation").rglob("*.json"))]
