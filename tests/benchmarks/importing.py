"""Events of a large table, against reading its cells with python-calamine alone: ``python -m tests.benchmarks.importing``.

Each is measured in a process of its own, three times, of which the least counts; memory is the peak of the process.
"""

import json
import re
import shutil
import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

ROWS, TIMES = 100_000, 3
MOST_RATIO, MOST_MEMORY = 12, 200
HEADINGS = ["日期", "标题", "主题", "地点", "主办单位", "参加人数", "摘要", "备注"]


def write(path: Path, rows: int) -> None:
    """A workbook of events over 33 years."""
    from xlsxwriter import Workbook

    with Workbook(path, {"constant_memory": True}) as book:
        sheet, day = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, HEADINGS)
        for number in range(1, rows + 1):
            sheet.write_datetime(number, 0, datetime(1990, 1, 1) + timedelta(days=number % 12_000), day)
            sheet.write_row(number, 1, [
                f"第{number}次职工座谈会召开", "服务职工", f"北京市第{number % 16}区", "市总工会", number % 500,
                f"会议第{number}次讨论了职工服务、技能培训与权益保障等事项", "无",
            ])


def cells(path: Path) -> int:
    """The floor: every row, as the library hands it out."""
    from python_calamine import CalamineWorkbook

    with CalamineWorkbook.from_path(path) as book:
        return sum(1 for _row in book.get_sheet_by_index(0).iter_rows()) - 1


def drafts(path: Path) -> int:
    """All events of the table at once."""
    from timeline_app.documents.tables import read_table
    from timeline_app.importing.drafts import drafts_of, mapping_of
    from timeline_app.importing.header import find_header

    table = read_table(path)
    sheet = table.fullest
    header = find_header(sheet)
    return len(drafts_of(table, sheet, header, mapping_of(table, sheet, header), date(2026, 1, 1)).events)


def stream(path: Path) -> int:
    """The same one by one, as they are written."""
    from timeline_app.documents.tables import read_table
    from timeline_app.importing.drafts import mapping_of, read_rows
    from timeline_app.importing.header import find_header

    table = read_table(path)
    sheet = table.fullest
    header = find_header(sheet)
    return sum(1 for _row in read_rows(table, sheet, header, mapping_of(table, sheet, header), date(2026, 1, 1)))


def whole(path: Path) -> int:
    """From the file to the disk: looked through, held against what is there, and written as one step that can be taken back.

    The timeline lies beside the table, and is copied first, so that it is empty each time.
    """
    from timeline_app.documents.sheet import Table
    from timeline_app.editing.one_command import carry_out
    from timeline_app.importing.material import read_material
    from timeline_app.importing.table_choice import TableChoice

    today = date(2026, 1, 1)
    with TemporaryDirectory() as folder:
        own = Path(shutil.copy(path.with_suffix(".timeline"), folder))
        material = read_material(path, own)
        if not isinstance(material.chosen, Table):
            raise TypeError("an export of this program is no table of others")
        command = material.row_import(TableChoice.of(material.chosen), today).command
        return len(carry_out(own, command, Path(folder) / "kept").events) if command else 0


WAYS = {"cells": cells, "drafts": drafts, "stream": stream, "whole": whole}


def measured(way: str, path: Path) -> dict[str, float]:
    """In a child: seconds of CPU, and megabytes at the peak."""
    command = [sys.executable, "-m", "tests.benchmarks.importing", way, str(path)]
    runs = [json.loads(subprocess.run(command, check=True, capture_output=True).stdout) for _time in range(TIMES)]
    return min(runs, key=lambda run: run["seconds"])


def peak() -> float:
    """Megabytes that this process has had at most; as Linux tells it, which forgets the process it was forked from."""
    told = re.search(r"VmHWM:\s+([0-9]+) kB", Path("/proc/self/status").read_text("ascii"))
    if told is None:
        raise OSError("only Linux tells the peak of a process")
    return int(told[1]) / 1024


def child(way: str, path: Path) -> dict[str, float]:
    began = process_time()
    rows = WAYS[way](path)
    return {"seconds": process_time() - began, "megabytes": peak(), "rows": rows}


def main() -> None:
    from timeline_app.editing.new_file import new_timeline  # here, since a child imports into one that is there

    with TemporaryDirectory() as folder:
        path = Path(folder) / "table.xlsx"
        write(path, ROWS)
        new_timeline(path.with_suffix(".timeline"), "校史", date(2026, 1, 1))
        found = {way: measured(way, path) for way in WAYS}
    floor = found["cells"]["seconds"]
    measures = [
        {"name": way, **found[way], "floor": floor, "ratio": found[way]["seconds"] / floor, "must": MOST_RATIO,
         "holds": found[way]["seconds"] <= MOST_RATIO * floor and found[way]["megabytes"] <= MOST_MEMORY}
        for way in WAYS if way != "cells"
    ]
    print(json.dumps(measures, indent=1))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(child(sys.argv[1], Path(sys.argv[2]))))
    else:
        main()
