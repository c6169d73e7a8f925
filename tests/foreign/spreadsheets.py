"""Reads the CSV and the spreadsheets of the demonstration with other people's code, and compares them with --json.

Python's csv module and openpyxl (Debian's). Called as: spreadsheets.py QUITUS SCRATCH
"""
import csv
import datetime
import io
import json
import subprocess
import sys
from decimal import Decimal

import openpyxl

QUITUS, SCRATCH = sys.argv[1:]
DATES = ["--as-of", "2022-07-04", "--known-at", "113"]
SEPARATOR = {"fr": ";", "en": ","}
FIGURES = ["subscribed", "called", "paid", "highest", "highest_since", None, "floor", "refundable_now"]


def ask(*words):
    command = [QUITUS, "--database", "sqlite://demo.db", *words]
    return subprocess.run(command, cwd=SCRATCH, check=True, capture_output=True).stdout


def day(text):
    return datetime.date.fromisoformat(text[:10]) if text else None


def euros(cents):
    return None if cents is None else Decimal(cents) / 100


def numbers(positions):
    return ", ".join(str(position + 1) for position in positions) or None


def wanted_register(answer, _):
    def rows(lines, date):
        # The way out, in words, stands in the place of the decision on the list of those who left.
        return [[line["number"], line["name"], line["category_label"], line["college"] and ..., day(line[date]),
                 line["decision_number"] if date == "since" else ..., line["shares"], euros(line["subscribed"]), euros(line["paid"]), numbers(line["entries"])]
                for line in lines]
    return [rows(answer["associates"], "since"), rows(answer["leavers_with_shares"], "until")]


def wanted_movements(answer, _):
    return [[[day(one["on"]), ..., one["number"], one["name"], one["shares"] or None, euros(one["paid"]) or None,
              euros(one["capital_after"]), one["position"] + 1, day(one["recorded_at"]),
              None if one["rectified_by"] is None else one["rectified_by"] + 1] for one in answer["movements"]]]


def wanted_capital(answer, _):
    capital = answer["capital"]
    figures = [... if name is None else day(capital[name]) if name == "highest_since" else euros(capital[name])
               for name in FIGURES]
    waiting = [[one["number"], ..., day(one["left_on"]), one["shares"], euros(one["nominal"]), day(one["due_on"]),
                euros(one["payable_now"]), one["held_back"] and ..., one["exit"] + 1] for one in capital["waiting"]]
    owed = [[one["number"], ..., euros(one["amount"]), euros(one["remaining"]), day(one["due_on"]), one["entry"] + 1]
            for one in capital["owed"]]
    return [[figures], waiting, owed]


def wanted_log(answer, language):
    # Sentences are in the language that was asked for.
    return [[[one["number"], day(one["recorded_at"]), day(one["effective_on"]), ..., one["who"] or None,
              one["what"] or None, numbers(one["rectified_by"]), one["actor"]] for one in answer["entries"]]]


def of_sheet(cell):
    value = cell.value
    assert cell.data_type != "f", f"{cell.coordinate} is a formula"
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, float):
        return Decimal(str(value))
    return value


def of_csv(text, like, language):
    """The value of a field, read as what stands in its place in the wanted table."""
    if text == "":
        return None
    if isinstance(like, datetime.date):
        form = "%d/%m/%Y" if language == "fr" else "%Y-%m-%d"
        return datetime.datetime.strptime(text, form).date()
    if isinstance(like, (int, Decimal)):
        return Decimal(text.replace(",", ".") if language == "fr" else text)
    return text


def same(found, wanted, where):
    assert len(found) == len(wanted), f"{where}: {len(found)} lines, not {len(wanted)}"
    for at, (row, like) in enumerate(zip(found, wanted)):
        assert len(row) == len(like), f"{where} {at}: {row}"
        for value, right in zip(row, like):
            assert right is ... and value is not None or value == right, f"{where} {at}: {value!r}, not {right!r}"


def check_sheets(name, tables, language, dates):
    file = f"{name}-{language}.xlsx"
    ask(name, *dates, "--xlsx", file, "--lang", language)
    book = openpyxl.load_workbook(f"{SCRATCH}/{file}")
    assert len(book.worksheets) == len(tables), book.sheetnames
    for tab, table in zip(book.worksheets, tables):
        rows = [[of_sheet(cell) for cell in row] for row in tab.iter_rows(min_row=2, max_col=len(tab[1]))]
        same(rows if table else [row for row in rows if any(row)], table, f"{file} {tab.title}")
        assert tab.freeze_panes == "A2" and tab.print_title_rows in ("1:1", "$1:$1"), file
        assert (tab.page_setup.orientation, tab.page_setup.paperSize) == ("landscape", 9), file
        if dates:
            title = tab.oddHeader.left.text + str(tab.oddHeader.center.text)
            assert "2022" in title and "113" in title, title
        for row in tab.iter_rows(min_row=2):
            assert all("\u20ac" in cell.number_format for cell in row if isinstance(of_sheet(cell), Decimal)
                       and of_sheet(cell) != int(of_sheet(cell))), file
    return [(tab.title, [cell.value for cell in tab[1]]) for tab in book.worksheets]


def check_csv(name, tables, tabs, language, dates):
    text = ask(name, *dates, "--csv", "--lang", language).decode("utf-8-sig")
    head, *lines = csv.reader(io.StringIO(text, newline=""), delimiter=SEPARATOR[language], strict=True)
    assert all(len(line) == len(head) for line in lines), name
    assert len(lines) == sum(len(table) for table in tables), name
    for (title, columns), table in zip(tabs, tables):
        own, lines = lines[:len(table)], lines[len(table):]
        assert len(tabs) == 1 or all(line[0] == title for line in own), f"{name}.csv: not {title}"
        places = [head.index(column) for column in columns]
        rows = [[of_csv(line[place], like, language) for place, like in zip(places, right)]
                for line, right in zip(own, table)]
        same(rows, table, f"{name}.csv {title} {language}")


subprocess.run([QUITUS, "demo", "--database", "sqlite://demo.db"], cwd=SCRATCH, check=True, capture_output=True)
READS = {"register": wanted_register, "movements": wanted_movements, "capital": wanted_capital, "log": wanted_log}
for name, wanted in READS.items():
    dates = DATES if name != "log" else []
    for language in SEPARATOR:
        answer = json.loads(ask(name, *dates, "--json", "--lang", language))
        tables = wanted(answer, language)
        tabs = check_sheets(name, tables, language, dates)
        check_csv(name, tables, tabs, language, dates)
    print(f"{name}: csv and openpyxl read what --json says, in both languages")
