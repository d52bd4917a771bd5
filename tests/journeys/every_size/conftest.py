"""The bundled timeline and files of 5,010 and 50,000 events, each in a window in which most lanes are in sight.

An event may have a mark or be counted in density; no journey asks which, but where it is and what is found there.
"""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.journeys.conftest import User
from tests.journeys.sized_files import BUNDLED, Sized, sized_file
from timeline_app.database.store import Store
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.window.window_style import PaintStyles

WINDOW = (1600, 1100)
DISTANCES = (1096, 92, 10)  # days in view


@pytest.fixture(scope="session", params=[BUNDLED, 5_010, pytest.param(50_000, marks=pytest.mark.slow)])
def sized(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Sized:
    return sized_file(tmp_path_factory.mktemp("sized") / "sized.db", request.param)


@pytest.fixture(scope="session")
def opened(sized: Sized) -> Iterator[tuple[Store, EventLookup]]:
    """For all windows on this file."""
    with Store(sized.path, verdicts=lambda: sized.path.parent) as store:
        yield store, EventLookup(store)


@pytest.fixture
def user(
    qtbot: QtBot, tmp_path: Path, sized: Sized, opened: tuple[Store, EventLookup], paint_styles: PaintStyles
) -> Iterator[User]:
    with closing(
        User(qtbot, tmp_path / "报告.pdf", sized.path, opened=opened, size=WINDOW, paint_styles=paint_styles)
    ) as sitting:
        yield sitting


def grabbed(user: User) -> QImage:
    return user.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
