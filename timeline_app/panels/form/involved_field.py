"""Organisations or people of an event, each with the part that it had in it."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from timeline_app.look import plain
from timeline_app.panels.form.draft import InvolvedDraft
from timeline_app.panels.form.names_field import NamesField
from timeline_app.queries.names import role_names
from timeline_app.records.event import Role
from timeline_app.translation.words import _

_ARROW = "  ▼"


class InvolvedField(NamesField):
    """A click on a chip, or Space, opens the parts to choose from; there is also the way to take it away."""

    def __init__(self, key: str, involved: Iterable[InvolvedDraft], beside: int, known: Sequence[str]) -> None:
        self._roles = {each.name: each.role for each in involved}
        super().__init__(key, tuple(self._roles), beside, known)

    @property
    def involved(self) -> tuple[InvolvedDraft, ...]:
        return tuple(InvolvedDraft(name, self._roles.get(name)) for name in self.names)

    def _furnish(self, chip: QToolButton, name: str) -> None:
        menu = QMenu(chip)
        group = QActionGroup(menu)
        for role, words in {None: _("Part not told"), **role_names()}.items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(role is self._roles.get(name))
            group.addAction(action)
            self._choose_by(action, chip, name, role)
        menu.addSeparator()
        menu.addAction(_("Take this away")).triggered.connect(lambda: self._drop(chip))
        chip.setMenu(menu)
        chip.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._name(chip, name)

    def _choose_by(self, action: QAction, chip: QToolButton, name: str, role: Role | None) -> None:
        def choose() -> None:
            self._roles[name] = role
            self._name(chip, name)
            self.changed.emit()

        action.triggered.connect(choose)

    def _name(self, chip: QToolButton, name: str) -> None:
        role = self._roles.get(name)
        told = "" if role is None else f" · {role_names()[role]}"
        chip.setText(self._seen(chip, name) + told + _ARROW)
        chip.setToolTip(plain.tip(name, _("Choose the part, or take this away")))
        chip.setAccessibleName(plain.line(name) + told)
        self.updateGeometry()
