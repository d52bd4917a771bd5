"""Events are begun, corrected, removed and taken back by keyboard alone; the mouse makes none by accident."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.journeys.writing.conftest import CTRL, NONE, SHIFT, Writer, kept
from tests.own_file import DAYS

pytestmark = pytest.mark.thorough


def test_an_event_is_written_corrected_removed_and_taken_back(writer: Writer, own: Path) -> None:
    writer.key(Qt.Key.Key_N, CTRL)
    writer.write("日期", "2026年3月2日至5日")
    assert "2026-03-02/2026-03-05" in writer.written.date.note.text()
    writer.write("标题", "全校大会在大礼堂举行，1200人参加")
    writer.write("摘要", "四天。")
    writer.keep()
    assert writer.form is None
    (event,) = (each for each in kept(own) if each.title.startswith("全校大会"))
    assert (event.when.edtf, event.short, event.summary) == ("2026-03-02/2026-03-05", "全校大会在大礼堂举行", "四天。")
    assert writer.window.state.snapshot.selected == event.id
    assert "添加“全校大会" in writer.window.status.told

    writer.key(Qt.Key.Key_F2)
    writer.write("标题", "全校师生大会")
    writer.keep()
    assert "全校师生大会" in writer.titles
    writer.key(Qt.Key.Key_E)
    assert writer.written.title.text == "全校师生大会"
    writer.key(Qt.Key.Key_Escape)
    assert writer.form is None

    writer.key(Qt.Key.Key_Delete)
    assert "全校师生大会" not in writer.titles
    for _time in range(3):
        writer.key(Qt.Key.Key_Z, CTRL)
    assert len(writer.titles) == len(DAYS)
    for title in ("全校大会在大礼堂举行，1200人参加", "全校师生大会"):
        writer.key(Qt.Key.Key_Z, CTRL | SHIFT)
        assert title in writer.titles
    assert [each.title for each in kept(own)] == writer.titles


def test_every_field_has_a_name_and_tab_comes_by_all(writer: Writer) -> None:
    writer.key(Qt.Key.Key_N, CTRL)
    form = writer.written
    for group in form.groups.values():
        group.add.click()
    stops, first = list[str](), writer.hand
    for _step in range(200):
        assert writer.hand.accessibleName() or isinstance(writer.hand, QPushButton), writer.hand
        stops.append(writer.hand.accessibleName())
        writer.press(Qt.Key.Key_Tab)
        if writer.hand is first:
            break
    names = [field.editor.accessibleName() for field in form.fields.values() if not field.isHidden()]
    assert [name for name in stops if name in names][: len(names)]
    assert set(names) <= set(stops)


def test_a_double_click_creates_nothing_and_no_mark_is_dragged(writer: Writer, own: Path) -> None:
    before, canvas = kept(own), writer.window.canvas
    plot = canvas.picture.plot
    empty = QPoint(round(plot.right - 20), round(plot.bottom - 20))
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, NONE, empty)
    mark = next(mark for mark in canvas.picture.marks if len(mark.events) == 1)
    begin = QPoint(round(mark.box.x + mark.box.width / 2), round(mark.box.y + mark.box.height / 2))
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, NONE, begin)
    for by in (20, 60, 120):
        QTest.mouseMove(canvas, begin + QPoint(by, 0))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, NONE, begin + QPoint(120, 0))
    writer.rest()
    assert writer.form is None
    assert kept(own) == before
