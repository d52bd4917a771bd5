"""Commands on what events refer to: themes, documents, indicators, scopes, organisations, people, places, groups.

Also for the timeline itself. ``uses`` tells beforehand how many events a command concerns, ``needing`` how many need another entry.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from timeline_app.database.rows import theme_from_row
from timeline_app.editing.checked import check_seen, check_texts
from timeline_app.editing.entry_kinds import OWN_ROWS, REFERRING, Entry, EntryKind, kind_of, name_of
from timeline_app.editing.refusal import NotKept
from timeline_app.editing.tables import Tables
from timeline_app.editing.told import Told
from timeline_app.frozen import frozen
from timeline_app.records.period import Period
from timeline_app.translation.one_line import echo
from timeline_app.translation.words import N_, _, ngettext

Ask = Callable[[str, Sequence[object]], Sequence[Any]]
_NAME_COLUMN = {EntryKind.DOCUMENTS: "title"}
_LAST = {  # each event has one of these, and so the next one will
    EntryKind.THEMES: N_("A timeline needs a theme, and this is the last one; rename it instead."),
    EntryKind.SCOPES: N_("A timeline needs a scope, and this is the last one; rename it instead."),
}


def uses(ask: Ask, kind: EntryKind, id: str) -> int:
    """How many events refer to an entry, in whatever way; ``ask`` answers a question in SQL."""
    referring = REFERRING[kind]
    asked = [
        f"select {'id' if table == 'events' else 'event'} from {table} where {column} = ?1"
        for table, column in (*referring.listed, *referring.single)
    ]
    ((count,),) = ask(f"select count(*) from ({' union '.join(asked)})", (id,))
    return count


def needing(ask: Ask, kind: EntryKind, id: str) -> int:
    """How many events cannot do without an entry; a theme that others stand beside can go."""
    if not REFERRING[kind].needed:
        return 0
    if kind is not EntryKind.THEMES:
        return uses(ask, kind, id)
    ((count,),) = ask(_ONLY_THEME, (id,))
    return count


@frozen
class AddEntry:
    """Behind all others of its kind, with an id that none of them has."""

    entry: Entry

    def carry_out(self, tables: Tables) -> Told:
        check_texts(self.entry)
        tables.add_entry(self.entry)
        return Told("add entry", name_of(self.entry), 0)


@frozen
class ChangeEntry:
    """The entry of the same id becomes this one, at its place."""

    entry: Entry

    def carry_out(self, tables: Tables) -> Told:
        check_texts(self.entry)
        kind = kind_of(self.entry)
        tables.entry_row(kind, self.entry.id)
        tables.change_entry(self.entry, OWN_ROWS.get(kind, ()))
        return Told("change entry", name_of(self.entry), 0)


@frozen
class OrderEntries:
    """``ids`` come first, in this order, and after them all others as before."""

    kind: EntryKind
    ids: tuple[str, ...]

    def carry_out(self, tables: Tables) -> Told:
        there = [row["id"] for row in tables.ask(f"select id from {self.kind} order by position, rowid")]
        for position, id in enumerate(dict.fromkeys((*(id for id in self.ids if id in there), *there))):
            tables.run(f"update {self.kind} set position = ? where id = ?", (position, id))
        return Told("order entries", events=0)


@frozen
class MergeEntries:
    """What refers to the others refers to ``into`` then, and the others are gone; paragraphs that ``into`` lacks become its own."""

    kind: EntryKind
    into: str
    others: tuple[str, ...]

    def carry_out(self, tables: Tables) -> Told:
        kept = tables.entry_row(self.kind, self.into)
        others = [id for id in dict.fromkeys(self.others) if id != self.into]
        count = sum(uses(tables.ask, self.kind, id) for id in others)
        for id in others:
            _give(tables, self.kind, id, self.into)
            _drop(tables, self.kind, id)
        return Told("merge entries", kept[_NAME_COLUMN.get(self.kind, "name")], count)


@frozen
class RemoveEntry:
    """Events that refer to it refer to ``to`` then, or without one to nothing; raises NotKept where they cannot do without."""

    kind: EntryKind
    id: str
    to: str | None = None

    def carry_out(self, tables: Tables) -> Told:
        row, count = tables.entry_row(self.kind, self.id), uses(tables.ask, self.kind, self.id)
        name = row[_NAME_COLUMN.get(self.kind, "name")]
        if self.to is not None:
            self._refuse_itself(tables, name)
            _give(tables, self.kind, self.id, self.to)
        else:
            self._refuse_needed(tables, name)
            _take(tables, self.kind, self.id)
        _drop(tables, self.kind, self.id)
        return Told("remove entry", name, count)

    def _refuse_itself(self, tables: Tables, name: str) -> None:
        other = tables.entry_row(self.kind, self.to or "")
        if other["id"] == self.id:
            raise NotKept(_("“{name}” cannot take its own place; choose another one.").format(name=echo(name)))

    def _refuse_needed(self, tables: Tables, name: str) -> None:
        if count := needing(tables.ask, self.kind, self.id):
            raise NotKept(ngettext(
                "{count} event cannot do without “{{name}}”; choose what takes its place.",
                "{count} events cannot do without “{{name}}”; choose what takes its place.", count,
            ).format(name=echo(name)))


@frozen
class ChangeTimeline:
    """Its titles and the first view."""

    title: str
    title_en: str
    first_view: Period

    def carry_out(self, tables: Tables) -> Told:
        check_texts((self.title, self.title_en))
        check_seen(self.title, "title")
        days = self.first_view.start.isoformat(), self.first_view.end.isoformat()
        columns = "title = ?, title_en = ?, first_start = ?, first_end = ?"
        tables.run(f"update timeline set {columns}", (self.title, self.title_en, *days))
        return Told("change entry", self.title, 0)


_ONLY_THEME = """select count(*) from event_themes as one where theme = ? and not exists
(select 1 from event_themes as other where other.event = one.event and other.theme <> one.theme)"""

_LIES_IN = """with recursive inside(id) as (select ? union select places.id from places join inside on places.within = inside.id)
select count(*) from inside where id = ?"""


def _give(tables: Tables, kind: EntryKind, id: str, to: str) -> None:
    """Let all that refers to one entry refer to another."""
    referring = REFERRING[kind]
    for table, column in referring.listed:
        for event, rows in _lists(tables, table, column, id):
            others = {row[column] for row in rows}
            _hang_list(tables, table, event, [
                {**dict(row), column: to if row[column] == id else row[column]} for row in rows
                if row[column] != id or to not in others
            ])
    if kind is EntryKind.PLACES:
        _put_inside(tables, id, to)
    if kind is EntryKind.THEMES:
        _add_words(tables, id, to)
    for table, column in referring.single:
        tables.run(f"update {table} set {column} = ? where {column} = ?", (to, id))
    for table, column in OWN_ROWS.get(kind, ()):
        if table == "paragraphs":
            missing = f"{column} = ?2 and number not in (select number from {table} where {column} = ?1)"
            tables.run(f"update {table} set {column} = ?1 where {missing}", (to, id))


def _take(tables: Tables, kind: EntryKind, id: str) -> None:
    """Let nothing refer to an entry."""
    referring = REFERRING[kind]
    for table, column in referring.listed:
        for event, rows in _lists(tables, table, column, id):
            _hang_list(tables, table, event, [dict(row) for row in rows if row[column] != id])
    for table, column in referring.single:
        tables.run(f"update {table} set {column} = null where {column} = ?", (id,))
    if kind is EntryKind.PLACES:
        tables.run("update places set within = (select within from places where id = ?1) where within = ?1", (id,))


def _drop(tables: Tables, kind: EntryKind, id: str) -> None:
    """The entry and its own rows; raises NotKept where rows refer to it that nobody can change."""
    for table, column in REFERRING[kind].fixed:
        if tables.number(f"select count(*) from {table} where {column} = ?", (id,)):
            sentence = _("The table {table} of the timeline refers to “{id}”, which therefore has to stay.")
            raise NotKept(sentence.format(table=table, id=echo(id)))
    if kind in _LAST and tables.number(f"select count(*) from {kind}") == 1:
        raise NotKept(_(_LAST[kind]))
    for table, column in OWN_ROWS.get(kind, ()):
        tables.run(f"delete from {table} where {column} = ?", (id,))
    tables.run(f"delete from {kind} where id = ?", (id,))


def _lists(tables: Tables, table: str, column: str, id: str) -> Iterator[tuple[str, list[dict[str, object]]]]:
    """The whole list of each event that has the entry in it."""
    for (event,) in tables.ask(f"select distinct event from {table} where {column} = ?", (id,)):
        yield event, [dict(row) for row in tables.ask(f"select * from {table} where event = ? order by position", (event,))]


def _hang_list(tables: Tables, table: str, event: str, rows: list[dict[str, object]]) -> None:
    tables.hang(table, "event", event, [row | {"position": position} for position, row in enumerate(rows)])
    if table == "event_themes":
        tables.run("update events set theme = ? where id = ?", (rows[0]["theme"], event))


def _add_words(tables: Tables, id: str, to: str) -> None:
    """What proposed the one theme proposes the other then."""
    one, other = (theme_from_row(tables.entry_row(EntryKind.THEMES, each)) for each in (to, id))
    both = replace(one, words=tuple(dict.fromkeys((*one.words, *other.words))))
    if both != one:
        tables.change_entry(both, ())


def _put_inside(tables: Tables, id: str, to: str) -> None:
    """What lies in the one place lies in the other then, which itself lies in it no longer."""
    if tables.number(_LIES_IN, (id, to)):
        tables.run("update places set within = (select within from places where id = ?1) where id = ?2", (id, to))
    tables.run("update places set within = ? where within = ?", (to, id))
