"""编者说明: what was asked, how much of the whole it is, where documents disagree, and which data were read."""

from collections.abc import Callable, Iterator

from timeline_app import __version__
from timeline_app.queries.names import said_by, title_of
from timeline_app.records.disagreement import Disagreement, Side
from timeline_app.report.request import ReportRequest
from timeline_app.translation.dates import day_in_words, period_in_words
from timeline_app.translation.words import _

Show = Callable[[str], str]


def editor_notes(request: ReportRequest, possible: int, show: Show) -> tuple[str, ...]:
    """A paragraph each, and none of what does not apply; ``possible`` events only may lie in the period."""
    return tuple((_asked(request, show), *_uncertain(request, possible), *_disagreements(request, show), _versions(request)))


def _asked(request: ReportRequest, show: Show) -> str:
    count = {
        "shown": len(request.events), "total": request.timeline.event_count,
        "timeline": show(request.timeline.title),
    }
    period = [period_in_words(request.period.start, request.period.end)] if request.period else []
    asked = _("; ").join([*period, *map(show, request.filters)])
    if not asked:
        return _("This chronicle holds all {total} events of “{timeline}”.").format(**count)
    return _("This chronicle holds {shown} of the {total} events of “{timeline}”. Asked for: {asked}.").format(**count, asked=asked)


def _uncertain(request: ReportRequest, possible: int) -> Iterator[str]:
    if possible:
        yield _("Of {count} events the time is not known closely; they may lie in the period and stand at the end.").format(count=possible)
    if request.dropped:
        yield _("{count} events were left out that only may lie in the period.").format(count=request.dropped)


def _disagreements(request: ReportRequest, show: Show) -> Iterator[str]:
    titles = {event.id: title_of(event) for event in request.events}
    for each in request.timeline.disagreements:
        about = next((side.event for side in each.sides if side.event in titles), None)
        if about is not None:
            yield _("On “{title}” documents disagree: {sides}.").format(title=show(titles[about]), sides=_sides(each, request, show))


def _sides(disagreement: Disagreement, request: ReportRequest, show: Show) -> str:
    return _("; ").join(_side(side, request, show) for side in disagreement.sides)


def _side(side: Side, request: ReportRequest, show: Show) -> str:
    what, when = said_by(side)
    document = request.timeline.document(side.citation.document)
    place = _("“{document}”, paragraph {number}").format(document=show(document.title), number=side.citation.paragraph)
    return _("{place}: {told}").format(place=place, told=_(", ").join(map(show, filter(None, (what, when)))))


def _versions(request: ReportRequest) -> str:
    return _("Version {data} of the data, version {program} of the program; compiled on {day}.").format(
        data=request.timeline.version, program=__version__, day=day_in_words(request.compiled_on),
    )
