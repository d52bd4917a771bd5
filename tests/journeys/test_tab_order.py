"""Tab and Shift+Tab reach all there is, pane by pane and line by line."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget

from tests.journeys.conftest import User
from tests.journeys.stops import DIALOGS, LOW, MOST, STATES, WIDE, corner, focusable, put, resized, said, walked


@pytest.fixture(params=DIALOGS)
def dialog(request: pytest.FixtureRequest, user: User) -> QDialog:
    resized(user, WIDE)
    made = DIALOGS[request.param](user)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    return made


def is_read_before(one: QWidget, other: QWidget, inside: QWidget) -> bool:
    """Above it, or beside it to the left, or around it."""
    (left, top), (x, y) = corner(one, inside), corner(other, inside)
    return one.isAncestorOf(other) or y >= top + one.height() // 2 or (left < x and y + other.height() // 2 > top)


def nameless(widgets: set[QWidget]) -> list[QWidget]:
    return [each for each in widgets if not said(each).strip()]


@pytest.mark.parametrize("state", STATES)
def test_tab_reaches_all_that_is_seen_line_by_line_and_goes_back_the_same_way(user: User, state: str) -> None:
    """What it comes to is in sight, also where it has to be scrolled there."""
    put(user, state)
    user.window.top_bar.search.setFocus()
    reached = focusable(user.window)
    assert nameless(reached) == []
    there = walked(user.window)
    assert set(there) == reached
    assert len(there) == len(reached)
    here = [each for each in there if each.isVisible()]  # a drawer of filters has closed behind the focus
    assert walked(user.window, Qt.Key.Key_Backtab) == [here[0], *reversed(here[1:])]
    goes_pane_by_pane_and_line_by_line(user, there)
    if user.window.size().toTuple() == WIDE:
        resized(user, LOW)
        assert set(walked(user.window)) == focusable(user.window)


def goes_pane_by_pane_and_line_by_line(user: User, there: list[QWidget]) -> None:
    """From the first button of the bar on."""
    window = user.window
    panes: Sequence[QWidget] = (
        window.top_bar, window.conditions, window.rail, window.filters, window.view_stack, window.details, window.status,
    )
    bar = window.top_bar
    first = there.index(min((stop for stop in there if bar.isAncestorOf(stop)), key=lambda stop: corner(stop, bar)))
    order = [*there[first:], *there[:first]]
    places = [next(number for number, pane in enumerate(panes) if pane is stop or pane.isAncestorOf(stop)) for stop in order]
    assert places == sorted(places)
    for pane in panes:
        inside = [stop for stop in order if pane.isAncestorOf(stop)]
        beside = [pair for pair in pairwise(inside) if scrolled(pair[0], pane) is scrolled(pair[1], pane)]
        assert [pair for pair in beside if not is_read_before(*pair, pane)] == []


def scrolled(widget: QWidget, pane: QWidget) -> QWidget | None:
    """What it is scrolled by: its place tells something only beside what scrolls with it."""
    around = widget.parentWidget()
    while around is not pane and not isinstance(around, QScrollArea):
        assert around is not None
        around = around.parentWidget()
    return around


def test_tab_reaches_all_of_a_dialog_line_by_line(dialog: QDialog) -> None:
    there = walked(dialog)
    assert set(there) == focusable(dialog)
    assert walked(dialog, Qt.Key.Key_Backtab) == [there[0], *reversed(there[1:])]
    assert nameless(set(there)) == []


def test_a_page_hands_the_focus_on_behind_its_last_link(user: User) -> None:
    put(user, "selected")
    browser = user.window.details.browser
    browser.setFocus(Qt.FocusReason.TabFocusReason)
    links = 0
    while user.window.focusWidget() is browser:
        QTest.keyClick(browser, Qt.Key.Key_Tab)
        links += 1
        assert links < MOST
    assert links > 3
    assert user.window.status.isAncestorOf(user.window.focusWidget())
