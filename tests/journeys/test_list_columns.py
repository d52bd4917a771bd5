"""Columns of the list: they sort, are chosen, and have room for what they tell."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtTest import QTest

from tests.journeys.conftest import User
from tests.journeys.listed import (
    THIRD,
    TOO,
    assert_themes_are_whole,
    bar,
    choose,
    listed,
    shown_list,
    trigger,
    uppermost,
)
from timeline_app.panels.list_columns import DATE, KIND, PLACE, THEME, TITLE
from timeline_app.panels.list_painting import PADDING, SWATCH, elided
from timeline_app.queries.events import TITLES, SortKey, rank_by
from timeline_app.settings import paths
from timeline_app.state.timeline_state import whole_view
from timeline_app.translation import words


def test_every_column_sorts_and_what_is_alike_stays_by_date(user: User) -> None:
    for backwards in (False, True):
        view, timeline = shown_list(user), user.window.state.timeline
        order = Qt.SortOrder.DescendingOrder if backwards else Qt.SortOrder.AscendingOrder
        for position, column in enumerate(view.table.columns):
            if column.sorts is SortKey.DATE:
                continue
            view.sortByColumn(position, order)
            events = listed(view)
            assert {event.id for event in events} == set(user.shown)
            assert len(events) == view.table.rowCount()
            key = (lambda event: event.title) if column.sorts in TITLES else rank_by(column.sorts, timeline)
            keys = [key(event) for event in events]
            some = [each for each in keys if each is not None]
            assert some == sorted(some, reverse=backwards)
            assert keys[len(some) :] == [None] * (len(keys) - len(some))
            for one, other in zip(range(len(keys)), range(1, len(keys)), strict=False):
                assert keys[one] != keys[other] or events[one].order < events[other].order


def test_all_that_is_chosen_stays_so_in_another_order(user: User) -> None:
    """Also what comes first in it."""
    view = shown_list(user)
    view.sort_by(TITLE, Qt.SortOrder.AscendingOrder)
    view.selectRow(2)
    for row in (0, 1):
        view.selectionModel().select(view.table.index(row, 0), TOO)
    chosen = {event.id for event in view.chosen}
    assert len(chosen) == 3
    view.sort_by(TITLE, Qt.SortOrder.DescendingOrder)
    view.sort_by(TITLE, Qt.SortOrder.AscendingOrder)
    assert {event.id for event in view.chosen} == chosen


def test_a_heading_of_a_column_tells_that_it_sorts(user: User) -> None:
    view = shown_list(user)
    header = view.horizontalHeader()
    assert view.table.headerData(DATE, Qt.Orientation.Horizontal) == "日期 ↑"
    at = QPoint(header.sectionViewportPosition(THEME) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.table.headerData(THEME, Qt.Orientation.Horizontal) == "主题 ↑"
    assert view.table.headerData(DATE, Qt.Orientation.Horizontal) == "日期"
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.table.headerData(THEME, Qt.Orientation.Horizontal) == "主题 ↓"


def test_columns_are_chosen_in_the_menu_and_remembered(user: User) -> None:
    view = shown_list(user)
    at = [column.key for column in view.table.columns].index("place")
    assert not view.isColumnHidden(at)
    bar(user).choice.click()
    trigger(user, "地点")
    assert view.isColumnHidden(at)
    user.window.close()
    user.window = user.open()
    view = shown_list(user)
    assert view.isColumnHidden(at)
    bar(user).choice.click()
    trigger(user, "地点")
    assert not view.isColumnHidden(at)
    bar(user).choice.click()
    trigger(user, "排序：地点")
    assert view.horizontalHeader().sortIndicatorSection() == at


def test_the_swatch_of_a_selected_row_has_the_colour_of_its_theme(user: User) -> None:
    """And no frame stands in a cell of its own, but the focus is seen below it."""
    view = shown_list(user)
    index = choose(view, "workers-home-app")
    event = view.table.event_at(index.row())
    assert event is not None
    view.setFocus()
    picture = view.viewport().grab().toImage()
    palette = user.window.window_style.palette
    box = view.visualRect(index.siblingAtColumn(THEME))
    swatch = QColor(picture.pixel(box.x() + PADDING + SWATCH // 2, box.center().y()))
    assert swatch == palette.theme(event.theme)
    cell = view.visualRect(index)
    inside = {picture.pixel(x, y) for y in range(cell.top(), cell.top() + 4) for x in range(cell.left(), cell.right())}
    assert {QColor(pixel).name() for pixel in inside} == {palette.name("accent_soft")}
    assert view.hasFocus()
    assert QColor(picture.pixel(cell.center().x(), cell.bottom())) == palette["focus"]


@pytest.fixture
def english(request: pytest.FixtureRequest) -> Iterator[User]:
    words.use("en", paths.resources() / "translations")
    yield request.getfixturevalue("user")
    words.use("zh_Hans", paths.resources() / "translations")


def test_no_theme_is_elided_in_english(english: User) -> None:
    english.window.resize(1440, 900)
    assert_themes_are_whole(shown_list(english))


def test_no_theme_is_elided_and_nothing_beyond_the_edge(user: User) -> None:
    for width in (1440, 2560):
        user.window.resize(width, 900)
        view = shown_list(user)
        assert_themes_are_whole(view)
        assert view.horizontalHeader().length() <= view.viewport().width()


@pytest.mark.parametrize(("width", "gone"), [(880, {PLACE, KIND}), (2560, set[int]())])
def test_the_title_has_room_before_place_and_kind(user: User, width: int, gone: set[int]) -> None:
    user.window.resize(width, 640)
    view = shown_list(user)
    assert {position for position in range(len(view.table.columns)) if view.isColumnHidden(position)} == gone
    user.window.resize(2560, 640)
    assert not any(view.isColumnHidden(position) for position in range(len(view.table.columns)))
    assert view.columnWidth(TITLE) >= 340


def test_of_a_source_the_paragraph_is_never_elided(user: User) -> None:
    metrics = QFontMetrics(shown_list(user).font())
    source = "中国工会年鉴二〇二三年卷 §21 +1"
    wide = metrics.horizontalAdvance(source)
    assert elided(source, metrics, wide + 2, " §") == source
    short = elided(source, metrics, wide // 2, " §")
    assert short.endswith("… §21 +1")
    assert metrics.horizontalAdvance(short) <= wide // 2 + 1


def test_no_theme_is_elided_when_the_list_leaves_the_period(user: User) -> None:
    user.window.resize(2560, 1440)
    user.window.state.look_at(whole_view(THIRD))
    user.window.state.choose_period(THIRD)
    view = shown_list(user)
    first = uppermost(view)
    bar(user).only_period.click()
    assert_themes_are_whole(view)
    assert uppermost(view) == first


def test_the_tip_of_a_row_tells_why_it_was_found(user: User) -> None:
    view, role = shown_list(user), Qt.ItemDataRole.ToolTipRole
    user.window.top_bar.search.setText("全总")
    row = view.table.row_of("national-congress-18")
    assert row is not None
    assert "找到于：机构“全总”（中华全国总工会）" in str(view.table.data(view.table.index(row, TITLE), role))
    user.window.top_bar.search.setText("代表大会")
    row = view.table.row_of("national-congress-18")
    assert row is not None
    assert "找到于" not in str(view.table.data(view.table.index(row, TITLE), role))
