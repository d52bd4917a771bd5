"""Before an audience the page is alone on the screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.conftest import User
from tests.reading.reader import CONTROL, edge_of, press
from timeline_app.queries.periods import period_of
from timeline_app.reading.reading_view import ReadingView


def test_before_an_audience_the_page_is_alone_on_the_screen(user: User) -> None:
    window = user.window
    window.state.choose_period(period_of("2023Q3"))
    around = (window.top_bar, window.filters, window.details, window.status)
    QTest.keyClick(window, Qt.Key.Key_F11)
    view = window.view_stack.currentWidget()
    assert isinstance(view, ReadingView)
    assert window.isFullScreen()
    assert not any(part.isVisible() for part in around)
    first = view.current
    assert first is not None
    press(view, Qt.Key.Key_Right)
    assert view.current == first + 1
    assert view.page.manuscript
    assert view.page.manuscript.faces.text.font.pointSizeF() == pytest.approx(15, abs=0.1)  # 20 pixels
    assert edge_of(view, first + 1) + view.page.manuscript.head(first + 1) == pytest.approx(view.page.manuscript.bar, abs=12)
    press(view, Qt.Key.Key_Left)
    assert view.current == first
    press(view, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert all(part.isVisible() for part in around)
    assert view.current == first


def test_a_search_ends_what_an_audience_sees_and_esc_does_without_events(user: User) -> None:
    window = user.window
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F11)
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert not window.presenting.on
    assert window.top_bar.isVisible()
    assert window.focusWidget() is window.top_bar.search
    window.top_bar.search.setText("没有这样的词")
    QTest.keyClick(window, Qt.Key.Key_F11)
    view = window.view_stack.reading
    assert view is not None
    press(view, Qt.Key.Key_Escape)
    assert not window.presenting.on


def test_another_view_ends_what_an_audience_sees(user: User) -> None:
    QTest.keyClick(user.window, Qt.Key.Key_F11)
    QTest.keyClick(user.window, Qt.Key.Key_1, CONTROL)
    assert not user.window.presenting.on
    assert user.window.filters.isVisible()
    QTest.keyClick(user.window, Qt.Key.Key_F11)
    QTest.keyClick(user.window, Qt.Key.Key_F11)
    assert not user.window.isFullScreen()
