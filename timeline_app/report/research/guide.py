"""凡例: how to read the report; a paragraph on what not every report has stands only where it applies."""

from collections.abc import Iterator, Sequence

from timeline_app.records.figure import Figure
from timeline_app.report.parts import PartKind
from timeline_app.report.research.desk import Desk
from timeline_app.report.research.figures import beyond_in_words, years_beyond
from timeline_app.report.research.values import Chapter, Detailed
from timeline_app.translation.words import _


def guide_of(chapters: Sequence[Chapter], desk: Desk, charted: bool) -> tuple[str, ...]:
    """Nothing where there is no event."""
    entries = [entry for chapter in chapters for entry in chapter.entries]
    return (_numbers(charted), *_paragraphs({chapter.kind for chapter in chapters}, entries, desk)) if entries else ()


def _numbers(charted: bool) -> str:
    if charted:
        return _("Events stand in order of time and are numbered throughout; the numbers are those of the chart.")
    return _("Events stand in order of time and are numbered throughout.")


def _paragraphs(kinds: set[PartKind], entries: Sequence[Detailed], desk: Desk) -> Iterator[str]:
    yield _("Dates are never finer than the documents tell them: what is known to the month only closes its month, what is known "
            "to the year only its year.")
    if PartKind.RUNNING in kinds:
        yield _("Work that began before the period or goes on after it stands behind the months, with its dates in full.")
    if PartKind.POSSIBLE in kinds:
        yield _("Events of which the time is not known closely, and which may lie in the period, stand in the appendix, one line "
                "each, without a number.")
    yield _("“[2]” names a source in the list at the end; the paragraphs behind it count the lines of the document that are not "
            "blank.")
    yield from _of_entries(entries)
    if _counts_whole_years(desk):
        said = _("“{mark}” marks what was counted over whole years, and therefore beyond the period.")
        yield said.format(mark=beyond_in_words(1).strip())


def _of_entries(entries: Sequence[Detailed]) -> Iterator[str]:
    targets = [target for entry in entries for relation in entry.relations for target in relation.targets]
    if targets:
        yield _("An arrow with a number leads to another event of this report.")
    if any(target.ours for target in targets):
        yield _("Where no document states such a link, it says that the editors have added it, and why.")
    if any(entry.note for entry in entries):
        yield _("“{note}” begins a remark of the editors on the documents.").format(note=_("Note"))
    if any(entry.entry.planned for entry in entries):
        said = _("“({plan})” marks a target; what documents tell of its outcome stands under targets and results.")
        yield said.format(plan=_("plan"))


def _counts_whole_years(desk: Desk) -> bool:
    """Whether a figure does, of an entry or of a side of a disagreement; what only may lie in the period has no figures."""
    request = desk.request
    figures = [figure for event in request.events if desk.numbers[event.id] for figure in event.figures]
    figures += [side.told for each in desk.conflicts for side in each.sides if isinstance(side.told, Figure)]
    return any(years_beyond(figure, request.period) == 1 for figure in figures)
