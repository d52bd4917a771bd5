"""The same journeys over files of every size: what works in the one works in the others."""

from datetime import date
from math import ceil, floor

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.journeys.conftest import User
from tests.journeys.every_size.conftest import DISTANCES
from tests.journeys.places_shown import day_of, found, look_around, point_of, shown_at, x_of
from tests.journeys.sized_files import FIVE, Sized
from timeline_app.layout.lanes import Grouping
from timeline_app.panels.event_list import EventList
from timeline_app.queries.query import Query

pytestmark = pytest.mark.thorough


def menu_on_screen(user: User) -> QMenu | None:
    return next((menu for menu in user.window.findChildren(QMenu) if menu.isVisible()), None)


def group(user: User, grouping: Grouping) -> None:
    box = user.window.top_bar.grouping
    box.setCurrentIndex(box.findData(grouping))


def named(user: User, id: str) -> str | None:
    """What stands beside the mark of this event alone."""
    mark = user.picture.mark_of(id)
    return mark.label.text if mark and mark.label and len(mark.events) == 1 else None


def test_the_menu_key_opens_the_menu_of_the_selected_event_where_it_is_shown(user: User, sized: Sized) -> None:
    for days in DISTANCES:
        look_around(user, sized.one, days)
        QApplication.sendEvent(user.canvas, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
        menu = menu_on_screen(user)
        assert menu is not None
        x, y = shown_at(user, sized.one)
        at = user.canvas.mapFromGlobal(menu.pos())
        assert abs(at.x() - x) < 30
        assert abs(at.y() - y) < 60
        next(action for action in menu.actions() if action.text() == "复制标题").trigger()
        menu.close()
        assert QGuiApplication.clipboard().text() == found(user, sized.one).title


def test_a_range_is_hit_along_its_whole_bar(user: User, sized: Sized) -> None:
    for days in DISTANCES:
        look_around(user, sized.lasting, days)
        when, plot = found(user, sized.lasting).when, user.picture.plot
        left, right = x_of(user, when.start.toordinal()), min(plot.right, x_of(user, when.end.toordinal() + 1))
        assert right - left > 3
        for x in range(ceil(left), floor(right - 0.5), max(1, round((right - left) / 6))):
            user.window.state.select(None)
            point = point_of(user, sized.lasting, x)
            assert point is not None
            user.click(*point)
            selected = user.window.state.snapshot
            assert sized.lasting in (selected.selected, *selected.cluster_members)


def test_two_filters_are_compared(user: User, sized: Sized) -> None:
    state = user.window.state
    user.window.top_bar.search.setText(FIVE)
    user.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    user.window.top_bar.search.clear()
    user.tick("北京")
    beijing = len(state.snapshot.answer.events)
    assert state.snapshot.answer.query == Query(scopes=frozenset({"beijing"}))
    headings = [lane.title.rpartition(" ")[2] for lane in user.picture.lanes if lane.heading]
    assert headings == [str(len(sized.five)), str(beijing)]
    look_around(user, sized.five[0], 20)
    assert state.snapshot.selected == sized.five[0]
    hit = user.picture.mark_at(*shown_at(user, sized.five[0]))
    assert hit is not None
    assert hit.lane.startswith("above/")
    user.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert not any(lane.heading for lane in user.picture.lanes)
    assert len(user.shown) == beijing


def test_years_are_laid_over_one_another(user: User, sized: Sized) -> None:
    group(user, Grouping.YEARS)
    assert [lane.key for lane in user.picture.lanes] == ["2022", "2023", "2024"]
    assert user.window.state.snapshot.view.days == 366
    for id in (sized.one, sized.lasting):
        user.canvas.go_to(id)
        user.window.views.month()
        start, axis = found(user, id).when.start, date.fromordinal(int(user.window.state.snapshot.view.start)).year
        point = point_of(user, id, x_of(user, start.replace(year=axis).toordinal() + 0.5))
        assert point is not None
        lane = user.picture.lane_at(point[1])
        assert lane is not None
        assert lane.key == str(start.year)
    group(user, Grouping.THEME)
    assert len(user.picture.lanes) == len(user.window.state.timeline.themes)


def test_the_month_around_an_event_and_back(user: User, sized: Sized) -> None:
    event = found(user, sized.one)
    user.window.state.set_query(Query(themes=frozenset({event.theme})))
    user.canvas.go_to(sized.one)
    before = user.window.state.snapshot
    user.press(Qt.Key.Key_T)
    around = user.window.state.snapshot
    assert (around.view.start, around.view.end) == (day_of(user, sized.one) - 30, day_of(user, sized.one) + 31)
    assert len(around.answer.events) == around.answer.total
    assert around.selected == sized.one
    shown_at(user, sized.one)
    user.press(Qt.Key.Key_T)
    after = user.window.state.snapshot
    assert (after.answer.query, after.view, after.selected) == (before.answer.query, before.view, sized.one)


def test_a_story_is_walked_along_and_back(user: User, sized: Sized) -> None:
    user.canvas.go_to(sized.one)
    walked = [sized.one]
    for key in (Qt.Key.Key_B, Qt.Key.Key_N):
        while True:
            user.press(key)
            selected = user.window.state.snapshot.selected
            assert selected is not None
            assert user.picture.plot.contains(*shown_at(user, selected))
            if selected == walked[-1]:
                break
            walked.append(selected)
    assert sized.other in walked


@pytest.mark.parametrize("backwards", [False, True])
def test_the_list_keeps_the_selection_however_it_is_sorted(user: User, sized: Sized, backwards: bool) -> None:
    user.canvas.go_to(sized.one)
    user.window.show_list()
    table = user.window.findChild(EventList)
    assert table is not None
    title = found(user, sized.one).title
    order = Qt.SortOrder.DescendingOrder if backwards else Qt.SortOrder.AscendingOrder
    for column in range(table.model().columnCount()):
        table.sortByColumn(column, order)
        assert user.window.state.snapshot.selected == sized.one
        assert table.currentIndex().siblingAtColumn(1).data() == title
        assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
    table.sortByColumn(1, order)
    rows = range(0, table.model().rowCount(), 499)
    titles = [table.model().index(row, 1).data() for row in rows]
    assert titles == sorted(titles, reverse=backwards)


def test_double_clicks_lead_to_the_name_of_an_event(user: User, sized: Sized) -> None:
    user.canvas.go_to(sized.one)
    for _click in range(5):
        if named(user, sized.one):
            break
        before = user.window.state.snapshot.view.days
        QTest.mouseDClick(user.canvas, Qt.MouseButton.LeftButton, pos=QPoint(*map(round, shown_at(user, sized.one))))
        assert menu_on_screen(user) is None
        assert user.window.state.snapshot.view.days < before
        user.canvas.go_to(sized.one)
    assert named(user, sized.one) in (found(user, sized.one).short, found(user, sized.one).title)
