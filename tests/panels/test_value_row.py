"""A value of the filter panel keeps its number whole, however narrow the panel and however long its name."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QToolButton, QToolTip
from pytestqt.qtbot import QtBot

from timeline_app.chinese.script import Script
from timeline_app.look.fonts import font
from timeline_app.look.plain import tip
from timeline_app.panels.value_row import ValueRow

NAME = "产业工人队伍建设改革与职工技能提升行动"


@pytest.mark.parametrize("width", [150, 240, 600])
@pytest.mark.parametrize("count", [0, 743, 1_090_743])
def test_a_number_is_never_cut_and_a_name_says_where_it_is(qtbot: QtBot, width: int, count: int) -> None:
    row = ValueRow(NAME)
    row.setFont(font(Script.HANS, 13))
    qtbot.addWidget(row)
    row.resize(width, row.sizeHint().height())
    row.show()
    row.show_value(chosen=False, count=count)
    row.grab()
    box, number, only = row.findChild(QCheckBox), row.findChild(QLabel), row.findChild(QToolButton)
    assert isinstance(box, QCheckBox)
    assert isinstance(number, QLabel)
    assert isinstance(only, QToolButton)
    assert number.text() == str(count)
    assert number.width() >= number.fontMetrics().horizontalAdvance(number.text())
    assert row.rect().contains(number.geometry())
    assert box.geometry().right() < number.x()
    assert box.text() == NAME
    QApplication.sendEvent(box, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), box.mapToGlobal(QPoint(5, 5))))
    assert QToolTip.text() == ("" if width == 600 else tip(NAME))
    assert only.geometry().right() < number.x()
    assert row.rect().contains(only.geometry())
