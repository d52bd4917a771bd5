"""The 大事记 as a value: what stands on its pages, in order, for every format that sets it."""

from collections.abc import Callable, Mapping, Sequence

from timeline_app.frozen import frozen
from timeline_app.queries.names import summary_of, title_of
from timeline_app.records.event import Event, Kind
from timeline_app.records.timeline import Timeline
from timeline_app.report.chronicle_words import dates_of, heading_of
from timeline_app.report.cited import Cited, cited
from timeline_app.report.editor_notes import editor_notes
from timeline_app.report.parts import Part, PartKind, numbers_of, parts_of
from timeline_app.report.references import reference
from timeline_app.report.request import ReportRequest
from timeline_app.report.show import in_sentence
from timeline_app.translation.cut import line
from timeline_app.translation.words import _, language

Show = Callable[[str], str]
_LONGEST_ASKED = 100  # characters: three lines
_ENDS = tuple("。！？…!?.")  # of a sentence


@frozen
class Entry:
    """One event: ``date`` as it reads under its heading (7月28—30日, 同日, 本月).

    ``unsourced`` is （未注明来源） where nothing is cited, else empty. ``title`` is never blank; ``original`` is the Chinese one
    below it in English. ``number`` runs through the whole and is that of its mark in the chart; None where it only may belong to
    the period, and then ``summary`` is empty. ``planned`` is a target with a date, behind which stands （计划）. ``stop`` stands
    behind the title; it is empty where that ends a sentence.
    """

    id: str
    number: int | None
    date: str
    planned: bool
    title: str
    stop: str
    original: str
    summary: str
    cited: tuple[Cited, ...]
    unsourced: str


@frozen
class Section:
    """``heading`` as 2023年7月, 2023年目标 or 跨本时段的工作; ``kind``, ``year`` and ``month`` are those of its part."""

    kind: PartKind
    year: int | None
    month: int | None
    heading: str
    entries: tuple[Entry, ...]


@frozen
class Source:
    """``number`` is what entries cite; ``reference`` follows GB/T 7714—2025."""

    number: int
    document: str
    reference: str


@frozen
class Marks:
    """Between the parts of a paragraph: ``gap`` behind the date, ``space`` before the summary."""

    planned: str
    gap: str
    space: str


@frozen
class Chronicle:
    """``sections`` in the order of the page; without events there are none, and ``empty`` says so in one sentence.

    ``asked`` is a line below the title, which says what it does not, or is empty. ``notes`` are the paragraphs of 编者说明;
    ``sources_heading`` and ``notes_heading`` are in the language of the report.
    """

    title: str
    asked: str
    compiled_by: str
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    notes: tuple[str, ...]
    sources_heading: str
    notes_heading: str
    empty: str
    marks: Marks


def chronicle_of(request: ReportRequest, show: Show) -> Chronicle:
    """``show`` brings a text into the script of the report and leaves out what its format cannot hold."""
    parts = parts_of(request.events, request.period, request.timeline.first_view)
    source = _source_numbers(parts)
    numbers = numbers_of(parts)
    possible = sum(len(part.events) for part in parts if part.kind is PartKind.POSSIBLE)
    return Chronicle(
        title=show(request.title), asked=_asked(request, show), compiled_by=show(request.compiled_by),
        sections=tuple(_section(part, numbers, source, show) for part in parts),
        sources=tuple(_source(request.timeline, document, number, show) for document, number in source.items()),
        notes=editor_notes(request, possible, show), sources_heading=_("List of sources"), notes_heading=_("Notes of the editor"),
        empty="" if request.events else _("No event meets what was asked for."), marks=_marks(),
    )


def _asked(request: ReportRequest, show: Show) -> str:
    """In one line, since the notes of the editor have all of it."""
    asked = line(_("; ").join(request.below_title), _LONGEST_ASKED)
    if not asked:
        return ""
    return in_sentence(_("({asked})").format(asked=asked), show)


def _marks() -> Marks:
    english = language() == "en"
    return Marks(_(" (planned)"), " " if english else "\u3000", " " if english else "")


def _source_numbers(parts: Sequence[Part]) -> Mapping[str, int]:
    """By document, in the order in which the pages cite them."""
    cited = (document for part in parts for event in part.events for document in event.sources)
    return {document: number for number, document in enumerate(dict.fromkeys(cited), start=1)}


def _source(timeline: Timeline, document: str, number: int, show: Show) -> Source:
    return Source(number, document, show(reference(timeline.document(document))))


def _section(part: Part, numbers: Mapping[str, int], source: Mapping[str, int], show: Show) -> Section:
    heading = heading_of(part)
    dates = dates_of(part)
    entries = tuple(_entry(event, date, part.kind, numbers, source, show) for event, date in zip(part.events, dates, strict=True))
    return Section(part.kind, part.year, part.month, heading, entries)


def _entry(event: Event, date: str, kind: PartKind, numbers: Mapping[str, int], source: Mapping[str, int], show: Show) -> Entry:
    possible = kind is PartKind.POSSIBLE
    told = show(title_of(event))
    title = told if told.strip() else show(_("(no title)"))
    original = "" if title_of(event) == event.title else show(event.title)
    return Entry(
        id=event.id, number=numbers.get(event.id), date=date, planned=event.kind is Kind.TARGET, title=title,
        stop="" if title.endswith(_ENDS) else _("."), original=original,
        summary="" if possible else show(summary_of(event)),
        cited=cited(event.citations, source), unsourced="" if event.citations else _("(no source given)"),
    )
