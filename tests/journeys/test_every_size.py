"""The same journeys over the bundled timeline and files of 5,010 and 50,000 events: what works in the one works in the others.

An event may have a mark or be counted in density; no journey asks which, but where it is and what is found there.
"""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from math import ceil, floor
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.journeys.conftest import User
from tests.journeys.places_shown import day_of, found, look_around, point_of, shown_at, x_of
from tests.journeys.sized_files import BUNDLED, FIVE, Sized, events_between, only_five, sized_file
from timeline_app.canvas.emphasis import Highlights
from timeline_app.layout.box import Box
from timeline_app.layout.curves import Curve
from timeline_app.layout.lanes import Grouping
from timeline_app.layout.links import Links
from timeline_app.look.fonts import load_fonts
from timeline_app.painting.paint import paint
from timeline_app.painting.paint_style import Emphasis
from timeline_app.panels.event_list import EventList
from timeline_app.queries.query import Query
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Scope
from timeline_app.settings import paths
from timeline_app.state.timeline_state import whole_view

pytestmark = pytest.mark.thorough

WINDOW = (1600, 1100)
DISTANCES = (1096, 92, 10)  # days in view


@pytest.fixture(scope="module", params=[BUNDLED, 5_010, 50_000])
def sized(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Sized:
    return sized_file(tmp_path_factory.mktemp("sized") / "sized.db", request.param)


@pytest.fixture
def user(qtbot: QtBot, qapp: QApplication, tmp_path: Path, sized: Sized) -> Iterator[User]:
    qapp.setStyle("Fusion")
    load_fonts(paths.resources())
    with closing(User(qtbot, tmp_path / "报告.pdf", sized.path, lambda: sized.path.parent)) as sitting:
        enlarge(sitting)
        yield sitting


def enlarge(user: User) -> None:
    """To a size in which most lanes are in sight."""
    user.window.resize(*WINDOW)
    user.qtbot.waitUntil(lambda: user.canvas.width() > WINDOW[0] / 2)


def grabbed(user: User) -> QImage:
    return user.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def without_links(user: User) -> QImage:
    """As on screen, without the links of the selected event."""
    image = QImage(user.canvas.size(), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint(painter, user.picture, user.window.window_style.paint_style, Emphasis(user.window.state.snapshot.selected))
    return image


def lanes_alone(user: User) -> QImage:
    """What is on screen without the overview below the plot."""
    return grabbed(user).copy(0, 0, user.canvas.width(), int(user.picture.plot.bottom))


def columns_that_differ(one: QImage, other: QImage) -> set[int]:
    size = one.size()
    assert size == other.size()
    pixels = (np.frombuffer(image.constBits(), np.uint32).reshape(size.height(), size.width()) for image in (one, other))
    return set(np.flatnonzero(np.not_equal(*pixels).any(axis=0)).tolist())


def placed(user: User) -> Links:
    window = user.window
    return Highlights(window._composer, window._lookup).links(window.state.snapshot, user.picture)


def points_of(curve: Curve) -> dict[int, float]:
    """How high a curve runs, by column."""
    shares = np.linspace(0, 1, 4000)[:, None]
    a, b, c, d = (np.array(point) for point in curve)
    x, y = ((1 - shares) ** 3 * a + 3 * (1 - shares) ** 2 * shares * b + 3 * (1 - shares) * shares**2 * c + shares**3 * d).T
    return dict(zip(np.floor(x).astype(int).tolist(), y.tolist(), strict=True))


def under_something(user: User, x: float, y: float) -> bool:
    """Whether a mark, a name with its halo, or density lies over a point."""
    if user.picture.mark_at(x, y):
        return True
    marks = user.picture.marks
    names = [Box(label.x - 3, label.y - 12, label.width + 6, 24) for mark in marks if (label := mark.label)]
    return any(box.contains(x, y) for box in (*names, *(mark.box for mark in marks)))


def menu_on_screen(user: User) -> QMenu | None:
    return next((menu for menu in user.window.findChildren(QMenu) if menu.isVisible()), None)


def group(user: User, grouping: Grouping) -> None:
    box = user.window.top_bar.grouping
    box.setCurrentIndex(box.findData(grouping))


@pytest.mark.parametrize("days", DISTANCES)
def test_the_menu_key_opens_the_menu_of_the_selected_event_where_it_is_shown(user: User, sized: Sized, days: int) -> None:
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


@pytest.mark.parametrize("share", [1.5, 8.0])
def test_links_of_the_selected_event_are_drawn_from_near_and_far(user: User, sized: Sized, share: float) -> None:
    user.window.state.set_query(Query(themes=frozenset(found(user, id).theme for id in (sized.one, sized.other))))
    one, other = day_of(user, sized.one), day_of(user, sized.other)
    middle, days = (one + other + 1) / 2, (other - one) * share
    user.window.state.look_at(View(middle - days / 2, middle + days / 2))
    for selected in (sized.other, sized.one):
        user.window.state.select(selected)
        between = range(round(x_of(user, one + 0.5)) + 30, round(x_of(user, other + 0.5)) - 30)
        assert len(between) > 20
        covered = set(between) - columns_that_differ(grabbed(user), without_links(user))
        assert len(covered) < len(between)
        ways = [points for curve in placed(user).curves if len(points := points_of(curve)) >= len(between)]
        assert ways
        assert all(any(under_something(user, x, way[x]) for way in ways if x in way) for x in covered)


@pytest.mark.parametrize("days", DISTANCES)
def test_a_range_is_hit_along_its_whole_bar(user: User, sized: Sized, days: int) -> None:
    look_around(user, sized.lasting, days)
    when, plot = found(user, sized.lasting).when, user.picture.plot
    left, right = x_of(user, when.start.toordinal()), min(plot.right, x_of(user, when.end.toordinal() + 1))
    assert right - left > 3
    for x in range(ceil(left), floor(right - 0.5), max(1, round((right - left) / 12))):
        user.window.state.select(None)
        point = point_of(user, sized.lasting, x)
        assert point is not None
        user.click(*point)
        selected = user.window.state.snapshot
        assert sized.lasting in (selected.selected, *selected.cluster_members)


def test_two_filters_are_compared(user: User, sized: Sized) -> None:
    state = user.window.state
    user.window.top_bar.search.setText(FIVE)
    user.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    user.window.top_bar.search.clear()
    user.tick("北京")
    beijing = len(state.snapshot.answer.events)
    assert state.snapshot.answer.query == Query(scopes=frozenset({Scope.BEIJING}))
    headings = [lane.title.rpartition(" ")[2] for lane in user.picture.lanes if lane.heading]
    assert headings == [str(len(sized.five)), str(beijing)]
    look_around(user, sized.five[0], 20)
    assert state.snapshot.selected == sized.five[0]
    hit = user.picture.mark_at(*shown_at(user, sized.five[0]))
    assert hit is not None
    assert hit.lane.startswith("above/")
    user.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
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


def test_a_lane_is_folded_and_unfolded(user: User, sized: Sized) -> None:
    before, lanes = grabbed(user), user.picture.lanes
    middle = lanes[3].box.y + lanes[3].box.height / 2
    user.click(13, middle)
    folded = user.picture.lanes[3]
    assert folded.folded
    assert folded.box.height < lanes[3].box.height
    assert folded.count == lanes[3].count
    user.click(13, folded.box.y + folded.box.height / 2)
    assert user.picture.lanes == lanes
    assert grabbed(user) == before


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


def named(user: User, id: str) -> str | None:
    """What stands beside the mark of this event alone."""
    mark = user.picture.mark_of(id)
    return mark.label.text if mark and mark.label and len(mark.events) == 1 else None


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


@pytest.mark.parametrize("days", [300, *DISTANCES[1:]])
def test_zooming_out_and_in_again_leads_to_the_same_picture(user: User, sized: Sized, days: int) -> None:
    look_around(user, sized.one, days)
    before, marks, view = grabbed(user), user.picture.marks, user.window.state.snapshot.view
    for key in (Qt.Key.Key_S, Qt.Key.Key_S, Qt.Key.Key_S, Qt.Key.Key_W, Qt.Key.Key_W, Qt.Key.Key_W):
        user.press(key)
    assert user.window.state.snapshot.view.days == pytest.approx(view.days)
    assert [mark.events for mark in user.picture.marks] == [mark.events for mark in marks]
    assert grabbed(user) == before


def test_five_events_look_as_in_a_file_of_five(user: User, sized: Sized, tmp_path: Path, qtbot: QtBot) -> None:
    with closing(User(qtbot, tmp_path / "五条.pdf", only_five(sized, tmp_path))) as other:
        enlarge(other)
        user.window.top_bar.search.setText(FIVE)
        assert user.shown == other.shown == list(sized.five)
        other.window.top_bar.search.setText(FIVE)
        first, last = day_of(user, sized.five[0]), day_of(user, sized.five[-1])
        whole = whole_view(user.window.state.timeline.first_view)
        for view in (whole, View(first - 10.0, last + 30.0), View(first - 10.0, first + 20.0)):
            for each in (user, other):
                each.window.state.look_at(view)
            assert user.picture.marks == other.picture.marks
            assert any(mark.label or mark.card for mark in user.picture.marks)
            assert user.picture.density is None
            assert lanes_alone(user) == lanes_alone(other)


def test_no_more_are_told_to_be_out_of_sight_than_are_in_view(user: User, sized: Sized) -> None:
    look_around(user, sized.one, 366)
    user.window.resize(1280, 420)
    user.qtbot.waitUntil(lambda: user.picture.scrolled.content > user.picture.plot.height)
    view = user.window.state.snapshot.view
    user.canvas.viewport.scroll_to(0.0)
    in_view = events_between(sized.path, date.fromordinal(floor(view.start)), date.fromordinal(floor(view.end)))
    assert 0 < user.picture.out_of_sight[1] <= in_view
