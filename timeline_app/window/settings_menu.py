"""The settings as a menu, made from the table of preferences."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from timeline_app.look import plain
from timeline_app.settings.preference import Kind, Preference, Section
from timeline_app.settings.preferences import table
from timeline_app.translation.words import _

_Names = Iterable[tuple[str, str]]  # values with what they are called


class SettingsMenu(QObject):
    """Asks by signal, with the key of a preference and its new value; of a folder it has none yet.

    ``names`` has the values of those preferences whose table leaves them to others.
    """

    wanted = Signal(str, str)

    def __init__(self, menu: QMenu, names: Mapping[str, _Names]) -> None:
        super().__init__(menu)
        self._names = names
        self._actions: dict[str, dict[str, QAction]] = {}
        for section in (Section.LANGUAGE, Section.LOOK, Section.START):
            for row in table():
                if row.section is section:
                    self._add(menu, row)
            menu.addSeparator()

    def tick(self, **values: str) -> None:
        """What is in force, by key."""
        for key, value in values.items():
            for each, action in self._actions[key].items():
                action.setChecked(each == value)

    def action(self, key: str, value: str) -> QAction:
        """The entry that sets a preference to a value."""
        return self._actions[key][value]

    def _add(self, menu: QMenu, row: Preference) -> None:
        if row.kind is Kind.CHOICE:
            values, choices = menu.addMenu(_(row.name)), self._names.get(row.key) or row.named()
            self._actions[row.key] = {value: self._choice(values, row.key, value, name) for value, name in choices}
        elif row.kind is Kind.SWITCH:
            self._actions[row.key] = {row.values[0][0]: self._switch(menu, row)}
        else:
            menu.addAction(_(row.name)).triggered.connect(lambda: self.wanted.emit(row.key, ""))

    def _choice(self, menu: QMenu, key: str, value: str, name: str) -> QAction:
        action = menu.addAction(plain.caption(name))
        action.setCheckable(True)
        action.triggered.connect(lambda: self.wanted.emit(key, value))
        return action

    def _switch(self, menu: QMenu, row: Preference) -> QAction:
        action, ((on, _on), (off, _off)) = menu.addAction(_(row.name)), row.values
        action.setCheckable(True)
        action.triggered.connect(lambda ticked: self.wanted.emit(row.key, on if ticked else off))
        return action
