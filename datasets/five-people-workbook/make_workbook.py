"""Writes ratings.xlsx from ../five-people/ratings.csv: a sheet as offices keep it. Python's own library only.

python3 datasets/five-people-workbook/make_workbook.py
"""

import csv
import pathlib
import zipfile
from xml.sax.saxutils import escape

FOLDER = pathlib.Path(__file__).resolve().parent
MOMENT = (2017, 12, 31, 0, 0, 0)
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def cell(place, value):
    if isinstance(value, int):
        return f'<c r="{place}"><v>{value}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'


def sheet():
    """A title, a header of two rows with merged cells, each person's name once, a total and a note."""
    with open(FOLDER.parent / "five-people" / "ratings.csv", newline="") as file:
        ratings = list(csv.DictReader(file))
    rows = [
        {"A": "2017年度考核评分汇总表"},
        {"A": "序号", "B": "姓名", "C": "评分情况"},
        {"C": "评委", "D": "得分"},
    ]
    merged = ["A1:D1", "A2:A3", "B2:B3", "C2:D2"]
    last = None
    for number, rating in enumerate(ratings, start=1):
        row = {"A": number, "C": rating["rater"], "D": int(rating["score"])}
        if rating["person"] != last:
            row["B"] = last = rating["person"]
            here = len(rows) + 1
            merged.append(f"B{here}:B{here + sum(r['person'] == last for r in ratings) - 1}")
        rows.append(row)
    rows.append({"A": "合计", "D": sum(int(rating["score"]) for rating in ratings)})
    rows.append({"A": "注：本表数据为模拟生成。"})
    body = "".join(
        f'<row r="{n}">' + "".join(cell(f"{column}{n}", value) for column, value in sorted(row.items())) + "</row>"
        for n, row in enumerate(rows, start=1)
    )
    cells = "".join(f'<mergeCell ref="{place}"/>' for place in merged)
    return f'<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData><mergeCells count="{len(merged)}">{cells}</mergeCells></worksheet>'


PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{TYPES}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TYPES}.worksheet+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
    '<sheet name="考核评分" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": sheet(),
}

with zipfile.ZipFile(FOLDER / "ratings.xlsx", "w") as archive:
    for name, text in PARTS.items():
        archive.writestr(zipfile.ZipInfo(name, MOMENT), (HEAD + text).encode())
