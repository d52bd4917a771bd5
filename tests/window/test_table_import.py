"""A table comes into one's own timeline through the window: its columns are told, its rows seen, and one step takes all back."""

import csv
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from tests.importing.files import Rows, xlsx
from tests.own_file import own_timeline
from timeline_app.app import host_on
from timeline_app.database.store import Store
from timeline_app.editing.row_change import ORDINARY
from timeline_app.importing.already_there import Presence
from timeline_app.importing.fields import Field
from timeline_app.settings import paths
from timeline_app.window.opening import open_database
from timeline_app.window.table_import.dialog import ImportDialog

pytestmark = pytest.mark.thorough

ROWS: Rows = (
    ("日期", "标题", "地点", "参加人员", "经费（万元）", "类别"),
    ("2026-01-01", "第0件事", "北京", "张三、李四", 18.42, "会议"),
    ("2023-10-09", "代表大会开幕", "北京", "张三、李四", 18.42, "会议"),
    ("2023年10月", "走访职工之家", "上海", "李四", None, "活动"),
    ("某日", "日期不明的事", "上海", "", None, "活动"),
    ("2024-05-01", "劳动节座谈会", "北京", "", "若干次", "会议"),
)
OTHER: Rows = (("时间", "内容"), ("2022-03-08", "妇女节活动"))
FIGURE = 4
MANY = 3_000  # rows that take long enough to be stopped


class Office:
    """A user with a table and a window on a timeline of their own."""

    def __init__(self, qtbot: QtBot, own: Path) -> None:
        self.qtbot, self.own = qtbot, own
        self.host = host_on(open_database(own))
        with qtbot.waitSignal(self.host.window.ready, timeout=20_000):
            self.host.window.show()

    @property
    def dialog(self) -> ImportDialog:
        dialog = self.host.window.tools.importing.dialog
        assert dialog is not None
        return dialog

    def begin(self, table: Path) -> ImportDialog:
        importing = self.host.window.tools.importing
        importing.ask_table = lambda _parent, _folder: str(table)
        self.host.window.commands["import_table"].trigger()
        self.qtbot.waitUntil(lambda: importing.dialog is not None, timeout=20_000)
        self.wait()
        return self.dialog

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: self.dialog.plan is not None, timeout=20_000)

    def take(self, column: int, field: Field) -> None:
        """As by the keys of the box."""
        box = self.dialog.columns.boxes[column]
        box.setCurrentIndex(box.findData(str(field)))
        self.wait()

    def import_rows(self) -> None:
        QTest.mouseClick(self.dialog.import_rows, Qt.MouseButton.LeftButton)
        self.wait_for_rows()

    def wait_for_rows(self) -> None:
        importing = self.host.window.tools.importing
        self.qtbot.waitUntil(lambda: importing.dialog is None and self.host.at_rest(), timeout=20_000)

    def close(self) -> None:
        self.host.window.close()
        self.host.close()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return own_timeline(tmp_path / "校史.timeline", [date(2026, 1, 1), date(2026, 1, 11)])


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "大事记.xlsx"
    path.write_bytes(xlsx(ROWS, OTHER, names=("大事", "另一张")))
    return path


@pytest.fixture
def office(qtbot: QtBot, application: QApplication, own: Path) -> Iterator[Office]:
    with closing(Office(qtbot, own)) as sitting:
        yield sitting


def titles(own: Path) -> list[str]:
    with Store(own) as store:
        return [event.title for event in store.events()]


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


def test_an_import_that_is_stopped_has_written_nothing(office: Office, own: Path, tmp_path: Path) -> None:
    rows = ("日期,标题", *(f"2023-10-09,第{number}次会议" for number in range(MANY)))
    (tmp_path / "长表.csv").write_text("\n".join(rows), "utf-8")
    before = rows_of(own)
    dialog = office.begin(tmp_path / "长表.csv")
    QTest.mouseClick(dialog.import_rows, Qt.MouseButton.LeftButton)
    assert dialog.counts.text().startswith("正在写入…")
    assert not dialog.columns.boxes[0].isEnabled()
    QTest.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    office.qtbot.waitUntil(dialog.import_rows.isEnabled, timeout=20_000)
    assert dialog.counts.text() == f"新增 {MANY}"
    assert (rows_of(own), office.dialog) == (before, dialog)
    office.import_rows()
    assert len(titles(own)) == MANY + 2


def test_a_window_that_closes_meanwhile_has_written_nothing(office: Office, own: Path, tmp_path: Path) -> None:
    rows = ("日期,标题", *(f"2023-10-09,第{number}次会议" for number in range(MANY)))
    (tmp_path / "长表.csv").write_text("\n".join(rows), "utf-8")
    before = rows_of(own)
    dialog = office.begin(tmp_path / "长表.csv")
    QTest.mouseClick(dialog.import_rows, Qt.MouseButton.LeftButton)
    office.host.window.close()
    assert rows_of(own) == before
    assert office.host.window.tools.importing.dialog is None


def test_what_another_program_changed_meanwhile_is_told_and_shown(office: Office, own: Path, table: Path) -> None:
    office.begin(table)
    office.import_rows()
    dialog = office.begin(table)
    office.take(FIGURE, Field.IGNORE)
    with closing(sqlite3.connect(own)) as connection, connection:
        connection.execute("update events set title = '别处改了' where title = '第1件事'")
    told = list[str]()
    timer = QTimer()
    timer.timeout.connect(lambda: _close(told))
    timer.start(50)
    QTest.mouseClick(dialog.import_rows, Qt.MouseButton.LeftButton)
    office.qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    timer.stop()
    assert own.name in told[0]
    assert office.dialog is dialog
    dialog.reject()


def test_after_an_import_was_taken_back_all_is_as_before(office: Office, own: Path, table: Path) -> None:
    before = rows_of(own)
    office.begin(table)
    office.import_rows()
    after, words = rows_of(own), words_in(own)
    assert after != before
    window = office.host.window
    window.commands["undo"].trigger()
    assert rows_of(own) == before
    assert [id for id, _words in words_in(own)] == ["e00000", "e00001"]
    window.commands["redo"].trigger()
    assert (rows_of(own), words_in(own)) == (after, words)
    office.qtbot.waitUntil(office.host.at_rest, timeout=20_000)


def rows_of(own: Path) -> dict[str, list[tuple[object, ...]]]:
    """Of every ordinary table."""
    with closing(sqlite3.connect(own)) as connection:
        return {table: connection.execute(f"select rowid, * from {table}").fetchall() for table in ORDINARY}


def words_in(own: Path) -> list[tuple[str, str]]:
    """As the index has them, by event."""
    with closing(sqlite3.connect(own)) as connection:
        return sorted(connection.execute("select event, words from events_search"))


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
    timer.timeout.connect(lambda: _close(told))
    timer.start(50)
    office.host.window.commands["import_table"].trigger()
    office.qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    timer.stop()
    assert "图.xlsx" in told[0]


def _close(told: list[str]) -> None:
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        told.append(box.text())
        box.accept()


def test_the_timeline_of_the_program_takes_no_table(qtbot: QtBot, application: QApplication) -> None:
    with closing(Office(qtbot, paths.database())) as reader:
        assert not reader.host.window.commands["import_table"].isEnabled()
