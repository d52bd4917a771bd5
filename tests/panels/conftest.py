"""A filter panel on the store of the test module, whose wishes the state fulfils."""

import pytest
from pytestqt.qtbot import QtBot

from tests.bundled import asks
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.look.palette import Appearance, read_palette
from timeline_app.panels.filter_panel import FilterPanel
from timeline_app.settings import paths
from timeline_app.state.timeline_state import TimelineState


@pytest.fixture
def state(store: Store) -> TimelineState:
    return TimelineState(store.timeline, asks(store))


@pytest.fixture
def panel(qtbot: QtBot, store: Store, state: TimelineState) -> FilterPanel:
    panel = FilterPanel(state, read_palette(Appearance.LIGHT, store.timeline, paths.resources()), Script.HANS)
    panel.query_wanted.connect(state.set_query)
    qtbot.addWidget(panel)
    panel.show()
    return panel
