"""Databases with texts at their limits: copies of the bundled one, each with other texts in other places."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

LONGEST = 65_536  # characters of one text
_MANY = 8_000_000  # characters of all texts
_PARTS = 5_000  # of one event
LONG_TEXTS = {
    "W": "W" * LONGEST, "words": "word " * (LONGEST // 5), "字": "字" * LONGEST, "lines": "x\n" * 30_000,
    "accents": "a" + "\u0301" * 60_000, "nested": "<b><i>" * 10_000, "bidi": "\u202e字" * 30_000, "emoji": "\U0001f468\u200d" * 30_000,
}
# Tables, and the columns of them that hold texts a user sees.
_PLACES = {
    "events": ("title", "short", "title_en", "summary", "place"), "event_organisations": ("name",), "event_people": ("name",),
    "citations": ("phrase", "resolved"), "figures": ("label", "unit", "qualifier", "phrase"), "themes": ("name", "short", "name_en"),
    "documents": ("title", "short", "authors", "publisher", "container", "issue", "pages", "url", "note"),
    "indicators": ("name", "name_en", "unit", "note"), "timeline": ("title", "title_en", "version"),
}
_HANGING = frozenset({"event_organisations", "event_people", "citations", "figures"})
_ROWS = {  # of a table, in the order of the events
    "events": "select rowid from events order by start, end, id",
    "part": "select part.rowid from {table} part join events on events.id = part.event order by events.start, events.end, events.id",
    "other": "select rowid from {table}",
}
Change = Callable[[sqlite3.Connection], None]


def databases() -> dict[str, Change]:
    """What is done to the bundled database, by name."""
    alone = {
        f"{table}.{column} {name}": _filled(table, column, LONG_TEXTS[name])
        for table, columns in _PLACES.items() for column in columns for name in ("W", "lines")
    }
    together = {f"all {name}": _all_filled(text) for name, text in LONG_TEXTS.items()}
    return together | _parts() | alone


def long_database(good: Path, path: Path, change: Change) -> Path:
    shutil.copy(good, path)
    connection = sqlite3.connect(path)
    change(connection)
    connection.commit()
    connection.close()
    return path


def _filled(table: str, column: str, text: str, share: int = 1) -> Change:
    """As many rows as all texts may hold together with the whole text, first those of the events that a journey selects."""

    def change(connection: sqlite3.Connection) -> None:
        rows = [row for (row,) in connection.execute(_ROWS["part" if table in _HANGING else "events" if table == "events" else "other"].format(table=table))]
        chosen = (rows[:1] + rows[-1:] + rows[len(rows) // 2 :] + rows)[: max(1, _MANY // share // len(text))]
        marks = ",".join("?" * len(chosen))
        connection.execute(f"update {table} set {column} = substr(rowid || ?, 1, ?) where rowid in ({marks})", (text, LONGEST, *chosen))

    return change


def _all_filled(text: str) -> Change:
    places = [(table, column) for table, columns in _PLACES.items() for column in columns]

    def change(connection: sqlite3.Connection) -> None:
        for table, column in places:
            _filled(table, column, text, share=len(places))(connection)

    return change


def _parts() -> dict[str, Change]:
    first = "(select id from events order by start, end, id limit 1)"
    rows = f"with recursive n(i) as (select 1000 union all select i + 1 from n where i < {_PARTS + 999})"
    names = f"insert into {{table}} (event, position, name) {rows} select {first}, i, '名' || i from n"
    document = "(select id from documents limit 1)"
    phrase = f"insert into citations (event, position, document, paragraph, phrase, resolved) {rows} select {first}, i, {document}, i, '句' || i, 'explicit' from n"
    figure = f"""insert into figures (event, position, label, value, unit, measure, indicator, edtf, start, end, precision, document, paragraph, phrase)
        {rows} select {first}, i, '数' || i, i, '个', 'stock', {{indicator}}, date('2020-01-01', '+' || (i % 1500) || ' days'),
        date('2020-01-01', '+' || (i % 1500) || ' days'), date('2020-01-01', '+' || (i % 1500) || ' days'), 'day', {document}, 1, '数' from n"""
    links = "insert or ignore into links (event, position, kind, target) select a.id, 1000 + b.rowid, '{kind}', b.id from events a, events b where a.id != b.id"
    return {
        "5000 organisations": _run(names.format(table="event_organisations")),
        "5000 people": _run(names.format(table="event_people")),
        "5000 citations": _run(phrase),
        "5000 figures": _run(figure.format(indicator="null")),
        "5000 figures of an indicator": _run(figure.format(indicator="(select id from indicators limit 1)")),
        "each linked to each": _run(links.format(kind="led to")),
        "each part of each": _run(links.format(kind="part of")),
        "links in a chain": _run("insert or ignore into links (event, position, kind, target) select a.id, 1000 + b.rowid, 'led to', b.id "
                                 "from events a, events b where a.id < b.id"),
        "400 themes": _run(f"""{rows.replace(str(_PARTS + 999), '1399')} insert into themes (id, position, name, short, name_en, light, dark, paper)
            select 't' || i, i, '主题' || i, '主' || i, 'Theme ' || i, light, dark, paper from n, (select * from themes limit 1)"""),
        "64 documents": _run(f"""{rows.replace(str(_PARTS + 999), '1053')} insert into documents
            select 'd' || i, i, file, sha256, title, '文献' || i, authors, publisher, container, issue, pages, url, medium, script, note,
            published, published_start, published_end, published_precision, covers, covers_start, covers_end, covers_precision
            from n, (select * from documents limit 1)"""),
    }


def _run(sql: str) -> Change:
    def change(connection: sqlite3.Connection) -> None:
        connection.execute(sql)

    return change
