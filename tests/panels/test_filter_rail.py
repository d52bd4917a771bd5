"""What is left of closed filters tells which themes are asked for and which are excluded, to the eye and to a screen reader."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.bundled import asks
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.look.palette import Appearance, Palette, read_palette
from timeline_app.panels.filter_rail import FilterRail
from timeline_app.queries.query import AT_FIRST, Query
from timeline_app.settings import paths
from timeline_app.state.timeline_state import TimelineState

TICKED = replace(AT_FIRST, themes=frozenset({"services"}))
EXCLUDED = replace(AT_FIRST, excluded=frozenset({("themes", "services")}))


@pytest.fixture(params=[Appearance.LIGHT, Appearance.DARK])
def palette(request: pytest.FixtureRequest, store: Store) -> Palette:
    return read_palette(request.param, store.timeline, paths.resources())


@pytest.fixture
def state(store: Store) -> TimelineState:
    return TimelineState(store.timeline, asks(store), AT_FIRST)


@pytest.fixture
def rail(qtbot: QtBot, state: TimelineState, palette: Palette) -> FilterRail:
    made = FilterRail(state, palette, Script.HANS)
    qtbot.addWidget(made)
    made.resize(44, 600)
    made.show()
    return made


def square(rail: FilterRail, state: TimelineState, query: Query) -> QImage:
    """That of the theme and what is around it, as it is painted."""
    state.set_query(query)
    themes = [theme.id for theme in state.timeline.themes]
    return rail.grab().toImage().copy(11, 34 + 40 * themes.index("services") - 4, 22, 22)


def count(image: QImage, colours: Iterable[QColor]) -> int:
    wanted = {colour.rgb() for colour in colours}
    return sum(image.pixel(x, y) in wanted for x in range(image.width()) for y in range(image.height()))


def test_a_theme_that_is_asked_for_has_a_ring_and_a_tick(rail: FilterRail, state: TimelineState, palette: Palette) -> None:
    plain, ticked = square(rail, state, AT_FIRST), square(rail, state, TICKED)
    assert count(plain, [palette["accent"]]) == 0
    assert count(ticked, [palette["accent"]]) > 20
    full = count(plain, [palette.theme("services")])
    assert full * 0.5 < count(ticked, [palette.theme("services")]) < full * 0.95


def test_a_theme_that_is_excluded_is_empty(rail: FilterRail, state: TimelineState, palette: Palette) -> None:
    full = count(square(rail, state, AT_FIRST), [palette.theme("services")])
    assert full > 100
    assert count(square(rail, state, EXCLUDED), [palette.theme("services")]) < full * 0.5


def test_a_screen_reader_hears_what_narrows(rail: FilterRail, state: TimelineState) -> None:
    assert rail.accessibleDescription() == ""
    for query, words in ((TICKED, "主题：职工服务与帮扶"), (EXCLUDED, "主题：不含职工服务与帮扶")):
        state.set_query(query)
        assert rail.accessibleDescription() == words
