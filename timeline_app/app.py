"""The only place where things are made: store, state, window."""

from timeline_app import import_qt  # noqa: F401  (before all else that imports Qt)

# isort: split
import gc
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from timeline_app.chinese.script import Script
from timeline_app.interruption import INTERRUPTED, Interruption
from timeline_app.look.fonts import font, load_fonts
from timeline_app.queries.query import AT_FIRST
from timeline_app.records.errors import UserError
from timeline_app.settings import paths
from timeline_app.settings.crash_report import ErrorReport, reported
from timeline_app.settings.preferences import Preferences, UnreadablePreferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.terminal import tell
from timeline_app.translation.week import begin_weeks
from timeline_app.translation.words import _, language
from timeline_app.window.dialog_words import translate_dialogs
from timeline_app.window.error_reporter import ErrorReporter
from timeline_app.window.interrupting import Interrupting, close_interrupted
from timeline_app.window.main_window import MainWindow
from timeline_app.window.opening import Opened, open_patiently
from timeline_app.window.window_host import WindowHost
from timeline_app.window.window_style import PaintStyles

if TYPE_CHECKING:
    from timeline_app.settings.saved_view import SavedView

_TOLD = 30_000  # milliseconds that a sentence stands in the status line
_STANDS = 1500  # milliseconds after which a window is as it will stay
_VALUES = 100_000  # that there may be more of before garbage is looked for: what is kept of a large file has half as many


def run(database: Path, interruption: Interruption, view: "SavedView | None" = None) -> int:
    """Open the window, in a saved view where one is given, and stay until it is closed; returns the exit status."""
    app = _application()
    with Interrupting(app, interruption):
        return _told(app, lambda: _stay(_prepared(app), database, view))


def show(app: QApplication, database: Path) -> int:
    """The same for an application that is there already."""
    return _told(app, lambda: _stay(app, database, None))


def _told(app: QApplication, work: Callable[[], int]) -> int:
    """What fails before the window stands is told in a dialog and in one line; returns the exit status."""
    sys.excepthook = ErrorReporter(app).hook
    try:
        return work()
    except UserError as error:
        return _say(reported(error), 2)
    except Exception as error:
        sentence = _("The window cannot be opened because of an error in the program. Your documents are untouched.")
        return _say(replace(reported(error), sentence=sentence), 1)


def _say(report: ErrorReport, status: int) -> int:
    from timeline_app.window.error_dialog import ErrorDialog  # dialogs are loaded when they are first needed

    tell(f"{report.sentence} {report.saved}".rstrip())
    ErrorDialog(report, None).exec()
    return status


def _stay(app: QApplication, database: Path, view: "SavedView | None") -> int:
    opened = open_patiently(database)
    if opened is None:
        return 0
    with opened, closing(host_on(opened)) as host:
        window = host.window
        look_for_garbage(host)
        if view:
            window.ready.connect(lambda: window.tools.saved.apply(view))
        if sys.platform == "darwin":
            from timeline_app.window.opened_by_system import OpenedBySystem  # no other system hands over a file by an event

            files = OpenedBySystem(host.open_file)
            app.installEventFilter(files)
        window.show()
        status = app.exec()
        if status == INTERRUPTED:
            close_interrupted(app, host.window)
        return status


def look_for_garbage(host: WindowHost) -> None:
    """When its first window stands, and when another one stands in the place of one."""
    host.window.ready.connect(lambda: QTimer.singleShot(_STANDS, settle))
    host.replaced.connect(lambda: QTimer.singleShot(_STANDS, collect_garbage))


def settle() -> None:
    """What is there by now stays: to look through all of it for garbage once more would stop a glide for two frames.

    A frame makes thousands of values that are no garbage or go by themselves: to look for some after every 700 would cost a tenth
    of it; after every 10,000, a third of the frames that are slow as it is would take 5 to 10 ms longer.
    """
    gc.enable()
    gc.collect()
    gc.freeze()
    gc.set_threshold(_VALUES)


def collect_garbage() -> None:
    """Also what had come to stay, since a window in whose place another one stands goes with all it has, some megabytes."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def make_application() -> QApplication:
    """Qt with our name, style and fonts; raises UserError where a font is missing."""
    return _prepared(_application())


def _application() -> QApplication:
    """``setStyle`` would hand back the style, and with it 300 enum values, which a launch does not need."""
    return QApplication([*sys.argv[:1], "-style", "Fusion"])


def _prepared(app: QApplication) -> QApplication:
    app.setApplicationName("timeline-app")
    app.setApplicationDisplayName(_("Timeline"))
    app.setDesktopFileName("timeline-app")
    app.setWindowIcon(_icon(paths.resources() / "icons"))
    load_fonts(paths.resources())
    app.setFont(font(Script.HANT_TW if language() == "zh_Hant" else Script.HANS, 13))  # for what is said before any window
    translate_dialogs(app)
    return app


def _icon(folder: Path) -> QIcon:
    """In every size there is; Qt takes the nearest."""
    icon = QIcon()
    for path in sorted(folder.glob("timeline-app-*.png")):
        icon.addFile(str(path))
    return icon


def host_on(opened: Opened) -> WindowHost:
    """The same, in a place where another window can stand in its stead."""
    styles = PaintStyles()
    return WindowHost(window_on(opened, styles), opened, partial(MainWindow, paint_styles=styles))


def window_on(opened: Opened, styles: PaintStyles | None = None) -> MainWindow:
    """A window on a database that stays open as long as the window."""
    state = TimelineState(opened.store.timeline, opened.ask, AT_FIRST)
    preferences, told = _remembered()
    if not paths.is_bundled(opened.store.path):
        from timeline_app.settings.recent_files import with_file  # most launches show the timeline of the program

        preferences = preferences.changed(recent=with_file(preferences.recent, opened.store.path))
    begin_weeks(preferences.week_begins)
    window = MainWindow(state, opened.lookup, preferences, paint_styles=styles)
    notes = " ".join(filter(None, (opened.store.note, told)))
    if notes:
        window.status.tell(notes, _TOLD)
    return window


def _remembered() -> tuple[Preferences, str]:
    """The preferences, and what is to be told of them."""
    try:
        kept = Preferences.read(paths.preferences_file())
        return kept.changed(grouping=kept.first_grouping or kept.grouping), ""
    except UnreadablePreferences as error:
        return Preferences(), str(error)
