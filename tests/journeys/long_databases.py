"""Databases with texts at their limits: copies of the bundled one, each with other texts in other places."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

LONGEST = 65_536  # characters of one text
_MANY = 8_000_000  # characters of all texts
LONG_TEXTS = {
    "W": "W" * LONGEST, "words": "word " * (LONGEST // 5), "字": "字" * LONGEST, "lines": "x\n" * 30_000,
    "accents": "a" + "\u0301" * 60_000, "nested": "<b><i>" * 10_000, "bidi": "\u202e字" * 30_000,
    "emoji": "\U0001f468\u200d" * 30_000,
}
# Tables, and the columns of them that hold texts a user sees.
_PLACES = {
    "events": ("title", "short", "title_en", "summary", "note"),
    "organisations": ("name",), "people": ("name",), "places": ("name",),
    "citations": ("phrase", "resolved"), "figures": ("label", "unit", "qualifier", "phrase"),
    "themes": ("name", "short", "name_en"), "indicators": ("name", "name_en", "unit", "note"),
    "documents": ("title", "short", "authors", "publisher", "container", "issue", "pages", "url", "note"),
    "timeline": ("title", "title_en", "version"),
}
_OF_EVENTS = "select rowid from events order by start, end, id"
_OF_PARTS = "select part.rowid from {table} part join events on events.id = part.event order by events.start, events.id"
_OF_OTHERS = "select rowid from {table}"
_ROWS = {"events": _OF_EVENTS} | dict.fromkeys(("citations", "figures"), _OF_PARTS)
_FIRST = "(select id from events order by start, end, id limit 1)"
_DOCUMENT = "(select id from documents limit 1)"
_DAY = "date('2020-01-01', '+' || (i % 1500) || ' days')"
Change = Callable[[sqlite3.Connection], None]


def databases() -> dict[str, Change]:
    """What is done to the bundled database, by name."""
    places = [(table, column) for table, columns in _PLACES.items() for column in columns]
    alone = {
        f"{table}.{column} {name}": _filled([(table, column)], LONG_TEXTS[name])
        for table, column in places for name in ("W", "lines")
    }
    return {f"all {name}": _filled(places, text) for name, text in LONG_TEXTS.items()} | _parts() | _links() | _subjects() | alone


def long_database(good: Path, path: Path, change: Change) -> Path:
    shutil.copy(good, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        change(connection)
    return path


def _filled(places: list[tuple[str, str]], text: str) -> Change:
    """As many rows as all texts may hold together with the whole text, first those of the events that a journey selects."""

    def change(connection: sqlite3.Connection) -> None:
        for table, column in places:
            rows = [row for (row,) in connection.execute(_ROWS.get(table, _OF_OTHERS).format(table=table))]
            first = rows[:1] + rows[-1:] + rows[len(rows) // 2 :] + rows
            chosen = first[: max(1, _MANY // len(places) // len(text))]
            marks = ",".join("?" * len(chosen))
            filled = f"update {table} set {column} = substr(rowid || ?, 1, ?) where rowid in ({marks})"
            connection.execute(filled, (text, LONGEST, *chosen))

    return change


def _parts() -> dict[str, Change]:
    """Five thousand parts of the first event."""
    rows = _numbers(5_000)
    entry = "insert into {register} (id, position, name, name_en) {rows} select 'i' || i, i, '名' || i, '' from n;"
    named = entry + "insert into event_{register} (event, position, {column}) {rows} select {first}, i, 'i' || i from n"
    citation = f"""insert into citations (event, position, document, paragraph, phrase, resolved)
        {rows} select {_FIRST}, i, {_DOCUMENT}, i, '句' || i, 'explicit' from n"""
    figure = f"""insert into figures
        (event, position, label, value, unit, measure, indicator, edtf, start, end, precision, document, paragraph, phrase)
        {rows} select {_FIRST}, i, '数' || i, i, '个', 'stock', {{indicator}}, {_DAY}, {_DAY}, {_DAY}, 'day', {_DOCUMENT}, 1, '数'
        from n"""
    return {
        "5000 organisations": _run(named.format(register="organisations", column="organisation", rows=rows, first=_FIRST)),
        "5000 people": _run(named.format(register="people", column="person", rows=rows, first=_FIRST)),
        "5000 citations": _run(citation),
        "5000 figures": _run(figure.format(indicator="null")),
        "5000 figures of an indicator": _run(figure.format(indicator="(select id from indicators limit 1)")),
    }


def _links() -> dict[str, Change]:
    links = """insert or ignore into links (event, position, kind, target)
        select one.id, 1000 + other.rowid, '{kind}', other.id from events one, events other where {which}"""
    return {
        "each linked to each": _run(links.format(kind="led to", which="one.id != other.id")),
        "each part of each": _run(links.format(kind="part of", which="one.id != other.id")),
        "links without a circle": _run(links.format(kind="led to", which="one.id < other.id")),
    }


def _subjects() -> dict[str, Change]:
    theme = f"""insert into themes (id, position, name, short, name_en, light, dark, paper) {_numbers(400)}
        select 't' || i, i, '主题' || i, '主' || i, 'Theme ' || i, light, dark, paper from n, (select * from themes limit 1)"""
    document = f"""insert into documents {_numbers(64)}
        select 'd' || i, i, file, sha256, title, '文献' || i, authors, publisher, container, issue, pages, url, medium, script,
        note, published, published_start, published_end, published_precision, covers, covers_start, covers_end, covers_precision
        from n, (select * from documents limit 1)"""
    return {"400 themes": _run(theme), "64 documents": _run(document)}


def _numbers(count: int) -> str:
    """A table of so many numbers, beyond the positions that the bundled file uses."""
    return f"with recursive n(i) as (select 1000 union all select i + 1 from n where i < {999 + count})"


def _run(sql: str) -> Change:
    def change(connection: sqlite3.Connection) -> None:
        connection.executescript(sql)

    return change
