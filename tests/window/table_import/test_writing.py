"""Rows of a table on their way to the disk: stopped, refused, and taken back."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from tests.window.table_import.office import FIGURE, Office, answer, titles
from timeline_app.editing.row_change import ORDINARY
from timeline_app.importing.fields import Field

pytestmark = pytest.mark.thorough

MANY = 3_000  # rows that take long enough to be stopped


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
    timer.timeout.connect(lambda: answer(told))
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
