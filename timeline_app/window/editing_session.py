"""Changing the timeline in sight: commands are carried out, the window is renewed, and the line at its foot tells what was done."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from timeline_app.database.written import Written, together
from timeline_app.editing.command import Command
from timeline_app.editing.copies import Copy, copies_folder, copies_of, go_back
from timeline_app.editing.editor import Done, Editor
from timeline_app.editing.event_commands import RemoveEvents
from timeline_app.editing.hold import Held, ReadOnly, hold
from timeline_app.editing.refusal import ChangedElsewhere, NotKept
from timeline_app.panels.detail_pane import DetailPane
from timeline_app.records.errors import UserError
from timeline_app.records.event import Event
from timeline_app.settings import paths
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import N_, _
from timeline_app.window.status_line import StatusLine
from timeline_app.window.view_stack import ViewStack

_TOLD = 30_000  # milliseconds that a sentence stands in the status line
DONE, UNDONE, _REDONE = N_("Done: {deed}"), N_("Taken back: {deed}"), N_("Done again: {deed}")


class EditedWindow(Protocol):
    """What of the window is used."""

    state: TimelineState
    status: StatusLine
    details: DetailPane
    view_stack: ViewStack
    commands: dict[str, QAction]

    def want_renewal(self, written: Written | None = None) -> None: ...


class EditingSession:
    """Of one file, in one window at a time: another one that takes its place goes on with it.

    The file is claimed when the window opens, opened for writing when that is first wanted, and let go of when the window closes.
    """

    def __init__(self, window: EditedWindow, widget: QWidget, database: Path) -> None:
        self._database = database
        self._held: Held | None = None
        self._unshown: list[Written | None] = []
        self.move_to(window, widget)

    def move_to(self, window: EditedWindow, widget: QWidget) -> None:
        """``window`` is the same thing twice: as what is used of it, and as a widget."""
        self._window, self._widget = window, widget

    def claim(self) -> ReadOnly | None:
        """Keep other windows from changing the file, or say why it can only be read here."""
        held = self._hold()
        return held if isinstance(held, ReadOnly) else None

    @property
    def editor(self) -> Editor | None:
        """None for the timeline of the program; where another one cannot be changed, a dialog tells why, and there is none."""
        if paths.is_bundled(self._database):
            return None
        held = self._hold()
        try:
            if isinstance(held, ReadOnly):
                raise NotKept(held.reason)
            return held.editor
        except UserError as error:
            self.refuse(error)
            return None

    @property
    def open(self) -> bool:
        """Whether the file is open for writing; it is not any more where another program has changed it."""
        return self._held is not None and self._held.open

    @property
    def selected(self) -> Event | None:
        return self._window.state.snapshot.selected_event

    def chosen(self) -> Sequence[Event]:
        """The selected event, or all that are chosen in the list with it; where there is none, that is told."""
        if event := self.selected:
            return self._window.view_stack.chosen_with(event)
        self.ask_to_choose()
        return ()

    def ask_to_choose(self) -> None:
        self.say(_("Choose an event first."))

    def event(self, id: str) -> Event | None:
        """As it is in the file now; None where a dialog tells why it cannot be had."""
        editor = self.editor
        try:
            return editor.event(id) if editor else None
        except NotKept as error:
            self.refuse(error)
            return None

    def do(self, command: Command, then: Callable[[], None] = lambda: None) -> bool:
        """Whether it is kept, and then ``then`` comes before the window is renewed; else a dialog has told why not."""
        return self._kept(DONE, lambda editor: editor.do(command), then)

    def undo(self) -> None:
        """The last change, also one of before the program was started."""
        self._kept(UNDONE, lambda editor: editor.undo())

    def redo(self) -> None:
        self._kept(_REDONE, lambda editor: editor.redo())

    def remove_chosen(self) -> None:
        if events := self.chosen():
            self.do(RemoveEvents(tuple(event.id for event in events)))

    def attempt(self, change: Callable[[Editor], Done]) -> Done | None:
        """Kept in the file, and not shown yet, as ``show`` does; None where a dialog has told why not."""
        editor = self.editor
        if editor is None:
            return None
        try:
            done = change(editor)
        except NotKept as error:
            self.tell_not_kept(error)
            return None
        self._unshown.append(done.written)
        return done

    def tell_not_kept(self, error: NotKept) -> None:
        self.refuse(error)
        if isinstance(error, ChangedElsewhere):
            self._read_again()

    def show(self, done: Done, words: str = DONE) -> None:
        """Bring the window up to date, and tell what was done last; ``words`` are one of the sentences above."""
        unshown, self._unshown = self._unshown, []
        self._window.want_renewal(together(unshown) if unshown else done.written)
        self._select(done)
        self._tell(words, done)

    @property
    def copies(self) -> Sequence[Copy]:
        """Of the days on which the timeline was changed, the newest first."""
        return copies_of(self._database, copies_folder(paths.kept_folder()))

    def go_back(self, copy: Copy) -> Path | None:
        """Where the present timeline is kept then; None where a dialog has told why it is still there."""
        if read_only := self.claim():
            self.refuse(NotKept(read_only.reason))
            return None
        self._end_editor()
        try:
            kept = go_back(self._database, copy)
        except UserError as error:
            self.refuse(error)
            return None
        self._window.want_renewal()
        return kept

    def say(self, words: str) -> None:
        self._window.status.tell(words, _TOLD)

    def refuse(self, error: UserError) -> None:
        from timeline_app.window.error_dialog import show_error

        show_error(error, QApplication.activeModalWidget() or self._widget)

    def close(self) -> None:
        if self._held:
            self._held.close()
            self._held = None

    def _hold(self) -> Held | ReadOnly:
        if self._held is None:
            held = hold(self._database, paths.kept_folder(), verdicts=paths.cache_folder)
            if isinstance(held, ReadOnly):
                return held
            self._held = held
        return self._held

    def _end_editor(self) -> None:
        if self._held:
            self._held.end_editor()

    def _read_again(self) -> None:
        """What another program made of the file is shown, and can be changed."""
        self._end_editor()
        if self._database.exists():
            self._window.want_renewal()

    def _kept(self, words: str, change: Callable[[Editor], Done], then: Callable[[], None] = lambda: None) -> bool:
        done = self.attempt(change)
        if done:
            then()
            self.show(done, words)
        return done is not None

    def _select(self, done: Done) -> None:
        """The event that was changed, where it was one and is still there."""
        if not (self._held and self._held.open and len(done.events) == 1):
            return
        (id,) = done.events
        if id in self._held.editor:
            self._window.details.event_wanted.emit(id)

    def _tell(self, words: str, done: Done) -> None:
        status, undo, redo = self._window.status, self._window.commands["undo"], self._window.commands["redo"]
        self.say(" ".join(filter(None, (_(words).format(deed=done.words), done.note))))
        action = redo if words is UNDONE else undo
        status.offer(action.text(), action.toolTip(), action.trigger)
