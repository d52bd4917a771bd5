"""Texts made to break it, typed into every field of the real form, are shown and exported as what they are."""

import csv
import json
import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextBrowser
from pytestqt.qtbot import QtBot

from tests.own_file import own_timeline
from timeline_app.app import host_on
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.exports.csv import spreadsheet_text
from timeline_app.exports.formats import export, formats
from timeline_app.panels.form.event_form import EventForm
from timeline_app.panels.form.field import Field
from timeline_app.queries.query import Query
from timeline_app.report.request import ReportRequest
from timeline_app.settings import paths
from timeline_app.window.main_window import MainWindow
from timeline_app.window.opening import open_database
from timeline_app.window.window_host import WindowHost

pytestmark = pytest.mark.thorough

TEXTS = (
    "<b>粗</b>&amp;<script>alert(1)</script>", "字" * 10_000, "=HYPERLINK(A1)", "@SUM(A1)", "\u202e倒过来\u202c", "a\u2066b",
    "'; drop table events; --", "&文件(&F)", "%s {name} \\n #link[x] $x$", "👩‍👩‍👧‍👦 e\u0301",
)
LINES = "title", "title_en", "short", "place", "themes", "organisations", "people"
DAY, SEEN = "2026年4月", 6  # characters by which a text is found on a page


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return own_timeline(tmp_path / "校史.timeline", [])


@pytest.fixture
def host(qtbot: QtBot, application: QApplication, own: Path) -> Iterator[WindowHost]:
    with closing(host_on(open_database(own))) as opened:
        with qtbot.waitSignal(opened.window.ready, timeout=20_000):
            opened.window.show()
        yield opened
        opened.window.close()


def test_shown_and_exported_as_what_they_are(qtbot: QtBot, host: WindowHost, own: Path, tmp_path: Path) -> None:
    for text in TEXTS:
        host.window.commands["new_event"].trigger()
        form = host.window.tools.forms.form
        assert form is not None
        fill(form, text)
        form.kept.emit()
        qtbot.waitUntil(lambda: host.window.tools.forms.form is None and host.at_rest(), timeout=20_000)
        assert not {plain for plain in TEXTS if plain[:SEEN] == text[:SEEN] and plain not in titles(host.window)}, text
        assert text[:SEEN] in page(host.window), text
    assert_exported(own, tmp_path)


def fill(form: EventForm, text: str) -> None:
    """As if it were pasted into each field."""
    for name in ("sources", "figures"):
        form.groups[name].add.click()
    sources, figures = form.groups["sources"].rows[0].fields, form.groups["figures"].rows[0].fields
    put(form.date, DAY)
    rows = sources["document"], sources["phrase"], figures["label"], figures["unit"], figures["qualifier"]
    for field in (*map(form.field, LINES), *rows):
        put(field, text)
    put(sources["published"], "2026")
    put(figures["number"], "12")
    form.field("summary").findChildren(QPlainTextEdit)[0].setPlainText(text)


def put(field: Field, text: str) -> None:
    for line in field.findChildren(QLineEdit):
        line.setText(text)
        line.textEdited.emit(text)


def titles(window: MainWindow) -> Sequence[str]:
    return [event.title for event in window.state.snapshot.answer.events]


def page(window: MainWindow) -> str:
    """What the pane shows of the event that was kept last."""
    return "".join(browser.toPlainText() for browser in window.details.findChildren(QTextBrowser))


def assert_exported(own: Path, folder: Path) -> None:
    with Store(own) as store:
        request = ReportRequest(
            store.timeline, store.events(), Query(), None, (), TEXTS[0], TEXTS[0], date(2026, 5, 1), Script.HANS, "zh_Hans"
        )
        for suffix in formats():
            export(request, folder / f"out{suffix}", paths.resources(), lambda _share: None)
    told = json.loads((folder / "out.json").read_text("utf-8"))
    assert {(each["title"], each["summary"], each["figures"][0]["unit"], each["people"][0]) for each in told} == {
        (text,) * 4 for text in TEXTS
    }
    with (folder / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {(row["title"], row["people"]) for row in csv.DictReader(file)} == {(spreadsheet_text(text),) * 2 for text in TEXTS}
    cells = [cell for sheet in load_workbook(folder / "out.xlsx") for row in sheet.iter_rows() for cell in row]
    assert set(map(unturned, TEXTS)) <= {str(cell.value) for cell in cells}
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    with ZipFile(folder / "out.docx") as parts:
        words = "".join(ElementTree.fromstring(parts.read("word/document.xml")).itertext())
    assert [text for text in map(unturned, TEXTS) if text not in words] == []


def unturned(text: str) -> str:
    """Without what turns the direction of all that follows: a page of an office has none of it, data keeps it."""
    return re.sub("[\u202a-\u202e\u2066-\u2069]", "", text)
