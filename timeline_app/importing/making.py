"""A plan while rows come in: what becomes of each, and what of the timeline they name."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from timeline_app.editing.checked import check_events, fits
from timeline_app.editing.entry_kinds import Entry
from timeline_app.editing.event_commands import ImportRows
from timeline_app.editing.new_entries import new_document
from timeline_app.editing.refusal import NotKept
from timeline_app.importing.already_there import Presence
from timeline_app.importing.draft import DraftEvent, LeftOut, Named, Paragraph, RowPlace, TableDocument
from timeline_app.importing.named_entries import NamedEntries, NoRoom
from timeline_app.importing.outcome import Outcome, Plan, PlannedRow, Reading
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


@dataclass
class Making:
    """A plan while rows come in, taken at once or a part at a time; ``kept`` are the paragraphs that the timeline has."""

    timeline: Timeline
    events: Sequence[Event]
    reading: Reading
    today: date
    kept: Collection[int]
    keep_rows: bool
    left_out: list[LeftOut] = field(default_factory=list[LeftOut])

    def __post_init__(self) -> None:
        self._ids = {event.id for event in self.events}
        self._documents = {document.id for document in self.timeline.documents}
        self._gone = set[tuple[type[Entry], str]]()  # entries that are in a part before
        self._rows, self._counts, self._unheld = list[PlannedRow](), Counter[Presence](), 0
        self._added, self._changed = dict[str, Event](), dict[str, Event]()
        self._paragraphs, self._paragraphs_of_changed = dict[int, Paragraph](), dict[int, Paragraph]()
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
        self._note(draft, Presence.PERHAPS, known)
        sentence = _("It may be “{title}”, which is in the timeline already; import it too if it is another event.")
        self.left_out.append(LeftOut(draft.row, "", draft.title, sentence.format(title=echo(known.title))))

    def _add(self, draft: DraftEvent, presence: Presence, known: Event | None) -> None:
        if draft.id and draft.id in self._ids:
            sentence = _("Another row has the id “{id}” already; correct one of them.").format(id=echo(draft.id))
            self.left_out.append(LeftOut(draft.row, "id", draft.id, sentence))
            return
        draft = self._themed(draft)
        event = self._planned.new(draft, draft.id or self._unused(draft.row))
        self._check(event)
        self._added[event.id] = event
        self._ids.add(event.id)
        self._keep_paragraph(self._paragraphs)
        self._note(draft, presence, known)
        self._unheld += len(draft.papers) + len(draft.entries) - len(event.papers) - len(event.entries)

    def _note(self, draft: DraftEvent, presence: Presence, known: Event | None) -> None:
        self._counts[presence] += 1
        if self.keep_rows:
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
            self._note(draft, Presence.SAME, known)
            return
        cited = {(each.document, each.paragraph, each.phrase) for each in event.citations}
        more = (each for each in self._planned.citations(draft) if (each.document, each.paragraph, each.phrase) not in cited)
        event = replace(event, citations=(*event.citations, *more))
        self._check(event)
        self._changed[event.id] = event
        self._keep_paragraph(self._paragraphs_of_changed)
        self._note(draft, Presence.CHANGED, known)

    def _check(self, event: Event) -> None:
        """Raises NotKept; to look at every text once more would take as long as to read the row."""
        lists = (event.people, event.organisations, event.figures, event.citations, event.themes)
        if not self.reading.checked or any(len(each) > limits.PARTS for each in lists):
            check_events((event,))

    def _keep_paragraph(self, paragraphs: dict[int, Paragraph]) -> None:
        """Columns that are not used may hold what no timeline can keep; the row then is cited without its text."""
        row = self._row
        if row and fits(row.text):
            paragraphs[row.number] = row

    def _placed(self, citation: Citation) -> Citation:
        """With the offsets of the phrase, where it stands in the row just once."""
        row, phrase = self._row, citation.phrase
        if row is None or citation.paragraph != row.number or row.text.count(phrase) != 1 or not phrase:
            return citation
        first = row.text.index(phrase)
        document, number, resolved = citation.document, citation.paragraph, citation.resolved
        return Citation(document, number, phrase, resolved, citation.sic, citation.section, first, first + len(phrase) - 1)

    def _unused(self, place: RowPlace) -> str:
        """Of the table and the row, so that the same row has the same id whenever it is imported."""
        number = self._row.number if self._row else place.row
        id, more = f"{self.reading.document.id}-{number}", 1
        while id in self._ids:
            more += 1
            id = f"{self.reading.document.id}-{number}-{more}"
        return id

    def plan(self) -> Plan:
        """Of all rows at once."""
        for id, event in self._added.items():
            links = tuple(link for link in event.links if link.event in self._ids)
            self._unheld += len(event.links) - len(links)
            self._added[id] = event if len(links) == len(event.links) else replace(event, links=links)
        self._paragraphs |= self._paragraphs_of_changed
        command = self._taken(self._added.values(), self._changed.values(), self._paragraphs)
        return Plan(self._rows, self.left_out, self._counts, max(0, self._unheld), command)

    def outcome(self) -> Outcome:
        return Outcome(self._rows, self.left_out, self._counts, max(0, self._unheld))

    def part(self) -> Iterator[ImportRows]:
        """The events that are new since the last part, with what they name; none where there are none."""
        if self._added:
            yield self._taken(self._added.values(), (), self._paragraphs)
            self._added, self._paragraphs = {}, {}

    def changes(self) -> Iterator[ImportRows]:
        """The events that are others, behind all parts."""
        if self._changed:
            yield self._taken((), self._changed.values(), self._paragraphs_of_changed)

    def _taken(self, added: Collection[Event], changed: Collection[Event], paragraphs: Mapping[int, Paragraph]) -> ImportRows:
        events, document = (*added, *changed), self.reading.document
        entries = [entry for entry in self._names.added if (type(entry), entry.id) not in self._gone]
        named = {id for event in events for id in _named_by(event)} if entries else set[str]()
        entries = [entry for entry in entries if entry.id in named]
        self._gone.update((type(entry), entry.id) for entry in entries)
        cited = dict.fromkeys(id for event in events for id in _cited(event))
        documents = _documents(document, cited, self._documents, self.today)
        self._documents.update(cited)
        kept = (_kept(document, each) for number, each in paragraphs.items() if number not in self.kept)
        return ImportRows(tuple(added), tuple(changed), (*entries, *documents, *kept))


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


def _documents(table: TableDocument, cited: Iterable[str], there: Collection[str], today: date) -> Sequence[Document]:
    """Those cited that are not there: the table itself, and others of which nothing but the id is known."""
    when = When(today.isoformat(), today, today, Precision.DAY)
    return [
        new_document(id, table.title, when, table.file, table.sha256)
        if id == table.id else replace(new_document(id, id, when), short=id) for id in cited if id not in there
    ]


def _cited(event: Event) -> Iterable[str]:
    yield from (citation.document for citation in event.citations)
    yield from (figure.citation.document for figure in event.figures)
    yield from (link.stated.document for link in event.links if link.stated)
