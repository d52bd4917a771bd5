"""Opens the form of an event, keeps what is written in it, and asks before anything that was typed is lost."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from timeline_app.canvas.timeline_canvas import TimelineCanvas
from timeline_app.editing.event_commands import AddEvent, ChangeEvent
from timeline_app.panels.form.draft import Draft, draft_of, empty_draft, named_documents
from timeline_app.panels.form.event_form import EventForm, Known
from timeline_app.panels.form.link_row import Found
from timeline_app.panels.form.made_event import Made, made_event
from timeline_app.queries.query import EVERYTHING, with_words
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.translation.cut import LINE, line
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _
from timeline_app.window.editing_session import EditedWindow, EditingSession
from timeline_app.window.panes import Panes
from timeline_app.window.side_pane import SidePane
from timeline_app.window.span_mark import SpanMark
from timeline_app.window.window_style import WindowStyle

_LISTED = 20


class FormWindow(EditedWindow, Protocol):
    """What of the window is used."""

    panes: Panes
    side: SidePane
    window_style: WindowStyle

    @property
    def canvas(self) -> TimelineCanvas: ...


class EventForms:
    """One form at a time, in the pane at the side of the window."""

    def __init__(self, window: FormWindow, widget: QWidget, session: EditingSession) -> None:
        self._window, self._widget, self._session = window, widget, session
        self._before: Event | None = None
        self.form: EventForm | None = None
        self.mark = SpanMark(window.canvas, window.state)

    def begin_new(self) -> None:
        if self._session.editor is not None and self.may_leave():
            self._open(None)

    def begin_change(self) -> None:
        """Of the selected event, as it is in the file now."""
        selected = self._window.state.snapshot.selected_event
        if selected is None:
            self._session.ask_to_choose()
        elif (event := self._session.event(selected.id)) and self.may_leave():
            self._open(event)

    def may_leave(self) -> bool:
        """Whether nothing is lost then: nothing was typed, or it is kept or given up when one is asked. The form is gone then."""
        if self.form is None:
            return True
        if self.form.touched:
            match _asked(self._widget):
                case QMessageBox.StandardButton.Save:
                    self._keep()
                    return self.form is None
                case QMessageBox.StandardButton.Discard:
                    pass
                case _:
                    return False
        self._close()
        return True

    def continue_from(self, before: "EventForms") -> None:
        """What is typed in the form of a window that this one takes the place of."""
        if before.form:
            self._open(before._before, before.form.draft if before.form.touched else None)

    def _open(self, event: Event | None, typed: Draft | None = None) -> None:
        window, known = self._window, self._known(event)
        first = draft_of(event, known.timeline) if event else empty_draft(known.timeline)
        heading = _("Edit the event") if event else _("New event")
        self._before, self.form = event, EventForm(heading, first, event.when if event else None, known, typed)
        self.form.kept.connect(self._keep, Qt.ConnectionType.QueuedConnection)  # the form goes then, which is still being told
        self.form.left.connect(self.may_leave, Qt.ConnectionType.QueuedConnection)
        self.form.date_pointed.connect(self._point_out)
        window.side.show_form(self.form)
        window.panes.show_form(True)
        self._allow(False)
        self._point_out(self.form.date.days)
        self.form.begin()

    def _keep(self) -> None:
        form, before = self.form, self._before
        if form is None:
            return
        if before and not form.touched:
            self._close()
            return
        made = made_event(form.draft, before, self._window.state.timeline, date.today())
        if isinstance(made, Made):
            command = ChangeEvent if before else AddEvent
            self._session.do(command(made.event, made.entries), self._close)
        else:
            form.refuse(made)

    def _close(self) -> None:
        form, self.form, self._before = self.form, None, None
        if form is None:
            return
        self._point_out(None)
        self._allow(True)
        self._window.view_stack.setFocus()
        self._window.panes.show_form(False)
        self._window.side.drop_form(form)

    def _allow(self, on: bool) -> None:
        """What would change the event below the form, or another one; E is also a letter by which one chooses from a list."""
        for name in ("edit_event", "remove_event", "undo", "redo"):
            self._window.commands[name].setEnabled(on)

    def _point_out(self, days: Period | None) -> None:
        self.mark.colour = self._window.window_style.palette["accent"]
        self.mark.point_out(days)

    def _known(self, event: Event | None) -> Known:
        window = self._window
        lookup, timeline = window.details.known, window.state.timeline

        def found(id: str) -> Found | None:
            other = lookup.event(id) if id else None
            return _found(other) if other else None

        def find(letters: str) -> Sequence[Found]:
            events = window.state.ask(with_words(EVERYTHING, letters, EVERYTHING)).events
            first = (events[place] for place in range(min(_LISTED + 1, len(events))))
            return [_found(each) for each in first if event is None or each.id != event.id][:_LISTED]

        return Known(timeline, date.today(), find, found, lambda name, number: self._text_of(name, number))

    def _text_of(self, name: str, number: int) -> str | None:
        """From the timeline where it keeps the paragraph, else from the documents of the reader."""
        document = named_documents(self._window.state.timeline).get(name)
        if document is None:
            return None
        kept = self._window.details.known.paragraph(document, number)
        return kept if kept is not None else self._window.details.paragraph(document, number)


def _found(event: Event) -> Found:
    return Found(event.id, line(f"{when_in_words(event.when.edtf)}  {event.title}", LINE), event.when)


def _asked(parent: QWidget) -> QMessageBox.StandardButton:
    """What to do with what was typed."""
    box = QMessageBox(parent)
    box.setWindowTitle(_("Timeline"))
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(_("What was typed in the form has not been kept."))
    keep, drop, back = (QMessageBox.StandardButton.Save, QMessageBox.StandardButton.Discard, QMessageBox.StandardButton.Cancel)
    box.setStandardButtons(keep | drop | back)
    for button, words in ((keep, _("Keep")), (drop, _("Throw away")), (back, _("Go on writing"))):
        box.button(button).setText(words)
    box.setDefaultButton(keep)
    box.setEscapeButton(back)
    box.exec()
    return box.standardButton(box.clickedButton())
