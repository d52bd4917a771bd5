"""Without eyes and without a mouse: what a screen reader is told, and where the focus is seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest

from tests.journeys.conftest import User
from tests.journeys.stops import put
from timeline_app.look.palette import Appearance
from timeline_app.reading.page_area import PageArea
from timeline_app.window.view_stack import ViewKind

pytestmark = pytest.mark.thorough


def told(user: User, what: QAccessible.Text) -> str:
    interface = QAccessible.queryAccessibleInterface(user.canvas)
    assert interface is not None
    return interface.text(what)


def test_the_timeline_has_a_role_and_a_name_and_tells_what_is_on_it(user: User) -> None:
    interface = QAccessible.queryAccessibleInterface(user.canvas)
    assert interface is not None
    assert interface.role() is QAccessible.Role.Chart
    assert told(user, QAccessible.Text.Name) == "时间轴"
    words = told(user, QAccessible.Text.Description)
    assert str(len(user.shown)) in words
    assert "2022—2024年" in words


def test_the_page_to_read_is_a_document_with_a_name(user: User) -> None:
    put(user, f"{ViewKind.READING}")
    (page,) = user.window.view_stack.findChildren(PageArea)
    interface = QAccessible.queryAccessibleInterface(page)
    assert interface is not None
    assert interface.role() is QAccessible.Role.Document
    assert interface.text(QAccessible.Text.Name) == "阅读"


def test_each_event_the_keys_come_to_is_told(user: User) -> None:
    for _step in range(3):
        user.press(Qt.Key.Key_Right)
        event = user.window.state.snapshot.selected_event
        assert event is not None
        assert event.title in told(user, QAccessible.Text.Description)


def test_the_focus_is_seen_where_it_came_by_key(user: User) -> None:
    for appearance in (Appearance.LIGHT, Appearance.DARK, "high-contrast"):
        user.window.top_bar.appearance_wanted.emit(appearance)
        plot = user.picture.plot
        at = round(plot.x + plot.width / 2), round(plot.bottom) - 1
        user.window.filters.setFocus()
        plain = QColor(user.canvas.grab().toImage().pixel(*at))
        user.canvas.setFocus(Qt.FocusReason.TabFocusReason)
        ring = QColor(user.canvas.grab().toImage().pixel(*at))
        assert contrast(ring, plain) >= 3
        QTest.mouseClick(user.canvas, Qt.MouseButton.LeftButton)


def contrast(one: QColor, other: QColor) -> float:
    """As WCAG counts it."""
    low, high = sorted(map(luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: QColor) -> float:
    values = colour.redF(), colour.greenF(), colour.blueF()
    parts = [value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in values]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
