"""The page of themes, documents and indicators of one's own timeline: add, rename, colour, order, merge, remove."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.editing.command import Command
from timeline_app.editing.editor import Done, Editor
from timeline_app.editing.entries import Counted
from timeline_app.editing.entry_commands import AddEntry, ChangeEntry, MergeEntries, OrderEntries, RemoveEntry
from timeline_app.editing.entry_kinds import Entry, EntryKind
from timeline_app.records.theme import Theme
from timeline_app.translation.words import _, ngettext
from timeline_app.window.choose_one import Choice, ChooseOne, swatch
from timeline_app.window.colour_choice import colour_of, colours_to_choose, with_colour
from timeline_app.window.editing_session import DONE, UNDONE, EditingSession
from timeline_app.window.entry_fields import ask_entry, called, kind_words
from timeline_app.window.theme_words import ask_words
from timeline_app.window.window_style import WindowStyle

_SIZE = 640, 460
_ICON = 14  # pixels
_NOWHERE = ""  # among what takes the place of an entry


def edit_entries(session: EditingSession, style: WindowStyle, widget: QWidget) -> None:
    """What was done is shown in the window when the page is closed."""
    if session.editor:
        dialog = EntriesDialog(session, style, widget)
        dialog.exec()
        if dialog.last:
            session.show(*dialog.last)


class EntriesDialog(QDialog):
    """Each button does at once what it says, as one step. ``last`` is what was done last, with the sentence that tells it."""

    def __init__(self, session: EditingSession, style: WindowStyle, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Themes, documents, indicators"))
        self.resize(*_SIZE)
        self._session, self._style = session, style
        self.last: tuple[Done, str] | None = None
        self.kind = EntryKind.THEMES
        self._entries: Sequence[Counted] = ()
        self.list = QListWidget()
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setIconSize(QSize(_ICON, _ICON))
        self.list.itemSelectionChanged.connect(self._enable)
        self.list.itemActivated.connect(self._rename)
        self.kinds = {kind: self._kind_button(kind, words.all) for kind, words in kind_words().items()}
        self.add, self.rename = self._button(_("Add…"), self._add), self._button(_("Rename…"), self._rename)
        self.colour, self.words = self._button(_("Colour…"), self._colour), self._button(_("Words…"), self._words)
        self.up = self._button(_("Move up"), lambda: self._move(-1), "Alt+Up")
        self.down = self._button(_("Move down"), lambda: self._move(1), "Alt+Down")
        self.merge, self.remove = self._button(_("Merge into…"), self._merge), self._button(_("Remove…"), self._remove, "Del")
        self.undo = self._button(_("Undo"), lambda: self._keep(UNDONE, lambda editor: editor.undo()), "Ctrl+Z")
        self._lay_out()
        self._show_kind(self.kind)

    @property
    def chosen(self) -> Sequence[Counted]:
        """In the order of the list."""
        return [self._entries[row] for row in sorted(index.row() for index in self.list.selectedIndexes())]

    def _kind_button(self, kind: EntryKind, name: str) -> QPushButton:
        button = self._button(name, lambda: self._show_kind(kind))
        button.setCheckable(True)
        return button

    def _button(self, text: str, does: Callable[[], object], keys: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: does())
        if keys:
            button.setShortcut(keys)
        return button

    def _lay_out(self) -> None:
        kinds, row, deeds, whole = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(), QVBoxLayout(self)
        group = QButtonGroup(self)
        for button in self.kinds.values():
            group.addButton(button)
            kinds.addWidget(button)
        kinds.addStretch()
        for button in (self.add, self.rename, self.colour, self.words, self.up, self.down, self.merge, self.remove):
            deeds.addWidget(button)
        deeds.addStretch()
        deeds.addWidget(self.undo)
        row.addWidget(self.list, 1)
        row.addLayout(deeds)
        closing = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        closing.rejected.connect(self.reject)
        whole.addLayout(kinds)
        whole.addLayout(row, 1)
        whole.addWidget(closing)

    def _show_kind(self, kind: EntryKind) -> None:
        self.kind = kind
        self.kinds[kind].setChecked(True)
        self.list.setAccessibleName(kind_words()[kind].all)
        for button in (self.colour, self.words):
            button.setVisible(kind is EntryKind.THEMES)
        self._list([])
        self.list.setFocus()

    def _list(self, chosen: Sequence[str]) -> None:
        """As they are in the file now; without one that is ``chosen`` the first is."""
        editor = self._session.editor
        self._entries = editor.entries(self.kind) if editor else ()
        self.list.blockSignals(True)
        self.list.clear()
        for entry, events in self._entries:
            name = self._called(entry)
            told = ngettext("{{name}} · {count} event", "{{name}} · {count} events", events).format(name=name)
            icon = swatch(colour_of(entry, self._style.palette)) if isinstance(entry, Theme) else QIcon()
            self.list.addItem(QListWidgetItem(icon, told))
        rows = [row for row, counted in enumerate(self._entries) if counted.entry.id in chosen] or [0]
        self.list.setCurrentRow(rows[0])
        for row in rows[1:]:
            self.list.item(row).setSelected(True)
        self.list.blockSignals(False)
        self._enable()

    def _called(self, entry: Entry) -> str:
        return called(entry, self._style.script)

    def _enable(self) -> None:
        count = len(self.chosen)
        for button in (self.rename, self.colour, self.words):
            button.setEnabled(count == 1)
        several = len(self._entries) > 1
        for button in (self.up, self.down, self.merge):
            button.setEnabled(count > 0 and several)
        self.remove.setEnabled(count == 1 and (several or self.kind is not EntryKind.THEMES))
        editor = self._session.editor
        self.undo.setEnabled(editor is not None and editor.can_undo is not None)

    def _add(self) -> None:
        entry = ask_entry(self, self.kind, [counted.entry for counted in self._entries])
        if entry:
            self._do(AddEntry(entry), [entry.id])

    def _rename(self) -> None:
        for entry, _events in self.chosen[:1]:
            changed = ask_entry(self, self.kind, [counted.entry for counted in self._entries], entry)
            if changed and changed != entry:
                self._do(ChangeEntry(changed), [entry.id])

    def _colour(self) -> None:
        for theme in _themes_of(self.chosen[:1]):
            question = _("These can be told apart on every ground. Which colour has “{name}”?").format(name=self._called(theme))
            choices = colours_to_choose(_themes_of(self._entries), self._style)
            dialog = ChooseOne(self, _("Colour"), question, choices, _("Choose"))
            if dialog.exec() and dialog.chosen:
                self._do(ChangeEntry(with_colour(theme, dialog.chosen)), [theme.id])

    def _words(self) -> None:
        for theme in _themes_of(self.chosen[:1]):
            changed = ask_words(self, theme, _themes_of(self._entries))
            if changed and changed != theme:
                self._do(ChangeEntry(changed), [theme.id])

    def _move(self, by: int) -> None:
        """All that are chosen, each by one place, unless the first of them stands at that end."""
        order = [counted.entry.id for counted in self._entries]
        chosen = [counted.entry.id for counted in self.chosen]
        places = [order.index(id) for id in chosen]
        if not places or not 0 <= (places[0] if by < 0 else places[-1]) + by < len(order):
            return
        for place in places if by < 0 else reversed(places):
            order[place], order[place + by] = order[place + by], order[place]
        self._do(OrderEntries(self.kind, tuple(order)), chosen)

    def _merge(self) -> None:
        chosen = [counted.entry for counted in self.chosen]
        if len(chosen) == 1:
            sentence, only = _("Into which one does “{name}” go? All that refers to it refers to that one then."), chosen[0].id
        else:
            sentence, only = _("Into which one do the {count} go? All that refers to them refers to that one then."), None
        question = sentence.format(name=self._called(chosen[0]), count=len(chosen))
        if into := self._other(_("Merge into"), question, _("Merge"), without=only):
            self._do(MergeEntries(self.kind, into, tuple(entry.id for entry in chosen if entry.id != into)), [into])

    def _remove(self) -> None:
        """One that events refer to only after it was said where they go; one that none refers to at once."""
        for entry, events in self.chosen[:1]:
            to: str | None = _NOWHERE
            if events:
                question = ngettext(
                    "{count} event refers to “{{name}}”. To which does it refer then?",
                    "{count} events refer to “{{name}}”. To which do they refer then?", events,
                ).format(name=self._called(entry))
                to = self._other(_("Remove"), question, _("Remove"), entry.id, self._can_do_without(entry.id))
                if to is None:
                    return
            self._do(RemoveEntry(self.kind, entry.id, to or None), [to])

    def _can_do_without(self, id: str) -> str:
        """That the events refer to nothing instead, where all of them can; else nothing."""
        editor = self._session.editor
        if editor is None or editor.needing(self.kind, id):
            return ""
        if self.kind is EntryKind.THEMES:
            return _("To none: all of them have another theme")
        return _("To none: the figures stand by themselves")

    def _other(self, title: str, question: str, accept: str, without: str | None, nowhere: str = "") -> str | None:
        """``nowhere`` are the words by which to choose none of them, where one can."""
        choices = [
            Choice(entry.id, self._called(entry), colour_of(entry, self._style.palette) if isinstance(entry, Theme) else "")
            for entry, _events in self._entries if entry.id != without
        ]
        if nowhere:
            choices.insert(0, Choice(_NOWHERE, nowhere))
        dialog = ChooseOne(self, title, question, choices, accept)
        return dialog.chosen if dialog.exec() else None

    def _do(self, command: Command, chosen: Sequence[str]) -> None:
        self._keep(DONE, lambda editor: editor.do(command), chosen)

    def _keep(self, words: str, change: Callable[[Editor], Done], chosen: Sequence[str] = ()) -> None:
        if done := self._session.attempt(change):
            self.last = done, words
            self._list(chosen or [counted.entry.id for counted in self.chosen])
        elif not self._session.open:
            self.reject()


def _themes_of(entries: Sequence[Counted]) -> Sequence[Theme]:
    return [counted.entry for counted in entries if isinstance(counted.entry, Theme)]
