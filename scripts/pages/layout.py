"""The frame of every page: head, contents at the side, what is on this page."""

from __future__ import annotations

import html
import os
from pathlib import PurePosixPath

from contents import Contents, Page
from markdown import Rendered

WORDS = {
    "en": {
        "lang": "en", "contents": "Contents", "search": "Search", "hint": "Search (press /)", "page": "On this page", "other": "中文", "only": "in Chinese",
        "skip": "To the text", "none": "Nothing was found.", "more": "The first {0} of {1}.",
        "foot": "Evenhand {0}. GPL-3.0-or-later. These pages need no network.",
    },
    "zh": {
        "lang": "zh-CN", "contents": "目录", "search": "搜索", "hint": "搜索（按 /）", "page": "本页内容", "other": "English", "only": "英文",
        "skip": "跳到正文", "none": "没有找到。", "more": "共 {1} 条，先列 {0} 条。",
        "foot": "Evenhand {0}，GPL-3.0-or-later 许可。本网页不需要联网。",
    },
}


def relative(place: str, page: str) -> str:
    """The address of a place from a page."""
    return os.path.relpath(place, PurePosixPath(page).parent)


class Layout:
    def __init__(self, contents: Contents, version: str):
        self.contents, self.version = contents, version

    def page(self, page: Page, rendered: Rendered) -> str:
        words = WORDS[page.language]
        to = lambda place: html.escape(relative(place, page.place))
        other = self.contents.other(page)
        home = {"en": "index.html", "zh": "index.zh.html"}
        switch = other.place if other else home["zh" if page.language == "en" else "en"]
        title = rendered.title or page.label
        return f"""<!DOCTYPE html>
<html lang="{words["lang"]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{html.escape(title)}{"" if title.startswith("Evenhand") else " · Evenhand"}</title>
<link rel="stylesheet" href="{to("site.css")}">
<link rel="icon" href="data:,">
<script defer src="{to("site.js")}"></script>
</head>
<body data-root="{to(".")}" data-language="{page.language}" data-none="{words["none"]}" data-more="{words["more"]}">
<a class="skip" href="#page--text">{words["skip"]}</a>
<header>
<a class="brand" href="{to(home[page.language])}">Evenhand</a>
<search role="search"><label class="unseen" for="query">{words["search"]}</label>
<input id="query" type="search" placeholder="{words["hint"]}" autocomplete="off" spellcheck="false" aria-controls="found"><div id="found" hidden></div></search>
<a class="switch" href="{to(switch)}" lang="{"zh-CN" if page.language == "en" else "en"}">{words["other"]}</a>
</header>
<div class="frame">
<nav class="contents" aria-label="{words["contents"]}"><details id="contents"><summary>{words["contents"]}</summary>
{self.tree(page)}</details></nav>
<main id="page--text" tabindex="-1">
{rendered.body}</main>
{self.inside(page, rendered)}</div>
<footer>{html.escape(words["foot"].format(self.version))}</footer>
</body>
</html>
"""

    def tree(self, here: Page) -> str:
        parts = []
        for chapter in self.contents.chapters:
            pages = chapter.of(here.language)
            if not pages:
                continue
            items = []
            for page in pages:
                current = ' aria-current="page"' if page == here else ""
                foreign = f' <small>{WORDS[here.language]["only"]}</small>' if page.language != here.language else ""
                label = html.escape(self.contents.label(page, here.language))
                items.append(f'<li><a href="{html.escape(relative(page.place, here.place))}"{current}>{label}</a>{foreign}</li>')
            opened = " open" if here in pages or len(pages) <= 12 else ""
            parts.append(f"<details{opened}><summary>{html.escape(chapter.title[here.language])}</summary><ul>{''.join(items)}</ul></details>\n")
        return "".join(parts)

    def inside(self, page: Page, rendered: Rendered) -> str:
        heads = [section for section in rendered.sections if section.level in (2, 3) and section.title]
        if len([head for head in heads if head.level == 2]) > 1 and len(heads) > 40:
            heads = [head for head in heads if head.level == 2]
        if len(heads) < 2:
            return ""
        items = "".join(
            f'<li class="level{head.level}"><a href="#{html.escape(head.anchor)}">{html.escape(head.title)}</a></li>' for head in heads)
        return f'<nav class="inside" aria-label="{WORDS[page.language]["page"]}"><h2>{WORDS[page.language]["page"]}</h2><ul>{items}</ul></nav>\n'
