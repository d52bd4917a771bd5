"""Files of some sizes for the same journeys: the bundled timeline, and made-up ones of more events."""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.benchmarks.synthetic import make_database
from tests.bundled import TIMELINE
from timeline_app.database.search_index import words_in
from timeline_app.database.stored_arrays import seal
from timeline_app.settings import paths

BUNDLED = TIMELINE.event_count
FIVE = "甲乙丙丁"  # words that find five events of each file
_PAIR = """select links.event, links.target from links join events as one on one.id = links.event
join events as other on other.id = links.target where one.precision = 'day' and other.precision = 'day'
and links.kind in ('led to', 'completed by') and one.start between '2023-01-01' and '2023-10-01'
and julianday(other.start) - julianday(one.start) between 10 and 150 order by one.start, links.event limit 1"""
_RANGE = """select id from events where precision = 'days' and start > '2022-06-01'
and julianday(end) - julianday(start) < 40 order by julianday(end) - julianday(start) desc, start, id limit 1"""
_FIVE = """select id from events where precision in ('day', 'days') and start between '2022-06-01' and '2024-06-01'
order by start, id limit 5"""
_WORDS = "insert into events_search(event, words) values (?, ?)"


@dataclass(frozen=True, slots=True)
class Sized:
    """A file, and what of it the journeys visit: an event with the one it led to, a range of days, five events."""

    path: Path
    one: str
    other: str
    lasting: str
    five: tuple[str, ...]


def sized_file(path: Path, count: int) -> Sized:
    """The bundled timeline for its number of events, else a made-up one."""
    if count == BUNDLED:
        path.write_bytes(paths.database().read_bytes())
    else:
        make_database(path, count, vague=0.05, linked=0.1)
    with closing(sqlite3.connect(path)) as connection, connection:
        five = tuple(id for (id,) in connection.execute(_FIVE))
        connection.executemany(_WORDS, ((id, words_in([FIVE])) for id in five))
        (one, other), (lasting,) = (connection.execute(sql).fetchone() for sql in (_PAIR, _RANGE))
        assert connection.execute("select count(*) from events").fetchone() == (count,)
    seal(path)
    return Sized(settled(path), one, other, lasting, five)


def settled(path: Path) -> Path:
    """As if nobody had written to it for long: then it is looked at row by row only when it is first opened."""
    os.utime(path, (0, 0))
    return path


def only_five(sized: Sized, folder: Path) -> Path:
    """A file of the five events of a larger one that are found by their words."""
    small = folder / "five.db"
    small.write_bytes(sized.path.read_bytes())
    with closing(sqlite3.connect(small)) as connection, connection:
        named = ", ".join(f"'{id}'" for id in sized.five)
        connection.execute("pragma foreign_keys = off")
        connection.execute(f"delete from disagreements where event not in ({named}) or other_event not in ({named})")
        connection.execute(f"delete from links where target not in ({named})")
        for table in ("event_themes", "citations", "figures", "links", "events_search"):
            connection.execute(f"delete from {table} where event not in ({named})")
        connection.execute(f"delete from events where id not in ({named})")
    return small


def events_between(path: Path, first: date, last: date) -> int:
    """How many events may be on these days."""
    days = (last.isoformat(), first.isoformat())
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("select count(*) from events where start <= ? and end >= ?", days).fetchone()[0]
