"""The themes of an event; words of its title and summary propose some, and it is told which word does."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QPushButton

from timeline_app.editing.entry_names import EntryNames, names_of
from timeline_app.panels.form.names_field import NamesField
from timeline_app.queries.names import name_of, proposal
from timeline_app.records.theme import Theme
from timeline_app.records.theme_words import ThemeWords
from timeline_app.translation.words import _


class ThemesField(NamesField):
    """While nobody chose themes by hand, those that are proposed stand in the place of the first; else a button adds them."""

    def __init__(self, key: str, names: Iterable[str], beside: int, themes: Sequence[Theme], chosen: bool) -> None:
        """``chosen`` says that the names are not those of an empty form."""
        self._themes, self._words = {theme.id: theme for theme in themes}, ThemeWords(themes)
        self._named = EntryNames(themes)
        self._proposed: Sequence[tuple[Theme, str]] = ()
        self._first, self._chosen = tuple(names), chosen
        super().__init__(key, self._first, beside, [name for theme in themes for name in names_of(theme)])
        self.take_over = QPushButton(_("Add the proposed themes"))
        self.take_over.clicked.connect(self._take_over)
        self.take_over.hide()
        self.add_below(self.take_over)
        self.changed.connect(self._choose)

    def propose(self, title: str, summary: str) -> None:
        """By what stands in the other fields now."""
        self._proposed = [(self._themes[each.theme], each.word) for each in self._words.of(title, summary)]
        if not self._chosen:
            self._show([theme.name for theme, _word in self._proposed] or self._first)
        self._tell_new()

    def _meant(self, name: str) -> str:
        theme = self._named.find(name)
        return theme.name if theme else name

    def _called(self, name: str) -> str:
        theme = self._named.find(name)
        return name_of(theme) if theme else name

    def _choose(self) -> None:
        self._chosen = True
        self.take_over.setVisible(bool(self._missing))

    @property
    def _missing(self) -> Sequence[str]:
        there = set(self.names)
        return [theme.name for theme, _word in self._proposed if theme.name not in there]

    def _take_over(self) -> None:
        for name in self._missing:
            self._add(name)
        self.changed.emit()
        self._tell_new()
        self.line.setFocus()

    def _notes(self) -> Sequence[str]:
        return [*super()._notes(), *(proposal(theme, word) for theme, word in self._proposed)]

    def _tell_new(self) -> None:
        super()._tell_new()
        self.take_over.setVisible(self._chosen and bool(self._missing))
