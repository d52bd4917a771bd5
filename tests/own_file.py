"""A timeline as somebody begins to write it: events with a title and a date, and hardly anything else."""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from tests.memory_folder import memory_folder
from timeline_app.database.search_index import words_in
from timeline_app.editing.new_file import ANY_SCOPE, UNSORTED, new_timeline

TODAY = date(2026, 5, 1)
DAYS = [date(2026, 1, 1) + timedelta(days) for days in range(0, 60, 10)]
_DOCUMENT = """insert into documents(id, position, file, sha256, title, short, authors, publisher, container, issue, pages, url,
medium, script, note, published, published_start, published_end, published_precision)
values ('diary', 0, 'diary.txt', '', '校史日记', '日记', null, null, null, null, null, null, 'book', 'Hans', null,
'2026', '2026-01-01', '2026-12-31', 'year')"""

_EVENT = "insert into events values (?, ?, '', ?, 'happening', ?, ?, ?, 'day', ?, ?, null, '', 0, '', null)"


def own_timeline(path: Path, days: Iterable[date], cited: int = 0) -> Path:
    """An event a day, of which the first ``cited`` cite one document."""
    path.write_bytes(_content(tuple(days), cited))
    return path


@cache
def _content(days: Sequence[date], cited: int) -> bytes:
    """Made once; to copy it takes a fiftieth of the time."""
    with memory_folder() as folder:
        return _made(folder / "own.timeline", days, cited).read_bytes()


def _made(path: Path, days: Sequence[date], cited: int) -> Path:
    new_timeline(path, "校史", TODAY)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(_DOCUMENT)
        for number, day in enumerate(days):
            id, title = f"e{number:05}", f"第{number}件事"
            row = (id, title, title, *[day.isoformat()] * 3, UNSORTED.id, ANY_SCOPE.id)
            connection.execute(_EVENT, row)
            connection.execute("insert into event_themes values (?, 0, ?)", (id, UNSORTED.id))
            connection.execute("insert into events_search(event, words) values (?, ?)", (id, words_in((), title=title)))
            if number < cited:
                sql = "insert into citations(event, position, document, phrase) values (?, 0, 'diary', '')"
                connection.execute(sql, (id,))
    return path
