"""What a table becomes before anything is written: events, rows that are none, and the table as a document."""

from collections.abc import Sequence
from typing import NamedTuple

from timeline_app.frozen import frozen
from timeline_app.records.citation import Citation
from timeline_app.records.event import Kind, Role
from timeline_app.records.figure import Figure
from timeline_app.records.link import Link
from timeline_app.records.when import When


class Named(NamedTuple):
    """A theme, place, organisation, person, group, paper or section: by its name, its id, or both."""

    name: str = ""
    id: str = ""
    role: Role | None = None


class RowPlace(NamedTuple):
    """A row of a file, counted from 1; ``sheet`` is empty where the file has no sheets."""

    sheet: str
    row: int


class TableDocument(NamedTuple):
    """The table as a source of its events; ``id`` is that of its content."""

    id: str
    file: str
    sha256: str
    title: str


class Paragraph(NamedTuple):
    """A row as a paragraph of its document: ``number`` is what citations count, ``text`` its cells with a tab between them."""

    number: int
    text: str
    place: RowPlace


@frozen
class DraftEvent:
    """An event as a table tells it: what it leaves out is empty or None.

    ``remarks`` are sentences that a reader has to know of its date. ``source`` is what a column says of where it is from.
    """

    row: RowPlace
    title: str
    when: When
    citations: tuple[Citation, ...]
    id: str = ""
    title_en: str = ""
    kind: Kind | None = None
    themes: tuple[Named, ...] = ()
    scope: str = ""
    place: Named | None = None
    summary: str = ""
    summary_en: str = ""
    note: str = ""
    source: str = ""
    people: tuple[Named, ...] = ()
    organisations: tuple[Named, ...] = ()
    groups: tuple[Named, ...] = ()
    papers: tuple[Named, ...] = ()
    entries: tuple[Named, ...] = ()
    figures: tuple[Figure, ...] = ()
    links: tuple[Link, ...] = ()
    remarks: tuple[str, ...] = ()


class LeftOut(NamedTuple):
    """A row that becomes no event: ``column`` is its heading, or its letter, ``value`` as printed, ``reason`` a sentence."""

    row: RowPlace
    column: str
    value: str
    reason: str


@frozen
class Drafts:
    """All rows of a table that hold something: each is an event or left out; ``documents`` has the table and what it names."""

    events: Sequence[DraftEvent]
    left_out: Sequence[LeftOut]
    document: TableDocument

    @property
    def rows(self) -> int:
        return len(self.events) + len(self.left_out)
