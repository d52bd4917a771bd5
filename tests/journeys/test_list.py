"""The list as a chronicle: headings of months, the period, columns, keys, and what a screen reader hears of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from tests.journeys.conftest import User
from timeline_app.panels.event_list import EventList
from timeline_app.panels.list_columns import DATE, KIND, PLACE, THEME, TITLE
from timeline_app.panels.list_painting import GAP, PADDING, ROW, SWATCH, elided
from timeline_app.panels.list_view import ListView
from timeline_app.queries.events import TITLES, SortKey, rank_by
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Belonging
from timeline_app.queries.reading_order import AFTER_MONTHS
from timeline_app.reading.reading_view import ReadingView
from timeline_app.records.event import Event
from timeline_app.settings import paths
from timeline_app.state.timeline_state import whole_view
from timeline_app.translation import words

TOO = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
THIRD = period_of("2023Q3")


def shown_list(user: User) -> EventList:
    user.window.show_list()
    view = user.window.findChild(EventList)
    assert view is not None
    return view


def bar(user: User) -> ListView:
    view = user.window.findChild(ListView)
    assert view is not None
    return view


def rows(view: EventList) -> range:
    return range(view.table.rowCount())


def listed(view: EventList) -> list[Event]:
    return [event for row in rows(view) if (event := view.table.event_at(row))]


def uppermost(view: EventList) -> Event:
    row = view.first_in_sight()
    assert row is not None
    event = view.table.event_at(row)
    assert event is not None
    return event


def choose(view: EventList, id: str, column: int = DATE) -> QModelIndex:
    row = view.table.row_of(id)
    assert row is not None
    view.setCurrentIndex(view.table.index(row, column))
    return view.currentIndex()


def test_each_month_stands_above_its_events_and_counts_them(user: User) -> None:
    view = shown_list(user)
    headings = [(row, heading) for row in rows(view) if (heading := view.table.heading(row))]
    ends = [row for row, _heading in headings[1:]] + [view.table.rowCount()]
    for (row, heading), end in zip(headings, ends, strict=True):
        assert heading.endswith(f" · {end - row - 1} 条")
    assert view.table.index(headings[0][0], DATE).data() == headings[0][1]
    assert any(heading.startswith("2023年7月 · ") for _row, heading in headings)
    assert {event.id for event in listed(view)} == set(user.shown)


def test_what_is_known_to_the_year_is_the_last_of_its_year(user: User) -> None:
    order = shown_list(user).table.order
    assert order is not None
    months = [(section.year, section.month) for section in order.sections]
    assert months == sorted(months)
    assert (2023, AFTER_MONTHS) in months


def test_the_month_that_is_uppermost_stays_in_sight_until_the_next_pushes_it_away(user: User) -> None:
    view = shown_list(user)
    for row in rows(view)[::7]:
        view.begin_at(row)
        view.viewport().repaint()
        top = view.rowAt(0)
        assert view.staying.words == view.table.heading_above(top)
        assert view.staying.isVisible()
        assert view.staying.geometry().topLeft() == view.viewport().geometry().topLeft()


def test_no_event_that_is_brought_into_sight_lies_under_the_month_that_stays(user: User) -> None:
    view = shown_list(user)
    view.scrollToBottom()
    for event in reversed(listed(view)):
        user.window.state.select(event.id)
        assert view.visualRect(view.currentIndex()).top() >= ROW


def test_the_list_begins_where_the_timeline_looks(user: User) -> None:
    user.window.state.look_at(whole_view(THIRD))
    view = shown_list(user)
    view.viewport().repaint()
    assert view.staying.words.startswith("2023年7月")
    user.window.show_timeline()
    user.window.state.look_at(whole_view(period_of("2024-05")))
    user.window.show_list()
    assert uppermost(view).when.start.isoformat()[:7] == "2024-05"


def test_the_timeline_shows_what_was_selected_in_the_list(user: User) -> None:
    user.window.state.look_at(whole_view(THIRD))
    view = shown_list(user)
    choose(view, "workers-home-app")
    user.window.show_timeline()
    event, look = user.window.state.snapshot.selected_event, user.window.state.snapshot.view
    assert event is not None
    assert event.id == "workers-home-app"
    assert look.start <= event.when.start.toordinal() <= look.end


def test_a_period_is_kept_to_and_let_go_of(user: User) -> None:
    view = shown_list(user)
    assert not bar(user).only_period.isVisible()
    user.window.state.choose_period(THIRD)
    touching = user.window.state.snapshot.answer.events.within(THIRD, Belonging.POSSIBLE)
    assert {event.id for event in listed(view)} == {event.id for event in touching}
    assert 0 < len(touching) < len(user.shown)
    surely, possible = user.window.state.snapshot.certain_and_possible
    assert bar(user).count.text().endswith(f"确定 {surely} · 可能 {possible}")
    bar(user).only_period.click()
    assert {event.id for event in listed(view)} == set(user.shown)
    bar(user).only_period.click()
    assert len(listed(view)) == len(touching)
    user.window.state.choose_period(None)
    assert len(listed(view)) == len(user.shown)


def test_list_and_page_share_the_switch(user: User) -> None:
    user.window.state.choose_period(THIRD)
    view = shown_list(user)
    bar(user).only_period.click()
    user.window.commands["show_reading"].trigger()
    page = user.window.findChild(ReadingView)
    assert page is not None
    assert not page.foot.only_period.isChecked()
    assert page.order is not None
    assert len(page.order) == len(user.shown)
    page.foot.only_period.click()
    user.window.show_list()
    assert bar(user).only_period.isChecked()
    assert len(listed(view)) == len(page.order) < len(user.shown)


@pytest.mark.parametrize("backwards", [False, True])
def test_every_column_sorts_and_what_is_alike_stays_by_date(user: User, backwards: bool) -> None:
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


def trigger(user: User, text: str) -> None:
    menu = next(menu for menu in bar(user).findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()


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


@pytest.mark.parametrize("width", [1440, 2560])
def test_no_theme_is_elided_and_nothing_beyond_the_edge(user: User, width: int) -> None:
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


def assert_themes_are_whole(view: EventList) -> None:
    metrics, room = QFontMetrics(view.font()), view.columnWidth(THEME) - 2 * PADDING - SWATCH - GAP
    for row in rows(view):
        if view.table.event_at(row):
            assert metrics.horizontalAdvance(view.table.index(row, THEME).data()) <= room


def test_arrow_keys_reach_every_cell_and_pass_over_months(user: User) -> None:
    view = shown_list(user)
    first = listed(view)[0]
    choose(view, first.id)
    visited = [view.currentIndex().column()]
    for _step in range(1, len(view.table.columns)):
        QTest.keyClick(view, Qt.Key.Key_Right)
        visited.append(view.currentIndex().column())
        assert user.window.state.snapshot.selected == first.id
    assert visited == list(range(len(view.table.columns)))
    walked = [first.id]
    for _step in range(len(user.shown) - 1):
        QTest.keyClick(view, Qt.Key.Key_Down)
        selected = user.window.state.snapshot.selected
        assert selected is not None
        walked.append(selected)
    assert walked == [event.id for event in listed(view)]
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(view, key, Qt.KeyboardModifier.ControlModifier)
        assert view.table.event_at(view.currentIndex().row()) is not None


def test_without_a_selection_a_key_begins_with_what_is_in_sight(user: User) -> None:
    user.window.state.look_at(whole_view(THIRD))
    view = shown_list(user)
    first = uppermost(view)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert user.window.state.snapshot.selected == first.id


def heard(view: EventList, index: QModelIndex) -> QAccessibleInterface:
    """The cell under the middle of an index, as a screen reader finds it."""
    whole = QAccessible.queryAccessibleInterface(view)
    assert whole is not None
    at = view.viewport().mapToGlobal(view.visualRect(index).center())
    found = whole.childAt(at.x(), at.y())
    assert found is not None
    return found


def test_a_screen_reader_hears_cells_months_and_headings(user: User) -> None:
    user.window.state.look_at(whole_view(THIRD))
    view = shown_list(user)
    whole = QAccessible.queryAccessibleInterface(view)
    assert whole is not None
    assert whole.role() is QAccessible.Role.Table
    assert whole.text(QAccessible.Text.Name) == "事件列表"
    index = choose(view, uppermost(view).id)
    event = view.table.event_at(index.row())
    assert event is not None
    said = [heard(view, index.siblingAtColumn(column)).text(QAccessible.Text.Name) for column in (DATE, TITLE, THEME)]
    assert said[0].startswith("2023年7月")
    assert said[1] == event.title
    assert said[2] == view.table.index(index.row(), THEME).data()
    month = view.table.index(index.row() - 1, DATE)
    assert view.table.heading(month.row()) is not None
    assert month.data(Qt.ItemDataRole.AccessibleTextRole) == view.table.heading(month.row())
    assert view.table.headerData(TITLE, Qt.Orientation.Horizontal) == "事件"
    spoken = view.table.headerData(DATE, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "日期，按此排序"


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
