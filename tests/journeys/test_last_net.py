"""What nobody foresaw, while a window paints and answers: one dialog, the view at rest, and all else goes on."""

import re
import sqlite3
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.journeys.conftest import User
from timeline_app.canvas.composer import Composer
from timeline_app.canvas.timeline_canvas import TimelineCanvas
from timeline_app.look.circuit_breaker import at_rest
from timeline_app.look.palette import Appearance
from timeline_app.painting.text_cache import TextCache
from timeline_app.panels.event_list import EventList
from timeline_app.queries.answer import Answer
from timeline_app.queries.events import LoadedEvents
from timeline_app.queries.query import Query
from timeline_app.records.event import Event
from timeline_app.settings import paths
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.error_dialog import ErrorDialog
from timeline_app.window.error_reporter import ErrorReporter

pytestmark = pytest.mark.thorough

BROKEN = Query(search="工会")  # what it finds cannot be told


@dataclass(slots=True)
class Reader:
    """Reads each dialog of an error that opens, and closes it."""

    texts: list[str] = field(default_factory=list)
    details: list[str] = field(default_factory=list)

    def look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ErrorDialog):
            self.texts.append(dialog.text())
            self.details.append(dialog.detailedText())
            dialog.accept()


@pytest.fixture
def reader(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    """Errors are told as in the program."""
    reader, teller, watch = Reader(), ErrorReporter(), QTimer(interval=50)
    monkeypatch.setattr(sys, "excepthook", teller.hook)
    watch.timeout.connect(reader.look)
    watch.start()
    yield reader
    watch.stop()


def settled(qtbot: QtBot) -> None:
    """Everything that is due has been painted and told."""
    for _round in range(3):
        qtbot.wait(60)


def breaking(user: User, change: Callable[[Event], Event]) -> TimelineState:
    """The state of the window, where from now on the events of one answer are changed."""
    state, answered = user.window.state, user.window.state.ask

    def asked(query: Query) -> Answer:
        answer = answered(query)
        return replace(answer, events=LoadedEvents(map(change, answer.events))) if query == BROKEN else answer

    state.ask = asked
    return state


def noted() -> list[str]:
    """The reports in the log."""
    log = paths.log_file()
    return re.split(r"^(?=\d{4}-\d\d-\d\d )", log.read_text("utf-8"), flags=re.MULTILINE)[1:] if log.exists() else []


def test_a_date_that_no_view_can_tell_is_told_once_in_all(user: User, reader: Reader, qtbot: QtBot) -> None:
    state = breaking(user, lambda event: replace(event, when=replace(event.when, edtf="x")))
    user.window.show_list()
    table = user.window.findChild(EventList)
    assert table is not None
    before = [table.model().index(row, 0).data() for row in range(5)]
    state.set_query(BROKEN)
    settled(qtbot)
    for event in list(state.snapshot.answer.events)[:4]:
        state.select(event.id)
        table.grab()
    settled(qtbot)
    assert len(reader.texts) == 1
    assert reader.details[0].count("Traceback") == 1
    assert len(noted()) == 1
    assert table.model().index(0, 0).data() is None
    assert at_rest() in user.window.details.browser.toPlainText()
    state.set_query(Query())
    assert [table.model().index(row, 0).data() for row in range(5)] == before
    state.select(state.snapshot.answer.events[0].id)
    assert at_rest() not in user.window.details.browser.toPlainText()
    assert len(reader.texts) == 1


def test_a_picture_that_cannot_be_placed_says_so_until_the_next_answer(user: User, reader: Reader, qtbot: QtBot) -> None:
    state = breaking(user, lambda event: replace(event, short=7))  # pyright: ignore[reportArgumentType]
    state.set_query(BROKEN)
    settled(qtbot)
    assert user.picture.notice == at_rest()
    told = len(reader.texts)
    assert told == 1
    for step in range(30):
        QTest.mouseMove(user.canvas, QPoint(300 + 7 * step, 100 + 5 * step))
        user.canvas.viewport.zoom_by(0.1)
    user.canvas.grab()
    settled(qtbot)
    assert len(reader.texts) == told
    state.set_query(Query())
    assert user.picture.notice == ""
    assert user.picture.marks


def test_a_database_changed_behind_the_program_is_told_once(user: User, reader: Reader, qtbot: QtBot, tmp_path: Path) -> None:
    user.database = Path(copy(paths.database(), tmp_path / "changed.db"))
    window = user.window = user.open()
    connection = sqlite3.connect(user.database)
    connection.execute("drop table event_themes")
    connection.commit()
    connection.close()
    for theme in list(window.state.timeline.themes)[:3]:
        user.tick(theme.name)
    settled(qtbot)
    assert len(reader.texts) == 1
    assert str(user.database) in reader.texts[0]
    before = window.state.snapshot.view
    user.canvas.viewport.zoom_by(1)
    assert window.state.snapshot.view != before
    assert user.picture.marks
    assert noted() == []  # the sentence says it all


class BrokenTexts(TextCache):
    """Fails in the midst of painting, within clipped parts of the picture."""

    def paint_all(self, painter: QPainter, labels: object, font: QFont, colour: QColor, halo: object = None) -> None:
        raise ValueError("nothing can be written")


@pytest.fixture
def composer(user: User) -> Composer:
    style = user.window.window_style.paint_style
    timeline, events = user.window.state.timeline, user.window.state.snapshot.answer.events
    return Composer(timeline, events, replace(style, texts=BrokenTexts()), user.window._composer._today)


def test_a_picture_that_cannot_be_painted_is_tried_once(user: User, composer: Composer, reader: Reader, qtbot: QtBot) -> None:
    state, lookup = user.window.state, user.window._lookup
    canvas, holder = TimelineCanvas(state, composer, lookup, state.look_at, lambda: False), QWidget()
    qtbot.addWidget(holder)
    canvas.setParent(holder)
    holder.resize(900, 500)
    canvas.resize(900, 500)
    holder.show()
    for _frame in range(5):
        canvas.grab()
    settled(qtbot)
    ground = user.window.window_style.palette["canvas"]
    shown = canvas.grab().toImage()
    assert shown.pixelColor(3, 3) == ground
    middle = {shown.pixelColor(x, 250).name() for x in range(100, 800)}
    assert len(middle) > 1  # the sentence stands there
    assert len(reader.texts) == 1
    composer.paint_style = user.window.window_style.paint_style
    canvas.grab()
    assert composer.compose(state.snapshot, 900, 500).notice == ""


def test_what_fails_while_a_dialog_stands_is_added_to_it(reader: Reader, qtbot: QtBot) -> None:
    def fail_as(kind: type[Exception]) -> None:
        try:
            {}["a"] if kind is KeyError else int("a")
        except (KeyError, ValueError) as error:
            sys.excepthook(type(error), error, error.__traceback__)

    for _time in range(20):
        fail_as(KeyError)
        fail_as(ValueError)
    settled(qtbot)
    assert len(reader.texts) == 1
    assert [reader.details[0].count(f"\n{kind}\n") for kind in ("KeyError", "ValueError")] == [1, 1]
    assert [report.count("Traceback") for report in noted()] == [1, 1]


def test_the_window_stands_in_every_look_while_views_rest(user: User, reader: Reader, qtbot: QtBot) -> None:
    """Every view fails in a way of its own; none of them tells it twice, and the window closes as ever."""
    state = breaking(user, lambda event: replace(event, when=None))  # pyright: ignore[reportArgumentType]
    state.set_query(BROKEN)
    for _time in range(2):
        for show in (user.window.show_list, user.window.show_figures, user.window.show_timeline):
            show()
            settled(qtbot)
    told = len(reader.texts)
    assert 1 <= told <= len(noted())
    for appearance in (Appearance.DARK, Appearance.LIGHT):
        user.window.top_bar.appearance_wanted.emit(appearance)
        settled(qtbot)
    assert len(reader.texts) == told
    assert user.window.close()
