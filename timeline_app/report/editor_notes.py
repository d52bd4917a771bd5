"""编者说明: what was asked, how much of the whole it is, where documents disagree, and which data were read."""

from collections.abc import Callable, Iterator

from timeline_app import __version__
from timeline_app.chinese.typography import quoted
from timeline_app.queries.names import conflict_names, in_english, title_of
from timeline_app.queries.query import Belonging
from timeline_app.records.disagreement import Disagreement, Side
from timeline_app.records.figure import Figure
from timeline_app.records.numbers import figure_in_words
from timeline_app.report.chronicle_dates import Heading, date_under
from timeline_app.report.request import Layout, ReportRequest
from timeline_app.report.show import in_sentence
from timeline_app.translation.dates import day_in_words, period_in_words
from timeline_app.translation.words import _, language

Show = Callable[[str], str]


def editor_notes(request: ReportRequest, possible: int, show: Show) -> tuple[str, ...]:
    """A paragraph each, and none of what does not apply; ``possible`` events only may lie in the period.

    The research report tells in its entries where documents disagree.
    """
    extent = (" " if language() == "en" else "").join(_extent(request, possible, show))
    disagreements = _disagreements(request, show) if request.options.layout is Layout.CHRONICLE else ()
    return extent, *disagreements, _versions(request)


def _extent(request: ReportRequest, possible: int, show: Show) -> Iterator[str]:
    """What was asked, how much of the whole that is, and what stands apart or was left out."""
    shown, total, dropped = len(request.events), request.timeline.event_count, request.dropped
    name, asked = _quoted_title(request, show), _("; ").join(_asked(request))
    chronicle = request.options.layout is Layout.CHRONICLE
    if not asked:
        whole = _("This chronicle holds all {total} events of {timeline}.")
        yield (whole if chronicle else _("This report holds all {total} events of {timeline}.")).format(total=total, timeline=name)
        return
    part = _("This chronicle holds {shown} of the {total} events of {timeline}. Asked for: {asked}.")
    said = part if chronicle else _("This report holds {shown} of the {total} events of {timeline}. Asked for: {asked}.")
    yield said.format(shown=shown, total=total, timeline=name, asked=_quoted(asked, show))
    if possible:
        appended = _("Of these, {count} are not known closely in time and may lie in the period; they stand at the end.")
        yield appended.format(count=possible)
    if dropped:
        yield _("{count} events were left out that only may lie in the period.").format(count=dropped)
    if total > shown + dropped:
        yield _("{count} other events do not meet this and were left out.").format(count=total - shown - dropped)


def _quoted_title(request: ReportRequest, show: Show) -> str:
    timeline = request.timeline
    return in_english(f"“{timeline.title_en or timeline.title}”") if language() == "en" else f"《{show(timeline.title)}》"


def _asked(request: ReportRequest) -> Iterator[str]:
    """The period stands among the filters where it is a narrower one than that of its days."""
    if request.period and request.query.belonging is Belonging.POSSIBLE:
        yield period_in_words(request.period.start, request.period.end)
    yield from request.filters


def _disagreements(request: ReportRequest, show: Show) -> Iterator[str]:
    titles = {event.id: title_of(event) or event.title for event in request.events}
    for each in request.timeline.disagreements:
        about = next((side.event for side in each.sides if side.event in titles), None)
        if about is not None:
            yield _("{conflict}: on {title}, {sides}.").format(
                conflict=conflict_names()[each.conflict], title=_quoted(titles[about], show), sides=_sides(each, request, show),
            )


def _quoted(text: str, show: Show) -> str:
    return in_sentence(quoted(text), show)


def _sides(disagreement: Disagreement, request: ReportRequest, show: Show) -> str:
    return _("; ").join(_side(side, request, show) for side in disagreement.sides)


def _side(side: Side, request: ReportRequest, show: Show) -> str:
    document = request.timeline.document(side.citation.document)
    title, told = f"《{show(document.title)}》", _told(side, show)
    if side.citation.paragraph is None:
        return _("{label}: {value}").format(label=title, value=told)
    return _("{document}, paragraph {number}: {told}").format(document=title, number=side.citation.paragraph, told=told)


def _told(side: Side, show: Show) -> str:
    if not isinstance(side.told, Figure):
        return show(quoted(side.told.phrase))
    figure = _("{label}: {value}").format(label=show(side.told.label), value=show(figure_in_words(side.told)))
    if not side.told.when:
        return figure
    return _("{figure} ({when})").format(figure=figure, when=date_under(side.told.when.edtf, Heading()))


def _versions(request: ReportRequest) -> str:
    return _("Version {data} of the data, version {program} of the program; compiled on {day}.").format(
        data=request.timeline.version, program=__version__, day=day_in_words(request.compiled_on),
    )
