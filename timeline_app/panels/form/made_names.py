"""Names that are typed, as ids: of what the timeline has under that name, or of what is added to it."""

from collections.abc import Callable, Collection
from typing import TypeVar

from timeline_app.editing.entry_kinds import Entry
from timeline_app.editing.entry_names import EntryNames
from timeline_app.editing.new_entries import new_document, new_organisation, new_person, new_place, new_theme
from timeline_app.panels.form.draft import named_documents
from timeline_app.records.theme import Theme
from timeline_app.records.timeline import Timeline
from timeline_app.records.when import When

MakeId = Callable[[str], str]  # of the kind of what is new
_Entry = TypeVar("_Entry", bound=Entry)


class MadeNames:
    """``entries`` are what was added, each once."""

    def __init__(self, timeline: Timeline, make_id: MakeId, first: Collection[str] = ()) -> None:
        """``first`` are ids that a name means where several have it."""
        self._make_id, self._first = make_id, first
        registers = timeline.registers
        self._themes = list(timeline.themes)
        self._theme_names, self._document_names = EntryNames(timeline.themes), EntryNames(timeline.documents)
        self._places, self._people = EntryNames(registers.places), EntryNames(registers.people)
        self._organisations = EntryNames(registers.organisations)
        self._indicators, self._labelled = timeline.indicators, named_documents(timeline)
        self._added: list[Entry] = []

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(self._added)

    def theme(self, name: str) -> str:
        return self._id(self._theme_names, name, self._new_theme)

    def place(self, name: str) -> str:
        return self._id(self._places, name, lambda name: new_place(self._make_id("place"), name))

    def organisation(self, name: str) -> str:
        return self._id(self._organisations, name, lambda name: new_organisation(self._make_id("organisation"), name))

    def person(self, name: str) -> str:
        return self._id(self._people, name, lambda name: new_person(self._make_id("person"), name))

    def document(self, name: str) -> str | None:
        """None for one that the timeline does not have; a title does as well as the name in the form."""
        found = self._document_names.find(name)
        return self._labelled.get(name.strip()) or (found.id if found else None)

    def add_document(self, title: str, published: When) -> str:
        return self._add(self._document_names, new_document(self._make_id("document"), title.strip(), published))

    def indicator(self, label: str, unit: str) -> str | None:
        """What a figure belongs to that is called so and counted in that unit; None where the timeline has no such one."""
        found = EntryNames(each for each in self._indicators if each.unit == unit.strip()).find(label)
        return found.id if found else None

    def _id(self, names: EntryNames[_Entry], name: str, make: Callable[[str], _Entry]) -> str:
        found = names.find(name, self._first)
        return found.id if found else self._add(names, make(name.strip()))

    def _new_theme(self, name: str) -> Theme:
        self._themes.append(new_theme(self._make_id("theme"), name, self._themes))
        return self._themes[-1]

    def _add(self, names: EntryNames[_Entry], entry: _Entry) -> str:
        names.add(entry)
        self._added.append(entry)
        return entry.id
