"""What is asked of a database that opened, and held against plain SQL: lists, words, single events, counts, a report."""

import csv
import io
import json
import random
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from tests.database.plain_reader import Told, events_in, opened_apart
from tests.database.trial import Refused, Wrong
from tests.database.ways import compare, no_number, sentence_in
from timeline_app.chinese.script import Script
from timeline_app.database.search_index import match
from timeline_app.exports.csv import as_csv
from timeline_app.exports.event_form import event_form
from timeline_app.exports.json import as_json
from timeline_app.exports.table import as_table
from timeline_app.queries.answer import Answer
from timeline_app.queries.column_events import ColumnEvents
from timeline_app.queries.query import Belonging, Query
from timeline_app.records import limits
from timeline_app.records.errors import UserError
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.records.when import Precision
from timeline_app.report.request import ReportRequest
from timeline_app.settings import paths
from timeline_app.typesetting.chronicle import chronicle_content
from timeline_app.typesetting.research import research_content
from timeline_app.window.opening import Opened, open_database

_WORDS = "驿站"
_SHOWN = 40  # of a great many events, those that are written out
_LEAVES = {
    "themes": "select event_themes.theme, count(distinct id) from events join event_themes on event = id group by 1",
    "scopes": "select scope, count(*) from events group by 1",
    "precisions": "select precision, count(*) from events group by 1",
    "sources": "select document, count(distinct id) from events join citations on event = id group by 1",
    "with_figures": "select 'yes', count(*) from events where id in (select event from figures)",
    "disagreeing": "select 'yes', count(*) from events where id in (select event from disagreements union select other_event from "
                   "disagreements)",
}
_MONTHS = [(year, month) for year in (2022, 2023, 2024) for month in range(1, 13)]


class Late(Exception):
    """It was opened, and refused only when something was asked."""


def questioned(path: Path, chance: random.Random, with_report: bool) -> None:
    """Ask it everything; raises Refused, Late, Wrong, or whatever comes out of the program."""
    try:
        opened = open_database(path)
    except UserError as error:
        raise Refused(sentence_in(str(error), path)) from error
    with opened, opened_apart(path) as connection:
        try:
            answer = opened.ask(Query())
            _judge(opened, answer, connection, chance)
            if with_report:
                _report(opened, answer)
        except UserError as error:
            raise Late(sentence_in(str(error), path)) from error
        except sqlite3.Error as error:
            raise Wrong(f"answered what SQL cannot read: {error}") from error


def _judge(opened: Opened, answer: Answer, connection: sqlite3.Connection, chance: random.Random) -> None:
    told = events_in(connection)
    _same("events", (len(answer.events), answer.total, opened.store.timeline.event_count), (len(told),) * 3)
    shown = len(told)
    if shown > limits.READ_AT_ONCE:
        shown = _SHOWN
        _judge_columns(answer, connection)
        _judge_choices(opened, connection)
    _judge_lists(opened, answer.events[:shown], told[:shown])
    _judge_single(opened, answer.events, told, chance)
    _judge_words(opened, connection)
    for field, sql in _LEAVES.items():
        _same(field, _counted(answer.facet_counts[field]), _counted(dict(connection.execute(sql).fetchall())))


def _judge_lists(opened: Opened, events: Sequence[Event], told: Sequence[Told]) -> None:
    timeline = opened.store.timeline
    compare(json.loads(as_json(events, timeline), parse_constant=no_number), told)
    rows = list(csv.DictReader(io.StringIO(as_csv(events, timeline).decode(), newline="")))
    _same("rows of the CSV", [row["start"] for row in rows], [event["when"]["start"] for event in told])
    if as_table(events).count("\n") < len(told):
        raise Wrong("lines are missing in the table")


def _judge_single(opened: Opened, events: Sequence[Event], told: Sequence[Told], chance: random.Random) -> None:
    """Five of them, by id and by place."""
    for place in chance.sample(range(len(told)), min(5, len(told))):
        alone = opened.lookup.event(told[place]["id"])
        if alone is None:
            raise Wrong(f"{told[place]['id']} is not found by its id")
        compare([event_form(each, opened.store.timeline) for each in (alone, events[place])], [told[place], told[place]])


