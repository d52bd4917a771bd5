"""Preferences that somebody or something has damaged: the window opens as if there were none."""

import json

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.conftest import User
from timeline_app.app import window_on
from timeline_app.settings import paths
from timeline_app.window.opening import open_database

pytestmark = pytest.mark.thorough


FIELDS = ("geometry", "panes", "appearance", "script", "grouping", "export_folder")


@pytest.mark.parametrize("fields", [FIELDS, *(pytest.param((field,), marks=pytest.mark.slow) for field in FIELDS)], ids=" ".join)
def test_the_window_opens_all_the_same(user: User, fields: tuple[str, ...]) -> None:
    path = paths.preferences_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(dict.fromkeys(fields, "é=?x")), "utf-8")
    window = user.open()
    assert window.isVisible()
    assert len(user.shown) == window.state.timeline.event_count


def test_lanes_nested_without_end_are_as_if_there_were_none(user: User) -> None:
    path = paths.preferences_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"lanes": "[" * 100_000}), "utf-8")
    assert user.open().isVisible()


@pytest.mark.parametrize("content", [b"[" * 100_000, b"\xff\xfe\0"], ids=["nested", "binary"])
def test_a_file_that_holds_no_preferences_is_told_once(qtbot: QtBot, application: QApplication, content: bytes) -> None:
    path = paths.preferences_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    for told in (True, False):
        with open_database(paths.database()) as opened:
            window = window_on(opened)
            qtbot.addWidget(window)
            with qtbot.waitSignal(window.ready, timeout=20_000):
                window.show()
            assert (str(path) in window.status.told) is told
            assert window.close()
