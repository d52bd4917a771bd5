"""Which entry a name means, however it is written: in either script, in capitals or not, in full width or half."""

from collections.abc import Collection, Iterable
from typing import Generic, TypeVar

from timeline_app.chinese.fold import key
from timeline_app.editing.entry_kinds import Entry, name_of
from timeline_app.records.document import Document
from timeline_app.records.registers import Group, Organisation, Person, Place

_Entry = TypeVar("_Entry", bound=Entry)


class EntryNames(Generic[_Entry]):
    """Entries of one kind by each of their names, in the order in which they were added."""

    def __init__(self, entries: Iterable[_Entry] = ()) -> None:
        self._called: dict[str, list[_Entry]] = {}
        for entry in entries:
            self.add(entry)

    def add(self, entry: _Entry) -> None:
        for alike in {alike_key(name) for name in names_of(entry)}:
            self._called.setdefault(alike, []).append(entry)

    def find(self, name: str, first: Collection[str] = ()) -> _Entry | None:
        """Of several the one that is written just so, then one whose id is among ``first``, then one whose own name it is."""
        alike, plain = alike_key(name), name.strip()
        return min(
            self._called.get(alike, ()), default=None,
            key=lambda entry: (name_of(entry) != plain, entry.id not in first, alike_key(name_of(entry)) != alike),
        )


def alike_key(name: str) -> str:
    """The same for names that differ in script, width or case; a name of marks alone is its own."""
    return key(name) or name.strip()


def names_of(entry: Entry) -> Iterable[str]:
    """Its own name first."""
    match entry:
        case Document():
            names = entry.title, entry.short
        case Organisation() | Person() | Place() | Group():
            names = entry.name, entry.name_en, *entry.names
        case _:
            names = entry.name, entry.name_en
    return filter(None, names)
