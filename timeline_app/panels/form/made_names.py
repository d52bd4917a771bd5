"""Names that are typed, as ids: of what the timeline has under that name, or of what is added to it."""

from collections.abc import Callable, Collection, Iterable
from typing import Protocol, TypeVar

from timeline_app.editing.entry_kinds import Entry
from timeline_app.editing.theme_colours import next_colours
from timeline_app.panels.form.draft import named_documents
from timeline_app.records.document import Document, Medium
from timeline_app.records.registers import Organisation, Person, Place
from timeline_app.records.short_name import short_name
from timeline_app.records.theme import Theme
from timeline_app.records.timeline import Timeline
from timeline_app.records.when import When

_SCRIPT = "Hans"  # of documents of which nothing but the title is known


class _Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def name_en(self) -> str: ...


_Entry = TypeVar("_Entry", bound=_Named)


class MadeNames:
    """``entries`` are what was added, each once."""

    def __init__(self, timeline: Timeline, make_id: Callable[[], str], first: Collection[str] = ()) -> None:
        """``first`` are ids that a name means where several have it."""
        self._timeline, self._make_id, self._first = timeline, make_id, first
        self._documents = dict(named_documents(timeline))
        self._added: list[Entry] = []

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(self._added)

    def theme(self, name: str) -> str:
        themes = (*self._timeline.themes, *(each for each in self._added if isinstance(each, Theme)))
        found = _called(name, themes, self._first)
        if found is None:
            found = Theme(self._make_id(), name.strip(), short_name(name), "", *next_colours(themes))
            self._added.append(found)
        return found.id

    def place(self, name: str) -> str:
        found = _called(name, self._timeline.registers.places, self._first)
        return found.id if found else self._add(Place(self._make_id(), name.strip(), "", (), None, None))

    def organisation(self, name: str) -> str:
        there = (*self._timeline.registers.organisations, *(each for each in self._added if isinstance(each, Organisation)))
        found = _called(name, there, self._first)
        return found.id if found else self._add(Organisation(self._make_id(), name.strip(), "", (), None))

    def person(self, name: str) -> str:
        there = (*self._timeline.registers.people, *(each for each in self._added if isinstance(each, Person)))
        found = _called(name, there, self._first)
        return found.id if found else self._add(Person(self._make_id(), name.strip(), "", (), ()))

    def document(self, name: str) -> str | None:
        """None for one that the timeline does not have; a title does as well as the name."""
        titled = (document.id for document in self._timeline.documents if document.title == name.strip())
        return self._documents.get(name.strip()) or next(titled, None)

    def add_document(self, title: str, published: When) -> str:
        title = title.strip()
        made = Document(self._make_id(), "", "", title, short_name(title), published, _SCRIPT, Medium.REPORT)
        self._documents[title] = made.id
        return self._add(made)

    def _add(self, entry: Organisation | Person | Place | Document) -> str:
        self._added.append(entry)
        return entry.id


def _called(name: str, entries: Iterable[_Entry], first: Collection[str]) -> _Entry | None:
    wanted = name.strip().casefold()
    found = [each for each in entries if wanted in (each.name.casefold(), each.name_en.casefold())]
    return next((each for each in found if each.id in first), found[0] if found else None)
