"""Sequences of commands on a small timeline, each made up of what is in the file when it comes."""

import sqlite3
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from hypothesis import strategies as st

from timeline_app.editing.command import Command
from timeline_app.editing.editor import Editor
from timeline_app.editing.entry_commands import AddEntry, ChangeEntry, ChangeTimeline, MergeEntries, OrderEntries, RemoveEntry
from timeline_app.editing.entry_kinds import Entry, EntryKind
from timeline_app.editing.event_commands import AddEvent, ChangeEvent, ImportRows, MergeEvents, RemoveEvents, SetOfEvents
from timeline_app.editing.refusal import NotKept
from timeline_app.records.citation import Citation
from timeline_app.records.document import Document, Medium
from timeline_app.records.event import Event, Involved, Kind, Role
from timeline_app.records.figure import Figure, Indicator, Measure
from timeline_app.records.kept_paragraph import KeptParagraph
from timeline_app.records.link import Link, LinkKind
from timeline_app.records.period import Period
from timeline_app.records.registers import Group, Organisation, Person, Place
from timeline_app.records.scope import Scope
from timeline_app.records.theme import Theme
from timeline_app.records.when import Precision, When

_FIRST = date(2024, 1, 1)
_TITLES = ("驿站开放", "“五一”座谈会", "<b>=1+1</b>", "第二届工匠大会", "x" * 300)
_IDS: Mapping[EntryKind, str] = {kind: f"select id from {kind} order by position, rowid" for kind in EntryKind}


def day(number: int) -> When:
    told = _FIRST + timedelta(number)
    return When(told.isoformat(), told, told, Precision.DAY)


