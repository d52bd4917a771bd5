"""Errors that nobody foresaw, each told once, in one dialog at a time."""

import sys
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from timeline_app.settings.crash_report import ErrorReport, name_of, reported

if TYPE_CHECKING:
    from timeline_app.window.error_dialog import ErrorDialog


class ErrorReporter(QObject):
    """``hook`` is for ``sys.excepthook``, where exceptions in slots, models and painting arrive.

    They are told when what failed is over, since a dialog amid painting would paint once more. Errors with the same type
    and place are told once.
    """

    _failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: set[str] = set()
        self._dialog: ErrorDialog | None = None
        self._failed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        elif name_of(error) not in self._told:
            self._told.add(name_of(error))
            self._failed.emit(reported(error))

    def _tell(self, report: ErrorReport) -> None:
        if self._dialog is not None:
            self._dialog.add(report)
            return
        from timeline_app.window.error_dialog import ErrorDialog  # dialogs are loaded when they are first needed

        self._dialog = ErrorDialog(report, QApplication.activeWindow())
        self._dialog.exec()
        self._dialog = None
