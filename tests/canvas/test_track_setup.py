"""Which tracks there are survives a restart, and nothing that a file may say breaks it."""

from dataclasses import replace

import pytest

from timeline_app.canvas.track_setup import FOLDED, HEIGHT, MOST, TrackSetup
from timeline_app.database.store import Store
from timeline_app.records.timeline import Timeline
from timeline_app.settings import paths


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    with Store(paths.database()) as store:
        return store.timeline


def test_what_is_shown_and_folded_is_remembered(timeline: Timeline) -> None:
    setup, later = TrackSetup(timeline), TrackSetup(timeline)
    for id in ("station-visits", "station-count"):
        assert setup.show(id)
    setup.fold("station-count")
    later.show_as(setup.to_text())
    assert later.shown == ("station-visits", "station-count")
    assert later.height_of("station-count") == FOLDED
    assert later.height == HEIGHT + FOLDED


def test_there_are_only_so_many(timeline: Timeline) -> None:
    setup = TrackSetup(timeline)
    first, fifth = timeline.indicators[:MOST], timeline.indicators[MOST].id
    assert all(setup.show(indicator.id) for indicator in first)
    assert not setup.show(fifth)
    assert fifth not in setup.shown
    assert setup.show(first[0].id), "one that is there already takes the place of none"
    setup.close(first[0].id)
    assert setup.show(fifth)


def test_where_there_is_too_little_room_the_last_are_folded_until_one_unfolds_them(timeline: Timeline) -> None:
    setup, ids = TrackSetup(timeline), [indicator.id for indicator in timeline.indicators[:MOST]]
    for id in ids:
        setup.show(id)
    room = 2 * HEIGHT + 2 * FOLDED
    assert list(setup.heights_in(room).values()) == [HEIGHT, HEIGHT, FOLDED, FOLDED]
    assert list(setup.heights_in(room + 1000).values()) == [HEIGHT] * 4
    setup.unfold_in(ids[3], room)
    assert list(setup.heights_in(room).values()) == [FOLDED, FOLDED, HEIGHT, HEIGHT]
    setup.unfold_in(ids[0], FOLDED)  # no room at all
    assert set(setup.heights_in(FOLDED).values()) == {FOLDED}


def test_an_indicator_of_another_file_is_dropped(timeline: Timeline) -> None:
    setup = TrackSetup(timeline)
    setup.show("station-count")
    other = TrackSetup(replace(timeline, indicators=timeline.indicators[1:]))
    other.show_as(setup.to_text())
    assert other.shown == ()


@pytest.mark.parametrize("text", ["", "[]", "{", "1", '{"station-count": 7}', '{"nothing": true}', "[" * 100_000])
def test_no_text_breaks_it(timeline: Timeline, text: str) -> None:
    setup = TrackSetup(timeline)
    setup.show_as(text)
    assert all(setup.height_of(id) == HEIGHT for id in setup.shown)
    assert set(setup.shown) <= {"station-count"}
