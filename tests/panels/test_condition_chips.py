"""The line of conditions: each in words with a way to drop it, and absent where there is none."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from tests.bundled import EVENTS, TIMELINE, asks
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.panels.condition_chips import ConditionChips
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import AT_FIRST, Belonging, Query, with_words
from timeline_app.state.timeline_state import TimelineState


@pytest.fixture
def state(store: Store) -> TimelineState:
    return TimelineState(store.timeline, asks(store), AT_FIRST)


@pytest.fixture
def chips(qtbot: QtBot, state: TimelineState) -> ConditionChips:
    chips = ConditionChips(state, Script.HANS, lambda: True)
    chips.query_wanted.connect(state.set_query)
    qtbot.addWidget(chips)
    chips.resize(1200, 32)
    return chips


def shown(chips: ConditionChips) -> list[QToolButton]:
    QApplication.processEvents()
    return [each for each in chips.findChildren(QToolButton, "condition") if each.isVisibleTo(chips) and not each.menu()]


ASKED = [
    (replace(AT_FIRST, themes=frozenset({"services"})), ("主题：职工服务与帮扶",)),
    (with_words(AT_FIRST, "驿站", AT_FIRST), ("搜索：驿站",)),
    (replace(AT_FIRST, scopes=frozenset({"national", "beijing"})), ("范围：全国、北京",)),
    (replace(AT_FIRST, period=period_of("2023Q3"), belonging=Belonging.CERTAIN), ("确定属于2023年第三季度",)),
    (replace(AT_FIRST, excluded=frozenset({("themes", "digital")}), without=frozenset({EVENTS[0].id})),
     ("主题：不含工会数字化建设", "不收1条")),
]


@pytest.mark.parametrize(("query", "words"), ASKED)
def test_each_condition_stands_there_in_words_and_a_click_drops_it(
    chips: ConditionChips, state: TimelineState, query: Query, words: tuple[str, ...]
) -> None:
    state.set_query(query)
    assert chips.words == words
    assert not chips.isHidden()
    for _chip in words:
        shown(chips)[0].click()
    assert state.snapshot.answer.query == AT_FIRST
    assert chips.isHidden()


def test_what_nobody_asked_for_is_no_condition(chips: ConditionChips, state: TimelineState) -> None:
    assert chips.isHidden()
    state.set_query(replace(AT_FIRST, kinds=frozenset()))
    assert chips.isHidden() or chips.words == ()


def test_all_are_cleared_at_once(chips: ConditionChips, state: TimelineState) -> None:
    state.set_query(replace(AT_FIRST, themes=frozenset({"services"}), search="体检"))
    chips.clear.click()
    assert state.snapshot.answer.query == AT_FIRST


@pytest.mark.parametrize("width", [440, 600, 1600])
def test_what_has_no_room_is_in_a_menu(chips: ConditionChips, state: TimelineState, width: int) -> None:
    query = Query(
        themes=frozenset(theme.id for theme in TIMELINE.themes), scopes=frozenset({"other"}), with_figures=True, search="工会",
        sources=frozenset(document.id for document in TIMELINE.documents), excluded=frozenset({("places", "beijing")}),
    )
    state.set_query(query)
    chips.show()
    chips.resize(width, 32)
    QApplication.processEvents()
    seen = shown(chips)
    (more,) = (each for each in chips.findChildren(QToolButton, "condition") if each.menu())
    assert len(seen) + len(more.menu().actions()) == len(chips.words)
    assert all(each.geometry().right() <= width for each in [*seen, chips.clear])
    assert more.isVisibleTo(chips) is (len(seen) < len(chips.words))
    if more.menu().actions():
        more.menu().actions()[-1].trigger()
        assert len(chips.words) == 5


def test_it_says_how_many_stand_in_the_lanes_of_other_themes(chips: ConditionChips, state: TimelineState) -> None:
    state.set_query(replace(AT_FIRST, themes=frozenset({"services"})))
    elsewhere = sum(event.theme != "services" for event in state.snapshot.answer.events)
    assert elsewhere
    assert chips.told == f"其中{elsewhere}条在其他主题的行里"
    state.set_query(replace(AT_FIRST, themes=frozenset(theme.id for theme in TIMELINE.themes)))
    assert chips.told == ""
