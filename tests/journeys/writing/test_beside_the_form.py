"""What the form shows of the timeline: the paragraph to cite, the days on the axis, the other event."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.writing.conftest import CTRL, PARAGRAPH, SHIFT, Writer, kept

pytestmark = pytest.mark.thorough


def test_the_selected_words_of_a_kept_paragraph_are_cited(writer: Writer, own: Path) -> None:
    writer.window.state.select("e00000")
    writer.key(Qt.Key.Key_F2)
    writer.write("段落", "3")
    form = writer.written
    row = form.groups["sources"].rows[0]
    writer.press(Qt.Key.Key_Tab)
    for _step in range(4):
        writer.press(Qt.Key.Key_Right)
    for _step in range(4):
        writer.press(Qt.Key.Key_Right, SHIFT)
    writer.press(Qt.Key.Key_L, CTRL)
    assert row.fields["phrase"].editor.property("text") == PARAGRAPH[4:8]
    writer.keep()
    (citation,) = kept(own)[0].citations
    assert (citation.document, citation.paragraph, citation.phrase) == ("diary", 3, PARAGRAPH[4:8])
    assert (citation.first, citation.last) == (4, 7)


def test_the_days_of_a_date_are_marked_on_the_axis_while_one_types(writer: Writer) -> None:
    writer.key(Qt.Key.Key_N, CTRL)
    writer.type("2026年2月")
    mark, picture = writer.window.tools.forms.mark, writer.window.canvas.picture
    first, last = (next(each for each in picture.marks if f"e0000{number}" in each.events) for number in (4, 5))
    assert mark.box is not None
    assert first.box.x < mark.box.left() + first.box.width + 40
    assert mark.box.contains(last.box.x + last.box.width / 2, mark.box.center().y())
    image = writer.window.canvas.grab().toImage()
    assert image.pixelColor(mark.box.center().toPoint()) == writer.window.window_style.palette["accent"]
    writer.type("99日")
    assert not mark.isVisible()
    writer.write("日期", "1999年")
    assert mark.isVisible()
    assert mark.box is None


def test_another_event_is_found_by_some_letters(writer: Writer, own: Path) -> None:
    writer.window.state.select("e00000")
    writer.key(Qt.Key.Key_F2)
    form = writer.written
    form.groups["links"].add.click()
    assert writer.hand.accessibleName() == "另一事件"
    writer.type("第3")
    writer.keep()
    assert "列出" in form.field("links.0.event").refused
    writer.write("另一事件", "")
    writer.type("第3")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    writer.keep()
    assert [link.event for link in kept(own)[0].links] == ["e00003"]


def test_a_row_that_is_added_below_the_edge_is_scrolled_into_sight(writer: Writer) -> None:
    writer.window.resize(1024, 700)
    writer.key(Qt.Key.Key_N, CTRL)
    for group in writer.written.groups.values():
        group.add.setFocus()
        writer.press(Qt.Key.Key_Space)
        last = group.rows[-1].drop
        writer.qtbot.waitUntil(lambda button=last: button.visibleRegion().boundingRect() == button.rect())
