"""Words of the command line, cells, framing, drawings."""

from __future__ import annotations

import csv
import datetime
import io
import math

import pandas
import pytest

from evenhand import Program, Study
from evenhand.drawing import Drawings
from evenhand.framing import framed, guarded
from evenhand.options import arguments
from evenhand.sources import FramesSource
from evenhand.tables import Table, cell
from evenhand.values import json_key


def test_options_are_words_of_the_command_line() -> None:
    options = {
        "rank_sets": True, "robustness": False, "period": [2016, 2017], "tie": ["a == b", "c == d"], "person": None,
        "bounds": {"unit": (0.1, 0.4), "head": 0.15}, "smallest_effect": -0.5, "set": {"minimumRatings": 8},
    }
    assert arguments(options, repeated=["tie", "set"]) == [
        "--rank-sets", "--period=2016,2017", "--tie=a == b", "--tie=c == d", "--bounds=unit=0.1:0.4,head=0.15", "--smallest-effect=-0.5",
        "--set=minimumRatings=8"]


@pytest.mark.parametrize(("name", "key"), [("q_value", "qValue"), ("from_", "from"), ("sha256", "sha256"), ("impact_ratio", "impactRatio")])
def test_attributes_lead_back_to_their_keys(name: str, key: str) -> None:
    assert json_key(name) == key


@pytest.mark.parametrize(("value", "text"), [
    (None, ""), (math.nan, ""), (pandas.NA, ""), (pandas.NaT, ""), (12.0, "12"), (84.5, "84.5"), (0.1 + 0.2, "0.30000000000000004"),
    (1e300, "1e+300"), (7, "7"), (True, "true"), ("张三", "张三"), (datetime.date(2017, 3, 1), "2017-03-01"),
])
def test_cells(value: object, text: str) -> None:
    assert cell(value) == text


def test_what_is_no_table_is_refused() -> None:
    with pytest.raises(TypeError, match="int is no table"):
        Table.of(3)
    with pytest.raises(ValueError):
        Table.of({"a": [1], "b": [1, 2]})
    with pytest.raises(ValueError, match="no tables of a study: rating;"):
        FramesSource({"rating": []}, {})


def test_rows_that_begin_with_the_mark_are_quoted() -> None:
    assert guarded("%%end,Ana,91") == '"%%end","Ana","91"'
    assert next(csv.reader([guarded('%%a,"x, ""y""",')])) == ["%%a", 'x, "y"', ""]
    assert guarded("Lin,%%end,91") == "Lin,%%end,91"


def test_lines_within_a_cell_that_begin_with_the_mark_are_refused() -> None:
    with pytest.raises(ValueError):
        framed("a", [("ratings", ["rater", "person", "score"], ['"a\n%%end",b,1'])])


def test_a_study_is_framed() -> None:
    texts = {"scheme.yaml": "scheme: plain\ncomponents: {}\n"}
    stream = framed("north", [("ratings", ["rater", "person", "score"], ["a,b,1"])], texts)
    assert stream.decode().splitlines() == [
        "%%study north", "%%table ratings 1", "rater,person,score", "a,b,1", "%%file scheme.yaml 2", "scheme: plain", "components: {}",
        "%%end"]


@pytest.mark.parametrize("key", ["a\nb", "", "  ", "a\rb"])
def test_a_key_is_one_line(key: str) -> None:
    with pytest.raises(ValueError):
        framed(key, [])


def test_tables_are_csv() -> None:
    text = Table(["a", "b"], [["x, y", None], ['say "no"', 2.5]]).csv()
    assert list(csv.reader(io.StringIO(text))) == [["a", "b"], ["x, y", ""], ['say "no"', "2.5"]]


def test_drawings_of_a_page() -> None:
    first = '<svg id="chart-chart-gaps-0"><title id="t">a &amp; b</title></svg>'
    drawings = Drawings.of(f'<p>{first}<svg x="1" id="chart-chart-path"><g/></svg>')
    assert list(drawings) == ["gaps-0", "path"]
    assert (drawings.first().title, drawings["path"].title) == ("a & b", "")


def test_a_drawing_is_an_svg_of_its_own(district: Study) -> None:
    from xml.etree import ElementTree

    audit = district.audit(detectors="favoritism")
    drawing = audit.plot("favoritism")
    assert ElementTree.fromstring(drawing._repr_svg_()).tag == "{http://www.w3.org/2000/svg}svg"
    assert drawing.title and audit.plot().svg == drawing.svg
    assert audit.plot(lang="zh").title != drawing.title


def test_the_program_says_its_version(program: Program) -> None:
    assert program.version().startswith("evenhand ")
