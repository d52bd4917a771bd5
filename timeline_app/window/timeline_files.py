"""Timelines as files: begin one, open one, copy the one in sight."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from timeline_app.database.identity import SUFFIXES
from timeline_app.editing.new_file import copy_timeline, new_timeline
from timeline_app.look import plain
from timeline_app.queries.names import name_of as theme_name
from timeline_app.queries.names import timeline_title
from timeline_app.records.errors import UserError
from timeline_app.records.theme import Theme
from timeline_app.settings import paths
from timeline_app.settings.preferences import Preferences
from timeline_app.settings.recent_files import recent_files
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import _
from timeline_app.window.file_dialogs import ChooseFolder, choose_new_timeline, choose_timeline
from timeline_app.window.status_line import StatusLine

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

_TOLD = 30_000  # milliseconds that a sentence stands in the status line
_COMMANDS = ("new_timeline", "open_timeline", "import_table", "save_copy", "make_own")


class FilesWindow(Protocol):
    """What of the window they use."""

    state: TimelineState
    preferences: Preferences
    commands: dict[str, "QAction"]
    status: StatusLine

    def want_file(self, path: Path) -> None: ...


class TimelineFiles:
    """``ask_new``, ``ask_themes`` and ``ask_open`` are the dialogs, ``documents`` is the folder of a copy made with one click."""

    def __init__(self, window: FilesWindow, widget: QMainWindow, database: Path) -> None:
        self._window, self._widget, self._database = window, widget, database
        self.ask_new: ChooseFolder = choose_new_timeline
        self.ask_themes: Callable[[QWidget], Sequence[Theme] | None] = choose_first_themes
        self.ask_open: ChooseFolder = choose_timeline
        self.documents: Callable[[], Path] = paths.documents_folder

    @property
    def bundled(self) -> bool:
        """Whether what is shown came with the program, so that nothing can be written to it."""
        return paths.is_bundled(self._database)

    def new(self) -> None:
        path = self._ask_place(_("Untitled"))
        themes = self.ask_themes(self._widget) if path else None
        if path and themes and self._done(lambda: new_timeline(path, path.stem, date.today(), themes)):
            self._window.want_file(path)

    def open(self) -> None:
        path = self.ask_open(self._widget, str(self._folder))
        if path:
            self._window.want_file(Path(path))

    def save_copy(self) -> None:
        """The window stays on the file that it shows."""
        path = self._ask_place(self._name)
        if path and self._done(lambda: copy_timeline(self._database, path)):
            self._window.status.tell(_("Copied to {path}").format(path=path), _TOLD)

    def make_own(self) -> None:
        """A copy in the folder of the user's documents, under a name that nothing has there."""
        path = _unused(self.documents(), self._name)
        if self._done(lambda: copy_timeline(self._database, path)):
            self._window.want_file(path)

    def fill(self, menu: QMenu) -> None:
        """With what can be done, and the timelines that were open last."""
        menu.clear()
        self._window.commands["make_own"].setEnabled(self.bundled)
        menu.addActions([self._window.commands[name] for name in _COMMANDS])
        menu.addSeparator()
        recent = menu.addMenu(_("Open recent"))
        for path in self._recent():
            plain.add_entry(recent, str(path), lambda path=path: self._window.want_file(path))
        plain.add_entry(recent, _("The timeline of the program"), lambda: self._window.want_file(paths.database()))

    def _recent(self) -> Sequence[Path]:
        return [path for path in recent_files(self._window.preferences.recent) if path != self._database]

    @property
    def _name(self) -> str:
        """A file name after the title."""
        title = plain.line(timeline_title(self._window.state.timeline))
        return "".join("_" if letter in '<>:"/\\|?*' else letter for letter in title).strip() or _("Untitled")

    @property
    def _folder(self) -> Path:
        """Where the timeline lies that is shown, unless that is the one of the program."""
        return self.documents() if self.bundled else self._database.parent

    def _ask_place(self, name: str) -> Path | None:
        chosen = self.ask_new(self._widget, str(self._folder / name))
        return Path(chosen) if chosen else None

    def _done(self, work: Callable[[], None]) -> bool:
        """Whether it could be done; else why not is told."""
        from timeline_app.window.error_dialog import show_error

        try:
            work()
        except UserError as error:
            show_error(error, self._widget)
            return False
        return True


def choose_first_themes(parent: QWidget) -> Sequence[Theme] | None:
    """With which themes a new timeline begins; None where one gives up."""
    from timeline_app.editing.first_themes import UNSORTED, first_themes, themes_of_an_office
    from timeline_app.window.choose_one import Choice, ChooseOne

    names = "、".join(theme_name(theme) for theme in themes_of_an_office()[1:])
    choices = [Choice("one", _("One theme, “{name}”").format(name=theme_name(UNSORTED))), Choice("office", names)]
    question = _("With which themes does it begin? Words that stand in an event propose them; all of this can be changed later.")
    dialog = ChooseOne(parent, _("New timeline"), question, choices, _("Create"))
    return first_themes(dialog.chosen) if dialog.exec() and dialog.chosen else None


def _unused(folder: Path, name: str) -> Path:
    path, number = folder / f"{name}{SUFFIXES[0]}", 1
    while path.exists():
        number += 1
        path = folder / f"{name} {number}{SUFFIXES[0]}"
    return path
