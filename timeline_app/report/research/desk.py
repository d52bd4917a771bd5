"""What every part of the research report needs while it is composed: the script, and the numbers of events and sources."""

from collections.abc import Iterable, Iterator, Mapping

from timeline_app.frozen import frozen
from timeline_app.queries.goal_words import citation_of
from timeline_app.queries.names import title_of
from timeline_app.records.citation import Citation
from timeline_app.records.disagreement import Disagreement
from timeline_app.report.chronicle import Chronicle, Show, Source
from timeline_app.report.cited import Cited, cited
from timeline_app.report.references import reference
from timeline_app.report.request import ReportRequest
from timeline_app.report.research.values import Target
from timeline_app.translation.cut import LINE, cut


@frozen
class Desk:
    """``numbers`` are those of the entries, None where an event only may belong to the period; ``places`` those of the sources."""

    request: ReportRequest
    show: Show
    numbers: Mapping[str, int | None]
    titles: Mapping[str, str]
    places: Mapping[str, int]
    conflicts: tuple[Disagreement, ...]

    def cited(self, citations: Iterable[Citation]) -> tuple[Cited, ...]:
        return cited(citations, self.places)

    def target(self, event: str, ours: str = "") -> Target | None:
        """None of an event that is not in the report."""
        if event not in self.titles:
            return None
        return Target(event, self.numbers[event], self.titles[event], ours)


def _in_a_line(title: str) -> str:
    """Cut where a word ends."""
    short = cut(title, LINE)
    return short if short == title or " " not in short else f"{short.rpartition(' ')[0]}…"


def desk_of(request: ReportRequest, show: Show, chronicle: Chronicle) -> tuple[Desk, tuple[Source, ...]]:
    """Also the list of sources: those of the chronicle, and behind them what only figures, targets and disagreements cite."""
    entries = [entry for section in chronicle.sections for entry in section.entries]
    shown = {entry.id for entry in entries}
    conflicts = tuple(each for each in request.timeline.disagreements if any(side.event in shown for side in each.sides))
    sources = (*chronicle.sources, *_further(request, show, chronicle, conflicts))
    desk = Desk(
        request, show, {entry.id: entry.number for entry in entries},
        {event.id: show(_in_a_line(title_of(event))) for event in request.events},
        {source.document: source.number for source in sources}, conflicts,
    )
    return desk, sources


def _further(
    request: ReportRequest, show: Show, chronicle: Chronicle, conflicts: Iterable[Disagreement]
) -> Iterator[Source]:
    known = {source.document for source in chronicle.sources}
    cited_too = dict.fromkeys(each.document for each in _cited_beside(request, conflicts) if each.document not in known)
    for number, id in enumerate(cited_too, start=len(known) + 1):
        yield Source(number, id, show(reference(request.timeline.document(id))))


def _cited_beside(request: ReportRequest, conflicts: Iterable[Disagreement]) -> Iterator[Citation]:
    for event in request.events:
        yield from (*event.citations, *(figure.citation for figure in event.figures))
    for goal in request.goals:
        yield from filter(None, map(citation_of, (goal.target, *goal.results)))
    for conflict in conflicts:
        yield from (side.citation for side in conflict.sides)
