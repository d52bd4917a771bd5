"""The window on what is no database: a dialog with the same one sentence, and the file as it was."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from tests.database.bad_files import BAD
from timeline_app.app import show


def read_and_close(texts: list[str]) -> None:
    """Reads the dialog that is open and presses its button; comes again until there is one."""
    box = QApplication.activeModalWidget()
    if not isinstance(box, QMessageBox):
        QTimer.singleShot(10, lambda: read_and_close(texts))
        return
    texts.append(box.text())
    box.accept()


@pytest.mark.parametrize("make", BAD.values(), ids=BAD.keys())
def test_a_dialog_names_the_file_and_what_to_do(make: Callable[[Path], None], tmp_path: Path, qapp: QApplication) -> None:
    path = tmp_path / "某个 时间轴.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    texts: list[str] = []
    QTimer.singleShot(0, lambda: read_and_close(texts))
    assert show(qapp, path) == 2
    assert len(texts) == 1
    assert str(path) in texts[0]
    assert "Traceback" not in texts[0]
    assert (path.read_bytes() if path.is_file() else None) == before
