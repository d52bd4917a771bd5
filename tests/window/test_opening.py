"""A large database is opened off the main thread: all of it, nothing where one gave it up, or the sentence that says why not."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.benchmarks.synthetic import make_database
from timeline_app.database.checks import UnusableDatabase
from timeline_app.queries.query import Query
from timeline_app.settings import paths
from timeline_app.window.opening import open_database, open_patiently

pytestmark = pytest.mark.thorough

COUNT = 15_000


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """So many events that are not kept as columns that reading them takes a moment."""
    path = make_database(tmp_path_factory.mktemp("many") / "many.db", COUNT)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("delete from columns")
    return path


def dialogs() -> list[QProgressDialog]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QProgressDialog) and widget.isVisible()]


def test_what_is_opened_in_the_background_answers_as_if_opened_at_once(qtbot: QtBot, many: Path) -> None:
    patiently = open_patiently(many, large=0)
    assert patiently is not None
    with patiently, open_database(many) as at_once:
        answer = patiently.ask(Query())
        assert [event.id for event in answer.events[:50]] == [event.id for event in at_once.ask(Query()).events[:50]]
        assert len(answer.events) == COUNT
    assert dialogs() == []


def test_a_small_one_is_there_at_once(qtbot: QtBot) -> None:
    opened = open_patiently(paths.database())
    assert opened is not None
    with opened:
        assert len(opened.ask(Query()).events) == opened.store.timeline.event_count


def test_giving_up_leaves_nothing_behind(qtbot: QtBot, many: Path) -> None:
    names: list[str] = []

    def give_up() -> None:
        for dialog in dialogs():
            (button,) = dialog.findChildren(QPushButton)
            names.append(dialog.labelText())
            button.click()

    watch = QTimer(interval=1)
    watch.timeout.connect(give_up)
    watch.start()
    assert open_patiently(many, large=0, patience=0) is None
    watch.stop()
    assert [many.name in name for name in names] == [True]
    assert dialogs() == []


def test_a_damaged_one_is_told_as_ever(qtbot: QtBot, tmp_path: Path) -> None:
    damaged = tmp_path / "坏.db"
    damaged.write_bytes(paths.database().read_bytes()[:90_000])
    with pytest.raises(UnusableDatabase) as told:
        open_patiently(damaged, large=0)
    assert str(damaged) in str(told.value)
