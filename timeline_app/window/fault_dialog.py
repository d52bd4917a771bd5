"""Faults told in a dialog: one dialog at a time, and each fault that nobody foresaw once."""

import sys
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from timeline_app.settings.crash_report import FaultReport, name_of, reported
from timeline_app.translation.words import _


class FaultDialog(QMessageBox):
    """One fault, and those that follow while it stands open."""

    def __init__(self, report: FaultReport, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Timeline"))
        self.setIcon(QMessageBox.Icon.Warning)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.add(report)

    def add(self, report: FaultReport) -> None:
        """Each sentence is said once."""
        self.setText("\n".join(dict.fromkeys([*self.text().splitlines(), report.sentence])))
        self.setInformativeText("\n".join(filter(None, (self.informativeText(), report.saved))))
        self.setDetailedText("\n".join(filter(None, (self.detailedText(), report.details))))


class FaultTeller(QObject):
    """``hook`` is for ``sys.excepthook``, where exceptions in slots, models and painting arrive.

    They are told when what failed is over, since a dialog amid painting would paint once more. Faults with the same type
    and place are told once.
    """

    _failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: set[str] = set()
        self._dialog: FaultDialog | None = None
        self._failed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def hook(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
        elif name_of(fault) not in self._told:
            self._told.add(name_of(fault))
            self._failed.emit(reported(fault))

    def _tell(self, report: FaultReport) -> None:
        if self._dialog is not None:
            self._dialog.add(report)
            return
        self._dialog = FaultDialog(report, QApplication.activeWindow())
        self._dialog.exec()
        self._dialog = None


def show_fault(fault: BaseException, parent: QWidget | None) -> None:
    """A fault in what the user has asked for; told each time."""
    FaultDialog(reported(fault), parent).exec()
