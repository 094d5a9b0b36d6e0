#!/usr/bin/env python3
"""Writes one page of Markdown as one HTML file that needs nothing beside it, to standard output: single.py FILE.md"""

from __future__ import annotations

import html
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import markdown

source = pathlib.Path(sys.argv[1])
language = "zh-CN" if source.name.endswith(".zh.md") else "en"
page = markdown.render(source.read_text(encoding="utf-8"))
style = (pathlib.Path(__file__).parent / "single.css").read_text(encoding="utf-8")
sys.stdout.write(f"""<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{html.escape(page.title)}</title>
<style>
{style}</style>
</head>
<body>
{page.body}</body>
</html>
""")
