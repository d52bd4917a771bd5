"""Every text of the window has room in its box, and every button is in the window, at every size, in every language."""

from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.window.pseudo_language import pseudo_catalogues
from timeline_app.database.store import Store
from timeline_app.layout.metrics import SCREEN
from timeline_app.look.motion import Motion
from timeline_app.look.type_size import USUAL, TypeSize, pixels_of
from timeline_app.panels.eliding_label import ElidingLabel
from timeline_app.queries.ask import asking
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.periods import period_of
from timeline_app.settings import paths
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation import words
from timeline_app.window.main_window import MainWindow
from timeline_app.window.view_stack import ViewKind

pytestmark = pytest.mark.thorough

SIZES = ((880, 500), (960, 720), (1000, 500), (1024, 640), (1180, 700), (1440, 900), (2560, 1300))
LEAST = QSize(880, 474)  # of the window, whatever it shows
LANGUAGES = ("zh_Hans", "zh_Hant", "en", "pseudo")


def cases() -> Iterator[object]:
    """A run has each size and each language once; the letters of both scripts are equally wide, so one is enough."""
    for language, size in product(LANGUAGES, ("small", "large")):
        kept = (language, size) in (("zh_Hans", "small"), ("en", "large"), ("pseudo", "large"))
        yield pytest.param((language, size), id=f"{language}-{size}", marks=() if kept else pytest.mark.slow)


@pytest.fixture(params=cases())
def window(
    request: pytest.FixtureRequest, qtbot: QtBot, application: QApplication, store: Store, lookup: EventLookup, tmp_path: Path
) -> MainWindow:
    language, size = request.param
    pseudo = language == "pseudo"
    words.use("en" if pseudo else language, pseudo_catalogues(tmp_path / "words") if pseudo else paths.resources() / "translations")
    state = TimelineState(store.timeline, asking(store, lookup))
    made = MainWindow(state, lookup, Preferences(type_size=size))
    qtbot.addWidget(made)
    made.window_style.move_by(Motion.OFF)
    made.resize(*SIZES[0])
    with qtbot.waitSignal(made.ready, timeout=20_000):
        made.show()
    return made


def seen(window: QWidget, kind: type[QWidget] = QWidget) -> Iterator[QWidget]:
    """What stands in the window itself; what a scroll area holds can be brought into sight."""
    for widget in window.findChildren(kind):
        if widget.isVisibleTo(window) and not any(isinstance(each, QAbstractScrollArea) for each in ancestors(widget)):
            yield widget


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    above = widget.parentWidget()
    while above:
        yield above
        above = above.parentWidget()


def place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def texts(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Texts that do not shorten themselves where there is no room."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        if isinstance(widget, QLabel) and not isinstance(widget, ElidingLabel) and not widget.wordWrap():
            yield widget, widget.text()
        elif isinstance(widget, QToolButton | QPushButton) and widget.objectName() != "switch":
            action = widget.defaultAction() if isinstance(widget, QToolButton) else None
            yield widget, (action.iconText() if action else widget.text()).replace("&", "")


def clipped(window: QWidget) -> list[str]:
    """Each with its room and its need."""
    boxes = (box for box in window.findChildren(QCheckBox) if box.isVisibleTo(window))
    found = [box.text() for box in boxes if box.sizeHint().width() > box.width()]
    for widget, text in texts(window):
        face = QFont(widget.font())
        if isinstance(widget, QAbstractButton) and widget.isChecked():
            face.setBold(True)
        metrics = QFontMetrics(face)
        wide, high = metrics.horizontalAdvance(text), metrics.tightBoundingRect(text).height()
        room = widget.contentsRect()
        if text and (wide > room.width() or high > room.height()):
            found.append(f"{text}: {wide} x {high} in {room.width()} x {room.height()}")
    return found


def outside(window: QWidget) -> list[str]:
    around = window.rect()
    return [str(widget) for widget in seen(window, QAbstractButton) if not around.contains(place(widget, window))]


def overlapping(window: MainWindow) -> list[str]:
    bar = window.top_bar
    parts = [widget for widget in bar.findChildren(QWidget) if widget.parent() is bar and widget.isVisibleTo(bar)]
    pairs = combinations(parts, 2)
    return [f"{one} {other}" for one, other in pairs if one.geometry().intersects(other.geometry())]


def assert_fits(window: MainWindow) -> None:
    QApplication.processEvents()
    told = window.size(), window.view_stack.currentWidget()
    assert clipped(window) == [], told
    assert outside(window) == [], told
    assert overlapping(window) == [], told
    assert window.minimumSizeHint() == LEAST, told


def export(window: MainWindow) -> QToolButton:
    return next(button for button in window.top_bar.findChildren(QToolButton) if button.objectName() == "primary")


def test_every_text_has_room(window: MainWindow) -> None:
    """In one window, since all that is looked at can be reached there."""
    drawers_cover_the_middle_and_nothing_else(window)
    the_export_stands_at_the_right_edge(window)
    every_view_has_room_for_its_texts(window)


def the_export_stands_at_the_right_edge(window: MainWindow) -> None:
    for period in (None, period_of("2023Q3")):
        window.state.choose_period(period)
        for size in SIZES:
            window.resize(*size)
            assert_fits(window)
            assert (window.width(), window.height()) == size
            right = place(export(window), window)
            assert window.width() - 12 <= right.right() < window.width()


def every_view_has_room_for_its_texts(window: MainWindow) -> None:
    window.state.choose_period(period_of("2023Q3"))
    for what in ViewKind:
        window.show_view(what)
        for size in (SIZES[0], SIZES[5]):
            window.resize(*size)
            assert_fits(window)


def drawers_cover_the_middle_and_nothing_else(window: MainWindow) -> None:
    window.resize(*SIZES[0])
    window.state.select(window.state.snapshot.answer.events[40].id)
    assert_fits(window)
    assert window.panes.open == (False, True)
    assert place(window.details, window).right() == window.width() - 1
    window.panes.toggle_filters()
    assert_fits(window)
    assert window.panes.open == (True, False)
    assert window.filters.x() == window.rail.width()
    window.panes.toggle_filters()
    window.state.select(None)


@pytest.mark.parametrize("size", TypeSize)
def test_a_row_is_higher_than_its_names(application: QApplication, size: TypeSize) -> None:
    pixels = pixels_of(size, 2560)
    metrics = SCREEN.sized(pixels / USUAL)
    assert metrics.least_row > pixels + 1
    assert metrics.band_row >= pixels
