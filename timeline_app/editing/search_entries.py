"""The index of words of a timeline, brought up to date with what has changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from sqlite3 import Row
from typing import NamedTuple

from timeline_app.database.search_index import match
from timeline_app.database.shape import OWNED, PARTS
from timeline_app.editing.row_change import Change, RowBlock
from timeline_app.editing.tables import Tables
from timeline_app.editing.vocabulary import Vocabulary
from timeline_app.records.event import Event

_INSIDE = """with recursive inside(id) as (select ? union select places.id from places join inside on places.within = inside.id)
select events.id from events join inside on events.place = inside.id"""
# The events that are found by a name: by table of the name, which column tells it, and who has it.
_NAMED: Mapping[str, tuple[str, str]] = {
    "themes": ("name", "select event from event_themes where theme = ?"),
    "documents": ("title", "select event from citations where document = ?"),
    "organisations": ("name name_en", "select event from event_organisations where organisation = ?"),
    "people": ("name name_en", "select event from event_people where person = ?"),
    "places": ("name name_en within", _INSIDE),
    "groups": ("name name_en", "select event from event_groups where group_id = ?"),
}
_TABLE_OF = {
    "organisation": "organisations", "person": "people", "place": "places", "group_id": "groups", "slogan": "slogans",
}
_ENTRY = "select rowid, words from events_search where rowid = (select rowid from events where id = ?1) and event = ?1"
_ENTRY_AT = "select rowid, words from events_search where rowid = ? and event = ?"
_ELSEWHERE = "select rowid, words from events_search where events_search match ? and event = ?"
_ANYWHERE = "select rowid, words from events_search where event = ?"
_TOGETHER = 500
_FREE = "select count(*) from events_search where rowid = (select rowid from events where id = ?)"


def events_in(changes: Iterable[Change]) -> dict[str, None]:
    """The events whose own rows have changed, in order."""
    own = [(change, "id" if change.table == "events" else "event") for change in changes if change.table in ("events", *PARTS)]
    return dict.fromkeys(id for change, column in own for id in change.says(column))


def renew_words(tables: Tables, changes: Sequence[Change], vocabulary: Vocabulary) -> None:
    """Let the index have the words of all events that the changes concern. An entry has the row of its event where that is free."""
    ids = dict.fromkeys((*events_in(changes), *_renamed(tables, changes)))
    begun = _begun(changes)
    for some in _some_of(list(ids)):
        events = tables.events(some)
        new = {id: before.row for id in some if (before := begun.get(id)) and before.title is None and id in events}
        _add_entries(tables, {row: events[id] for id, row in new.items() if row is not None}, vocabulary)
        for id in (id for id in some if id not in new):
            before = begun.get(id) or _Before(events[id].title, None)
            _renew_entry(tables, id, events.get(id), _entries(tables, id, before), vocabulary)


def _some_of(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """Events of a great many are not all in memory at once."""
    return (ids[first : first + _TOGETHER] for first in range(0, len(ids), _TOGETHER))


class _Before(NamedTuple):
    """What an event was called, if there was one, and its row where that is known."""

    title: str | None
    row: int | None


def _begun(changes: Iterable[Change]) -> dict[str, _Before]:
    """The events that are new, gone or called something else, as they were before all changes."""
    found: dict[str, _Before] = {}
    for change in changes:
        if isinstance(change, RowBlock):
            if change.table == "events":
                titles = change.says("title") if change.gone else repeat(None)
                for id, title, row in zip(change.says("id"), titles, change.numbers, strict=False):
                    found.setdefault(str(id), _Before(title, row))
        elif change.table == "events" and (change.before is None or "title" in change.before):
            title = str(change.before["title"]) if change.before else None
            found.setdefault(str(change.told["id"]), _Before(title, change.row))
    return found


def _entries(tables: Tables, id: str, before: _Before) -> list[Row]:
    """Mostly it has the row of its event. Any other is found by its title: to look through all takes long where they are many."""
    if before.title is None:
        return []
    found = tables.ask(_ENTRY_AT, (before.row, id)) if before.row is not None else tables.ask(_ENTRY, (id,))
    asked = None if found else match(before.title)
    return found or (tables.ask(_ELSEWHERE, (asked, id)) if asked else tables.ask(_ANYWHERE, (id,)))


def _add_entries(tables: Tables, events: Mapping[int, Event], vocabulary: Vocabulary) -> None:
    """Of new events, by their rows."""
    marks = ", ".join("?" * len(events))
    taken = {row[0] for row in tables.ask(f"select rowid from events_search where rowid in ({marks})", tuple(events))}
    tables.insert_all("events_search", [
        {"rowid": None if row in taken else row, "event": event.id, "words": vocabulary.words.of(event)}
        for row, event in sorted(events.items(), key=lambda item: item[0] in taken)  # SQLite chooses a row behind all others
    ])


def _renew_entry(tables: Tables, id: str, event: Event | None, entries: Sequence[Row], vocabulary: Vocabulary) -> None:
    words = vocabulary.words.of(event) if event else None
    if [entry["words"] for entry in entries] == [words]:
        return
    for entry in entries:
        tables.run("delete from events_search where rowid = ?", (entry["rowid"],))
    if words is not None:
        place = "null" if tables.number(_FREE, (id,)) else "(select rowid from events where id = ?1)"
        tables.run(f"insert into events_search(rowid, event, words) values ({place}, ?1, ?2)", (id, words))


def _renamed(tables: Tables, changes: Iterable[Change]) -> list[str]:
    """Events that name what is called something else now; what is added or gone with the changes of its events is known by them."""
    owners: dict[tuple[str, object], None] = {}
    for change in changes:
        if isinstance(change, RowBlock):
            continue  # of events, and what hangs on them
        table, _row, before, after = change
        owner = OWNED.get(table)
        if table in _NAMED and before and after and before.keys() & set(_NAMED[table][0].split()):
            owners[table, before["id"]] = None
        elif owner and table.endswith("_names"):
            owners[_TABLE_OF[owner], (after or before or {})[owner]] = None
    return [row[0] for (table, id) in owners if table in _NAMED for row in tables.ask(_NAMED[table][1], (id,))]
