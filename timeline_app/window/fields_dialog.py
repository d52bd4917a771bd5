"""Asks for some short texts at once, and says beside them what is wrong with one."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from timeline_app.look import plain
from timeline_app.look.access import announce
from timeline_app.translation.words import _

_WIDTH = 380


class AskedField(NamedTuple):
    """``key`` is what the answer has it under."""

    key: str
    name: str
    value: str = ""


Judge = Callable[[Mapping[str, str]], str]  # a sentence on what is wrong, or nothing


class FieldsDialog(QDialog):
    """``values`` are the texts by key, without blanks around them; they can be kept when ``judge`` has nothing to say."""

    def __init__(self, parent: QWidget, title: str, fields: Sequence[AskedField], judge: Judge) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._judge = judge
        self.lines = {field.key: QLineEdit(field.value) for field in fields}
        self.fault = plain.label()
        self.fault.setWordWrap(True)
        self.fault.setObjectName("told")
        form, whole = QFormLayout(), QVBoxLayout(self)
        for field in fields:
            line = self.lines[field.key]
            line.setAccessibleName(field.name)
            line.setMinimumWidth(_WIDTH)
            line.textChanged.connect(self._look)
            form.addRow(field.name, line)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.keep = buttons.addButton(_("Keep"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        whole.addLayout(form)
        whole.addWidget(self.fault)
        whole.addWidget(buttons)
        self._look()

    @property
    def values(self) -> Mapping[str, str]:
        return {key: line.text().strip() for key, line in self.lines.items()}

    def _look(self) -> None:
        """An empty form is not wrong yet, and cannot be kept either."""
        fault = self._judge(self.values)
        said = fault if any(self.values.values()) else ""
        self.keep.setEnabled(not fault)
        if said != self.fault.text():
            self.fault.setText(said)
            announce(self.fault, said)
