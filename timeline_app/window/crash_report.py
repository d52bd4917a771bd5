"""What nobody foresaw: a dialog with a report that can be copied, instead of a window that is gone."""

import platform
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from timeline_app import __version__
from timeline_app.records.faults import UserFault
from timeline_app.settings import places
from timeline_app.translation.words import _

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def crash_hook(parent: Callable[[], QWidget | None]) -> Hook:
    """For ``sys.excepthook``: exceptions in slots arrive there."""

    def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        show_fault(fault, parent())

    return hook


def show_fault(fault: BaseException, parent: QWidget | None) -> None:
    """A user's fault in its one sentence; anything else with a report."""
    box = QMessageBox(parent)
    box.setWindowTitle(_("Timeline"))
    box.setIcon(QMessageBox.Icon.Warning)
    if isinstance(fault, UserFault):
        box.setText(str(fault))
    else:
        report = report_of(fault)
        box.setText(_("Something went wrong in the program. Your documents are untouched; you can go on working."))
        box.setInformativeText(_("The report was saved to {path}.").format(path=_saved(report)))
        box.setDetailedText(report)
    box.exec()


def report_of(fault: BaseException) -> str:
    lines = traceback.format_exception(fault)
    return f"timeline-app {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}\n" + "".join(
        lines
    )


def _saved(report: str) -> Path | str:
    path = places.crash_folder() / f"{datetime.now():%Y%m%d-%H%M%S}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(report, "utf-8")
    except OSError as fault:
        return str(fault)
    return path
