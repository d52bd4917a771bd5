"""Changing the timeline in sight: commands are carried out, the window is renewed, and the line at its foot tells what was done."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from timeline_app.editing.command import Command
from timeline_app.editing.editor import Done, Editor
from timeline_app.editing.event_commands import RemoveEvents
from timeline_app.editing.hold import Held, ReadOnly, hold
from timeline_app.editing.refusal import NotKept
from timeline_app.panels.detail_pane import DetailPane
from timeline_app.records.errors import UserError
from timeline_app.records.event import Event
from timeline_app.settings import paths
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import N_, _
from timeline_app.window.status_line import StatusLine
from timeline_app.window.view_stack import ViewStack

_TOLD = 30_000  # milliseconds that a sentence stands in the status line
_DONE, _UNDONE, _REDONE = N_("Done: {deed}"), N_("Taken back: {deed}"), N_("Done again: {deed}")


class EditedWindow(Protocol):
    """What of the window is used."""

    state: TimelineState
    status: StatusLine
    details: DetailPane
    view_stack: ViewStack
    commands: dict[str, QAction]

    def want_renewal(self) -> None: ...


class EditingSession:
    """Of one file, in one window at a time: another one that takes its place goes on with it.

    The file is opened for writing when that is first wanted, and let go of when the window closes.
    """

    def __init__(self, window: EditedWindow, widget: QWidget, database: Path) -> None:
        self._database = database
        self._held: Held | None = None
        self.move_to(window, widget)

    def move_to(self, window: EditedWindow, widget: QWidget) -> None:
        """``window`` is the same thing twice: as what is used of it, and as a widget."""
        self._window, self._widget = window, widget

    @property
    def editor(self) -> Editor | None:
        """None for the timeline of the program; where another one cannot be changed, a dialog tells why, and there is none."""
        if self._held is None and not paths.is_bundled(self._database):
            try:
                held = hold(self._database, paths.kept_folder(), verdicts=paths.cache_folder)
            except UserError as error:
                self._refuse(error)
                return None
            if isinstance(held, ReadOnly):
                self._refuse(NotKept(held.reason))
                return None
            self._held = held
        return self._held and self._held.editor

    def event(self, id: str) -> Event | None:
        """As it is in the file now; None where a dialog tells why it cannot be had."""
        editor = self.editor
        try:
            return editor.event(id) if editor else None
        except NotKept as error:
            self._refuse(error)
            return None

    def do(self, command: Command, then: Callable[[], None] = lambda: None) -> None:
        """Where it is kept ``then`` comes before the window is renewed; else a dialog tells why not."""
        self._kept(_DONE, lambda editor: editor.do(command), then)

    def undo(self) -> None:
        """The last change, also one of before the program was started."""
        self._kept(_UNDONE, lambda editor: editor.undo())

    def redo(self) -> None:
        self._kept(_REDONE, lambda editor: editor.redo())

    def remove_chosen(self) -> None:
        """The selected event, or all that are chosen in the list with it."""
        if event := self._window.state.snapshot.selected_event:
            self.do(RemoveEvents(tuple(each.id for each in self._window.view_stack.chosen_with(event))))
        else:
            self.ask_to_choose()

    def ask_to_choose(self) -> None:
        self._window.status.tell(_("Choose an event first."), _TOLD)

    def close(self) -> None:
        if self._held:
            self._held.close()
            self._held = None

    def _kept(self, words: str, change: Callable[[Editor], Done], then: Callable[[], None] = lambda: None) -> None:
        editor = self.editor
        if editor is None:
            return
        try:
            done = change(editor)
        except NotKept as error:
            self._refuse(error)
            return
        then()
        self._window.want_renewal()
        self._show(editor, done)
        self._tell(words, done)

    def _show(self, editor: Editor, done: Done) -> None:
        """The event that was changed, where it was one and is still there."""
        if len(done.events) == 1 and (id := next(iter(done.events))) in editor:
            self._window.details.event_wanted.emit(id)

    def _tell(self, words: str, done: Done) -> None:
        status, undo, redo = self._window.status, self._window.commands["undo"], self._window.commands["redo"]
        status.tell(" ".join(filter(None, (_(words).format(deed=done.words), done.note))), _TOLD)
        action = redo if words is _UNDONE else undo
        status.offer(action.text(), action.toolTip(), action.trigger)

    def _refuse(self, error: UserError) -> None:
        from timeline_app.window.error_dialog import show_error

        show_error(error, self._widget)