def _judge_words(opened: Opened, connection: sqlite3.Connection) -> None:
    sql = "select id from events where id in (select event from events_search where events_search match ?) order by start, end, id"
    found = opened.ask(Query(search=_WORDS)).events
    expected = [id for (id,) in connection.execute(sql, (match(_WORDS),))]
    _same("found by words", (len(found), [event.id for event in found[:5]]), (len(expected), expected[:5]))


def _judge_columns(answer: Answer, connection: sqlite3.Connection) -> None:
    """Row, start and end of every event, in order."""
    events = answer.events
    assert isinstance(events, ColumnEvents)
    columns = events.columns
    expected = connection.execute("select rowid, start, end from events order by start, end, id").fetchall()
    _same("rows", columns.row.tolist(), [row for row, _start, _end in expected])
    for name, found, days in (
        ("starts", columns.start, [date.fromisoformat(start).toordinal() for _row, start, _end in expected]),
        ("ends", columns.end - 1, [date.fromisoformat(end).toordinal() for _row, _start, end in expected]),
    ):
        _same(name, found.tolist(), days)


def _judge_choices(opened: Opened, connection: sqlite3.Connection) -> None:
    """How many events each choice leaves."""
    by_theme = "select count(*) from events where id in (select event from event_themes where theme = ?)"
    for theme in opened.store.timeline.themes:
        found = len(opened.ask(Query(themes=frozenset({theme.id}))).events)
        _same(f"theme {theme.id}", found, _one(connection, by_theme, theme.id))
    for (scope,) in connection.execute("select id from scopes").fetchall():
        expected = _one(connection, "select count(*) from events where scope = ?", scope)
        _same(f"scope {scope}", len(opened.ask(Query(scopes=frozenset({scope}))).events), expected)
    for precision in Precision:
        expected = _one(connection, "select count(*) from events where precision = ?", precision)
        _same(f"precision {precision}", len(opened.ask(Query(precisions=frozenset({precision}))).events), expected)
    for year, month in _MONTHS:
        period = Period(date(year, month, 1), date(year, month, 28))
        first, last = period.start.isoformat(), period.end.isoformat()
        touching = _one(connection, "select count(*) from events where start <= ? and end >= ?", last, first)
        within = _one(connection, "select count(*) from events where start >= ? and end <= ?", first, last)
        found = [len(opened.ask(Query(period, belonging)).events) for belonging in (Belonging.POSSIBLE, Belonging.WHOLE)]
        _same(f"period {first}", found, [touching, within])


def _report(opened: Opened, answer: Answer) -> None:
    """The contents of a report; of a great many events those of a month."""
    timeline, many = opened.store.timeline, len(answer.events) > limits.READ_AT_ONCE
    period = Period(date(2023, 3, 1), date(2023, 3, 31)) if many else None
    events = answer.within(period)
    request = ReportRequest(
        timeline, events, Query(period=period), period, filters=(), title=timeline.title, compiled_by="",
        compiled_on=date(2025, 1, 1), script=Script.HANS, language="zh_Hans",
    )
    for content, parts in ((chronicle_content, "sections"), (research_content, "chapters")):
        made = content(request, paths.resources())
        json.dumps(made, ensure_ascii=False, allow_nan=False)
        _same("events of the report", sum(len(part["entries"]) for part in made[parts]), len(events))


def _one(connection: sqlite3.Connection, sql: str, *values: object) -> int:
    return connection.execute(sql, [str(value) for value in values]).fetchone()[0]


def _counted(counts: Mapping[str, int]) -> dict[str, int]:
    return {str(value): count for value, count in counts.items() if count}


def _same(what: str, found: object, expected: object) -> None:
    if found != expected:
        raise Wrong(f"{what}: {str(found)[:120]} instead of {str(expected)[:120]}")
