"""The focus: each stop says what it is and shows that it has it, and no press of a key loses it."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QToolButton, QWidget

from tests.journeys.conftest import User
from tests.journeys.stops import NARROW, STATES, focus, focusable, put, resized, said
from tests.sweeps import each_once
from timeline_app.look.palette import Appearance
from timeline_app.panels.figures_view import FiguresView
from timeline_app.panels.focus_ring import FocusRing
from timeline_app.panels.indicator_chart import IndicatorChart
from timeline_app.panels.tab_order import move_focus
from timeline_app.reading.page_area import PageArea
from timeline_app.window.view_stack import ViewKind

_SEEN = 24  # of 255 by which a colour differs


def test_the_filters_that_a_key_opens_in_a_narrow_window_have_the_focus(user: User) -> None:
    put(user, "drawer of filters")
    first = next(iter(user.window.filters.sections.values()))
    assert user.window.focusWidget() is first.heading
    QTest.keyClick(first.heading, Qt.Key.Key_Tab)
    assert user.window.focusWidget() is first.list


def test_tab_draws_one_ring_however_often_it_comes_to_the_same_place(user: User) -> None:
    put(user, f"{ViewKind.READING}")
    (page,) = user.window.view_stack.findChildren(PageArea)
    for _press in range(3):
        move_focus((page,), forwards=True)
    assert [ring.isVisible() for ring in page.findChildren(FocusRing)] == [True]
    user.window.top_bar.search.setFocus()
    assert [ring.isVisible() for ring in page.findChildren(FocusRing)] == [False]


def test_tab_goes_past_charts_to_what_scrolls_them(user: User) -> None:
    put(user, f"{ViewKind.FIGURES}")
    resized(user, NARROW)
    stops_here = focusable(user.window)
    (view,) = user.window.view_stack.findChildren(FiguresView)
    assert not any(isinstance(stop, IndicatorChart) for stop in stops_here)
    (area,) = (each for each in view.findChildren(QScrollArea) if each.findChild(IndicatorChart))
    assert area in stops_here
    assert said(area) == "图表"
    bar = area.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(area, Qt.Key.Key_Down)
    assert bar.value() > 0


def test_the_last_condition_that_is_dropped_gives_the_focus_to_the_view(user: User) -> None:
    for view in (ViewKind.TIMELINE, ViewKind.LIST):
        for name in ("condition", "only"):
            user.window.show_view(view)
            user.window.state.set_query(replace(user.window.state.first_query, themes=frozenset({"digital"})))
            QApplication.processEvents()
            button = next(each for each in user.window.conditions.findChildren(QToolButton, name) if each.isVisible())
            button.setFocus()
            QTest.keyClick(button, Qt.Key.Key_Space)
            assert not user.window.conditions.isVisible()
            assert user.window.view_stack.isAncestorOf(focus(user))


def test_what_goes_with_its_own_press_leaves_the_focus_where_it_stood(user: User) -> None:
    put(user, "filters")
    section = user.window.filters.sections["themes"]
    section.clear.setFocus()
    QTest.keyClick(section.clear, Qt.Key.Key_Space)
    assert not section.clear.isVisible()
    assert section.isAncestorOf(focus(user))
    put(user, "filters")
    clear = user.window.filters._clear
    clear.setFocus()
    QTest.keyClick(clear, Qt.Key.Key_Space)
    assert focus(user) is not clear
    assert not user.window.top_bar.isAncestorOf(focus(user))


@pytest.mark.parametrize(("state", "appearance"), each_once([*STATES], [Appearance.LIGHT, Appearance.DARK]))
def test_the_focus_is_seen_on_each_stop_and_covers_none(user: User, state: str, appearance: str) -> None:
    if appearance != Appearance.LIGHT:  # in which it is
        user.window.top_bar.appearance_wanted.emit(appearance)
    put(user, state)
    user.window.top_bar.search.setFocus()
    wrong: dict[str, float] = {}
    for _stop in focusable(user.window):
        stop = focus(user)
        with_it = pictured(stop)
        QTest.keyClick(stop, Qt.Key.Key_Tab)
        while focus(user) is stop:  # from link to link
            QTest.keyClick(stop, Qt.Key.Key_Tab)
        if stop.isVisible():
            share = changed(with_it, pictured(stop))
            if not 0 < share < 0.75:
                wrong[said(stop)] = share
    assert not wrong, wrong


def pictured(stop: QWidget) -> QImage:
    QApplication.processEvents()
    return stop.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def changed(one: QImage, other: QImage) -> float:
    """Which share of the pixels, as far as one sees it."""
    first, second = (np.frombuffer(image.constBits(), np.uint8) for image in (one, other))
    seen = np.maximum(first, second) - np.minimum(first, second) > _SEEN
    return float(np.mean(seen.view(np.uint32) != 0))
