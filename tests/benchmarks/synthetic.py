"""Databases of as many events as one likes, the same for the same number: for measuring, and for tests of a great many."""

import sqlite3
from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import date, timedelta
from functools import cache, partial
from pathlib import Path
from typing import Any

import numpy as np
from sqlite_utils import Database

from timeline_app.database import schema
from timeline_app.database.identity import PACKED
from timeline_app.database.search_index import words_in
from timeline_app.database.store import Store
from timeline_app.database.stored_arrays import arrays_of, seal
from timeline_app.database.stored_words import word_arrays_of
from timeline_app.settings import paths

RARE = "稀见之词"
FIRST, DAYS = date(2022, 1, 1), 1096
_BURSTS = (100, 400, 777)  # days on which a twentieth of all events begin
_LONGEST = 90
_EVENT = (
    "insert into events(id, title, title_en, short, kind, edtf, start, end, precision, theme, scope, place, summary, major) "
    "values (?, ?, ?, ?, 'happening', ?, ?, ?, ?, ?, ?, null, ?, 0)"
)

_DOCUMENT = """insert into documents select ?1, 100 + rowid, file, sha256, ?1, ?1, authors, publisher, container, issue, pages, url,
medium, script, note, published, published_start, published_end, published_precision, covers, covers_start, covers_end,
covers_precision from documents where position = 0 limit 1"""
_CITATION = """insert into citations(event, position, document, paragraph, phrase, resolved)
values (?, ?, ?, 1, '某日', 'explicit')"""
_LINK = "insert into links(event, position, kind, target) values (?, 0, 'led to', ?)"
_STORY, _HOPS = 5, 50  # events in a story; from each to the next it is a fiftieth of all events
_STEP, _SECOND_STEP = 7919, 104_729  # primes, so that all documents are cited in turn

_VAGUE: tuple[Callable[[date], tuple[str, str, str, str]], ...] = (
    lambda day: (f"{day:%Y-%m}", f"{day:%Y-%m}-01", f"{day:%Y-%m}-{monthrange(day.year, day.month)[1]}", "month"),
    lambda day: (f"{day:%Y}", f"{day:%Y}-01-01", f"{day:%Y}-12-31", "year"),
    lambda day: (f"{day:%Y}/2024", f"{day:%Y}-01-01", "2024-12-31", "years" if day.year < 2024 else "year"),
)


def make_database(
    path: Path, count: int, seed: int = 7, vague: float = 0.0, documents: int = 0, linked: float = 0.0, indexed: bool = False
) -> Path:
    """Points and ranges over three years in all themes, bursts on single days; a hundredth of them with words to search for.

    A share of ``vague`` of them is known to the month or the year only, or lasts from some year to another. All cite the same
    document; with ``documents``, n besides those of the bundled timeline, each cites one of all, and every other event two.
    A share of ``linked`` of them are in stories of five, in which each led to the next. ``indexed`` puts title and summary of
    every event into the index of words, and RARE into one summary of ten thousand.
    """
    with closing(Database(path)) as database:
        connection = database.conn
        connection.execute("pragma synchronous = off")
        schema.create(database)
        _copy_subjects(connection)
        read = partial(_rows, connection)
        with connection:
            connection.executemany(_EVENT, _events(count, seed, vague))
            connection.execute("insert into event_themes(event, position, theme) select id, 0, theme from events")
            connection.executemany(_DOCUMENT, ((f"d{number}",) for number in range(documents)))
            cited = [id for (id,) in connection.execute("select id from documents order by position, rowid")]
            connection.executemany(_CITATION, _citations(count, cited if documents else cited[:1]))
            connection.executemany(_LINK, _links(count, linked))
            if indexed:
                _index(connection)
            words = words_in(["第一百号事件驿站"])
            connection.execute("insert into events_search(event, words) select id, ? from events where rowid % 100 = 0", (words,))
            connection.execute(PACKED)
            arrays = list(arrays_of(read, count))
            connection.executemany("insert into columns values (:name, :dtype, :data)", (*arrays, *word_arrays_of(read)))
    seal(path)
    return path


def _rows(connection: sqlite3.Connection, sql: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    return connection.execute(sql, values).fetchall()


def _index(connection: sqlite3.Connection) -> None:
    connection.execute("update events set summary = summary || ? where rowid % 10000 = 1", (RARE,))
    cut = cache(lambda summary: words_in([summary]))
    told = connection.execute("select id, title, summary from events").fetchall()
    words = ((id, f"{words_in((), title=title)}{cut(summary)}") for id, title, summary in told)
    connection.executemany("insert into events_search(event, words) values (?, ?)", words)


def _copy_subjects(connection: sqlite3.Connection) -> None:
    """Timeline, themes and documents as bundled."""
    with closing(sqlite3.connect(paths.database())) as bundled:
        for table in ("timeline", "themes", "scopes", "documents", "indicators"):
            rows = bundled.execute(f"select * from {table}").fetchall()
            connection.executemany(f"insert into {table} values ({', '.join('?' * len(rows[0]))})", rows)


def _citations(count: int, documents: Sequence[str]) -> Iterator[tuple[str, int, str]]:
    for number in range(count):
        yield f"e{number:08}", 0, documents[number * _STEP % len(documents)]
        if len(documents) > 1 and number % 2:
            yield f"e{number:08}", 1, documents[number * _SECOND_STEP % len(documents)]


def _links(count: int, linked: float) -> Iterator[tuple[str, str]]:
    """As far apart in time in a file of any size, since the numbers are in order of time."""
    hop = count // _HOPS
    for number in range(count):
        if number % max(1, hop) < hop * linked and number // hop % _STORY < _STORY - 1 and number + hop < count:
            yield f"e{number:08}", f"e{number + hop:08}"


def _events(count: int, seed: int, vague: float) -> Iterator[tuple[object, ...]]:
    chance = np.random.default_rng(seed)
    day = chance.integers(0, DAYS, count)
    burst = chance.random(count) < 0.05
    day[burst] = chance.choice(_BURSTS, int(burst.sum()))
    length = np.where(chance.random(count) < 0.15, chance.integers(2, _LONGEST, count), 1)
    with Store(paths.database()) as bundled:
        themes = [theme.id for theme in bundled.timeline.themes]
    theme, scope = chance.integers(0, len(themes), count), chance.integers(0, 3, count)
    names = [(FIRST + timedelta(number)).isoformat() for number in range(DAYS + _LONGEST)]
    for number, place in enumerate(np.lexsort((length, day)).tolist()):
        start, end = names[day[place]], names[day[place] + length[place] - 1]
        edtf, precision = (start, "day") if start == end else (f"{start}/{end}", "days")
        if place < count * vague:
            edtf, start, end, precision = _VAGUE[place % 3](FIRST + timedelta(int(day[place])))
        yield (
            f"e{number:08}", f"第{number}号事件在某地举行", f"Event {number}", f"事件{number}", edtf, start, end, precision,
            themes[theme[place]], ("national", "beijing", "other")[scope[place]], "某地某日举行了一项活动。" * 8,
        )
