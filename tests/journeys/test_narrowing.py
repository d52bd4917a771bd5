"""Filters in the whole window: what is active stands above every view, and the way back takes back a narrowing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from tests.filter_rows import tick_of
from tests.journeys.conftest import User
from timeline_app.layout.lanes import Grouping
from timeline_app.queries.narrowing import Tick
from timeline_app.queries.query import Query

THEME = "职工服务与帮扶"


def alt(user: User, key: Qt.Key) -> None:
    QTest.keyClick(user.window, key, Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()


def test_what_is_active_stands_above_every_view_and_can_be_dropped_there(user: User) -> None:
    window, everything = user.window, user.shown
    assert not window.conditions.isVisible()
    user.only(THEME)
    for show in (window.show_list, window.show_figures, window.show_timeline):
        show()
        assert window.conditions.isVisible()
        assert window.conditions.words == (f"主题：{THEME}",)
    (chip,) = (each for each in window.conditions.findChildren(QToolButton, "condition") if each.isVisible())
    chip.click()
    QApplication.processEvents()
    assert not window.conditions.isVisible()
    assert user.shown == everything


def test_the_line_takes_no_more_room_than_its_own(user: User) -> None:
    top = user.canvas.mapTo(user.window, user.canvas.rect().topLeft()).y()
    bottom = user.canvas.mapTo(user.window, user.canvas.rect().bottomLeft()).y()
    user.only(THEME)
    QApplication.processEvents()
    assert user.canvas.mapTo(user.window, user.canvas.rect().topLeft()).y() == top + 32
    assert user.canvas.mapTo(user.window, user.canvas.rect().bottomLeft()).y() == bottom


@pytest.mark.parametrize("words", ["", "驿站"])
def test_the_way_back_takes_back_a_narrowing_with_its_words(user: User, words: str) -> None:
    window, everything = user.window, user.shown
    user.only(THEME)
    narrowed = user.shown
    QTest.keyClick(window.top_bar.search, Qt.Key.Key_Space)
    window.top_bar.search.setText(words)
    alt(user, Qt.Key.Key_Left)
    assert window.top_bar.search.text().strip() == ""
    assert user.shown == (narrowed if words else everything)
    alt(user, Qt.Key.Key_Right)
    assert window.top_bar.search.text().strip() == words
    assert tick_of(window.filters, THEME) is Tick.CHOSEN


def test_what_stands_in_other_lanes_is_told_only_where_lanes_are_themes(user: User) -> None:
    user.only(THEME)
    assert "其他主题的行" in user.window.conditions.told
    user.window.top_bar.grouping_wanted.emit(Grouping.SCOPE)
    assert user.window.conditions.told == ""


def test_clearing_empties_the_search_and_takes_its_button_away(user: User) -> None:
    window = user.window
    (button,) = window.top_bar.search.findChildren(QToolButton)
    window.top_bar.search.setText("驛站")
    user.qtbot.waitUntil(lambda: button.property("opacity") == 1)
    window.conditions.clear.click()
    assert window.top_bar.search.text() == ""
    user.qtbot.waitUntil(lambda: button.property("opacity") == 0)


def test_an_event_that_was_left_out_is_in_no_view_and_no_export(user: User) -> None:
    first, *others = user.shown
    user.window.state.set_query(replace(Query(), without=frozenset({first})))
    assert user.shown == others
    assert user.window.conditions.words == ("不收1条",)


def test_open_sections_come_back_with_the_next_window(user: User) -> None:
    user.window.filters.sections["people"].heading.click()
    user.window.filters.sections["scopes"].heading.click()
    user.window.close()
    again = user.open().filters.sections
    assert again["people"].open
    assert not again["scopes"].open
