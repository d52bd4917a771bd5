"""A window on a timeline of one's own, and a table that may come into it."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.importing.files import xlsx
from tests.own_file import own_timeline
from tests.window.table_import.office import OTHER, ROWS, Office


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return own_timeline(tmp_path / "校史.timeline", [date(2026, 1, 1), date(2026, 1, 11)])


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "大事记.xlsx"
    path.write_bytes(xlsx(ROWS, OTHER, names=("大事", "另一张")))
    return path


@pytest.fixture
def office(qtbot: QtBot, application: QApplication, own: Path) -> Iterator[Office]:
    with closing(Office(qtbot, own)) as sitting:
        yield sitting
