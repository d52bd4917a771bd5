"""What events refer to by id, besides one another: by kind, the table it stands in, its rows, and where it is referred to."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from enum import StrEnum
from typing import NamedTuple

from timeline_app.database import rows
from timeline_app.database.register_rows import registers_to_rows
from timeline_app.records.document import Document
from timeline_app.records.figure import Indicator
from timeline_app.records.registers import Group, Organisation, Person, Place, Registers
from timeline_app.records.scope import Scope
from timeline_app.records.theme import Theme

Entry = Theme | Document | Indicator | Scope | Organisation | Person | Place | Group
Rows = dict[str, object]
_Tables = Iterator[tuple[str, Rows]]


class EntryKind(StrEnum):
    """Each is the name of its table."""

    THEMES = "themes"
    DOCUMENTS = "documents"
    INDICATORS = "indicators"
    SCOPES = "scopes"
    ORGANISATIONS = "organisations"
    PEOPLE = "people"
    PLACES = "places"
    GROUPS = "groups"


class Referring(NamedTuple):
    """Columns that name entries of a kind.

    ``listed`` hang on events, each entry once, in an order; ``single`` name one of them. Where ``needed`` none can do without.
    ``fixed`` are of registers that no command changes.
    """

    listed: tuple[tuple[str, str], ...] = ()
    single: tuple[tuple[str, str], ...] = ()
    fixed: tuple[tuple[str, str], ...] = ()
    needed: bool = False


REFERRING: Mapping[EntryKind, Referring] = {
    EntryKind.THEMES: Referring(listed=(("event_themes", "theme"),), needed=True),
    EntryKind.DOCUMENTS: Referring(
        single=(("citations", "document"), ("figures", "document"), ("links", "document")), needed=True,
        fixed=(("sections", "document"), ("papers", "document"), ("slogans", "document"), ("person_offices", "document")),
    ),
    EntryKind.INDICATORS: Referring(single=(("figures", "indicator"),)),
    EntryKind.SCOPES: Referring(single=(("events", "scope"),), needed=True),
    EntryKind.ORGANISATIONS: Referring(
        listed=(("event_organisations", "organisation"),), fixed=(("paper_issuers", "organisation"),)
    ),
    EntryKind.PEOPLE: Referring(listed=(("event_people", "person"),)),
    EntryKind.PLACES: Referring(single=(("events", "place"),)),
    EntryKind.GROUPS: Referring(listed=(("event_groups", "group_id"),)),
}
# The other names of an entry, and what else is its own.
OWN_ROWS: Mapping[EntryKind, tuple[tuple[str, str], ...]] = {
    EntryKind.DOCUMENTS: (("paragraphs", "document"),),
    EntryKind.ORGANISATIONS: (("organisation_names", "organisation"),),
    EntryKind.PEOPLE: (("person_names", "person"), ("person_offices", "person")),
    EntryKind.PLACES: (("place_names", "place"),),
    EntryKind.GROUPS: (("group_names", "group_id"),),
}


def kind_of(entry: Entry) -> EntryKind:
    return _KINDS[type(entry)]


def rows_of(entry: Entry) -> _Tables:
    """Its rows by table, its own first; the position of its own row is for the timeline to say."""
    kind = kind_of(entry)
    if isinstance(entry, Document):
        yield kind, rows.document_to_row(entry)
    elif isinstance(entry, Scope):
        yield kind, dict(entry._asdict())
    elif isinstance(entry, Theme):
        yield kind, rows.theme_to_row(entry)
    elif isinstance(entry, Indicator):
        yield kind, asdict(entry)
    else:
        for table, some in registers_to_rows(_register_of(entry)).items():
            for row in some:
                yield table, {name: value for name, value in row.items() if table != kind or name != "position"}


def _register_of(entry: Organisation | Person | Place | Group) -> Registers:
    match entry:
        case Organisation():
            return Registers(organisations=(entry,))
        case Person():
            return Registers(people=(entry,))
        case Place():
            return Registers(places=(entry,))
        case Group():
            return Registers(groups=(entry,))


def name_of(entry: Entry) -> str:
    return entry.title if isinstance(entry, Document) else entry.name


_KINDS: Mapping[type[Entry], EntryKind] = {
    Theme: EntryKind.THEMES, Document: EntryKind.DOCUMENTS, Indicator: EntryKind.INDICATORS, Scope: EntryKind.SCOPES,
    Organisation: EntryKind.ORGANISATIONS, Person: EntryKind.PEOPLE, Place: EntryKind.PLACES, Group: EntryKind.GROUPS,
}
