"""Every format of export, and what it says of events whose texts were made to break it."""

import csv
import json
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

from openpyxl import load_workbook

from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.exports.csv import spreadsheet_text
from timeline_app.exports.formats import export, formats
from timeline_app.queries.query import Query
from timeline_app.report.request import ReportRequest
from timeline_app.settings import paths


def assert_exported(own: Path, folder: Path, texts: Sequence[str]) -> None:
    """Of events each of which has one of the texts in all its fields."""
    with Store(own) as store:
        events = [event for event in store.events() if event.title in texts]
        request = ReportRequest(
            store.timeline, events, Query(), None, (), texts[0], texts[0], date(2026, 5, 1), Script.HANS, "zh_Hans"
        )
        for suffix in formats():
            export(request, folder / f"out{suffix}", paths.resources(), lambda _share: None)
    told = json.loads((folder / "out.json").read_text("utf-8"))
    assert {(each["title"], each["summary"], each["figures"][0]["unit"], each["people"][0]) for each in told} == {
        (text,) * 4 for text in texts
    }
    with (folder / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {(row["title"], row["people"]) for row in csv.DictReader(file)} == {(spreadsheet_text(text),) * 2 for text in texts}
    cells = [cell for sheet in load_workbook(folder / "out.xlsx") for row in sheet.iter_rows() for cell in row]
    assert set(map(unturned, texts)) <= {str(cell.value) for cell in cells}
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    with ZipFile(folder / "out.docx") as parts:
        words = "".join(ElementTree.fromstring(parts.read("word/document.xml")).itertext())
    assert [text for text in map(unturned, texts) if text not in words] == []


def unturned(text: str) -> str:
    """Without what turns the direction of all that follows: a page of an office has none of it, data keeps it."""
    return re.sub("[\u202a-\u202e\u2066-\u2069]", "", text)
