"""Names in a table, as ids: of what the timeline has under such a name, or of what is added to it."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from timeline_app.editing.entry_kinds import Entry
from timeline_app.editing.entry_names import EntryNames
from timeline_app.editing.first_themes import UNSORTED
from timeline_app.editing.new_entries import new_group, new_organisation, new_person, new_place, new_scope, new_theme
from timeline_app.editing.new_file import ANY_SCOPE
from timeline_app.importing.draft import Named
from timeline_app.importing.indicators import Indicators
from timeline_app.records import limits
from timeline_app.records.registers import Group, Organisation, Person, Place
from timeline_app.records.scope import Scope
from timeline_app.records.theme import Theme
from timeline_app.records.timeline import Timeline
from timeline_app.translation.words import _


class NoRoom(Exception):
    """A name would be one entry more than a timeline can have of its kind; says so in a sentence."""


_AnyEntry = Theme | Scope | Organisation | Person | Place | Group
_Entry = TypeVar("_Entry", bound=_AnyEntry)


class _Names(Generic[_Entry]):
    """The entries of one kind, by id and by name in any script; ``make`` makes one of an id and a name."""

    def __init__(self, entries: Sequence[_Entry], make: Callable[[str, str], _Entry], most: int, prefix: str) -> None:
        self._make, self._most, self._prefix = make, most, prefix
        self._ids: set[str] = {entry.id for entry in entries}
        self._names = EntryNames(entries)
        self.added: list[_Entry] = []
        self._known: dict[Named, str] = {}  # most rows say what others have said

    def of(self, named: Named) -> str:
        """Raises NoRoom."""
        if named not in self._known:
            self._known[named] = self._found(named)
        return self._known[named]

    def _found(self, named: Named) -> str:
        if named.id in self._ids:
            return named.id
        name = named.name or named.id
        found = self._names.find(name)
        return found.id if found else self._add(named.id, name)

    def _add(self, id: str, name: str) -> str:
        if len(self._ids) >= self._most:
            sentence = _("A timeline has at most {most} such names; take the column for something else.")
            raise NoRoom(sentence.format(most=self._most))
        entry = self._make(id or self._unused(), name)
        self._ids.add(entry.id)
        self._names.add(entry)
        self.added.append(entry)
        return entry.id

    def _unused(self) -> str:
        number = len(self.added) + 1
        while f"{self._prefix}-{number}" in self._ids:
            number += 1
        return f"{self._prefix}-{number}"


class NamedEntries:
    """A name that is given with an id means the entry of that id, where there is one; ids of new entries begin with ``prefix``."""

    def __init__(self, timeline: Timeline, prefix: str) -> None:
        themes, registers = list(timeline.themes), timeline.registers

        def theme(id: str, name: str) -> Theme:
            themes.append(new_theme(id, name, themes))
            return themes[-1]

        self._first_theme = Named(*next(((each.name, each.id) for each in timeline.themes), (UNSORTED.name, "")))
        self._first_scope = Named(*next(((each.name, each.id) for each in timeline.scopes), (ANY_SCOPE.name, "")))
        self._themes = _Names(timeline.themes, theme, limits.BITS, prefix)
        self._scopes = _Names(timeline.scopes, new_scope, limits.SCOPES, prefix)
        most = limits.REGISTER
        self._places = _Names(registers.places, new_place, most, prefix)
        self._people = _Names(registers.people, new_person, most, prefix)
        self._organisations = _Names(registers.organisations, new_organisation, most, prefix)
        self._groups = _Names(registers.groups, new_group, most, prefix)
        self.indicators = Indicators(timeline.indicators)

    @property
    def added(self) -> tuple[Entry, ...]:
        """What no entry of the timeline was called, each once."""
        return (
            *self._themes.added, *self._scopes.added, *self._places.added, *self._people.added, *self._organisations.added,
            *self._groups.added,
        )

    def themes(self, names: Iterable[Named]) -> tuple[str, ...]:
        """Each once; the first theme of the timeline where there is no name. All of these raise NoRoom."""
        return _each(self._themes, names) or (self._themes.of(self._first_theme),)

    def scope(self, name: str) -> str:
        """An id, or a name; the first scope of the timeline where there is none."""
        return self._scopes.of(Named(name, name) if name else self._first_scope)

    def place(self, name: Named) -> str:
        return self._places.of(name)

    def people(self, names: Iterable[Named]) -> tuple[str, ...]:
        """As many as there are names, as ``organisations``."""
        return tuple(map(self._people.of, names))

    def organisations(self, names: Iterable[Named]) -> tuple[str, ...]:
        return tuple(map(self._organisations.of, names))

    def groups(self, names: Iterable[Named]) -> tuple[str, ...]:
        return _each(self._groups, names)


def _each(known: _Names[_Entry], names: Iterable[Named]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(known.of, names)))
