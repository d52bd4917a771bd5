"""A timeline of one's own, and a window on it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.own_file import DAYS, own_timeline
from tests.own_window import Writer
from timeline_app.app import host_on
from timeline_app.window.opening import open_database


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return own_timeline(tmp_path / "校史.timeline", DAYS, cited=2)


@pytest.fixture
def writer(qtbot: QtBot, application: QApplication, own: Path) -> Iterator[Writer]:
    with closing(Writer(qtbot, host_on(open_database(own)))) as sitting:
        yield sitting
