"""The 大事记 as the body of a Word document: paragraphs in styles, and character styles for dates, titles and source marks."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from timeline_app.report.chronicle import Chronicle, Entry, Marks, Source
from timeline_app.report.cited import Cited
from timeline_app.translation.cut import line
from timeline_app.word.markup import element, line_break, paragraph, run
from timeline_app.word.package import FOOTERS
from timeline_app.word.page import BOTTOM, FOOTER, HEADER, HEIGHT, LEFT, RIGHT, TOP, WIDTH, Grid

_LONGEST_TIP = 255  # characters


def document_of(chronicle: Chronicle, grid: Grid) -> Element:
    return element("document", element("body", *_paragraphs(chronicle), _page(grid)))


def _paragraphs(chronicle: Chronicle) -> Iterator[Element]:
    references = {source.number: source.reference for source in chronicle.sources}
    yield paragraph("Title", run(chronicle.title))
    if chronicle.asked:
        yield paragraph("Subtitle", run(chronicle.asked))
    if chronicle.compiled_by:
        yield paragraph("Subtitle", run(chronicle.compiled_by))
    if chronicle.empty:
        yield paragraph(None, run(chronicle.empty))
    for section in chronicle.sections:
        yield paragraph("Heading1", run(section.heading))
        yield from (paragraph(None, *_entry(entry, chronicle.marks, references)) for entry in section.entries)
    if chronicle.sources:
        yield paragraph("Heading1", run(chronicle.sources_heading))
        yield from map(_source, chronicle.sources)
    if chronicle.notes:
        yield paragraph("Heading1", run(chronicle.notes_heading))
        yield from (paragraph(None, run(note)) for note in chronicle.notes)


def _entry(entry: Entry, marks: Marks, references: Mapping[int, str]) -> Iterator[Element]:
    yield run(entry.date + (marks.planned if entry.planned else ""), "EventDate")
    yield run(marks.gap + entry.title, "EventTitle")
    if entry.stop:
        yield run(entry.stop, "EventTitle")
    cited = [_superscript(each, references[each.source]) for each in entry.cited] or [run(marks.space + entry.unsourced)]
    if not entry.original:
        yield from (run(marks.space + entry.summary), *cited) if entry.summary else cited
        return
    if not entry.summary:
        yield from (*cited, line_break(), run(entry.original, "OriginalTitle"))
        return
    yield from (line_break(), run(entry.original, "OriginalTitle"), line_break(), run(entry.summary), *cited)


def _superscript(cited: Cited, reference: str) -> Element:
    """A link to the document in the list of sources, which a reader sees without going there."""
    mark = run(f"[{cited.source}]{cited.paragraphs}", "SourceMark")
    return element("hyperlink", mark, anchor=_bookmark(cited.source), tooltip=line(reference, _LONGEST_TIP), history=1)


def _source(source: Source) -> Element:
    """Word counts the number that stands before it."""
    start = element("bookmarkStart", id=source.number, name=_bookmark(source.number))
    return paragraph("ListNumber", start, run(source.reference), element("bookmarkEnd", id=source.number))


def _bookmark(source: int) -> str:
    return f"source_{source}"


def _page(grid: Grid) -> Element:
    return element(
        "sectPr",
        *(element("footerReference", type=pages, r_id=name) for name, (pages, _style) in FOOTERS.items()),
        element("pgSz", w=WIDTH, h=HEIGHT),
        element("pgMar", top=TOP, right=RIGHT, bottom=BOTTOM, left=LEFT, header=HEADER, footer=FOOTER, gutter=0),
        element("docGrid", type="linesAndChars", linePitch=grid.line_pitch, charSpace=grid.character_space),
    )
