"""The filter panel: what stands in its sections, what a long list does, and what it keeps of its folds."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.bundled import EVENTS
from tests.filter_rows import click, click_only, count_of, tick_of
from timeline_app.panels.filter.section import Section
from timeline_app.panels.filter.value_model import COUNT
from timeline_app.panels.filter_panel import FilterPanel
from timeline_app.queries.narrowing import Tick
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Belonging, Query
from timeline_app.state.timeline_state import TimelineState


def opened(panel: FilterPanel, key: str) -> Section:
    if not panel.sections[key].open:
        panel.sections[key].heading.click()
    QApplication.processEvents()
    return panel.sections[key]


def names(section: Section) -> list[str]:
    rows = section.list.values
    return [rows.index(number).data() for number in range(rows.rowCount())]


def entry(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if words in action.text())


def test_a_folded_section_counts_nothing_and_has_no_rows_before_it_is_opened(panel: FilterPanel, state: TimelineState) -> None:
    counted: set[str] = vars(state.snapshot.answer.facet_counts)["_counted"].keys()
    assert {"people", "organisations", "entries"}.isdisjoint(counted)
    assert names(panel.sections["people"]) == []
    assert len(names(opened(panel, "people"))) == 12
    assert "people" in counted


def test_of_a_register_those_with_most_events_come_first_and_keep_their_place(panel: FilterPanel) -> None:
    section = opened(panel, "organisations")
    order = names(section)
    counts = [count_of(panel, name) for name in order]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1] > 0
    click(panel, "职工服务与帮扶")
    assert names(section) == order
    assert 0 in [count_of(panel, name) for name in order]


def test_a_click_asks_for_the_events_of_one_organisation(panel: FilterPanel, state: TimelineState) -> None:
    opened(panel, "organisations")
    click(panel, "中华全国总工会")
    shown = state.snapshot.answer.events
    assert shown
    assert all("acftu" in {each.id for each in event.organisations} for event in shown)


def test_lists_stand_before_their_items_which_keep_their_order(panel: FilterPanel, state: TimelineState) -> None:
    section = opened(panel, "entries")
    assert "2023全国十大新闻" in names(section)[:5]
    items = [name for name in names(section) if name.startswith("2023全国十大新闻第")]
    assert [name.split("条")[0] for name in items] == [f"2023全国十大新闻第{number}" for number in range(1, 11)]
    whole = section.list.values.index(names(section).index("2023全国十大新闻"))
    section.list.setCurrentIndex(whole)
    QTest.keyClick(section.list, Qt.Key.Key_Space)
    assert len(state.snapshot.answer.events) == whole.data(COUNT) == sum(count_of(panel, item) for item in items)


@pytest.mark.parametrize("words", ["总工会", "總工會", " 总工会 "])
def test_a_long_list_is_narrowed_by_words_in_any_script_without_becoming_lower(
    panel: FilterPanel, words: str
) -> None:
    section = opened(panel, "organisations")
    height, every = section.list.height(), names(section)
    section.field.setText(words)
    assert names(section) == [name for name in every if "总工会" in name] != every
    assert section.list.height() == height


def test_a_heading_says_how_many_values_are_asked_for_and_clears_them(panel: FilterPanel, state: TimelineState) -> None:
    section = panel.sections["scopes"]
    click(panel, "全国")
    click(panel, "北京")
    assert section.heading.text() == "范围 · 2"
    section.clear.click()
    assert section.heading.text() == "范围"
    assert state.snapshot.answer.query == Query()


def test_invert_wants_all_but_what_was_chosen(panel: FilterPanel, state: TimelineState) -> None:
    click(panel, "全国")
    chosen = {event.id for event in state.snapshot.answer.events}
    entry(panel.sections["scopes"].menu(), "反选").trigger()
    assert {event.id for event in state.snapshot.answer.events} == {event.id for event in EVENTS} - chosen
    assert tick_of(panel, "全国") is Tick.EXCLUDED
    assert count_of(panel, "全国") == len(chosen)


def test_two_themes_can_be_wanted_together(panel: FilterPanel, state: TimelineState) -> None:
    click(panel, "职工服务与帮扶")
    assert not any("同时" in action.text() for action in panel.sections["themes"].menu().actions())
    click(panel, "工会数字化建设")
    entry(panel.sections["themes"].menu(), "须同时").trigger()
    assert state.snapshot.answer.query.all_themes
    assert [*state.snapshot.answer.events] == [event for event in EVENTS if {"services", "digital"} <= set(event.themes)]
    click_only(panel, "工会数字化建设")
    assert not state.snapshot.answer.query.all_themes


def test_events_are_narrowed_to_the_chosen_period_and_follow_it(panel: FilterPanel, state: TimelineState) -> None:
    opened(panel, "period")
    assert count_of(panel, "确定属于时段") == 0
    state.choose_period(period_of("2023Q3"))
    certain, possible = count_of(panel, "确定属于时段"), count_of(panel, "确定或可能属于")
    assert (certain, possible - certain) == state.snapshot.certain_and_possible
    click(panel, "确定属于时段")
    assert len(state.snapshot.answer.events) == certain
    assert (count_of(panel, "确定属于时段"), count_of(panel, "确定或可能属于")) == (certain, possible)
    state.choose_period(period_of("2023Q4"))
    assert (state.snapshot.answer.query.period, state.snapshot.answer.query.belonging) == (period_of("2023Q4"), Belonging.CERTAIN)
    state.choose_period(None)
    assert state.snapshot.answer.query == Query()


def test_folds_are_kept(panel: FilterPanel) -> None:
    opened(panel, "people")
    panel.sections["scopes"].heading.click()
    kept = panel.folds
    panel.fold("")
    assert panel.sections["scopes"].open
    assert not panel.sections["people"].open
    panel.fold(kept)
    assert panel.sections["people"].open
    assert not panel.sections["scopes"].open


@pytest.mark.parametrize("width", [200, 216, 256, 400])
def test_no_count_is_out_of_sight(qtbot: QtBot, panel: FilterPanel, width: int) -> None:
    click(panel, "职工服务与帮扶")
    panel.resize(width, 600)
    qtbot.waitExposed(panel)
    QApplication.processEvents()
    assert panel.content.width() <= panel.area.viewport().width()
    for section in panel.sections.values():
        for part in (section.list, section.heading, section.clear, section.more):
            assert part.isHidden() or part.geometry().right() <= section.width()


def test_every_part_that_takes_the_focus_has_a_name(panel: FilterPanel) -> None:
    for key in panel.sections:
        panel.sections[key].heading.setChecked(True)
    for section in panel.sections.values():
        for part in (section.list, section.heading, section.field, section.clear, section.more):
            assert part.focusPolicy() is not Qt.FocusPolicy.NoFocus
            assert part.accessibleName()
