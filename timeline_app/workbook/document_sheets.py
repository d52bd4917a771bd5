"""The documents that the events cite, and what this workbook is."""

from collections import Counter
from collections.abc import Iterator

from timeline_app import __version__
from timeline_app.chinese.typography import without_blanks
from timeline_app.queries.source_names import medium_names
from timeline_app.records.certainty import certainty_of
from timeline_app.records.document import Document
from timeline_app.report.references import reference
from timeline_app.report.request import ReportRequest
from timeline_app.translation.dates import day_in_words, period_in_words
from timeline_app.translation.words import _, language
from timeline_app.workbook.sheet import Sheet, Show, Table, listed


def document_sheet(request: ReportRequest, show: Show) -> Sheet:
    """In the order of the timeline, each with how many of the events cite it."""
    table, media = Table[Document](), medium_names()
    cited = Counter(document for event in request.events for document in event.sources)
    table.named(_("Title"), lambda document: show(document.title), lambda document: document.id)
    table.column(_("Short title"), lambda document: show(document.short))
    table.column(_("Authors"), lambda document: listed(map(show, document.authors)))
    table.named(_("Medium"), lambda document: media[document.medium], lambda document: document.medium)
    table.column(_("Published in"), lambda document: show(document.container or ""))
    table.column(_("Publisher"), lambda document: show(document.publisher or ""))
    table.column(_("Issue"), lambda document: document.issue)
    table.column(_("Pages"), lambda document: document.pages)
    table.date(lambda document: document.published)
    table.column(_("Address"), lambda document: document.url)
    table.column(_("Note"), lambda document: show(document.note or ""))
    table.column(_("Reference (GB/T 7714)"), lambda document: show(reference(document)))
    table.column(_("Events that cite it"), lambda document: cited[document.id])
    return table.sheet(_("Documents"), (document for document in request.timeline.documents if cited[document.id]))


def about_sheet(request: ReportRequest, shortened: int, show: Show) -> Sheet:
    """``shortened`` texts did not fit in a cell."""
    rows = [(item, _closed(content)) for item, content in (*_facts(request, show), *_rules(shortened))]
    return Sheet(_("About this file"), (_("Item"), _("Content")), rows, filtered=False)


def _closed(content: str) -> str:
    """As in the reports: 213条, with no blank inside."""
    return content if language() == "en" else without_blanks(content)


def _facts(request: ReportRequest, show: Show) -> Iterator[tuple[str, str]]:
    timeline, period = request.timeline, request.period
    yield _("Title"), show(request.title)
    if request.compiled_by:
        yield _("Compiled by"), show(request.compiled_by)
    yield _("Compiled on"), day_in_words(request.compiled_on)
    yield _("Period"), period_in_words(period.start, period.end) if period else _("no period")
    yield _("Filters"), show(_("; ").join(request.filters)) or _("no filter")
    yield _("Events"), _("{shown} of {total} events").format(shown=len(request.events), total=timeline.event_count)
    if period:
        surely = sum(bool((found := certainty_of(event.when, period)) and found.certain) for event in request.events)
        yield "", _("{certain} certain · {possible} possible").format(certain=surely, possible=len(request.events) - surely)
    if request.dropped:
        yield "", _("{count} events were left out that only may lie in the period.").format(count=request.dropped)
    yield _("Taken from"), show(timeline.title)
    yield _("Versions"), _("data {data}, program {program}").format(data=timeline.version, program=__version__)


def _rules(shortened: int) -> Iterator[tuple[str, str]]:
    """How the sheets are to be read."""
    yield _("How to read this"), _("First and last day are those that an event may cover; EDTF says how closely it is known.")
    yield "", _("Days before 1900 are texts, because a spreadsheet has no such dates.")
    yield "", _("“As printed” is a phrase of the document, in the script of the document; paragraphs count its non-blank lines.")
    if shortened:
        yield "", _("{count} texts are shortened to what a cell can hold; JSON has them whole.").format(count=shortened)
