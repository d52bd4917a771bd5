"""Preferences that somebody or something has damaged: the window opens as if there were none."""

import json

import pytest

from tests.journeys.conftest import User
from timeline_app.settings import places


@pytest.mark.parametrize("field", ["geometry", "panes", "appearance", "script", "grouping", "export_folder"])
def test_the_window_opens_all_the_same(user: User, field: str) -> None:
    path = places.preferences_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({field: "é=?x"}), "utf-8")
    window = user.open()
    assert window.isVisible()
    assert len(user.shown) == window.state.timeline.event_count
