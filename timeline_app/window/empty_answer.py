"""When the view in sight has no event to show, says so over it, and leads out of it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

from timeline_app.queries.query import Belonging, Query
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.view_stack import ViewKind, ViewStack

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from timeline_app.panels.note import Note

_FIRST_THINGS = ("new_event", "import_table", "open_timeline")  # of the commands


class EmptyAnswer(QObject):
    """Goes with its views. ``query_wanted`` carries the query without one of its conditions, or that of the start.

    What each condition hides is counted only here and only then, of many events after they would have been painted.
    """

    query_wanted = Signal(object)

    def __init__(self, state: TimelineState, views: ViewStack, actions: Mapping[str, "QAction"]) -> None:
        """``actions`` are those of the window, of which some lead on from a timeline without any event."""
        super().__init__(views)
        self._state, self._views, self._actions = state, views, actions
        self._note: Note | None = None
        state.answer_changed.connect(self._clear)
        for signal in (state.answer_settled, state.period_changed, views.switched, views.ready, views.period_scope.changed):
            signal.connect(self.refresh)
        state.view_changed.connect(self._place)

    @property
    def note(self) -> "Note | None":
        """What stands over the view in sight, while it does."""
        return self._note if self._note and not self._note.isHidden() else None

    def refresh(self) -> None:
        if self._nothing_to_show():
            self._say()
        elif self._note:
            self._hide(self._note)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _nothing_to_show(self) -> bool:
        """The timeline alone shows what an answer is compared with, and figures are told of whatever kinds."""
        snapshot = self._state.snapshot
        if self._views.shows_figures or (snapshot.compared_with and self._views.kind is ViewKind.TIMELINE):
            return False
        return not len(snapshot.exported if self._within else snapshot.answer.events)

    @property
    def _within(self) -> bool:
        """Whether the view leaves out what lies outside a period that the question does not have."""
        snapshot = self._state.snapshot
        return self._views.keeps_to_period and snapshot.period is not None and snapshot.answer.query.period is None

    def _asked(self) -> Query:
        """With the period that the view keeps to."""
        snapshot = self._state.snapshot
        query = snapshot.answer.query
        return replace(query, period=snapshot.period, belonging=Belonging.POSSIBLE) if self._within else query

    def _say(self) -> None:
        note = self._note = self._nothing_yet() if not self._state.timeline.event_count else self._nothing_found()
        note.stand_over(self._views.ground)
        self._views.ground.installEventFilter(self)
        self._place()

    def _nothing_yet(self) -> "Note":
        from timeline_app.panels.first_things import FirstThings

        if isinstance(self._note, FirstThings):
            return self._note
        return self._instead(FirstThings([self._actions[name] for name in _FIRST_THINGS]))

    def _nothing_found(self) -> "Note":
        from timeline_app.panels.empty_note import EmptyNote
        from timeline_app.queries.conditions import conditions_of
        from timeline_app.queries.dropping import ways_out

        state, note = self._state, self._note
        if not isinstance(note, EmptyNote):
            note = EmptyNote(lambda: state.first_query)
            note.query_wanted.connect(self._drop)
            self._instead(note)
        asked = self._asked(), state.timeline, state.first_query
        note.tell([each.words for each in conditions_of(*asked)], ways_out(*asked, state.ask), self._views.script)
        return note

    def _instead(self, note: "Note") -> "Note":
        if self._note:
            self._hide(self._note)
            self._note.deleteLater()
        return note

    def _clear(self) -> None:
        """At once, where events are on their way."""
        if self._note and len(self._state.snapshot.answer.events):
            self._hide(self._note)

    def _hide(self, note: "Note") -> None:
        """The focus of a button goes to the view below it."""
        focused = note.window().focusWidget()
        note.hide()
        if focused and note.isAncestorOf(focused):
            self._views.setFocus()

    def _place(self) -> None:
        if self._note and not self._note.isHidden():
            self._note.place(self._views.room)

    def _drop(self, query: Query) -> None:
        """Without its period, a view that keeps to one lets go of it."""
        if self._within:
            if query.period is None:
                self._views.period_scope.set_only(False)
            query = replace(query, period=None, belonging=Belonging.POSSIBLE)
        if query != self._state.snapshot.answer.query:
            self.query_wanted.emit(query)
