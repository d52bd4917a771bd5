"""What an import would do, row by row, before anything is written: and the one command that does it."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from timeline_app.editing.checked import check_events
from timeline_app.editing.event_commands import ImportRows
from timeline_app.editing.new_entries import new_document
from timeline_app.editing.refusal import NotKept
from timeline_app.importing.already_there import AlreadyThere, Presence
from timeline_app.importing.draft import DraftEvent, LeftOut, Named, Paragraph, RowPlace, TableDocument
from timeline_app.importing.named_entries import NamedEntries, NoRoom
from timeline_app.importing.planned_event import PlannedEvents
from timeline_app.queries.names import proposal
from timeline_app.records import limits
from timeline_app.records.citation import Citation
from timeline_app.records.document import Document
from timeline_app.records.event import Event
from timeline_app.records.kept_paragraph import KeptParagraph
from timeline_app.records.theme_words import ThemeWords
from timeline_app.records.timeline import Timeline
from timeline_app.records.when import Precision, When
from timeline_app.translation.one_line import echo
from timeline_app.translation.words import _

_UNFIT = re.compile("[\0\ud800-\udfff]")


class Reading(NamedTuple):
    """The rows of a table, read one by one while somebody asks; ``paragraph`` is a row of it as its document has it.

    ``checked`` says that every text of the rows is one that a timeline can keep, ``in_columns`` that figures are those of columns.
    """

    rows: Iterable[DraftEvent | LeftOut]
    document: TableDocument
    paragraph: Callable[[RowPlace], Paragraph | None]
    checked: bool = False
    in_columns: bool = False


class PlannedRow(NamedTuple):
    """``known`` is the event of the timeline that the row is, or may be; a row that is ``same`` writes nothing."""

    draft: DraftEvent
    presence: Presence
    known: Event | None


@dataclass(frozen=True)
class Plan:
    """Every row that holds something is in ``rows`` or in ``left_out``, or in both where it may be there already.

    ``unheld`` counts links, papers and sections of other files that lead nowhere here.
    """

    rows: Sequence[PlannedRow]
    left_out: Sequence[LeftOut]
    command: ImportRows
    unheld: int = 0

    def count(self, presence: Presence) -> int:
        return sum(1 for row in self.rows if row.presence is presence)

    @property
    def writes(self) -> int:
        """How many events would be added or changed."""
        return len(self.command.added) + len(self.command.changed)


class Planner:
    """For one timeline; ``kept`` are the paragraphs of the table that it has already, from an import before.

    Rows that may be there already are left out, unless they are ``alike_too``.
    """

    def __init__(
        self, timeline: Timeline, events: Sequence[Event], today: date, kept: Collection[int] = (), alike_too: bool = False
    ) -> None:
        self._timeline, self._today, self._kept, self._alike_too = timeline, today, kept, alike_too
        self._events, self._there = events, AlreadyThere(events, timeline)

    def plan(self, reading: Reading, say: Callable[[int], None] = lambda _rows: None) -> Plan:
        """``say`` is told how many rows are done, and may raise to give up."""
        making = _Making(self._timeline, self._events, reading)
        for number, row in enumerate(reading.rows):
            say(number)
            if isinstance(row, LeftOut):
                making.left_out.append(row)
            else:
                match = self._there.match(row)
                making.take(row, match.event, match.presence, self._alike_too)
        return making.plan(self._today, self._kept)


@dataclass
class _Making:
    """A plan while rows come in."""

    timeline: Timeline
    events: Sequence[Event]
    reading: Reading
    left_out: list[LeftOut] = field(default_factory=list[LeftOut])

    def __post_init__(self) -> None:
        self._ids = {event.id for event in self.events}
        self._rows, self._added, self._changed = list[PlannedRow](), dict[str, Event](), dict[str, Event]()
        self._paragraphs = dict[int, Paragraph]()
        self._names = NamedEntries(self.timeline, self.reading.document.id)
        self._planned = PlannedEvents(self.timeline, self._names, self._placed, self.reading.in_columns)
        self._words = ThemeWords(self.timeline.themes)
        self._row: Paragraph | None = None

    def take(self, draft: DraftEvent, known: Event | None, presence: Presence, alike_too: bool) -> None:
        """Let a row become an event, or name it among those left out."""
        self._row = self.reading.paragraph(draft.row)
        try:
            if presence is Presence.PERHAPS and known and not alike_too:
                self._leave_alike(draft, known)
            elif presence in (Presence.NEW, Presence.PERHAPS) or known is None:
                self._add(draft, presence, known)
            else:
                self._change(draft, known)
        except (NoRoom, NotKept) as error:
            self.left_out.append(LeftOut(draft.row, "", echo(draft.title), str(error)))

    def _leave_alike(self, draft: DraftEvent, known: Event) -> None:
        self._rows.append(PlannedRow(draft, Presence.PERHAPS, known))
        sentence = _("It may be “{title}”, which is in the timeline already; import it too if it is another event.")
        self.left_out.append(LeftOut(draft.row, "", draft.title, sentence.format(title=echo(known.title))))

    def _add(self, draft: DraftEvent, presence: Presence, known: Event | None) -> None:
        if draft.id and draft.id in self._added:
            sentence = _("Another row has the id “{id}” already; correct one of them.").format(id=echo(draft.id))
            self.left_out.append(LeftOut(draft.row, "id", draft.id, sentence))
            return
        draft = self._themed(draft)
        event = self._planned.new(draft, draft.id or self._unused(draft.row))
        self._check(event)
        self._added[event.id] = event
        self._keep_paragraph()
        self._rows.append(PlannedRow(draft, presence, known))

    def _themed(self, draft: DraftEvent) -> DraftEvent:
        """A row that names no theme has those that its words propose, and says so."""
        found = () if draft.themes else self._words.of(draft.title, draft.summary)
        if not found:
            return draft
        named = [(self.timeline.theme(each.theme), each.word) for each in found]
        told = (proposal(theme, word) for theme, word in named)
        return replace(draft, themes=tuple(Named(theme.name, theme.id) for theme, _word in named), remarks=(*draft.remarks, *told))

    def _change(self, draft: DraftEvent, known: Event) -> None:
        """A second row that tells of the same event adds to what the first one told."""
        before = self._changed.get(known.id, known)
        event = self._planned.changed(draft, before)
        if event == before:
            self._rows.append(PlannedRow(draft, Presence.SAME, known))
            return
        cited = {(each.document, each.paragraph, each.phrase) for each in event.citations}
        more = (each for each in self._planned.citations(draft) if (each.document, each.paragraph, each.phrase) not in cited)
        event = replace(event, citations=(*event.citations, *more))
        self._check(event)
        self._changed[event.id] = event
        self._keep_paragraph()
        self._rows.append(PlannedRow(draft, Presence.CHANGED, known))

    def _check(self, event: Event) -> None:
        """Raises NotKept; to look at every text once more would take as long as to read the row."""
        lists = (event.people, event.organisations, event.figures, event.citations, event.themes)
        if not self.reading.checked or any(len(each) > limits.PARTS for each in lists):
            check_events((event,))

    def _keep_paragraph(self) -> None:
        """Columns that are not used may hold what no timeline can keep; the row then is cited without its text."""
        row = self._row
        if row and len(row.text) <= limits.TEXT and not _UNFIT.search(row.text):
            self._paragraphs[row.number] = row

    def _placed(self, citation: Citation) -> Citation:
        """With the offsets of the phrase, where it stands in the row just once."""
        row = self._row
        if row is None or citation.paragraph != row.number or row.text.count(citation.phrase) != 1 or not citation.phrase:
            return citation
        first = row.text.index(citation.phrase)
        return replace(citation, first=first, last=first + len(citation.phrase) - 1)

    def _unused(self, place: RowPlace) -> str:
        """Of the table and the row, so that the same row has the same id whenever it is imported."""
        number = self._row.number if self._row else place.row
        id, more = f"{self.reading.document.id}-{number}", 1
        while id in self._ids or id in self._added:
            more += 1
            id = f"{self.reading.document.id}-{number}-{more}"
        return id

    def plan(self, today: date, kept: Collection[int]) -> Plan:
        known, unheld = self._ids | self._added.keys(), 0
        for id, event in self._added.items():
            links = tuple(link for link in event.links if link.event in known)
            unheld += len(event.links) - len(links)
            self._added[id] = event if len(links) == len(event.links) else replace(event, links=links)
        added, changed = tuple(self._added.values()), tuple(self._changed.values())
        unheld += sum(len(row.draft.papers) + len(row.draft.entries) for row in self._rows if row.presence is Presence.NEW)
        unheld -= sum(len(event.papers) + len(event.entries) for event in added)
        documents = _documents(self.reading.document, (*added, *changed), self.timeline, today)
        paragraphs = (_kept(self.reading.document, each) for number, each in self._paragraphs.items() if number not in kept)
        named = {id for event in (*added, *changed) for id in _named_by(event)}
        entries = (*(entry for entry in self._names.added if entry.id in named), *documents, *paragraphs)
        return Plan(self._rows, self.left_out, ImportRows(added, changed, entries), max(0, unheld))


def _named_by(event: Event) -> Iterable[str]:
    """Ids of what an event refers to by name; a row that was left out may have named more."""
    yield from (*event.themes, *event.groups, event.scope)
    yield from (involved.id for involved in (*event.people, *event.organisations))
    yield from (figure.indicator for figure in event.figures if figure.indicator)
    if event.place:
        yield event.place


def _kept(document: TableDocument, paragraph: Paragraph) -> KeptParagraph:
    place = paragraph.place
    return KeptParagraph(document.id, paragraph.number, paragraph.text, sheet=place.sheet or None, row=place.row)


def _documents(table: TableDocument, events: Sequence[Event], timeline: Timeline, today: date) -> Sequence[Document]:
    """Those cited that the timeline lacks: the table itself, and others of which nothing but the id is known."""
    there = {document.id for document in timeline.documents}
    cited: Mapping[str, None] = dict.fromkeys(id for event in events for id in _cited(event) if id not in there)
    when = When(today.isoformat(), today, today, Precision.DAY)
    return [
        new_document(id, table.title, when, table.file, table.sha256)
        if id == table.id else replace(new_document(id, id, when), short=id) for id in cited
    ]


def _cited(event: Event) -> Iterable[str]:
    yield from (citation.document for citation in event.citations)
    yield from (figure.citation.document for figure in event.figures)
    yield from (link.stated.document for link in event.links if link.stated)
