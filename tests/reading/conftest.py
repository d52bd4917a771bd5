"""The real window on any database, and on the bundled one."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.conftest import User
from timeline_app.database.store import Store
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.window.window_style import PaintStyles


@pytest.fixture
def opened(qtbot: QtBot, application: QApplication, tmp_path: Path) -> Iterator[Callable[[Path], User]]:
    with ExitStack() as sitting:
        yield lambda path: sitting.enter_context(closing(User(qtbot, tmp_path / "out.pdf", path, lambda: tmp_path)))


@pytest.fixture
def user(qtbot: QtBot, tmp_path: Path, store: Store, lookup: EventLookup, paint_styles: PaintStyles) -> Iterator[User]:
    with closing(User(qtbot, tmp_path / "out.pdf", store.path, opened=(store, lookup), paint_styles=paint_styles)) as sitting:
        yield sitting
