"""Themes in the form: words propose some, which stand there until somebody chooses; it is told which word it was."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from timeline_app.panels.form.themes_field import ThemesField
from timeline_app.records.theme import Theme
from timeline_app.translation.words import speaking

THEMES = tuple(
    Theme(name, name, name, english, "#000000", "#000000", "#000000", words)
    for name, english, words in (
        ("未分类", "Unsorted", ()), ("权益", "Rights", ("工资",)), ("文体", "Sport", ("比赛", "运动会"))
    )
)
Make = Callable[[bool], ThemesField]


@pytest.fixture
def make(qtbot: QtBot, application: QApplication) -> Make:
    def made(chosen: bool) -> ThemesField:
        field = ThemesField("themes", ("未分类",), 100, THEMES, chosen)
        qtbot.addWidget(field)
        with qtbot.waitExposed(field):
            field.show()
        return field

    return made


def test_what_is_proposed_stands_there_until_somebody_chooses(make: Make) -> None:
    field = make(False)
    field.propose("提高工资", "")
    assert (field.names, field.note.text()) == (("权益",), "主题“权益”：因有“工资”一词")
    field.propose("提高工资", "举行运动会")
    assert field.names == ("权益", "文体")
    field.propose("开学", "")
    assert (field.names, field.note.text()) == (("未分类",), "")

    field.line.insert("校庆")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    field.propose("提高工资", "")

    assert field.names == ("未分类", "校庆")
    assert field.take_over.isVisible()


def test_themes_of_an_event_change_only_by_hand(make: Make) -> None:
    field = make(True)
    field.propose("提高工资", "")
    assert field.names == ("未分类",)
    assert field.take_over.isVisible()
    QTest.keyClick(field.take_over, Qt.Key.Key_Space)
    assert field.names == ("未分类", "权益")
    assert not field.take_over.isVisible()


def test_what_is_taken_away_is_not_put_there_again(make: Make) -> None:
    field = make(False)
    field.propose("提高工资", "")
    field.findChildren(QToolButton)[-1].click()
    field.propose("提高工资了", "")
    assert field.names == ()


@pytest.mark.parametrize("name", ["權益", "Ｒights", "rights"])
def test_what_is_written_otherwise_is_not_called_new(make: Make, name: str) -> None:
    """It becomes the theme that the timeline has."""
    field = make(False)
    for text, told in ((name, ""), ("校庆", "新添的名称：校庆")):
        field.line.clear()
        field.line.insert(text)
        field.line.textEdited.emit(text)
        assert field.note.text() == told


def test_in_english_themes_are_shown_by_their_english_names_and_kept_by_their_own(make: Make) -> None:
    with speaking("en"):
        field = make(False)
        field.propose("提高工资", "")
        chip = field.findChildren(QToolButton)[-1]
        assert field.names == ("权益",)
        assert chip.text().startswith("Rights")
        assert "Rights" in chip.accessibleName()
        assert field.note.text() == "Theme “Rights”, because of the word “工资”"
        for typed in ("rights", "权益"):
            field.line.insert(typed)
            QTest.keyClick(field.line, Qt.Key.Key_Return)
        assert field.names == ("权益",)
