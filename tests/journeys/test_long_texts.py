"""The real window on texts and lists at their limits: every view shows the beginning, and says how much more there is.

What each gesture costs is measured by ``long_texts.py``, by hand: here it is counted what is given to Qt, since times depend
on what else a machine does.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.journeys.conftest import User
from tests.journeys.long_databases import LONGEST, databases, long_database
from timeline_app.painting.lanes import in_sight
from timeline_app.panels.detail.heat import heat_of
from timeline_app.panels.detail.heat_strip import Cell
from timeline_app.panels.event_table import EventTable
from timeline_app.panels.figures_view import FiguresView
from timeline_app.panels.indicator_chart import IndicatorChart
from timeline_app.settings import paths
from timeline_app.translation.cut import ITEMS, LINE, NAME, TEXT

pytestmark = pytest.mark.thorough

Open = Callable[[str], User]


@pytest.fixture
def opened(qtbot: QtBot, application: QApplication, tmp_path: Path) -> Iterator[Open]:
    with ExitStack() as sittings:

        def open_on(name: str) -> User:
            path = long_database(paths.database(), tmp_path / "long.db", databases()[name])
            return sittings.enter_context(closing(User(qtbot, tmp_path / "报告.pdf", path)))

        yield open_on


@pytest.mark.parametrize("name", ["all W", "all nested"])
def test_nothing_longer_than_a_view_shows_is_handed_to_it(opened: Open, name: str) -> None:
    user = opened(name)
    for id in (user.shown[0], user.shown[-1]):
        user.canvas.go_to(id)
        assert "展开" in user.window.details.browser.toPlainText()
        user.window.details.browser.link_followed.emit("unfold:summary")
        page = user.window.details.browser.toPlainText()
        assert TEXT < len(page) < 40 * LINE + 2 * TEXT
        event = user.window.state.find(id)
        assert event is not None
        assert f"全文{len(event.summary)}字" in page
    picture = user.picture
    assert picture.plot.width > 300
    assert max(len(lane.title) for lane in picture.lanes) <= NAME
    assert max(len(mark.label.text) for mark in picture.marks if mark.label) <= NAME + len("等 100 项")
    assert max(len(user.canvas.tips.words(mark)) for mark in picture.marks) < 12 * (6 * LINE + 60)
    table = EventTable(user.window.state, user.window.window_style.page)
    cells = (table.data(table.index(row, 1)) for row in range(table.rowCount()))
    assert max(len(str(cell)) for cell in cells) == LINE


@pytest.mark.parametrize(("name", "count"), [("5000 organisations", 5_000), ("5000 figures", 5_000), ("5000 citations", 5_000)])
def test_of_long_lists_the_first_are_shown_and_the_others_counted(opened: Open, name: str, count: int) -> None:
    user = opened(name)
    first = user.window.state.snapshot.answer.events[0]
    parts = max(len(each) for each in (first.organisations, first.figures, first.citations))
    assert parts >= count
    user.canvas.go_to(first.id)
    page = user.window.details.browser.toPlainText()
    assert f"另有{parts - ITEMS}" in page.replace(" ", "")
    assert len(page) < 10_000


def test_the_menu_of_the_event_copies_what_is_cut(opened: Open) -> None:
    user = opened("events.summary W")
    event = user.window.state.snapshot.answer.events[0]
    user.canvas.go_to(event.id)
    user.window._open_menu(event.id, user.canvas.mapToGlobal(user.canvas.rect().center()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "复制全部内容").trigger()
    menu.close()
    assert event.summary in QGuiApplication.clipboard().text()
    assert len(event.summary) == LONGEST


def test_a_series_of_thousands_is_drawn_as_far_as_points_can_be_told_apart(opened: Open) -> None:
    user = opened("5000 figures of an indicator")
    user.window.show_figures()
    view = user.window.findChild(FiguresView)
    assert view is not None
    longest = max(view.chosen, key=lambda series: len(series.points))
    assert len(longest.points) >= 5_000
    chart = view._charts[longest.indicator.id]
    assert isinstance(chart, IndicatorChart)
    shown = chart._shown
    assert shown is not None
    assert 100 < len(shown[0].points) <= 402
    values = [point.value for point in longest.points if shown[1].start <= point.middle <= shown[1].end]
    drawn = [point.value for point in shown[0].points]
    assert max(values) in drawn
    assert min(values) in drawn


def test_links_from_each_to_each_are_walked_and_drawn_in_part(opened: Open) -> None:
    user = opened("each linked to each")
    user.canvas.go_to(user.shown[0])
    for key in (Qt.Key.Key_N, Qt.Key.Key_B, Qt.Key.Key_T):
        user.press(key)
    assert user.window.state.snapshot.selected in user.shown
    assert "另有" in user.window.details.browser.toPlainText()


def test_hundreds_of_themes_are_a_list_that_scrolls_by_itself(opened: Open) -> None:
    user = opened("400 themes")
    rows, index = user.window.filters.row("主题1399")
    assert rows.height() < 400
    assert not rows.viewport().rect().contains(rows.visualRect(index))
    rows.scrollTo(index)
    assert rows.viewport().rect().contains(rows.visualRect(index))


def test_of_a_great_many_lanes_those_in_sight_are_painted(opened: Open) -> None:
    """None of those that are scrolled in is left out."""
    user = opened("400 themes")
    user.canvas.viewport.scroll_page(1)
    left_out = user.picture.left_out
    assert left_out is not None
    assert left_out.lanes > 100
    user.click(left_out.label.x + 5, left_out.label.y)
    for page in range(4):
        user.canvas.viewport.scroll_page(page)
        picture = user.picture
        first, last = picture.plot.y, picture.plot.bottom
        touching = [number for number, lane in enumerate(picture.lanes) if lane.box.bottom > first and lane.box.y < last]
        assert list(in_sight(picture)) == touching
        assert 10 < len(touching) < 80 < len(picture.lanes)


def test_the_first_page_shows_the_themes_with_most_events(opened: Open) -> None:
    window = opened("400 themes").window
    heat = window.details.welcome.heat
    themes = [theme.id for theme in window.state.timeline.themes]
    shown = heat_of(window.state.snapshot.answer.events, window.state.timeline.first_view, themes)
    assert "党的领导与重大部署" in heat.words(Cell(0, 0))
    assert len(shown.rows) == 16
    assert heat.height() < 300
