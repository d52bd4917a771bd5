"""Lanes as the user arranged them: in which order, folded or alone, and remembered as text."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.arrangement import Arrangement
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.lay_out import lay_out
from timeline_app.layout.request import LayoutRequest
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event, Kind
from timeline_app.records.when import Precision, When

KEYS = "abcde"
LANES = Lanes.by_key((LanePlan(key, key) for key in KEYS), lambda event: event.theme)
MOVES = st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)), max_size=8)


def keys_of(arrangement: Arrangement) -> list[str]:
    return [plan.key for plan in arrangement.of(LANES).plans]


def event(number: int, lane: str, precision: Precision = Precision.DAY) -> Event:
    start = date(2031, 1 + number % 12, 1 + number % 28)
    when = When(str(start), start, start, precision)
    return Event(
        f"e{number}", "", "", f"事件{number}", Kind.HAPPENING, when, (lane,), "other", None, "", False, (), (), (), (), ()
    )


@pytest.mark.parametrize(
    ("key", "to", "order"), [("d", "b", "adbce"), ("a", "c", "bcade"), ("e", "a", "eabcd"), ("c", "c", "abcde")]
)
def test_a_lane_moves_to_the_place_of_another(key: str, to: str, order: str) -> None:
    assert "".join(keys_of(Arrangement().with_moved(key, to, KEYS))) == order


@given(MOVES)
def test_a_moved_lane_stands_where_the_other_stood_and_none_is_lost(moves: list[tuple[str, str]]) -> None:
    arrangement = Arrangement()
    for key, to in moves:
        place_of_other = keys_of(arrangement).index(to)
        arrangement = arrangement.with_moved(key, to, KEYS)
        assert keys_of(arrangement).index(key) == place_of_other
        assert sorted(keys_of(arrangement)) == sorted(KEYS)


def test_its_text_is_short_and_can_be_read() -> None:
    text = Arrangement(order=("c",), folded=frozenset("b")).to_text()
    assert json.loads(text) == {"order": ["c"], "folded": ["b"]}


@given(MOVES, st.frozensets(st.sampled_from(KEYS)))
def test_it_is_remembered_as_text(moves: list[tuple[str, str]], folded: frozenset[str]) -> None:
    arrangement = Arrangement(folded=folded)
    for key, to in moves:
        arrangement = arrangement.with_moved(key, to, KEYS)
    assert Arrangement.from_text(arrangement.to_text()) == arrangement


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"order": 3, "folded": []}', "null", '{"order": []}'])
def test_any_other_text_is_the_plain_arrangement(text: str) -> None:
    assert Arrangement.from_text(text) == Arrangement()


def test_lanes_that_are_gone_or_new_do_no_harm() -> None:
    arrangement = Arrangement(order=("e", "gone", "b"), folded=frozenset({"gone"}), alone="gone")
    assert keys_of(arrangement) == ["e", "b", "a", "c", "d"]


def test_a_lane_alone_is_the_only_one_and_all_come_back() -> None:
    alone = Arrangement(order=("c",)).with_alone("b")
    assert keys_of(alone) == ["b"]
    assert alone.of(LANES).plans[0].alone
    assert keys_of(alone.with_alone("b")) == ["c", "a", "b", "d", "e"]


def test_two_events_of_a_folded_lane_are_one_dot_each_in_one_row_without_names() -> None:
    view = View(date(2031, 1, 1).toordinal(), date(2031, 4, 1).toordinal())
    events, lanes = (event(0, "a"), event(1, "a")), Arrangement(folded=frozenset("a")).of(LANES)
    marks = lay_out(LayoutRequest(events, lanes, view, 900, 600, lambda text: 12.0 * len(text))).marks
    assert [(mark.events, mark.label) for mark in marks] == [(("e0",), None), (("e1",), None)]
    assert marks[0].box.y == marks[1].box.y


@given(st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from([Precision.DAY, Precision.YEAR])), max_size=30))
def test_a_folded_lane_is_one_row_that_holds_all_of_its_events(rows: list[tuple[str, Precision]]) -> None:
    events = tuple(event(number, *row) for number, row in enumerate(rows))
    lanes = Arrangement(folded=frozenset("a")).of(LANES)
    view = View(date(2030, 12, 1).toordinal(), date(2032, 2, 1).toordinal())
    picture = lay_out(LayoutRequest(events, lanes, view, 900, 600, lambda text: 12.0 * len(text)))
    marks = [mark for mark in picture.marks if mark.lane == "a"]
    assert sorted(id for mark in marks for id in mark.events) == sorted(each.id for each in events if each.theme == "a")
    dated, yearly = [mark for mark in marks if not mark.band], [mark for mark in marks if mark.band]
    assert len({mark.box.y + mark.box.height / 2 for mark in dated}) <= 1
    assert all(mark.label is None for mark in dated)
    assert all(mark.label is None or mark.label.text == f"·{len(mark.events)}" for mark in yearly)
