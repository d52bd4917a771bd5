"""A link to another event, which is found by a few letters."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QCompleter

from timeline_app.panels.form.choice_field import ChoiceField
from timeline_app.panels.form.draft import LinkDraft
from timeline_app.panels.form.field import LineField
from timeline_app.panels.form.row_list import Row
from timeline_app.records.link import LinkKind
from timeline_app.translation.words import _

Found = Sequence[tuple[str, str]]  # ids of events, each with what is shown of it


def link_kind_names() -> dict[str, str]:
    """What the other event is to this one."""
    return {
        LinkKind.PART_OF: _("this is part of"), LinkKind.LED_TO: _("this led to"), LinkKind.COMPLETED_BY: _("completed by"),
        LinkKind.IMPLEMENTED_BY: _("implemented by"), LinkKind.NEXT_IN_SERIES: _("next in the series"),
        LinkKind.SAME_SERIES: _("of the same series"),
    }


class LinkRow(Row[LinkDraft]):
    """``find`` has the first events that meet some letters, ``shown`` is what stands in the row at first."""

    def __init__(self, draft: LinkDraft, beside: int, find: Callable[[str], Found], shown: str) -> None:
        super().__init__("links")
        self._origin, self._event, self._find = draft.origin, draft.event, find
        self._found: Found = ()
        self.kind = ChoiceField("links.0.kind", link_kind_names(), draft.kind, beside)
        self.event_field = LineField("links.0.event", draft.typed or shown, beside)
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

    @property
    def draft(self) -> LinkDraft:
        typed = "" if self._event else self.event_field.text
        return LinkDraft(LinkKind(self.kind.value), self._event, typed, self.reason.text, self._origin)

    def _look(self, letters: str) -> None:
        self._event = ""
        self._found = self._find(letters.strip()) if letters.strip() else ()
        self._titles.setStringList([shown for _id, shown in self._found])
        self.event_field.tell("" if self._found or not letters.strip() else _("No event has these letters."))

    def _choose(self, place: int) -> None:
        self._event, _shown = self._found[place]
        self.event_field.tell("")
        self.changed.emit()
