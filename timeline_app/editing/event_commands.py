"""Commands on events. What they refer to and the timeline lacks comes with them in ``entries``, within the same step."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Literal, TypeVar

from timeline_app.editing.checked import check_events, check_texts
from timeline_app.editing.entry_kinds import Entry
from timeline_app.editing.field_words import words_of
from timeline_app.editing.merging import merged, redirected
from timeline_app.editing.refusal import NotKept
from timeline_app.editing.tables import Tables, no_event
from timeline_app.editing.told import Told
from timeline_app.frozen import frozen
from timeline_app.records.event import Event, Kind
from timeline_app.records.kept_paragraph import KeptParagraph
from timeline_app.records.short_name import short_name
from timeline_app.records.when import When
from timeline_app.translation.one_line import echo
from timeline_app.translation.words import _

_TOGETHER = 1_000  # events of an import that are settled at once
_Value = TypeVar("_Value")
Beside = tuple[Entry | KeptParagraph, ...]


@frozen
class AddEvent:
    """An event with an id that no other has; without a short name it gets one of its title."""

    event: Event
    entries: Beside = ()

    def carry_out(self, tables: Tables) -> Told:
        _write(tables, (self.event,), (), self.entries)
        return Told("add event", self.event.title)


@frozen
class ChangeEvent:
    """The event of the same id becomes this one."""

    event: Event
    entries: Beside = ()

    def carry_out(self, tables: Tables) -> Told:
        _write(tables, (), (self.event,), self.entries)
        return Told("change event", self.event.title)


@frozen
class ImportRows:
    """Many events at once, new ones and others that become what is given here."""

    added: tuple[Event, ...]
    changed: tuple[Event, ...] = ()
    entries: Beside = ()

    def carry_out(self, tables: Tables) -> Told:
        written, whole = 0, len(self.added) + len(self.changed)
        for part in self.parts():
            written += len(part.added) + len(part.changed)
            _write(tables, part.added, part.changed, part.entries)
            tables.settle(written / whole if whole else 1.0)
        return _told_of("import", (*self.added, *self.changed))

    def parts(self) -> "Iterator[ImportRows]":
        """The same by and by: each part can be settled before the next."""
        beside = [entry for entry in self.entries if isinstance(entry, KeptParagraph)]
        yield ImportRows((), (), tuple(entry for entry in self.entries if not isinstance(entry, KeptParagraph)))
        yield from (ImportRows((), (), tuple(some)) for some in _some_of(beside))
        yield from (ImportRows(tuple(some)) for some in _some_of(self.added))
        yield from (ImportRows((), tuple(some)) for some in _some_of(self.changed))


@frozen
class ImportParts:
    """The same in parts that are made while they are written, so that never all events are in memory; it can be carried out once.

    An entry comes with the first part that names it.
    """

    parts: Iterable[ImportRows]

    def carry_out(self, tables: Tables) -> Told:
        events, first = 0, ""
        for part in self.parts:
            for some in part.parts():
                _write(tables, some.added, some.changed, some.entries)
            tables.settle(0.0)
            first = first or next((event.title for event in (*part.added, *part.changed)), "")
            events += len(part.added) + len(part.changed)
        return _told("import", events, first)


@frozen
class RemoveEvents:
    """With all that hangs on them; links that lead to them go too."""

    ids: tuple[str, ...]

    def carry_out(self, tables: Tables) -> Told:
        events = [tables.event(id) for id in dict.fromkeys(self.ids)]
        gone = {event.id for event in events}
        for event in events:
            tables.remove_event(event.id)
        for event in tables.events(_linked_to(tables, gone)).values():
            tables.change_event(replace(event, links=tuple(link for link in event.links if link.event not in gone)))
        for id in gone:
            tables.run("update paper_steps set event = null where event = ?", (id,))
        return _told_of("remove events", events)


@frozen
class MergeEvents:
    """Others become part of one event, with their sources and figures, and links lead to it instead of to them.

    The finest of their dates stands, where it lies within all others; else ``when`` has to say which.
    """

    into: str
    others: tuple[str, ...]
    when: When | None = None

    def carry_out(self, tables: Tables) -> Told:
        into, *others = [tables.event(id) for id in dict.fromkeys((self.into, *self.others))]
        gone = {event.id for event in others}
        linked = tables.events(_linked_to(tables, gone)).values()
        one = merged(into, others, self.when)
        check_events((one,))
        tables.change_event(_short(one))
        for event in linked:
            if event.id not in {*gone, into.id}:
                tables.change_event(redirected(event, gone, into.id))
        for id in gone:
            tables.remove_event(id)
            tables.run("update paper_steps set event = ? where event = ?", (into.id, id))
        return Told("merge events", into.title, 1 + len(others))


@frozen
class SetOfEvents:
    """One field of several events: the main theme, the place, the scope or the kind. A place may be taken away by None.

    ``entries`` are what the timeline lacks, within the same step.
    """

    ids: tuple[str, ...]
    field: Literal["theme", "place", "scope", "kind"]
    value: str | None
    entries: tuple[Entry, ...] = ()

    def carry_out(self, tables: Tables) -> Told:
        check_texts(self.entries)
        for entry in self.entries:
            tables.add_entry(entry)
        events = [self._changed(tables.event(id)) for id in dict.fromkeys(self.ids)]
        check_events(events)
        for event in events:
            tables.change_event(event)
        return _told_of("set events", events)

    def _changed(self, event: Event) -> Event:
        if self.field == "place":
            return replace(event, place=self.value)
        if self.value is None:
            raise NotKept(_("Every event has a {field}; choose one.").format(field=words_of(self.field)))
        match self.field:
            case "theme":
                return replace(event, themes=(self.value, *(theme for theme in event.themes[1:] if theme != self.value)))
            case "scope":
                return replace(event, scope=self.value)
            case _:
                return replace(event, kind=Kind(self.value))


def _write(tables: Tables, added: Sequence[Event], changed: Sequence[Event], entries: Beside) -> None:
    for number, entry in enumerate(entries, start=1):
        check_texts(entry, f"[{number}]")
    check_events(chain(added, changed))
    for entry in entries:
        if not isinstance(entry, KeptParagraph):
            tables.add_entry(entry)
    tables.insert_many("paragraphs", [entry._asdict() for entry in entries if isinstance(entry, KeptParagraph)])
    there = tables.known([event.id for event in (*added, *changed)])
    for event in added:
        if event.id in there:
            raise NotKept(_("There is an event “{id}” in the timeline already.").format(id=echo(event.id)))
    tables.add_events(list(map(_short, added)))
    for event in changed:
        if event.id not in there:
            raise no_event(event.id)
        tables.change_event(_short(event))


def _some_of(values: Sequence[_Value]) -> Iterator[Sequence[_Value]]:
    return (values[first : first + _TOGETHER] for first in range(0, len(values), _TOGETHER))


def _told_of(deed: str, events: Sequence[Event]) -> Told:
    return _told(deed, len(events), events[0].title if events else "")


def _told(deed: str, events: int, first: str) -> Told:
    """Of one event its title, of several how many they are."""
    return Told(f"{deed}, one", first) if events == 1 else Told(deed, events=events)


def _short(event: Event) -> Event:
    return event if event.short else replace(event, short=short_name(event.title))


def _linked_to(tables: Tables, ids: Iterable[str]) -> list[str]:
    return [row[0] for id in ids for row in tables.ask("select event from links where target = ?", (id,))]
