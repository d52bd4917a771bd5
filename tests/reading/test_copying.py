"""What is copied from the page takes its reference along."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.journeys.conftest import User
from tests.reading.reader import CONTROL, NONE, SHIFT, press, read


def test_copied_text_takes_its_reference_along(user: User) -> None:
    view = read(user)
    press(view, Qt.Key.Key_Down)
    for _letter in range(4):
        press(view, Qt.Key.Key_Right, SHIFT)
    press(view, Qt.Key.Key_C, CONTROL)
    event = user.window.state.snapshot.selected_event
    assert event
    words, _blank, references = QGuiApplication.clipboard().text().partition("\n\n")
    assert words == event.title[:4]
    for id in event.sources:
        document = user.window.state.timeline.document(id)
        assert document.title in references
        assert f"第{event.citations[0].paragraph}" in references
    assert "[" in references


def test_without_chosen_text_the_whole_event_is_copied(user: User) -> None:
    view = read(user)
    press(view, Qt.Key.Key_Down)
    press(view, Qt.Key.Key_C, CONTROL)
    event = user.window.state.snapshot.selected_event
    assert event
    assert QGuiApplication.clipboard().text().startswith(f"{event.title}\n{event.summary}")


def test_text_is_chosen_by_the_mouse_across_events(user: User) -> None:
    view = read(user)
    (_one, top), (other, y) = view.page.rows_in_sight()[:2]
    manuscript, viewport = view.page.manuscript, view.page.viewport()
    assert manuscript
    assert view.order
    left = round(manuscript.geometry.column)
    begin = QPoint(left + 19, round(top + manuscript.head(view.page.spot.row)) + 24)
    end = QPoint(left + 300, round(y + manuscript.head(other)) + 24)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, NONE, begin)
    QTest.mouseMove(viewport, (begin + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, NONE, end)
    press(view, Qt.Key.Key_C, CONTROL)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(view.order.event(view.page.spot.row).title)
    assert view.order.event(other).title[:8] in copied
    assert user.window.state.snapshot.selected is None  # choosing text selects no event
    press(view, Qt.Key.Key_Escape)
    assert view.page.chosen is None
