"""Pages that the program itself writes: the help of every command, and what every field of a result means, in both languages."""

from __future__ import annotations

import html
import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import markdown
from contents import LANGUAGES, Chapter, Contents, Page
from markdown import Rendered, Section

TITLES = {
    "commands": {"en": "Commands", "zh": "命令"},
    "schema": {"en": "Fields of the JSON", "zh": "JSON 字段"},
}
LEADS = {
    "commands": {"en": "What `evenhand VERB --help` says of each command.", "zh": "各命令的帮助，即 `evenhand 命令 --help` 所显示的内容。"},
    "schema": {
        "en": "What every field of a result means, as `evenhand schema VERB` prints it. The schema itself (JSON Schema, draft 2020-12) is linked on each page.",
        "zh": "结果中每个字段的含义，即 `evenhand schema 命令` 所显示的内容；各页附有 JSON Schema（2020-12 草案）文件。",
    },
}


def schema_place(name: str, language: str) -> str:
    return f"schema/{name}{'.zh' if language == 'zh' else ''}.html"


def command_place(name: str, language: str) -> str:
    return f"commands/{name}{'.zh' if language == 'zh' else ''}.html"


def ask(program: Path, *arguments: str, language: str = "en") -> str:
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LANG": "zh_CN.UTF-8" if language == "zh" else "en_US.UTF-8", "COLUMNS": "100"}
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True, env=environment).stdout


def chapters(program: Path, contents: Contents) -> list[tuple[Chapter, list[tuple[Page, Rendered]]]]:
    return [commands(program, contents), schemas(program, contents)]


def paired(pages: dict[str, list[Page]]) -> list[tuple[Page | None, Page | None]]:
    return list(zip(pages["en"], pages["zh"], strict=True))


def overview(kind: str, language: str, place: str, rows: list[tuple[str, str, str]], contents: Contents) -> tuple[Page, Rendered]:
    title = TITLES[kind][language]
    lines = [f"# {title}", "", LEADS[kind][language], "", "| | |", "| --- | --- |"]
    lines += [f"| [{name}]({address}) | {text} |" for name, address, text in rows]
    return Page(place, language, {"en": "Overview", "zh": "总览"}[language]), markdown.render("\n".join(lines))


def commands(program: Path, contents: Contents) -> tuple[Chapter, list[tuple[Page, Rendered]]]:
    tree = json.loads(ask(program, "--experimental-dump-help"))["command"]
    verbs = []
    for verb in tree.get("subcommands", []):
        if verb["commandName"] == "help" or not verb.get("shouldDisplay", True):
            continue
        below = [sub["commandName"] for sub in verb.get("subcommands", []) if sub["commandName"] != "help"]
        verbs.append((verb["commandName"], below, verb.get("abstract", "")))
    made: list[tuple[Page, Rendered]] = []
    listed: dict[str, list[Page]] = {language: [] for language in LANGUAGES}
    for language in LANGUAGES:
        rows = []
        pages = []
        for name, below, abstract in verbs:
            parts = [(f"evenhand {name}", [name])] + [(f"evenhand {name} {sub}", [name, sub]) for sub in below]
            body, sections, lead = [], [], abstract
            for index, (title, words) in enumerate(parts):
                text = ask(program, *words, "--help", "--lang", language, language=language)
                first = text.strip().split("\n\n")[0].removeprefix("OVERVIEW: ").removeprefix("概述：")
                first = first.replace("\n", "" if language == "zh" else " ")
                lead = first if index == 0 else lead
                anchor = words[-1]
                body.append(f'<h{1 + min(index, 1)} id="{anchor}">{html.escape(title)}</h{1 + min(index, 1)}>\n<pre tabindex="0"><code>{html.escape(text.strip())}</code></pre>\n')
                sections.append(Section(1 + min(index, 1), title, anchor, " ".join(text.split())))
            page = Page(command_place(name, language), language, name)
            pages.append((page, Rendered("".join(body), sections)))
            rows.append((name, f"{name}{'.zh' if language == 'zh' else ''}.html", lead))
        first = overview("commands", language, command_place("index", language), rows, contents)
        made += [first, *pages]
        listed[language] = [first[0]] + [page for page, _ in pages]
    return Chapter(TITLES["commands"], paired(listed)), made


def schemas(program: Path, contents: Contents) -> tuple[Chapter, list[tuple[Page, Rendered]]]:
    root = contents.root
    names = sorted(path.name.removesuffix(".schema.json") for path in root.glob("schema/*.schema.json"))
    made: list[tuple[Page, Rendered]] = []
    listed: dict[str, list[Page]] = {}
    with ThreadPoolExecutor(2) as pool:
        for language in LANGUAGES:
            texts = pool.map(lambda name: ask(program, "schema", name, "--format", "markdown", "--lang", language), names)
            pages, rows = [], []
            for name, text in zip(names, texts):
                pages.append((Page(schema_place(name, language), language, name), fields(name, text, language, root)))
                rows.append((name, f"{name}{'.zh' if language == 'zh' else ''}.html", f"`{name}.schema.json`"))
            first = overview("schema", language, schema_place("index", language), rows, contents)
            made += [first, *pages]
            listed[language] = [first[0]] + [page for page, _ in pages]
    return Chapter(TITLES["schema"], paired(listed)), made


def fields(name: str, text: str, language: str, root: Path) -> Rendered:
    """The program's own tables; a form that names another type leads to it. The schema itself stands beside the page."""
    types = {line[3:].strip() for line in text.splitlines() if line.startswith("## ")}
    lines = []
    for line in text.splitlines():
        cells = line.split(" | ")
        if line.startswith("| ") and len(cells) >= 3:
            for kind in types:
                if kind in cells[1].replace("\\[", " ").replace("\\]", " ").replace("}", " ").split():
                    cells[1] = cells[1].replace(kind, f"[{kind}](#{markdown.slug(kind, set())})", 1)
                    break
        lines.append(" | ".join(cells))
    schema = {"en": "The schema", "zh": "JSON Schema 文件"}[language]
    rendered = markdown.render("\n".join(lines))
    link = f'<p>{schema}: <a href="{name}.schema.json" download>{name}.schema.json</a></p>\n'
    rendered.body = rendered.body.replace("</h1>\n", f"</h1>\n{link}", 1)
    return rendered


def files(root: Path, out: Path) -> None:
    (out / "schema").mkdir(parents=True, exist_ok=True)
    for path in root.glob("schema/*.schema.json"):
        (out / "schema" / path.name).write_bytes(path.read_bytes())
