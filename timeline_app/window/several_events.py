"""Several events at once, those that are chosen in the list: another theme, place or kind for all, or one event of them.

Each is one step, which is taken back as one.
"""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtWidgets import QWidget

from timeline_app.editing.event_commands import MergeEvents, SetOfEvents
from timeline_app.editing.merging import finest
from timeline_app.editing.new_entries import new_place, new_theme
from timeline_app.editing.new_id import new_id
from timeline_app.queries.names import kind_names
from timeline_app.records.event import Event
from timeline_app.records.registers import Place
from timeline_app.records.theme import Theme
from timeline_app.records.timeline import Timeline
from timeline_app.records.when import When
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _, ngettext
from timeline_app.window.choose_one import Choice, ChooseOne
from timeline_app.window.editing_session import EditingSession
from timeline_app.window.entry_fields import called
from timeline_app.window.window_style import WindowStyle

Field = Literal["theme", "place", "kind"]
_NO_PLACE = ""


class SeveralEvents:
    """Of the window that ``session`` changes the timeline of."""

    def __init__(self, session: EditingSession, widget: QWidget, timeline: Timeline, style: WindowStyle) -> None:
        self._session, self._widget, self._timeline, self._style = session, widget, timeline, style

    def set(self, field: Field) -> None:
        """Asks for the value first; a theme or a place may be a new one."""
        events = self._session.chosen()
        if not events:
            return
        titles = {"theme": _("Set the theme"), "place": _("Set the place"), "kind": _("Set the kind")}
        dialog = ChooseOne(
            self._widget, titles[field], _of_all(events), self._choices(field), _("Set"), new=field != "kind"
        )
        if dialog.exec():
            self._session.do(self._command(field, tuple(event.id for event in events), dialog))

    def merge(self) -> None:
        """Into the selected one; where no date lies within all others it is asked which one stands: its own, or another."""
        events = self._session.chosen()
        if not events:
            return
        into = self._session.selected or events[0]
        if len(events) < 2:
            self._session.say(_("Choose two events or more in the list, with Ctrl or Shift held."))
            return
        dates = [event.when for event in events]
        when = finest(dates)
        if when or (when := self._date(into, dates)):
            self._session.do(MergeEvents(into.id, tuple(event.id for event in events if event.id != into.id), when))

    def _date(self, into: Event, dates: Sequence[When]) -> When | None:
        told = {when.edtf: when for when in (into.when, *dates)}
        choices = [Choice(edtf, when_in_words(edtf)) for edtf in told]
        question = _("These dates cannot all be right. Which one stands for “{title}”?").format(title=into.short)
        dialog = ChooseOne(self._widget, _("Merge into one event"), question, choices, _("Merge"))
        return told[dialog.chosen] if dialog.exec() and dialog.chosen else None

    def _choices(self, field: Field) -> Sequence[Choice]:
        match field:
            case "theme":
                colour = self._style.palette.theme
                return [Choice(theme.id, self._called(theme), colour(theme.id).name()) for theme in self._timeline.themes]
            case "place":
                places = [Choice(place.id, self._called(place)) for place in self._timeline.registers.places]
                return [Choice(_NO_PLACE, _("No place")), *places]
            case _:
                return [Choice(kind, name) for kind, name in kind_names().items()]

    def _called(self, entry: Theme | Place) -> str:
        return called(entry, self._style.script)

    def _command(self, field: Field, ids: tuple[str, ...], dialog: ChooseOne) -> SetOfEvents:
        if name := dialog.typed:
            id = new_id(field)
            new = new_theme(id, name, self._timeline.themes) if field == "theme" else new_place(id, name)
            return SetOfEvents(ids, field, new.id, (new,))
        return SetOfEvents(ids, field, dialog.chosen or None)


def _of_all(events: Sequence[Event]) -> str:
    if len(events) == 1:
        return _("For “{title}”:").format(title=events[0].short)
    return ngettext("For {count} event:", "For {count} events:", len(events))
