"""What the site has, in which order and under which words; every page of it is read from the repository or asked of the program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("en", "zh")


@dataclass(frozen=True)
class Page:
    """A page: where its text is from, where it stands in the site, and what it is called in the contents."""

    place: str
    """Below the site, as `docs/scheme.html`."""
    language: str
    label: str
    source: str = ""
    """Below the repository; empty where the page is made by asking the program."""


@dataclass(frozen=True)
class Chapter:
    """Pages under one head in the contents."""

    title: dict[str, str]
    pages: list[tuple[Page | None, Page | None]]
    """Each in English and in Chinese; None where there is none."""

    def of(self, language: str) -> list[Page]:
        """The pages that readers of a language are shown: theirs, else the other language's."""
        index = LANGUAGES.index(language)
        return [page for pair in self.pages for page in [pair[index] or pair[1 - index]] if page]


def place_of(source: str) -> str:
    """Where a Markdown file of the repository stands in the site: README.md is its folder's index."""
    path = Path(source)
    if path.name == "README.zh-CN.md":
        return str(path.with_name("index.zh.html"))
    if path.name in ("README.md", "README.zh.md"):
        return str(path.with_name(path.name.replace("README", "index")).with_suffix(".html"))
    return str(path.with_suffix(".html"))


def counterpart(source: str) -> str:
    """The Chinese file that stands beside an English one."""
    return "README.zh-CN.md" if source == "README.md" else source.removesuffix(".md") + ".zh.md"


class Contents:
    def __init__(self, root: Path):
        self.root = root
        self.chapters = [
            self.written({"en": "Begin", "zh": "开始"}, [
                ("README.md", "Evenhand", "Evenhand（一碗水端平）"), ("docs/quick-start.md", "", "开始使用"),
                ("docs/install.md", "Install", "安装"), ("CHANGELOG.md", "What is new", "新版变化"),
            ]),
            self.written({"en": "Notebooks", "zh": "笔记本：一题一篇"}, [
                ("notebooks-md/README.md", "All questions", "全部问题"),
                *[(f"notebooks-md/{path.name}", "", "") for path in sorted(root.glob("notebooks-md/[0-9]*.md")) if ".zh." not in path.name],
            ]),
            self.written({"en": "Your own data", "zh": "自己的数据"}, [
                ("docs/study-files.md", "Files", "数据文件"), ("docs/scheme.md", "Schemes", "方案"), ("datasets/README.md", "Bundled studies", "自带数据"),
                ("docs/stream.md", "Many studies in a stream", "连续读取多个研究"), ("docs/spark.md", "On Apache Spark", "在 Apache Spark 上"),
            ]),
            self.written({"en": "What comes out", "zh": "输出"}, [
                ("docs/report.md", "The report", "报告"), ("docs/workbench.md", "The workbench", "工作台"), ("docs/publication.md", "For publication", "供公布"),
            ]),
            self.written({"en": "Methods", "zh": "方法"}, [
                ("docs/methods.md", "Every method", "全部方法"), ("docs/methods-groups.md", "Groups", "组间比较"), ("docs/methods-cases.md", "Reference cases", "参照案例"),
                ("docs/methods-years.md", "Between years", "各周期之间"), ("docs/methods-grades.md", "Grades", "等次"),
                ("docs/methods-marking.md", "Marking", "阅卷"),
                ("docs/methods-weights.md", "Weights", "权重"), ("docs/methods-uncertainty.md", "Uncertainty", "不确定性"),
                ("docs/methods-plans.md", "Plans", "评分安排"), ("docs/methods-facets.md", "Many-facet Rasch", "多面 Rasch 模型"),
                ("docs/methods-families.md", "Ordinal and counts", "等级与计数"), ("docs/methods-calibration.md", "Measured error rates", "实测误判率"),
            ]),
            self.written({"en": "From other languages", "zh": "在其他语言中使用"}, [
                ("integrations/python/README.md", "Python", "Python"), ("integrations/r/README.md", "R", "R"),
                ("integrations/spark/README.md", "Spark package", "Spark 包"),
            ]),
        ]
        self.project = self.written({"en": "The project", "zh": "项目"}, [
            ("CONTRIBUTING.md", "Where code goes", "代码放在哪里"), ("Benchmarks/results.md", "Benchmarks", "速度"),
            ("Benchmarks/results-scoring.md", "Benchmarks: scoring", "速度：评分"), ("Benchmarks/results-scale.md", "Benchmarks: scale", "速度：规模"),
        ])

    def add(self, chapter: Chapter) -> None:
        self.chapters.append(chapter)

    def finish(self) -> None:
        self.chapters.append(self.project)
        listed = {page.source for page in self.pages()}
        missing = [path.name for path in sorted(self.root.glob("docs/*.md")) if f"docs/{path.name}" not in listed]
        if missing:
            raise SystemExit(f"no chapter of the site has these of docs: {', '.join(missing)}")

    def written(self, title: dict[str, str], sources: list[tuple[str, str, str]]) -> Chapter:
        pages = []
        for source, english, chinese in sources:
            pair = []
            for language, file, label in (("en", source, english), ("zh", counterpart(source), chinese)):
                exists = (self.root / file).is_file()
                pair.append(Page(place_of(file), language, label or self.heading(file), file) if exists else None)
            if not any(pair):
                continue
            # Where there is one language only, its page bears the other language's label in that language's contents.
            pages.append((pair[0], pair[1]))
            self.labels[pages[-1][0] or pages[-1][1]] = {"en": english, "zh": chinese}
        return Chapter(title, pages)

    labels: dict[Page | None, dict[str, str]] = {}

    def label(self, page: Page, language: str) -> str:
        return self.labels.get(page, {}).get(language) or page.label

    def heading(self, file: str) -> str:
        for line in (self.root / file).read_text(encoding="utf-8").splitlines():
            if line.startswith("# "):
                return line[2:].strip()
        return file

    def pages(self) -> list[Page]:
        return [page for chapter in self.chapters for pair in chapter.pages for page in pair if page]

    def other(self, page: Page) -> Page | None:
        """The same page in the other language."""
        for chapter in self.chapters:
            for pair in chapter.pages:
                if page in pair:
                    return pair[1 - pair.index(page)]
        return None
