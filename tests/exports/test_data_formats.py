"""The data formats hold the events of the answer, read back by another reader."""

import csv
import io
import json
from dataclasses import replace
from time import process_time

import pytest

from tests.bundled import asks
from timeline_app.chinese.script import Script, to_script
from timeline_app.database.store import Store
from timeline_app.exports.csv import as_csv, spreadsheet_text
from timeline_app.exports.json import as_json
from timeline_app.exports.table import as_table
from timeline_app.queries.query import Query


def test_json_gives_each_figure_and_citation_of_an_event(store: Store) -> None:
    events = asks(store)(Query()).events
    for read, event in zip(json.loads(as_json(events, store.timeline)), events, strict=True):
        assert (read["id"], read["when"]["edtf"]) == (event.id, event.when.edtf)
        assert [each["value"] for each in read["figures"]] == [figure.value for figure in event.figures]
        assert [each["phrase"] for each in read["citations"]] == [citation.phrase for citation in event.citations]
        assert all(each["document"] and each["paragraph"] for each in read["figures"] + read["citations"])


def test_csv_and_table_have_a_line_an_event_in_the_same_order(store: Store) -> None:
    events = asks(store)(Query(search="驿站")).events
    rows = csv.DictReader(io.StringIO(as_csv(events, store.timeline).decode()))
    assert [row["id"] for row in rows] == [event.id for event in events]
    assert [line.split()[-1] for line in as_table(events).splitlines()] == [event.id for event in events]


def test_csv_tells_the_names_of_what_an_event_refers_to(store: Store) -> None:
    events = {event.id: event for event in store.events()}
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(as_csv([*events.values()], store.timeline).decode()))}
    told = rows["national-congress-18"]
    assert list(told)[-9:-2] == ["summary_en", "note", "entry", "groups", "papers", "people", "organisations"]
    assert told["entry"].split("；")[0] == "national-2023-1 中国工会第十八次全国代表大会召开"
    assert told["people"].startswith("习近平；赵乐际；")
    assert told["organisations"].split("；")[:2] == ["中华全国总工会", "中华全国总工会第十七届执行委员会"]
    assert (told["papers"], told["note"], told["groups"]) == ("中国工会章程", "", "")
    assert told["summary_en"] == events["national-congress-18"].summary_en
    assert rows["service-stations-2023"]["groups"] == "户外劳动者"


def test_csv_tells_figures_and_sources_at_the_end(store: Store) -> None:
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(as_csv(store.events(), store.timeline).decode()))}
    told = rows["national-congress-18"]
    assert list(told)[-2:] == ["figures", "sources"]
    assert told["sources"] == "national-2023 14、15；capital-2023 9；party-essay-2024 11"
    assert told["figures"] == "参会代表团 35个 (2023-10-09/2023-10-12)；出席代表 近2000人 (2023-10-09/2023-10-12)"
    for event in store.events():
        assert all(figure.label in rows[event.id]["figures"] for figure in event.figures)
        assert [each.split(" ")[0] for each in rows[event.id]["sources"].split("；")] == list(event.sources)


def test_the_script_changes_all_but_what_is_printed(store: Store) -> None:
    events = store.events()
    asked = as_json(events, store.timeline, lambda text: to_script(text, Script.HANT_TW))
    table = csv.DictReader(io.StringIO(as_csv(events, store.timeline, lambda text: to_script(text, Script.HANT_TW)).decode()))
    for row, form, event in zip(table, json.loads(asked), events, strict=True):
        assert row["title"] == form["title"] == to_script(event.title, Script.HANT_TW)
        assert row["people"].split("；") == (form["people"] or [""])
        assert [each["phrase"] for each in form["citations"]] == [each.phrase for each in event.citations]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
def test_no_spreadsheet_runs_a_cell_and_every_text_can_be_had_back(store: Store, sign: str) -> None:
    """One apostrophe is taken off what begins with apostrophes and a sign, and off nothing else."""
    written = {text: spreadsheet_text(text) for text in (f"{sign}1", f"'{sign}1", f"''{sign}1", f"甲{sign}", "'甲", "''", "")}
    assert [text for text, cell in written.items() if cell == f"'{text}"] == [f"{sign}1", f"'{sign}1", f"''{sign}1"]
    assert len(set(written.values())) == len(written)
    event = replace(store.events()[0], title=f"{sign}HYPERLINK(1)")
    (row,) = csv.DictReader(io.StringIO(as_csv([event], store.timeline).decode(), newline=""))
    assert row["title"] == f"'{sign}HYPERLINK(1)"
    assert json.loads(as_json([event], store.timeline))[0]["title"] == f"{sign}HYPERLINK(1)"


@pytest.mark.parametrize("text", ['"', '""甲"', "甲,乙", "一\r\n二", "一\r二", " 甲 ", "甲\t乙", "\0", "", "'", '=1,"2"'])
def test_csv_is_written_as_python_writes_it(store: Store, text: str) -> None:
    written = as_csv([replace(store.events()[0], title=text, summary=text)], store.timeline).decode()
    read = list(csv.reader(io.StringIO(written, newline="")))
    assert [row[read[0].index("title")] for row in read[1:]] == [spreadsheet_text(text)]
    again = io.StringIO(newline="")
    csv.writer(again).writerows(read)
    assert written == again.getvalue()


@pytest.mark.parametrize("title", ["甲\n乙\x1b[31m\x07", "\u202e甲\u200b", "长" * 65_536, "e" + "\u0301" * 65_536, "\n" * 65_536])
def test_a_title_is_one_line_of_the_table_and_whole_in_the_data(store: Store, title: str) -> None:
    event = replace(store.events()[0], title=title)
    table = as_table([event])
    assert table.count("\n") == 1
    assert all(character.isprintable() for character in table.rstrip("\n"))
    assert len(table) < 300
    assert json.loads(as_json([event], store.timeline))[0]["title"] == title
    (row,) = csv.DictReader(io.StringIO(as_csv([event], store.timeline).decode(), newline=""))
    assert row["title"] == title


def test_very_long_titles_cost_no_more_than_others(store: Store) -> None:
    events = [replace(event, title="长" * 65_536) for event in store.events()]
    started = process_time()
    as_table(events)
    assert process_time() - started < 1
