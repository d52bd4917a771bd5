"""What stands in the pane while nothing is chosen: a strip that selects, and buttons that do what they say."""

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.bundled import asks
from tests.own_file import DAYS, own_timeline
from tests.window.changes import THEME_ADDED
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.look.palette import Appearance, read_palette
from timeline_app.panels.detail.first_steps import Asks, first_steps
from timeline_app.panels.detail.heat import heat_of
from timeline_app.panels.detail.heat_strip import Cell
from timeline_app.panels.detail.welcome import Welcome
from timeline_app.panels.detail.year_bars import YearBars
from timeline_app.panels.detail_pane import DetailPane
from timeline_app.panels.html import Page
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.periods import month, period_of
from timeline_app.records.period import Period
from timeline_app.settings import paths
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation import words


@pytest.fixture
def state(store: Store) -> TimelineState:
    return TimelineState(store.timeline, asks(store))


@pytest.fixture
def welcome(qtbot: QtBot, store: Store, state: TimelineState) -> Welcome:
    made = Welcome(state, Page(read_palette(Appearance.LIGHT, store.timeline, paths.resources()), Script.HANS))
    qtbot.addWidget(made)
    made.resize(268, 645)
    made.refresh()
    made.show()
    return made


def test_cells_count_what_begins_in_a_month_by_its_main_theme(state: TimelineState) -> None:
    timeline, events = state.timeline, state.snapshot.answer.events
    heat = heat_of(events, timeline.first_view, [theme.id for theme in timeline.themes])
    assert (len(heat.columns), len(heat.rows)) == (36, len(timeline.themes))
    for row in heat.rows:
        for column, count in zip(heat.columns, row.counts, strict=True):
            known = [each for each in events if each.when.precision.to_the_month and each.theme == row.theme]
            assert count == sum(column.start <= each.when.start <= column.end for each in known)


def test_a_long_timeline_has_several_months_to_a_column(state: TimelineState) -> None:
    long = Period(month(1950, 1).start, month(2024, 12).end)
    heat = heat_of(state.snapshot.answer.events, long, ["party"])
    assert len(heat.columns) <= 48
    assert (heat.columns[0].start, heat.columns[-1].end) == (long.start, long.end)
    ends = [column.end.toordinal() + 1 for column in heat.columns[:-1]]
    assert ends == [column.start.toordinal() for column in heat.columns[1:]]


def test_a_cell_asks_for_its_month_and_theme_by_mouse_and_key(qtbot: QtBot, welcome: Welcome, state: TimelineState) -> None:
    heat, cell, theme = welcome.heat, Cell(18, 5), state.timeline.themes[5].id
    with qtbot.waitSignals([welcome.period_wanted, welcome.query_wanted]):
        QTest.mouseClick(heat, Qt.MouseButton.LeftButton, pos=heat.cell_rect(cell).center().toPoint())
    assert "2023年7月" in heat.accessibleName()
    QTest.keyClick(heat, Qt.Key.Key_Right)
    with qtbot.waitSignals([welcome.period_wanted, welcome.query_wanted]) as _both:
        QTest.keyClick(heat, Qt.Key.Key_Return)
    asked: list[object] = []
    welcome.period_wanted.connect(asked.append)
    welcome.query_wanted.connect(lambda query: asked.append(query.themes))
    QTest.keyClick(heat, Qt.Key.Key_Return)
    assert asked == [frozenset({theme}), period_of("2023-08")]
    assert "2023年8月 · 职工服务与帮扶" in heat.accessibleName()


def test_the_three_buttons_do_what_they_say_and_go_into_a_question_mark(qtbot: QtBot, welcome: Welcome) -> None:
    told: list[object] = []
    welcome.period_wanted.connect(told.append)
    welcome.query_wanted.connect(lambda query: told.append(query.themes))
    welcome.search_wanted.connect(told.append)
    buttons = {button.text(): button for button in welcome.steps}
    assert list(buttons) == ["看 2023年第三季度　→", "只看 服务帮扶　→", "找“驿站”　→"]
    for button in buttons.values():
        with qtbot.waitSignal(welcome.tried):
            button.click()
        assert not any(each.isVisible() for each in buttons.values())
        assert welcome.help.isVisible()
        welcome.help.click()
        assert all(each.isVisible() for each in buttons.values())
    assert told == [period_of("2023Q3"), frozenset({"services"}), "驿站"]


