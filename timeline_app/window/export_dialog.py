"""What an export needs to be told: title, who hands it in, and whether uncertain dates are wanted."""

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from timeline_app.look import plain
from timeline_app.translation.one_line import is_unseen
from timeline_app.translation.words import _
from timeline_app.window.export_options import ExportOptions


class ExportDialog(QDialog):
    """``wishes`` is what the user entered, once the dialog was accepted."""

    def __init__(self, summary: str, wishes: ExportOptions, with_period: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Export"))
        self.setMinimumWidth(420)
        self._title, self._compiled_by = QLineEdit(plain.line(wishes.title)), QLineEdit(wishes.compiled_by)
        self._compiled_by.setPlaceholderText(_("may stay empty"))
        form = QFormLayout(self)
        form.setContentsMargins(20, 16, 20, 12)
        form.addRow(plain.label(summary))
        form.addRow(_("Title"), self._title)
        form.addRow(_("Compiled by"), self._compiled_by)
        self._certain = QCheckBox(_("only events that certainly belong to the period"))
        self._certain.setVisible(with_period)
        form.addRow(self._certain)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        save = buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setText(_("Choose file…"))
        save.setObjectName("primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)

    @property
    def wishes(self) -> ExportOptions:
        return ExportOptions(_entered(self._title), _entered(self._compiled_by), self._certain.isChecked())


def _entered(field: QLineEdit) -> str:
    """Without the characters that are not seen, which pasting may bring along."""
    return "".join(character for character in field.text() if not is_unseen(character)).strip()
