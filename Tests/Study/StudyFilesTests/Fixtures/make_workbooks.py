"""Writes the workbooks beside it with openpyxl (PyPI: openpyxl), a writer that is not ours.

Run it in its own folder: python3 make_workbooks.py
"""

import datetime

from openpyxl import Workbook
from openpyxl.styles import Font


def study():
    """A small study: a sheet per table, types mixed as people mix them."""
    book = Workbook()
    ratings = book.active
    ratings.title = "ratings"
    ratings.append(["period", "component", "rater", "person", "score"])
    ratings.append([2016, "leaders", "区领导甲", 1001, 95.35])
    ratings.append([2016, "leaders", "区领导乙", 1001, 90])
    ratings.append([2017, "leaders", "区领导甲", 1002, "88.5"])
    ratings.append([2017, "leaders", "区领导乙", 1002, 1 / 3])
    people = book.create_sheet("人员")
    people.append(["序号", "工号", "姓名", "单位", "任职时间"])
    people.append([1, 1001, "李娜", "街道", datetime.date(2012, 3, 5)])
    people.append([2, 1002, "王五", "=B2", datetime.datetime(2013, 1, 1, 8, 30)])
    people["D3"] = "农业局"
    people["E2"].number_format = "yyyy-mm-dd"
    book.create_sheet("说明").append(["Not a table."])
    book.save("study.xlsx")


def messy():
    """Title rows, a header of two rows with merged cells, merged units, a total and a note."""
    book = Workbook()
    sheet = book.active
    sheet.title = "考核成绩"
    sheet["A1"] = "2017年度领导干部考核成绩汇总表"
    sheet["A1"].font = Font(bold=True)
    sheet.merge_cells("A1:G1")
    sheet["A2"] = "填报单位：区委组织部"
    sheet["F2"] = "日期：2017-12-31"
    for column, text in {"A": "序号", "B": "单位", "C": "姓名", "G": "总分"}.items():
        sheet[column + "3"] = text
        sheet.merge_cells(f"{column}3:{column}4")
    sheet["D3"] = "考核得分"
    sheet.merge_cells("D3:F3")
    sheet["D4"], sheet["E4"], sheet["F4"] = "单位考绩分", "区领导评分", "主要领导评分"
    rows = [
        [1, "街道", "李娜", 36.5, 18, 9, 63.5],
        [2, None, "王五", 37, 17.5, 9.5, 64],
        [3, "农业局", "赵六", 35, 19, 8.5, 62.5],
    ]
    for index, row in enumerate(rows):
        for column, value in enumerate(row):
            sheet.cell(row=5 + index, column=1 + column, value=value)
    sheet.merge_cells("B5:B6")
    sheet["A8"], sheet["D8"] = "合计", 108.5
    sheet["A9"] = "注：主要领导评分由单位主要领导给出。"
    sheet.merge_cells("A9:G9")
    book.save("messy.xlsx")


def matrix():
    """People in rows, raters in columns."""
    book = Workbook()
    sheet = book.active
    sheet.title = "评分"
    sheet.append(["姓名", "组别", "评委一", "评委二", "评委三", "平均分"])
    sheet.append(["李娜", "A", 9, 8.5, None, 8.75])
    sheet.append(["王五", "B", 7, 7.5, 8, 7.5])
    book.save("matrix.xlsx")


def formula():
    """A formula that nobody calculated: openpyxl stores no value."""
    book = Workbook()
    sheet = book.active
    sheet.append(["person", "rater", "score"])
    sheet.append(["a", "x", 9])
    sheet.append(["b", "x", "=C2-1"])
    book.save("formula.xlsx")


study()
messy()
matrix()
formula()
