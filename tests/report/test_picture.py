"""The timeline as one picture: which events it draws, with which names, and how large it is."""

import struct
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.synthetic import make_database
from tests.bundled import asks
from tests.sweeps import sampled
from timeline_app.chinese.script import Script, to_script
from timeline_app.database.store import Store
from timeline_app.exports.formats import export
from timeline_app.exports.request import request_of
from timeline_app.queries.names import in_english
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Belonging, Query
from timeline_app.report.picture import picture_of
from timeline_app.report.request import ReportOptions, ReportRequest
from timeline_app.settings import paths
from timeline_app.translation import words
from timeline_app.typesetting.advances import widths_of
from timeline_app.typesetting.faces import faces_of
from timeline_app.typesetting.picture import make_picture

pytestmark = pytest.mark.thorough

HOSTILE = ("#evil[x] $1$ \\n", "<b>甲</b>", "长" * 10_000, "甲\0\ud800乙", "\u202e甲\u200b", "🀄𠀀", "", "a" * 500)


def asked(store: Store, text: str = "", script: Script = Script.HANS, query: Query | None = None) -> ReportRequest:
    query = query or Query(period=period_of(text) if text else None)
    return request_of(store.timeline, asks(store)(query).events, query, "", "", script, ())


def drawn(request: ReportRequest) -> dict[str, Any]:
    widths = widths_of(paths.resources(), faces_of(request.script).sans)
    return picture_of(request, lambda text: to_script(text, request.script), widths)


def made(request: ReportRequest, scale: int = 1) -> bytes:
    options = ReportOptions(scale=scale)
    return make_picture(replace(request, options=options), paths.resources(), lambda _share: None)


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.mark.parametrize("period", ["2023Q3", "2023-10-09", "2022/2024", ""])
def test_each_event_that_certainly_belongs_there_stands_once_with_its_name(store: Store, period: str) -> None:
    request = asked(store, period)
    years = request.period or store.timeline.first_view
    certain = asks(store)(Query(period=years, belonging=Belonging.CERTAIN)).events
    picture = drawn(request)
    assert sorted(mark["label"]["text"] for mark in picture["chart"]["marks"]) == sorted(event.short for event in certain)
    left_out = len(request.events) - len(certain)
    assert (f"{left_out} 条" in picture["note"]) is (left_out > 0)


def test_a_picture_says_what_was_asked_and_how_much_of_the_whole_it_is(store: Store) -> None:
    query = Query(period=period_of("2023Q3"), themes=frozenset({"digital"}))
    picture = drawn(asked(store, query=query))
    assert picture["title"] == "2023年第三季度工会数字化建设大事记"
    assert "2023年第三季度" in picture["said"]
    assert "工会数字化建设" in picture["said"]
    left_out = len(asks(store)(query).events) - len(picture["chart"]["marks"])
    assert picture["said"].endswith(f"图中{len(picture['chart']['marks'])}条，另有{left_out}条未画出")
    assert left_out > 0
    certain = drawn(asked(store, query=replace(query, belonging=Belonging.CERTAIN)))
    assert certain["said"].endswith(f"{store.timeline.event_count} 条事件中的 {len(certain['chart']['marks'])} 条")


def test_nothing_touches_and_nothing_is_cut_off(store: Store) -> None:
    chart = drawn(asked(store, "2023Q3"))["chart"]
    for mark in chart["marks"]:
        assert chart["plot"] <= mark["x"] <= mark["x"] + mark["width"] <= chart["width"] + 0.5
        assert chart["axis"] <= mark["y"] <= mark["y"] + mark["height"] <= chart["height"]
        assert chart["plot"] <= mark["label"]["x"]


def test_names_are_those_of_the_language_and_script(store: Store) -> None:
    traditional = drawn(asked(store, "2023Q3", Script.HANT_TW))["chart"]
    assert "縣級工會加強年" in {mark["label"]["text"] for mark in traditional["marks"]}
    words.use("en", paths.resources() / "translations")
    english = drawn(asked(store, "2023Q3"))["chart"]
    titles = [in_english(event.title_en) for event in store.events()]
    assert all(any(title.startswith(mark["label"]["text"].rstrip("…")) for title in titles) for mark in english["marks"])


def test_the_legend_explains_what_is_drawn_and_nothing_else(store: Store) -> None:
    chart = drawn(asked(store, "2023-10-09"))["chart"]
    assert {each["shape"] for each in chart["legend"]} == {mark["shape"] for mark in chart["marks"]}


def test_what_is_certain_of_a_mark_lies_within_it(store: Store) -> None:
    for period in ("2023Q3", "2023", ""):
        chart = drawn(asked(store, period))["chart"]
        for mark in (mark for mark in chart["marks"] if mark["solid"]):
            assert mark["x"] - 0.01 <= mark["solid"]["x"]
            assert mark["solid"]["x"] + mark["solid"]["width"] <= mark["x"] + mark["width"] + 0.01
        assert {mark["shape"] for mark in chart["marks"] if mark["solid"] is None} <= {"soft", "fold", "cluster", "hollow"}


@pytest.mark.parametrize("scale", [2, 3, 4])
def test_a_picture_is_as_many_times_its_own_size_as_asked(store: Store, scale: int) -> None:
    width, height = size_of(made(asked(store, "2023Q3")))
    wide, high = size_of(made(asked(store, "2023Q3"), scale))
    assert (width, wide) == (1336, scale * 1336)
    assert abs(high - scale * height) <= scale


def test_the_same_request_gives_the_same_bytes(store: Store) -> None:
    assert made(asked(store, "2023Q3")) == made(asked(store, "2023Q3"))


def test_no_event_is_a_picture_with_a_sentence(store: Store) -> None:
    request = asked(store, query=Query(search="没有这样的词"))
    assert drawn(request)["empty"] == "没有符合条件的事件。"
    assert size_of(made(request))[1] < 400


def test_what_lies_before_the_years_of_the_timeline_has_a_picture_too(store: Store) -> None:
    old = tuple(event for event in store.events() if event.when.end.year < 2000)
    picture = drawn(replace(asked(store), events=old))
    assert [mark["count"] for mark in picture["chart"]["marks"]] == [1] * len(old) != []
    assert picture["chart"]["height"] < 200


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_any_text_can_be_drawn(store: Store, text: str) -> None:
    request = asked(store, "2023Q3")
    events = tuple(replace(event, short=text[:12], title=text) for event in request.events)
    assert size_of(made(replace(request, events=events, title=text)))[0] == 1336


@pytest.mark.thorough
@pytest.mark.parametrize("count", sampled([1_500, 5_000], 1))
def test_many_events_are_drawn_in_clusters_and_no_higher_than_a_picture_may_be(tmp_path: Path, count: int) -> None:
    with Store(make_database(tmp_path / "a.db", count)) as store:
        chart = drawn(asked(store))["chart"]
    assert chart["height"] <= 3_000
    assert any(mark["count"] > 1 for mark in chart["marks"])
    assert sum(mark["count"] for mark in chart["marks"]) == count


def test_the_command_line_asks_for_the_scale(store: Store, tmp_path: Path) -> None:
    request = replace(asked(store, "2023Q3"), options=ReportOptions(scale=3))
    export(request, tmp_path / "甲.png", paths.resources(), lambda _share: None)
    assert size_of((tmp_path / "甲.png").read_bytes())[0] == 3 * 1336
