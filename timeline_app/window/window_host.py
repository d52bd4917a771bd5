"""The window in sight, and another one in its place where language, or whatever else holds for all of it, changes.

Widgets take their words when they are made. To make all of them anew takes less than half a second, and leaves no word of the
language before; what one was doing goes on in the new window.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from timeline_app.settings import paths
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation import words
from timeline_app.translation.week import begin_weeks
from timeline_app.translation.words import _
from timeline_app.window.dialog_words import translate_dialogs
from timeline_app.window.main_window import MainWindow

if TYPE_CHECKING:
    from timeline_app.window.moment import Moment

MakeWindow = Callable[[TimelineState, Preferences], MainWindow]


class WindowHost(QObject):
    """``window`` is the one in sight; ``replaced`` comes when another one stands in its place."""

    replaced = Signal()

    def __init__(self, window: MainWindow, make: MakeWindow) -> None:
        super().__init__()
        self._make = make
        self._leaving: MainWindow | None = None
        self._take(window)

    def _take(self, window: MainWindow) -> None:
        self.window = window
        window.anew_wanted.connect(self._replace)

    def _replace(self, changes: dict[str, str]) -> None:
        """What is wanted while a window is on its way changes nothing: its menus are those of the window before."""
        if self._leaving is not None:
            return
        before = self._leaving = self.window
        asking = before.exporting.dialog is not None and not before.exporting.running
        before.keep_preferences()
        from timeline_app.window.moment import Moment  # a language is seldom changed

        moment = Moment.of(before)
        preferences = before.preferences.changed(**changes)
        speak(preferences.language)
        begin_weeks(preferences.week_begins)
        after = self._make(before.state.again(), preferences)
        after.views.continue_from(before.views)
        after.top_bar.search.recall(moment.words)
        after.ready.connect(lambda: self._arrived(moment, asking))
        self._take(after)
        after.show()

    def _arrived(self, moment: "Moment", asking: bool) -> None:
        """The first picture is painted over the window before, which only then goes."""
        before, after = self._leaving, self.window
        if before is None:
            return
        self._leaving = None
        after.raise_()
        after.activateWindow()
        moment.restore_view(after)
        _dismiss(before, after)
        QTimer.singleShot(0, after, lambda: self._settled(moment, asking))

    def _settled(self, moment: "Moment", asking: bool) -> None:
        moment.restore(self.window)
        if asking:
            self.window.export()
        self.replaced.emit()


def _dismiss(before: MainWindow, after: MainWindow) -> None:
    """A window in which a file is being made stays, unseen, until that is done; the other one tells it then."""
    if not before.exporting.running:
        _leave(before)
        return
    before.hide()
    before.exporting.finished.connect(after.exporting.finished)
    before.exporting.finished.connect(lambda: _leave(before))
    if app := QApplication.instance():
        app.aboutToQuit.connect(before.exporting.stop)


def _leave(window: MainWindow) -> None:
    """Without closing it: the program goes on, and the other window keeps the preferences."""
    window.exporting.stop()
    window.document_folder.stop()
    window.hide()
    window.deleteLater()


def speak(language: str) -> None:
    """The program, its name and Qt's own dialogs."""
    words.use(language or words.language(), paths.resources() / "translations")
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setApplicationDisplayName(_("Timeline"))
        translate_dialogs(app)
