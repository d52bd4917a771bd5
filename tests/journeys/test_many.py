"""The window on a great many events: counted from afar, reached from near, and nothing of it waits for all of them."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.benchmarks.synthetic import FIRST, make_database
from tests.filter_rows import count_of
from tests.journeys.conftest import User
from tests.journeys.sized_files import settled
from timeline_app.layout.compare import own_key
from timeline_app.layout.lanes import Grouping
from timeline_app.panels.event_list import EventList
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Query
from timeline_app.queries.snapshot import View
from timeline_app.state.timeline_state import whole_view

pytestmark = pytest.mark.thorough

COUNT = 20_000


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return settled(make_database(tmp_path_factory.mktemp("many") / "many.db", COUNT))


@pytest.fixture
def user(qtbot: QtBot, application: QApplication, tmp_path: Path, database: Path) -> Iterator[User]:
    with closing(User(qtbot, tmp_path / "报告.pdf", database, lambda: database.parent)) as sitting:
        yield sitting


def middle_of_lane(user: User, number: int) -> float:
    box = user.picture.lanes[number].box
    return box.y + box.height / 2


def test_all_are_counted_and_a_theme_leaves_its_own(user: User) -> None:
    assert sum(lane.events for lane in user.picture.lanes) == COUNT
    user.tick("职工服务与帮扶")
    counts = {lane.key: lane.events for lane in user.picture.lanes}
    assert counts["services"] == len(user.window.state.snapshot.answer.events) > 0
    assert sum(counts.values()) == counts["services"]
    user.qtbot.waitUntil(lambda: count_of(user.window.filters, "全国") > 0, timeout=3000)


def most_at_the_middle(user: User) -> QPoint:
    """Of the places at the middle of the plot that of the most events."""
    picture, plot = user.picture, user.picture.plot
    x = round(plot.x + plot.width / 2)
    marks = {y: mark for y in range(round(plot.y), round(plot.bottom), 2) if (mark := picture.mark_at(x, y))}
    return QPoint(x, max(marks, key=lambda y: len(marks[y].events)))


@pytest.mark.parametrize("by_key", [False, True])
def test_a_double_click_comes_nearer_until_a_day_opens_as_a_list(user: User, by_key: bool) -> None:
    burst = FIRST.toordinal() + 400.5  # hundreds of events on one day
    user.window.state.look_at(View(burst - 300, burst + 300))
    opened: list[bool] = []
    user.canvas.list_wanted.connect(opened.append)
    while not opened:
        user.rest()
        days, at = user.window.state.snapshot.view.days, most_at_the_middle(user)
        if by_key:
            user.click(at.x(), at.y())
            user.press(Qt.Key.Key_Return)
        else:
            QTest.mouseDClick(user.canvas, Qt.MouseButton.LeftButton, pos=at)
        assert opened or user.window.state.snapshot.view.days < days
    snapshot, page = user.window.state.snapshot, user.window.details.browser.toPlainText()
    assert snapshot.selected_event is not None
    listed = [event.title for id in snapshot.cluster_members if (event := snapshot.find(id))]
    assert len(listed) > 1
    assert all(title in page for title in listed)
    assert user.window.details.browser.hasFocus() is by_key


def test_keys_go_from_event_to_event_and_from_lane_to_lane(user: User) -> None:
    user.press(Qt.Key.Key_Right)
    first = user.window.state.snapshot.selected_event
    user.press(Qt.Key.Key_Right)
    second = user.window.state.snapshot.selected_event
    assert first is not None
    assert second is not None
    assert (first.when.start, first.when.end, first.id) < (second.when.start, second.when.end, second.id)
    user.canvas.go_to("e00010000")
    lane = user.window.state.snapshot.selected_event
    user.press(Qt.Key.Key_Down)
    other = user.window.state.snapshot.selected_event
    assert lane is not None
    assert other is not None
    assert lane.theme != other.theme
    user.press(Qt.Key.Key_End)
    assert user.window.state.snapshot.selected == f"e{COUNT - 1:08}"
    assert user.window.state.snapshot.view.end > user.window.state.snapshot.selected_event.when.start.toordinal()  # pyright: ignore[reportOptionalMemberAccess]


def test_the_list_reads_only_what_it_shows(user: User) -> None:
    user.window.show_list()
    table = user.window.findChild(EventList)
    assert table is not None
    assert table.table.event_count == COUNT
    table.scrollToBottom()
    last = table.model().rowCount() - 1
    table.selectRow(last)
    shown = table.table.event_at(last)
    assert shown is not None
    assert user.window.state.snapshot.selected == shown.id
    read = user.window.state.snapshot.answer.events._pages  # pyright: ignore[reportAttributeAccessIssue, reportPrivateUsage]
    assert 0 < len(read) < 12


def test_lanes_are_grouped_by_whatever_few_are_grouped_by(user: User) -> None:
    box = user.window.top_bar.grouping
    for grouping in (Grouping.SCOPE, Grouping.SOURCE):
        box.setCurrentIndex(box.findData(grouping))
        assert sum(lane.events for lane in user.picture.lanes) == COUNT
    box.setCurrentIndex(box.findData(Grouping.NONE))
    assert [lane.events for lane in user.picture.lanes] == [COUNT]
    box.setCurrentIndex(box.findData(Grouping.YEARS))
    assert [lane.title for lane in user.picture.lanes] == ["2022年", "2023年", "2024年"]
    years = [(event.when.start.year, event.when.end.year) for event in user.window.state.snapshot.answer.events]
    assert [lane.events for lane in user.picture.lanes] == [
        sum(first <= year <= last for first, last in years) for year in (2022, 2023, 2024)
    ]
    user.press(Qt.Key.Key_Right)
    first = user.window.state.snapshot.selected_event
    assert first is not None
    assert first.when.start == FIRST
    user.press(Qt.Key.Key_Down)
    other = user.window.state.snapshot.selected_event
    assert other is not None
    assert other.when.start.year == FIRST.year + 1


def test_two_filters_are_compared_one_above_the_other(user: User) -> None:
    state = user.window.state
    state.set_query(Query(scopes=frozenset({"national"}), themes=frozenset({"services", "digital"})))
    user.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    upper = len(state.snapshot.answer.events)
    state.set_query(Query(scopes=frozenset({"beijing"}), themes=frozenset({"services"})))
    lanes = user.picture.lanes
    assert [(lane.heading, own_key(lane.key)) for lane in lanes if not lane.heading] == [
        (False, "services"), (False, "digital"), (False, "services"), (False, "digital")
    ]
    assert [lane.heading for lane in lanes] == [True, False, False, True, False, False]
    assert sum(lane.events for lane in lanes[:3]) == upper
    assert sum(lane.events for lane in lanes[3:]) == len(state.snapshot.answer.events)
    assert str(upper) in lanes[0].title
    state.look_at(View(FIRST.toordinal() + 400, FIRST.toordinal() + 405))
    for number in (1, 4):
        lane, plot = user.picture.lanes[number], user.picture.plot
        user.canvas.viewport.scroll_to(user.picture.scrolled.above + lane.box.y - plot.y)
        there = (mark for mark in user.picture.marks if mark.lane == lane.key)
        inside = (mark for mark in there if plot.y < mark.box.y < mark.box.bottom < plot.bottom)
        mark = next(mark for mark in inside if len(mark.events) == 1 and plot.x < mark.box.x < plot.right - 20)
        user.click(mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2)
        event = state.snapshot.selected_event
        assert event is not None
        assert (event.theme, event.scope) == ("services", "national" if number == 1 else "beijing")
    user.press(Qt.Key.Key_Up)
    event = state.snapshot.selected_event
    assert event is not None
    assert event.scope == "national"
    user.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert not any(lane.heading for lane in user.picture.lanes)


def test_lanes_fold_and_what_does_not_fit_is_scrolled(user: User) -> None:
    high = user.picture.lanes[0].box.height
    box = user.picture.lanes[3].box
    user.click(13, box.y + box.height / 2)
    lanes = user.picture.lanes
    assert lanes[3].folded
    assert lanes[3].box.height < high < lanes[0].box.height
    assert len({round(lane.box.height) for lane in lanes if not lane.folded}) == 1
    assert sum(lane.box.height for lane in lanes) == pytest.approx(user.picture.plot.height)
    user.window.resize(1280, 480)
    assert user.picture.scrolled.content > user.picture.plot.height
    assert user.picture.out_of_sight[1] > 0
    user.canvas.go_to(next(event.id for event in user.window.state.snapshot.answer.events if event.theme == lanes[-1].key))
    shown = user.picture.lanes[-1].box
    assert user.picture.plot.y <= shown.y
    assert shown.bottom <= user.picture.plot.bottom + 1


def test_words_are_found_and_a_period_is_exported(user: User) -> None:
    user.window.top_bar.search.setText("驿站")
    assert len(user.window.state.snapshot.answer.events) == COUNT // 100
    day = period_of("2023-03-04/2023-03-20")
    user.window.state.choose_period(day)
    user.window.state.look_at(whole_view(day))
    user.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    user.export(".pdf research")
    assert user.target.exists()
