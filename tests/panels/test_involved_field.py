"""Organisations and people of a form: the part of each is chosen on its chip, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from timeline_app.panels.form.draft import InvolvedDraft
from timeline_app.panels.form.involved_field import InvolvedField
from timeline_app.records.event import Role

HOST, NEW = InvolvedDraft("学生会", Role.HOST), InvolvedDraft("校友会")


@pytest.fixture
def field(qtbot: QtBot, application: QApplication) -> InvolvedField:
    made = InvolvedField("organisations", (HOST, NEW), 100, ["学生会", "校友会"])
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def chosen(chip: QToolButton, words: str) -> None:
    """Space on a chip, down to an entry of its menu, Enter."""
    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for _step in menu.actions():
            QTest.keyClick(menu, Qt.Key.Key_Down)
            active = menu.activeAction()
            if active is not None and active.text() == words:
                break
        QTest.keyClick(menu, Qt.Key.Key_Return)

    QTimer.singleShot(0, choose)
    QTest.keyClick(chip, Qt.Key.Key_Space)


def test_the_part_is_chosen_on_the_chip(field: InvolvedField, qtbot: QtBot) -> None:
    first, second = field.findChildren(QToolButton)
    assert (first.accessibleName(), second.accessibleName()) == ("学生会 · 主办", "校友会")

    with qtbot.waitSignal(field.changed):
        chosen(second, "参与")
    chosen(first, "未注明角色")

    assert field.involved == (InvolvedDraft("学生会"), InvolvedDraft("校友会", Role.PARTICIPANT))
    assert second.accessibleName() == "校友会 · 参与"


def test_it_is_taken_away_on_the_chip(field: InvolvedField) -> None:
    chosen(field.findChildren(QToolButton)[0], "去掉这一个")
    assert field.involved == (NEW,)


def test_what_is_typed_has_no_part_yet(field: InvolvedField) -> None:
    field.line.insert("家长会")
    assert field.involved == (HOST, NEW, InvolvedDraft("家长会"))
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert [chip.accessibleName() for chip in field.findChildren(QToolButton)][-1] == "家长会"
