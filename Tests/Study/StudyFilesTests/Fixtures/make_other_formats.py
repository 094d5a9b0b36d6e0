"""Writes the fixtures in formats other than .xlsx: `python3 make_other_formats.py` with pandas, pyreadstat, xlwt and odfpy. All names are made up."""

import datetime
import pathlib

import pandas
import pyreadstat
import xlwt

HERE = pathlib.Path(__file__).parent
GRADES = {1: "优秀", 2: "称职", 3: "不称职"}
HEADERS = ["评委", "考核对象", "得分", "日期"]


def rows():
    for person in range(1, 4):
        for rater in range(1, 3):
            yield f"评委{rater}", f"干部{person}", 80 + 5 * person + rater + 0.25, (person + rater) % 3 + 1, datetime.date(2024, 3, person)


frame = pandas.DataFrame(rows(), columns=["rater", "person", "points", "grade", "day"])
labelled = frame.drop(columns=["day"])
pyreadstat.write_sav(labelled, HERE / "labels.sav", variable_value_labels={"grade": GRADES})
pyreadstat.write_sav(frame[["rater", "person", "grade", "day"]].rename(columns={"grade": "score"}), HERE / "scores.sav", variable_value_labels={"score": GRADES})
pyreadstat.write_dta(labelled, HERE / "labels.dta", version=14, variable_value_labels={"grade": GRADES})

# Stata 10 says nothing of its encoding: Chinese offices wrote GBK. Texts of as many bytes stand in while the file is written.
plain = frame[["rater", "person", "points"]].copy()
plain["rater"] = plain.rater.str.replace("评委", "AAAA")
plain["person"] = plain.person.str.replace("干部", "BBBB")
plain.to_stata(HERE / "gbk.dta", version=114, write_index=False, time_stamp=datetime.datetime(2024, 1, 1))
data = (HERE / "gbk.dta").read_bytes()
(HERE / "gbk.dta").write_bytes(data.replace(b"AAAA", "评委".encode("gbk")).replace(b"BBBB", "干部".encode("gbk")))

book = xlwt.Workbook()
sheet = book.add_sheet("评分")
day = xlwt.easyxf(num_format_str="yyyy-mm-dd")
for column, header in enumerate(HEADERS):
    sheet.write(0, column, header)
for row, (rater, person, points, _, date) in enumerate(rows(), 1):
    for column, value in enumerate([rater, person, points]):
        sheet.write(row, column, value)
    sheet.write(row, 3, date, day)
book.add_sheet("说明")
book.save(HERE / "ratings.xls")

tables = frame.drop(columns=["grade"])
tables.columns = HEADERS
tables["日期"] = pandas.to_datetime(tables["日期"])
with pandas.ExcelWriter(HERE / "ratings.ods", engine="odf") as writer:
    tables.to_excel(writer, sheet_name="评分", index=False)