def month(number: int) -> When:
    start = date(2024 + number // 12, number % 12 + 1, 1)
    end = (start + timedelta(31)).replace(day=1) - timedelta(1)
    return When(f"{start:%Y-%m}", start, end, Precision.MONTH)


def theme(id: str, name: str = "主题") -> Theme:
    return Theme(id, name, name, "", "#336699", "#6699CC", "#336699")


def document(id: str, title: str = "文献") -> Document:
    return Document(id, "", "", title, title, day(400), "Hans", Medium.BOOK)


class Known:
    """What commands may be about: ids that are in a file, and a few that are not."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.events = [id for (id,) in connection.execute("select id from events order by id")]
        self.entries = {kind: [id for (id,) in connection.execute(sql)] for kind, sql in _IDS.items()}
        self._number = len(self.events) + sum(map(len, self.entries.values()))

    def fresh(self, draw: st.DrawFn) -> str:
        return f"n{self._number}-{draw(st.integers(0, 999))}"


def command(draw: st.DrawFn, known: Known) -> Command:
    return draw(st.sampled_from(_MAKERS))(draw, known)


def carried_out(editor: Editor, wanted: Command) -> bool:
    """Whether it could be; what is refused leaves the file as it was."""
    try:
        editor.do(wanted)
    except NotKept:
        return False
    return True


def _add(draw: st.DrawFn, known: Known) -> Command:
    entries = tuple(_entry(draw, known) for _number in range(draw(st.integers(0, 2))))
    return AddEvent(_event(draw, known, known.fresh(draw)), entries)


def _change(draw: st.DrawFn, known: Known) -> Command:
    return ChangeEvent(_event(draw, known, draw(_one(known.events))))


def _remove(draw: st.DrawFn, known: Known) -> Command:
    return RemoveEvents(draw(_some(known.events)))


def _merge(draw: st.DrawFn, known: Known) -> Command:
    return MergeEvents(draw(_one(known.events)), draw(_some(known.events)), draw(st.none() | _WHENS))


def _set(draw: st.DrawFn, known: Known) -> Command:
    field = draw(st.sampled_from(("theme", "place", "scope", "kind")))
    values = {"theme": EntryKind.THEMES, "place": EntryKind.PLACES, "scope": EntryKind.SCOPES}
    kinds = st.sampled_from([str(kind) for kind in Kind])
    value = draw(st.none() | _one(known.entries[values[field]]) if field in values else kinds)
    return SetOfEvents(draw(_some(known.events)), field, value)


def _import(draw: st.DrawFn, known: Known) -> Command:
    first = known.fresh(draw)
    added = tuple(_event(draw, known, f"{first}-{number}") for number in range(draw(st.integers(0, 5))))
    table = document(f"{first}-table", "表格")
    changed = [_event(draw, known, id) for id in draw(_some(known.events)) if id in known.events]
    return ImportRows(added, tuple(changed), (table, KeptParagraph(table.id, 1, "第一行", sheet="Sheet1", row=1)))


def _add_entry(draw: st.DrawFn, known: Known) -> Command:
    return AddEntry(_entry(draw, known))


def _change_entry(draw: st.DrawFn, known: Known) -> Command:
    kind = draw(st.sampled_from(EntryKind))
    return ChangeEntry(_made(draw, known, kind, draw(_one(known.entries[kind]))))


def _order(draw: st.DrawFn, known: Known) -> Command:
    kind = draw(st.sampled_from(EntryKind))
    return OrderEntries(kind, tuple(draw(st.permutations(known.entries[kind]))))


def _merge_entries(draw: st.DrawFn, known: Known) -> Command:
    kind = draw(st.sampled_from(EntryKind))
    return MergeEntries(kind, draw(_one(known.entries[kind])), draw(_some(known.entries[kind])))


def _remove_entry(draw: st.DrawFn, known: Known) -> Command:
    kind = draw(st.sampled_from(EntryKind))
    return RemoveEntry(kind, draw(_one(known.entries[kind])), draw(st.none() | _one(known.entries[kind])))


def _timeline(draw: st.DrawFn, _known: Known) -> Command:
    return ChangeTimeline(draw(st.sampled_from(_TITLES)), "", Period(_FIRST, _FIRST + timedelta(draw(st.integers(0, 999)))))


_MAKERS: tuple[Callable[[st.DrawFn, Known], Command], ...] = (
    _add, _add, _change, _remove, _merge, _set, _import, _timeline,
    _add_entry, _change_entry, _order, _merge_entries, _remove_entry,
)
_WHENS = st.builds(day, st.integers(0, 40)) | st.builds(month, st.integers(0, 2))


def _one(ids: list[str]) -> st.SearchStrategy[str]:
    """Now and then one that is not there."""
    return _of([*ids, *ids, "nobody"])


def _some(ids: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return _several(ids or ["nobody"], 1, 3, unique=False).map(tuple)


def _of(ids: list[str]) -> st.SearchStrategy[str]:
    """By its number: Hypothesis keeps a strategy of numbers, and makes one of texts anew each time."""
    return st.integers(0, len(ids) - 1).map(ids.__getitem__)


def _several(ids: list[str], least: int, most: int, unique: bool = True) -> st.SearchStrategy[list[str]]:
    numbers = st.lists(st.integers(0, len(ids) - 1), min_size=least, max_size=most, unique=unique)
    return numbers.map(lambda chosen: [ids[number] for number in chosen])


def _event(draw: st.DrawFn, known: Known, id: str) -> Event:
    there = known.entries
    documents = _chosen(draw, there[EntryKind.DOCUMENTS], 3)
    citations = tuple(Citation(each, 1, "1月5日", "explicit") for each in documents)
    figures = tuple(_figure(draw, known, citation) for citation in citations[: draw(st.integers(0, 2))])
    linked = _chosen(draw, known.events, 2)
    return Event(
        id, draw(st.sampled_from(_TITLES)), "", "", draw(st.sampled_from(Kind)), draw(_WHENS),
        tuple(draw(_several(there[EntryKind.THEMES], 1, 3))),
        draw(_one(there[EntryKind.SCOPES])), draw(st.none() | _one(there[EntryKind.PLACES])), "", draw(st.booleans()),
        _involved(draw, there[EntryKind.ORGANISATIONS]), _involved(draw, there[EntryKind.PEOPLE]), citations, figures,
        tuple(Link(LinkKind.LED_TO, each, None, "因为") for each in linked if each != id),
        groups=tuple(_chosen(draw, there[EntryKind.GROUPS], 2)),
    )


def _involved(draw: st.DrawFn, ids: list[str]) -> tuple[Involved, ...]:
    return tuple(Involved(id, draw(st.sampled_from(Role))) for id in _chosen(draw, ids, 2))


def _chosen(draw: st.DrawFn, ids: list[str], most: int) -> list[str]:
    """Each at most once."""
    return draw(_several(ids, 0, most)) if ids else []


def _figure(draw: st.DrawFn, known: Known, citation: Citation) -> Figure:
    indicator = next(iter(_chosen(draw, known.entries[EntryKind.INDICATORS], 1)), None)
    value = draw(st.sampled_from([None, 0.1 + 0.2, 15.0, 16.0]))
    return Figure(draw(st.sampled_from("甲乙")), value, "人", None, Measure.FLOW, draw(_WHENS), indicator, citation)


def _entry(draw: st.DrawFn, known: Known) -> Entry:
    return _made(draw, known, draw(st.sampled_from(EntryKind)), known.fresh(draw))


def _made(draw: st.DrawFn, known: Known, kind: EntryKind, id: str) -> Entry:
    name, names = draw(st.sampled_from("甲乙丙丁")), tuple(draw(st.lists(st.sampled_from("戊己庚"), max_size=2)))
    match kind:
        case EntryKind.THEMES:
            return theme(id, name)
        case EntryKind.DOCUMENTS:
            return document(id, name)
        case EntryKind.INDICATORS:
            return Indicator(id, name, "", "人", None, draw(st.booleans()))
        case EntryKind.SCOPES:
            return Scope(id, name, "")
        case EntryKind.ORGANISATIONS:
            return Organisation(id, name, "", names, None)
        case EntryKind.PEOPLE:
            return Person(id, name, "", names, ())
        case EntryKind.PLACES:
            return Place(id, name, "", names, None, draw(st.none() | st.sampled_from(known.entries[kind] or ["nowhere"])))
        case EntryKind.GROUPS:
            return Group(id, name, "", names)
