"""What is typed and not yet kept: lost only by choice, told what is wrong with it, and there in another language."""


import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from tests.journeys.writing.conftest import CTRL, Writer, answered

pytestmark = pytest.mark.thorough


def test_what_was_typed_is_lost_only_by_choice(writer: Writer) -> None:
    writer.key(Qt.Key.Key_N, CTRL)
    writer.key(Qt.Key.Key_Escape)
    assert writer.form is None
    writer.key(Qt.Key.Key_N, CTRL)
    writer.write("标题", "写了一半")
    told = answered(QMessageBox.StandardButton.Cancel)
    writer.key(Qt.Key.Key_Escape)
    assert told == ["表单里写的内容还没有保存。"]
    assert writer.written.title.text == "写了一半"
    told = answered(QMessageBox.StandardButton.Cancel)
    assert not writer.window.close()
    assert told
    writer.rest()
    told = answered(QMessageBox.StandardButton.Save)
    writer.key(Qt.Key.Key_Escape)
    assert told
    assert writer.written.field("date").refused
    told = answered(QMessageBox.StandardButton.Discard)
    writer.key(Qt.Key.Key_Escape)
    assert told
    assert writer.form is None
    assert "写了一半" not in writer.titles


def test_a_fault_stands_beside_its_field_and_one_goes_on_there(writer: Writer) -> None:
    writer.key(Qt.Key.Key_N, CTRL)
    writer.write("标题", "开学")
    writer.keep()
    date_field = writer.written.field("date")
    assert "日期" in date_field.refused
    assert date_field.editor.accessibleDescription() == date_field.refused
    assert writer.hand is date_field.editor
    writer.type("99.2.3")
    assert writer.written.date.refused
    first, *others = writer.written.date.buttons
    assert others
    while writer.hand is not first:
        writer.press(Qt.Key.Key_Tab)
    writer.press(Qt.Key.Key_Space)
    assert writer.written.date.refused == ""
    writer.keep()
    assert writer.form is None


def test_another_language_keeps_what_is_typed(writer: Writer) -> None:
    writer.key(Qt.Key.Key_N, CTRL)
    writer.write("标题", "写了一半")
    writer.choose("language", "en")
    assert writer.written.title.text == "写了一半"
    assert writer.written.touched
    writer.rest()
    writer.write("Date", "2026")
    writer.keep()
    assert "写了一半" in writer.titles
