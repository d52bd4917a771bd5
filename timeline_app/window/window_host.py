"""The window in sight, and another one in its place where language, the file, or whatever else holds for all of it, changes.

Widgets take their words when they are made. To make all of them anew takes less than half a second, and leaves no word of the
language before; what one was doing goes on in the new window.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.query import AT_FIRST
from timeline_app.records.errors import UserError
from timeline_app.settings import paths
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation import words
from timeline_app.translation.week import begin_weeks
from timeline_app.translation.words import _
from timeline_app.window.closing import let_go
from timeline_app.window.dialog_words import translate_dialogs
from timeline_app.window.main_window import MainWindow

if TYPE_CHECKING:
    from timeline_app.database.written import Written
    from timeline_app.window.moment import Moment
    from timeline_app.window.opening import Opened

MakeWindow = Callable[[TimelineState, EventLookup, Preferences], MainWindow]
_TOLD = 30_000  # milliseconds that a sentence stands in the status line


class WindowHost(QObject):
    """``window`` is the one in sight, on the file ``opened``; ``replaced`` comes when another one stands in its place."""

    replaced = Signal()

    def __init__(self, window: MainWindow, opened: "Opened", make: MakeWindow = MainWindow) -> None:
        super().__init__()
        self.opened, self._make = opened, make
        self._leaving: MainWindow | None = None
        self._take(window)

    def _take(self, window: MainWindow) -> None:
        self.window = window
        window.anew_wanted.connect(self._replace)
        window.file_wanted.connect(self.open_file)
        window.renewal_wanted.connect(self.renew)

    def close(self) -> None:
        """The file of the window in sight; files of before are closed with their windows."""
        self.opened.store.close()

    def at_rest(self) -> bool:
        """Whether no other window is on its way."""
        return self._leaving is None

    def open_file(self, path: Path) -> None:
        """Another timeline in place of the one in sight, which stays where that cannot be opened."""
        if self._leaving is not None or not self.window.tools.may_leave() or not (opened := self._open(path)):
            return
        from timeline_app.settings.recent_files import with_file  # a launch does without

        self.window.keep_preferences()
        kept = self.window.preferences
        preferences = kept if paths.is_bundled(path) else kept.changed(recent=with_file(kept.recent, path))
        self._go_on(TimelineState(opened.store.timeline, opened.ask, AT_FIRST), opened, preferences)
        words = _("This timeline came with the program and cannot be changed; a copy can.") if paths.is_bundled(path) else _(
            "{path} is open, a timeline of your own."
        ).format(path=path)
        self.window.status.tell(opened.store.note or words, _TOLD)

    def renew(self, written: "Written | None" = None) -> None:
        """The file that is open, which somebody has written to, in the same window; another one that is on its way comes first.

        Where only this program wrote to it, that is ``written``, and no more of the file is read than that.
        """
        if self._leaving is not None:
            self.replaced.connect(self.renew, Qt.ConnectionType.SingleShotConnection)
        elif opened := self._followed(written) or self._open(self.opened.store.path, self.opened.lookup):
            before, self.opened = self.opened.store, opened
            if opened.store is not before:
                opened.lookup.renew(opened.store)
            self.window.state.renew(opened.store.timeline, opened.ask)
            if opened.store is not before:
                before.close()

    def _followed(self, written: "Written | None") -> "Opened | None":
        try:
            return self.opened.followed(written) if written else None
        except (UserError, OSError):  # which is told where it is opened again
            return None

    def _open(self, path: Path, lookup: EventLookup | None = None) -> "Opened | None":
        from timeline_app.window.error_dialog import show_error
        from timeline_app.window.opening import open_patiently

        try:
            return open_patiently(path, lookup=lookup)
        except UserError as error:
            show_error(error, self.window)
            return None

    def _replace(self, changes: dict[str, str]) -> None:
        """What is wanted while a window is on its way changes nothing: its menus are those of the window before."""
        if self._leaving is not None:
            return
        before = self.window
        asking = before.exporting.dialog is not None and not before.exporting.running
        before.keep_preferences()
        moment, preferences = _moment(before), before.preferences.changed(**changes)
        speak(preferences.language)
        begin_weeks(preferences.week_begins)
        self._go_on(before.state.again(), self.opened, preferences, moment, asking)

    def _go_on(
        self, state: TimelineState, opened: "Opened", preferences: Preferences, moment: "Moment | None" = None,
        asking: bool = False,
    ) -> None:
        """In a window of its own; what one was doing goes on where there is a ``moment``."""
        before, store = self.window, self.opened.store
        after = self._make(state, opened.lookup, preferences)
        self._leaving = before
        if opened.store.path == self.opened.store.path:
            after.tools.continue_editing(before.tools)
        if moment:
            after.views.continue_from(before.views)
            after.top_bar.search.recall(moment.words)
        after.ready.connect(lambda: self._arrived(moment, asking))
        if opened.store is not store:
            before.destroyed.connect(store.close)
        self.opened = opened
        self._take(after)
        after.show()

    def _arrived(self, moment: "Moment | None", asking: bool) -> None:
        """The first picture is painted over the window before, which only then goes."""
        before, after = self._leaving, self.window
        if before is None:
            return
        self._leaving = None
        after.raise_()
        after.activateWindow()
        if moment:
            moment.restore_view(after)
        _dismiss(before, after)
        QTimer.singleShot(0, after, lambda: self._settled(moment, asking))

    def _settled(self, moment: "Moment | None", asking: bool) -> None:
        if moment:
            moment.restore(self.window)
        if asking:
            self.window.export()
        self.replaced.emit()


def _moment(window: MainWindow) -> "Moment":
    from timeline_app.window.moment import Moment  # a window is seldom made anew

    return Moment.of(window)


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
    let_go(window)
    window.hide()
    window.deleteLater()


def speak(language: str) -> None:
    """The program, its name and Qt's own dialogs."""
    words.use(language or words.language(), paths.resources() / "translations")
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setApplicationDisplayName(_("Timeline"))
        translate_dialogs(app)
