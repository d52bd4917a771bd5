"""A link to another event, which is found by a few letters."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QCompleter

from timeline_app.panels.form.choice_field import ChoiceField
from timeline_app.panels.form.date_field import DateField
from timeline_app.panels.form.draft import LinkDraft
from timeline_app.panels.form.field import LineField
from timeline_app.panels.form.row_list import Row
from timeline_app.records.link import LinkKind, ended_before, kinds_between
from timeline_app.records.when import When
from timeline_app.translation.words import _


class Found(NamedTuple):
    """An event by its id, with what is ``shown`` of it."""

    id: str
    shown: str
    when: When


Find = Callable[[str], Sequence[Found]]  # by letters


def link_kind_names() -> dict[str, str]:
    """What the other event is to this one."""
    return {
        LinkKind.PART_OF: _("this is part of"), LinkKind.LED_TO: _("this led to"), LinkKind.COMPLETED_BY: _("completed by"),
        LinkKind.IMPLEMENTED_BY: _("implemented by"), LinkKind.NEXT_IN_SERIES: _("next in the series"),
        LinkKind.SAME_SERIES: _("of the same series"),
    }


class LinkRow(Row[LinkDraft]):
    """``find`` has the first events that meet some letters, ``other`` is the one that is linked at first; ``date`` is that of the
    event itself. Until somebody chooses what the other event is to this one, the dates do."""

    def __init__(self, draft: LinkDraft, beside: int, date: DateField, find: Find, other: Found | None) -> None:
        super().__init__("links")
        self._origin, self._event, self._date, self._find = draft.origin, draft.event, date, find
        self._found: Sequence[Found] = ()
        self._when = other.when if other else None
        self._chosen = bool(draft.event)
        self.kind = ChoiceField("links.0.kind", link_kind_names(), draft.kind, beside)
        self.event_field = LineField("links.0.event", draft.typed or (other.shown if other else ""), beside)
        self.reason = LineField("links.0.reason", draft.reason, beside)
        self.event_field.line.setPlaceholderText(_("a few letters of its title"))
        for name, field in (("event", self.event_field), ("kind", self.kind), ("reason", self.reason)):
            self.put(name, field)
        self.end()
        self._titles = QStringListModel(self)
        self._completer = QCompleter(self._titles, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.event_field.line.setCompleter(self._completer)
        self.event_field.line.textEdited.connect(self._look)
        popup = self._completer.popup()
        assert popup is not None  # of a completion mode that has one
        self._completer.activated.connect(lambda _shown: self._choose(popup.currentIndex().row()))
        self.kind.changed.connect(self._keep_kind)
        date.pointed.connect(self._follow_dates)
        self._follow_dates()

    @property
    def draft(self) -> LinkDraft:
        typed = "" if self._event else self.event_field.text
        return LinkDraft(LinkKind(self.kind.value), self._event, typed, self.reason.text, self._origin)

    def _look(self, letters: str) -> None:
        self._event, self._when = "", None
        self._found = self._find(letters.strip()) if letters.strip() else ()
        self._titles.setStringList([each.shown for each in self._found])
        self.event_field.tell("" if self._found or not letters.strip() else _("No event has these letters."))
        self._follow_dates()

    def _choose(self, place: int) -> None:
        self._event, _shown, self._when = self._found[place]
        self.event_field.tell("")
        self._follow_dates()
        self.changed.emit()

    def _keep_kind(self) -> None:
        self._chosen = True
        self._follow_dates()

    def _follow_dates(self, _days: object = None) -> None:
        """Offers what the dates allow; what somebody has chosen stays."""
        this, other = self._date.typed.when, self._when
        allowed = kinds_between(this, other) if this and other else tuple(LinkKind)
        chosen = LinkKind(self.kind.value) if self._chosen else LinkKind.LED_TO
        if not self._chosen and chosen not in allowed:
            chosen = LinkKind.SAME_SERIES  # which claims least
        names = link_kind_names()
        self.kind.offer({kind: names[kind] for kind in LinkKind if kind in (*allowed, chosen)}, chosen)
        earlier = this is not None and other is not None and ended_before(other, this)
        self.kind.tell(_("It ended before this event began. Where it led to this one, make the link there.") if earlier else "")
