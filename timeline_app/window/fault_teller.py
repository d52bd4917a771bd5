"""Faults that nobody foresaw, each told once, in one dialog at a time."""

import sys
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from timeline_app.settings.crash_report import FaultReport, name_of, reported

if TYPE_CHECKING:
    from timeline_app.window.fault_dialog import FaultDialog


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
        from timeline_app.window.fault_dialog import FaultDialog  # dialogs are loaded when they are first needed

        self._dialog = FaultDialog(report, QApplication.activeWindow())
        self._dialog.exec()
        self._dialog = None
