"""Which events are on the page: those of the period, of another answer, none, or a great many."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.benchmarks.synthetic import make_database
from tests.journeys.conftest import User
from tests.reading.reader import press, read
from timeline_app.queries.periods import period_of
from timeline_app.reading.rail import Reading
from timeline_app.reading.rail_marks import DAY
from timeline_app.records.certainty import certainty_of


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_database(tmp_path_factory.mktemp("many") / "many.db", 20_000, vague=0.05)


def test_only_the_chosen_period_is_read_until_one_wants_all(user: User) -> None:
    view, quarter = read(user), period_of("2023Q3")
    everything = len(view.order or ())
    user.window.state.choose_period(quarter)
    assert view.order
    assert len(view.order) == len(user.window.state.snapshot.exported)
    assert certainty_of(view.order.event(0).when, quarter)
    assert view.foot.only_period.isVisible()
    assert view.foot.only_period.isChecked()
    view.foot.only_period.click()
    assert len(view.order or ()) == everything
    user.window.state.choose_period(None)
    assert not view.foot.only_period.isVisible()


@pytest.mark.parametrize("name", ["2025Q3", "2023Q1"])
def test_the_rail_shows_the_period_and_what_is_on_the_page(user: User, name: str) -> None:
    period = period_of(name)
    user.window.state.choose_period(period)
    view = read(user)
    read_here = {event.id for event in user.window.state.snapshot.exported}
    assert {mark.id for mark in view.rail.marks} <= read_here
    first, days = view.rail.first_day, view.rail.height() / DAY
    assert first <= period.start.toordinal() <= first + days / 2
    view.foot.only_period.click()
    assert {mark.id for mark in view.rail.marks} - read_here


def test_without_an_event_on_the_page_the_rail_has_no_mark(user: User) -> None:
    empty = next(period for year in range(1990, 2030) if not len(user.window.state.snapshot.answer.within(
        period := period_of(f"{year}-01"))))
    user.window.state.choose_period(empty)
    view = read(user)
    assert not len(view.order or ())
    assert view.rail.marks == ()
    assert view.rail.first_day <= empty.start.toordinal() < view.rail.first_day + view.rail.height() / DAY


def test_another_answer_keeps_the_event_that_is_read(user: User) -> None:
    view = read(user)
    for _page in range(5):
        press(view, Qt.Key.Key_PageDown)
    assert view.order
    event = view.order.event(view.page.spot.row)
    user.only("职工服务与帮扶")
    assert view.order
    uppermost = view.order.event(view.page.spot.row)
    assert uppermost.id == event.id or view.order.row_of(event.id) is None
    user.window.clear_filters()


def test_an_answer_without_events_says_so(user: User) -> None:
    view = read(user)
    user.window.top_bar.search.setText("没有这样的词")
    QApplication.processEvents()
    view.page.viewport().repaint()
    assert view.page.rows_in_sight() == []
    assert view.page.verticalScrollBar().maximum() == 0
    assert not view.foot.year.isVisible()
    days = view.grab(view.rail.geometry())
    view.rail.follow(Reading(user.window.state.snapshot.view.start, None, None, None, None))
    assert view.grab(view.rail.geometry()).toImage() == days.toImage()
    press(view, Qt.Key.Key_Down)
    press(view, Qt.Key.Key_End)
    user.window.top_bar.search.clear()
    assert view.page.rows_in_sight()


@pytest.mark.thorough
def test_of_a_great_many_events_only_those_in_sight_are_laid_out(opened: Callable[[Path], User], many: Path) -> None:
    user = opened(many)
    view = read(user)
    assert view.order
    assert view.page.manuscript
    assert len(view.order) == 20_000
    press(view, Qt.Key.Key_End)
    assert view.current == 19_999
    press(view, Qt.Key.Key_Home)
    assert view.current == 0
    view.page.verticalScrollBar().setValue(view.page.verticalScrollBar().maximum() // 2)
    assert 9_500 < view.page.spot.row < 10_500
    assert view.page.manuscript.laid_out < 120
