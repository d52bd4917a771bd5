"""The window on a database, offscreen, shown as the program shows it: everything a user would touch, one step after another."""

import contextlib
import io
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QToolTip, QWidget

from tests.database.plain_reader import Told
from tests.database.trial import Refused, Wrong, place_of
from tests.database.ways import judged, sentence_in
from timeline_app.app import show
from timeline_app.layout.lanes import Grouping
from timeline_app.queries.query import EVERYTHING
from timeline_app.settings import paths
from timeline_app.settings.preferences import Preferences
from timeline_app.translation import words
from timeline_app.window.main_window import MainWindow

_KEYS = (
    Qt.Key.Key_N, Qt.Key.Key_B, Qt.Key.Key_T, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Plus, Qt.Key.Key_W,
)
_TIPS = 30
_OFTEN = 5  # milliseconds between two looks for a dialog or the window


class Crashed(Exception):
    """An exception came out of the window, or a dialog said so."""


class Visit(QObject):
    """Waits for the window, takes the steps, closes it; notes every dialog and every exception on the way."""

    def __init__(self, told: Callable[[], Sequence[Told]]) -> None:
        super().__init__()
        self.dialogs: list[str] = []
        self.errors: list[str] = []
        self._told = told
        self._steps: Iterator[None] | None = None
        self._walking = QTimer(self, interval=_OFTEN)
        self._walking.timeout.connect(self._step)
        self._watching = QTimer(self, interval=_OFTEN)
        self._watching.timeout.connect(self._close_dialog)

    def start(self) -> None:
        self._walking.start()
        self._watching.start()

    def stop(self) -> None:
        self._walking.stop()
        self._watching.stop()

    def note(self, _kind: type[BaseException], error: BaseException, _trace: object) -> None:
        """For ``sys.excepthook`` once the first dialog was seen: dialogs would follow one another without an end."""
        self.errors.append(place_of(error))

    def _close_dialog(self) -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            return
        self.dialogs.append(box.text())
        if box.detailedText():
            self.errors.append(box.detailedText().strip().splitlines()[-1][:300])
            sys.excepthook = self.note
        box.accept()

    def _step(self) -> None:
        window = next((each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()), None)
        if window is None or window.canvas is None:
            return
        if self._steps is None:
            self._steps = steps(window, self._told)
            self._walking.setInterval(0)  # not before: to look for a window all the time would be counted as its opening
        if self.errors:
            self._end(window)
            return
        try:
            next(self._steps)
        except StopIteration:
            self._end(window)
        except Wrong as error:
            self.errors.append(f"wrong: {error}")
        except Exception as error:
            self.errors.append(place_of(error))

    def _end(self, window: MainWindow) -> None:
        self._walking.stop()
        sys.excepthook = self.note
        window.close()
        window.deleteLater()


def in_window(path: Path, told: Callable[[], Sequence[Told]], _out: Path) -> None:
    """Show it as the program does; raises Refused, Wrong or Crashed."""
    app, before = QApplication.instance(), sys.excepthook
    assert isinstance(app, QApplication)
    words.use("zh_Hans", paths.resources() / "translations")
    Preferences(motion="off").write(paths.preferences_file())
    visit, errors = Visit(told), io.StringIO()
    visit.start()
    try:
        with contextlib.redirect_stderr(errors):
            status = show(app, path)
            QApplication.processEvents()
    finally:
        visit.stop()
        sys.excepthook = before
    _judge(visit, status, errors.getvalue(), path)


def _judge(visit: Visit, status: int, errors: str, path: Path) -> None:
    wrong = [error for error in visit.errors if error.startswith("wrong: ")]
    if wrong:
        raise Wrong(wrong[0])
    if visit.errors:
        raise Crashed(f"{len(visit.errors)} errors: {visit.errors[0]}")
    if status == 2:
        sentence = sentence_in(errors, path)
        if len(visit.dialogs) != 1 or " ".join(visit.dialogs[0].split()) != " ".join(sentence.split()):
            raise Wrong(f"{len(visit.dialogs)} dialogs, other words: {visit.dialogs[:1]}")
        raise Refused(sentence)
    if status == 0 and len(visit.dialogs) == 1:
        raise Refused(f"later: {visit.dialogs[0]}")
    if status != 0 or visit.dialogs:
        raise Wrong(f"exit {status}, dialogs: {visit.dialogs[:2]}")


def steps(window: MainWindow, told: Callable[[], Sequence[Told]]) -> Iterator[None]:
    """Each is painted before the next is taken."""
    yield from _selecting(window, told)
    yield from _views(window)
    yield from _groupings(window)
    yield from _filters(window)
    yield from _keys(window)
    _tips(window)
    yield
    window.grab()
    yield


def _selecting(window: MainWindow, told: Callable[[], Sequence[Told]]) -> Iterator[None]:
    window.state.set_query(EVERYTHING)  # a window begins with some kinds
    events, expected = window.state.snapshot.answer.events, judged(told)
    if len(events) != len(expected) or window.state.timeline.event_count != len(expected):
        raise Wrong(f"{len(events)} events in the window instead of {len(expected)}")
    places = sorted({0, len(expected) // 2, len(expected) - 1} if len(expected) > 5000 else range(len(expected)))
    for place in filter(lambda each: each >= 0, places):
        event, other = events[place], expected[place]
        if (event.id, event.title, event.when.edtf) != (other["id"], other["title"], other["when"]["edtf"]):
            raise Wrong(f"{event.id} in the window instead of {other['id']}")
    yield
    for place in places[:1] + places[-2:-1]:
        window.canvas.go_to(events[place].id)
        yield


def _views(window: MainWindow) -> Iterator[None]:
    for view in (window.show_list, window.show_figures, window.show_timeline):
        view()
        yield


def _groupings(window: MainWindow) -> Iterator[None]:
    box = window.top_bar.grouping
    for grouping in (*Grouping, Grouping.THEME):
        box.setCurrentIndex(box.findData(grouping))
        yield
    window.views.fit()
    yield
    for on in (True, False):
        window.top_bar.coverage_wanted.emit(on)
        yield


def _filters(window: MainWindow) -> Iterator[None]:
    window.toggle_comparison()
    yield
    for search in ("驿站", ""):
        window.top_bar.search.setText(search)
        yield
    window.toggle_comparison()
    yield


def _keys(window: MainWindow) -> Iterator[None]:
    for key in _KEYS:
        if window.canvas is not None:
            QTest.keyClick(window.canvas, key)
        yield
        for menu in window.findChildren(QMenu):
            menu.close()


def _tips(window: MainWindow) -> None:
    """Of marks, and of whatever else has one."""
    canvas = window.canvas
    picture, tips = getattr(canvas, "picture", None), getattr(canvas, "tips", getattr(canvas, "_tips", None))
    words_of = getattr(tips, "words", None) or getattr(tips, "html", str)  # as programs before version 1.1 have it
    for mark in (picture.marks if picture else ())[:_TIPS]:
        QToolTip.showText(QPoint(100, 100), words_of(mark), window)
    for widget in [each for each in window.findChildren(QWidget) if each.toolTip()][: 2 * _TIPS]:
        QToolTip.showText(QPoint(100, 100), widget.toolTip(), widget)
    QToolTip.hideText()
