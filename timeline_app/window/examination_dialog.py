"""What this machine has and what the program brings along, to be read and to be passed on when somebody is asked for help."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from timeline_app.look import plain
from timeline_app.settings.examination import report_on
from timeline_app.translation.words import _

_SIZE = (760, 460)


class ExaminationDialog(QDialog):
    """The report of ``timeline-app doctor``; nothing of it is sent anywhere."""

    def __init__(self, database: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("This machine and this program"))
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(self.windowTitle())
        self.report.setPlainText(report_on(database)[0])
        self.copy = QPushButton(_("Copy the report"))
        self.copy.clicked.connect(self._copy)
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        told = plain.label(
            _("Whoever helps you can do more with this report. It names versions and folders, and no texts of yours.")
        )
        told.setWordWrap(True)
        whole = QVBoxLayout(self)
        for part in (told, self.report, buttons):
            whole.addWidget(part)
        self.resize(*_SIZE)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy.setText(_("Copied"))
