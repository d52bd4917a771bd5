"""A table comes into one's own timeline through the window: its columns are told, its rows seen, and one step takes all back."""

import csv
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from tests.window.table_import.office import FIGURE, ROWS, Office, answer, titles
from timeline_app.importing.already_there import Presence
from timeline_app.importing.fields import Field
from timeline_app.settings import paths
from timeline_app.window.table_import.dialog import ImportDialog

pytestmark = pytest.mark.thorough


def marks(dialog: ImportDialog) -> list[str]:
    model = dialog.preview.events
    return [str(model.data(model.index(row, 1))) for row in range(model.rowCount())]


def left_out(dialog: ImportDialog) -> list[list[str]]:
    model = dialog.preview.left_out
    return [[str(model.data(model.index(row, column))) for column in range(3)] for row in range(model.rowCount())]


def test_a_table_is_guessed_corrected_seen_and_imported_as_one_step(office: Office, own: Path, table: Path) -> None:
    before = own.read_bytes()
    dialog = office.begin(table)
    fields = [box.currentData() for box in dialog.columns.boxes]
    assert fields == ["date", "title", "place", "people", "figure", "theme"]
    assert marks(dialog) == ["有改动", "新增", "新增"]
    assert left_out(dialog) == [["5", "日期", "某日"], ["6", "经费（万元）", "若干次"]]
    assert dialog.import_rows.text() == "导入 3 行"
    office.take(FIGURE, Field.IGNORE)
    assert left_out(dialog) == [["5", "日期", "某日"]]
    assert own.read_bytes() == before
    office.import_rows()
    assert titles(own) == ["走访职工之家", "代表大会开幕", "劳动节座谈会", "第0件事", "第1件事"]
    assert office.host.window.status.told == "已完成：导入 4 条事件"
    office.host.window.commands["undo"].trigger()
    office.qtbot.waitUntil(lambda: titles(own) == ["第0件事", "第1件事"], timeout=20_000)
    office.qtbot.waitUntil(office.host.at_rest, timeout=20_000)


def test_the_first_rows_are_marks_on_an_axis(office: Office, table: Path) -> None:
    dialog = office.begin(table)
    axis, table_of_events = dialog.preview.axis, dialog.preview.events_table
    assert [mark.number for mark in axis.marks] == [2, 1, 0]  # as their dates follow one another
    assert all(mark.title for mark in axis.marks)
    month, day = axis.marks[0].bar, axis.marks[1].bar
    assert month[0] < day[0]
    before = axis.grab().toImage()
    table_of_events.setFocus()
    QTest.keyClick(table_of_events, Qt.Key.Key_Down)
    assert axis.grab().toImage() != before
    place = axis.box(axis.marks[1]).center().toPoint()
    QApplication.sendEvent(axis, QHelpEvent(QEvent.Type.ToolTip, place, axis.mapToGlobal(place)))
    assert "代表大会开幕" in QToolTip.text()
    office.take(0, Field.IGNORE)
    assert axis.marks == []
    dialog.reject()


def test_what_was_told_is_remembered_for_the_same_headings(office: Office, table: Path) -> None:
    office.begin(table)
    office.take(FIGURE, Field.IGNORE)
    office.import_rows()
    dialog = office.begin(table)
    assert dialog.columns.boxes[FIGURE].currentData() == Field.IGNORE
    assert dialog.plan is not None
    assert dialog.plan.count(Presence.SAME) == len(ROWS) - 2
    assert not dialog.import_rows.isEnabled()
    dialog.reject()


def test_other_sheets_and_headings_can_be_chosen(office: Office, table: Path) -> None:
    dialog = office.begin(table)
    assert dialog.options is not None
    dialog.options.sheet.setCurrentIndex(1)
    office.wait()
    assert [box.currentData() for box in dialog.columns.boxes] == ["date", "title"]
    assert marks(dialog) == ["新增"]
    dialog.options.header.setCurrentIndex(0)
    office.wait()
    assert [row[0] for row in left_out(dialog)] == ["1", "2"]
    dialog.reject()


def test_rows_left_out_can_be_saved_as_a_table(office: Office, table: Path, tmp_path: Path) -> None:
    office.host.window.tools.importing.ask_place = lambda _parent, _suggested, _formats: str(tmp_path / "未导入.csv")
    dialog = office.begin(table)
    QTest.mouseClick(dialog.preview.save, Qt.MouseButton.LeftButton)
    rows = list(csv.reader((tmp_path / "未导入.csv").read_text("utf-8-sig").splitlines()))
    assert rows[0] == ["工作表", "行", "列", "单元格", "原因"]
    assert [row[:4] for row in rows[1:]] == [["大事", "5", "日期", "某日"], ["大事", "6", "经费（万元）", "若干次"]]
    dialog.reject()


def test_keys_alone_lead_through_the_page(office: Office, own: Path, table: Path) -> None:
    dialog = office.begin(table)
    seen = list[QWidget]()
    focus = dialog.focusWidget() or dialog
    for _press in range(40):
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = dialog.focusWidget()
        assert focus is not None
        seen.append(focus)
    assert {*dialog.columns.boxes, dialog.import_rows, dialog.cancel, dialog.alike_too, dialog.preview.save} <= {*seen}
    assert dialog.preview.events_table in seen
    named = [each.accessibleName() or each.property("text") for each in seen]
    assert all(named)
    box = dialog.columns.boxes[FIGURE]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    office.wait()
    assert box.currentData() == Field.IGNORE
    QTest.keyClick(box, Qt.Key.Key_Return)
    office.wait_for_rows()
    assert "劳动节座谈会" in titles(own)


def test_a_table_is_dropped_on_the_window(office: Office, table: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(table))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window = office.host.window
    window.dropEvent(QDropEvent(QPoint(9, 9), copy, data, left, none))
    office.qtbot.waitUntil(lambda: window.tools.importing.dialog is not None, timeout=20_000)
    office.wait()
    assert len(marks(office.dialog)) == 3
    QTest.keyClick(office.dialog, Qt.Key.Key_Escape)
    assert window.tools.importing.dialog is None


def test_what_is_no_table_is_one_sentence(office: Office, tmp_path: Path) -> None:
    (tmp_path / "图.xlsx").write_bytes(b"PK\x03\x04 nothing")
    told = list[str]()
    office.host.window.tools.importing.ask_table = lambda _parent, _folder: str(tmp_path / "图.xlsx")
    timer = QTimer()
    timer.timeout.connect(lambda: answer(told))
    timer.start(50)
    office.host.window.commands["import_table"].trigger()
    office.qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    timer.stop()
    assert "图.xlsx" in told[0]


def test_the_timeline_of_the_program_takes_no_table(qtbot: QtBot, application: QApplication) -> None:
    with closing(Office(qtbot, paths.database())) as reader:
        assert not reader.host.window.commands["import_table"].isEnabled()