def test_a_word_is_offered_in_the_other_script_too(store: Store, state: TimelineState) -> None:
    """The texts of the timeline stay in theirs."""
    words.use("zh_Hant", paths.resources() / "translations")
    steps = first_steps(state.snapshot.answer, store.timeline, Asks(lambda _: None, lambda _: None, lambda _: None))
    words.use("zh_Hans", paths.resources() / "translations")
    assert len(steps) == 3
    assert "驛站" in steps[2].words


def test_what_is_offered_of_a_timeline_of_ones_own_is_there(tmp_path: Path) -> None:
    """Its themes may have no event yet, and its quarters none either."""
    path, days = tmp_path / "own.timeline", [date(2026, 2, 1), date(2026, 2, 9)]
    own_timeline(path, days)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(THEME_ADDED[0])
    with Store(path) as store:
        own = TimelineState(store.timeline, asks(store))
        asked: list[Period | str] = []
        steps = first_steps(own.snapshot.answer, store.timeline, Asks(asked.append, asked.append, asked.append))
        for step in steps:
            step.ask()
    assert asked == [period_of("2026Q1")]


def test_it_claims_no_sources_that_events_lack(qtbot: QtBot, tmp_path: Path) -> None:
    with Store(own_timeline(tmp_path / "own.timeline", DAYS, cited=1)) as store:
        own = TimelineState(store.timeline, asks(store))
        made = Welcome(own, Page(read_palette(Appearance.LIGHT, store.timeline, paths.resources()), Script.HANS))
        qtbot.addWidget(made)
        made.refresh()
        told = " ".join(label.text() for label in made.findChildren(QLabel))
    assert f"{len(DAYS)} 条事件；" in told
    assert "每条都" not in told


def test_it_says_why_records_are_not_shown(welcome: Welcome, state: TimelineState) -> None:
    """With a tick on the left they come only where nothing but the kinds leaves them out."""
    def told() -> list[str]:
        return [label.text() for label in welcome.findChildren(QLabel, "count")]

    (at_first,) = told()
    assert "勾选" in at_first
    state.set_query(replace(state.first_query, search="驿站"))
    welcome.refresh()
    left = state.snapshot.answer.total - len(state.snapshot.answer.events)
    assert told() == [f"另有 {left} 条不符合当前条件"]


@pytest.mark.parametrize("width", [140, 199, 268, 352])
def test_nothing_doubles_however_narrow_it_is(welcome: Welcome, width: int) -> None:
    welcome.resize(width, 645)
    heat = welcome.heat
    assert heat.height() == heat.sizeHint().height()
    assert heat.cell_rect(Cell(35, 0)).right() <= heat.width() + 1


def test_of_two_answers_it_tells_both(welcome: Welcome, state: TimelineState) -> None:
    """What each was asked for, what they share, and in the strip and the bars where the events of either lie."""
    services, workers = (replace(state.first_query, themes=frozenset({theme})) for theme in ("services", "new-employment"))
    state.set_query(services)
    state.compare(True)
    state.set_query(workers)
    welcome.refresh()
    upper, lower = ({event.id for event in state.ask(query).events} for query in (services, workers))
    told = {text: label for label in welcome.findChildren(QLabel) for text in label.text().splitlines() if not label.isHidden()}
    assert f"上面 {len(upper)} 条事件：主题：职工服务与帮扶" in told
    assert f"下面 {len(lower)} 条事件：主题：新就业形态劳动者" in told
    assert f"其中 {len(upper & lower)} 条两边都有" in told
    assert f"另有 {state.snapshot.answer.total - len(upper | lower)} 条不符合当前条件" in told
    (bars,) = welcome.findChildren(YearBars)
    years = [Counter(each.when.start.year for each in state.ask(query).events)[2023] for query in (services, workers)]
    assert f"2023年 {years[0]} · {years[1]}" in bars.accessibleName()


def test_an_empty_answer_beside_another_is_told_of(qtbot: QtBot, lookup: EventLookup, state: TimelineState) -> None:
    pane = DetailPane(state, lookup, Page(read_palette(Appearance.LIGHT, state.timeline, paths.resources()), Script.HANS))
    qtbot.addWidget(pane)
    state.compare(True)
    state.set_query(replace(state.first_query, search="没有这样的词"))
    assert any("下面 0 条事件：搜索" in label.text() for label in pane.welcome.findChildren(QLabel))
    assert pane.welcome.isVisibleTo(pane)
