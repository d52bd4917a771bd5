"""A file that somebody double-clicks on macOS comes to the program as an event."""

from pathlib import Path

from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from timeline_app.window.opened_by_system import OpenedBySystem


def test_the_path_of_the_file_is_handed_on(application: QApplication, tmp_path: Path) -> None:
    opened: list[Path] = []
    files = OpenedBySystem(opened.append)
    application.installEventFilter(files)
    QApplication.sendEvent(application, QFileOpenEvent(str(tmp_path / "校史.timeline")))
    application.removeEventFilter(files)
    assert opened == [tmp_path / "校史.timeline"]
