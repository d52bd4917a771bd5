"""What the detail pane paints itself is as large as its other type."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.bundled import asks
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.look.palette import Appearance, read_palette
from timeline_app.look.type_size import USUAL
from timeline_app.panels.detail.heat_strip import Cell
from timeline_app.panels.detail.months_strip import MonthsStrip
from timeline_app.panels.detail.period_list import PeriodList
from timeline_app.panels.detail.period_preview import PeriodPreview
from timeline_app.panels.detail.welcome import Welcome
from timeline_app.panels.detail.year_bars import YearBars
from timeline_app.panels.html import Page
from timeline_app.queries.periods import period_of
from timeline_app.settings import paths
from timeline_app.state.timeline_state import TimelineState

LARGE = USUAL + 2


@pytest.fixture
def state(store: Store) -> TimelineState:
    return TimelineState(store.timeline, asks(store))


def page(state: TimelineState, size: int) -> Page:
    return Page(read_palette(Appearance.LIGHT, state.timeline, paths.resources()), Script.HANS, size=size)


def welcome_sizes(welcome: Welcome) -> tuple[float, ...]:
    """Of the heat strip its names and its height, of the bars their height, of the first line its letters."""
    (bars,) = welcome.findChildren(YearBars)
    title = max(label.font().pixelSize() for label in welcome.findChildren(QLabel))
    return welcome.heat.cell_rect(Cell(0, 0)).x(), welcome.heat.height(), bars.height(), title


def test_what_stands_while_nothing_is_chosen_follows_the_size_of_type(qtbot: QtBot, state: TimelineState) -> None:
    welcome = Welcome(state, page(state, USUAL))
    qtbot.addWidget(welcome)
    welcome.resize(400, 800)
    welcome.show()
    welcome.refresh()
    usual = welcome_sizes(welcome)
    welcome.show_as(page(state, LARGE))
    assert all(large > small for large, small in zip(welcome_sizes(welcome), usual, strict=True))


def test_the_preview_of_a_period_follows_the_size_of_type(qtbot: QtBot, state: TimelineState) -> None:
    state.choose_period(period_of("2023Q3"))
    preview = PeriodPreview(state, page(state, USUAL))
    qtbot.addWidget(preview)
    preview.refresh()
    usual = list_sizes(preview.list)
    preview.show_as(page(state, LARGE))
    assert all(large > small for large, small in zip(list_sizes(preview.list), usual, strict=True))


def list_sizes(rows: PeriodList) -> tuple[int, int, int]:
    """The height of a row, the column of dates, and the words that leave an event out."""
    return rows.sizeHintForRow(1), rows.delegate.column(400), rows.delegate.leaving(rows.rect()).width()


def test_the_strip_of_months_follows_the_size_of_type(qtbot: QtBot, state: TimelineState) -> None:
    strip = MonthsStrip(state.timeline.first_view, page(state, USUAL))
    qtbot.addWidget(strip)
    usual = strip.height()
    strip.show_as(page(state, LARGE))
    assert strip.height() > usual
