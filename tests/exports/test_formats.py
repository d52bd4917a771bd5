"""An export by the ending of its name: read back it holds the events asked for, and an error leaves nothing behind."""

import csv
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.bundled import asks
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.exports.formats import OPTIONS, check_target, export, formats, written_in_words
from timeline_app.queries.periods import ImpossibleQuestion, period_of
from timeline_app.queries.query import Belonging, Query
from timeline_app.report.request import ReportRequest
from timeline_app.settings import paths
from timeline_app.writing.target import NotWritten


@pytest.fixture
def request_(store: Store) -> ReportRequest:
    query = Query(period=period_of("2023Q3"), themes=frozenset({"digital", "services"}))
    return ReportRequest(
        store.timeline, asks(store)(query).events, query, query.period, (), "甲", "乙", date(2031, 1, 1), Script.HANS,
        "zh_Hans",
    )


def exported(request: ReportRequest, path: Path) -> bytes:
    export(request, path, paths.resources(), lambda _share: None)
    return path.read_bytes()


@pytest.mark.parametrize("name", ["甲.json", "甲.JSON", "a.b.Json"])
def test_json_is_read_back(request_: ReportRequest, tmp_path: Path, name: str) -> None:
    read = json.loads(exported(request_, tmp_path / name))
    assert [each["id"] for each in read] == [event.id for event in request_.events] != []


def test_csv_opens_in_a_spreadsheet_and_is_read_back(request_: ReportRequest, tmp_path: Path) -> None:
    content = exported(request_, tmp_path / "甲.csv")
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == len(request_.events) + 1
    read = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    for row, event in zip(read, request_.events, strict=True):
        assert (row["id"], row["title"], row["summary"]) == (event.id, event.title, event.summary)
        assert (row["start"], row["end"], row["edtf"]) == (str(event.when.start), str(event.when.end), event.when.edtf)
        assert row["themes"].split(";") == list(event.themes)


def test_what_was_written_says_how_many_events_a_picture_leaves_out(store: Store, request_: ReportRequest) -> None:
    certain = len(asks(store)(replace(request_.query, belonging=Belonging.CERTAIN)).events)
    assert written_in_words(request_, Path("甲.xlsx")) == f"{len(request_.events)} 条事件已写入 甲.xlsx。"
    left_out = len(request_.events) - certain
    assert written_in_words(request_, Path("甲.png")) == f"图中{certain}条，另有{left_out}条未画出，已写入 甲.png。"
    assert left_out > 0


@pytest.mark.parametrize("name", ["甲", "甲.odt", ".json", "甲.json.bak", "甲."])
def test_a_name_without_a_known_ending_is_told_with_those_that_are(request_: ReportRequest, tmp_path: Path, name: str) -> None:
    with pytest.raises(NotWritten) as told:
        export(request_, tmp_path / name, paths.resources(), lambda _share: None)
    assert name in str(told.value)
    assert all(ending in str(told.value) for ending in formats())
    assert list(tmp_path.iterdir()) == []


def test_a_report_given_up_half_way_leaves_the_old_one(request_: ReportRequest, tmp_path: Path) -> None:
    class GivenUp(Exception):
        pass

    def give_up(share: float) -> None:
        if share > 0.1:
            raise GivenUp

    path = tmp_path / "甲.pdf"
    path.write_bytes(b"old")
    with pytest.raises(GivenUp):
        export(request_, path, paths.resources(), give_up)
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"old"]


def test_every_format_has_a_name_for_the_dialog() -> None:
    named = [format.name for format in formats().values()]
    assert all(named)
    assert len(set(named)) == len(named)


def test_every_option_is_one_of_some_format_and_no_format_has_others() -> None:
    assert set().union(*(format.options for format in formats().values())) == set(OPTIONS)


@pytest.mark.parametrize("option", OPTIONS)
def test_an_option_that_a_format_lacks_names_the_formats_that_have_it(option: str, tmp_path: Path) -> None:
    having = {suffix for suffix, format in formats().items() if option in format.options}
    for suffix in formats():
        if suffix in having:
            check_target(tmp_path / f"甲{suffix}", [option])
            continue
        with pytest.raises(ImpossibleQuestion) as told:
            check_target(tmp_path / f"甲{suffix}", [option])
        sentence, endings = str(told.value).split("：", 1)[0], set(str(told.value).rstrip("。").rsplit("：", 1)[1].split(" "))
        assert (sentence, endings) == (OPTIONS[option], having)
