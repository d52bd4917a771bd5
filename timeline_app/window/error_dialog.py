"""Errors told in a dialog."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from timeline_app.settings.crash_report import ErrorReport, reported
from timeline_app.translation.words import _


class ErrorDialog(QMessageBox):
    """One error, and those that follow while it stands open."""

    def __init__(self, report: ErrorReport, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Timeline"))
        self.setIcon(QMessageBox.Icon.Warning)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.add(report)

    def add(self, report: ErrorReport) -> None:
        """Each sentence is said once."""
        self.setText("\n".join(dict.fromkeys([*self.text().splitlines(), report.sentence])))
        self.setInformativeText("\n".join(filter(None, (self.informativeText(), report.saved))))
        self.setDetailedText("\n".join(filter(None, (self.detailedText(), report.details))))


def show_error(error: BaseException, parent: QWidget | None) -> None:
    """An error in what the user has asked for; told each time."""
    ErrorDialog(reported(error), parent).exec()
