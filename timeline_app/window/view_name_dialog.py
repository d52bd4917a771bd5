"""Asks for the name of a view."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from timeline_app.look import plain
from timeline_app.settings.saved_view import LONGEST_NAME, cleaned
from timeline_app.translation.words import _

_WIDTH = 380


class ViewNameDialog(QDialog):
    """Says beforehand where a view of that name would be replaced."""

    def __init__(self, parent: QWidget, suggested: str, taken: tuple[str, ...]) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Name of the view"))
        self._taken = taken
        self.line, self._note = QLineEdit(cleaned(suggested)), plain.label()
        self.line.setMaxLength(LONGEST_NAME)
        self.line.setAccessibleName(_("Name of the view"))
        self.line.setMinimumWidth(_WIDTH)
        self.line.selectAll()
        self._note.setObjectName("count")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save = buttons.addButton(_("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        for part in (self.line, self._note, buttons):
            whole.addWidget(part)
        self.line.textChanged.connect(self._judge)
        self._judge()

    @property
    def name(self) -> str:
        return cleaned(self.line.text())

    def _judge(self) -> None:
        taken = self.name in self._taken
        self.save.setEnabled(bool(self.name))
        self.save.setText(_("Replace") if taken else _("Save"))
        self._note.setText(_("There is a view of this name; it is replaced.") if taken else _("It is kept on this computer."))
